import { LINKS, type NewPoints, type Series, type SeriesDraft, type SeriesKind } from '../../register/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import { type Address, type Kind, kindOfWay, SET_OF, SETS, WAYS } from './address.ts'
import { idOf, type Row, readPoint } from './observation-row.ts'
import { NO_OPTIONS } from './options.ts'
import type { Reading } from './read.ts'

type Json = Readonly<Record<string, unknown>>

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What the standard asks of each kind. */
const NEEDED: Readonly<Record<SeriesKind, readonly string[]>> = {
  Thing: ['name', 'description'],
  Location: ['name', 'description', 'encodingType', 'location'],
  HistoricalLocation: ['time'],
  Sensor: ['name', 'description', 'encodingType', 'metadata'],
  ObservedProperty: ['name', 'description', 'definition'],
  Datastream: ['name', 'description', 'observationType', 'unitOfMeasurement'],
  FeatureOfInterest: ['name', 'description', 'encodingType', 'feature']
}

const idIn = (given: Json): number | null => {
  const id = given['@iot.id']
  return typeof id === 'number' || (typeof id === 'string' && /^\d{1,9}$/.test(id)) ? Number(id) : null
}

/** An entity's own properties: what is no relation and nothing that the service itself says. */
const ownOf = (kind: SeriesKind, given: Json): Json =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !name.includes('@iot.') && !isWay(kind, name)))

const isWay = (kind: SeriesKind, name: string): boolean =>
  WAYS[kind].includes(name) || LINKS[kind].some((link) => link.kind === name || SET_OF[link.kind] === name)

/** The drafts and ids of a relation, however many it has. Refuses as `draftOf` does. */
const related = (kind: SeriesKind, value: unknown): Outcome<{ readonly ids: number[]; readonly drafts: SeriesDraft[] }> => {
  const ids: number[] = []
  const drafts: SeriesDraft[] = []
  for (const each of Array.isArray(value) ? value : [value]) {
    if (!isJson(each)) return refuse('sensorthings_body_not_valid', { kind, property: '{}' })
    const id = idIn(each)
    if (id !== null) {
      ids.push(id)
      continue
    }
    const draft = draftOf(kind, each)
    if (!draft.ok) return draft
    drafts.push(draft.value)
  }
  return accept({ ids, drafts })
}

/** What an entity that was sent is to be, with all that stands in it. Refuses with sensorthings_body_not_valid, sensorthings_observations_apart. */
export const draftOf = (kind: SeriesKind, given: Json): Outcome<SeriesDraft> => {
  const missing = NEEDED[kind].find((name) => given[name] === undefined || given[name] === null)
  if (missing !== undefined) return refuse('sensorthings_body_not_valid', { kind, property: missing })
  const to: number[] = []
  const naming: SeriesDraft[] = []
  const namedBy: SeriesDraft[] = []
  for (const way of Object.keys(given).filter((name) => isWay(kind, name))) {
    const other = kindOfWay(way)
    if (other === 'Observation') return refuse('sensorthings_observations_apart')
    const isOurs = LINKS[kind].some((link) => link.kind === other)
    const found = isOurs ? related(other, given[way]) : backwards(other, given[way])
    if (!found.ok) return found
    to.push(...found.value.ids)
    ;(isOurs ? naming : namedBy).push(...found.value.drafts)
  }
  return accept({ kind, body: ownOf(kind, given), to, naming, namedBy })
}

/** Entities that are to name the one they stand in; those that are there already say so themselves. */
const backwards = (kind: SeriesKind, value: unknown): ReturnType<typeof related> => {
  const found = related(kind, value)
  return found.ok && found.value.ids.length > 0 ? refuse('sensorthings_body_not_valid', { kind, property: '@iot.id' }) : found
}

export interface Made {
  /** Where it is. */
  readonly self: string
  readonly body: unknown
}

