import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Dossier, DossierWords } from '../../register/index.ts'
import type { DatabaseKind } from '../database-kind.ts'
import type { DossierIndex } from '../dossier-index.ts'
import { A_DAY, dayNumber } from '../report-place.ts'
import type { Schema } from '../schema.ts'

type Db = Kysely<Schema>

interface Parts {
  readonly kind: DatabaseKind
  readonly workspaceId: string
  readonly dossierIndex: DossierIndex
}

/** Makes a dossier found by its words at the place of the day it was last spoken of; one that was joined to another is found no more. */
export const wordDossier = async (
  db: Db,
  { kind, workspaceId, dossierIndex }: Parts,
  dossier: Dossier,
  words: DossierWords
): Promise<void> => {
  const { id, kind: noun, spokenOn, joinedTo } = dossier
  const row = await db
    .selectFrom('dossier')
    .select(['found_at', 'found_words', 'worded_by'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const before = row.found_at === null ? null : Number(row.found_at)
  const day = spokenOn === null ? 0 : dayNumber(spokenOn)
  const stays = before !== null && joinedTo === null && Math.floor(before / A_DAY) === day
  const hash = createHash('sha256').update(`${words.named}\n${words.said}`).digest('base64url').slice(0, 22)
  if ((stays || (before === null && joinedTo !== null)) && row.found_words === hash && row.worded_by === words.wordedBy) return
  if (!stays || row.found_words !== hash) {
    const key = { workspaceId, dossierId: id }
    if (before !== null) await dossierIndex.remove(db, { ...key, foundAt: before })
    const foundAt = joinedTo !== null ? null : stays ? before : await nextPlace(db, kind, workspaceId, day)
    await db
      .updateTable('dossier')
      .set({ found_at: foundAt, found_words: hash, named: words.named, worded_by: words.wordedBy })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute()
    if (foundAt !== null) await dossierIndex.add(db, { ...key, kind: noun, foundAt, named: words.named, said: words.said })
    return
  }
  await db.updateTable('dossier').set({ worded_by: words.wordedBy }).where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
}

/** As of reports: on SQLite one number for all workspaces, since it is the index's rowid. */
const nextPlace = async (db: Db, kind: DatabaseKind, workspaceId: string, day: number): Promise<number> => {
  const start = day * A_DAY
  if (kind === 'postgres') {
    const { last } = await db
      .selectFrom('dossier_words')
      .select((e) => e.fn.max('found_at').as('last'))
      .where('workspace_id', '=', workspaceId)
      .where('found_at', '>=', start)
      .where('found_at', '<', start + A_DAY)
      .executeTakeFirstOrThrow()
    return last === null ? start : Number(last) + 1
  }
  const { last } = await db
    .selectFrom('dossier')
    .select((e) => e.fn.max('found_at').as('last'))
    .where('found_at', '>=', start)
    .where('found_at', '<', start + A_DAY)
    .executeTakeFirstOrThrow()
  return last === null ? start : Number(last) + 1
}
