import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Decimal } from '../../money/index.ts'
import { examplePlan, set } from './plan-fixture.ts'
import type { AreaYear, WastewaterResult } from './plan-result.ts'
import type { WastewaterPlan } from './plan-schema.ts'
import { planWastewater } from './plan-wastewater.ts'
import { readWastewaterPlan } from './read-plan.ts'

const FROM = 2025
const decimals = (least: number, most: number, digits: number) =>
  fc.integer({ min: least * 10 ** digits, max: most * 10 ** digits }).map((whole) => Number((whole / 10 ** digits).toFixed(digits)))
/** A figure with a range around it. */
const ranged = (least: number, most: number, digits: number) =>
  fc
    .tuple(decimals(least, most, digits), decimals(least, most, digits), decimals(least, most, digits))
    .map((three) => three.toSorted((a, b) => a - b))
    .map(([low = 0, value = 0, high = 0]) => set(value, low, high))

const areaOf = fc.record({
  population: ranged(0, 900_000, 0),
  growth: ranged(-3, 6, 2),
  connection: fc.tuple(ranged(0, 100, 1), ranged(0, 100, 1)),
  share: decimals(0, 100, 2),
  isServed: fc.boolean()
})

/** Plans of one to three areas and two plants, each with figures that nobody chose. */
const plans: fc.Arbitrary<WastewaterPlan> = fc
  .record({
    areas: fc.array(areaOf, { minLength: 1, maxLength: 3 }),
    years: fc.integer({ min: 0, max: 6 }),
    water: ranged(30, 300, 1),
    infiltration: decimals(0, 60, 1),
    wetMore: decimals(0, 60, 1),
    capacities: fc.tuple(decimals(0, 90_000, 1), decimals(0, 90_000, 1)),
    available: ranged(40, 100, 1),
    opens: fc.constantFrom('2020-01-01', '2026-03-17', '2028-07-01'),
    spending: fc.integer({ min: 0, max: 100 })
  })
  .map(({ areas, years, water, infiltration, wetMore, capacities, available, opens, spending }) => {
    const { loan: _, ...plan } = examplePlan()
    const ids = areas.map((_area, at) => `area-${at}`)
    const serves = (first: boolean) =>
      areas.flatMap(({ share, isServed }, at) =>
        isServed ? [{ area: ids[at] ?? '', percent: Number((first ? share : 100 - share).toFixed(2)) }] : []
      )
    return {
      ...plan,
      from: FROM,
      until: FROM + years,
      parameters: {
        ...plan.parameters,
        waterUseLitresPerPersonDay: water,
        infiltrationPercent: set(infiltration),
        wetInfiltrationPercent: set(Number((infiltration + wetMore).toFixed(1)))
      },
      areas: areas.map(({ population, growth, connection: [first, second] }, at) => ({
        id: ids[at] ?? '',
        name: `Area ${at}`,
        population: [{ year: 2020, ...population }],
        growthPercent: growth,
        connectionPercent: [
          { year: 2025, ...first },
          { year: 2029, ...second }
        ]
      })),
      plants: capacities.map((capacity, at) => ({
        id: `plant-${at}`,
        name: `Plant ${at}`,
        availabilityPercent: available,
        modules: [{ capacityM3PerDay: set(capacity), from: at === 0 ? '2020-01-01' : opens, phase: 'one' }],
        serves: serves(at === 0)
      })),
      phases: [
        {
          id: 'one',
          name: 'One',
          spending:
            years === 0
              ? [{ year: FROM, percent: 100 }]
              : [
                  { year: FROM, percent: spending },
                  { year: FROM + 1, percent: 100 - spending }
                ]
        }
      ]
    }
  })

const reckon = (plan: WastewaterPlan, ...of: [('low' | 'mid' | 'high')?, ('dry' | 'wet')?]): WastewaterResult => {
  const read = readWastewaterPlan(plan)
  assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.refusal))
  const result = planWastewater(read.value, ...of)
  assert.ok(result.ok)
  return result.value
}
const RUNS = { numRuns: 120 }

