import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

type Db = Kysely<Schema>

/** The partner that the office itself belongs to. */
export const home = async (db: Db, workspaceId: string): Promise<string | null> => {
  const row = await db.selectFrom('workspace').select('home_id').where('id', '=', workspaceId).executeTakeFirst()
  return row?.home_id ?? null
}

export const setHome = async (db: Db, workspaceId: string, partnerId: string | null): Promise<void> => {
  await db.updateTable('workspace').set({ home_id: partnerId }).where('id', '=', workspaceId).execute()
}
