import { type Kysely, sql } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'

/** What lists and counts by a facet need without a look at each dossier: until when it is awaited, and how many there are. */
export const up = async (db: Kysely<unknown>, kind: DatabaseKind): Promise<void> => {
  await db.schema.alterTable('dossier_facet').addColumn('awaited_by', 'text').execute()
  await sql`update dossier_facet set awaited_by = dossier.due_by from dossier
    where dossier.workspace_id = dossier_facet.workspace_id and dossier.id = dossier_facet.dossier_id
      and dossier.pending = 1 and dossier.due_by is not null`.execute(db)
  await db.schema
    .createIndex('dossier_facet_awaited')
    .on('dossier_facet')
    .columns(['workspace_id', 'kind', 'facet', 'value', 'awaited_by', 'dossier_id'])
    .where(sql.ref('awaited_by'), 'is not', null)
    .execute()

  const count = db.schema
    .createTable('dossier_count')
    .addColumn('workspace_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('facet', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('dossiers', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('dossier_count_primary', ['workspace_id', 'kind', 'facet', 'value'])
    .addForeignKeyConstraint('dossier_count_workspace', ['workspace_id'], 'workspace', ['id'])
  await (kind === 'sqlite' ? count.modifyEnd(sql`without rowid`) : count).execute()
  await sql`insert into dossier_count (workspace_id, kind, facet, value, dossiers)
    select workspace_id, kind, facet, value, count(*) from dossier_facet group by workspace_id, kind, facet, value`.execute(db)
}
