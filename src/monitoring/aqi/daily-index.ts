import { VIETNAM_OFFSET_MINUTES } from '../observation.ts'
import { type AirIndex, airIndex, type MissingPart } from './air-index.ts'
import { AQI_METHOD, AQI_POLLUTANTS, type AqiAverage, type AqiPollutant } from './aqi-data.ts'
import { type HourlyMeans, hoursBefore } from './hourly-means.ts'
import { type SubIndex, subIndex } from './sub-index.ts'

const HOUR = 3_600_000
const HOURS_A_DAY = 24
const WINDOW = 8

/**
 * VN_AQI of a day, "2026-01-31": of PM2.5 and PM10 the mean of its hours 01:00 to 24:00, of ozone the larger of the largest hour and the largest mean of
 * eight hours, of the other gases the largest hour. A part of which fewer hours came in than `AQI_METHOD` asks for is missing, for the hours that are not
 * there may have been the worst.
 */
export const dailyIndex = (means: HourlyMeans, day: string): AirIndex => {
  const end = Date.parse(`${day}T00:00:00Z`) + HOURS_A_DAY * HOUR - VIETNAM_OFFSET_MINUTES * 60_000
  return airIndex(
    AQI_POLLUTANTS.flatMap((pollutant): readonly (SubIndex | MissingPart)[] => {
      const hours = hoursBefore(means, pollutant, end, HOURS_A_DAY)
      if (pollutant === 'PM2.5' || pollutant === 'PM10') return [ofHours(pollutant, '24h', hours, meanOf, day)]
      const largest = ofHours(pollutant, '1h', hours, maximumOf, day)
      return pollutant === 'O3' ? [largest, ofEightHours(means, end, hours, day)] : [largest]
    })
  )
}

const thereOf = (hours: readonly (number | null)[]): readonly number[] => hours.filter((value) => value !== null)
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const maximumOf = (values: readonly number[]): number => Math.max(...values)

const ofHours = (
  pollutant: AqiPollutant,
  average: AqiAverage,
  hours: readonly (number | null)[],
  drawn: (values: readonly number[]) => number,
  day: string
): SubIndex | MissingPart => {
  const there = thereOf(hours)
  const counts = { pollutant, average, hours: there.length, needed: AQI_METHOD.hoursADay } as const
  if (there.length < AQI_METHOD.hoursADay) return { ...counts, reason: there.length === 0 ? 'not_measured' : 'too_few_hours' }
  return subIndex(pollutant, average, drawn(there), day) ?? { ...counts, reason: 'beyond_table' }
}

/**
 * The largest mean of eight hours that ends within the day: the first of them begins at 18:00 of the day before. Null where none has hours enough.
 */
export const largestEightHours = (means: HourlyMeans, end: number): number | null => {
  const own = Array.from({ length: HOURS_A_DAY }, (_, back) => thereOf(hoursBefore(means, 'O3', end - back * HOUR, WINDOW)))
  const whole = own.filter((values) => values.length >= AQI_METHOD.hoursOfEight)
  return whole.length === 0 ? null : Math.max(...whole.map(meanOf))
}

const ofEightHours = (means: HourlyMeans, end: number, hours: readonly (number | null)[], day: string): SubIndex | MissingPart => {
  const there = thereOf(hours).length
  const counts = { pollutant: 'O3', average: '8h', hours: there, needed: AQI_METHOD.hoursADay } as const
  if (there < AQI_METHOD.hoursADay) return { ...counts, reason: there === 0 ? 'not_measured' : 'too_few_hours' }
  const largest = largestEightHours(means, end)
  if (largest === null) return { ...counts, reason: 'too_few_hours' }
  return subIndex('O3', '8h', largest, day) ?? { ...counts, reason: 'beyond_table' }
}
