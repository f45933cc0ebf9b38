import { type Kysely, sql } from 'kysely'

/** Originals may be kept beside the database: of those the row holds no bytes. Those that are there stay in it. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .alterTable('original')
    .addColumn('away', 'integer', (c) => c.notNull().defaultTo(0).check(sql`away in (0, 1)`))
    .execute()
}
