import { type Kysely, sql } from 'kysely'
import type { SeriesAct, SeriesEntity, SeriesKind } from '../../register/index.ts'
import type { Noted } from '../audit/append-log.ts'
import { entryOf } from '../audit/audited.ts'
import { padded } from '../padded.ts'
import type { Schema } from '../schema.ts'

/** So many are named in one statement. */
const AT_ONCE = 500

export const entitiesOf = async (
  db: Kysely<Schema>,
  workspaceId: string,
  { kind, ids, naming }: { readonly kind?: SeriesKind; readonly ids?: readonly number[]; readonly naming?: readonly number[] }
): Promise<SeriesEntity[]> => {
  const asked = (ids ?? naming)?.values().toArray()
  if (asked === undefined) return entitiesAmong(db, workspaceId, { ...(kind ? { kind } : {}) })
  const found = new Map<number, SeriesEntity>()
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const some = asked.slice(from, from + AT_ONCE)
    const among = await entitiesAmong(db, workspaceId, { ...(kind ? { kind } : {}), ...(ids ? { ids: some } : { naming: some }) })
    for (const entity of among) found.set(entity.id, entity)
  }
  return [...found.values()].sort((a, b) => a.id - b.id)
}

const entitiesAmong = async (
  db: Kysely<Schema>,
  workspaceId: string,
  { kind, ids, naming }: { readonly kind?: SeriesKind; readonly ids?: readonly number[]; readonly naming?: readonly number[] }
): Promise<SeriesEntity[]> => {
  let asked = db.selectFrom('series_entity as e').where('e.workspace_id', '=', workspaceId).where('e.hidden', '=', 0)
  if (kind !== undefined) asked = asked.where('e.kind', '=', kind)
  if (ids !== undefined) asked = asked.where('e.id', 'in', padded(ids))
  if (naming !== undefined)
    asked = asked.where('e.id', 'in', (q) =>
      q.selectFrom('series_link').select('id').where('workspace_id', '=', workspaceId).where('to_id', 'in', padded(naming))
    )
  const rows = await asked.select(['e.id', 'e.kind', 'e.body']).orderBy('e.id').execute()
  const linked = await asked
    .innerJoin('series_link as l', (join) => join.onRef('l.workspace_id', '=', 'e.workspace_id').onRef('l.id', '=', 'e.id'))
    .select(['l.id', 'l.to_id'])
    .orderBy('l.id')
    .orderBy('l.to_id')
    .execute()
  const to = Map.groupBy(linked, ({ id }) => Number(id))
  return rows.map((row) => ({
    id: Number(row.id),
    kind: row.kind as SeriesKind,
    body: JSON.parse(row.body),
    to: (to.get(Number(row.id)) ?? []).map(({ to_id }) => Number(to_id))
  }))
}

/** Gives so many ids, which nobody else is given; returns the first. */
export const nextIds = async (db: Kysely<Schema>, workspaceId: string, n: number): Promise<number> => {
  const { last_id } = await db
    .insertInto('series_last_id')
    .values({ workspace_id: workspaceId, last_id: n })
    .onConflict((c) => c.column('workspace_id').doUpdateSet({ last_id: sql`series_last_id.last_id + excluded.last_id` }))
    .returning('last_id')
    .executeTakeFirstOrThrow()
  return Number(last_id) - n + 1
}

/** Writes an entity, in the place of what it was before. */
export const putEntity = async (db: Kysely<Schema>, workspaceId: string, { id, kind, body, to }: SeriesEntity): Promise<void> => {
  await db
    .insertInto('series_entity')
    .values({ workspace_id: workspaceId, id, kind, body: JSON.stringify(body), hidden: 0 })
    .onConflict((c) => c.columns(['workspace_id', 'id']).doUpdateSet({ body: (e) => e.ref('excluded.body') }))
    .execute()
  await db.deleteFrom('series_link').where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
  const links = [...new Set(to)].map((to_id) => ({ workspace_id: workspaceId, id, to_id }))
  if (links.length > 0) await db.insertInto('series_link').values(links).execute()
}

export const hideEntities = async (db: Kysely<Schema>, workspaceId: string, ids: readonly number[]): Promise<void> => {
  for (let from = 0; from < ids.length; from += AT_ONCE)
    await db
      .updateTable('series_entity')
      .set({ hidden: 1 })
      .where('workspace_id', '=', workspaceId)
      .where('id', 'in', padded(ids.slice(from, from + AT_ONCE)))
      .execute()
}

export const insertAct = async (
  db: Kysely<Schema>,
  workspaceId: string,
  { id, act, entityId, before, after, sha256, by, at }: SeriesAct,
  noted: Noted
): Promise<void> => {
  const row = { workspace_id: workspaceId, id, act, entity_id: entityId, before, after, sha256, done_by: by, done_at: at }
  await db.insertInto('series_act').values(row).execute()
  noted.push(entryOf('series', row))
}
