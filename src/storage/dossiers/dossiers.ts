import { type Kysely, sql } from 'kysely'
import { type CountedOf, type Dossier, type DossierKind, type Facet, titleKey } from '../../register/index.ts'
import { firstDay, lastDay } from '../../values/index.ts'
import { moveCells } from '../charts/move-cells.ts'
import { hasLedger, moveLedger } from '../ledger/index.ts'
import { padded } from '../padded.ts'
import { type DossierRow, NOT_SETTLED, type Schema, SETTLED } from '../schema.ts'
import { facetsOf, putFacets } from './facets.ts'

type Db = Kysely<Schema>

export const dossiersByIds = async (db: Db, workspaceId: string, ids: readonly string[]): Promise<Dossier[]> => {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('dossier').selectAll().where('workspace_id', '=', workspaceId).where('id', 'in', padded(ids)).execute()
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
  actBy: row.act_by,
  spokenOn: row.spoken_on || null,
  firstOn: row.first_on,
  openedAt: row.opened_at,
  statements: row.statements,
  joinedTo: row.joined_to
})

const rowOf = ({ kind, revision, title, state, pending, dueBy, actBy, spokenOn, firstOn, openedAt, statements, joinedTo }: Dossier) => ({
  kind,
  revision,
  title,
  title_key: titleKey(title),
  state,
  pending: pending ? 1 : 0,
  due_by: dueBy,
  act_by: actBy,
  spoken_on: spokenOn ?? '',
  first_on: firstOn,
  first_from: firstOn && firstDay(firstOn),
  first_until: firstOn && lastDay(firstOn),
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
    .values({
      workspace_id: workspaceId,
      id: dossier.id,
      settled: NOT_SETTLED,
      ...rowOf(dossier),
      worded_by: '',
      found_at: null,
      found_words: null,
      named: null
    })
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
    .where('dossier_key.key', 'in', padded(keys))
    .orderBy('dossier.opened_at')
    .orderBy('dossier.id')
    .execute()
  return rows.map(({ key, dossier_id }) => ({ key, dossierId: dossier_id }))
}

/** By what these dossiers are found again, whatever they are joined to. */
export const keysOfDossiers = async (db: Db, workspaceId: string, ids: readonly string[]) => {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('dossier_key')
    .select(['kind', 'key', 'dossier_id'])
    .where('workspace_id', '=', workspaceId)
    .where('dossier_id', 'in', padded(ids))
    .orderBy('kind')
    .orderBy('key')
    .execute()
  return rows.map(({ kind, key, dossier_id }) => ({ kind: kind as DossierKind, key, dossierId: dossier_id }))
}

export const updateDossier = async (
  db: Db,
  workspaceId: string,
  dossier: Dossier,
  facets: readonly Facet[],
  counted: CountedOf
): Promise<void> => {
  const { id, kind, firstOn } = dossier
  const own = await db
    .selectFrom('dossier')
    .select(['first_on', 'settled'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  // What was never settled counts in no cell yet.
  const counts = own !== undefined && own.settled !== NOT_SETTLED
  const before = { kind, firstOn: own?.first_on ?? null, facets: counts ? await facetsOf(db, workspaceId, id) : [] }
  const after =
    dossier.joinedTo === null ? { kind, firstOn, facets, ...counted } : { kind, firstOn, facets: [], sums: [], passings: [], rows: [] }
  await moveCells(db, workspaceId, id, { before, after })
  if (hasLedger(kind)) await moveLedger(db, workspaceId, id, { before: before.facets, after: after.facets, rows: after.rows })
  const row = { ...rowOf(dossier), settled: SETTLED }
  await db.updateTable('dossier').set(row).where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
  await putFacets(db, workspaceId, dossier, facets)
}

export const unsettledDossiers = async (
  db: Db,
  workspaceId: string,
  limit: number
): Promise<{ readonly id: string; readonly counted: boolean }[]> => {
  const rows = await db
    .selectFrom('dossier')
    .select(['id', 'settled'])
    .where('workspace_id', '=', workspaceId)
    .where('settled', '<', sql.lit(SETTLED))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id, settled }) => ({ id, counted: settled !== NOT_SETTLED }))
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
