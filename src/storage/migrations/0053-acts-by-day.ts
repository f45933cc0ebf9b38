import { type Kysely, sql } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'

/** What people did since a day is found by when it was done. */
export const up = async (db: Kysely<unknown>, kind: DatabaseKind): Promise<void> => {
  await db.schema.createIndex('dossier_event_day').on('dossier_event').columns(['workspace_id', 'done_at', 'dossier_id']).execute()
  if (kind !== 'sqlite') return
  // As in 0011-grown-registers.
  await sql`insert into sqlite_stat1 (tbl, idx, stat) values ('dossier_event', 'dossier_event_day', '20000 20000 2 1')`.execute(db)
  await sql`analyze sqlite_schema`.execute(db)
}
