import type { Kysely } from 'kysely'
import { type Dossier, type DossierKind, type Facet, titleKey } from '../../register/index.ts'
import type { DossierRow, Schema } from '../schema.ts'

type Db = Kysely<Schema>

export const dossiersByIds = async (db: Db, workspaceId: string, ids: readonly string[]): Promise<Dossier[]> => {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('dossier').selectAll().where('workspace_id', '=', workspaceId).where('id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, dossierOf(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export const dossierOf = (row: DossierRow): Dossier => ({
  id: row.id,
  kind: row.kind as DossierKind,
  revision: row.revision,
  title: row.title,
  state: row.state,
  pending: row.pending === 1,
  dueBy: row.due_by,
  spokenOn: row.spoken_on || null,
  openedAt: row.opened_at,
  statements: row.statements,
  joinedTo: row.joined_to
})

const rowOf = ({ kind, revision, title, state, pending, dueBy, spokenOn, openedAt, statements, joinedTo }: Dossier) => ({
  kind,
  revision,
  title,
  title_key: titleKey(title),
  state,
  pending: pending ? 1 : 0,
  due_by: dueBy,
  spoken_on: spokenOn ?? '',
  opened_at: openedAt,
  statements,
  joined_to: joinedTo
})

/** SQLite has one writer; on PostgreSQL two who file at once would each open a dossier for one thing, so they take turns. */
export const claimFiling = async (db: Db, kind: 'sqlite' | 'postgres', workspaceId: string): Promise<void> => {
  if (kind === 'postgres') await db.selectFrom('workspace').select('id').where('id', '=', workspaceId).forUpdate().execute()
}

export const insertDossier = async (db: Db, workspaceId: string, dossier: Dossier, keys: readonly string[]): Promise<void> => {
  await db
    .insertInto('dossier')
    .values({ workspace_id: workspaceId, id: dossier.id, ...rowOf(dossier) })
    .execute()
  await insertKeys(db, workspaceId, dossier, keys)
}

export const insertKeys = async (
  db: Db,
  workspaceId: string,
  { id, kind }: Pick<Dossier, 'id' | 'kind'>,
  keys: readonly string[]
): Promise<void> => {
  if (keys.length === 0) return
  await db
    .insertInto('dossier_key')
    .values([...new Set(keys)].map((key) => ({ workspace_id: workspaceId, kind, key, dossier_id: id })))
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Those opened first come first, so that what is found again does not depend on the order of an index. Those joined to others are among them. */
export const dossiersByKey = async (db: Db, workspaceId: string, kind: DossierKind, keys: readonly string[]) => {
  if (keys.length === 0) return []
  const rows = await db
    .selectFrom('dossier_key')
    .innerJoin('dossier', (j) =>
      j.onRef('dossier.workspace_id', '=', 'dossier_key.workspace_id').onRef('dossier.id', '=', 'dossier_key.dossier_id')
    )
    .select(['dossier_key.key', 'dossier_key.dossier_id'])
    .where('dossier_key.workspace_id', '=', workspaceId)
    .where('dossier_key.kind', '=', kind)
    .where('dossier_key.key', 'in', keys)
    .orderBy('dossier.opened_at')
    .orderBy('dossier.id')
    .execute()
  return rows.map(({ key, dossier_id }) => ({ key, dossierId: dossier_id }))
}

export const updateDossier = async (db: Db, workspaceId: string, dossier: Dossier, facets: readonly Facet[]): Promise<void> => {
  const { id, kind, spokenOn } = dossier
  await db.updateTable('dossier').set(rowOf(dossier)).where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
  const old = await db
    .selectFrom('dossier_facet')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('dossier_id', '=', id)
    .execute()
  const day = spokenOn ?? ''
  // A dossier that was joined to another is in no list.
  const wanted = new Map((dossier.joinedTo === null ? facets : []).map((facet) => [`${facet.facet}\n${facet.value}`, facet]))
  for (const row of old) {
    const key = `${row.facet}\n${row.value}`
    if (wanted.has(key) && row.spoken_on === day) wanted.delete(key)
    else
      await db
        .deleteFrom('dossier_facet')
        .where('workspace_id', '=', workspaceId)
        .where('dossier_id', '=', id)
        .where('facet', '=', row.facet)
        .where('value', '=', row.value)
        .execute()
  }
  if (wanted.size === 0) return
  await db
    .insertInto('dossier_facet')
    .values([...wanted.values()].map((facet) => ({ workspace_id: workspaceId, kind, ...facet, spoken_on: day, dossier_id: id })))
    .execute()
}

export const lastSpoken = async (
  db: Db,
  workspaceId: string,
  facet: 'organisation' | 'partner',
  dossierId: string
): Promise<string | null> => {
  let last = ''
  // One look at the top of each list: of a large body all of them together are not to be walked.
  for (const kind of ['meeting', 'need', 'undertaking', 'agreement', 'project', 'result'] as const) {
    const row = await db
      .selectFrom('dossier_facet')
      .select('spoken_on')
      .where('workspace_id', '=', workspaceId)
      .where('kind', '=', kind)
      .where('facet', '=', facet)
      .where('value', '=', dossierId)
      .orderBy('spoken_on', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (row && row.spoken_on > last) last = row.spoken_on
  }
  return last || null
}

/** The dossiers that were joined to this one, oldest first. */
export const joinedTo = async (db: Db, workspaceId: string, dossierId: string): Promise<Dossier[]> => {
  const rows = await db
    .selectFrom('dossier')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('joined_to', '=', dossierId)
    .orderBy('opened_at')
    .orderBy('id')
    .execute()
  return rows.map(dossierOf)
}

export const reviseDossier = async (db: Db, workspaceId: string, id: string, revision: number): Promise<void> => {
  await db.updateTable('dossier').set({ revision }).where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
}

export const joinDossier = async (db: Db, workspaceId: string, id: string, to: string | null): Promise<void> => {
  await db.updateTable('dossier').set({ joined_to: to }).where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
}

export const reportsAround = async (db: Db, workspaceId: string, id: string): Promise<string[]> => {
  const filed = db
    .selectFrom('statement')
    .select('report_id')
    .where('workspace_id', '=', workspaceId)
    .where((e) => e.or([e('dossier_id', '=', id), e('home_id', '=', id)]))
  const naming = db
    .selectFrom('dossier_link')
    .select('report_id')
    .where('workspace_id', '=', workspaceId)
    .where('report_id', '<>', '')
    .where((e) => e.or([e('to_id', '=', id), e('from_id', '=', id)]))
  return (await filed.union(naming).orderBy('report_id').execute()).map(({ report_id }) => report_id)
}

export const facetsOf = (db: Db, workspaceId: string, dossierId: string): Promise<Facet[]> =>
  db
    .selectFrom('dossier_facet')
    .select(['facet', 'value'])
    .where('workspace_id', '=', workspaceId)
    .where('dossier_id', '=', dossierId)
    .orderBy('facet')
    .orderBy('value')
    .execute()
