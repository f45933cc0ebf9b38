import type { SeriesEntity } from './series-entity.ts'
import type { ReadingSeries } from './series-store.ts'

/** A datastream as a station's page needs it. */
export interface StationStream {
  readonly id: number
  readonly name: string
  /** What is measured, as files name it ("PM2.5"); the observed property's name where the datastream says nothing. */
  readonly parameter: string
  /** "µg/m³"; "" where none was said. */
  readonly unit: string
  /** The first and last instant there is, in milliseconds; null where nothing was received yet. */
  readonly first: number | null
  readonly last: number | null
}

/** A thing that measures, with where it stands. */
export interface Station {
  readonly id: number
  readonly name: string
  /** By which files and topics know it; its name where none was said. */
  readonly code: string
  readonly description: string
  /** The dossier of the facility it stands at. */
  readonly facilityId: string | null
  /** Degrees, where a location says so as a GeoJSON point. */
  readonly longitude: number | null
  readonly latitude: number | null
  readonly streams: readonly StationStream[]
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const inside = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined

/** By which files know a thing: `properties.code`, else its name. */
export const codeOfThing = ({ body }: SeriesEntity): string => text(inside(body.properties, 'code')) || text(body.name)

/** By which files know a datastream: `properties.parameter`, else the name of what it observes. */
export const parameterOf = ({ body }: SeriesEntity, property: SeriesEntity | undefined): string =>
  text(inside(body.properties, 'parameter')) || text(property?.body.name) || text(body.name)

export const unitOf = ({ body }: SeriesEntity): string =>
  text(inside(body.unitOfMeasurement, 'symbol')) || text(inside(body.unitOfMeasurement, 'name'))

const pointOf = (location: SeriesEntity | undefined): readonly [number, number] | null => {
  const shape = location?.body.location
  const geometry = inside(shape, 'type') === 'Feature' ? inside(shape, 'geometry') : shape
  const at = inside(geometry, 'type') === 'Point' ? inside(geometry, 'coordinates') : undefined
  if (!Array.isArray(at)) return null
  const [longitude, latitude] = at as readonly unknown[]
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : null
}

/** All things with their datastreams, by name; only those named, where `ids` is given. */
export const listStations = async (store: ReadingSeries, ids?: readonly number[]): Promise<Station[]> => {
  const things = await store.seriesEntities({ kind: 'Thing', ...(ids ? { ids } : {}) })
  const streams = await store.seriesEntities({ kind: 'Datastream', naming: things.map(({ id }) => id) })
  const named = await store.seriesEntities({ ids: [...new Set([...things, ...streams].flatMap(({ to }) => to))] })
  const entities = new Map(named.map((entity) => [entity.id, entity]))
  const spans = await store.seriesSpans(streams.map(({ id }) => id))
  const kindIn = (entity: SeriesEntity, kind: SeriesEntity['kind']): SeriesEntity | undefined =>
    entity.to.map((id) => entities.get(id)).find((each) => each?.kind === kind)
  const streamsOf = Map.groupBy(streams, (stream) => stream.to.find((id) => things.some((thing) => thing.id === id)) ?? 0)
  return things
    .map((thing) => {
      const point = pointOf(kindIn(thing, 'Location'))
      return {
        id: thing.id,
        name: text(thing.body.name),
        code: codeOfThing(thing),
        description: text(thing.body.description),
        facilityId: text(inside(thing.body.properties, 'facility')) || null,
        longitude: point?.[0] ?? null,
        latitude: point?.[1] ?? null,
        streams: (streamsOf.get(thing.id) ?? []).map((stream) => ({
          id: stream.id,
          name: text(stream.body.name),
          parameter: parameterOf(stream, kindIn(stream, 'ObservedProperty')),
          unit: unitOf(stream),
          first: spans.get(stream.id)?.first ?? null,
          last: spans.get(stream.id)?.last ?? null
        }))
      }
    })
    .sort((a, b) => new Intl.Collator('vi', { numeric: true }).compare(a.name, b.name))
}
