import { compareRatios, inverse, type Ratio, readRatio, times, writeRatio, writeSignificant } from '../ratio.ts'
import { averageOf, type Converted } from './convert.ts'
import type { RateTable } from './rate-table.ts'

/** A sum as a report states it: a plain decimal in whole units. */
export interface StatedAmount {
  readonly value: string
  /** ISO 4217. */
  readonly currency: string
}

/** The average of a year between the two currencies of a stated conversion. */
export interface YearAverage extends Pick<Converted, 'legs' | 'through' | 'rate'> {
  readonly year: string
  /** By how many hundredths the stated rate lies above it, below nought where it lies below; one digit behind the point: "-14.2". */
  readonly offPercent: string
  /** Whether that is more than ten hundredths. */
  readonly isOff: boolean
}

/** What a report's "24 tỷ yên, tương đương 3.169 tỷ đồng" says: a rate of its own, beside what was usual. */
export interface StatedConversion {
  /** One unit of `base` for `rate` of `quote`, as stated: to ten digits that count. The one that was worth more is the base. */
  readonly base: string
  readonly quote: string
  readonly rate: string
  /** The average of the year that the sums are of; null where the year or its average is not known. */
  readonly average: YearAverage | null
  /** The years whose averages come nearest, nearest first, at most two. */
  readonly nearest: readonly YearAverage[]
  /** Where it lies outside every average from `from` to `until`. */
  readonly outside: { readonly side: 'below' | 'above'; readonly from: string; readonly until: string } | null
}

const FIRST_YEAR = 1900
const LAST_YEAR = 2099
const MOST_NEAR = 2
/** More than a tenth off the year's average is shown with both. */
const TOLERANCE: Ratio = { over: 1n, under: 10n }

/**
 * Compares the rate that two stated sums of the same money imply with the averages of years. `year`: that which the report names, or in which it speaks.
 * Null where the sums are of one currency, or one of them is no decimal above nought.
 */
export const judgeStated = (
  { original, equivalent, year }: { readonly original: StatedAmount; readonly equivalent: StatedAmount; readonly year: string | null },
  rates: RateTable
): StatedConversion | null => {
  const [one, other] = [readRatio(original.value), readRatio(equivalent.value)]
  if (!one || !other || one.over <= 0n || other.over <= 0n || original.currency === equivalent.currency) return null
  const implied = times(other, inverse(one))
  const isTurned = compareRatios(implied, { over: 1n, under: 1n }) < 0
  const [base, quote] = isTurned ? [equivalent.currency, original.currency] : [original.currency, equivalent.currency]
  const stated = isTurned ? inverse(implied) : implied
  const all = averages(base, quote, stated, rates)
  const nearest = all.toSorted((a, b) => compareRatios(sizeOf(a.off), sizeOf(b.off))).slice(0, MOST_NEAR)
  return {
    base,
    quote,
    rate: writeSignificant(stated, 10),
    average: all.find(({ average }) => average.year === year)?.average ?? null,
    nearest: nearest.map(({ average }) => average),
    outside: outsideOf(all)
  }
}

interface Compared {
  readonly average: YearAverage
  /** How far the stated rate lies off it, as a share of it. */
  readonly off: Ratio
}

const averages = (base: string, quote: string, stated: Ratio, rates: RateTable): Compared[] =>
  Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => String(FIRST_YEAR + i)).flatMap((year) => {
    const found = averageOf(base, quote, year, rates)
    if (!found) return []
    const { ratio, ...shown } = found
    const off = minusOne(times(stated, inverse(ratio)))
    const offPercent = writeRatio(times(off, { over: 100n, under: 1n }), 1)
    return [{ off, average: { year, ...shown, offPercent, isOff: compareRatios(sizeOf(off), TOLERANCE) > 0 } }]
  })

const sizeOf = (ratio: Ratio): Ratio => (ratio.over < 0n ? { ...ratio, over: -ratio.over } : ratio)

const minusOne = ({ over, under }: Ratio): Ratio => ({ over: over - under, under })

const outsideOf = (all: readonly Compared[]): StatedConversion['outside'] => {
  const [first, last] = [all[0], all.at(-1)]
  if (!first || !last) return null
  const isAll = (side: bigint): boolean => all.every(({ off }) => off.over * side > 0n)
  const side = isAll(-1n) ? 'below' : isAll(1n) ? 'above' : null
  return side && { side, from: first.average.year, until: last.average.year }
}
