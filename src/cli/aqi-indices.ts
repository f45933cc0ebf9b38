import {
  type AirIndex,
  bandOf,
  dailyIndex,
  dayOfHour,
  type HourlyMeans,
  hourlyIndex,
  hoursOf,
  type MissingPart,
  type SubIndex,
  showInstant
} from '../monitoring/index.ts'
import { type Language, sentenceOf, showNumber } from '../wording/index.ts'
import { inLanguage } from './output.ts'

/** Decimals of concentrations and of sub-indices before rounding; more are told by no device. */
const DECIMALS = 4

const partOf = ({ concentration, exact, ...part }: SubIndex) => ({
  ...part,
  concentration: Number(concentration.toFixed(DECIMALS)),
  exact: Number(exact.toFixed(DECIMALS))
})

const missingOf = (part: MissingPart) => {
  const { pollutant, hours, needed } = part
  const refusal = { code: part.reason, about: { pollutant, hours, needed } }
  return { ...part, vi: sentenceOf(refusal, 'vi'), en: sentenceOf(refusal, 'en') }
}

const tell = ({ index, band, main, parts, missing }: AirIndex) => ({
  aqi: index,
  band: index === null || band === null ? null : { band, ...bandOf(index).name, colour: bandOf(index).colour },
  main,
  subIndices: parts.map(partOf),
  missing: missing.map(missingOf)
})

/** The index of every hour from a station's first to its last value, and of every day that they touch. */
export const stationIndices = (station: string, means: HourlyMeans) => {
  const hours = hoursOf(means)
  return {
    station,
    hours: hours.map((time) => ({ time: showInstant(time), ...tell(hourlyIndex(means, time)) })),
    days: [...new Set(hours.map(dayOfHour))].map((day) => ({ day, ...tell(dailyIndex(means, day)) }))
  }
}
type StationIndices = ReturnType<typeof stationIndices>

/** Lines for people, with tabs between: each hour, then each day; where there is no index, why. */
export const indexLines = (stations: readonly StationIndices[], language: Language | null): string => {
  const shown = language ?? 'vi'
  const line = (station: string, when: string, told: ReturnType<typeof tell>): string => {
    const why = told.aqi === null ? told.missing.filter(({ pollutant }) => pollutant.startsWith('PM')).map((part) => part[shown]) : []
    const aqi = told.aqi === null ? '–' : showNumber(String(told.aqi), shown)
    return `${[station, when, aqi, told.band?.[shown] ?? '', told.main.join(', '), why.join(' ')].join('\t').trimEnd()}\n`
  }
  const head = (when: readonly [string, string]): string =>
    `${inLanguage(language, `Trạm\t${when[0]}\tVN_AQI\tMức\tChất chính\tLý do`, `Station\t${when[1]}\tVN_AQI\tBand\tMain pollutant\tReason`)}\n`
  return [
    head(['Giờ', 'Hour']),
    ...stations.flatMap(({ station, hours }) => hours.map(({ time, ...told }) => line(station, time, told))),
    '\n',
    head(['Ngày', 'Day']),
    ...stations.flatMap(({ station, days }) => days.map(({ day, ...told }) => line(station, day, told)))
  ].join('')
}
