import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'

type Table = CreateTableBuilder<string, string>

const withTexts = (table: Table, names: readonly string[], isNeeded: boolean): Table =>
  names.reduce((made, name) => made.addColumn(name, 'text', (c) => (isNeeded ? c.notNull() : c)), table)

/** The feeds that are watched, and what of them names a partner; reports are found by their addresses, so that none is fetched that is there. An entry stays when its feed is watched no more: it says where a report came from. */
export const up = async (db: Kysely<unknown>, kind: DatabaseKind): Promise<void> => {
  const feed = withTexts(
    db.schema.createTable('feed'),
    ['workspace_id', 'id', 'address', 'host', 'name', 'added_by', 'added_at', 'next_at'],
    true
  )
  await withTexts(feed, ['etag', 'last_modified', 'answered_at', 'failed_at', 'failure'], false)
    .addColumn('every_minutes', 'integer', (c) => c.notNull())
    .addColumn('active', 'integer', (c) => c.notNull())
    .addColumn('failures', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('feed_primary', ['workspace_id', 'id'])
    .addUniqueConstraint('feed_address', ['workspace_id', 'address'])
    .addForeignKeyConstraint('feed_workspace', ['workspace_id'], 'workspace', ['id'])
    .execute()
  await db.schema
    .createTable('feed_round')
    .addColumn('workspace_id', 'text', (c) => c.notNull())
    .addColumn('held_until', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('feed_round_primary', ['workspace_id'])
    .addForeignKeyConstraint('feed_round_workspace', ['workspace_id'], 'workspace', ['id'])
    .execute()
  const named = ['workspace_id', 'id', 'feed_id', 'feed_name', 'feed_address', 'link', 'title', 'partners', 'found_at', 'state', 'next_at']
  await withTexts(withTexts(db.schema.createTable('feed_entry'), named, true), ['published_on', 'report_id', 'taken_at', 'failure'], false)
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('feed_entry_primary', ['workspace_id', 'id'])
    .addForeignKeyConstraint('feed_entry_workspace', ['workspace_id'], 'workspace', ['id'])
    .execute()
  for (const [name, columns] of INDEXES)
    await db.schema
      .createIndex(name)
      .on('feed_entry')
      .columns(['workspace_id', ...columns])
      .execute()
  const address = db.schema.createIndex('report_address').on('report')
  // An address may be longer than an ordered index of PostgreSQL takes.
  await (kind === 'sqlite' ? address.columns(['workspace_id', 'url']) : address.using('hash').column('url')).execute()
  if (kind !== 'sqlite') return
  for (const [table, index, stat] of SHAPE)
    await sql`insert into sqlite_stat1 (tbl, idx, stat) values (${table}, ${index}, ${stat})`.execute(db)
  await sql`analyze sqlite_schema`.execute(db)
}

const INDEXES = [
  ['feed_entry_found', ['found_at', 'id']],
  ['feed_entry_feed', ['feed_id', 'found_at', 'id']],
  ['feed_entry_waiting', ['state', 'next_at']],
  ['feed_entry_report', ['report_id']]
] as const

/** As in 0011-grown-registers. */
const SHAPE = [
  ['feed', 'sqlite_autoindex_feed_1', '100 100 1'],
  ['feed', 'sqlite_autoindex_feed_2', '100 100 1'],
  ['feed_entry', 'sqlite_autoindex_feed_entry_1', '10000 10000 1'],
  ['feed_entry', 'feed_entry_found', '10000 10000 10 1'],
  ['feed_entry', 'feed_entry_feed', '10000 10000 200 2 1'],
  ['feed_entry', 'feed_entry_waiting', '10000 10000 1000 10'],
  ['feed_entry', 'feed_entry_report', '10000 10000 1'],
  ['report', 'report_address', '15000 15000 2']
] as const