test('water is neither lost nor made: produced = collected + not collected, collected = treated + gap, by area, by plant and in total, exactly', () => {
  fc.assert(
    fc.property(plans, fc.constantFrom('low', 'mid', 'high'), fc.constantFrom('dry', 'wet'), (plan, scenario, season) => {
      const { areas, years, plants } = reckon(plan, scenario, season)
      const holds = ({ produced, collected, uncollected, treated, gap, domestic, nonDomestic, infiltration }: AreaYear) => {
        assert.ok(collected.plus(uncollected).equals(produced))
        assert.ok(treated.plus(gap).equals(collected))
        assert.ok(domestic.plus(nonDomestic).plus(infiltration).equals(produced))
        for (const amount of [collected, uncollected, treated, gap]) assert.ok(amount.greaterThanOrEqualTo(0))
      }
      years.forEach((total, at) => {
        holds(total)
        for (const area of areas) holds(area.years[at] as AreaYear)
        for (const field of ['produced', 'collected', 'treated', 'gap'] as const) {
          const sum = areas.reduce((all, { years: own }) => all.plus(own[at]?.[field] ?? 0), new Decimal(0))
          assert.ok(sum.equals(total[field]), field)
        }
        const byPlants = plants.reduce((all, { years: own }) => all.plus(own[at]?.treated ?? 0), new Decimal(0))
        assert.ok(byPlants.equals(total.treated))
        assert.ok(total.served <= total.connected && total.connected <= total.population)
        for (const load of [total.loads.bod, total.loads.tn])
          assert.ok(load.treated.lessThanOrEqualTo(load.collected) && load.collected.lessThanOrEqualTo(load.produced))
      })
    }),
    RUNS
  )
})

test('more capacity never makes a gap larger, and more people never a smaller one', () => {
  fc.assert(
    fc.property(plans, decimals(0, 50_000, 1), fc.integer({ min: 1, max: 300_000 }), (plan, capacity, people) => {
      const before = reckon(plan)
      const [plant] = plan.plants
      const [area] = plan.areas
      assert.ok(plant && area)
      const larger = structuredClone(plan)
      const module = larger.plants[0]?.modules[0]
      assert.ok(module)
      module.capacityM3PerDay = set(Number((module.capacityM3PerDay.value + capacity).toFixed(1)))
      const fuller = structuredClone(plan)
      const count = fuller.areas[0]?.population[0]
      assert.ok(count)
      fuller.areas[0]?.population.splice(0, 1, { year: count.year, ...set(count.value + people) })
      const [withMore, withPeople] = [reckon(larger), reckon(fuller)]
      before.years.forEach(({ gap }, at) => {
        assert.ok(withMore.years[at]?.gap.lessThanOrEqualTo(gap))
        assert.ok(withPeople.years[at]?.gap.greaterThanOrEqualTo(gap))
      })
    }),
    RUNS
  )
})

test('low is not above mid nor mid above high, and dry not above wet', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const { scenarios } = reckon(plan)
      const of = (scenario: string, season: string) => {
        const found = scenarios.find((each) => each.scenario === scenario && each.season === season)
        assert.ok(found)
        return found
      }
      for (const field of ['produced', 'collected', 'gap'] as const) {
        for (const season of ['dry', 'wet']) {
          assert.ok(of('low', season)[field].lessThanOrEqualTo(of('mid', season)[field]), field)
          assert.ok(of('mid', season)[field].lessThanOrEqualTo(of('high', season)[field]), field)
        }
        assert.ok(of('mid', 'dry')[field].lessThanOrEqualTo(of('mid', 'wet')[field]))
      }
    }),
    RUNS
  )
})

test('the years of a phase add up to the phase, the phases to the whole, and the years of the plan to the same', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const { costs } = reckon(plan)
      for (const { total, years } of costs.phases)
        assert.equal(
          years.reduce((sum, { amount }) => sum + amount, 0n),
          total
        )
      assert.equal(
        costs.years.reduce((sum, { capex }) => sum + capex, 0n),
        costs.capexTotal
      )
      assert.equal(
        costs.years.reduce((sum, { operation }) => sum + operation, 0n),
        costs.operationTotal
      )
    }),
    RUNS
  )
})
