import { sql } from 'kysely'
import type { SearchWords } from '../register/index.ts'
import type { WordIndex } from './word-index.ts'

/** FTS5, its rowid the report's `newest`: it walks its lists from the newest down and stops when the page is full, however common the words are. */
export const sqliteWordIndex: WordIndex = {
  add: async (db, { newest, words }) => {
    await sql`insert into report_words (rowid, words) values (${newest}, ${words})`.execute(db)
  },

  replace: async (db, { newest, words }) => {
    await sql`insert or replace into report_words (rowid, words) values (${newest}, ${words})`.execute(db)
  },

  remove: async (db, { newest }) => {
    await sql`delete from report_words where rowid = ${newest}`.execute(db)
  },

  find: async (db, { workspaceId, search, after, limit, having }) => {
    // "cross join" is SQLite's word for: keep this order, the index first.
    const { rows } = await sql<{ newest: number; id: string }>`
      select report.newest, report.id
      from report_words cross join report on report.newest = report_words.rowid
      where report_words match ${matchOf(search)}
        and report_words.rowid < ${after?.newest ?? Number.MAX_SAFE_INTEGER}
        and report.workspace_id = ${workspaceId}
        ${sql.join(
          having.map((state) => sql`and ${sql.ref(`report.${state}_items`)} > 0`),
          sql` `
        )}
      order by report_words.rowid desc
      limit ${limit}`.execute(db)
    return rows
  }
}

/** "thoat" "nu"*: folded words hold letters and digits only, so nothing in them is FTS5's syntax. */
const matchOf = ({ words, lastIsPrefix, phrases = [] }: SearchWords): string =>
  [...phrases.map((phrase) => phrase.join(' ')), ...words].map((each) => `"${each}"`).join(' ') + (lastIsPrefix ? '*' : '')
