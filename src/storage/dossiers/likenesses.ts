import type { Kysely } from 'kysely'
import type { ProposedLikeness } from '../../register/index.ts'
import type { Schema } from '../schema.ts'

type Db = Kysely<Schema>

const THOUSANDTHS = 1000

export const likenesses = async (db: Db, workspaceId: string, dossierId: string | null, limit: number): Promise<ProposedLikeness[]> => {
  const rows = await db
    .selectFrom('dossier_likeness as l')
    .innerJoin('dossier as a', (j) => j.onRef('a.workspace_id', '=', 'l.workspace_id').onRef('a.id', '=', 'l.dossier_id'))
    .innerJoin('dossier as b', (j) => j.onRef('b.workspace_id', '=', 'l.workspace_id').onRef('b.id', '=', 'l.other_id'))
    .select(['l.dossier_id', 'l.other_id', 'l.score', 'l.words'])
    .where('l.workspace_id', '=', workspaceId)
    .where('l.turned_down', '=', 0)
    .where('a.joined_to', 'is', null)
    .where('b.joined_to', 'is', null)
    .$if(dossierId !== null, (q) => q.where((e) => e.or([e('l.dossier_id', '=', dossierId ?? ''), e('l.other_id', '=', dossierId ?? '')])))
    .orderBy('l.score', 'desc')
    .orderBy('l.dossier_id')
    .orderBy('l.other_id')
    .limit(limit)
    .execute()
  return rows.map(({ dossier_id, other_id, score, words }) => ({
    dossierId: dossier_id,
    otherId: other_id,
    score: score / THOUSANDTHS,
    words
  }))
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
