import { Decimal } from '../../money/index.ts'
import { exact, type Pick, type Season } from './parameter.ts'
import type { Flows, Loads } from './plan-result.ts'
import type { AreaPlan, Sourced, WastewaterPlan } from './plan-schema.ts'

/** What an area sends off in a year, before any plant: flows to the litre, loads to the gram, people whole. */
export interface AreaFlow {
  readonly year: number
  readonly population: number
  readonly connected: number
  readonly flows: Omit<Flows, 'treated' | 'gap'>
  /** Collected without what seeps in: what is billed, and what carries the load. */
  readonly sanitary: Decimal
  readonly loads: { readonly [K in keyof Loads]: Sent }
}
interface Sent {
  readonly produced: Decimal
  readonly collected: Decimal
}

const DECIMALS = 3
/** To the litre or the gram, half to even. Rounding never turns two amounts round, so what grows before it does not shrink behind it. */
export const toThousandths = (amount: Decimal): Decimal => amount.toDecimalPlaces(DECIMALS)
const ofPercent = (amount: Decimal, percent: Decimal): Decimal => toThousandths(amount.times(percent).dividedBy(100))

/**
 * The flows of an area in a year.
 *
 *   domestic = people × water use × return ÷ 1000; non-domestic = domestic × its percentage
 *   collected = (domestic + non-domestic) × connection + infiltration; infiltration = that product × its percentage, or m³ a day
 *   produced = domestic + non-domestic + infiltration; load = people × grams ÷ 1000 × (1 + the non-domestic percentage)
 */
export const flowsOf = (plan: WastewaterPlan, area: AreaPlan, year: number, season: Season, pick: Pick): AreaFlow => {
  const take = (field: keyof WastewaterPlan['parameters']): Decimal => pick(field, area.parameters?.[field] ?? figureOf(plan, field))
  const population = populationOf(area, year, pick)
  const connection = connectionOf(area, year, pick)
  const domestic = toThousandths(population.times(take('waterUseLitresPerPersonDay')).times(take('returnPercent')).dividedBy(100_000))
  const nonDomesticPercent = take('nonDomesticPercent')
  const nonDomestic = ofPercent(domestic, nonDomesticPercent)
  const source = domestic.plus(nonDomestic)
  const sanitary = ofPercent(source, connection)
  const { unit, amount } = infiltrationOf(plan, area, season, pick)
  const infiltration = unit === 'm3' ? toThousandths(amount) : ofPercent(sanitary, amount)
  const loadOf = (grams: Decimal): Sent => {
    const produced = toThousandths(population.times(grams).times(nonDomesticPercent.plus(100)).dividedBy(100_000))
    return { produced, collected: ofPercent(produced, connection) }
  }
  return {
    year,
    population: population.toNumber(),
    connected: population.times(connection).dividedBy(100).toDecimalPlaces(0).toNumber(),
    flows: {
      domestic,
      nonDomestic,
      infiltration,
      produced: source.plus(infiltration),
      collected: sanitary.plus(infiltration),
      uncollected: source.minus(sanitary),
      peak: toThousandths(sanitary.times(peakFactorOf(plan, sanitary))).plus(infiltration)
    },
    sanitary,
    loads: { bod: loadOf(take('bodGramsPerPersonDay')), tn: loadOf(take('tnGramsPerPersonDay')) }
  }
}

const figureOf = (plan: WastewaterPlan, field: keyof WastewaterPlan['parameters']): Sourced =>
  // Only the wet season's infiltration may be left out, and `infiltrationOf` asks for it before anybody takes it here.
  plan.parameters[field] ?? plan.parameters.infiltrationPercent

/** What seeps and runs into the sewers of an area: m³ a day where it is given so, else a percentage of what they collect. */
export const infiltrationOf = (
  plan: WastewaterPlan,
  area: AreaPlan,
  season: Season,
  pick: Pick
): { readonly unit: 'm3' | 'percent'; readonly amount: Decimal } => {
  const { infiltrationM3PerDay: dry, wetInfiltrationM3PerDay: wet } = area
  if (season === 'wet' && wet) return { unit: 'm3', amount: pick('wetInfiltrationM3PerDay', wet) }
  if (dry) return { unit: 'm3', amount: pick('infiltrationM3PerDay', dry) }
  const wetPercent = area.parameters?.wetInfiltrationPercent ?? plan.parameters.wetInfiltrationPercent
  if (season === 'wet' && wetPercent) return { unit: 'percent', amount: pick('wetInfiltrationPercent', wetPercent) }
  return {
    unit: 'percent',
    amount: pick('infiltrationPercent', area.parameters?.infiltrationPercent ?? plan.parameters.infiltrationPercent)
  }
}

/** The last count up to the year, grown from its year on: whole people. */
const populationOf = (area: AreaPlan, year: number, pick: Pick): Decimal => {
  const counts = area.population.filter((count) => count.year <= year)
  const last = counts.reduce((latest, count) => (count.year > latest.year ? count : latest))
  const growth = pick('growthPercent', area.growthPercent).dividedBy(100).plus(1)
  return pick('population', last)
    .times(growth.pow(year - last.year))
    .toDecimalPlaces(0)
}

/** In percent; on the straight line between the years that are stated, the last one holding on. */
const connectionOf = (area: AreaPlan, year: number, pick: Pick): Decimal => {
  const points = area.connectionPercent.toSorted((a, b) => a.year - b.year)
  const before = points.findLast((point) => point.year <= year)
  const after = points.find((point) => point.year > year)
  const at = (point: (typeof points)[number]): Decimal => pick('connectionPercent', point)
  if (!before || !after) return before ? at(before) : new Decimal(0)
  const passed = new Decimal(year - before.year).dividedBy(after.year - before.year)
  return at(before)
    .plus(at(after).minus(at(before)).times(passed))
    .toDecimalPlaces(6)
}

const LITRES_PER_SECOND = new Decimal(1000).dividedBy(86_400)

/** The peak factor of a flow (m³ a day), on the straight line between the points of the table; outside it the first or the last. */
export const peakFactorOf = ({ peakFactor: { points } }: WastewaterPlan, flow: Decimal): Decimal => {
  const litres = flow.times(LITRES_PER_SECOND)
  const at = points.findLastIndex(({ litresPerSecond }) => litres.greaterThanOrEqualTo(litresPerSecond))
  const [here, next] = [points[Math.max(0, at)], at < 0 ? undefined : points[at + 1]]
  if (!here) return new Decimal(1)
  if (!next) return exact(here.factor)
  const passed = litres.minus(here.litresPerSecond).dividedBy(exact(next.litresPerSecond).minus(here.litresPerSecond))
  return exact(here.factor).plus(exact(next.factor).minus(here.factor).times(passed)).toDecimalPlaces(4)
}
