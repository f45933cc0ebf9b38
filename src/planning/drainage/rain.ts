import { loadRainStations, type RainStation } from '../../language/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { Status } from '../wastewater/plan-schema.ts'
import type { DrainagePlan, RainInput } from './plan.ts'
import { depthOfTable } from './rain-table.ts'

/** Design rainfall: how deep the rain of a return period is over a duration. */
export interface Rain {
  /** Depth in mm of the rain that falls in `minutes` once in `years` on average. */
  readonly depthMm: (minutes: number, years: number) => number
  /** The durations in minutes and return periods in years within which it holds. */
  readonly within: { readonly minutes: readonly [number, number]; readonly years: readonly [number, number] }
  readonly source: string
  readonly status: Status
  /** The constants it stands on; null where it is a table. */
  readonly constants: { readonly a: number; readonly c: number; readonly b: number; readonly n: number } | null
}

/** One litre a second on a hectare is 0.36 mm an hour. */
export const MM_PER_HOUR_PER_L_S_HA = 0.36

let known: readonly RainStation[] | undefined
const stations = (): readonly RainStation[] => {
  known ??= loadRainStations()
  return known
}

/** The rain of a plan. Refuses with drainage_station_unknown (station, known). */
export const rainOf = (given: RainInput): Outcome<Rain> => {
  if (given.form === 'table') {
    const last = given.durationsMinutes.length - 1
    return accept({
      depthMm: (minutes, years) => depthOfTable(given, minutes, years),
      within: {
        minutes: [given.durationsMinutes[0] as number, given.durationsMinutes[last] as number],
        years: [given.rows[0]?.returnPeriodYears as number, given.rows.at(-1)?.returnPeriodYears as number]
      },
      source: given.source,
      status: given.status,
      constants: null
    })
  }
  if (given.form === 'constants') return accept(byConstants(given))
  const station = stations().find((each) => each.station === given.station)
  return station
    ? accept(byConstants(station))
    : refuse('drainage_station_unknown', {
        station: given.station,
        known: stations()
          .map((each) => each.station)
          .join(', ')
      })
}

/** The longest duration, in minutes, for which the formula of intensities is used here. */
const LONGEST_MINUTES = 2880

const byConstants = ({
  a,
  c,
  b,
  n,
  source,
  status
}: Pick<RainStation, 'a' | 'c' | 'b' | 'n'> & { source: string; status: Status }): Rain => ({
  depthMm: (minutes, years) => ((a * (1 + c * Math.log10(years))) / (minutes + b) ** n) * MM_PER_HOUR_PER_L_S_HA * (minutes / 60),
  // A storm whose every part is as deep as the formula says must not lose water as it goes on: past (b / (n − 1)) minutes depth falls where n > 1.
  within: { minutes: [0, n > 1 ? Math.min(LONGEST_MINUTES, b / (n - 1)) : LONGEST_MINUTES], years: [yearsWithRain(c), 1000] },
  source,
  status,
  constants: { a, c, b, n }
})

/** Factors below and above which no scenario of climate goes: what lies beyond is a typing error. */
export const MIN_CLIMATE_FACTOR = 0.5
export const MAX_CLIMATE_FACTOR = 3

/** The same rain, each depth multiplied by a factor. Its constants are those that were stated. */
export const scaledRain = (rain: Rain, factor: number): Rain =>
  factor === 1 ? rain : { ...rain, depthMm: (minutes, years) => rain.depthMm(minutes, years) * factor }

/** Below this return period 1 + C lg P is not above nought, and there is no rain to speak of. */
const yearsWithRain = (c: number): number => (c === 0 ? 0 : 10 ** (-1 / c))

/** The mean intensity in mm an hour of the rain of a return period over a duration. */
export const intensityMmPerHour = (rain: Rain, minutes: number, years: number): number => rain.depthMm(minutes, years) / (minutes / 60)

/** Whether the rain is known for all that a plan asks of it. Refuses with drainage_rain_duration_beyond and drainage_rain_years_beyond (asked, from, until). */
export const checkWithin = (rain: Rain, plan: DrainagePlan, concentrations: readonly number[]): Outcome<null> => {
  const [least, most] = rain.within.minutes
  for (const minutes of [...concentrations, plan.storm.durationMinutes])
    if (minutes < least || minutes > most) return refuse('drainage_rain_duration_beyond', { asked: minutes, from: least, until: most })
  const [commonest, rarest] = rain.within.years
  for (const years of plan.returnPeriodsYears)
    if (years < commonest || years > rarest || (rain.constants && years === commonest))
      return refuse('drainage_rain_years_beyond', { asked: years, from: commonest, until: rarest })
  return accept(null)
}
