import { type Kysely, sql } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'

/** Documents that were brought and are read later. */
export const up = async (db: Kysely<unknown>, kind: DatabaseKind): Promise<void> => {
  await db.schema
    .createTable('waiting_document')
    .addColumn('workspace_id', 'text', (c) => c.notNull())
    .addColumn('report_id', 'text', (c) => c.notNull())
    .addColumn('file_name', 'text')
    .addColumn('media_type', 'text')
    .addColumn('url', 'text')
    .addColumn('published_on', 'text')
    .addColumn('added_by', 'text', (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('bytes', kind === 'sqlite' ? 'blob' : sql`bytea`, (c) => c.notNull())
    .addColumn('refusal', 'text')
    .addColumn('refused_at', 'text')
    .addPrimaryKeyConstraint('waiting_document_key', ['workspace_id', 'report_id'])
    .addForeignKeyConstraint('waiting_document_workspace', ['workspace_id'], 'workspace', ['id'])
    .execute()
}
