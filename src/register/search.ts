import { accept, firstDay, isPartialDate, lastDay, type Outcome, refuse } from '../values/index.ts'
import { type HitPlace, pageSize, readHitPlace, readPlace, writeHitPlace, writePlace } from './cursor.ts'
import type { DossierKind } from './dossiers/dossier.ts'
import type { Facet, FoundDossier } from './dossiers/dossier-store.ts'
import type { Given } from './make-register.ts'
import { findDossiers, findOfKinds } from './search-dossiers.ts'
import { type Hit, hitsAfter } from './search-reports.ts'
import { type SearchWords, searchWordsOf } from './search-words.ts'
import type { Days, ReadingStore } from './store.ts'
import type { Page, SearchHit, SearchPage } from './views.ts'

/** Of what a search may be: the articles and items of reports, or dossiers. */
export const AMONG = ['reports', 'dossiers'] as const

export interface SearchQuery {
  readonly text: string
  /** One of the two; both where left out. */
  readonly among?: (typeof AMONG)[number]
  /** Only dossiers of this kind, with these facets, that somebody has, or nobody has, to see to: reports have none of these, so none is given. */
  readonly kind?: DossierKind
  readonly facets?: readonly Facet[]
  readonly pending?: boolean
  /** Partial dates: reports published, and dossiers last spoken of, from the first day of the one to the last of the other. */
  readonly from?: string
  readonly until?: string
  readonly limit?: number
  /** Of the reports or of the dossiers; the other is empty then. */
  readonly cursor?: string
}

const USUAL = 20
const MOST = 100
const NOTHING = { rows: [], nextCursor: null }

/**
 * Where words stand. In reports, the newest first: in each first its article, then its items in order (rejected ones are left out). A report is found when
 * its article and items together hold every word, an item when it alone does. In dossiers, those spoken of last first, by their names and what was last
 * said of them. 20 of each a page unless asked otherwise (at most 100). Refuses with search_too_short, search_too_long, day_not_valid, cursor_not_valid.
 */
export const search = async ({ store }: Pick<Given, 'store'>, query: SearchQuery): Promise<Outcome<SearchPage>> => {
  const asking = askedOf(query)
  if (!asking.ok) return asking
  const asked = asking.value
  const hit = query.cursor === undefined ? null : readHitPlace(query.cursor)
  const found = query.cursor === undefined || hit?.ok ? null : readPlace(query.cursor)
  if (found && !found.ok) return found

  const narrow = query.kind !== undefined || query.facets?.length || query.pending !== undefined
  const among = hit ? (hit.ok ? 'reports' : 'dossiers') : narrow ? 'dossiers' : query.among
  return store.snapshot(async (now) => {
    const [reports, dossiers] = await Promise.all([
      among === 'dossiers' ? NOTHING : inReports(now, asked, hit?.ok ? hit.value : null),
      among === 'reports' ? NOTHING : inDossiers(now, asked, found ? { foundAt: found.value.newest, id: found.value.id } : null)
    ])
    return accept({ ...reports, dossiers })
  })
}

interface Asked {
  readonly query: SearchQuery
  readonly words: SearchWords
  readonly size: number
  readonly days: Days
}

const askedOf = (query: SearchQuery): Outcome<Asked> => {
  const words = searchWordsOf(query.text)
  if (!words.ok) return words
  for (const day of [query.from, query.until]) if (day !== undefined && !isPartialDate(day)) return refuse('day_not_valid', { day })
  return accept({ query, words: words.value, size: pageSize(query.limit, USUAL, MOST), days: daysOf(query) })
}

const daysOf = ({ from, until }: SearchQuery): Days => ({
  ...(from === undefined ? {} : { from: firstDay(from) ?? from }),
  ...(until === undefined ? {} : { until: lastDay(until) ?? until })
})

const inReports = async (store: ReadingStore, { words, size, days }: Asked, after: HitPlace | null): Promise<Page<SearchHit>> => {
  const hits: Hit[] = []
  for await (const hit of hitsAfter(store, words, { after, size, days })) {
    hits.push(hit)
    if (hits.length > size) break
  }
  const shown = hits.slice(0, size)
  const last = shown.at(-1)
  return { rows: shown.map(({ hit }) => hit), nextCursor: last && hits.length > size ? writeHitPlace(last.place) : null }
}

const inDossiers = async (store: ReadingStore, asked: Asked, after: FoundDossier | null): Promise<SearchPage['dossiers']> => {
  const { query, size } = asked
  const kinds = query.kind === undefined ? {} : { kinds: [query.kind] }
  return pageOf(await findDossiers(store, { ...narrowed(asked), ...kinds, after, limit: size + 1 }), size)
}

const narrowed = ({ query: { facets = [], pending }, words, days }: Asked) => ({
  search: words,
  facets,
  ...(pending === undefined ? {} : { pending }),
  days
})

const pageOf = (found: Awaited<ReturnType<typeof findDossiers>>, size: number): SearchPage['dossiers'] => {
  const shown = found.slice(0, size)
  const last = shown.at(-1)?.place
  return {
    rows: shown.map(({ hit }) => hit),
    nextCursor: last && found.length > size ? writePlace({ newest: last.foundAt, id: last.id }) : null
  }
}

/** The first dossiers of each of these kinds, as `search` with that kind gives them, for little more than the price of one. Refuses as it does. */
export const searchKinds = async (
  { store }: Pick<Given, 'store'>,
  query: Omit<SearchQuery, 'kind' | 'among' | 'cursor'>,
  kinds: readonly DossierKind[]
): Promise<Outcome<readonly (SearchPage['dossiers'] & { readonly kind: DossierKind })[]>> => {
  const asked = askedOf(query)
  if (!asked.ok) return asked
  const { size } = asked.value
  const found = await store.snapshot((now) => findOfKinds(now, narrowed(asked.value), kinds, size + 1))
  return accept(kinds.map((kind) => ({ kind, ...pageOf(found.get(kind) ?? [], size) })))
}
