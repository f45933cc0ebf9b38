// What stations measure and what it amounts to. In: observations, tables of breakpoints, limits and indicators with their days and sources. Out: air quality indices, exceedances, flags, indicators.
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
