import { Decimal } from '../../money/index.ts'
import { minorDigitsOf } from '../../values/index.ts'
import { exact, type Pick } from './parameter.ts'
import type { PhaseOutcome } from './plan-result.ts'
import type { WastewaterPlan } from './plan-schema.ts'

const NONE = new Decimal(0)

/** An amount in units of a currency as whole minor units, half to even. */
export const toMinor = (amount: Decimal, currency: string): bigint => BigInt(amount.times(10 ** (minorDigitsOf(currency) ?? 0)).toFixed(0))

/** What one unit of capacity costs with all that comes on top, in units of the currency. */
export const perCapacity = ({ costs }: WastewaterPlan, pick: Pick): Decimal =>
  pick('plantPerM3Day', costs.plantPerM3Day).times(pick('otherPercent', costs.otherPercent).dividedBy(100).plus(1))

/**
 * What each phase costs and when: (capacity it builds × unit cost + metres of sewer × unit cost) × (1 + what comes on top), or what somebody stated of it.
 * The years take their parts so that they add up to the whole to the last minor unit.
 */
export const costPhases = (plan: WastewaterPlan, pick: Pick): readonly PhaseOutcome[] =>
  plan.phases.map((phase) => {
    const total = toMinor(phase.statedCost ? pick('statedCost', phase.statedCost) : byUnits(plan, phase, pick), plan.currency)
    let [passed, spent] = [NONE, 0n]
    const years = phase.spending
      .toSorted((a, b) => a.year - b.year)
      .map(({ year, percent }) => {
        passed = passed.plus(exact(percent))
        const soFar = BigInt(new Decimal(total.toString()).times(passed).dividedBy(100).toFixed(0))
        const amount = soFar - spent
        spent = soFar
        return { year, amount }
      })
    return { id: phase.id, name: phase.name, total, years }
  })

const byUnits = (plan: WastewaterPlan, { id, sewerMetres }: WastewaterPlan['phases'][number], pick: Pick): Decimal => {
  const capacity = plan.plants
    .flatMap(({ modules }) => modules.filter(({ phase }) => phase === id))
    .reduce((sum, { capacityM3PerDay }) => sum.plus(pick('capacityM3PerDay', capacityM3PerDay)), NONE)
  const metres = sewerMetres ? pick('sewerMetres', sewerMetres) : NONE
  const { otherPercent, sewerPerMetre } = plan.costs
  const sewers = metres.times(pick('sewerPerMetre', sewerPerMetre)).times(pick('otherPercent', otherPercent).dividedBy(100).plus(1))
  return capacity.times(perCapacity(plan, pick)).plus(sewers)
}

/** r × (1 + r)^n ÷ ((1 + r)^n − 1): the level yearly payment that pays back one unit over n years at r; 1 ÷ n without a rate. */
export const capitalRecoveryOf = ({ costs }: WastewaterPlan, pick: Pick): Decimal => {
  const [rate, years] = [pick('discountPercent', costs.discountPercent).dividedBy(100), pick('lifeYears', costs.lifeYears)]
  if (rate.isZero()) return new Decimal(1).dividedBy(years)
  const growth = rate.plus(1).pow(years)
  return rate.times(growth).dividedBy(growth.minus(1))
}

/** The spending of all phases in a year. */
export const spentIn = (phases: readonly PhaseOutcome[], year: number): bigint =>
  phases.flatMap(({ years }) => years).reduce((sum, each) => (each.year === year ? sum + each.amount : sum), 0n)
