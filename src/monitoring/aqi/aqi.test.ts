import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOfHour } from '../observation.ts'
import type { AqiPollutant } from './aqi-data.ts'
import { dailyIndex, largestEightHours } from './daily-index.ts'
import { hourlyIndex } from './hourly-index.ts'
import type { HourlyMeans } from './hourly-means.ts'
import { nowCast } from './nowcast.ts'
import { type SubIndex, subIndex } from './sub-index.ts'

const HOUR = 3_600_000
const DAY = '2019-11-12'
const END = Date.parse(`${DAY}T24:00:00+07:00`)

/** Hours of each pollutant, the last of them ending at `END`. */
const endingAt = (hours: Partial<Record<AqiPollutant, readonly (number | null)[]>>): HourlyMeans =>
  new Map(
    Object.entries(hours).map(([pollutant, values]) => [
      pollutant as AqiPollutant,
      new Map(
        values.flatMap((value, at): (readonly [number, number])[] =>
          value === null ? [] : [[END - (values.length - 1 - at) * HOUR, value]]
        )
      )
    ])
  )

// The worked examples of Decision 1459/QĐ-TCMT.
const DUST = [26.9, 24.7, 20.5, 23.5, 19.5, 16.5, 19.0, 16.5, 20.3, 22.4, 19.6, 20.6]
const OZONE = [
  15.7, 14.2, 17.7, 18.9, 19.3, 15.7, 19.7, 22.6, 27.1, 29.0, 31.9, 25.3, 34.7, 35.2, 41.6, 45.7, 49.2, 55.8, 69.6, 78.3, 91.5, 97.7, 81.2,
  71.8, 43.5, 34.3, 21.5, 20.5, 19.4, 20.4, 21.3
]

test('the decision’s NowCast: w 0.61 and 20.3 µg/m3', () => {
  const cast = nowCast(DUST.toReversed())
  assert.deepEqual([cast?.weight.toFixed(2), cast?.value.toFixed(1), cast?.value.toFixed(4)], ['0.61', '20.3', '20.2658'])
})

const indexOf = (pollutant: AqiPollutant, average: SubIndex['average'], concentration: number): number | undefined =>
  subIndex(pollutant, average, concentration, DAY)?.index

test('the decision’s hourly sub-indices, but for its misprint: NO2 at 118.7 is 59.35, which is 59 and not the 60 that it prints', () => {
  assert.deepEqual([indexOf('O3', '1h', 136.1), indexOf('NO2', '1h', 118.7), indexOf('PM2.5', 'nowcast', 20.3)], [43, 59, 41])
  assert.equal(subIndex('NO2', '1h', 118.7, DAY)?.exact.toFixed(2), '59.35')
})

test('the decision’s hourly index is that of NO2', () => {
  const { index, main, band } = hourlyIndex(endingAt({ 'PM2.5': DUST, O3: [136.1], NO2: [118.7] }), END)
  assert.deepEqual([index, main, band], [59, ['NO2'], 'moderate'])
})

test('the decision’s daily sub-indices', () => {
  assert.deepEqual(
    [indexOf('O3', '8h', 89.3), indexOf('O3', '1h', 114.6), indexOf('NO2', '1h', 130.8), indexOf('PM2.5', '24h', 55.7)],
    [45, 36, 65, 110]
  )
})

test('the decision’s largest eight hours of ozone: 74.4 µg/m3, of windows that begin at 18:00 of the day before', () => {
  assert.equal(OZONE.length, 31)
  assert.equal(largestEightHours(endingAt({ O3: OZONE }), END)?.toFixed(1), '74.4')
})

test('a day made of the decision’s figures has its index, 110, by PM2.5', () => {
  const day = dailyIndex(endingAt({ 'PM2.5': Array(24).fill(55.7), NO2: [...Array(23).fill(20), 130.8], O3: OZONE }), DAY)
  assert.deepEqual([day.index, day.main, day.band], [110, ['PM2.5'], 'poor'])
  assert.deepEqual(
    day.missing.map(({ pollutant, reason }) => `${pollutant} ${reason}`),
    ['PM10 not_measured', 'SO2 not_measured', 'CO not_measured']
  )
})

test('the hour of midnight closes the day before', () => {
  assert.equal(dayOfHour(Date.parse('2026-01-02T00:00:00+07:00')), '2026-01-01')
  assert.equal(dayOfHour(Date.parse('2026-01-02T01:00:00+07:00')), '2026-01-02')
  const means = endingAt({ 'PM2.5': [1000, ...Array(24).fill(25)] })
  assert.equal(dailyIndex(means, DAY).index, 50, 'the first of 25 hours is of the day before')
})

test('an hour needs two of its latest three hours of dust, and some dust at all', () => {
  const hour = (dust: readonly (number | null)[]) => hourlyIndex(endingAt({ 'PM2.5': dust, NO2: [50] }), END)
  assert.equal(hour([25, 25, null]).index, 50)
  assert.equal(hour([25, null, 25]).index, 50)
  const late = hour([25, 25, null, null])
  assert.deepEqual([late.index, late.band, late.main], [null, null, []])
  assert.deepEqual(late.missing[0], { pollutant: 'PM2.5', average: 'nowcast', reason: 'recent_hours_missing', hours: 1, needed: 2 })
  assert.equal(late.parts.length, 1, 'the sub-index of NO2 is told all the same')
})

test('a day needs eighteen hours, and says how many there were', () => {
  const of = (hours: number) => dailyIndex(endingAt({ 'PM2.5': Array(hours).fill(30), O3: Array(hours).fill(10) }), DAY)
  assert.equal(of(18).index, 60)
  assert.deepEqual([of(17).index, of(17).missing.find(({ pollutant }) => pollutant === 'PM2.5')?.hours], [null, 17])
})

test('above the last breakpoint the index is 500 and says so; ozone over eight hours above 400 does not count', () => {
  assert.deepEqual([subIndex('PM2.5', '24h', 500, DAY)?.capped, subIndex('PM2.5', '24h', 501, DAY)?.capped], [false, true])
  assert.equal(indexOf('PM2.5', 'nowcast', 900), 500)
  assert.deepEqual([indexOf('O3', '8h', 400), indexOf('O3', '8h', 400.1)], [300, undefined])
  const day = dailyIndex(endingAt({ PM10: Array(24).fill(10), O3: Array(31).fill(500) }), DAY)
  assert.deepEqual([day.index, day.main], [225, ['O3']])
  assert.equal(day.missing.find(({ average }) => average === '8h')?.reason, 'beyond_table')
})

test('with w = ½ and all hours the printed sum is followed; with one missing the weights that are there divide it', () => {
  const halves = [100, ...Array(11).fill(10)]
  const printed = halves.reduce((sum, value, at) => sum + 0.5 ** (at + 1) * value, 0)
  assert.equal(nowCast(halves)?.value, printed)
  const missing = nowCast([100, null, 10])
  assert.equal(missing?.value, (100 + 0.25 * 10) / 1.25)
  assert.equal(nowCast([0, 0, 0])?.value, 0)
})
