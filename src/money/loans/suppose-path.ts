import { accept, type Outcome, refuse } from '../../values/index.ts'
import { averageOf } from '../rates/convert.ts'
import type { Rate } from '../rates/rate.ts'
import type { RateTable } from '../rates/rate-table.ts'
import { type RatePath, rateOn } from './rate-path.ts'

/** What somebody supposes of a currency's rate, as it was typed. */
export interface SupposedRate {
  /** ISO 4217: of this one unit … */
  readonly currency: string
  /** … costs so many units of the other money, a plain decimal; undefined or empty: the last yearly average that is known. */
  readonly rate?: string | undefined
  /** What the rate stands on; empty where it is only supposed. */
  readonly source?: string | undefined
  /** By how many percent a year one unit grows dearer; undefined or empty: the rate stays. */
  readonly percentPerYear?: string | undefined
}

/** How far back an average may lie that stands for today. */
const MOST_YEARS_BACK = 10

/**
 * A path from what is supposed, or from the last yearly average before `from`, which is named with its year and sources. Refuses with rate_to_suppose
 * (from, to) where neither is there, and as `rateOn` does.
 */
export const supposePath = (supposed: SupposedRate, to: string, from: string, rates: RateTable): Outcome<RatePath> => {
  const { currency, rate: typed = '', source = '', percentPerYear: percent = '' } = supposed
  const percentPerYear = percent.trim() || '0'
  const rate: Rate | null =
    typed.trim() === ''
      ? lastAverage(currency, to, from, rates)
      : {
          base: currency,
          quote: to,
          rate: typed.trim(),
          kind: 'day',
          on: from,
          source: source.trim() || SUPPOSED,
          origin: 'entered',
          status: 'stated'
        }
  if (rate === null) return refuse('rate_to_suppose', { from: currency, to })
  const path: RatePath = { rate, from, percentPerYear }
  const holds = rateOn(path, from)
  return holds.ok ? accept(path) : holds
}

/** The source of a rate that nobody published. */
export const SUPPOSED = 'supposed'

const lastAverage = (currency: string, to: string, from: string, rates: RateTable): Rate | null => {
  const last = Number(from.slice(0, 4))
  for (let year = last; year > last - MOST_YEARS_BACK; year--) {
    const average = averageOf(currency, to, String(year), rates)
    const [leg, second] = average?.legs ?? []
    if (!average || !leg) continue
    if (!second && leg.way === 'multiplied') return leg.rate
    const sources = [...new Set(average.legs.map(({ rate }) => rate.source))].join('; ')
    return { ...leg.rate, base: currency, quote: to, rate: average.rate, on: String(year), source: sources, status: 'secondary' }
  }
  return null
}
