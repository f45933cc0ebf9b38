import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDay } from './read-day.ts'

test('a day is read in every form that people type it in, day before month where the year comes last', () => {
  for (const typed of ['2025-12-03', '2025-12-3', '2025/12/03', '03/12/2025', '3/12/2025', '3-12-2025', '3.12.2025', ' 03.12.2025 '])
    assert.equal(readDay(typed), '2025-12-03', typed)
  assert.equal(readDay('29/2/2024'), '2024-02-29')
})

test('what is no day of the calendar, or less than one, is none', () => {
  for (const typed of [
    '30/2/2025',
    '29/2/2023',
    '12/25/2025',
    '0/1/2025',
    '2025-13-01',
    '12/2025',
    '2025',
    '3/12/25',
    '3/12-2025',
    'hôm qua',
    ''
  ])
    assert.equal(readDay(typed), null, typed)
})
