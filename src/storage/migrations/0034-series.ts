import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'

type Table = CreateTableBuilder<string, string>

/**
 * What is measured: the description of the network (`series_entity`, and which names which), a row for each day of each datastream that holds all its
 * points (`series_day`), what was corrected, and what somebody did. On PostgreSQL the days lie in a partition for each month, made when it is first needed.
 */
export const up = async (db: Kysely<unknown>, kind: DatabaseKind): Promise<void> => {
  const sqlite = kind === 'sqlite'
  const table = (name: string): Table => db.schema.createTable(name).addColumn('workspace_id', 'text', (c) => c.notNull())
  await table('series_entity')
    .addColumn('id', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('hidden', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('series_entity_primary', ['workspace_id', 'id'])
    .addForeignKeyConstraint('series_entity_workspace', ['workspace_id'], 'workspace', ['id'])
    .execute()
  await db.schema.createIndex('series_entity_kind').on('series_entity').columns(['workspace_id', 'kind', 'id']).execute()
  await table('series_link')
    .addColumn('id', 'integer', (c) => c.notNull())
    .addColumn('to_id', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('series_link_primary', ['workspace_id', 'id', 'to_id'])
    .addForeignKeyConstraint('series_link_of', ['workspace_id', 'id'], 'series_entity', ['workspace_id', 'id'])
    .addForeignKeyConstraint('series_link_to', ['workspace_id', 'to_id'], 'series_entity', ['workspace_id', 'id'])
    .execute()
  await db.schema.createIndex('series_link_back').on('series_link').columns(['workspace_id', 'to_id', 'id']).execute()
  await table('series_last_id')
    .addColumn('last_id', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('series_last_id_primary', ['workspace_id'])
    .addForeignKeyConstraint('series_last_id_workspace', ['workspace_id'], 'workspace', ['id'])
    .execute()
  await table('series_day')
    .addColumn('datastream_id', 'integer', (c) => c.notNull())
    .addColumn('day', 'integer', (c) => c.notNull())
    .addColumn('n', 'integer', (c) => c.notNull())
    .addColumn('body', sqlite ? 'blob' : 'bytea', (c) => c.notNull())
    .addPrimaryKeyConstraint('series_day_primary', ['workspace_id', 'datastream_id', 'day'])
    .addForeignKeyConstraint('series_day_datastream', ['workspace_id', 'datastream_id'], 'series_entity', ['workspace_id', 'id'])
    .modifyEnd(sqlite ? sql`without rowid` : sql`partition by range (day)`)
    .execute()
  await db.schema.createIndex('series_day_of_all').on('series_day').columns(['workspace_id', 'day', 'datastream_id']).execute()
  await table('series_correction')
    .addColumn('datastream_id', 'integer', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('before', 'text', (c) => c.notNull())
    .addColumn('after', 'text')
    .addColumn('done_by', 'text', (c) => c.notNull())
    .addColumn('done_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('series_correction_primary', ['workspace_id', 'datastream_id', 'at', 'number'])
    .addForeignKeyConstraint('series_correction_datastream', ['workspace_id', 'datastream_id'], 'series_entity', ['workspace_id', 'id'])
    .execute()
  await table('series_act')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('entity_id', 'integer', (c) => c.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addColumn('sha256', 'text')
    .addColumn('done_by', 'text', (c) => c.notNull())
    .addColumn('done_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('series_act_primary', ['workspace_id', 'id'])
    .addForeignKeyConstraint('series_act_workspace', ['workspace_id'], 'workspace', ['id'])
    .execute()
  await db.schema.createIndex('series_act_file').on('series_act').columns(['workspace_id', 'sha256']).execute()
  if (!sqlite) return
  for (const [of, index, stat] of SHAPE) await sql`insert into sqlite_stat1 (tbl, idx, stat) values (${of}, ${index}, ${stat})`.execute(db)
  await sql`analyze sqlite_schema`.execute(db)
}

/** As in 0011-grown-registers. */
const SHAPE = [
  ['series_entity', 'sqlite_autoindex_series_entity_1', '20000 20000 1'],
  ['series_entity', 'series_entity_kind', '20000 20000 5000 1'],
  ['series_link', 'sqlite_autoindex_series_link_1', '40000 40000 3 1'],
  ['series_link', 'series_link_back', '40000 40000 10 1'],
  ['series_day', 'series_day', '4000000 4000000 400 1'],
  ['series_day', 'series_day_of_all', '4000000 4000000 10000 1 1'],
  ['series_correction', 'sqlite_autoindex_series_correction_1', '10000 10000 100 2 1'],
  ['series_act', 'sqlite_autoindex_series_act_1', '20000 20000 1'],
  ['series_act', 'series_act_file', '20000 20000 1']
] as const
