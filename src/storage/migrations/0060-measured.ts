import { type Kysely, sql } from 'kysely'

/** What has an indicator is listed by it; what had one before is settled anew while the register is opened. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`update dossier set settled = 1 where settled = 2 and (workspace_id, id) in
    (select workspace_id, dossier_id from dossier_value where field = 'indicator')`.execute(db)
}
