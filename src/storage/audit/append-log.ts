import type { Kysely } from 'kysely'
import { BEFORE_FIRST, chained, type LogEntry, type LogHead, type LogRow } from '../../register/index.ts'
import type { DatabaseKind } from '../database-kind.ts'
import type { AuditLogRow, Schema } from '../schema.ts'

type Db = Kysely<Schema>

/** Twelve values a row: well below what either database takes in one statement. */
const ROWS_AT_ONCE = 500

/** What a transaction did so far that the log is to tell of; written at its end, in the order in which it was done. */
export type Noted = LogEntry[]

export const rowOfLog = (row: AuditLogRow): LogRow => ({
  workspaceId: row.workspace_id,
  seq: Number(row.seq),
  what: row.what as LogRow['what'],
  subject: row.subject,
  part: row.part,
  number: row.number,
  by: row.done_by,
  at: row.done_at,
  digest: row.digest,
  previous: row.previous,
  hash: row.hash
})

const columnsOf = ({ workspaceId, by, at, ...row }: LogRow): AuditLogRow => ({
  ...row,
  workspace_id: workspaceId,
  done_by: by,
  done_at: at
})

/**
 * Writes what a transaction noted behind the last row of the log. On PostgreSQL the head is locked from here to the end of the transaction, so that of
 * two who write at once each row follows one row only. Called last, with nothing locked after it, so that none waits for another that waits for it.
 */
export const appendToLog = async (db: Db, kind: DatabaseKind, workspaceId: string, noted: Noted): Promise<void> => {
  if (noted.length === 0) return
  const head = await db
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('workspace_id', '=', workspaceId)
    .$if(kind === 'postgres', (q) => q.forUpdate())
    .executeTakeFirstOrThrow()
  const rows = chained(workspaceId, { seq: Number(head.seq), hash: head.hash }, noted)
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await db
      .insertInto('audit_log')
      .values(rows.slice(from, from + ROWS_AT_ONCE).map(columnsOf))
      .execute()
  }
  const last = rows.at(-1) as LogRow
  await db.updateTable('audit_head').set({ seq: last.seq, hash: last.hash }).where('workspace_id', '=', workspaceId).execute()
}

/** Opens the log of a workspace that is made now; one that is there keeps its own. */
export const openLog = async (db: Db, workspaceId: string): Promise<void> => {
  await db
    .insertInto('audit_head')
    .values({ workspace_id: workspaceId, seq: 0, hash: BEFORE_FIRST })
    .onConflict((c) => c.column('workspace_id').doNothing())
    .execute()
}

export const headOfLog = async (db: Db, workspaceId: string): Promise<LogHead | null> => {
  const head = await db.selectFrom('audit_head').select(['seq', 'hash']).where('workspace_id', '=', workspaceId).executeTakeFirst()
  return head ? { workspaceId, seq: Number(head.seq), hash: head.hash } : null
}
