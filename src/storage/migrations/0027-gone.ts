import type { Kysely } from 'kysely'

/** What was taken out of a register because it was raised to a higher level: that it went, and not what it said. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('gone')
    .addColumn('workspace_id', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('level', 'text', (c) => c.notNull())
    .addColumn('done_by', 'text', (c) => c.notNull())
    .addColumn('done_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('gone_primary', ['workspace_id', 'subject', 'number'])
    .addForeignKeyConstraint('gone_workspace', ['workspace_id'], 'workspace', ['id'])
    .execute()
}
