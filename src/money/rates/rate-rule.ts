import { accept, type Outcome, type PartialDate, refuse } from '../../values/index.ts'
import { checkRate, type Rate } from './rate.ts'

/**
 * Which rate a sum is converted by, chosen by whoever asks (the rate path). year-average: that of the year of the sum's day. day: that of its day, or the
 * last one before it within so many days. given: one rate for every sum.
 */
export type RateRule =
  | { readonly rule: 'year-average' }
  | { readonly rule: 'day'; readonly within: number }
  | { readonly rule: 'given'; readonly rate: Rate }

/** So far back at most may "the last one before" lie, in days. */
export const MOST_DAYS_BACK = 366

/**
 * A rule as people and programs write it: "year-average", "day" (that day's alone), "day:7" (or the last one up to seven days before). Refuses with
 * rate_rule_not_known (rule).
 */
export const readRateRule = (written: string): Outcome<RateRule> => {
  if (written === 'year-average') return accept({ rule: 'year-average' })
  const [, days] = /^day(?::(\d{1,3}))?$/.exec(written) ?? [null, '']
  const within = Number(days ?? 0)
  if (days === '' || within > MOST_DAYS_BACK) return refuse('rate_rule_not_known', { rule: written })
  return accept({ rule: 'day', within })
}

/** The rule by which every sum goes by one rate: so many `quote` for one `base`, as somebody gave it. Refuses as `checkRate` does. */
export const givenRate = (rate: Omit<Rate, 'origin' | 'status'>): Outcome<RateRule> => {
  const checked = checkRate<Rate>({ ...rate, origin: 'entered', status: 'stated' })
  return checked.ok ? accept({ rule: 'given', rate: checked.value }) : checked
}

/** A rule as `readRateRule` takes it; a given rate as "given". */
export const writeRateRule = (rule: RateRule): string => (rule.rule === 'day' ? `day:${rule.within}` : rule.rule)

/** The day so many days before another. */
export const daysBefore = (day: PartialDate, days: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date - days)).toISOString().slice(0, 10)
}
