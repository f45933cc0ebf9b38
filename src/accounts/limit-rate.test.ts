import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeLimiter } from './limit-rate.ts'

test('so many at once, then as they come back with time, and each key for itself', () => {
  let at = 0
  const limiter = makeLimiter({ most: 3, perMs: 60_000, now: () => new Date(at) })
  const take = (key: string): string | number => {
    const taken = limiter.take(key)
    return taken.ok ? 'taken' : Number(taken.refusal.about?.seconds)
  }
  assert.deepEqual([take('a'), take('a'), take('a'), take('a')], ['taken', 'taken', 'taken', 20])
  assert.equal(take('b'), 'taken')
  at = 20_000
  assert.deepEqual([take('a'), take('a')], ['taken', 20])
  at = 600_000
  assert.deepEqual([take('a'), take('a'), take('a'), take('a')], ['taken', 'taken', 'taken', 20])
})

test('a clock that is put back gives nothing away', () => {
  let at = 60_000
  const limiter = makeLimiter({ most: 1, perMs: 1000, now: () => new Date(at) })
  assert.ok(limiter.take('a').ok)
  at = 0
  assert.ok(!limiter.take('a').ok)
})

test('so many keys that memory would fill are forgotten, those in use last', () => {
  const limiter = makeLimiter({ most: 1, perMs: 3_600_000, now: () => new Date(0) })
  for (let i = 0; i < 10_001; i++) assert.ok(limiter.take(`k${i}`).ok)
  assert.ok(limiter.take('k0').ok, 'the oldest was forgotten')
  assert.ok(!limiter.take('k10000').ok, 'the newest was not')
})
