import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { floodedArea } from './flooded-area.ts'
import type { DrainagePlan } from './plan.ts'
import { planDrainage } from './plan-drainage.ts'
import { intensityMmPerHour, rainOf } from './rain.ts'
import { compositeCoefficient, kirpichMinutes, rationalPeak } from './rational.ts'
import { readDrainagePlan } from './read-plan.ts'
import { storageNeed } from './storage-need.ts'

const EXAMPLE = readFileSync(new URL('../../../examples/plans/drainage.json', import.meta.url), 'utf8')
const example = (): DrainagePlan => JSON.parse(EXAMPLE) as DrainagePlan
/** The example with one value of it changed, or left out where none is given. */
const changed = (path: string, value?: unknown): string => {
  const plan = JSON.parse(EXAMPLE)
  const fields = path.split('.')
  const last = fields.pop() as string
  const within = fields.reduce((inside, field) => inside[field], plan)
  if (value === undefined) delete within[last]
  else within[last] = value
  return JSON.stringify(plan)
}
const refusalOf = (text: string): unknown => {
  const read = readDrainagePlan(text)
  return read.ok ? null : [read.refusal.code, read.refusal.about?.field ?? read.refusal.about?.name]
}
const near = (given: number, wanted: number, within: number): void =>
  assert.ok(Math.abs(given - wanted) <= within, `${given} is not ${wanted} within ${within}`)
const evenRain = (mmPerHour: number) => {
  const rain = rainOf({
    form: 'table',
    source: 'test',
    status: 'set',
    durationsMinutes: [10, 600],
    rows: [{ returnPeriodYears: 10, depthsMm: [mmPerHour / 6, mmPerHour * 10] }]
  })
  assert.ok(rain.ok)
  return rain.value
}

test('the intensity of a station is what its formula says: Hà Nội, 10 years, 20 minutes, is 5890 · 1.65 / 40^0.84 litres a second a hectare', () => {
  const rain = rainOf({ form: 'station', station: 'ha-noi' })
  assert.ok(rain.ok)
  near(intensityMmPerHour(rain.value, 20, 10) / 0.36, (5890 * 1.65) / 40 ** 0.84, 1e-9)
  assert.equal(rain.value.status, 'recalled')
})

test('one millimetre an hour on 360 hectares without any loss is one cubic metre a second', () => assert.equal(rationalPeak(1, 1, 360), 1))

test('a kilometre that drops ten metres concentrates, by Kirpich, in about 23.4 minutes', () =>
  near(kirpichMinutes(1000, 10), 0.0195 * 1000 ** 0.77 * 0.01 ** -0.385, 1e-9))

test('coefficients are weighted by their shares', () => {
  const surface = (share: number, value: number) => ({
    name: 'x',
    share,
    coefficient: { value, source: 'test', status: 'set' as const }
  })
  near(compositeCoefficient([surface(0.6, 0.9), surface(0.4, 0.25)]), 0.64, 1e-12)
})

test('between the durations of a table depth follows a straight line of logarithms, and its own figures come back', () => {
  const rain = evenRain(60)
  near(rain.depthMm(10, 10), 10, 1e-9)
  near(rain.depthMm(60, 10), 60, 1e-9)
})

test('under even rain the storage for a fixed outlet is worked out by hand: the longest rain asks for most, and that is said', () => {
  const need = storageNeed(evenRain(36), 10, { coefficient: 0.5, areaHa: 20, concentrationMinutes: 10 }, 0.5, 600)
  // Q = 0.5 · 36 · 20 / 360 = 1 m³/s; V = (1 · 600 − 0.5 · 610 / 2) · 60 m³.
  near(need.volumeM3, (600 - (0.5 * 610) / 2) * 60, 1e-6)
  assert.equal(need.isOpen, true)
})

test('a level pool fills a prism and a wedge as geometry says, and beyond the curve it says so', () => {
  const prism = [
    { stageM: 0, areaHa: 1 },
    { stageM: 2, areaHa: 1 }
  ]
  assert.deepEqual(floodedArea(prism, 10_000), { volumeM3: 10_000, stageM: 1, areaHa: 1, isBeyond: false })
  const wedge = [
    { stageM: 0, areaHa: 0 },
    { stageM: 2, areaHa: 2 }
  ]
  // Area grows by 1 ha a metre: at one metre 5,000 m³ stand on one hectare.
  near(floodedArea(wedge, 5000).areaHa, 1, 1e-12)
  assert.equal(floodedArea(wedge, 20_001).isBeyond, true)
})

test('the example plan holds together, and says which of its values nobody has verified', () => {
  const result = planDrainage(example())
  assert.ok(result.ok)
  assert.ok(result.value.unverified.some(({ field }) => field === 'rain'))
  assert.ok(result.value.limits.includes('not verified') && result.value.limits.includes('level pool'))
  const [bac] = result.value.catchments
  for (const { today, planned, floodedLessHa } of bac?.byReturnPeriod ?? []) {
    assert.ok(today.unheldM3 > 0 && planned.unheldM3 < today.unheldM3)
    assert.ok(floodedLessHa !== null && floodedLessHa > 0)
  }
})

test('what a plan gets wrong is named by its place', () => {
  const rows: readonly (readonly [string, unknown])[] = [
    ['{', ['drainage_not_json', undefined]],
    [changed('colour', 1), ['drainage_field_unknown', 'colour']],
    [changed('storm'), ['drainage_field_missing', 'storm']],
    [changed('catchments.0.areaHa', 12), ['drainage_value_not_valid', 'catchments.0.areaHa']],
    [changed('catchments.0.areaHa.value', -1), ['drainage_value_not_valid', 'catchments.0.areaHa.value']],
    [changed('catchments.0.areaHa.source'), ['drainage_field_missing', 'catchments.0.areaHa.source']],
    [changed('catchments.0.surfaces.0.share', 0.5), ['drainage_shares_sum', 'BAC']],
    [changed('catchments.1.name', 'BAC'), ['drainage_name_twice', 'BAC']],
    [changed('catchments.0.lowGround.curve.1.stageM', 9), ['drainage_curve_not_rising', 'BAC']],
    [changed('rain.station', 'sao-hoa'), ['drainage_station_unknown', undefined]],
    [changed('storm.stepMinutes', 7), ['drainage_steps_not_whole', undefined]],
    [changed('storm.stepMinutes', 5), null],
    [changed('network.conduits.2.to', 'BIEN'), ['drainage_node_unknown', 'BIEN']],
    [changed('network.conduits.2.to', 'HO'), ['drainage_no_way_out', 'BAC']]
  ]
  for (const [text, wanted] of rows) assert.deepEqual(refusalOf(text), wanted)
})

test('a table of rain in which longer rain is more intense is refused', () => {
  const text = changed('rain', {
    form: 'table',
    source: 'test',
    status: 'set',
    durationsMinutes: [10, 240],
    rows: [{ returnPeriodYears: 2, depthsMm: [10, 400] }]
  })
  assert.deepEqual(refusalOf(text), ['drainage_rain_table', undefined])
})