/** Answers a POST to a set: makes an entity, or takes an observation in. */
export const createAt = async (reading: Reading, series: Series, address: Address, given: unknown, now: number): Promise<Outcome<Made>> => {
  const last = address.steps.at(-1)
  const kind: Kind | null = last && last.id === null && Object.hasOwn(SETS, last.name) ? kindOfWay(last.name) : null
  if (kind === null || address.property !== null || address.bare !== null)
    return refuse('sensorthings_address_unknown', { address: address.steps.map(({ name }) => name).join('/') })
  if (!isJson(given)) return refuse('sensorthings_body_not_valid', { kind, property: '{}' })
  const from = address.steps.length > 1 ? await reading.find({ ...address, steps: address.steps.slice(0, -1) }) : null
  if (from && !from.ok) return from
  const parent = from?.value.is === 'one' ? from.value.entity : null
  if (kind === 'Observation') {
    const told = isJson(given.Datastream) ? idIn(given.Datastream) : null
    const datastreamId = parent?.kind === 'Datastream' ? parent.id : told
    if (datastreamId === null) return refuse('sensorthings_body_not_valid', { kind, property: 'Datastream' })
    const feature = await featureFor(series, given.FeatureOfInterest)
    if (!feature.ok) return feature
    const point = readPoint(given, { now, feature: feature.value })
    if (!point.ok) return point
    const received = await series.receive([{ datastreamId, points: [point.value] }])
    return received.ok ? shownRow(reading, { datastreamId, point: point.value }) : received
  }
  const draft = draftOf(kind, parent ? { ...given, ...parentOf(kind, parent.kind, parent.id, given) } : given)
  if (!draft.ok) return draft
  const made = await series.create(draft.value)
  if (!made.ok) return made
  // What is the other way round in the standard: a location that is sent to a thing is named by the thing.
  if (parent && !LINKS[kind].some((link) => link.kind === parent.kind)) {
    const there = (await reading.network()).along(parent, SET_OF[kind]).map(({ id }) => id)
    const tied = await series.change({ kind: parent.kind, id: parent.id, body: {}, links: { [kind]: [...there, made.value] } })
    if (!tied.ok) return tied
  }
  return shownEntity(reading, series, kind, made.value)
}

const parentOf = (kind: SeriesKind, parent: SeriesKind, id: number, given: Json): Json => {
  const link = LINKS[kind].find((each) => each.kind === parent)
  if (!link) return {}
  const way = link.many ? SET_OF[parent] : parent
  const there = given[way]
  return { [way]: link.many ? [...(Array.isArray(there) ? there : []), { '@iot.id': id }] : { '@iot.id': id } }
}

const featureFor = async (series: Series, given: unknown): Promise<Outcome<number | null>> => {
  if (given === undefined || given === null) return accept(null)
  const kind = 'FeatureOfInterest'
  if (!isJson(given)) return refuse('sensorthings_body_not_valid', { kind, property: '{}' })
  const id = idIn(given)
  if (id !== null) return (await series.entities({ ids: [id], kind })).length > 0 ? accept(id) : refuse('series_not_found', { kind, id })
  const draft = draftOf(kind, given)
  return draft.ok ? series.create(draft.value) : draft
}

const shownRow = async (reading: Reading, row: Row): Promise<Outcome<Made>> => {
  const body = await reading.showRow(row)
  return body.ok ? accept({ self: reading.linkOf('Observation', idOf(row)), body: body.value }) : body
}

const shownEntity = async (reading: Reading, series: Series, kind: SeriesKind, id: number): Promise<Outcome<Made>> => {
  const [entity] = await series.entities({ ids: [id], kind })
  if (!entity) return refuse('series_not_found', { kind, id })
  const body = await reading.show(entity, NO_OPTIONS)
  return body.ok ? accept({ self: reading.linkOf(kind, id), body: body.value }) : body
}

