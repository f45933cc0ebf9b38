import type { Kysely } from 'kysely'
import type { ItemKind, ItemState, NewReport, Original, ReportSummary, ReportText } from '../register/index.ts'
import type { Noted } from './audit/append-log.ts'
import { entryOf } from './audit/audited.ts'
import type { DatabaseKind } from './database-kind.ts'
import { insertOriginal, type OriginalsAt } from './originals.ts'
import { nextPlace, placeOnDay } from './report-place.ts'
import { FILED, NOT_FILED, type Schema } from './schema.ts'
import type { WordIndex } from './word-index.ts'

// What is done to the rows of reports: kept, read anew, withdrawn, counted. What they tell is asked for in `list-reports.ts`.

type Db = Kysely<Schema>

/** The columns that a reading of the article gives a report. */
const readingOf = (summary: NewReport['summary']) => ({
  published_on: summary.publishedOn,
  meeting_on: summary.meetingOn,
  meeting_day_month: summary.meetingDayMonth,
  hosts: JSON.stringify(summary.hosts),
  guests: JSON.stringify(summary.guests),
  counts: JSON.stringify(summary.counts),
  doubt_count: summary.doubts,
  proposed_items: summary.states.proposed,
  accepted_items: summary.states.accepted,
  returned_items: summary.states.returned,
  rejected_items: summary.states.rejected
})

/** The columns that a reading gives the article, whose text, captions and pages stay as they came. */
const tellingOf = (text: ReportText) => ({
  source: JSON.stringify(text.source),
  doubts: JSON.stringify(text.doubts),
  unread: JSON.stringify(text.unread),
  second_reader: text.secondReader && JSON.stringify(text.secondReader),
  knowledge: text.knowledge && JSON.stringify(text.knowledge)
})

