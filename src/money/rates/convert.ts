import { accept, isPartialDate, minorDigitsOf, type Outcome, type PartialDate, refuse } from '../../values/index.ts'
import { inverse, type Ratio, roundHalfEven, times, writeSignificant } from '../ratio.ts'
import { type Rate, ratioOf } from './rate.ts'
import { daysBefore, type RateRule } from './rate-rule.ts'
import { pairOf, type RateTable } from './rate-table.ts'

/** A sum of money on a day. */
export interface DatedSum {
  /** Whole minor units of the currency; below nought for what goes back. */
  readonly minor: bigint
  /** ISO 4217. */
  readonly currency: string
  /** The value date, as precisely as it is known; null where it is not. */
  readonly on: PartialDate | null
}

/** One rate that a conversion goes by: multiplied by it, or divided where the rate was quoted the other way round. */
export interface Leg {
  readonly rate: Rate
  readonly way: 'multiplied' | 'divided'
}

/** A sum in other money, with all it was converted by. */
export interface Converted {
  readonly minor: bigint
  readonly currency: string
  readonly from: DatedSum
  readonly by: RateRule
  /** None where the money is the same, one rate, or two by way of `through`. */
  readonly legs: readonly Leg[]
  /** The currency between the two; null where one rate led there. */
  readonly through: string | null
  /** How many units of the new currency one unit of the old came to, to ten digits that count; the sum itself was converted by the exact fraction. */
  readonly rate: string
}

export interface Conversion {
  /** ISO 4217: into which money. */
  readonly to: string
  readonly by: RateRule
  readonly rates: RateTable
}

/** Which currencies may stand between two that have no rate of their own: those that rates are published in. */
const BETWEEN = ['VND', 'USD']
const DIGITS_SHOWN = 10

/**
 * A sum in whole minor units, in another money's: exact fractions throughout, rounded once, at the last, half to even. A rate of the two currencies comes
 * first, whichever way round it is quoted; else two by way of the đồng or the dollar. No rate is ever guessed or taken from another year or day than the
 * rule allows. Refuses with currency_not_known (currency), rate_needs_year (the sum has no day), rate_needs_day (on: less than a day is known),
 * no_rate_for_year (from, to, year), no_rate_for_day (from, to, day, days), given_rate_of_others (base, quote, from, to).
 */
export const convert = (sum: DatedSum, { to, by, rates }: Conversion): Outcome<Converted> => {
  const [digitsFrom, digitsTo] = [minorDigitsOf(sum.currency), minorDigitsOf(to)]
  if (digitsFrom === null) return refuse('currency_not_known', { currency: sum.currency })
  if (digitsTo === null) return refuse('currency_not_known', { currency: to })
  const path = findPath(sum, { to, by, rates })
  if (!path.ok) return path
  const ratio = ratioOfLegs(path.value.legs)
  const minor = roundHalfEven({ over: sum.minor * ratio.over * 10n ** BigInt(digitsTo), under: ratio.under * 10n ** BigInt(digitsFrom) })
  return accept({ minor, currency: to, from: sum, by, ...path.value, rate: writeSignificant(ratio, DIGITS_SHOWN) })
}

/** The fraction that legs come to together. */
export const ratioOfLegs = (legs: readonly Leg[]): Ratio =>
  legs.reduce((all, { rate, way }) => times(all, way === 'multiplied' ? ratioOf(rate) : inverse(ratioOf(rate))), { over: 1n, under: 1n })

type Path = Pick<Converted, 'legs' | 'through'>
/** The rate of one pair by a rule, whichever way round it is quoted. */
type Look = (one: string, other: string) => Rate | undefined

const findPath = ({ currency: from, on }: DatedSum, { to, by, rates }: Conversion): Outcome<Path> => {
  if (from === to) return accept({ legs: [], through: null })
  if (by.rule === 'given') {
    const { base, quote } = by.rate
    const leg = legBetween(from, to, (one, other) => (pairOf({ base: one, quote: other }) === pairOf(by.rate) ? by.rate : undefined))
    return leg ? accept({ legs: [leg], through: null }) : refuse('given_rate_of_others', { base, quote, from, to })
  }
  if (on === null || !isPartialDate(on)) return refuse('rate_needs_year')
  const year = on.slice(0, 4)
  if (by.rule === 'year-average')
    return pathBy(from, to, (base, quote) => rates.yearly(base, quote, year)) ?? refuse('no_rate_for_year', { from, to, year })
  if (on.length !== 10) return refuse('rate_needs_day', { on })
  const first = daysBefore(on, by.within)
  return (
    pathBy(from, to, (base, quote) => rates.daily(base, quote, on, first)) ??
    refuse('no_rate_for_day', { from, to, day: on, days: by.within })
  )
}

const pathBy = (from: string, to: string, look: Look): Outcome<Path> | null => {
  const direct = legBetween(from, to, look)
  if (direct) return accept({ legs: [direct], through: null })
  for (const through of BETWEEN.filter((currency) => currency !== from && currency !== to)) {
    const [first, second] = [legBetween(from, through, look), legBetween(through, to, look)]
    if (first && second) return accept({ legs: [first, second], through })
  }
  return null
}

const legBetween = (from: string, to: string, look: Look): Leg | null => {
  const rate = look(from, to)
  return rate ? { rate, way: rate.base === from ? 'multiplied' : 'divided' } : null
}

/** The average of a year between two currencies, through others where need be, by the same paths as `convert`; null where there is none. */
export const averageOf = (
  from: string,
  to: string,
  year: string,
  rates: RateTable
): (Path & { readonly ratio: Ratio; readonly rate: string }) | null => {
  const path = pathBy(from, to, (base, quote) => rates.yearly(base, quote, year))
  if (!path?.ok) return null
  const ratio = ratioOfLegs(path.value.legs)
  return { ...path.value, ratio, rate: writeSignificant(ratio, DIGITS_SHOWN) }
}
