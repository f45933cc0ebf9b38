import { sql } from 'kysely'
import type { SearchWords } from '../register/index.ts'
import type { WordIndex } from './word-index.ts'

/** A tsvector of the folded words. The planner walks the newest rows for common words and the GIN index for rare ones. */
export const postgresWordIndex: WordIndex = {
  add: async (db, { workspaceId, reportId, newest, words }) => {
    await sql`insert into report_words (workspace_id, report_id, newest, words)
      values (${workspaceId}, ${reportId}, ${newest}, ${vectorOf(words)}::tsvector)`.execute(db)
  },

  replace: async (db, { workspaceId, reportId, words }) => {
    await sql`update report_words set words = ${vectorOf(words)}::tsvector
      where workspace_id = ${workspaceId} and report_id = ${reportId}`.execute(db)
  },

  find: async (db, { workspaceId, search, after, limit, toReview }) => {
    const { rows } = await sql<{ newest: number | string; id: string }>`
      select found.newest, found.report_id as id
      from report_words as found
      ${toReview ? sql`join report on report.workspace_id = found.workspace_id and report.id = found.report_id and report.proposed_items > 0` : sql``}
      where found.workspace_id = ${workspaceId}
        and found.words @@ ${queryOf(search)}::tsquery
        ${after ? sql`and (found.newest, found.report_id) < (${after.newest}::bigint, ${after.id}::text)` : sql``}
      order by found.newest desc, found.report_id desc
      limit ${limit}`.execute(db)
    return rows.map(({ newest, id }) => ({ newest: Number(newest), id }))
  }
}

/** A tsvector tells positions apart up to this one; later words are kept without, which also bounds its size. */
const LAST_POSITION = 16_383

/**
 * thoat:1 nuoc:2 — written out rather than left to PostgreSQL's parser, which cuts words in its own way ("m³", "0x1f"): both databases hold
 * the same words. Folded words hold letters and digits only, so nothing in them is tsvector's syntax.
 */
const vectorOf = (words: string): string =>
  words
    .split(' ')
    .map((word, i) => (i < LAST_POSITION ? `${word}:${i + 1}` : word))
    .join(' ')

/** 'thoat' & 'nu':*  */
const queryOf = ({ words, lastIsPrefix }: SearchWords): string => words.map((word) => `'${word}'`).join(' & ') + (lastIsPrefix ? ':*' : '')
