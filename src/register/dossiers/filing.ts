import { addresseesBeside } from '../../extraction/index.ts'
import { overlaps } from '../../values/index.ts'
import type { Item } from '../item.ts'
import { type Actor, actorOf, bodyActor } from './actors.ts'
import type { DossierKind, Relation, Said } from './dossier.ts'
import { type Contents, contentOf, type ItemsOfReport } from './noun.ts'
import { dossierKindOf, nounOf } from './nouns/index.ts'
import { type Partner, partnerOfBody } from './partner-of.ts'

/** One accepted item as it is to be filed. */
export interface Paper {
  readonly item: Item
  readonly kind: DossierKind
  readonly keys: readonly string[]
  readonly said: readonly Said[]
  /** Whom a body belongs to by its name; null for every other kind. */
  readonly partner: Partner | null
}

/** What one item says of how its dossier stands to another: to that of an item of the same report, or to an actor's. */
export interface Relating {
  readonly itemId: string
  readonly relation: Relation
  readonly to: { readonly itemId: string } | { readonly actor: Actor }
}

/** How the accepted items of a report are to be filed. A function of the items. */
export const filingOf = (all: readonly Item[]): { readonly papers: readonly Paper[]; readonly relations: readonly Relating[] } => {
  const items = itemsOfReport(all)
  const papers = all
    .filter(({ state }) => state === 'accepted')
    .flatMap((item): Paper[] => {
      const kind = dossierKindOf(item)
      if (!kind) return []
      const noun = nounOf(kind)
      const content = item.content as never
      const partner = kind === 'organisation' ? bodyActor(content, items).partner : null
      return [{ item, kind, keys: noun.keys(content, items), said: noun.says(content, items), partner }]
    })
  const filed = papers.map(({ item }) => item)
  const meetings = filed.filter(({ kind }) => kind === 'meeting')
  const relations = filed.flatMap((item) => [...toActors(item, items), ...toMeeting(item, meetings, items), ...toSubjects(item, filed)])
  return { papers, relations }
}

/** The items by their ids, with the one province whose bodies or people are hosts in the report, or else are in it at all. */
const itemsOfReport = (all: readonly Item[]): ItemsOfReport => {
  const byId = new Map(all.map((item) => [item.id, item]))
  const standing = all.filter(({ state }) => state !== 'rejected')
  const named = new Set(standing.flatMap(({ content }) => (Array.isArray(content.figures) ? content.figures.map(String) : [])))
  const originals = new Map(standing.flatMap(({ id, content }) => (typeof content.equals === 'string' ? [[content.equals, id]] : [])))
  const items = { get: (id: string) => byId.get(id), province: null, named, originalOf: (id: string) => originals.get(id) ?? null }
  const contents = <K extends keyof Contents>(wanted: K): Contents[K][] =>
    standing.flatMap(({ kind, content }) => (kind === wanted ? [content as unknown as Contents[K]] : []))
  const hosts = contents('meeting').flatMap((meeting) => meeting.hosts.flatMap((host) => actorOf(host, items)?.partner ?? []))
  const bodies = contents('organisation').map(partnerOfBody)
  return { ...items, province: onlyProvince(hosts) ?? onlyProvince(bodies) }
}

const onlyProvince = (partners: readonly Partner[]): string | null => {
  const [only, ...others] = new Set(partners.filter(({ kind }) => kind === 'province').map(({ name }) => name))
  return only !== undefined && others.length === 0 ? only : null
}

/** The parties that an item names. */
const toActors = (item: Item, items: ItemsOfReport): Relating[] =>
  namedBy(item, items).flatMap(({ relation, actor }) => (actor ? [{ itemId: item.id, relation, to: { actor } }] : []))

const namedBy = ({ id, kind }: Item, items: ItemsOfReport): { readonly relation: Relation; readonly actor: Actor | null }[] => {
  const named = (relation: Relation, references: readonly { readonly id: string; readonly name: string }[]) =>
    references.map((reference) => ({ relation, actor: actorOf(reference, items) }))
  const as = <K extends keyof Contents>(wanted: K): Contents[K] => contentOf(items, id, wanted) as Contents[K]
  switch (kind) {
    case 'action':
      return [...named('by', as('action').by), ...named('to', addresseesBeside(as('action')))]
    case 'meeting':
      return [...named('host', as('meeting').hosts), ...named('guest', as('meeting').guests)]
    case 'agreement':
      return named('party', as('agreement').parties)
    case 'project':
      return as('project').parties.flatMap(({ organisation, role }) => named(role, [organisation]))
    case 'person':
      return as('person').positions.flatMap(({ organisation }) => (organisation ? named('of', [organisation]) : []))
    default:
      return []
  }
}

/** Where an action or agreement was spoken, and who was there: said only of a report that tells of one meeting, or of one that its speaker was at. */
const toMeeting = (item: Item, meetings: readonly Item[], items: ItemsOfReport): Relating[] => {
  if (item.kind === 'person') {
    const [only, ...others] = meetings
    const { side } = item.content as unknown as Contents['person']
    return only && others.length === 0 && side !== 'other' ? [{ itemId: only.id, relation: 'attended', to: { itemId: item.id } }] : []
  }
  if (item.kind !== 'action' && item.kind !== 'agreement') return []
  const there = meetings.length === 1 ? meetings : meetings.filter((meeting) => isAt(meeting, item, items))
  const [only, ...others] = there
  return only && others.length === 0 ? [{ itemId: item.id, relation: 'at', to: { itemId: only.id } }] : []
}

const isAt = (meeting: Item, item: Item, items: ItemsOfReport): boolean => {
  const { hosts, guests } = meeting.content as unknown as Contents['meeting']
  const there = new Set([...hosts, ...guests].map(({ id }) => id))
  const spoke = item.kind === 'action' ? contentOf(items, item.id, 'action')?.by : contentOf(items, item.id, 'agreement')?.parties
  return spoke !== undefined && spoke.length > 0 && spoke.every(({ id }) => there.has(id))
}

/** The projects and agreements that an action speaks of: those named within its very words. */
const toSubjects = (item: Item, filed: readonly Item[]): Relating[] =>
  item.kind !== 'action'
    ? []
    : filed
        .filter(({ kind }) => kind === 'project' || kind === 'agreement')
        .filter((subject) => subject.evidence.some((words) => item.evidence.some((own) => overlaps(own, words))))
        .map((subject) => ({ itemId: item.id, relation: 'about', to: { itemId: subject.id } }))
