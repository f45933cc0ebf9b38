import { type Kysely, sql } from 'kysely'

/** Which knowledge a report was read with, and a short way to the accepted items that the next is read with. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema.alterTable('article').addColumn('knowledge', 'text').execute()
  await db.schema
    .createIndex('item_accepted')
    .on('item')
    .columns(['workspace_id', 'kind'])
    .where(sql.ref('state'), '=', sql.lit('accepted'))
    .execute()
}
