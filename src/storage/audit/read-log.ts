import type { Kysely } from 'kysely'
import type { LogHead, LogRow } from '../../register/index.ts'
import type { Schema } from '../schema.ts'
import { headOfLog, rowOfLog } from './append-log.ts'

type Db = Kysely<Schema>

/** The rows of a workspace's log behind one, in order, at most `limit`. */
export const rowsAfter = async (db: Db, workspaceId: string, after: number, limit: number): Promise<LogRow[]> => {
  const rows = await db
    .selectFrom('audit_log')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map(rowOfLog)
}

/** The last row, by its number and hash; null before the first. */
export const lastRow = async (db: Db, workspaceId: string): Promise<LogHead | null> => {
  const head = await headOfLog(db, workspaceId)
  return head === null || head.seq === 0 ? null : head
}
