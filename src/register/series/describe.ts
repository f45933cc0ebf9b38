import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { SeriesGiven } from './series.ts'
import { FALLS_WITH, LINKS, type SeriesEntity, type SeriesKind } from './series-entity.ts'
import type { ReadingSeries, SeriesAct, WritingSeries } from './series-store.ts'

/** An entity that is to be: its properties, those it names by their ids, and those that are made with it. */
export interface SeriesDraft {
  readonly kind: SeriesKind
  readonly body: Readonly<Record<string, unknown>>
  readonly to?: readonly number[]
  /** Made first, and named by it. */
  readonly naming?: readonly SeriesDraft[]
  /** Made after it, and naming it. */
  readonly namedBy?: readonly SeriesDraft[]
}

/** So many entities may be made by one request: a deep insert is a station, not a country. */
const MOST = 2000

const sizeOf = (draft: SeriesDraft): number =>
  [...(draft.naming ?? []), ...(draft.namedBy ?? [])].reduce((sum, each) => sum + sizeOf(each), 1)

/**
 * Makes an entity with all that is told with it, or none of it; returns the ids that were given, its own first. Where a thing comes to stand at locations,
 * a historical location is kept. Refuses with series_too_many, series_link_missing, series_link_unknown.
 */
export const createEntity = async (given: SeriesGiven, draft: SeriesDraft): Promise<Outcome<number>> => {
  if (sizeOf(draft) > MOST) return refuse('series_too_many', { most: MOST })
  return given.store.transaction(async (inside) => {
    await inside.claimSeries()
    // Looked at whole before anything is written: a refusal does not undo what a transaction wrote.
    const checked = await checkDraft(inside, draft, [])
    return checked.ok ? accept(await make(given, inside, draft, [])) : checked
  })
}

const checkDraft = async (store: ReadingSeries, draft: SeriesDraft, beside: readonly SeriesKind[]): Promise<Outcome<null>> => {
  const named = await store.seriesEntities({ ids: draft.to ?? [] })
  const missing = draft.to?.find((id) => !named.some((entity) => entity.id === id))
  if (missing !== undefined) return refuse('series_link_unknown', { id: missing })
  const kinds = [...named.map(({ kind }) => kind), ...(draft.naming ?? []).map(({ kind }) => kind), ...beside]
  const wrong = checkLinks(draft.kind, kinds)
  if (!wrong.ok) return wrong
  for (const each of draft.naming ?? []) {
    const inner = await checkDraft(store, each, [])
    if (!inner.ok) return inner
  }
  for (const each of draft.namedBy ?? []) {
    const inner = await checkDraft(store, each, [draft.kind])
    if (!inner.ok) return inner
  }
  return accept(null)
}

/** Whether something may name these kinds, and names all it must. */
const checkLinks = (kind: SeriesKind, kinds: readonly SeriesKind[]): Outcome<null> => {
  for (const link of LINKS[kind]) {
    const n = kinds.filter((each) => each === link.kind).length
    if (link.needed && n === 0) return refuse('series_link_missing', { kind, needs: link.kind })
    if (!link.many && n > 1) return refuse('series_link_twice', { kind, needs: link.kind })
  }
  const strange = kinds.find((each) => !LINKS[kind].some((link) => link.kind === each))
  return strange === undefined ? accept(null) : refuse('series_link_strange', { kind, needs: strange })
}

const make = async (
  given: SeriesGiven,
  inside: WritingSeries & ReadingSeries,
  draft: SeriesDraft,
  beside: readonly number[]
): Promise<number> => {
  const to = [...(draft.to ?? []), ...beside]
  for (const each of draft.naming ?? []) to.push(await make(given, inside, each, []))
  const id = await inside.nextSeriesIds(1)
  const entity: SeriesEntity = { id, kind: draft.kind, body: draft.body, to }
  await inside.putSeriesEntity(entity)
  await inside.addSeriesAct(actOf(given, 'create', id, null, entity))
  for (const each of draft.namedBy ?? []) await make(given, inside, each, [id])
  if (draft.kind === 'Thing') await keepStanding(given, inside, entity, [])
  return id
}

