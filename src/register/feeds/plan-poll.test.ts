import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextAfterFailure, nextPoll, nextTry } from './plan-poll.ts'

const NOW = new Date('2026-11-23T00:00:00.000Z')
const hours = (instant: string): number => (Date.parse(instant) - NOW.getTime()) / 3_600_000
const refusal = (about = {}) => ({ code: 'feed_answered', about })

test('a feed that cannot be read is asked twice as late each time, no later than a day and no more often than it is to be', () => {
  const after = (failures: number, everyMinutes = 60) => hours(nextAfterFailure(NOW, { everyMinutes, failures, failure: refusal() }))
  assert.equal(hours(nextPoll(NOW, 30)), 0.5)
  assert.deepEqual([after(1), after(2), after(4), after(5), after(400)], [2, 4, 16, 24, 24])
  assert.equal(after(1, 2880), 48)
})

test('whoever says when to come again is asked no sooner, within a day', () => {
  const after = (seconds: number) => hours(nextAfterFailure(NOW, { everyMinutes: 60, failures: 1, failure: refusal({ seconds }) }))
  assert.deepEqual([after(60), after(36_000), after(9_999_999)], [2, 10, 24])
  assert.deepEqual(
    [1, 2, 4].map((tries) => hours(nextTry(NOW, tries, refusal()))),
    [1, 2, 8]
  )
})
