import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { WritingStore } from '../store.ts'
import { mayLink } from './allowed-links.ts'
import { type Dossier, type Link, RELATIONS, type Relation, type Value } from './dossier.ts'
import { ENTERED_INTO } from './entries/entry.ts'
import { withJoined } from './place-links.ts'
import { GIVEN_BY, settleDossiers } from './settle-dossiers.ts'

interface Done {
  readonly before: Value
  readonly after: Value
}

interface Wanted {
  readonly relation: Relation
  readonly to: string
}

/** Links a dossier to another. Refuses with link_not_valid. */
export const linkDossiers = async (
  store: WritingStore,
  dossier: Dossier,
  { relation, to }: Wanted,
  eventId: string
): Promise<Outcome<Done>> => {
  const [other] = await store.dossiers([to])
  if (!other || other.id === dossier.id || other.joinedTo !== null || !mayLink(dossier.kind, relation, other.kind))
    return refuse('link_not_valid', { relation })
  // A body has one partner: the new one takes the place of the old.
  const gone = relation === 'within' ? (await store.linksFrom([dossier.id])).filter((old) => old.relation === 'within') : []
  const fresh: Link = { from: dossier.id, relation, to, reportId: '', itemId: eventId }
  await store.changeLinks({ gone, fresh: [fresh] })
  if (relation === 'within') await settleAround(store, [...gone, fresh])
  return accept({ before: gone[0]?.to ?? null, after: { relation, to, title: other.title } })
}

/** Takes back a link that a person made. Refuses with act_needs_source, link_not_valid, link_stated. */
export const unlinkDossiers = async (
  store: WritingStore,
  dossier: Dossier,
  { relation, to }: Wanted,
  source: string | null
): Promise<Outcome<Done>> => {
  const found = (await store.linksFrom([dossier.id])).filter((old) => old.relation === relation && old.to === to)
  if (found.length === 0 || relation === 'within') return refuse('link_not_valid', { relation })
  // What a report says is put right where it was read.
  if (found.some(({ reportId }) => reportId !== '')) return refuse('link_stated', { relation })
  if (source === null) return refuse('act_needs_source')
  const [other] = await store.dossiers([to])
  // The same act may have linked it to what was joined to the other since.
  const acts = new Set(found.map(({ itemId }) => itemId))
  const joined = (await withJoined(store, [to])).filter((id) => id !== to)
  const waiting = (await store.enteredLinks(joined)).filter((link) => link.relation === relation && acts.has(link.itemId))
  await store.changeLinks({ gone: [...found, ...waiting], fresh: [] })
  if (relation === 'fulfils') await settleDossiers(store, [to])
  return accept({ before: { relation, to, title: other?.title ?? '' }, after: null })
}

const AT_ONCE = 500

const MANY = 1_000_000

/** What money of these bodies or partners is entered into: it stands under the partner that gives, which may be another now. */
export const givenBy = async (store: WritingStore, ids: readonly string[]): Promise<string[]> => {
  const found: string[] = []
  for (const value of ids)
    for (const kind of ENTERED_INTO.transaction)
      for (const { id } of await store.listDossiers({
        kind,
        facets: [{ facet: GIVEN_BY, value }],
        order: 'title',
        after: null,
        limit: MANY
      }))
        found.push(id)
  return found
}

/** Settles what links that changed stand between; a body that moves to another partner takes along all that names it. */
export const settleAround = async (store: WritingStore, links: readonly Link[]): Promise<void> => {
  const around = new Set(links.flatMap(({ from, to }) => [from, to]))
  const moved = new Set(links.flatMap(({ relation, from }) => (relation === 'within' ? [from] : [])))
  for (const id of moved) for (const { from } of await store.linksTo(id, RELATIONS, Number.MAX_SAFE_INTEGER)) around.add(from)
  for (const id of await givenBy(store, [...moved])) around.add(id)
  const ids = [...around]
  for (let at = 0; at < ids.length; at += AT_ONCE) await settleDossiers(store, ids.slice(at, at + AT_ONCE))
}
