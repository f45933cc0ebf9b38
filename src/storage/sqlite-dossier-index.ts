import { sql } from 'kysely'
import type { SearchWords } from '../register/index.ts'
import { type DossierIndex, type DossierOfKind, kindWord } from './dossier-index.ts'
import { narrowed } from './dossiers/narrow.ts'
import { placesOn } from './report-place.ts'
import { matchOf } from './sqlite-word-index.ts'

/** FTS5, its rowid the dossier's `found_at`: walked from the newest down, as the index of reports is. */
export const sqliteDossierIndex: DossierIndex = {
  add: async (db, { foundAt, kind, named, said }) => {
    await sql`insert into dossier_words (rowid, named, said) values (${foundAt}, ${named}, ${`${kindWord(kind)} ${said}`})`.execute(db)
  },

  remove: async (db, { foundAt }) => {
    await sql`delete from dossier_words where rowid = ${foundAt}`.execute(db)
  },

  find: async (db, workspaceId, query) => {
    const { search, kinds, after, days, limit } = query
    const { from, before } = placesOn(days)
    // Phrases are for the caller to look at: what was said stands here word by word.
    const match = matchOf({ ...search, phrases: [] }, false)
    const { rows } = await sql<DossierOfKind>`
      select dossier.id, dossier.kind, dossier.found_at as "foundAt"
      from dossier_words cross join dossier on dossier.found_at = dossier_words.rowid
      where dossier_words match ${kinds ? `(${kinds.map((kind) => `"${kindWord(kind)}"`).join(' OR ')}) AND (${match})` : match}
        and dossier_words.rowid < ${Math.min(after?.foundAt ?? before, before)}
        and dossier_words.rowid >= ${from}
        and dossier.workspace_id = ${workspaceId} ${narrowed(workspaceId, query)}
      order by dossier_words.rowid desc limit ${limit}`.execute(db)
    return rows
  },

  // Without a look at the dossiers, which would cost more: those of other workspaces count as well.
  countNamed: async (db, _, search, kind, most) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from (
      select 1 from dossier_words where dossier_words match ${namedMatch(search, kind)} limit ${most})`.execute(db)
    return rows[0]?.n ?? 0
  },

  fromNamed: (workspaceId, search, kind) => sql`from dossier_words cross join dossier
    where dossier_words match ${namedMatch(search, kind)}
      and dossier.found_at = dossier_words.rowid and dossier.workspace_id = ${workspaceId}`
}

const namedMatch = (search: SearchWords, kind: string): string => `"${kindWord(kind)}" AND {named} : (${matchOf(search, false)})`
