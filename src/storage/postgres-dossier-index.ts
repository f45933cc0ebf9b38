import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DossierHitsQuery, SearchWords } from '../register/index.ts'
import { type DossierIndex, type DossierOfKind, kindWord } from './dossier-index.ts'
import { narrowed } from './dossiers/narrow.ts'
import { queryOf, vectorOf } from './postgres-word-index.ts'
import { placesOn } from './report-place.ts'
import type { Schema } from './schema.ts'

/** As many as of reports: a few milliseconds. */
const NEWEST = 500

/** A tsvector, the words of the name with weight A; the newest are looked through before the GIN index is asked, as with reports. */
export const postgresDossierIndex: DossierIndex = {
  add: async (db, { workspaceId, dossierId, foundAt, kind, named, said }) => {
    const words = [...(named === '' ? [] : [weighted(named)]), `'${kindWord(kind)}'`, ...said.split(' ').filter(Boolean)].join(' ')
    await sql`insert into dossier_words (workspace_id, dossier_id, found_at, words)
      values (${workspaceId}, ${dossierId}, ${foundAt}, ${words}::tsvector)`.execute(db)
  },

  remove: async (db, { workspaceId, dossierId }) => {
    await sql`delete from dossier_words where workspace_id = ${workspaceId} and dossier_id = ${dossierId}`.execute(db)
  },

  find: async (db, workspaceId, query) => {
    const amongNewest = await findIn(db, workspaceId, query, true)
    return amongNewest.length === query.limit ? amongNewest : findIn(db, workspaceId, query, false)
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

const namedOfKind = (search: SearchWords, kind: string): string => `'${kindWord(kind)}' & (${namedQuery(search)})`

/** can:1A tho:2A */
const weighted = (words: string): string => vectorOf(words).replace(/:\d+/g, '$&A')

/** 'can':A & 'tho':*A */
const namedQuery = (search: SearchWords): string =>
  queryOf(search, false).replace(/'(?::\*)?/g, (end, at, query: string) => weigh(end, at, query))

/** Every second quote ends a word. */
const weigh = (end: string, at: number, query: string): string =>
  (query.slice(0, at).match(/'/g) ?? []).length % 2 === 1 ? (end === "'" ? "':A" : "':*A") : end

const findIn = async (db: Kysely<Schema>, workspaceId: string, query: DossierHitsQuery, amongNewest: boolean): Promise<DossierOfKind[]> => {
  const { search, kinds, after, days, limit } = query
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
  // "materialized" and the limit inside keep the planner to the way that is meant.
  const rows: RawBuilder<unknown> = amongNewest
    ? sql`select found.* from (
        select found.* from dossier_words as found where found.workspace_id = ${workspaceId} ${bounds}
        order by found.found_at desc, found.dossier_id desc limit ${NEWEST}
      ) as found where found.words @@ ${matches}`
    : sql`select found.* from dossier_words as found where found.workspace_id = ${workspaceId} and found.words @@ ${matches} ${bounds}`
  const { rows: found } = await sql<Omit<DossierOfKind, 'foundAt'> & { foundAt: number | string }>`
    with found as materialized (${rows})
    select dossier.id, dossier.kind, found.found_at as "foundAt"
    from found join dossier on dossier.workspace_id = ${workspaceId} and dossier.id = found.dossier_id
    where true ${narrowed(workspaceId, query)}
    order by found.found_at desc, found.dossier_id desc limit ${limit}`.execute(db)
  return found.map(({ foundAt, ...of }) => ({ ...of, foundAt: Number(foundAt) }))
}
