import assert from 'node:assert/strict'
import { test } from 'node:test'
import { examplePlan, set } from './plan-fixture.ts'
import { readWastewaterPlan } from './read-plan.ts'

/** A change that breaks a plan, the code it is refused with and what the sentence names. */
const REFUSED: readonly (readonly [string, Readonly<Record<string, unknown>>, (plan: Changed) => void])[] = [
  ['plan_field_unknown', { path: 'areas.0.colour' }, (plan) => Object.assign(first(plan.areas), { colour: 'blue' })],
  ['plan_field_missing', { path: 'place' }, (plan) => Reflect.deleteProperty(plan, 'place')],
  ['plan_field_missing', { path: 'costs.lifeYears' }, (plan) => Reflect.deleteProperty(plan.costs, 'lifeYears')],
  [
    'plan_field_not_valid',
    { path: 'parameters.returnPercent.source' },
    (plan) => Object.assign(plan.parameters.returnPercent, { source: ' ' })
  ],
  ['plan_field_not_valid', { path: 'areas.0.population' }, (plan) => Object.assign(first(plan.areas), { population: 'many' })],
  [
    'plan_number_below',
    { path: 'moduleCapacityM3PerDay.value', least: 1 },
    (plan) => Object.assign(plan, { moduleCapacityM3PerDay: set(-5) })
  ],
  [
    'plan_number_above',
    { path: 'parameters.returnPercent.value', most: 100 },
    (plan) => Object.assign(plan.parameters, { returnPercent: set(101) })
  ],
  ['plan_years_not_valid', { from: 2025, until: 2024, most: 50 }, (plan) => Object.assign(plan, { until: 2024 })],
  ['currency_not_known', { currency: 'XXQ' }, (plan) => Object.assign(plan, { currency: 'XXQ' })],
  ['plan_id_twice', { id: 'ninh-kieu' }, (plan) => Object.assign(plan.areas[1] ?? {}, { id: 'ninh-kieu' })],
  ['plan_range_not_ordered', { field: 'returnPercent' }, (plan) => Object.assign(plan.parameters, { returnPercent: set(80, 90) })],
  ['plan_day_not_valid', { day: '2030-02-30' }, (plan) => Object.assign(first(first(plan.plants).modules), { from: '2030-02-30' })],
  ['plan_day_not_valid', { day: '2020-01-01' }, (plan) => Object.assign(first(first(plan.plants).modules), { until: '2020-01-01' })],
  ['plan_area_unknown', { area: 'nowhere' }, (plan) => Object.assign(first(first(plan.plants).serves), { area: 'nowhere' })],
  ['plan_shares_differ', { area: 'Ninh Kiều', percent: 60 }, (plan) => Object.assign(first(first(plan.plants).serves), { percent: 60 })],
  [
    'plan_first_year_missing',
    { area: 'Ninh Kiều', field: 'population', year: 2025 },
    (plan) => Object.assign(first(first(plan.areas).population), { year: 2026 })
  ],
  [
    'plan_year_twice',
    { area: 'Ninh Kiều', field: 'connectionPercent', year: 2032 },
    (plan) => Object.assign(first(first(plan.areas).connectionPercent), { year: 2032 })
  ],
  ['plan_wet_below_dry', { area: 'Ninh Kiều' }, (plan) => Object.assign(plan.parameters, { wetInfiltrationPercent: set(1) })],
  ['plan_phase_unknown', { phase: 'later' }, (plan) => Object.assign(first(first(plan.plants).modules), { phase: 'later' })],
  ['plan_spending_differs', { percent: 90 }, (plan) => Object.assign(first(first(plan.phases).spending), { percent: 10 })],
  [
    'plan_year_outside',
    { year: 2050, from: 2025, until: 2040 },
    (plan) => Object.assign(first(first(plan.phases).spending), { year: 2050 })
  ],
  ['plan_exchange_rate_missing', { from: 'JPY', to: 'VND' }, (plan) => Reflect.deleteProperty(plan.loan ?? {}, 'exchangeRate')],
  ['plan_peak_not_ordered', {}, (plan) => plan.peakFactor.points.reverse()]
]
type Changed = ReturnType<typeof examplePlan>
const first = <T>(list: readonly T[]): T => {
  const [one] = list
  assert.ok(one !== undefined)
  return one
}

test('the example is taken', () => {
  assert.ok(readWastewaterPlan(examplePlan()).ok)
})

for (const [code, about, change] of REFUSED)
  test(`a plan is refused with ${code} ${JSON.stringify(about)}`, () => {
    const plan = examplePlan()
    change(plan)
    const read = readWastewaterPlan(plan)
    assert.ok(!read.ok)
    assert.equal(read.refusal.code, code)
    const told = Object.fromEntries(Object.keys(about).map((name) => [name, read.refusal.about?.[name]]))
    assert.deepEqual(told, about)
  })

for (const strange of [null, 7, 'plan', [], {}])
  test(`${JSON.stringify(strange)} is no plan, and that is no fault`, () => {
    assert.ok(!readWastewaterPlan(strange).ok)
  })
