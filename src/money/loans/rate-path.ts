import { accept, type Outcome, refuse } from '../../values/index.ts'
import { Decimal } from '../decimal.ts'
import { checkRate, type Rate } from '../rates/rate.ts'
import type { PathRate } from './convert-schedule.ts'
import { yearFraction } from './day-count.ts'

/**
 * How the price of one money in another is supposed to go on: a dated rate with its source, and by how many percent a year one unit of its `base` grows
 * dearer ("0": the rate stays; "2": the đồng of a rate JPY to VND loses). It is an assumption and no forecast; whoever compares chooses it.
 */
export interface RatePath {
  readonly rate: Rate
  /** The day on which the rate is supposed to hold, "2026-03-20"; the path begins with it. */
  readonly from: string
  /** A plain decimal, below nought where the `base` grows cheaper. */
  readonly percentPerYear: string
}

const PERCENT = /^-?\d{1,2}(?:\.\d{1,4})?$/
/** As many digits as a conversion shows. */
const DIGITS = 10
const MOST_DECIMALS = 12

/**
 * The rate of a path on a day: rate × (1 + p ÷ 100)^t, t being the years since the path began by 30/360, rounded to ten digits that count. Refuses with
 * rate_path_missing (on: a day before the path), rate_path_percent_not_valid (percent) and as `checkRate` does.
 */
export const rateOn = ({ rate, from, percentPerYear }: RatePath, on: string): Outcome<Rate> => {
  if (!PERCENT.test(percentPerYear)) return refuse('rate_path_percent_not_valid', { percent: percentPerYear })
  const checked = checkRate(rate)
  if (!checked.ok) return checked
  if (on < from) return refuse('rate_path_missing', { on })
  const growth = new Decimal(percentPerYear).dividedBy(100).plus(1)
  if (growth.equals(1)) return accept(rate)
  const { over, under } = yearFraction('30/360', from, on)
  const grown = growth.pow(new Decimal(over.toString()).dividedBy(under.toString())).times(rate.rate)
  const rounded = grown.toSignificantDigits(DIGITS).toDecimalPlaces(MOST_DECIMALS).toFixed()
  return checkRate({ ...rate, rate: rounded, kind: 'day', on, origin: 'entered', status: 'stated' })
}

/** A path as the rates of some days, for `convertSchedule`. Refuses as `rateOn` does. */
export const pathRates = (path: RatePath, days: readonly string[]): Outcome<readonly PathRate[]> => {
  const rates: PathRate[] = []
  for (const from of days) {
    const rate = rateOn(path, from)
    if (!rate.ok) return rate
    rates.push({ from, rate: rate.value })
  }
  return accept(rates)
}
