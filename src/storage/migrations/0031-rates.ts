import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'

type Table = CreateTableBuilder<string, string>

/** Exchange rates that the office imported or entered; rows are only ever added. `pair`: both currencies in order, "JPY VND". */
export const up = async (db: Kysely<unknown>, kind: DatabaseKind): Promise<void> => {
  const named = ['id', 'pair', 'base', 'quote', 'kind', 'on_day', 'source', 'origin', 'reason', 'done_by', 'done_at']
  const table: Table = db.schema.createTable('rate_entry').addColumn('workspace_id', 'text', (c) => c.notNull())
  await named
    .reduce((made, name) => made.addColumn(name, 'text', (c) => c.notNull()), table)
    .addColumn('rate', 'text')
    .addPrimaryKeyConstraint('rate_entry_primary', ['workspace_id', 'id'])
    .addForeignKeyConstraint('rate_entry_workspace', ['workspace_id'], 'workspace', ['id'])
    .execute()
  await db.schema.createIndex('rate_entry_said').on('rate_entry').columns(['workspace_id', 'done_at', 'id']).execute()
  if (kind !== 'sqlite') return
  for (const [index, stat] of SHAPE)
    await sql`insert into sqlite_stat1 (tbl, idx, stat) values ('rate_entry', ${index}, ${stat})`.execute(db)
  await sql`analyze sqlite_schema`.execute(db)
}

/** As in 0011-grown-registers. */
const SHAPE = [
  ['sqlite_autoindex_rate_entry_1', '10000 10000 1'],
  ['rate_entry_said', '10000 10000 20 1']
] as const
