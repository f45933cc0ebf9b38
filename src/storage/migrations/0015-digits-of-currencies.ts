import { type Kysely, sql } from 'kysely'

/**
 * Sums are counted by the digits of ISO 4217 that the program keeps; they were by those of the runtime, which has others for a few currencies. Dossiers
 * with sums in any but those that no runtime took otherwise are settled anew while the register is opened: what they counted for is taken out as it was
 * put in. `settled` is 0 for what was never settled, 1 for what was by rules of before, 2 by today's.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  // Where nothing is at 2 yet, all that is at 1 was settled by the rules of today.
  await sql`update dossier set settled = 2 where settled = 1 and not exists (select 1 from dossier where settled = 2)`.execute(db)
  await sql`update dossier set settled = 1 where settled = 2 and (workspace_id, id) in
    (select workspace_id, dossier_id from dossier_sum where currency not in (${sql.join(SURE.map((currency) => sql.lit(currency)))}))`.execute(
    db
  )
  await db.schema.dropIndex('dossier_unsettled').execute()
  await db.schema
    .createIndex('dossier_unsettled')
    .on('dossier')
    .columns(['workspace_id', 'id'])
    .where(sql.ref('settled'), '<', sql.lit(2))
    .execute()
}

const SURE = ['VND', 'USD', 'EUR', 'JPY', 'KRW', 'CNY', 'GBP', 'AUD', 'CAD', 'CHF', 'SGD', 'THB'] as const
