import { Decimal } from '../../money/index.ts'
import { type AreaFlow, flowsOf, peakFactorOf, toThousandths } from './flows-of-area.ts'
import type { Pick, Season } from './parameter.ts'
import type { AreaOutcome, AreaYear, Flows, Load, Loads, PlantOutcome, PlantYear, YearTotal } from './plan-result.ts'
import type { WastewaterPlan } from './plan-schema.ts'
import { treat } from './treat.ts'

/** What flows and what is treated, in every year, for one choice of parameters. */
export interface Evaluation {
  readonly areas: readonly AreaOutcome[]
  readonly plants: readonly PlantOutcome[]
  readonly years: readonly YearTotal[]
  /** What is collected without what seeps in, by year, m³ a day: what is billed. */
  readonly sanitary: readonly Decimal[]
}

interface Reckoned {
  readonly areas: readonly AreaYear[]
  readonly plants: readonly PlantYear[]
  readonly total: YearTotal
  readonly sanitary: Decimal
}

const NONE = new Decimal(0)
const sum = (amounts: readonly Decimal[]): Decimal => amounts.reduce((all, each) => all.plus(each), NONE)

/** A plan over its years, or over those that are asked for. */
export const evaluate = (plan: WastewaterPlan, season: Season, pick: Pick, years = yearsOf(plan)): Evaluation => {
  const reckoned = years.map((year) => reckon(plan, year, season, pick))
  return {
    areas: plan.areas.map(({ id, name }, at) => ({ id, name, years: reckoned.flatMap(({ areas }) => areas[at] ?? []) })),
    plants: plan.plants.map(({ id, name }, at) => ({ id, name, years: reckoned.flatMap(({ plants }) => plants[at] ?? []) })),
    years: reckoned.map(({ total }) => total),
    sanitary: reckoned.map(({ sanitary }) => sanitary)
  }
}

export const yearsOf = ({ from, until }: WastewaterPlan): readonly number[] =>
  Array.from({ length: until - from + 1 }, (_, at) => from + at)

const reckon = (plan: WastewaterPlan, year: number, season: Season, pick: Pick): Reckoned => {
  const flows = plan.areas.map((area) => flowsOf(plan, area, year, season, pick))
  const { treated, plants } = treat(plan, flows, year, pick)
  const areas = flows.map((flow, at) => areaYear(flow, treated[at] ?? NONE))
  const of = (field: keyof Flows): Decimal => sum(areas.map((area) => area[field]))
  const people = (field: 'population' | 'connected' | 'served'): number => areas.reduce((all, area) => all + area[field], 0)
  const load = (kind: keyof Loads): Load => ({
    produced: sum(areas.map(({ loads }) => loads[kind].produced)),
    collected: sum(areas.map(({ loads }) => loads[kind].collected)),
    treated: sum(areas.map(({ loads }) => loads[kind].treated))
  })
  const [sanitary, infiltration, gap] = [sum(flows.map((flow) => flow.sanitary)), of('infiltration'), of('gap')]
  const module = pick('moduleCapacityM3PerDay', plan.moduleCapacityM3PerDay)
  return {
    areas,
    plants,
    sanitary,
    total: {
      year,
      population: people('population'),
      connected: people('connected'),
      served: people('served'),
      domestic: of('domestic'),
      nonDomestic: of('nonDomestic'),
      infiltration,
      produced: of('produced'),
      collected: of('collected'),
      uncollected: of('uncollected'),
      treated: of('treated'),
      gap,
      // By the factor of the whole flow, which is below that of each area's: peaks of a city do not come at one time.
      peak: toThousandths(sanitary.times(peakFactorOf(plan, sanitary))).plus(infiltration),
      loads: { bod: load('bod'), tn: load('tn') },
      capacity: sum(plants.map(({ capacity }) => capacity)),
      modulesNeeded: gap.dividedBy(module).ceil().toNumber()
    }
  }
}

/** An area with what of it is treated; its load is treated as its water is. */
const areaYear = ({ year, population, connected, flows, loads }: AreaFlow, treated: Decimal): AreaYear => {
  const part = (amount: Decimal): Decimal => (flows.collected.isZero() ? NONE : amount.times(treated).dividedBy(flows.collected))
  const load = (each: AreaFlow['loads']['bod']): Load => ({ ...each, treated: toThousandths(part(each.collected)) })
  return {
    year,
    population,
    connected,
    served: part(new Decimal(connected)).floor().toNumber(),
    ...flows,
    treated,
    gap: flows.collected.minus(treated),
    loads: { bod: load(loads.bod), tn: load(loads.tn) }
  }
}
