import { fileURLToPath } from 'node:url'
import { readTable } from '../../language/index.ts'

/** What the index is made of. */
export const AQI_POLLUTANTS = ['PM2.5', 'PM10', 'O3', 'NO2', 'SO2', 'CO'] as const
export type AqiPollutant = (typeof AQI_POLLUTANTS)[number]

/** Over how long a concentration is a mean. The breakpoints of 24 hours are those of the hourly index's NowCast as well. */
export const AQI_AVERAGES = ['1h', '8h', '24h'] as const
export type AqiAverage = (typeof AQI_AVERAGES)[number]

export interface Breakpoint {
  readonly index: number
  /** µg/m3. */
  readonly concentration: number
}

/** The breakpoints of one pollutant and average, from a day on. */
export interface BreakpointTable {
  readonly from: string
  readonly pollutant: AqiPollutant
  readonly average: AqiAverage
  readonly points: readonly Breakpoint[]
}

type TwoLanguages = Readonly<Record<'vi' | 'en', string>>

/** A band of the index, as the decision names and colours it; the advice is in our own words. */
export interface AqiBand {
  readonly band: string
  readonly low: number
  readonly high: number
  readonly colour: string
  /** The colour of letters that can be read on it. */
  readonly ink: string
  readonly name: TwoLanguages
  readonly everyone: TwoLanguages
  readonly sensitive: TwoLanguages
}

/** Which rule the index follows, and what this program supposes where the rule as it was read says nothing. */
export const AQI_METHOD = {
  name: 'VN_AQI',
  decision: '1459/QĐ-TCMT',
  issued: '2019-11-12',
  status: 'verified',
  /** Hours that a day needs, of 24. */
  hoursADay: 18,
  /** Hours that an eight-hour mean needs. */
  hoursOfEight: 6,
  settingsStatus: 'setting of this program'
} as const

const FOLDER = fileURLToPath(new URL('../../../data/air', import.meta.url))

let tables: readonly BreakpointTable[] | undefined
let bands: readonly AqiBand[] | undefined

/** Read from `data/air` when first asked for. */
const breakpointTables = (): readonly BreakpointTable[] => {
  if (tables) return tables
  const rows = readTable(
    `${FOLDER}/breakpoints.tsv`,
    ['from', 'pollutant', 'average', 'index', 'concentration', 'status'],
    ([from, said, over, index, concentration], at) => {
      const pollutant = AQI_POLLUTANTS.find((each) => each === said)
      const average = AQI_AVERAGES.find((each) => each === over)
      if (!pollutant || !average) throw at.fault(`"${said}" over "${over}" is not of the index`)
      return { from, pollutant, average, index: Number(index), concentration: Number(concentration) }
    }
  )
  tables = [...Map.groupBy(rows, ({ from, pollutant, average }) => `${from} ${pollutant} ${average}`).values()].map((points) => ({
    ...(points[0] as (typeof points)[number]),
    points: points.map(({ index, concentration }) => ({ index, concentration }))
  }))
  return tables
}

/** The breakpoints in force on a day, the latest before it; those of the first for days before the decision, so that older years can be compared. */
export const breakpointsOf = (pollutant: AqiPollutant, average: AqiAverage, day: string): readonly Breakpoint[] | null => {
  const own = breakpointTables().filter((table) => table.pollutant === pollutant && table.average === average)
  return (own.findLast(({ from }) => from <= day) ?? own[0])?.points ?? null
}

export const aqiBands = (): readonly AqiBand[] => {
  bands ??= readTable(
    `${FOLDER}/bands.tsv`,
    ['band', 'low', 'high', 'colour', 'ink', 'vi', 'en', 'viAll', 'enAll', 'viSensitive', 'enSensitive'],
    ([band, low, high, colour, ink, vi, en, viAll, enAll, viSensitive, enSensitive]): AqiBand => ({
      band,
      low: Number(low),
      high: Number(high),
      colour,
      ink,
      name: { vi, en },
      everyone: { vi: viAll, en: enAll },
      sensitive: { vi: viSensitive, en: enSensitive }
    })
  )
  return bands
}

/** The band that a whole index lies in. Throws a RangeError for what is no index. */
export const bandOf = (index: number): AqiBand => {
  const band = aqiBands().find(({ low, high }) => low <= index && index <= high)
  if (!band) throw new RangeError(`${index} is no VN_AQI`)
  return band
}
