import {
  type AirIndex,
  AQI_POLLUTANTS,
  type AqiBand,
  type AqiPollutant,
  bandOf,
  type Completeness,
  completeness,
  dailyIndex,
  dayOfHour,
  type Flag,
  findExceedances,
  findParameter,
  flagDustOrder,
  flagReadings,
  type Held,
  hourlyIndex,
  type Limit,
  publishedLimits,
  type Reading,
  readingUnit,
  USUAL_FLAG_RULES,
  unitFactor,
  VIETNAM_OFFSET_MINUTES
} from '../../monitoring/index.ts'
import { listStations, type Station, type StationStream } from './list-stations.ts'
import type { ReadingSeries } from './series-store.ts'

const HOUR = 3_600_000
const AHEAD = VIETNAM_OFFSET_MINUTES * 60_000
const STATUSES = ['normal', 'calibrating', 'faulty'] as const
/** How far back the overview looks. */
const WEEK_HOURS = 168
/** The latest hour is shown for so long; after that a station is silent. */
const SHOWN_FOR_HOURS = 24

/** What came in of one parameter in a stretch of time. */
export interface WatchedStream {
  readonly stream: StationStream
  readonly hours: Completeness
  readonly flags: readonly Flag[]
}

export interface IndexAt {
  /** The end of the hour, or the day. */
  readonly at: number | string
  readonly index: AirIndex
  readonly band: AqiBand | null
}

/** A station as the overview shows it. */
export interface WatchedStation {
  readonly station: Station
  /** The last hour of the past day that has an index; null where none has. */
  readonly latest: IndexAt | null
  /** Of the past week. */
  readonly streams: readonly WatchedStream[]
}

/** A year of a station. */
export interface WatchedYear extends WatchedStation {
  readonly year: number
  /** The days in which anything came in of what the index is made of, latest first. */
  readonly days: readonly IndexAt[]
  /** Means above the limits of their day (QCVN 05:2023/BTNMT), latest first. */
  readonly exceedances: readonly (Held & { readonly parameter: string })[]
  /** How many means were held against a limit. */
  readonly held: number
  /** The limits of the year for what the station measures, in µg/m3. */
  readonly limits: readonly Limit[]
}

/** What stations measured of the air in the past week: the latest VN_AQI, how much came in, what is doubted. Stations without any air are not there. */
export const watchStations = async (store: ReadingSeries, now: number): Promise<WatchedStation[]> => {
  const stations = (await listStations(store)).filter(({ streams }) => streams.some(isOfAir))
  const last = Math.floor(now / HOUR) * HOUR
  const watched: WatchedStation[] = []
  for (const station of stations) {
    const read = await readStation(store, station, last - WEEK_HOURS * HOUR, last)
    watched.push({ station, latest: latestOf(read, last), streams: watchedStreams(read, WEEK_HOURS) })
  }
  return watched
}

/** One station over a calendar year, here; null where there is no such station. */
export const watchYear = async (store: ReadingSeries, stationId: number, year: number, now: number): Promise<WatchedYear | null> => {
  const [station] = await listStations(store, [stationId])
  if (!station) return null
  const begin = Date.UTC(year, 0, 1) - AHEAD
  const last = Math.floor(now / HOUR) * HOUR
  const end = Math.min(Date.UTC(year + 1, 0, 1) - AHEAD, last)
  const recent = await readStation(store, station, last - SHOWN_FOR_HOURS * 2 * HOUR, last)
  // The eight hours of ozone that end at 01:00 of the first day begin in the year before.
  const read = await readStation(store, station, begin - 8 * HOUR, Math.max(begin, end))
  const means = meansOf(read)
  const days = [...new Set([...means.values()].flatMap((hours) => [...hours.keys()].map(dayOfHour)))].filter(
    (day) => day.slice(0, 4) === String(year)
  )
  const held = [...means].map(([parameter, hours]) => {
    const own = new Map([...hours].filter(([time]) => time > begin))
    return { parameter, ...findExceedances(parameter, own, publishedLimits()) }
  })
  const expected = Math.max(0, Math.round((end - Math.max(begin, firstOf(station) - HOUR)) / HOUR))
  return {
    station,
    year,
    latest: latestOf(recent, last),
    streams: watchedStreams(
      read.filter(({ readings }) => readings.length > 0),
      expected
    ),
    days: days
      .sort()
      .reverse()
      .map((day) => told(day, dailyIndex(means, day))),
    exceedances: held
      .flatMap(({ parameter, found }) => found.map((each) => ({ ...each, parameter })))
      .sort((one, other) => other.until - one.until),
    limits: publishedLimits().filter(
      ({ parameter, from, until }) =>
        station.streams.some((stream) => findParameter(stream.parameter)?.code === parameter) &&
        from <= `${year}-12-31` &&
        (until === null || until >= `${year}-01-01`)
    ),
    held: held.reduce((sum, each) => sum + Object.values(each.held).reduce((all, count) => all + count, 0), 0)
  }
}

