import { type Refusal, refuse } from '../../values/index.ts'
import type { Observation } from '../observation.ts'
import { findParameter, findUnit, partsToMass, unitFactor } from '../parameters.ts'
import { AQI_POLLUTANTS, type AqiPollutant } from './aqi-data.ts'
import { type HourlyMeans, isFullHour } from './hourly-means.ts'

const HOUR = 3_600_000
const KEPT_IN = 'µg/m3'

/** How a column's values became µg/m3. */
export interface ReadingUnit {
  readonly parameter: AqiPollutant
  /** Null: no unit was stated, so µg/m3 is supposed. */
  readonly unit: string | null
  readonly factor: number
  /** supposed: no unit stated. same-kind: mg/m3. at-25-c: parts of a gas, at 25 °C and 760 mmHg. stated: µg/m3 itself. */
  readonly by: 'stated' | 'supposed' | 'same-kind' | 'at-25-c'
}

export interface HourlyReadings {
  /** By station, "" where none is named. */
  readonly stations: ReadonlyMap<string, HourlyMeans>
  readonly units: readonly ReadingUnit[]
  /** Readings left out since the device was calibrated or out of order. */
  readonly setAside: number
  /** Readings of what the index is not made of. */
  readonly others: number
  readonly faults: readonly { readonly line: number; readonly column: string; readonly refusal: Refusal }[]
}

/**
 * Observations as hourly means in µg/m3. Each must be stamped with a full hour, the end of the hour it is a mean of, or with its beginning where `stamped`
 * says so. A fault is what cannot be an hour's mean: a time within the hour, a value below nought, a unit that does not become µg/m3, a second and other
 * value for one hour.
 */
export const hourlyReadings = (observations: readonly Observation[], stamped: 'end' | 'begin' = 'end'): HourlyReadings => {
  const stations = new Map<string, Map<AqiPollutant, Map<number, number>>>()
  const units = new Map<string, ReadingUnit | null>()
  const faults: HourlyReadings['faults'][number][] = []
  let [setAside, others] = [0, 0]
  for (const { station, parameter, unit, time, value, status, line } of observations) {
    const pollutant = AQI_POLLUTANTS.find((each) => each === parameter)
    if (!pollutant) {
      others += 1
      continue
    }
    if (status === 'calibrating' || status === 'faulty') {
      setAside += 1
      continue
    }
    const key = `${pollutant} ${unit ?? ''}`
    if (!units.has(key)) units.set(key, readingUnit(pollutant, unit))
    const by = units.get(key)
    const own = stations.get(station ?? '') ?? new Map<AqiPollutant, Map<number, number>>()
    const hours = own.get(pollutant) ?? new Map<number, number>()
    stations.set(station ?? '', own.set(pollutant, hours))
    const at = stamped === 'end' ? time : time + HOUR
    const mean = value * (by?.factor ?? 1)
    const wrong = !by
      ? refuse('aqi_unit_not_convertible', { unit: unit ?? '', parameter: pollutant })
      : !isFullHour(at)
        ? refuse('aqi_not_full_hour')
        : mean < 0
          ? refuse('aqi_below_nought', { value })
          : hours.has(at) && hours.get(at) !== mean
            ? refuse('aqi_hour_twice')
            : null
    if (wrong) faults.push({ line, column: pollutant, refusal: wrong.refusal })
    else hours.set(at, mean)
  }
  return { stations, units: [...units.values()].filter((each) => each !== null), setAside, others, faults }
}

/** How values of a unit become µg/m3; null for a unit that does not. */
export const readingUnit = (parameter: AqiPollutant, said: string | null): ReadingUnit | null => {
  if (said === null) return { parameter, unit: null, factor: 1, by: 'supposed' }
  const unit = findUnit(said)
  const known = findParameter(parameter)
  if (unit === undefined || !known) return null
  const factor = unitFactor(unit, KEPT_IN)
  if (factor !== null) return { parameter, unit, factor, by: factor === 1 ? 'stated' : 'same-kind' }
  const parts = partsToMass(known, unit)
  return parts === null ? null : { parameter, unit, factor: parts, by: 'at-25-c' }
}
