import type { Kysely } from 'kysely'
import type { ReportEvent } from '../register/index.ts'
import type { Noted } from './audit/append-log.ts'
import { entryOf } from './audit/audited.ts'
import type { Schema } from './schema.ts'

type Db = Kysely<Schema>

export const eventsOf = async (db: Db, workspaceId: string, reportId: string): Promise<ReportEvent[]> => {
  const rows = await db
    .selectFrom('report_event')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('report_id', '=', reportId)
    .orderBy('number')
    .execute()
  return rows.map(({ id, kind, done_by, done_at, reason, before, after, changes }) => ({
    id,
    kind: kind as ReportEvent['kind'],
    by: done_by,
    at: done_at,
    reason,
    before,
    after,
    changes: changes === null ? null : JSON.parse(changes)
  }))
}

/** The report must have been claimed, so that two who do something to it at one moment get two numbers. */
export const insertEvent = async (db: Db, workspaceId: string, reportId: string, event: ReportEvent, noted: Noted): Promise<void> => {
  const { last } = await db
    .selectFrom('report_event')
    .select((e) => e.fn.max('number').as('last'))
    .where('workspace_id', '=', workspaceId)
    .where('report_id', '=', reportId)
    .executeTakeFirstOrThrow()
  const { id, kind, by, at, reason, before, after, changes } = event
  const row = {
    workspace_id: workspaceId,
    report_id: reportId,
    number: Number(last ?? 0) + 1,
    id,
    kind,
    done_by: by,
    done_at: at,
    reason,
    before,
    after,
    changes: changes && JSON.stringify(changes)
  }
  await db.insertInto('report_event').values(row).execute()
  noted.push(entryOf('event', row))
}
