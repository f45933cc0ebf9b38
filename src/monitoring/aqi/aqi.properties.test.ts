import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { airIndex } from './air-index.ts'
import { AQI_POLLUTANTS, aqiBands, bandOf, breakpointsOf } from './aqi-data.ts'
import { hourlyIndex } from './hourly-index.ts'
import { nowCast } from './nowcast.ts'
import { type SubIndex, subIndex } from './sub-index.ts'

const DAY = '2026-01-01'
const KINDS = [
  ['PM2.5', '24h'],
  ['PM2.5', 'nowcast'],
  ['PM10', '24h'],
  ['PM10', 'nowcast'],
  ['O3', '1h'],
  ['O3', '8h'],
  ['NO2', '1h'],
  ['SO2', '1h'],
  ['CO', '1h']
] as const
const kind = fc.constantFrom(...KINDS)
const concentration = fc.double({ min: 0, max: 200_000, noNaN: true })
const pointsOf = ([pollutant, average]: (typeof KINDS)[number]) =>
  breakpointsOf(pollutant, average === 'nowcast' ? '24h' : average, DAY) ?? assert.fail(`${pollutant} ${average} has no breakpoints`)

test('a sub-index never falls as its concentration rises, and lies within 0 and 500', () => {
  fc.assert(
    fc.property(kind, concentration, concentration, ([pollutant, average], one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)].map((value) => subIndex(pollutant, average, value, DAY))
      if (!low || !high) return average === '8h'
      return low.exact <= high.exact && low.index <= high.index && low.index >= 0 && high.index <= 500
    })
  )
})

test('at each breakpoint a sub-index is that of the table, and does not jump', () => {
  for (const [pollutant, average] of KINDS)
    for (const { index, concentration: at } of pointsOf([pollutant, average] as (typeof KINDS)[number])) {
      const around = [at * (1 - 1e-9), at, at * (1 + 1e-9)].map((value) => subIndex(pollutant, average, value, DAY))
      assert.equal(around[1]?.exact, index, `${pollutant} ${average} ${at}`)
      for (const near of around) if (near) assert.ok(Math.abs(near.exact - index) < 1e-4)
    }
})

test('the bands lie side by side from 0 to 500, so that every whole index has one', () => {
  for (let index = 0; index <= 500; index += 1) assert.equal(aqiBands().filter(({ low, high }) => low <= index && index <= high).length, 1)
  assert.throws(() => bandOf(501), RangeError)
})

const hours = fc.array(fc.option(fc.double({ min: 0, max: 1000, noNaN: true }), { freq: 4 }), { minLength: 12, maxLength: 12 })

test('a NowCast lies within its hours, but for the 2⁻¹² that the printed sum leaves out', () => {
  fc.assert(
    fc.property(hours, (values) => {
      const cast = nowCast(values)
      const there = values.filter((value) => value !== null)
      if (!cast) return values.slice(0, 3).filter((value) => value !== null).length < 2
      const slack = Math.max(...there) * 1e-9
      return (
        cast.value >= Math.min(...there) * (1 - 2 ** -12) - slack && cast.value <= Math.max(...there) + slack && cast.hours === there.length
      )
    })
  )
})

test('twice the dust is twice the NowCast', () => {
  fc.assert(
    fc.property(hours, (values) => {
      const [one, two] = [nowCast(values), nowCast(values.map((value) => (value === null ? null : value * 2)))]
      return one === null ? two === null : Math.abs((two?.value ?? 0) - 2 * one.value) <= 1e-9 * (1 + one.value)
    })
  )
})

test('an hour missing from air that does not change never makes the index lower: the index is the same, or there is none', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 600, noNaN: true }), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (value, kept) => {
      const of = (there: readonly boolean[]) =>
        hourlyIndex(new Map([['PM2.5', new Map(there.flatMap((is, back) => (is ? [[-back * 3_600_000, value] as const] : [])))]]), 0)
      const [all, some] = [of(Array(12).fill(true)), of(kept)]
      return some.index === null ? some.missing.length === AQI_POLLUTANTS.length : some.index >= (all.index ?? 0)
    })
  )
})

test('the index is the largest of its parts, none without particulates, and each pollutant is among the parts or among the missing', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(kind, concentration), { maxLength: 9 }), (given) => {
      const parts = given
        .map(([[pollutant, average], value]) => subIndex(pollutant, average, value, DAY))
        .filter((part): part is SubIndex => part !== null)
      const { index, main, band } = airIndex(parts)
      if (!parts.some(({ pollutant }) => pollutant.startsWith('PM'))) return index === null && main.length === 0 && band === null
      return index === Math.max(...parts.map((part) => part.index)) && main.length > 0 && band === bandOf(index).band
    })
  )
  const { parts, missing } = hourlyIndex(new Map([['O3', new Map([[0, 12]])]]), 0)
  assert.deepEqual(new Set([...parts, ...missing].map(({ pollutant }) => pollutant)), new Set(AQI_POLLUTANTS))
})
