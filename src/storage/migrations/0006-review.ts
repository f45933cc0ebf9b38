import { type Kysely, sql } from 'kysely'

/** Items that go back to whoever brought the report; decisions counted in steps, which are undone as one; what another reading changed. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  // SQLite cannot alter a check: the column makes way for one that allows more, and with it the index over it.
  await db.schema.dropIndex('item_accepted').execute()
  await db.schema
    .alterTable('item')
    .addColumn('standing', 'text', (c) =>
      c.notNull().defaultTo('proposed').check(sql`standing in ('proposed', 'accepted', 'returned', 'rejected')`)
    )
    .execute()
  await sql`update item set standing = state where state != 'proposed'`.execute(db)
  await db.schema.alterTable('item').dropColumn('state').execute()
  await db.schema.alterTable('item').renameColumn('standing', 'state').execute()
  await db.schema
    .createIndex('item_accepted')
    .on('item')
    .columns(['workspace_id', 'kind'])
    .where(sql.ref('state'), '=', sql.lit('accepted'))
    .execute()

  await db.schema
    .alterTable('report')
    .addColumn('returned_items', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await db.schema
    .createIndex('report_returned')
    .on('report')
    .columns(['workspace_id', 'newest desc', 'id desc'])
    .where(sql.ref('returned_items'), '>', sql.lit(0))
    .execute()

  await db.schema
    .alterTable('decision')
    .addColumn('step', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await db.schema.alterTable('decision').addColumn('undoes', 'integer').execute()
  // Each decision until now was a step of its own.
  await sql`update decision set step = (
    select count(*) from decision as earlier
    where earlier.workspace_id = decision.workspace_id and earlier.report_id = decision.report_id
      and (earlier.decided_at, earlier.item_id, earlier.revision) <= (decision.decided_at, decision.item_id, decision.revision)
  )`.execute(db)

  await db.schema.alterTable('report_event').addColumn('changes', 'text').execute()
}
