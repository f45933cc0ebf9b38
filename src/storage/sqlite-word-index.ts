import { sql } from 'kysely'
import type { SearchWords } from '../register/index.ts'
import { placesOn } from './report-place.ts'
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

  find: async (db, { workspaceId, search, loosely, after, days, limit, having, addedBy }) => {
    const { from, before } = placesOn(days)
    // "cross join" is SQLite's word for: keep this order, the index first.
    const { rows } = await sql<{ newest: number; id: string }>`
      select report.newest, report.id
      from report_words cross join report on report.newest = report_words.rowid
      where report_words match ${matchOf(search, loosely)}
        and report_words.rowid < ${Math.min(after?.newest ?? before, before)}
        and report_words.rowid >= ${from}
        and report.workspace_id = ${workspaceId}
        ${sql.join(
          having.map((state) => sql`and ${sql.ref(`report.${state}_items`)} > 0`),
          sql` `
        )}
        ${addedBy === undefined ? sql`` : sql`and report.added_by = ${addedBy}`}
      order by report_words.rowid desc
      limit ${limit}`.execute(db)
    return rows
  }
}

/**
 * ("…" OR …) AND "thoat" AND "nu"*: folded words hold letters and digits only, so nothing in them is FTS5's syntax. While `loosely`, a name is found by the
 * words that were typed as well.
 */
export const matchOf = ({ words, lastIsPrefix, names = [], phrases = [] }: SearchWords, loosely: boolean): string => {
  const any = names.map(({ tokens, words }) => {
    const ways = [...tokens.map(quoted), ...(loosely ? [`(${words.map(quoted).join(' AND ')})`] : [])]
    return `(${ways.join(' OR ')})`
  })
  const all = [...any, ...phrases.map((phrase) => quoted(phrase.join(' '))), ...words.map(quoted)]
  return all.join(' AND ') + (lastIsPrefix ? '*' : '')
}

const quoted = (words: string): string => `"${words}"`
