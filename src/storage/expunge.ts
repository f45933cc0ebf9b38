import type { Kysely } from 'kysely'
import type { Dossier, DossierEvent, Gone } from '../register/index.ts'
import type { Noted } from './audit/append-log.ts'
import { entryOf } from './audit/audited.ts'
import type { DatabaseKind } from './database-kind.ts'
import type { DossierIndex } from './dossier-index.ts'
import { updateDossier } from './dossiers/dossiers.ts'
import { eventOf } from './dossiers/events.ts'
import { wordDossier } from './dossiers/word-dossier.ts'
import { type Afterwards, deleteOriginal, type OriginalsAt } from './originals.ts'
import type { Schema } from './schema.ts'

// Taking out of a register what is of a higher level: the one place where rows that people wrote are deleted.

type Db = Kysely<Schema>

interface Parts {
  readonly kind: DatabaseKind
  readonly workspaceId: string
  readonly dossierIndex: DossierIndex
}

const OF_REPORT = ['evidence', 'statement', 'decision', 'item', 'report_event', 'naming_item', 'article'] as const

/** Deletes a withdrawn report with all that stands under it, and its original where no other report has it. */
export const deleteReport = async (
  db: Db,
  { workspaceId, files, afterwards }: OriginalsAt & { readonly afterwards: Afterwards },
  reportId: string
): Promise<void> => {
  const report = await db
    .selectFrom('report')
    .select('original_sha256')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', reportId)
    .executeTakeFirst()
  if (!report) return
  for (const table of OF_REPORT)
    await db.deleteFrom(table).where('workspace_id', '=', workspaceId).where('report_id', '=', reportId).execute()
  await deleteUntaught(db, workspaceId)
  // That its link came once is known by a hash; what it was, and that it is a report, is not.
  await db
    .updateTable('feed_entry')
    .set({ link: '', title: '', partners: '[]', published_on: null, report_id: null })
    .where('workspace_id', '=', workspaceId)
    .where('report_id', '=', reportId)
    .execute()
  // A place or a body that nothing names any more is a name that only the report told.
  await db.deleteFrom('dossier_count').where('workspace_id', '=', workspaceId).where('dossiers', '<=', 0).execute()
  await db.deleteFrom('report').where('workspace_id', '=', workspaceId).where('id', '=', reportId).execute()
  const others = db.selectFrom('report').select('id').where('workspace_id', '=', workspaceId)
  if (await others.where('original_sha256', '=', report.original_sha256).executeTakeFirst()) return
  await deleteOriginal(db, { workspaceId, files, afterwards }, report.original_sha256)
}

/** Names that no accepted item teaches any more. */
const deleteUntaught = async (db: Db, workspaceId: string): Promise<void> => {
  const taught = db.selectFrom('naming_item').select('digest').where('workspace_id', '=', workspaceId)
  for (const table of ['naming_key', 'naming'] as const)
    await db.deleteFrom(table).where('workspace_id', '=', workspaceId).where('digest', 'not in', taught).execute()
}

/**
 * True where nothing says anything of a dossier any more: no statement, no link that a report tells but its own to its partner, nobody who entered it or
 * joined another to it. That somebody linked another to it says nothing of its own: what it is called came from the report.
 */
export const isForsaken = async (db: Db, workspaceId: string, id: string): Promise<boolean> => {
  const any = async (rows: { executeTakeFirst(): Promise<unknown> }): Promise<boolean> => (await rows.executeTakeFirst()) !== undefined
  const statements = db.selectFrom('statement').select('item_id').where('workspace_id', '=', workspaceId)
  if (await any(statements.where((e) => e.or([e('dossier_id', '=', id), e('home_id', '=', id)])))) return false
  const links = db.selectFrom('dossier_link').select('relation').where('workspace_id', '=', workspaceId)
  const told = links.where('report_id', '!=', '')
  if (await any(told.where('to_id', '=', id))) return false
  // A partner is there for the bodies within it.
  if (await any(links.where('to_id', '=', id).where('relation', '=', 'within'))) return false
  if (await any(told.where('from_id', '=', id).where('relation', '!=', 'within'))) return false
  const acts = db.selectFrom('dossier_event').select('number').where('workspace_id', '=', workspaceId)
  if (await any(acts.where('dossier_id', '=', id).where('act', '=', 'enter'))) return false
  if (await any(db.selectFrom('dossier').select('id').where('workspace_id', '=', workspaceId).where('joined_to', '=', id))) return false
  return !(await any(db.selectFrom('workspace').select('id').where('id', '=', workspaceId).where('home_id', '=', id)))
}

