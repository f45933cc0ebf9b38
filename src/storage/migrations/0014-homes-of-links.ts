import { type Kysely, sql } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'

/**
 * An entered link keeps the ends it was entered with, so that it goes back where joined dossiers part. Of those that went along with a dossier that is
 * still joined, the acts tell them: whose act it was, and to what it linked.
 */
export const up = async (db: Kysely<unknown>, kind: DatabaseKind): Promise<void> => {
  for (const column of ['from_home', 'to_home']) await db.schema.alterTable('dossier_link').addColumn(column, 'text').execute()
  const linkedTo = kind === 'sqlite' ? sql`json_extract(event."after", '$.to')` : sql`(event."after"::json ->> 'to')`
  const joined = sql`from dossier_event as event, dossier as joined
    where joined.joined_to is not null and joined.workspace_id = event.workspace_id
      and dossier_link.workspace_id = event.workspace_id and dossier_link.report_id = '' and dossier_link.item_id = event.id`
  await sql`update dossier_link set from_home = joined.id ${joined}
    and event.dossier_id = joined.id and dossier_link.from_id <> joined.id`.execute(db)
  await sql`update dossier_link set to_home = joined.id ${joined}
    and event.act = 'link' and ${linkedTo} = joined.id and dossier_link.to_id <> joined.id`.execute(db)
}
