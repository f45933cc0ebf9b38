import { type Kysely, sql } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'

/**
 * What accepted items teach of names, with the keys by which a text finds those it may name: what an office knows is looked up, no longer gathered from
 * every accepted item. What was filed before is named while the register is opened.
 */
export const up = async (db: Kysely<unknown>, kind: DatabaseKind): Promise<void> => {
  const table = (name: string) => {
    const made = db.schema.createTable(name).addColumn('workspace_id', 'text', (c) => c.notNull())
    return kind === 'sqlite' ? made.modifyEnd(sql`without rowid`) : made
  }
  await table('naming')
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('naming', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('naming_primary', ['workspace_id', 'digest'])
    .execute()
  await table('naming_key')
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('naming_key_primary', ['workspace_id', 'key', 'digest'])
    .addForeignKeyConstraint('naming_key_naming', ['workspace_id', 'digest'], 'naming', ['workspace_id', 'digest'])
    .execute()
  await table('naming_item')
    .addColumn('report_id', 'text', (c) => c.notNull())
    .addColumn('item_id', 'text', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('said_on', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('naming_item_primary', ['workspace_id', 'report_id', 'item_id'])
    .addForeignKeyConstraint('naming_item_naming', ['workspace_id', 'digest'], 'naming', ['workspace_id', 'digest'])
    .addForeignKeyConstraint('naming_item_item', ['workspace_id', 'report_id', 'item_id'], 'item', ['workspace_id', 'report_id', 'id'])
    .execute()
  await db.schema
    .createIndex('naming_item_of')
    .on('naming_item')
    .columns(['workspace_id', 'digest', 'said_on', 'report_id', 'item_id'])
    .execute()
  await db.schema
    .createIndex('report_unnamed')
    .on('report')
    .columns(['workspace_id', 'id'])
    .where(sql.ref('filed'), '=', sql.lit(1))
    .where(sql.ref('accepted_items'), '>', sql.lit(0))
    .execute()
  await db.schema.dropIndex('item_accepted').execute()
  if (kind !== 'sqlite') return
  await sql`delete from sqlite_stat1 where idx = 'item_accepted'`.execute(db)
  for (const [table, index, stat] of SHAPE)
    await sql`insert into sqlite_stat1 (tbl, idx, stat) values (${table}, ${index}, ${stat})`.execute(db)
  await sql`analyze sqlite_schema`.execute(db)
}

/** As in 0011-grown-registers. */
const SHAPE = [
  ['naming', 'naming', '20000 20000 1'],
  ['naming_key', 'naming_key', '70000 70000 2 1'],
  ['naming_item', 'naming_item', '50000 50000 4 1'],
  ['naming_item', 'naming_item_of', '50000 50000 3 1 1 1']
] as const
