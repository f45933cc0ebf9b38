import { DAY_MS } from './series-point.ts'
import type { ReadingSeries } from './series-store.ts'

/** What a chart of a datastream is asked: from an instant to another (not within), in milliseconds, gathered by the hour, day or month here. */
export interface SeriesChartQuery {
  readonly datastreamId: number
  readonly from: number
  readonly until: number
  readonly by: (typeof SERIES_STEPS)[number]
}

export const SERIES_STEPS = ['hour', 'day', 'month'] as const

/** The values of one hour, day or month. */
export interface SeriesStep {
  /** Its first instant. */
  readonly from: number
  /** How many values were counted. */
  readonly n: number
  readonly min: number
  readonly mean: number
  readonly max: number
  /** How many points were not: those without a value, or whose station said that it was calibrating or faulty. */
  readonly leftOut: number
}

/** Việt Nam is seven hours ahead of UTC the whole year. */
const AHEAD_MS = 7 * 3_600_000
const HOUR_MS = 3_600_000

/** The last month that was asked for, since points come in order: the calendar is looked at once a month and not for each. */
const monthsBegin = (): ((at: number) => number) => {
  let [from, until] = [0, 0]
  return (at) => {
    if (at >= from && at < until) return from
    const here = new Date(at + AHEAD_MS)
    from = Date.UTC(here.getUTCFullYear(), here.getUTCMonth(), 1) - AHEAD_MS
    until = Date.UTC(here.getUTCFullYear(), here.getUTCMonth() + 1, 1) - AHEAD_MS
    return from
  }
}

const beginningBy = (by: SeriesChartQuery['by']): ((at: number) => number) => {
  if (by === 'month') return monthsBegin()
  const step = by === 'hour' ? HOUR_MS : DAY_MS
  return (at) => Math.floor((at + AHEAD_MS) / step) * step - AHEAD_MS
}

/**
 * The values of a datastream gathered by time here (UTC+7): the least, the mean and the greatest of each hour, day or month that has any point. Only values
 * count of which the station said nothing or that it was measuring (00).
 */
export const chartSeries = async (store: ReadingSeries, { by, ...asked }: SeriesChartQuery): Promise<SeriesStep[]> => {
  const steps: SeriesStep[] = []
  const beginning = beginningBy(by)
  let [from, n, min, max, sum, leftOut] = [Number.NaN, 0, 0, 0, 0, 0]
  const close = (): void => {
    if (n > 0 || leftOut > 0) steps.push({ from, n, min: n > 0 ? min : Number.NaN, mean: sum / n, max: n > 0 ? max : Number.NaN, leftOut })
  }
  await store.seriesValues(asked, (at, value, status) => {
    const begins = beginning(at)
    if (begins !== from) {
      close()
      ;[from, n, min, max, sum, leftOut] = [begins, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0]
    }
    if (Number.isNaN(value) || status > 0) leftOut++
    else {
      n++
      sum += value
      if (value < min) min = value
      if (value > max) max = value
    }
  })
  close()
  return steps
}
