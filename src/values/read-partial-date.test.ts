import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPartialDate } from './index.ts'

test('a date is no more precise than it is written, and the day stands before the month', () => {
  for (const [typed, date] of [
    ['08/09/2025', '2025-09-08'],
    ['8.9.2025', '2025-09-08'],
    ['2025-09-08', '2025-09-08'],
    ['9/2025', '2025-09'],
    ['tháng 9/2025', '2025-09'],
    ['tháng 9 năm 2025', '2025-09'],
    ['2025-09', '2025-09'],
    ['quý III/2026', '2026-Q3'],
    ['Quý 3 năm 2026', '2026-Q3'],
    ['Q3 2026', '2026-Q3'],
    ['IV/2026', '2026-Q4'],
    ['2026/Q1', '2026-Q1'],
    ['6 tháng đầu năm 2026', '2026-H1'],
    ['6 tháng cuối năm 2026', '2026-H2'],
    ['năm 2026', '2026'],
    ['2026', '2026'],
    ['30-Jun-2026', '2026-06-30'],
    ['June 2026', '2026-06']
  ] as const)
    assert.equal(readPartialDate(typed), date, typed)
})

test('what is no date, or could be another, is none', () => {
  for (const typed of ['', '13/2026', '06/30/2026', '30/06/26', '31/4/2026', 'Q5/2026', '45838', 'hôm qua', '31-Feb-2026'])
    assert.equal(readPartialDate(typed), null, typed)
})
