import { dayOfHour } from '../observation.ts'
import { type AirIndex, airIndex, type MissingPart } from './air-index.ts'
import { AQI_POLLUTANTS, type AqiPollutant } from './aqi-data.ts'
import { type HourlyMeans, hoursBefore } from './hourly-means.ts'
import { nowCast } from './nowcast.ts'
import { type SubIndex, subIndex } from './sub-index.ts'

const NOWCAST_HOURS = 12
const NOWCAST_NEEDED = 2

/**
 * VN_AQI of the hour that ends at `time`: of PM2.5 and PM10 the NowCast, of the gases the hour's own mean. Each sub-index that cannot be reckoned says why.
 */
export const hourlyIndex = (means: HourlyMeans, time: number): AirIndex => {
  const day = dayOfHour(time)
  return airIndex(
    AQI_POLLUTANTS.map((pollutant) =>
      pollutant === 'PM2.5' || pollutant === 'PM10' ? ofParticulates(means, pollutant, time, day) : ofGas(means, pollutant, time, day)
    )
  )
}

const ofParticulates = (means: HourlyMeans, pollutant: AqiPollutant, time: number, day: string): SubIndex | MissingPart => {
  const hours = hoursBefore(means, pollutant, time, NOWCAST_HOURS)
  const cast = nowCast(hours)
  const found = cast && subIndex(pollutant, 'nowcast', cast.value, day)
  if (found) return found
  const there = hours.filter((value) => value !== null).length
  const recent = hours.slice(0, 3).filter((value) => value !== null).length
  return {
    pollutant,
    average: 'nowcast',
    reason: there === 0 ? 'not_measured' : 'recent_hours_missing',
    hours: recent,
    needed: NOWCAST_NEEDED
  }
}

const ofGas = (means: HourlyMeans, pollutant: AqiPollutant, time: number, day: string): SubIndex | MissingPart => {
  const value = means.get(pollutant)?.get(time)
  const found = value === undefined ? null : subIndex(pollutant, '1h', value, day)
  return found ?? { pollutant, average: '1h', reason: 'not_measured', hours: 0, needed: 1 }
}
