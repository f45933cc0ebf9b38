import { type Kysely, sql } from 'kysely'
import type { KeptMerging } from '../../register/index.ts'
import type { Noted } from '../audit/append-log.ts'
import { entryOf } from '../audit/audited.ts'
import type { MergingRow, Schema } from '../schema.ts'

type Db = Kysely<Schema>

const mergingOf = ({ id, chain, name, seq, hash, done_by, done_at, brought }: MergingRow): KeptMerging => ({
  ...{ id, chain, name, seq, hash },
  by: done_by,
  at: done_at,
  brought: JSON.parse(brought)
})

export const lastMerging = async (db: Db, workspaceId: string, chain: string): Promise<KeptMerging | null> => {
  const row = await db
    .selectFrom('merging')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('chain', '=', chain)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? mergingOf(row) : null
}

export const mergings = async (db: Db, workspaceId: string, limit: number): Promise<KeptMerging[]> => {
  const rows = await db
    .selectFrom('merging')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    // Written out, so that the index of just these serves it.
    .where('done_by', '<>', sql.lit(''))
    .orderBy('done_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(mergingOf)
}

export const insertMerging = async (db: Db, workspaceId: string, merging: KeptMerging, noted: Noted): Promise<void> => {
  const { by, at, brought, ...told } = merging
  const row = { workspace_id: workspaceId, ...told, done_by: by, done_at: at, brought: JSON.stringify(brought) }
  await db.insertInto('merging').values(row).execute()
  noted.push(entryOf('merging', row))
}
