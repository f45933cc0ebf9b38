import type { Kysely } from 'kysely'
import type { Conflict, FoundConflict, ReadingMerges, Settlement } from '../../register/index.ts'
import type { Noted } from '../audit/append-log.ts'
import { entryOf } from '../audit/audited.ts'
import type { MergeConflictRow, Schema } from '../schema.ts'

type Db = Kysely<Schema>

type Row = MergeConflictRow & {
  readonly choice: string | null
  readonly done_by: string | null
  readonly done_at: string | null
  readonly reason: string | null
}

const conflictOf = (row: Row): Conflict => ({
  id: row.id,
  chain: row.chain,
  name: row.name,
  subject: row.subject,
  part: row.part,
  at: row.found_at,
  refusal: row.refusal === null ? null : JSON.parse(row.refusal),
  sides: JSON.parse(row.sides),
  settlement:
    row.choice === null
      ? null
      : { choice: row.choice as Settlement['choice'], by: row.done_by ?? '', at: row.done_at ?? '', reason: row.reason }
})

/** Conflicts, each with how it was settled, where it was. */
const withSettlements = (db: Db, workspaceId: string) =>
  db
    .selectFrom('merge_conflict as c')
    .leftJoin('merge_settlement as s', (j) => j.onRef('s.workspace_id', '=', 'c.workspace_id').onRef('s.conflict_id', '=', 'c.id'))
    .selectAll('c')
    .select(['s.choice', 's.done_by', 's.done_at', 's.reason'])
    .where('c.workspace_id', '=', workspaceId)

export const conflicts = async (
  db: Db,
  workspaceId: string,
  { settled, limit }: Parameters<ReadingMerges['conflicts']>[0]
): Promise<Conflict[]> => {
  const rows = await withSettlements(db, workspaceId)
    .where('s.choice', settled ? 'is not' : 'is', null)
    .orderBy('c.found_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(conflictOf)
}

export const conflictsAbout = async (db: Db, workspaceId: string, subject: string): Promise<Conflict[]> => {
  const rows = await withSettlements(db, workspaceId).where('c.subject', '=', subject).orderBy('c.found_at').orderBy('c.id').execute()
  return rows.map(conflictOf)
}

export const conflict = async (db: Db, workspaceId: string, id: string): Promise<Conflict | null> => {
  const row = await withSettlements(db, workspaceId).where('c.id', '=', id).executeTakeFirst()
  return row ? conflictOf(row) : null
}

export const insertConflict = async (db: Db, workspaceId: string, found: FoundConflict, noted: Noted): Promise<void> => {
  const { at, refusal, sides, ...told } = found
  const row = {
    workspace_id: workspaceId,
    ...told,
    found_at: at,
    refusal: refusal && JSON.stringify(refusal),
    sides: JSON.stringify(sides)
  }
  await db.insertInto('merge_conflict').values(row).execute()
  noted.push(entryOf('conflict', row))
}

export const insertSettlement = async (
  db: Db,
  workspaceId: string,
  conflictId: string,
  { choice, by, at, reason }: Settlement,
  noted: Noted
): Promise<void> => {
  const row = { workspace_id: workspaceId, conflict_id: conflictId, choice, done_by: by, done_at: at, reason }
  await db.insertInto('merge_settlement').values(row).execute()
  noted.push(entryOf('settlement', row))
}