const firstOf = ({ streams }: Station): number => Math.min(...streams.map(({ first }) => first ?? Number.POSITIVE_INFINITY))

const isOfAir = ({ parameter }: StationStream): boolean => findParameter(parameter)?.field === 'air'

/** A stream's readings, and the means of its hours in its own unit. */
interface ReadStream {
  readonly stream: StationStream
  readonly readings: readonly Reading[]
  readonly hours: ReadonlyMap<number, number>
}

/** After `from` until `until`, so that a reading at a full hour closes its hour. */
const readStation = async (store: ReadingSeries, station: Station, from: number, until: number): Promise<readonly ReadStream[]> => {
  const read: ReadStream[] = []
  for (const stream of station.streams.filter(isOfAir)) {
    const readings: Reading[] = []
    const sums = new Map<number, { sum: number; n: number }>()
    await store.seriesValues({ datastreamId: stream.id, from: from + 1, until: until + 1 }, (time, value, status) => {
      if (Number.isNaN(value)) return
      readings.push({ time, value, status: STATUSES[status] ?? null })
      if (status > 0 || value < 0) return
      const hour = Math.ceil(time / HOUR) * HOUR
      const sum = sums.get(hour) ?? { sum: 0, n: 0 }
      sum.sum += value
      sum.n += 1
      sums.set(hour, sum)
    })
    read.push({ stream, readings, hours: new Map([...sums].map(([hour, { sum, n }]) => [hour, sum / n])) })
  }
  return read
}

/** The means of what the index is made of, in µg/m3; a stream whose unit does not become that is left out. */
const meansOf = (read: readonly ReadStream[]): ReadonlyMap<AqiPollutant, ReadonlyMap<number, number>> => {
  const means = new Map<AqiPollutant, ReadonlyMap<number, number>>()
  for (const { stream, hours } of read) {
    const pollutant = AQI_POLLUTANTS.find((each) => each === findParameter(stream.parameter)?.code)
    const unit = pollutant && readingUnit(pollutant, stream.unit === '' ? null : stream.unit)
    if (!pollutant || !unit || means.has(pollutant)) continue
    means.set(pollutant, new Map([...hours].map(([hour, value]) => [hour, value * unit.factor])))
  }
  return means
}

const told = (at: number | string, index: AirIndex): IndexAt => ({ at, index, band: index.index === null ? null : bandOf(index.index) })

const latestOf = (read: readonly ReadStream[], last: number): IndexAt | null => {
  const means = meansOf(read)
  for (let back = 0; back < SHOWN_FOR_HOURS; back += 1) {
    const index = hourlyIndex(means, last - back * HOUR)
    if (index.index !== null) return told(last - back * HOUR, index)
  }
  return null
}

const watchedStreams = (read: readonly ReadStream[], expected: number): readonly WatchedStream[] => {
  const of = (code: string) => read.find(({ stream }) => findParameter(stream.parameter)?.code === code)?.hours
  const [fine, coarse] = [of('PM2.5'), of('PM10')]
  return read.map(({ stream, readings, hours }) => {
    const isFine = findParameter(stream.parameter)?.code === 'PM2.5'
    const flags = flagReadings(readings, { ...USUAL_FLAG_RULES, ...rangeOf(stream) })
    return {
      stream,
      hours: completeness(hours.size, expected),
      flags: isFine && fine && coarse ? [...flags, ...flagDustOrder(fine, coarse)] : flags
    }
  })
}

/** The range of possible readings in the stream's own unit; none where the unit is of another kind. */
const rangeOf = ({ parameter, unit }: StationStream): { readonly low: number; readonly high: number } | undefined => {
  const known = findParameter(parameter)
  const factor = known ? unitFactor(known.unit, unit === '' ? known.unit : unit) : null
  return known && factor !== null ? { low: known.low * factor, high: known.high * factor } : undefined
}
