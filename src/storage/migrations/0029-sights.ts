import type { Kysely } from 'kysely'

/** Who saw what at the confidential level. `newest`: the instant in milliseconds, by which it is listed. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('sight')
    .addColumn('workspace_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('newest', 'bigint', (c) => c.notNull())
    .addColumn('seen_at', 'text', (c) => c.notNull())
    .addColumn('seen_by', 'text', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('sight_primary', ['workspace_id', 'id'])
    .addForeignKeyConstraint('sight_workspace', ['workspace_id'], 'workspace', ['id'])
    .execute()
  await db.schema.createIndex('sight_newest').on('sight').columns(['workspace_id', 'newest', 'id']).execute()
  await db.schema.createIndex('sight_subject').on('sight').columns(['workspace_id', 'subject', 'newest', 'id']).execute()
}
