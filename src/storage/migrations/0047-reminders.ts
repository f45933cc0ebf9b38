import { type Kysely, sql } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'

/** Which reminders went out; `sent_at` is null while one is being sent. */
export const up = async (db: Kysely<unknown>, kind: DatabaseKind): Promise<void> => {
  await db.schema
    .createTable('reminder')
    .addColumn('workspace_id', 'text', (c) => c.notNull())
    .addColumn('recipient', 'text', (c) => c.notNull())
    .addColumn('dossier_id', 'text', (c) => c.notNull())
    .addColumn('due_by', 'text', (c) => c.notNull())
    .addColumn('rung', 'text', (c) => c.notNull())
    .addColumn('claimed_at', 'text', (c) => c.notNull())
    .addColumn('sent_at', 'text')
    .addPrimaryKeyConstraint('reminder_primary', ['workspace_id', 'recipient', 'dossier_id', 'due_by', 'rung'])
    .addForeignKeyConstraint('reminder_workspace', ['workspace_id'], 'workspace', ['id'])
    .execute()
  if (kind !== 'sqlite') return
  // As in 0011-grown-registers.
  await sql`insert into sqlite_stat1 (tbl, idx, stat) values ('reminder', 'sqlite_autoindex_reminder_1', '100000 100000 2000 10 5 1')`.execute(
    db
  )
  await sql`analyze sqlite_schema`.execute(db)
}
