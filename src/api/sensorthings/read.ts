import type { Series, SeriesEntity } from '../../register/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import { type Address, type Kind, kindOfWay, readObservationId, SET_OF, SETS, WAYS } from './address.ts'
import { evaluate } from './filter.ts'
import { compareValues, findObservations } from './find-observations.ts'
import { lookAtNetwork, type Network, valueIn } from './network.ts'
import { bodyOf, featureOf, idOf, type Row } from './observation-row.ts'
import { NO_OPTIONS, type Options } from './options.ts'

/** What a request is answered with: the address of the service's root, the series, the clock. */
export interface Asking {
  readonly root: string
  readonly series: Series
  readonly now: number
}

type Json = Record<string, unknown>

/** One place of the network that an address leads to: an entity, an observation, or all of a kind as they are reached from there. */
type Place =
  | { readonly is: 'one'; readonly entity: SeriesEntity }
  | { readonly is: 'row'; readonly row: Row }
  | { readonly is: 'set'; readonly kind: Kind; readonly from: SeriesEntity | null }

const [USUAL, MOST] = [100, 10_000]

/** Reads the service: a look of its own for each request, which keeps the network once it was asked for. */
export const openReading = ({ root, series, now }: Asking) => {
  let looked: Promise<Network> | null = null
  const network = (): Promise<Network> => {
    looked ??= lookAtNetwork(series)
    return looked
  }

  const rowOf = async (id: string): Promise<Row | null> => {
    const named = readObservationId(id)
    const [point] = named ? await series.points({ datastreamId: named.datastreamId, from: named.at, until: named.at + 1 }) : []
    const isThere = named && point && (await series.entities({ ids: [named.datastreamId], kind: 'Datastream' })).length > 0
    return isThere ? { datastreamId: named.datastreamId, point } : null
  }

  /** Refuses with sensorthings_not_found. */
  const find = async ({ steps }: Address): Promise<Outcome<Place>> => {
    let place = null as Place | null
    for (const { name, id } of steps) {
      const kind = kindOfWay(name)
      const missing = refuse('sensorthings_not_found', { kind, id: id ?? '–' })
      if (kind === 'Observation') {
        const row: Row | null = id === null ? null : await rowOf(id)
        if (id !== null && !row) return missing
        place = row ? { is: 'row', row } : { is: 'set', kind, from: place?.is === 'one' ? place.entity : null }
        continue
      }
      const known: Network = await network()
      let among: readonly SeriesEntity[]
      if (place === null) among = known.all(kind)
      else if (place.is === 'row') {
        const entity = known.entity((kind === 'Datastream' ? place.row.datastreamId : featureOf(place.row)) ?? 0)
        among = entity ? [entity] : []
      } else if (place.is === 'one') among = known.along(place.entity, name)
      else return missing
      const isSet = Object.hasOwn(SETS, name)
      const one: SeriesEntity | undefined = isSet ? among.find((entity) => String(entity.id) === id) : among[0]
      if (isSet && id === null) place = { is: 'set', kind, from: place?.is === 'one' ? place.entity : null }
      else if (one) place = { is: 'one', entity: one }
      else return missing
    }
    return place ? accept(place) : refuse('sensorthings_not_found', { kind: '–', id: '–' })
  }

  const linkOf = (kind: Kind, id: string | number): string => `${root}/${SET_OF[kind]}(${typeof id === 'number' ? id : `'${id}'`})`

  const dressed = async (
    kind: Kind,
    id: string | number,
    own: Json,
    options: Options,
    into: (way: string, inner: Options) => Promise<Outcome<Json>>
  ) => {
    const { select } = options
    const self = linkOf(kind, id)
    const wanted = (name: string): boolean => select === null || select.includes(name)
    const json: Json = {}
    if (wanted('id') || wanted('@iot.id')) json['@iot.id'] = id
    if (select === null) json['@iot.selfLink'] = self
    for (const [name, value] of Object.entries(own)) if (wanted(name)) json[name] = value
    for (const way of WAYS[kind]) if (wanted(way)) json[`${way}@iot.navigationLink`] = `${self}/${way}`
    for (const { name, options: inner } of options.expand) {
      if (!WAYS[kind].includes(name)) return refuse('sensorthings_option_not_valid', { option: '$expand', value: name })
      const expanded = await into(name, inner)
      if (!expanded.ok) return expanded
      delete json[`${name}@iot.navigationLink`]
      Object.assign(json, expanded.value)
    }
    return accept(json)
  }

  const showRow = (row: Row, options: Options): Promise<Outcome<Json>> =>
    dressed('Observation', idOf(row), bodyOf(row), options, async (way, inner) => {
      const entity = (await network()).entity((way === 'Datastream' ? row.datastreamId : featureOf(row)) ?? 0)
      const shown = entity ? await showEntity(entity, inner) : accept(null)
      return shown.ok ? accept({ [way]: shown.value }) : shown
    })

  const showEntity = async (entity: SeriesEntity, options: Options): Promise<Outcome<Json>> => {
    const own: Json = { ...entity.body }
    const wantsTime = options.select === null || options.select.includes('phenomenonTime')
    if (entity.kind === 'Datastream' && wantsTime) {
      const span = (await series.spans([entity.id])).get(entity.id)
      if (span) own.phenomenonTime = `${new Date(span.first).toISOString()}/${new Date(span.last).toISOString()}`
    }
    return dressed(entity.kind, entity.id, own, options, async (way, inner) => {
      if (!Object.hasOwn(SETS, way)) {
        const [one] = (await network()).along(entity, way)
        const shown = one ? await showEntity(one, inner) : accept(null)
        return shown.ok ? accept({ [way]: shown.value }) : shown
      }
      const page = await showSet({ is: 'set', kind: kindOfWay(way), from: entity }, inner, `${linkOf(entity.kind, entity.id)}/${way}`)
      if (!page.ok) return page
      const { value, ...about } = page.value
      return accept({ [way]: value, ...Object.fromEntries(Object.entries(about).map(([name, told]) => [`${way}${name}`, told])) })
    })
  }

  /** A page of a set; `address` is where its next page is asked for. */
  const showSet = async (place: Extract<Place, { is: 'set' }>, options: Options, address: string, refs = false): Promise<Outcome<Json>> => {
    const { kind, from } = place
    const top = Math.min(options.top ?? USUAL, MOST)
    const told: Json = {}
    const rows: Json[] = []
    let hasMore: boolean
    if (kind === 'Observation') {
      const ids = from === null ? (await series.entities({ kind: 'Datastream' })).map(({ id }) => id) : [from.id]
      const found = await findObservations(series, ids, options, { network, now, most: top })
      if (!found.ok) return found
      hasMore = found.value.hasMore
      if (options.count) told['@iot.count'] = found.value.count
      if (options.dataArray)
        return accept({ ...told, ...next(hasMore, options, top, address), value: dataArrays(found.value.rows, options) })
      for (const row of found.value.rows) {
        const shown = refs ? accept({ '@iot.selfLink': linkOf('Observation', idOf(row)) }) : await showRow(row, options)
        if (!shown.ok) return shown
        rows.push(shown.value)
      }
    } else {
      const known = await network()
      const { filter, order } = options
      const among = from === null ? known.all(kind) : known.along(from, SET_OF[kind])
      const asked =
        filter === null ? [...among] : among.filter((each) => evaluate(filter, (steps) => valueIn(known, each, steps), now) === true)
      for (const { by, down } of order.toReversed()) {
        const toldBy = (entity: SeriesEntity): unknown => evaluate(by, (steps) => valueIn(known, entity, steps), now)
        asked.sort((a, b) => (down ? -1 : 1) * compareValues(toldBy(a), toldBy(b)))
      }
      if (options.count) told['@iot.count'] = asked.length
      hasMore = asked.length > options.skip + top
      for (const entity of asked.slice(options.skip, options.skip + top)) {
        const shown = refs ? accept({ '@iot.selfLink': linkOf(kind, entity.id) }) : await showEntity(entity, options)
        if (!shown.ok) return shown
        rows.push(shown.value)
      }
    }
    return accept({ ...told, ...next(hasMore, options, top, address), value: rows })
  }

  const dataArrays = (rows: readonly Row[], options: Options): Json[] => {
    const components = options.select ?? ['id', 'phenomenonTime', 'resultTime', 'result', 'resultQuality']
    return [...Map.groupBy(rows, ({ datastreamId }) => datastreamId)].map(([id, own]) => ({
      'Datastream@iot.navigationLink': linkOf('Datastream', id),
      components,
      'dataArray@iot.count': own.length,
      dataArray: own.map((row) => {
        const body: Json = { id: idOf(row), '@iot.id': idOf(row), ...bodyOf(row) }
        return components.map((name) => body[name] ?? null)
      })
    }))
  }

  /** Answers a GET. */
  const answer = async (address: Address, options: Options, query: string): Promise<Outcome<unknown>> => {
    const found = await find(address)
    if (!found.ok) return found
    const place = found.value
    if (place.is === 'set') return showSet(place, options, `${root}/${addressOf(address)}${query}`, address.bare === '$ref')
    const shown = place.is === 'one' ? await showEntity(place.entity, options) : await showRow(place.row, options)
    if (!shown.ok || address.property === null) return shown
    const value = shown.value[address.property]
    if (value === undefined) return refuse('sensorthings_not_found', { kind: address.property, id: '–' })
    return accept(address.bare === '$value' ? value : { [address.property]: value })
  }
  return { answer, find, show: showEntity, showRow: (row: Row) => showRow(row, NO_OPTIONS), linkOf, network }
}

export type Reading = ReturnType<typeof openReading>

const addressOf = ({ steps }: Address): string =>
  steps.map(({ name, id }) => (id === null ? name : `${name}(${/^\d+$/.test(id) ? id : `'${id}'`})`)).join('/')

/** The same address with the rows before left out. */
const next = (hasMore: boolean, options: Options, top: number, address: string): Json => {
  if (!hasMore) return {}
  const [path = '', query = ''] = address.split('?')
  const asked = new URLSearchParams(query)
  asked.set('$top', String(top))
  asked.set('$skip', String(options.skip + top))
  return { '@iot.nextLink': `${path}?${asked.toString().replaceAll('%24', '$')}` }
}
