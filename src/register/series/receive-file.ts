import { accept, type Outcome, type Refusal, refuse } from '../../values/index.ts'
import { createEntity } from './describe.ts'
import { codeOfThing, parameterOf, unitOf } from './list-stations.ts'
import { type NewPoints, receivePoints } from './receive.ts'
import type { SeriesGiven } from './series.ts'
import type { SeriesEntity } from './series-entity.ts'
import { isKeepable, type Received, type SeriesPoint } from './series-point.ts'

/** A row of a file: what a station says of one of its parameters. */
export interface StationRow {
  /** Which row of the file says it, from 1. */
  readonly row: number
  readonly station: string
  readonly parameter: string
  readonly unit: string
  readonly point: SeriesPoint
}

/** What a file from a station says; `make`: stations and parameters that are not known yet are made. `dryRun`: only say what would become of it. */
export interface StationFile {
  readonly rows: readonly StationRow[]
  readonly make: boolean
  readonly dryRun: boolean
}

export interface ReceivedFile extends Received {
  /** Stations and datastreams that were made, as "station" or "station/parameter". */
  readonly made: readonly string[]
  readonly errors: readonly { readonly row: number; readonly refusal: Refusal }[]
}

/** That a file was received: kept for ever, so that the same file is not read a second time. */
export interface FileReceipt extends Received {
  readonly sha256: string
  readonly name: string
  readonly errors: number
}

const keyOf = (station: string, parameter: string): string => JSON.stringify([plain(station), plain(parameter)])
/** "PM2,5" and "pm2.5" are one parameter, "NHIET DO " and "nhiet do" too. */
const plain = (name: string): string => name.normalize('NFC').trim().toLowerCase().replace(',', '.')
/** "ug/m3" is written for "µg/m³" where a keyboard has no more. */
const plainUnit = (unit: string): string =>
  unit
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replaceAll('μ', 'u')
    .replaceAll('µ', 'u')
    .replaceAll('³', '3')
    .replaceAll('²', '2')
    .replaceAll('°', '')
    .toLowerCase()

/**
 * Puts the rows of a file into the datastreams of the stations that they name. A row that cannot be taken is told and the others are taken: its station is
 * not known (series_station_unknown), or does not measure that (series_parameter_unknown), its unit is another than the datastream's
 * (series_unit_differs), or the value or time is none (series_point_not_valid). Two rows of one station, parameter and instant that differ: series_row_twice.
 */
export const receiveFile = async (given: SeriesGiven, { rows, make, dryRun }: StationFile): Promise<Outcome<ReceivedFile>> => {
  const known = await knownStreams(given)
  const errors: { readonly row: number; readonly refusal: Refusal }[] = []
  const made: string[] = []
  const points = new Map<number, Map<number, SeriesPoint>>()
  let wouldAdd = 0
  for (const { row, station, parameter, unit, point } of rows) {
    const tell = (refused: { readonly refusal: Refusal }): void => void errors.push({ row, refusal: refused.refusal })
    const key = keyOf(station, parameter)
    if (!isKeepable(point)) {
      tell(refuse('series_point_not_valid', { at: Number.isFinite(point.at) ? point.at : 0 }))
      continue
    }
    if (!known.streams.has(key)) {
      const isNew = !known.things.has(plain(station))
      if (!make) {
        tell(isNew ? refuse('series_station_unknown', { station }) : refuse('series_parameter_unknown', { station, parameter }))
        continue
      }
      const created = await makeStream(given, known, { station, parameter, unit }, dryRun)
      if (!created.ok) return created
      if (isNew) made.push(station)
      made.push(`${station}/${parameter}`)
    }
    const stream = known.streams.get(key) as KnownStream
    if (plainUnit(stream.unit) !== plainUnit(unit)) {
      tell(refuse('series_unit_differs', { station, parameter, unit, kept: stream.unit || '–' }))
      continue
    }
    const own = points.get(stream.id) ?? new Map<number, SeriesPoint>()
    points.set(stream.id, own)
    const before = own.get(point.at)
    if (before && (before.value !== point.value || before.status !== point.status)) {
      tell(refuse('series_row_twice', { station, parameter }))
      continue
    }
    own.set(point.at, point)
    wouldAdd++
  }
  const brought: NewPoints[] = [...points].map(([datastreamId, own]) => ({ datastreamId, points: [...own.values()] }))
  if (dryRun) return accept({ added: wouldAdd, known: 0, corrected: 0, made, errors })
  const received = await receivePoints(given, brought)
  return received.ok ? accept({ ...received.value, made, errors }) : received
}

interface KnownStream {
  readonly id: number
  readonly unit: string
}

interface Known {
  /** Ids of things by their code. */
  readonly things: Map<string, number>
  readonly streams: Map<string, KnownStream>
}

const knownStreams = async ({ store }: SeriesGiven): Promise<Known> => {
  const things = await store.seriesEntities({ kind: 'Thing' })
  const properties = new Map((await store.seriesEntities({ kind: 'ObservedProperty' })).map((entity) => [entity.id, entity]))
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  const streams = new Map<string, KnownStream>()
  for (const stream of await store.seriesEntities({ kind: 'Datastream' })) {
    const of = <T>(known: ReadonlyMap<number, T>): T | undefined => stream.to.map((id) => known.get(id)).find((each) => each !== undefined)
    const thing = of<SeriesEntity>(byId)
    if (thing) streams.set(keyOf(codeOfThing(thing), parameterOf(stream, of(properties))), { id: stream.id, unit: unitOf(stream) })
  }
  return { things: new Map(things.map((thing) => [plain(codeOfThing(thing)), thing.id])), streams }
}

/** Makes a datastream as a file speaks of it, with its thing where that is new; who looks after it says the rest of it later. */
const makeStream = async (
  given: SeriesGiven,
  known: Known,
  { station, parameter, unit }: Pick<StationRow, 'station' | 'parameter' | 'unit'>,
  dryRun: boolean
): Promise<Outcome<null>> => {
  const thing = known.things.get(plain(station))
  const key = keyOf(station, parameter)
  if (dryRun) {
    known.things.set(plain(station), thing ?? 0)
    known.streams.set(key, { id: -known.streams.size - 1, unit })
    return accept(null)
  }
  const told = (name: string) => ({ name, description: name })
  const created = await createEntity(given, {
    kind: 'Datastream',
    body: {
      ...told(`${station} – ${parameter}`),
      observationType: 'http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement',
      unitOfMeasurement: { name: unit, symbol: unit, definition: '' },
      properties: { parameter }
    },
    to: thing === undefined ? [] : [thing],
    naming: [
      ...(thing === undefined ? [{ kind: 'Thing' as const, body: { ...told(station), properties: { code: station } } }] : []),
      { kind: 'Sensor', body: { ...told(station), encodingType: 'text/plain', metadata: '' } },
      { kind: 'ObservedProperty', body: { ...told(parameter), definition: '' } }
    ]
  })
  if (!created.ok) return created
  const [stream] = await given.store.seriesEntities({ ids: [created.value] })
  const things = await given.store.seriesEntities({ ids: stream?.to ?? [], kind: 'Thing' })
  if (things[0]) known.things.set(plain(station), things[0].id)
  known.streams.set(key, { id: created.value, unit })
  return accept(null)
}
