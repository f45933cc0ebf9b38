import { type Kysely, sql } from 'kysely'

/** The last day on which something can still be done about what is due: the notice by which an agreement is renewed or ended. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema.alterTable('dossier').addColumn('act_by', 'text').execute()
  await sql`update dossier set act_by = due_by`.execute(db)
  await db.schema.createIndex('dossier_act').on('dossier').columns(['workspace_id', 'kind', 'act_by', 'id']).execute()
}
