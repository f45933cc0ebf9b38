import { sql } from 'kysely'
import type { SearchWords } from '../register/index.ts'
import type { WordIndex } from './word-index.ts'

/** A tsvector of the folded words ("simple": no stemming, no stop words). The planner walks the newest rows for common words and the GIN index for rare ones. */
export const postgresWordIndex: WordIndex = {
  add: async (db, { workspaceId, reportId, newest, words }) => {
    await sql`insert into report_words (workspace_id, report_id, newest, words)
      values (${workspaceId}, ${reportId}, ${newest}, to_tsvector('simple', ${words}))`.execute(db)
  },

  replace: async (db, { workspaceId, reportId, words }) => {
    await sql`update report_words set words = to_tsvector('simple', ${words})
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

/** 'thoat' & 'nu':* — folded words hold letters and digits only, so nothing in them is tsquery's syntax. */
const queryOf = ({ words, lastIsPrefix }: SearchWords): string => words.map((word) => `'${word}'`).join(' & ') + (lastIsPrefix ? ':*' : '')
