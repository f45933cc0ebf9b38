import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { SearchWords, WritingStore } from '../register/index.ts'
import type { Schema } from './schema.ts'
import type { WordIndex } from './word-index.ts'

// Which writings of names the rows are found by, and putting in those of today.

type Db = Kysely<Schema>

/** The rows of a table that were worded by other tables than today's, at most `limit`. Two looks into an index, for it knows no "other than". */
export const unworded = async (
  db: Db,
  table: 'report' | 'dossier',
  workspaceId: string,
  wordedBy: string,
  limit: number
): Promise<string[]> => {
  const found: string[] = []
  for (const than of [sql`<`, sql`>`]) {
    if (found.length === limit) break
    const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)}
      where workspace_id = ${workspaceId} and worded_by ${than} ${wordedBy} limit ${limit - found.length}`.execute(db)
    found.push(...rows.map(({ id }) => id))
  }
  return found
}

/** Whether some rows are not found by the writings of today yet, so that a search must do without what stands for names. */
export const isLoose = async (db: Db, table: 'report' | 'dossier', workspaceId: string, { wordedBy }: SearchWords): Promise<boolean> => {
  const some = (than: RawBuilder<unknown>) =>
    sql`exists (select 1 from ${sql.table(table)} where workspace_id = ${workspaceId} and worded_by ${than} ${wordedBy})`
  const { rows } = await sql<{ loose: number | boolean }>`select ${some(sql`<`)} or ${some(sql`>`)} as loose`.execute(db)
  return Boolean(rows[0]?.loose)
}

/** Makes reports and their items found by other words; a withdrawn one is found again, by these, when it is restored. The index is written last, for all together. */
export const wordReports = async (
  db: Db,
  { words, workspaceId }: { readonly words: WordIndex; readonly workspaceId: string },
  all: Parameters<WritingStore['wordReports']>[0]
): Promise<void> => {
  const standing: { readonly reportId: string; readonly newest: number; readonly words: string }[] = []
  for (const { reportId, wordedBy, itemWords, words } of all) {
    for (const [itemId, words] of itemWords)
      await db
        .updateTable('item')
        .set({ words })
        .where('workspace_id', '=', workspaceId)
        .where('report_id', '=', reportId)
        .where('id', '=', itemId)
        .execute()
    const row = await db
      .updateTable('report')
      .set({ worded_by: wordedBy })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', reportId)
      .returning(['newest', 'withdrawn'])
      .executeTakeFirst()
    if (row?.withdrawn === 0) standing.push({ reportId, newest: Number(row.newest), words })
  }
  for (const report of standing) await words.replace(db, { workspaceId, ...report })
}
