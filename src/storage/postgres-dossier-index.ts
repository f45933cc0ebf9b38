import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DossierHitsQuery, SearchWords } from '../register/index.ts'
import { type DossierIndex, type DossierOfKind, type IndexedDossier, kindWord } from './dossier-index.ts'
import { narrowed } from './dossiers/narrow.ts'
import { queryOf, vectorOf } from './postgres-word-index.ts'
import { placesOn } from './report-place.ts'
import type { Schema } from './schema.ts'

/** As many of the newest are looked through first, and where all kinds will do as many for each that is wanted: a few milliseconds. */
const NEWEST = 500
const FOR_EACH = 20
/** Further than this the newest are not looked through: by then the GIN index is quicker. */
const FURTHEST = 20_000
/** Of fewer found among the newest it cannot be told how far the others lie apart. */
const TELLING = 3

/** A tsvector, the words of the name with weight A; the newest are looked through before the GIN index is asked, as with reports. */
export const postgresDossierIndex: DossierIndex = {
  add: async (db, { workspaceId, dossierId, foundAt, ...of }) => {
    await sql`insert into dossier_words (workspace_id, dossier_id, found_at, words)
      values (${workspaceId}, ${dossierId}, ${foundAt}, ${dossierVectorOf(of)}::tsvector)`.execute(db)
  },

  remove: async (db, { workspaceId, dossierId }) => {
    await sql`delete from dossier_words where workspace_id = ${workspaceId} and dossier_id = ${dossierId}`.execute(db)
  },

  find: async (db, workspaceId, query) => {
    const { limit, kinds } = query
    const newest = Math.max(NEWEST, kinds ? 0 : FOR_EACH * limit)
    const found = await findIn(db, workspaceId, query, newest)
    if (found.length === limit) return found
    // Words that many hold are found by walking on: the index would gather and sort every place where they stand.
    const further = found.length < TELLING ? Number.POSITIVE_INFINITY : Math.ceil(((newest * limit) / found.length) * 1.5)
    const walked = further > FURTHEST ? [] : await findIn(db, workspaceId, query, further)
    return walked.length === limit ? walked : findIn(db, workspaceId, query, null)
  },

  countNamed: async (db, workspaceId, search, kind, most) => {
    const { rows } = await sql<{ n: string }>`select count(*) as n from (select 1 from dossier_words
      where workspace_id = ${workspaceId} and words @@ ${namedOfKind(search, kind)}::tsquery limit ${most}) as counted`.execute(db)
    return Number(rows[0]?.n ?? 0)
  },

  // "offset 0" keeps the planner from beginning with all dossiers of the kind.
  fromNamed: (workspaceId, search, kind) => sql`from (
      select dossier_id from dossier_words
      where workspace_id = ${workspaceId} and words @@ ${namedOfKind(search, kind)}::tsquery offset 0
    ) as so_named join dossier on dossier.workspace_id = ${workspaceId} and dossier.id = so_named.dossier_id where true`
}

/** The words of a dossier as a tsvector is written. */
export const dossierVectorOf = ({ kind, named, said }: Pick<IndexedDossier, 'kind' | 'named' | 'said'>): string =>
  [...(named === '' ? [] : [weighted(named)]), `'${kindWord(kind)}'`, ...said.split(' ').filter(Boolean)].join(' ')

const namedOfKind = (search: SearchWords, kind: string): string => `'${kindWord(kind)}' & (${namedQuery(search)})`

/** can:1A tho:2A */
const weighted = (words: string): string => vectorOf(words).replace(/:\d+/g, '$&A')

/** 'can':A & 'tho':*A */
const namedQuery = (search: SearchWords): string =>
  queryOf(search, false).replace(/'(?::\*)?/g, (end, at, query: string) => weigh(end, at, query))

/** Every second quote ends a word. */
const weigh = (end: string, at: number, query: string): string =>
  (query.slice(0, at).match(/'/g) ?? []).length % 2 === 1 ? (end === "'" ? "':A" : "':*A") : end

/** Among so many of the newest, or by the GIN index among all. */
const findIn = async (
  db: Kysely<Schema>,
  workspaceId: string,
  query: DossierHitsQuery,
  newest: number | null
): Promise<DossierOfKind[]> => {
  const { search, kinds, facets, pending, after, days, limit } = query
  const { from, before } = placesOn(days)
  const match = queryOf({ ...search, phrases: [] }, false)
  const matches = sql`${kinds ? `(${kinds.map((kind) => `'${kindWord(kind)}'`).join(' | ')}) & (${match})` : match}::tsquery`
  const bounds = sql.join(
    [
      after ? sql`and (found.found_at, found.dossier_id) < (${after.foundAt}::bigint, ${after.id}::text)` : sql``,
      days.until === undefined ? sql`` : sql`and found.found_at < ${before}::bigint`,
      days.from === undefined ? sql`` : sql`and found.found_at >= ${from}::bigint`
    ],
    sql` `
  )
  const inOrder = sql`order by found.found_at desc, found.dossier_id desc`
  // The limit inside keeps the planner to the walk that is meant; what it yields is in order already.
  const rows: RawBuilder<unknown> =
    newest === null
      ? sql`select found.dossier_id, found.found_at from dossier_words as found
          where found.workspace_id = ${workspaceId} and found.words @@ ${matches} ${bounds} offset 0`
      : sql`select found.dossier_id, found.found_at from (
          select found.dossier_id, found.found_at, found.words from dossier_words as found where found.workspace_id = ${workspaceId} ${bounds}
          ${inOrder} limit ${newest}
        ) as found where found.words @@ ${matches}`
  // Where nothing else is asked, no more dossiers are looked up than are shown.
  const some = facets.length === 0 && pending === undefined ? sql`select * from (${rows}) as found ${inOrder} limit ${limit}` : rows
  const { rows: found } = await sql<Omit<DossierOfKind, 'foundAt'> & { foundAt: number | string }>`
    with found as materialized (${some})
    select dossier.id, dossier.kind, found.found_at as "foundAt"
    from found join dossier on dossier.workspace_id = ${workspaceId} and dossier.id = found.dossier_id
    where true ${narrowed(workspaceId, query)} ${inOrder} limit ${limit}`.execute(db)
  return found.map(({ foundAt, ...of }) => ({ ...of, foundAt: Number(foundAt) }))
}
