import { dayOfHour, VIETNAM_OFFSET_MINUTES } from '../observation.ts'
import { type Completeness, completeness } from './completeness.ts'
import { type Limit, type LimitAverage, limitsOn } from './limit.ts'

const HOUR = 3_600_000
const AHEAD = VIETNAM_OFFSET_MINUTES * 60_000

/** A mean of one period held against the limit of its day. */
export interface Held {
  readonly limit: Limit
  /** The period's day ("2026-01-31"); of a year its last day. */
  readonly day: string
  /** Instants: the period begins after the first and ends with the second. */
  readonly from: number
  readonly until: number
  /** In the limit's unit. */
  readonly value: number
  readonly hours: Completeness
  /** By how much the value is above `most` or below `least`; nought where the limit is kept. */
  readonly over: number
}

export interface Exceedances {
  /** Means above or below their limit, in order of time. */
  readonly found: readonly Held[]
  /** How many means were held against a limit, by average. */
  readonly held: Readonly<Record<LimitAverage, number>>
  /** How many periods had too few hours for it. */
  readonly tooFew: Readonly<Record<LimitAverage, number>>
}

/** Means of an hour by the instant at which the hour ends, in the unit of the limits. */
export type HoursOfParameter = ReadonlyMap<number, number>

/**
 * Which limits the hours of one parameter exceed: each hour, the largest mean of eight hours that ends within each day, the mean of each day (01:00 to
 * 24:00) and of each calendar year. A limit holds on the days it is in force, so that a year may have two. A mean with fewer than three quarters of its
 * hours is held against nothing and counted.
 */
export const findExceedances = (parameter: string, hours: HoursOfParameter, limits: readonly Limit[]): Exceedances => {
  const own = limits.filter((limit) => limit.parameter === parameter)
  const held: Record<LimitAverage, number> = { '1h': 0, '8h': 0, '24h': 0, year: 0 }
  const tooFew: Record<LimitAverage, number> = { '1h': 0, '8h': 0, '24h': 0, year: 0 }
  const found: Held[] = []
  for (const period of periodsOf(hours)) {
    const limit = limitsOn(own, period.day).find(({ average }) => average === period.average)
    if (!limit) continue
    if (!period.hours.enough) {
      tooFew[period.average] += 1
      continue
    }
    held[period.average] += 1
    const { average: _, ...about } = period
    const over = overBy(limit, period.value)
    if (over > 0) found.push({ limit, ...about, over })
  }
  return { found: found.sort((one, other) => one.until - other.until), held, tooFew }
}

/** By how much a value does not keep a limit; nought where it does. */
export const overBy = ({ least, most }: Limit, value: number): number =>
  Math.max(0, most === null ? 0 : value - most, least === null ? 0 : least - value)

interface Period extends Omit<Held, 'limit' | 'over'> {
  readonly average: LimitAverage
}

const endOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) + 24 * HOUR - AHEAD

const periodsOf = function* (hours: HoursOfParameter): Generator<Period> {
  const days = Map.groupBy([...hours.keys()], dayOfHour)
  for (const time of hours.keys()) yield meanOf('1h', hours, time, 1, dayOfHour(time))
  for (const day of days.keys()) {
    const end = endOfDay(day)
    const eight = Array.from({ length: 24 }, (_, back) => meanOf('8h', hours, end - back * HOUR, 8, day))
    const whole = eight.filter((period) => period.hours.enough)
    const [best = eight[0]] = whole.toSorted((one, other) => other.value - one.value)
    if (best) yield best
    yield meanOf('24h', hours, end, 24, day)
  }
  for (const year of new Set([...days.keys()].map((day) => day.slice(0, 4)))) {
    const end = endOfDay(`${year}-12-31`)
    yield meanOf('year', hours, end, (end - endOfDay(`${Number(year) - 1}-12-31`)) / HOUR, `${year}-12-31`)
  }
}

const meanOf = (average: LimitAverage, hours: HoursOfParameter, until: number, count: number, day: string): Period => {
  let [sum, valid] = [0, 0]
  for (let back = 0; back < count; back += 1) {
    const value = hours.get(until - back * HOUR)
    if (value === undefined) continue
    sum += value
    valid += 1
  }
  return { average, day, from: until - count * HOUR, until, value: sum / valid, hours: completeness(valid, count) }
}
