import { type Kysely, sql } from 'kysely'

/** What another register brought: how far its log was followed, what could not be brought over, and which side of that a person said stands. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('merging')
    .addColumn('workspace_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('chain', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('done_by', 'text', (c) => c.notNull())
    .addColumn('done_at', 'text', (c) => c.notNull())
    .addColumn('brought', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('merging_primary', ['workspace_id', 'id'])
    .addForeignKeyConstraint('merging_workspace', ['workspace_id'], 'workspace', ['id'])
    .execute()
  await db.schema.createIndex('merging_chain').on('merging').columns(['workspace_id', 'chain', 'seq']).execute()
  // Those that people did; a level that follows another by itself has one for each doing there.
  await db.schema
    .createIndex('merging_done')
    .on('merging')
    .columns(['workspace_id', 'done_at desc', 'id desc'])
    .where(sql.ref('done_by'), '<>', sql.lit(''))
    .execute()
  await db.schema
    .createTable('merge_conflict')
    .addColumn('workspace_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('chain', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('part', 'text', (c) => c.notNull())
    .addColumn('found_at', 'text', (c) => c.notNull())
    .addColumn('refusal', 'text')
    .addColumn('sides', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('merge_conflict_primary', ['workspace_id', 'id'])
    .addForeignKeyConstraint('merge_conflict_workspace', ['workspace_id'], 'workspace', ['id'])
    .execute()
  await db.schema.createIndex('merge_conflict_subject').on('merge_conflict').columns(['workspace_id', 'subject']).execute()
  await db.schema
    .createTable('merge_settlement')
    .addColumn('workspace_id', 'text', (c) => c.notNull())
    .addColumn('conflict_id', 'text', (c) => c.notNull())
    .addColumn('choice', 'text', (c) => c.notNull())
    .addColumn('done_by', 'text', (c) => c.notNull())
    .addColumn('done_at', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addPrimaryKeyConstraint('merge_settlement_primary', ['workspace_id', 'conflict_id'])
    .addForeignKeyConstraint('merge_settlement_conflict', ['workspace_id', 'conflict_id'], 'merge_conflict', ['workspace_id', 'id'])
    .execute()
}
