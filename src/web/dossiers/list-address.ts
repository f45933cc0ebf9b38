import type { DossierKind, Facet, Whose } from '../../register/index.ts'

/** What a list's address asks for; everything that narrows a list stands in it, so that a view can be sent to a colleague. */
export interface ListAddress {
  readonly kind: DossierKind
  /** Words of the name, accent-free. */
  readonly named: string
  /** A partner, by its name as a person typed it, or by its id as a link has it. */
  readonly partner: string
  readonly when: '' | When
  /** Of undertakings: ours, theirs or the joint ones. */
  readonly whose: '' | Whose
  /** Not spoken of for so many months. */
  readonly silentMonths: 0 | 6 | 12
  /** When it was first stated: a partial date, two with ".." between them, or "none" for no day; as links from charts have it. */
  readonly first: string
  /** A quarter or year that is over, as "2024-Q3": what stood at its end is listed; "" for today. */
  readonly at: string
  /** The state it stood in then, or "overdue"; "" for any. */
  readonly stood: string
  /** Only what somebody still has to see to. */
  readonly pending: boolean
  readonly facets: readonly Facet[]
  readonly order: Order | null
  readonly cursor: string
  readonly board: boolean
}

export const ORDERS = ['spoken', 'due', 'title'] as const
export type Order = (typeof ORDERS)[number]

/** What a person chooses from in each list. */
export const CHOSEN: Readonly<Record<DossierKind, readonly string[]>> = {
  partner: ['kind'],
  organisation: ['kind'],
  person: [],
  meeting: ['format'],
  need: ['state', 'sector'],
  undertaking: ['state', 'action', 'sector'],
  agreement: ['state', 'type', 'sector'],
  project: ['state', 'sector'],
  result: ['sector'],
  facility: ['state', 'kind', 'sector'],
  product: ['state', 'group'],
  asset: ['state', 'kind'],
  placement: ['state', 'kind', 'role', 'sector'],
  delegation: ['state', 'kind', 'sector'],
  plan: ['state', 'kind', 'sector']
}

/** What only links lead to: shown as a condition that can be taken away. */
export const LINKED = [
  'by',
  'organisation',
  'person',
  'meeting',
  'about',
  'country',
  'province',
  'place',
  'money',
  'office',
  'responsible'
] as const
export type Linked = (typeof LINKED)[number]

/** Kinds whose dossiers have a due day, and those that stand under partners. */
const HAS_DUE: ReadonlySet<DossierKind> = new Set(['need', 'undertaking', 'product', 'placement', 'delegation'])
export const HAS_PARTNER: ReadonlySet<DossierKind> = new Set([
  'meeting',
  'need',
  'undertaking',
  'agreement',
  'project',
  'result',
  'person',
  'organisation',
  'facility',
  'product',
  'asset',
  'placement',
  'delegation',
  'plan'
])

/** Stands among the states of a day that is past for: to be done, and its day was past. */
export const OVERDUE = 'overdue'

/** Those of which it is kept how they stood. */
export const HAS_PAST: ReadonlySet<DossierKind> = new Set(['undertaking', 'agreement'])

/** What lists can be narrowed to by their days: what is late, what comes. */
export type When = 'overdue' | 'soon' | 'coming' | 'expiring'
export const WHENS: Partial<Record<DossierKind, readonly When[]>> = {
  need: ['overdue', 'soon'],
  undertaking: ['overdue', 'soon'],
  meeting: ['coming'],
  agreement: ['expiring'],
  project: ['overdue', 'soon'],
  product: ['overdue', 'expiring'],
  placement: ['overdue', 'soon'],
  delegation: ['coming', 'overdue']
}

const WHOSE: readonly Whose[] = ['ours', 'theirs', 'joint']

export const readListAddress = (kind: DossierKind, query: URLSearchParams): ListAddress => {
  const word = (name: string): string => query.get(name)?.normalize('NFC').trim() ?? ''
  /** "by=!…" asks for what that partner did not state. */
  const facet = (name: string): Facet[] => {
    const value = word(name)
    return value === '' ? [] : value.startsWith('!') ? [{ facet: name, value: value.slice(1), not: true }] : [{ facet: name, value }]
  }
  const when = word('when')
  const silent = word('silent')
  return {
    kind,
    named: word('q'),
    partner: HAS_PARTNER.has(kind) ? word('partner') : '',
    when: WHENS[kind]?.find((each) => each === when) ?? '',
    whose: (kind === 'undertaking' && WHOSE.find((each) => each === word('whose'))) || '',
    silentMonths: silent === '6' ? 6 : silent === '12' ? 12 : 0,
    first: word('first'),
    at: HAS_PAST.has(kind) ? word('at') : '',
    // Without a day there is nothing it could be the state of.
    stood: HAS_PAST.has(kind) && word('at') !== '' ? word('stood') : '',
    pending: word('pending') === 'yes',
    facets: [...CHOSEN[kind], ...LINKED].flatMap(facet),
    order: ORDERS.find((order) => order === word('order') && (order !== 'due' || HAS_DUE.has(kind))) ?? null,
    cursor: word('cursor'),
    // A board is worked at, and what is past is only looked at.
    board: kind === 'undertaking' && word('at') === '' && word('view') === 'board'
  }
}

/** The same list with some of its address changed; what is empty is left out, and a list that is changed begins at its beginning. */
export const withChanged = (query: Pick<URLSearchParams, 'toString'>, changed: Readonly<Record<string, string>>): string => {
  const next = new URLSearchParams(query.toString())
  for (const name of ['cursor', 'lang', 'theme', ...Object.keys(changed)]) next.delete(name)
  for (const [name, value] of Object.entries(changed)) if (value !== '') next.set(name, value)
  for (const [name, value] of [...next]) if (value === '') next.delete(name)
  return next.size === 0 ? '?' : `?${next}`
}

export const isNarrowed = ({ named, partner, when, whose, silentMonths, first, at, pending, facets }: ListAddress): boolean =>
  [named, partner, when, whose, first, at].some((word) => word !== '') || pending || silentMonths > 0 || facets.length > 0
