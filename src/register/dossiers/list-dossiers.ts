import { accept, firstDay, isPartialDate, lastDay, type Outcome, refuse } from '../../values/index.ts'
import { pageSize, readDossierPlace, writeDossierPlace } from '../cursor.ts'
import { wordsNaming } from '../search-words.ts'
import type { ReadingStore, Store } from '../store.ts'
import type { Page } from '../views.ts'
import { type Dossier, type DossierKind, titleKey } from './dossier.ts'
import type { DossierFilter, DossierPlace, DossierQuery, Facet } from './dossier-store.ts'
import { linesOf } from './show-dossier.ts'
import { type AskedStanding, readStanding, withStanding } from './stood-at.ts'
import type { DossierLine } from './views.ts'

/** Whose an undertaking is: what our side asked or promised, what others did, what both agreed. */
export const WHOSE = ['ours', 'theirs', 'joint'] as const
export type Whose = (typeof WHOSE)[number]

export interface DossierListFilter extends AskedStanding {
  readonly kind: DossierKind
  readonly facets?: readonly Facet[]
  /** Accent-free words that its names hold, the last by its beginning; names and terms in any writing; in quotes, beside one another. */
  readonly named?: string
  /** Only what somebody still has to see to, or only what nobody has. */
  readonly pending?: boolean
  /** Partial dates; from their first day, until their last. */
  readonly dueFrom?: string
  readonly dueUntil?: string
  /** Only what something must be done about until this day, such as the notice that renews or ends an agreement. */
  readonly actUntil?: string
  readonly spokenFrom?: string
  /** Only what was last spoken of before this day. */
  readonly silentSince?: string
  /** Partial dates: first stated not before the first day of the one, not after the last of the other. */
  readonly firstFrom?: string
  readonly firstUntil?: string
  /** Only what has no day on which it was first stated. */
  readonly undated?: boolean
  /** Needs the office's home; without one it leaves nothing out but for joint. */
  readonly whose?: Whose
}

export interface DossierListQuery extends DossierListFilter {
  readonly order?: DossierQuery['order']
  readonly limit?: number
  readonly cursor?: string
}

const USUAL = 50
const MOST = 200

/**
 * Dossiers of one kind, 50 a page unless asked otherwise (at most 200); `today` says which quarters are over. Refuses with cursor_not_valid, day_not_valid,
 * and as `readStanding` does.
 */
export const listDossiers = async (
  { store }: { readonly store: Store },
  query: DossierListQuery,
  today: string
): Promise<Outcome<Page<DossierLine>>> => {
  const after = query.cursor === undefined ? null : readDossierPlace(query.cursor)
  if (after && !after.ok) return after
  const size = pageSize(query.limit, USUAL, MOST)
  const order = query.order ?? usualOrder(query)
  return store.snapshot(async (now) => {
    const filter = await filterOf(now, query, today)
    if (!filter.ok) return filter
    const { stood } = filter.value
    const found = await now.listDossiers({ ...filter.value, order, after: after?.value ?? null, limit: size + 1 })
    const shown = found.slice(0, size)
    const last = shown.at(-1)
    const lines = await linesOf(now, shown)
    return accept({
      rows: stood ? await withStanding(now, lines, stood.at) : lines,
      nextCursor: last && found.length > size ? writeDossierPlace(placeOf(last, order)) : null
    })
  })
}

const usualOrder = ({ dueFrom, dueUntil, actUntil, firstFrom, firstUntil }: DossierListQuery): DossierQuery['order'] =>
  dueFrom !== undefined || dueUntil !== undefined || actUntil !== undefined
    ? 'due'
    : firstFrom !== undefined || firstUntil !== undefined
      ? 'first'
      : 'spoken'

/** How far dossiers are counted: a number beyond tells an office no more. */
export const MOST_COUNTED = 200

/** How many dossiers a filter leaves, counted no further than `MOST_COUNTED`. Refuses with day_not_valid, and as `readStanding` does. */
export const countDossiers = ({ store }: { readonly store: Store }, query: DossierListFilter, today: string): Promise<Outcome<number>> =>
  store.snapshot(async (now) => {
    const filter = await filterOf(now, query, today)
    return filter.ok ? accept(await now.countDossiers(filter.value, MOST_COUNTED)) : filter
  })

const filterOf = async (store: ReadingStore, query: DossierListFilter, today: string): Promise<Outcome<DossierFilter>> => {
  const {
    kind,
    facets = [],
    named = '',
    pending,
    dueFrom,
    dueUntil,
    actUntil,
    spokenFrom,
    silentSince,
    firstFrom,
    firstUntil,
    undated,
    whose
  } = query
  for (const day of [dueFrom, dueUntil, actUntil, spokenFrom, silentSince, firstFrom, firstUntil])
    if (day !== undefined && !isPartialDate(day)) return refuse('day_not_valid', { day })
  const due = { ...bound('from', dueFrom, firstDay), ...bound('until', dueUntil, lastDay) }
  const spoken = { ...bound('from', spokenFrom, firstDay), ...bound('before', silentSince, firstDay) }
  const first = { ...bound('from', firstFrom, firstDay), ...bound('until', firstUntil, lastDay) }
  const stood = readStanding(kind, query, today)
  if (!stood.ok) return stood
  const words = wordsNaming(named)
  const owned = whose ? facetsOfWhose(whose, await store.home()) : []
  return accept({
    kind,
    facets: [...facets, ...owned],
    ...(words ? { named: words } : {}),
    ...(pending === undefined ? {} : { pending }),
    ...(actUntil === undefined ? {} : { act: { until: lastDay(actUntil) ?? actUntil } }),
    ...(Object.keys(due).length ? { due } : {}),
    ...(Object.keys(spoken).length ? { spoken } : {}),
    ...(undated ? { first: 'unknown' as const } : Object.keys(first).length ? { first } : {}),
    ...(stood.value ? { stood: stood.value } : {})
  })
}

const bound = (name: string, day: string | undefined, edge: (day: string) => string | null): Record<string, string> =>
  day === undefined ? {} : { [name]: edge(day) ?? day }

/** The facets by which an undertaking is known to be ours, theirs or joint. */
export const facetsOfWhose = (whose: Whose, home: string | null): Facet[] => {
  if (whose === 'joint') return [{ facet: 'action', value: 'agreement' }]
  const byHome = home === null ? [] : [{ facet: 'by', value: home, ...(whose === 'theirs' ? { not: true } : {}) }]
  return [...byHome, { facet: 'action', value: 'agreement', not: true }]
}

const placeOf = ({ id, title, spokenOn, dueBy, firstOn }: Dossier, order: DossierQuery['order']): DossierPlace => ({
  id,
  at: order === 'title' ? titleKey(title) : ((order === 'due' ? dueBy : order === 'first' ? firstOn && firstDay(firstOn) : spokenOn) ?? '')
})
