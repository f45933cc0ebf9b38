import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findExceedances, overBy } from './find-exceedances.ts'
import { type Limit, limitsOn, publishedLimits } from './limit.ts'

const HOUR = 3_600_000
const at = (text: string): number => Date.parse(`${text}+07:00`)
const limitOf = (parameter: string, average: string, day: string): number | null | undefined =>
  limitsOn(publishedLimits(), day, parameter).find((limit) => limit.average === average)?.most

test('QCVN 05:2023 holds by its days: PM2.5 over 24 hours is 50 to the end of 2025 and 45 from 2026 on', () => {
  assert.deepEqual(
    ['2023-09-11', '2023-09-12', '2025-12-31', '2026-01-01', '2030-01-01'].map((day) => limitOf('PM2.5', '24h', day)),
    [undefined, 50, 50, 45, 45]
  )
  assert.deepEqual(
    [limitOf('CO', '8h', '2026-05-01'), limitOf('O3', '8h', '2026-05-01'), limitOf('NO2', 'year', '2026-05-01')],
    [10_000, 120, 40]
  )
  assert.ok(publishedLimits().every(({ status, source }) => status === 'verified' && source !== ''))
})

/** Hours that end from `first` on. */
const hoursFrom = (first: number, values: readonly number[]): ReadonlyMap<number, number> =>
  new Map(values.map((value, back) => [first + back * HOUR, value]))

test('the same day of dust keeps the limit of 2025 and exceeds that of 2026, by two', () => {
  const of = (day: string) => findExceedances('PM2.5', hoursFrom(at(`${day}T01:00`), Array(24).fill(47)), publishedLimits())
  assert.deepEqual([of('2025-12-31').found.length, of('2025-12-31').held['24h']], [0, 1])
  const [found] = of('2026-01-01').found
  assert.deepEqual(
    [found?.over, found?.limit.most, found?.limit.from, found?.day, found?.until],
    [2, 45, '2026-01-01', '2026-01-01', at('2026-01-02T00:00')]
  )
})

test('hours, eight hours and days are held against their own limits, and too few hours against none', () => {
  const ozone = [...Array(10).fill(20), ...Array(8).fill(150), 250, ...Array(5).fill(20)]
  const { found, held } = findExceedances('O3', hoursFrom(at('2026-03-01T01:00'), ozone), publishedLimits())
  assert.deepEqual(
    found.map(({ limit, value, over }) => [limit.average, value, over]),
    [
      ['1h', 250, 50],
      ['8h', 162.5, 42.5]
    ].toSorted()
  )
  assert.deepEqual([held['1h'], held['8h']], [24, 1])
  const few = findExceedances('PM10', hoursFrom(at('2026-03-01T01:00'), Array(17).fill(500)), publishedLimits())
  assert.deepEqual([few.found.length, few.held['24h'], few.tooFew['24h'], few.tooFew.year], [0, 0, 1, 1])
})

test('a year is held against its limit when three quarters of its hours came in', () => {
  const { found, held } = findExceedances('PM2.5', hoursFrom(at('2026-01-01T01:00'), Array(6600).fill(30)), publishedLimits())
  assert.equal(held.year, 1)
  const year = found.find(({ limit }) => limit.average === 'year')
  assert.deepEqual([year?.value, year?.over, year?.day, year?.hours.expected], [30, 5, '2026-12-31', 8760])
})

test('an office’s own limit has a least and a most, and is shown as set', () => {
  const limit: Limit = {
    standard: 'Giấy phép môi trường số 12',
    column: 'B',
    parameter: 'pH',
    average: '24h',
    from: '2026-01-01',
    until: null,
    least: 5.5,
    most: 9,
    unit: 'pH',
    status: 'set',
    source: 'Giấy phép môi trường số 12',
    address: null
  }
  assert.deepEqual(
    [5, 5.5, 7, 9, 9.5].map((value) => overBy(limit, value)),
    [0.5, 0, 0, 0, 0.5]
  )
  const { found } = findExceedances('pH', hoursFrom(at('2026-01-01T01:00'), Array(24).fill(5)), [limit])
  assert.deepEqual(
    found.map(({ limit: { status, column }, over }) => [status, column, over]),
    [['set', 'B', 0.5]]
  )
})

test('what exceeds still exceeds when every hour is worse', () => {
  const hours = fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(hours, fc.double({ min: 1, max: 3, noNaN: true }), (values, factor) => {
      const count = (worse: number) =>
        findExceedances(
          'PM10',
          hoursFrom(
            at('2026-03-01T01:00'),
            values.map((value) => value * worse)
          ),
          publishedLimits()
        ).found.length
      return count(factor) >= count(1)
    })
  )
})