const OF_DOSSIER = [
  'dossier_key',
  'dossier_value',
  'dossier_facet',
  'dossier_event',
  'dossier_sum',
  'dossier_passing',
  'ledger_row'
] as const

/** Deletes a dossier with all that stands under it; what charts and lists count of it is taken out first. */
export const deleteDossier = async (db: Db, parts: Parts, dossier: Dossier): Promise<void> => {
  const { workspaceId } = parts
  const uncounted: Dossier = { ...dossier, joinedTo: dossier.id }
  await updateDossier(db, workspaceId, uncounted, [], { sums: [], passings: [], rows: [] })
  await wordDossier(db, parts, uncounted, { named: '', said: '', wordedBy: '' })
  const of = (column: 'dossier_id' | 'other_id') =>
    db.deleteFrom('dossier_likeness').where('workspace_id', '=', workspaceId).where(column, '=', dossier.id).execute()
  await of('dossier_id')
  await of('other_id')
  for (const end of ['from_id', 'to_id'] as const)
    await db.deleteFrom('dossier_link').where('workspace_id', '=', workspaceId).where(end, '=', dossier.id).execute()
  for (const table of OF_DOSSIER)
    await db.deleteFrom(table).where('workspace_id', '=', workspaceId).where('dossier_id', '=', dossier.id).execute()
  await db.deleteFrom('dossier').where('workspace_id', '=', workspaceId).where('id', '=', dossier.id).execute()
}

/** What people did to dossiers in which one of some ids stands. */
export const actsNaming = async (db: Db, workspaceId: string, ids: readonly string[]): Promise<DossierEvent[]> => {
  const found = new Map<string, DossierEvent>()
  for (const id of ids) {
    const rows = await db
      .selectFrom('dossier_event')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where((e) => e.or([e('before', 'like', `%"${id}"%`), e('after', 'like', `%"${id}"%`)]))
      .execute()
    for (const row of rows) found.set(row.id, eventOf(row))
  }
  return [...found.values()]
}

/** What stands in the place of words that went: they were here. */
const BLANK = '█'

/** Makes of an act a note that tells nothing of what was done. */
export const blankAct = async (db: Db, workspaceId: string, { dossierId, number }: DossierEvent): Promise<void> => {
  await db
    .updateTable('dossier_event')
    .set({ act: 'note', before: JSON.stringify(null), after: JSON.stringify(BLANK), reason: null })
    .where('workspace_id', '=', workspaceId)
    .where('dossier_id', '=', dossierId)
    .where('number', '=', number)
    .execute()
}

/** Deletes what another register brought about a report or dossier, or in which it is named, and could not be brought over. Returns the ids of the conflicts. */
export const deleteConflicts = async (db: Db, workspaceId: string, subject: string): Promise<string[]> => {
  const found = await db
    .selectFrom('merge_conflict')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where((e) => e.or([e('subject', '=', subject), e('sides', 'like', `%"${subject}"%`)]))
    .execute()
  for (const { id } of found) {
    await db.deleteFrom('merge_settlement').where('workspace_id', '=', workspaceId).where('conflict_id', '=', id).execute()
    await db.deleteFrom('merge_conflict').where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
  }
  return found.map(({ id }) => id)
}

/** Keeps that something went, and has the audit log tell it. */
export const insertGone = async (db: Db, workspaceId: string, { subject, kind, level, by, at }: Gone, noted: Noted): Promise<void> => {
  const before = await db
    .selectFrom('gone')
    .select((e) => e.fn.max('number').as('last'))
    .where('workspace_id', '=', workspaceId)
    .where('subject', '=', subject)
    .executeTakeFirst()
  const row = { workspace_id: workspaceId, subject, number: Number(before?.last ?? 0) + 1, kind, level, done_by: by, done_at: at }
  await db.insertInto('gone').values(row).execute()
  noted.push(entryOf('gone', row))
}
