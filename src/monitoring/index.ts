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
export { type HourlyReadings, hourlyReadings, type ReadingUnit, readingUnit } from './aqi/hourly-readings.ts'
export { type NowCast, nowCast } from './aqi/nowcast.ts'
export { type SubIndex, subIndex } from './aqi/sub-index.ts'
export {
  FLAG_KINDS,
  type Flag,
  type FlagKind,
  type FlagRules,
  flagDustOrder,
  flagReadings,
  type Reading,
  USUAL_FLAG_RULES
} from './flags/flag-readings.ts'
export {
  allIndicators,
  INDICATOR_SETS,
  INDICATOR_STATUSES,
  type Indicator,
  type IndicatorSet,
  type IndicatorStatus,
  indicatorValue,
  type Quantity,
  type Side
} from './indicators/indicator.ts'
export { type Completeness, completeness, LEAST_SHARE } from './limits/completeness.ts'
export { type Exceedances, findExceedances, type Held, type HoursOfParameter, overBy } from './limits/find-exceedances.ts'
export { LIMIT_AVERAGES, type Limit, type LimitAverage, type LimitStatus, limitsOn, publishedLimits } from './limits/limit.ts'
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
export {
  type DayRatio,
  type DaySum,
  daysIn,
  type PlantDay,
  type PlantExceedance,
  type PlantMonth,
  plantMonth
} from './plant/plant-month.ts'
export { PLANT_CODES, PLANT_PARAMETERS, type PlantParameter, plantUnit } from './plant/plant-parameters.ts'
