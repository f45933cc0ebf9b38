import type { Dossier, DossierKind, DossierView, LinkView, Relation } from '../../register/index.ts'
import { type Language, showDate, term } from '../../wording/index.ts'
import { wordsIn } from '../words/index.ts'
import { hrefOf, LISTS } from './lists.ts'
import { wordsHref } from './show-fields.ts'
import { isLate, type Setting } from './show-line.ts'
import { capital } from './show-value.ts'
import { stateName } from './states.ts'

/** Another dossier in a line: what it is called, how it stands. */
export interface ShownLink {
  readonly id: string
  readonly href: string
  readonly title: string
  /** Its state and due day in words. */
  readonly facts: readonly string[]
  readonly late: boolean
  /** "relation@direction" by which a person linked it, who may take that back; null where a report or a rule says so. */
  readonly removable: string | null
  /** Who says so: the words of the report, else a person or a rule. */
  readonly source: { readonly said: string; readonly href: string | null }
}

/** A dossier in a line, whoever names it. */
export type ShownOther = Omit<ShownLink, 'removable' | 'source'>

/** Dossiers that stand to this one alike. */
export interface LinkGroup {
  readonly key: string
  readonly name: string
  readonly links: readonly ShownLink[]
  /** All of them as a list of its own; null where there is none. */
  readonly listHref: string | null
}

/** How a dossier stands to others, grouped in the order in which an officer asks: who leads, who asked whom, where, about what. */
export const showLinks = (dossier: DossierView, setting: Setting): LinkGroup[] => {
  // What stands under a partner is its timeline.
  const shown = dossier.links.filter(({ relation, direction }) =>
    // What is owed under an agreement stands in a part of its own.
    dossier.kind === 'partner' ? relation === 'within' : !(dossier.kind === 'agreement' && relation === 'obligation' && direction === 'to')
  )
  const groups = Map.groupBy(shown, keyOf)
  return [...groups]
    .map(([key, links]) => ({ rank: rankOf(links[0]), group: groupOf(key, links, dossier, setting) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ group }) => group)
}

const keyOf = ({ direction, relation, dossier }: LinkView): string =>
  direction === 'from' ? `from ${relation}` : `to ${relation} ${dossier.kind}`

const ORDER: readonly Relation[] = [
  'lead',
  'coordinating',
  'by',
  'to',
  'host',
  'guest',
  'party',
  'of',
  'within',
  'at',
  'about',
  'obligation',
  'answers',
  'fulfils',
  'builds',
  'protects',
  'producer',
  'operator'
]

/** What is to be followed comes before what is only told. */
const KINDS: readonly DossierKind[] = [
  'undertaking',
  'agreement',
  'project',
  'need',
  'result',
  'meeting',
  'plan',
  'facility',
  'asset',
  'product',
  'placement',
  'delegation'
]

const rankOf = (link: LinkView | undefined): number => {
  const at = link ? ORDER.indexOf(link.relation) : 0
  const back = link?.direction === 'to' ? 1 + KINDS.indexOf(link.dossier.kind) : 0
  return (at < 0 ? ORDER.length : at) * 10 + (back > 0 ? 1000 + back : 0)
}

const groupOf = (key: string, links: readonly LinkView[], dossier: DossierView, setting: Setting): LinkGroup => {
  const { language } = setting
  const [{ direction, relation, dossier: other }] = links as [LinkView]
  const name = direction === 'from' ? term('relation', relation, language) : backName(relation, other.kind, language)
  const facet = direction === 'to' ? facetOf(relation, dossier.kind) : null
  return {
    key,
    name,
    links: links.toSorted(lastFirst).map((link) => showLink(link, setting)),
    listHref: facet ? `/${LISTS[other.kind]}?${new URLSearchParams({ [facet]: dossier.id })}` : null
  }
}

/** What several kinds can say of one says which kind it is. */
const SAID_BY_MANY: ReadonlySet<Relation> = new Set([
  'by',
  'to',
  'at',
  'about',
  'answers',
  'fulfils',
  'lead',
  'coordinating',
  'owner',
  'builds',
  'protects'
])

export const backName = (relation: Relation, kind: DossierKind, language: Language): string => {
  const name = term('relationBack', relation, language)
  return SAID_BY_MANY.has(relation) ? `${name}: ${term('dossiers', kind, language).toLocaleLowerCase(language)}` : name
}

/** By which condition a list holds what stands to this kind of dossier by a relation. */
const facetOf = (relation: Relation, kind: DossierKind): string | null => {
  if (relation === 'at') return 'meeting'
  if (relation === 'about' || relation === 'answers' || relation === 'fulfils' || relation === 'builds' || relation === 'protects')
    return 'about'
  if (relation === 'attended') return 'person'
  return kind === 'organisation' ? 'organisation' : null
}

const lastFirst = (a: LinkView, b: LinkView): number => (b.dossier.spokenOn ?? '').localeCompare(a.dossier.spokenOn ?? '')

const showLink = ({ dossier, direction, relation, origins }: LinkView, setting: Setting): ShownLink => {
  const words = wordsIn(setting.language).shape.link
  const told = origins.find(({ reportId }) => reportId !== '')
  const byRule = origins.every(({ reportId, itemId }) => reportId === '' && itemId === '')
  return {
    ...showOther(dossier, setting),
    removable: told || byRule || relation === 'within' ? null : `${relation}@${direction}`,
    source: told ? { said: words.stated, href: wordsHref(told) } : { said: byRule ? words.byRule : words.byPerson, href: null }
  }
}

/** A dossier in a line of another's page. */
export const showOther = (dossier: Dossier, { language, today }: Setting): ShownOther => {
  const words = wordsIn(language).dossiers
  const late = isLate(dossier, today)
  const due = dossier.dueBy && dossier.pending ? (late ? words.lateOn : words.dueOn)(showDate(dossier.dueBy, language)) : ''
  const state = dossier.state === '' ? '' : stateName(dossier.kind, dossier.state, language)
  const on = dossier.kind === 'meeting' && dossier.spokenOn ? showDate(dossier.spokenOn, language) : ''
  return {
    id: dossier.id,
    href: hrefOf(dossier),
    title: capital(dossier.title) || words.untitled,
    facts: [on, state, due].filter(Boolean),
    late
  }
}
