import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type FlagRules, flagDustOrder, flagReadings, type Reading, USUAL_FLAG_RULES } from './flag-readings.ts'

const HOUR = 3_600_000
const series = (values: readonly number[]): Reading[] => values.map((value, at) => ({ time: at * HOUR, value }))
const told = (readings: readonly Reading[], rules: Partial<FlagRules> = {}) =>
  flagReadings(readings, { ...USUAL_FLAG_RULES, ...rules }).map(({ kind, from, until, count, value }) => [
    kind,
    from / HOUR,
    until / HOUR,
    count,
    value
  ])
const UNEVEN = [10, 12, 11, 13, 12, 14, 13, 15]

test('readings that change by their usual steps are doubted by nothing', () => {
  assert.deepEqual(told(series(UNEVEN)), [])
})

test('six equal readings are stuck, five are not', () => {
  assert.deepEqual(told(series([...UNEVEN, ...Array(6).fill(7), 9])), [['stuck', 8, 13, 6, 7]])
  assert.deepEqual(told(series([...UNEVEN, ...Array(5).fill(7), 9])), [])
})

test('a reading outside its range is impossible, one far from both neighbours is a spike, a step to a new height is none', () => {
  assert.deepEqual(told(series([...UNEVEN, -3, -2, 12]), { low: 0, high: 1500, spikeSteps: 100 }), [['impossible', 8, 9, 2, -3]])
  assert.deepEqual(told(series([...UNEVEN, 90, 14, 13])), [['spike', 8, 8, 1, 90]])
  assert.deepEqual(told(series([...UNEVEN, 90, 91, 92])), [])
})

test('a gap says how many readings are missing', () => {
  const [first, second, ...rest] = series(UNEVEN)
  assert.deepEqual(told([first, ...rest].filter((each) => each !== undefined && each !== second) as Reading[]), [['gap', 0, 2, 1, null]])
  assert.deepEqual(told(series([1, 2]), { stepMs: HOUR / 4 }), [['gap', 0, 1, 3, null]])
})

test('times that come twice or too late are told', () => {
  const [a, b, c, ...rest] = series(UNEVEN) as [Reading, Reading, Reading, ...Reading[]]
  assert.deepEqual(told([a, c, b, ...rest, { ...a, value: 11 }]), [
    ['duplicate', 0, 0, 1, 11],
    ['out_of_order', 1, 1, 1, 12]
  ])
})

test('the codes 01 and 02 of Circular 10 are told as stretches', () => {
  const statuses = [null, 'calibrating', 'calibrating', 'normal', 'faulty', null, null, null] as const
  assert.deepEqual(told(series(UNEVEN).map((reading, at) => ({ ...reading, status: statuses[at] ?? null }))), [
    ['calibrating', 1, 2, 2, 12],
    ['faulty', 4, 4, 1, 12]
  ])
})

test('PM2.5 above PM10 is told', () => {
  const of = (values: readonly number[]) => new Map(values.map((value, at) => [at * HOUR, value]))
  assert.deepEqual(
    flagDustOrder(of([10, 30, 31, 5, 50]), of([20, 20, 20, 5])).map(({ kind, from, until, count }) => [
      kind,
      from / HOUR,
      until / HOUR,
      count
    ]),
    [['dust_order', 1, 2, 2]]
  )
})

test('no series makes it throw, and no reading is lost in a gap and found in it', () => {
  const reading = fc.record({
    time: fc.integer({ min: 0, max: 500 }).map((hour) => hour * HOUR),
    value: fc.double({ noNaN: true, min: -10, max: 2000 })
  })
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 60 }), (readings) => {
      const gaps = flagReadings(readings).filter(({ kind }) => kind === 'gap')
      return gaps.every(({ from, until, count }) => count >= 1 && !readings.some(({ time }) => time > from && time < until))
    })
  )
})
