import { Decimal } from '../../money/index.ts'
import type { Sourced, Status } from './plan-schema.ts'

/** What a parameter is, wherever in the plan it stands: sensitivity moves all parameters of one kind together. */
export const NEED_KINDS = [
  'population',
  'growthPercent',
  'connectionPercent',
  'waterUseLitresPerPersonDay',
  'returnPercent',
  'nonDomesticPercent',
  'infiltrationPercent',
  'wetInfiltrationPercent',
  'infiltrationM3PerDay',
  'wetInfiltrationM3PerDay',
  'bodGramsPerPersonDay',
  'tnGramsPerPersonDay'
] as const
const WORKS_KINDS = ['capacityM3PerDay', 'availabilityPercent', 'moduleCapacityM3PerDay', 'sewerMetres'] as const
const MONEY_KINDS = [
  'statedCost',
  'plantPerM3Day',
  'sewerPerMetre',
  'otherPercent',
  'operationPerM3',
  'discountPercent',
  'lifeYears',
  'sharePercent',
  'exchangeRate',
  'ratePercent',
  'years',
  'graceYears',
  'frontEndFeePercent',
  'commitmentFeePercent',
  'tariffPerM3',
  'peoplePerHousehold',
  'householdIncomePerMonth',
  'limitPercent'
] as const
export const KINDS = [...NEED_KINDS, ...WORKS_KINDS, ...MONEY_KINDS] as const
export type Kind = (typeof KINDS)[number]

/** low, high: every parameter of the need at that end of its range; works and prices stay as they are. */
export const SCENARIOS = ['low', 'mid', 'high'] as const
export type Scenario = (typeof SCENARIOS)[number]

/** wet: what seeps and runs into sewers is that of the wet season. */
export const SEASONS = ['dry', 'wet'] as const
export type Season = (typeof SEASONS)[number]

/** Takes of a parameter the value that counts: exact, by the digits it was written in. */
export type Pick = (kind: Kind, figure: Sourced) => Decimal

export const pickFor = (scenario: Scenario): Pick => {
  const needs: readonly string[] = NEED_KINDS
  return (kind, figure) => endOf(figure, needs.includes(kind) ? scenario : 'mid')
}

/** One kind at an end of its range, all others as they are. */
export const pickMoved =
  (moved: Kind, end: 'low' | 'high'): Pick =>
  (kind, figure) =>
    endOf(figure, kind === moved ? end : 'mid')

const endOf = (figure: Sourced, end: Scenario): Decimal => exact((end === 'mid' ? undefined : figure[end]) ?? figure.value)

/** A number of JSON by its shortest digits: 0.1 is a tenth. */
export const exact = (number: number): Decimal => new Decimal(String(number))

/** A parameter as it is listed beside the result. */
export interface Parameter {
  readonly kind: Kind | 'peakFactor'
  /** The area, plant or phase it belongs to, by name; null: the whole plan. */
  readonly of: string | null
  readonly year: number | null
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  readonly unit: string
  readonly source: string
  readonly status: Status
  readonly on: string | null
}