/** Answers a PATCH: what is told takes the place of what was there. */
export const changeAt = async (reading: Reading, series: Series, address: Address, given: unknown, now: number): Promise<Outcome<Made>> => {
  const found = await reading.find(address)
  if (!found.ok) return found
  const place = found.value
  if (place.is === 'set' || address.property !== null)
    return refuse('sensorthings_address_unknown', { address: address.steps.at(-1)?.name ?? '' })
  if (!isJson(given))
    return refuse('sensorthings_body_not_valid', { kind: place.is === 'one' ? place.entity.kind : 'Observation', property: '{}' })
  if (place.is === 'row') {
    const { datastreamId, point: before } = place.row
    const point = readPoint(given, { now, feature: null, before })
    if (!point.ok) return point
    // An observation is known by its instant; one that moves would be another.
    if (point.value.at !== before.at) return refuse('sensorthings_time_fixed')
    const received = await series.receive([{ datastreamId, points: [point.value] }])
    return received.ok ? shownRow(reading, { datastreamId, point: point.value }) : received
  }
  const { kind, id } = place.entity
  const links: Partial<Record<SeriesKind, number[]>> = {}
  for (const way of Object.keys(given).filter((name) => isWay(kind, name))) {
    const other = kindOfWay(way)
    const ids = (Array.isArray(given[way]) ? given[way] : [given[way]]).map((each) => (isJson(each) ? idIn(each) : null))
    if (other === 'Observation' || !LINKS[kind].some((link) => link.kind === other) || ids.includes(null))
      return refuse('sensorthings_body_not_valid', { kind, property: way })
    links[other] = ids as number[]
  }
  const changed = await series.change({ kind, id, body: ownOf(kind, given), links })
  return changed.ok ? shownEntity(reading, series, kind, id) : changed
}

/** Answers a DELETE. */
export const removeAt = async (reading: Reading, series: Series, address: Address): Promise<Outcome<null>> => {
  const found = await reading.find(address)
  if (!found.ok) return found
  const place = found.value
  if (place.is === 'set' || address.property !== null)
    return refuse('sensorthings_address_unknown', { address: address.steps.at(-1)?.name ?? '' })
  return place.is === 'one' ? series.remove(place.entity) : series.erase({ datastreamId: place.row.datastreamId, at: place.row.point.at })
}

/**
 * Answers a POST to CreateObservations: data arrays of one datastream each. Every row is answered, in order, by its address, or by "error" where it could not
 * be taken; the others are.
 */
export const createMany = async (reading: Reading, series: Series, given: unknown, now: number): Promise<Outcome<readonly string[]>> => {
  if (!Array.isArray(given)) return refuse('sensorthings_body_not_valid', { kind: 'CreateObservations', property: '[]' })
  const answers: string[] = []
  const brought: NewPoints[] = []
  for (const block of given) {
    const id = isJson(block) && isJson(block.Datastream) ? idIn(block.Datastream) : null
    const { components, dataArray } = isJson(block) ? block : {}
    if (id === null || !Array.isArray(components) || !Array.isArray(dataArray))
      return refuse('sensorthings_body_not_valid', { kind: 'CreateObservations', property: id === null ? 'Datastream' : 'dataArray' })
    if ((await series.entities({ ids: [id], kind: 'Datastream' })).length === 0)
      return refuse('series_not_found', { kind: 'Datastream', id })
    const points = []
    for (const row of dataArray) {
      const told = Array.isArray(row) ? Object.fromEntries(components.map((name, i) => [String(name), row[i]])) : {}
      const feature = idIn({ '@iot.id': told['FeatureOfInterest/id'] ?? told['FeatureOfInterest/@iot.id'] })
      const point = Array.isArray(row)
        ? readPoint(told, { now, feature })
        : refuse('sensorthings_body_not_valid', { kind: 'Observation', property: '[]' })
      answers.push(point.ok ? reading.linkOf('Observation', idOf({ datastreamId: id, point: point.value })) : 'error')
      if (point.ok) points.push(point.value)
    }
    brought.push({ datastreamId: id, points })
  }
  const received = await series.receive(brought)
  return received.ok ? accept(answers) : received
}
