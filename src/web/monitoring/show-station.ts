import type { Limit } from '../../monitoring/index.ts'
import type { Register, Station, StationStream, WatchedYear } from '../../register/index.ts'
import { type Language, sentenceOf, showDate, showNumber } from '../../wording/index.ts'
import { monitoringWordsIn } from '../words/monitoring.ts'
import { drawSeries, type Level } from './draw-series.ts'
import { showIndex, showStream } from './show-stations.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Việt Nam is seven hours ahead of UTC the whole year. */
const AHEAD = 7 * HOUR
/** A table of all exceedances of a bad year would have hundreds of rows; all are in the file. */
const MOST_ROWS = 100

/** What the address of a station's page says. */
export interface StationAddress {
  readonly year: number
  /** From 1; null for the whole year. */
  readonly month: number | null
  readonly streamId: number | null
}

export const readStationAddress = (query: URLSearchParams, today: string): StationAddress => {
  const number = (name: string): number | null => (/^\d{1,9}$/.test(query.get(name) ?? '') ? Number(query.get(name)) : null)
  const [year, month] = [number('year'), number('month')]
  return {
    year: year !== null && year >= 1970 && year <= 9999 ? year : Number(today.slice(0, 4)),
    month: month !== null && month >= 1 && month <= 12 ? month : null,
    streamId: number('of')
  }
}

const writeAddress = ({ year, month, streamId }: StationAddress): string =>
  `?${new URLSearchParams({ year: String(year), ...(month === null ? {} : { month: String(month) }), ...(streamId === null ? {} : { of: String(streamId) }) })}`

/** The calendar years here in which a station sent anything, latest first. */
const yearsOf = ({ streams }: Station): readonly number[] => {
  const spans = streams.flatMap(({ first, last }) => (first === null || last === null ? [] : [first, last]))
  if (spans.length === 0) return []
  const [first = 0, last = 0] = [Math.min(...spans), Math.max(...spans)].map((at) => new Date(at + AHEAD).getUTCFullYear())
  return Array.from({ length: last - first + 1 }, (_, back) => last - back)
}

const monthBegins = (year: number, month: number): number => Date.UTC(year, month - 1, 1) - AHEAD

const decimals = (value: number, language: Language): string => showNumber(String(Number(value.toFixed(1))), language)

/** A year of a station, with the chart of one of its parameters over the year or a month. */
export const showStation = async (
  register: Register,
  { station, days, exceedances, held, latest, limits, streams, year }: WatchedYear,
  address: StationAddress,
  language: Language
) => {
  const w = monitoringWordsIn(language).monitoring
  const own = streams.map(({ stream }) => stream)
  const shown = own.find(({ id }) => id === address.streamId) ?? own.find(({ parameter }) => parameter === 'PM2.5') ?? own[0] ?? null
  const at = { ...address, streamId: shown?.id ?? null }
  return {
    id: station.id,
    name: station.name,
    description: station.description === station.name ? '' : station.description,
    latest: showIndex(latest, language),
    streams: streams.map((stream) => showStream(stream, language)),
    years: yearsOf(station).map((each) => ({
      label: String(each),
      href: writeAddress({ ...at, year: each, month: null }),
      isShown: each === year
    })),
    months: [null, ...Array.from({ length: 12 }, (_, before) => before + 1)].map((month) => ({
      label: month === null ? w.wholeYear : String(month),
      href: writeAddress({ ...at, month }),
      isShown: month === address.month
    })),
    parameters: own.map(({ id, parameter }) => ({
      label: parameter,
      href: writeAddress({ ...at, streamId: id }),
      isShown: id === shown?.id
    })),
    chart: shown ? await drawStream(register, shown, address, limits, language) : null,
    over:
      exceedances.length === 0
        ? w.noneOver(showNumber(String(held), language))
        : w.someOver(showNumber(String(exceedances.length), language), showNumber(String(held), language)),
    overShown: exceedances.length > MOST_ROWS ? w.shownOf(String(MOST_ROWS)) : null,
    exceedances: exceedances.slice(0, MOST_ROWS).map(({ parameter, day, value, limit, over, until }) => ({
      key: `${parameter} ${limit.average} ${until}`,
      day: showDate(day, language),
      hour: limit.average === '1h' ? new Date(until + AHEAD).toISOString().slice(11, 16) : '',
      parameter,
      average: w.average[limit.average],
      value: decimals(value, language),
      most: decimals(limit.most ?? limit.least ?? 0, language),
      over: decimals(over, language)
    })),
    days: days
      .filter(({ at: day }) => address.month === null || Number(String(day).slice(5, 7)) === address.month)
      .map((day) => ({
        day: showDate(String(day.at), language),
        index: showIndex(day, language),
        main: day.index.main.join(', '),
        missing:
          day.index.index === null
            ? day.index.missing
                .filter(({ pollutant }) => pollutant === 'PM2.5' || pollutant === 'PM10')
                .map(({ pollutant, reason, hours, needed }) => sentenceOf({ code: reason, about: { pollutant, hours, needed } }, language))
                .join(' ')
            : ''
      })),
    csv: `/monitoring/${station.id}/days.csv?year=${year}`
  }
}

const drawStream = async (
  register: Register,
  stream: StationStream,
  { year, month }: StationAddress,
  limits: readonly Limit[],
  language: Language
) => {
  const w = monitoringWordsIn(language).monitoring
  const span = {
    from: monthBegins(year, month ?? 1),
    until: month === null ? monthBegins(year + 1, 1) : monthBegins(year, month + 1),
    stepMs: month === null ? DAY : HOUR
  }
  const steps = await register.series.chart({
    datastreamId: stream.id,
    from: span.from,
    until: span.until,
    by: month === null ? 'day' : 'hour'
  })
  const isMass = /^[uµμ]g\/N?m[3³]$/i.test(stream.unit)
  const held = isMass
    ? limits.filter(
        ({ parameter, average, most }) => parameter === stream.parameter && average === (month === null ? '24h' : '1h') && most !== null
      )
    : []
  const levels = held.map(
    ({ from, until, most }): Level => ({
      from: Date.parse(`${from}T00:00:00Z`) - AHEAD,
      until: until === null ? span.until : Date.parse(`${until}T00:00:00Z`) - AHEAD + DAY,
      value: most ?? 0
    })
  )
  const marks =
    month === null
      ? Array.from({ length: 12 }, (_, before) => ({ at: monthBegins(year, before + 1), label: String(before + 1) }))
      : [1, 5, 10, 15, 20, 25].map((day) => ({ at: span.from + (day - 1) * DAY, label: String(day) }))
  const drawn = drawSeries(steps, span, levels, marks)
  return {
    title: w.chart(
      `${stream.parameter}${stream.unit === '' ? '' : ` (${stream.unit})`}`,
      month === null ? w.year(String(year)) : `${w.month(String(month))}/${year}`
    ),
    note: month === null ? w.byDay : w.byHour,
    isEmpty: steps.every(({ n }) => n === 0),
    limit: held.map(({ average, most }) => w.limit(w.average[average], decimals(most ?? 0, language))),
    drawn: { ...drawn, ticks: drawn.ticks.map((tick) => ({ ...tick, label: showNumber(String(tick.value), language) })) }
  }
}
export type ShownChart = Awaited<ReturnType<typeof drawStream>>
