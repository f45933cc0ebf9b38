import type { Kysely } from 'kysely'

/** Whether a report was withdrawn: 1, else 0. Who did it, when and why are events. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .alterTable('report')
    .addColumn('withdrawn', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
}
