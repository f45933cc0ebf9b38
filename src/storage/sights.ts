import type { Kysely } from 'kysely'
import type { Place, Placed, Sight } from '../register/index.ts'
import type { Noted } from './audit/append-log.ts'
import { entryOf } from './audit/audited.ts'
import type { Schema } from './schema.ts'

type Db = Kysely<Schema>

/** The last first, those after `after`, at most `limit`; only those of one subject, where `of` is given. */
export const sightsOf = async (
  db: Db,
  workspaceId: string,
  { of, limit, after }: { readonly of: string | null; readonly limit: number; readonly after: Place | null }
): Promise<Placed<Sight>[]> => {
  let rows = db.selectFrom('sight').selectAll().where('workspace_id', '=', workspaceId)
  if (of !== null) rows = rows.where('subject', '=', of)
  if (after) rows = rows.where((e) => e(e.refTuple('newest', 'id'), '<', e.tuple(after.newest, after.id)))
  const found = await rows.orderBy('newest', 'desc').orderBy('id', 'desc').limit(limit).execute()
  return found.map(({ id, newest, seen_at, seen_by, what, subject }) => ({
    place: { newest: Number(newest), id },
    value: { id, at: seen_at, by: seen_by, what: what as Sight['what'], subject }
  }))
}

export const insertSights = async (db: Db, workspaceId: string, sights: readonly Sight[], noted: Noted): Promise<void> => {
  const rows = sights.map(({ id, at, by, what, subject }) => {
    const seen = { seen_at: at, seen_by: by, what, subject }
    return { workspace_id: workspaceId, id, newest: Date.parse(at), ...seen }
  })
  if (rows.length === 0) return
  await db.insertInto('sight').values(rows).execute()
  for (const row of rows) noted.push(entryOf('sight', row))
}
