import type { Kysely } from 'kysely'

/** Up to which level an account, or a token of it, sees documents. Everybody goes on seeing what there is today: all of it is internal. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .alterTable('account')
    .addColumn('clearance', 'text', (c) => c.notNull().defaultTo('internal'))
    .execute()
  await db.schema
    .alterTable('account_token')
    .addColumn('level', 'text', (c) => c.notNull().defaultTo('internal'))
    .execute()
}