/** Keeps original, report, article and words. Returns false when its id is taken. */
export const insertReport = async (
  db: Db,
  {
    kind,
    words,
    workspaceId,
    files,
    noted
  }: OriginalsAt & { readonly kind: DatabaseKind; readonly words: WordIndex; readonly noted: Noted },
  report: NewReport,
  original: Original,
  by?: string
): Promise<boolean> => {
  const { summary, text } = report
  // Asked first, so that the original of another document under a taken id is not left behind.
  const taken = await db
    .selectFrom('report')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', summary.id)
    .executeTakeFirst()
  if (taken) return false
  await insertOriginal(db, { workspaceId, files }, original)
  const newest = await nextPlace(db, kind, workspaceId, report.orderDay)
  const came = {
    id: summary.id,
    original_sha256: original.sha256,
    url: text.source.url,
    file_name: summary.fileName,
    title: summary.title,
    added_at: summary.addedAt,
    added_by: by ?? null
  }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('report')
    .values({
      workspace_id: workspaceId,
      newest,
      ...came,
      ...readingOf(summary),
      withdrawn: 0,
      filed: NOT_FILED,
      worded_by: report.wordedBy
    })
    .onConflict((c) => c.columns(['workspace_id', 'id']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return false
  const article = {
    text: text.article.text,
    captions: JSON.stringify(text.article.captions),
    pages: JSON.stringify(text.article.pages)
  }
  await db
    .insertInto('article')
    .values({ workspace_id: workspaceId, report_id: summary.id, ...article, ...tellingOf(text) })
    .execute()
  noted.push(entryOf('report', { ...came, ...article }))
  await words.add(db, { workspaceId, reportId: summary.id, newest, words: report.words })
  return true
}

/**
 * Locks a report's items and then the report, the order in which a decision locks them, so that neither waits for another that waits for it.
 * A transaction that writes has SQLite to itself.
 */
export const claimReport = async (
  db: Db,
  { kind, workspaceId }: { kind: DatabaseKind; workspaceId: string },
  reportId: string
): Promise<void> => {
  if (kind === 'sqlite') return
  const items = db.selectFrom('item').select('id').where('workspace_id', '=', workspaceId).where('report_id', '=', reportId)
  await items.orderBy('id').forUpdate().execute()
  const report = db.selectFrom('report').select('id').where('workspace_id', '=', workspaceId).where('id', '=', reportId)
  await report.forUpdate().execute()
}

/** Marks a report as withdrawn, or as there again, and takes it out of the word index or puts it back, so that no search has to leave it out. */
export const markWithdrawn = async (
  db: Db,
  { words, workspaceId }: { words: WordIndex; workspaceId: string },
  reportId: string,
  foundBy: string | null
): Promise<void> => {
  const withdrawn = foundBy === null ? 1 : 0
  const row = await db
    .updateTable('report')
    .set({ withdrawn })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', reportId)
    .returning('newest')
    .executeTakeFirstOrThrow()
  const key = { workspaceId, reportId, newest: Number(row.newest) }
  if (foundBy === null) await words.remove(db, key)
  else await words.add(db, { ...key, words: foundBy })
}

/** Puts a new reading of its article in a report's rows, at the place in the lists that its day has now. */
export const updateReport = async (
  db: Db,
  { kind, words, workspaceId }: { kind: DatabaseKind; words: WordIndex; workspaceId: string },
  report: NewReport
): Promise<void> => {
  const { summary, text } = report
  const key = { workspaceId, reportId: summary.id }
  const ofReport = await db
    .selectFrom('report')
    .select('newest')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', summary.id)
    .executeTakeFirstOrThrow()
  const before = Number(ofReport.newest)
  const newest = await placeOnDay(db, kind, workspaceId, report.orderDay, before)
  await words.remove(db, { ...key, newest: before })
  await db
    .updateTable('report')
    .set({
      newest,
      ...readingOf(summary)
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', summary.id)
    .execute()
  await db.updateTable('article').set(tellingOf(text)).where('workspace_id', '=', workspaceId).where('report_id', '=', summary.id).execute()
  await words.add(db, { ...key, newest, words: report.words })
}

/**
 * Counts an item out of one state and into another. It touches the report also where both are one state: from here to its end the transaction
 * has the report to itself, so that of two edits neither finds the report by words the other has just replaced.
 */
export const moveCount = async (db: Db, workspaceId: string, reportId: string, from: ItemState, to: ItemState): Promise<void> => {
  const change = (state: ItemState): number => Number(state === to) - Number(state === from)
  await db
    .updateTable('report')
    .set((e) => ({
      proposed_items: e('proposed_items', '+', change('proposed')),
      accepted_items: e('accepted_items', '+', change('accepted')),
      returned_items: e('returned_items', '+', change('returned')),
      rejected_items: e('rejected_items', '+', change('rejected'))
    }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', reportId)
    .execute()
}

/** Counts one more undecided item of a kind. The caller has claimed the report. */
export const countItem = async (db: Db, workspaceId: string, reportId: string, kind: ItemKind): Promise<void> => {
  const ofReport = await db
    .selectFrom('report')
    .select('counts')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', reportId)
    .executeTakeFirstOrThrow()
  const counts = JSON.parse(ofReport.counts) as ReportSummary['counts']
  await db
    .updateTable('report')
    .set((e) => ({ counts: JSON.stringify({ ...counts, [kind]: counts[kind] + 1 }), proposed_items: e('proposed_items', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', reportId)
    .execute()
}

export const replaceReportWords = async (
  db: Db,
  { words, workspaceId }: { words: WordIndex; workspaceId: string },
  reportId: string,
  text: string
): Promise<void> => {
  const row = await db
    .selectFrom('report')
    .select('newest')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', reportId)
    .executeTakeFirst()
  if (row) await words.replace(db, { workspaceId, reportId, newest: Number(row.newest), words: text })
}

export const markFiled = async (db: Db, workspaceId: string, reportId: string): Promise<void> => {
  await db
    .updateTable('report')
    .set({ filed: FILED })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', reportId)
    .where('filed', '!=', FILED)
    .execute()
}
