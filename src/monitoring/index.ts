// What stations measure and what it amounts to. In: observations, tables of breakpoints, limits and indicators with their days and sources. Out: air quality indices, exceedances, flags, indicators.
export { type AirIndex, isMissing, MISSING_REASONS, type MissingPart, type MissingReason } from './aqi/air-index.ts'
export {
  AQI_AVERAGES,
  AQI_METHOD,
  AQI_POLLUTANTS,
  type AqiAverage,
  type AqiBand,
  type AqiPollutant,
  aqiBands,
  type Breakpoint,
  bandOf,
  breakpointsOf
} from './aqi/aqi-data.ts'
export { dailyIndex } from './aqi/daily-index.ts'
export { hourlyIndex } from './aqi/hourly-index.ts'
export { type HourlyMeans, hoursOf, isFullHour } from './aqi/hourly-means.ts'
export { type HourlyReadings, hourlyReadings, type ReadingUnit } from './aqi/hourly-readings.ts'
export { type NowCast, nowCast } from './aqi/nowcast.ts'
export { type SubIndex, subIndex } from './aqi/sub-index.ts'
export {
  dayOfHour,
  OBSERVATION_STATUSES,
  type Observation,
  type ObservationStatus,
  showInstant,
  VIETNAM_OFFSET_MINUTES
} from './observation.ts'
export {
  allParameters,
  findParameter,
  findUnit,
  LITRES_A_MOLE,
  PARAMETER_FIELDS,
  type Parameter,
  type ParameterField,
  partsToMass,
  unitFactor
} from './parameters.ts'
