import { type Kysely, sql } from 'kysely'

/** What bodies lead or co-ordinate is listed under them; what was assigned before is settled anew while the register is opened. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`update dossier set settled = 1 where settled = 2 and (workspace_id, id) in
    (select workspace_id, from_id from dossier_link where relation in ('lead', 'coordinating'))`.execute(db)
}
