import type { Kysely } from 'kysely'

/** What people do to a report as a whole, and what became of a second reader's answers. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('report_event')
    .addColumn('workspace_id', 'text', (c) => c.notNull())
    .addColumn('report_id', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('done_by', 'text', (c) => c.notNull())
    .addColumn('done_at', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addPrimaryKeyConstraint('report_event_key', ['workspace_id', 'report_id', 'number'])
    .addForeignKeyConstraint('report_event_report', ['workspace_id', 'report_id'], 'report', ['workspace_id', 'id'])
    .execute()
  await db.schema.alterTable('article').addColumn('second_reader', 'text').execute()
}
