import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rungOf, USUAL_REMINDERS } from './rung.ts'

test('a deadline is reminded of a week and a day before, on the day, and each week after; a missed day is made up for once', () => {
  const at = (day: string) => rungOf('2026-11-23', day, USUAL_REMINDERS)
  assert.equal(at('2026-11-15'), null)
  assert.equal(at('2026-11-16'), 'before-7')
  assert.equal(at('2026-11-20'), 'before-7', 'the same reminder: whoever got it gets no other')
  assert.equal(at('2026-11-22'), 'before-1')
  assert.equal(at('2026-11-23'), 'before-0')
  assert.equal(at('2026-11-29'), 'before-0')
  assert.equal(at('2026-11-30'), 'late-1')
  assert.equal(at('2026-12-07'), 'late-2')
  assert.equal(rungOf('2026-11-23', '2026-11-24', { before: [3], everyDays: 2 }), 'before-3')
})
