import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passingsOf } from './passings.ts'
import { endOfQuarter, quarterOf, quartersBetween } from './quarters.ts'

const shown = (history: readonly (readonly [from: string, state: string])[], dueBy: string | null): string[] =>
  passingsOf(
    'undertaking',
    history.map(([from, state]) => ({ from, state })),
    dueBy
  )
    .map(({ state, period, n }) => `${period} ${state} ${n}`)
    .toSorted()

test('into a state where it came into it, out of the one before; what begins and ends within a quarter leaves nothing', () => {
  assert.deepEqual(shown([['2024-02-01', 'open']], null), ['2024-Q1 open 1'])
  const history = [
    ['2024-02-01', 'open'],
    ['2024-04-01', 'under way'],
    ['2024-06-30', 'done']
  ] as const
  assert.deepEqual(shown(history, null), ['2024-Q1 open 1', '2024-Q2 done 1', '2024-Q2 open -1'])
})

test('overdue from the day after it was due, or since it was stated, until it is to be done no more', () => {
  const history = [
    ['2024-02-01', 'open'],
    ['2025-01-15', 'done']
  ] as const
  const late = (dueBy: string) => shown(history, dueBy).filter((one) => one.includes('overdue'))
  assert.deepEqual(late('2024-06-30'), ['2024-Q3 overdue 1', '2025-Q1 overdue -1'])
  assert.deepEqual(late('2023-12-31'), ['2024-Q1 overdue 1', '2025-Q1 overdue -1'])
  assert.deepEqual(late('2025-01-14'), [])
  assert.deepEqual(late('2025-01-02'), [])
  assert.deepEqual(late('2026-01-01'), [])
  const again = [...history, ['2025-08-01', 'open']] as const
  assert.deepEqual(
    shown(again, '2024-12-31').filter((one) => one.includes('overdue')),
    ['2025-Q3 overdue 1']
  )
})

test('quarters end on their last day and follow one another over years', () => {
  assert.deepEqual(['2024-01-01', '2024-03-31', '2024-12-31'].map(quarterOf), ['2024-Q1', '2024-Q1', '2024-Q4'])
  assert.deepEqual(['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'].map(endOfQuarter), ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'])
  assert.deepEqual(quartersBetween('2023-Q4', '2024-Q2'), ['2023-Q4', '2024-Q1', '2024-Q2'])
  assert.deepEqual(quartersBetween('2024-Q2', '2024-Q1'), [])
})
