import { type Kysely, sql } from 'kysely'

/** Projects are listed by whether they have a point; those with a location from before are settled anew while the register is opened. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`update dossier set settled = 1 where settled = 2 and kind = 'project' and (workspace_id, id) in
    (select workspace_id, dossier_id from dossier_value where field = 'location')`.execute(db)
}
