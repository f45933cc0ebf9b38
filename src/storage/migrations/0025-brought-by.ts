import { type Kysely, sql } from 'kysely'

/** Who brought a report stands with it, so that lists can go by it; of those from before the audit log tells it, where it does. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema.alterTable('report').addColumn('added_by', 'text').execute()
  await sql`update report set added_by = audit_log.done_by from audit_log
    where audit_log.what = 'report' and audit_log.done_by <> '' and audit_log.workspace_id = report.workspace_id and audit_log.subject = report.id`.execute(
    db
  )
  await db.schema
    .createIndex('report_brought')
    .on('report')
    .columns(['workspace_id', 'added_by', 'newest desc', 'id desc'])
    .where(sql.ref('proposed_items'), '>', sql.lit(0))
    .execute()
}
