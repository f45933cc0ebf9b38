import type { AqiPollutant } from './aqi-data.ts'

const HOUR = 3_600_000

/** Means of an hour in µg/m3, by the instant at which the hour ends. */
export type HourlyMeans = ReadonlyMap<AqiPollutant, ReadonlyMap<number, number>>

/** The means of `count` hours up to the one that ends at `time`, the latest first; null where one is missing. */
export const hoursBefore = (means: HourlyMeans, pollutant: AqiPollutant, time: number, count: number): readonly (number | null)[] => {
  const own = means.get(pollutant)
  return Array.from({ length: count }, (_, back) => own?.get(time - back * HOUR) ?? null)
}

export const isFullHour = (time: number): boolean => time % HOUR === 0

/** Every full hour from the first to the last mean of any pollutant, so that an hour in which nothing came in is told as well. */
export const hoursOf = (means: HourlyMeans): readonly number[] => {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const own of means.values())
    for (const time of own.keys()) {
      first = Math.min(first, time)
      last = Math.max(last, time)
    }
  return last < first ? [] : Array.from({ length: (last - first) / HOUR + 1 }, (_, at) => first + at * HOUR)
}
