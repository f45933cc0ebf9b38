import { type Kysely, sql } from 'kysely'
import type { ProposedLikeness } from '../../register/index.ts'
import type { Schema } from '../schema.ts'
import { dossiersByIds } from './dossiers.ts'

type Db = Kysely<Schema>

const THOUSANDTHS = 1000

export const likenesses = async (db: Db, workspaceId: string, dossierId: string | null, limit: number): Promise<ProposedLikeness[]> => {
  const rows =
    dossierId === null ? await mostAlike(db, workspaceId, limit) : (await likenessesOf(db, workspaceId, dossierId)).slice(0, limit)
  return rows.map(({ dossier_id, other_id, score, words }) => ({
    dossierId: dossier_id,
    otherId: other_id,
    score: score / THOUSANDTHS,
    words
  }))
}

const COLUMNS = ['l.dossier_id', 'l.other_id', 'l.score', 'l.words'] as const

const likenessRows = (db: Db, workspaceId: string) =>
  db.selectFrom('dossier_likeness as l').select(COLUMNS).where('l.workspace_id', '=', workspaceId)

const mostAlike = (db: Db, workspaceId: string, limit: number) =>
  likenessRows(db, workspaceId)
    .innerJoin('dossier as a', (j) => j.onRef('a.workspace_id', '=', 'l.workspace_id').onRef('a.id', '=', 'l.dossier_id'))
    .innerJoin('dossier as b', (j) => j.onRef('b.workspace_id', '=', 'l.workspace_id').onRef('b.id', '=', 'l.other_id'))
    .where('l.turned_down', '=', 0)
    .where('a.joined_to', 'is', null)
    .where('b.joined_to', 'is', null)
    .orderBy('l.score', 'desc')
    .orderBy('l.dossier_id')
    .orderBy('l.other_id')
    .limit(limit)
    .execute()

/** Neither sorted nor joined by the database, which would look through all likenesses for it: one dossier has few. */
const likenessesOf = async (db: Db, workspaceId: string, dossierId: string) => {
  // With a sign before it the column does not lead SQLite to the index of all that are open.
  const rows = [
    ...(await likenessRows(db, workspaceId).where('l.dossier_id', '=', dossierId).where(sql`+l.turned_down`, '=', 0).execute()),
    ...(await likenessRows(db, workspaceId).where('l.other_id', '=', dossierId).where(sql`+l.turned_down`, '=', 0).execute())
  ]
  const other = (row: (typeof rows)[number]): string => (row.dossier_id === dossierId ? row.other_id : row.dossier_id)
  const standing = new Set(
    (await dossiersByIds(db, workspaceId, rows.map(other))).filter(({ joinedTo }) => joinedTo === null).map(({ id }) => id)
  )
  return rows.filter((row) => standing.has(other(row))).sort((a, b) => b.score - a.score || (other(a) < other(b) ? -1 : 1))
}

export const putLikenesses = async (db: Db, workspaceId: string, proposed: readonly ProposedLikeness[]): Promise<void> => {
  if (proposed.length === 0) return
  await db
    .insertInto('dossier_likeness')
    .values(
      proposed.map(({ dossierId, otherId, score, words }) => ({
        workspace_id: workspaceId,
        dossier_id: dossierId,
        other_id: otherId,
        score: Math.round(score * THOUSANDTHS),
        words,
        turned_down: 0
      }))
    )
    .onConflict((c) => c.doNothing())
    .execute()
}

export const turnDownLikeness = async (db: Db, workspaceId: string, dossierId: string, otherId: string): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('dossier_likeness')
    .set({ turned_down: 1 })
    .where('workspace_id', '=', workspaceId)
    .where((e) =>
      e.or([
        e.and([e('dossier_id', '=', dossierId), e('other_id', '=', otherId)]),
        e.and([e('dossier_id', '=', otherId), e('other_id', '=', dossierId)])
      ])
    )
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
