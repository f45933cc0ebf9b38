import { type Kysely, sql } from 'kysely'
import type { Place, SearchWords } from '../register/index.ts'
import { placesOn } from './report-place.ts'
import type { Schema } from './schema.ts'
import type { WordIndex, WordQuery } from './word-index.ts'

/** How many of the newest reports are looked through before the word index is asked: a few milliseconds. */
const NEWEST = 500

/**
 * A tsvector of the folded words. Left alone, the planner now and then walks every report in order to find a rare word, or gathers and sorts most of them
 * for a common one; so the newest are walked first, where common words fill a page at once, and only words too rare for that are looked up in the GIN index.
 */
export const postgresWordIndex: WordIndex = {
  add: async (db, { workspaceId, reportId, newest, words }) => {
    await sql`insert into report_words (workspace_id, report_id, newest, words)
      values (${workspaceId}, ${reportId}, ${newest}, ${vectorOf(words)}::tsvector)`.execute(db)
  },

  replace: async (db, { workspaceId, reportId, words }) => {
    await sql`update report_words set words = ${vectorOf(words)}::tsvector
      where workspace_id = ${workspaceId} and report_id = ${reportId}`.execute(db)
  },

  remove: async (db, { workspaceId, reportId }) => {
    await sql`delete from report_words where workspace_id = ${workspaceId} and report_id = ${reportId}`.execute(db)
  },

  find: async (db, query) => {
    const amongNewest = await findAmongNewest(db, query)
    return amongNewest.length === query.limit ? amongNewest : findByWords(db, query)
  }
}

type Rows = { readonly newest: number | string; readonly id: string }
const placesOf = (rows: readonly Rows[]): Place[] => rows.map(({ newest, id }) => ({ newest: Number(newest), id }))

/** Conditions on `found`, a choice of rows of report_words. */
const afterPlace = ({ after, days }: WordQuery) => {
  const { from, before } = placesOn(days)
  return sql.join(
    [
      after ? sql`and (found.newest, found.report_id) < (${after.newest}::bigint, ${after.id}::text)` : sql``,
      days.until === undefined ? sql`` : sql`and found.newest < ${before}::bigint`,
      days.from === undefined ? sql`` : sql`and found.newest >= ${from}::bigint`
    ],
    sql` `
  )
}
const withItems = ({ workspaceId, having, addedBy }: WordQuery) =>
  having.length === 0 && addedBy === undefined
    ? sql``
    : sql`and exists (select 1 from report where report.workspace_id = ${workspaceId} and report.id = found.report_id
        ${sql.join(
          having.map((state) => sql`and ${sql.ref(`report.${state}_items`)} > 0`),
          sql` `
        )}
        ${addedBy === undefined ? sql`` : sql`and report.added_by = ${addedBy}`})`

/** The limit inside keeps the planner from reaching past it; what it yields is in order already, so the walk stops when the page is full. */
const findAmongNewest = async (db: Kysely<Schema>, query: WordQuery): Promise<Place[]> => {
  const { rows } = await sql<Rows>`
    select found.newest, found.report_id as id
    from (
      select found.newest, found.report_id, found.words from report_words as found
      where found.workspace_id = ${query.workspaceId} ${afterPlace(query)}
      order by found.newest desc, found.report_id desc limit ${NEWEST}
    ) as found
    where found.words @@ ${queryOf(query.search, query.loosely)}::tsquery ${withItems(query)}
    order by found.newest desc, found.report_id desc limit ${query.limit}`.execute(db)
  return placesOf(rows)
}

const findByWords = async (db: Kysely<Schema>, query: WordQuery): Promise<Place[]> => {
  const { rows } = await sql<Rows>`
    with holding as materialized (
      select newest, report_id from report_words
      where workspace_id = ${query.workspaceId} and words @@ ${queryOf(query.search, query.loosely)}::tsquery
    )
    select found.newest, found.report_id as id from holding as found
    where true ${afterPlace(query)} ${withItems(query)}
    order by found.newest desc, found.report_id desc limit ${query.limit}`.execute(db)
  return placesOf(rows)
}

/** A tsvector tells positions apart up to this one; later words are kept without, which also bounds its size. */
const LAST_POSITION = 16_383

/**
 * thoat:1 nuoc:2 — written out rather than left to PostgreSQL's parser, which cuts words in its own way: both databases hold the same words.
 * Folded words hold letters and digits only, so nothing in them is tsvector's syntax.
 */
export const vectorOf = (words: string): string =>
  words
    .split(' ')
    .map((word, i) => (i < LAST_POSITION ? `${word}:${i + 1}` : word))
    .join(' ')

/** ('…' | …) & ('thoat' <-> 'nuoc') & 'nu':*; words beyond the last position stand beside none, so a phrase is not found there. `loosely` as on SQLite. */
export const queryOf = ({ words, lastIsPrefix, names = [], phrases = [] }: SearchWords, loosely: boolean): string => {
  const any = names.map(({ tokens, words }) => {
    const ways = [...tokens.map(quoted), ...(loosely ? [`(${words.map(quoted).join(' & ')})`] : [])]
    return `(${ways.join(' | ')})`
  })
  const all = [...any, ...phrases.map((phrase) => `(${phrase.map(quoted).join(' <-> ')})`), ...words.map(quoted)]
  return all.join(' & ') + (lastIsPrefix ? ':*' : '')
}

const quoted = (word: string): string => `'${word}'`
