import { accept, isCurrency, isPartialDate, type Outcome, refuse } from '../../values/index.ts'
import { type Ratio, readRatio } from '../ratio.ts'

/** What of its day a rate is: the average of a year, or the rate of one day. */
export const RATE_KINDS = ['year-average', 'day'] as const
export type RateKind = (typeof RATE_KINDS)[number]

/** How a rate came here: with the program, in a table that the office imported, or typed in by somebody. */
export const RATE_ORIGINS = ['shipped', 'imported', 'entered'] as const
export type RateOrigin = (typeof RATE_ORIGINS)[number]

/** One unit of `base` costs `rate` units of `quote`. */
export interface Rate {
  /** ISO 4217. */
  readonly base: string
  readonly quote: string
  /** A plain decimal above nought, kept digit for digit. */
  readonly rate: string
  readonly kind: RateKind
  /** "2024" of a year's average, "2024-03-15" of a day's rate. */
  readonly on: string
  /** Who published it, or what it stands on. */
  readonly source: string
  readonly origin: RateOrigin
  /** verified: seen in the source named. secondary: told by another. stated: as whoever brought it says. */
  readonly status: 'verified' | 'secondary' | 'stated'
}

/** Digits of a rate before and behind the point: more are a slip. */
const FORM = /^\d{1,12}(?:\.\d{1,12})?$/

/**
 * Whether something can be a rate. Refuses with currency_not_known (currency), rate_of_itself (currency), rate_not_valid (rate: no decimal above nought,
 * with at most twelve digits before and behind the point), rate_day_not_valid (on), rate_source_missing.
 */
export const checkRate = <R extends Pick<Rate, 'base' | 'quote' | 'rate' | 'kind' | 'on' | 'source'>>(rate: R): Outcome<R> => {
  for (const currency of [rate.base, rate.quote]) if (!isCurrency(currency)) return refuse('currency_not_known', { currency })
  if (rate.base === rate.quote) return refuse('rate_of_itself', { currency: rate.base })
  if (!FORM.test(rate.rate) || !/[1-9]/.test(rate.rate)) return refuse('rate_not_valid', { rate: rate.rate })
  if (!isOn(rate.kind, rate.on)) return refuse('rate_day_not_valid', { on: rate.on })
  if (rate.source.trim() === '') return refuse('rate_source_missing')
  return accept(rate)
}

const isOn = (kind: RateKind, on: string): boolean =>
  kind === 'year-average' ? /^(?:19|20)\d{2}$/.test(on) : /^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(on) && isPartialDate(on)

/** A checked rate as a fraction. */
export const ratioOf = ({ rate }: Pick<Rate, 'rate'>): Ratio => {
  const ratio = readRatio(rate)
  if (ratio === null || ratio.over <= 0n) throw new Error(`"${rate}" is no rate.`)
  return ratio
}