/** A thing that comes to stand elsewhere keeps when, as a historical location that nobody wrote. */
const keepStanding = async (
  given: SeriesGiven,
  inside: WritingSeries & ReadingSeries,
  thing: SeriesEntity,
  before: readonly number[]
): Promise<void> => {
  const named = await inside.seriesEntities({ ids: thing.to, kind: 'Location' })
  const locations = named.map(({ id }) => id)
  if (locations.length === 0 || locations.join() === [...before].sort((a, b) => a - b).join()) return
  const id = await inside.nextSeriesIds(1)
  await inside.putSeriesEntity({ id, kind: 'HistoricalLocation', body: { time: given.now().toISOString() }, to: [thing.id, ...locations] })
}

const actOf = (
  { newId, now, by }: SeriesGiven,
  act: SeriesAct['act'],
  entityId: number,
  before: SeriesEntity | null,
  after: SeriesEntity | null
): SeriesAct => ({
  ...{ id: newId(), act, entityId, by, at: now().toISOString(), sha256: null },
  before: before && JSON.stringify(before),
  after: after && JSON.stringify(after)
})

/** A change of an entity: properties in the place of others, and the links of the kinds that are told, in the place of the ones before. */
export interface SeriesChange {
  readonly kind: SeriesKind
  readonly id: number
  /** Those with null are taken away. */
  readonly body: Readonly<Record<string, unknown>>
  readonly links?: Readonly<Partial<Record<SeriesKind, readonly number[]>>>
}

/** Refuses with series_not_found, series_link_unknown, series_link_missing. */
export const changeEntity = (given: SeriesGiven, { kind, id, body, links = {} }: SeriesChange): Promise<Outcome<null>> =>
  given.store.transaction(async (inside) => {
    await inside.claimSeries()
    const [before] = await inside.seriesEntities({ ids: [id], kind })
    if (!before) return refuse('series_not_found', { kind, id })
    const named = await inside.seriesEntities({ ids: before.to })
    const kept = named.filter((entity) => links[entity.kind] === undefined).map((entity) => entity.id)
    const to = [...kept, ...Object.values(links).flat()]
    const found = await inside.seriesEntities({ ids: to })
    const missing = to.find((each) => !found.some((entity) => entity.id === each))
    if (missing !== undefined) return refuse('series_link_unknown', { id: missing })
    const right = checkLinks(
      kind,
      found.map((entity) => entity.kind)
    )
    if (!right.ok) return right
    const merged = Object.fromEntries(Object.entries({ ...before.body, ...body }).filter(([, value]) => value !== null))
    const after: SeriesEntity = { id, kind, body: merged, to }
    await inside.putSeriesEntity(after)
    await inside.addSeriesAct(actOf(given, 'change', id, before, after))
    if (kind === 'Thing')
      await keepStanding(
        given,
        inside,
        after,
        named.filter((entity) => entity.kind === 'Location').map((entity) => entity.id)
      )
    return accept(null)
  })

/**
 * Takes an entity out of sight, and with it whatever is nothing without it. All stays in the database, for what was measured is not forgotten with the box that
 * measured it. Refuses with series_not_found.
 */
export const removeEntity = (
  given: SeriesGiven,
  { kind, id }: { readonly kind: SeriesKind; readonly id: number }
): Promise<Outcome<null>> =>
  given.store.transaction(async (inside) => {
    await inside.claimSeries()
    const [root] = await inside.seriesEntities({ ids: [id], kind })
    if (!root) return refuse('series_not_found', { kind, id })
    const falling = [root]
    // A list that grows while it is walked: what falls takes others with it.
    for (const entity of falling)
      for (const other of FALLS_WITH[entity.kind]) falling.push(...(await inside.seriesEntities({ naming: [entity.id], kind: other })))
    for (const entity of falling) await inside.addSeriesAct(actOf(given, 'remove', entity.id, entity, null))
    await inside.hideSeriesEntities(falling.map((entity) => entity.id))
    return accept(null)
  })
