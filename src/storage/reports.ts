import { type Kysely, sql } from 'kysely'
import type {
  ItemKind,
  ItemState,
  NewReport,
  Original,
  Place,
  Placed,
  ReportSummary,
  ReportText,
  SearchableReport
} from '../register/index.ts'
import type { DatabaseKind } from './database-kind.ts'
import type { ReportRow, Schema } from './schema.ts'
import type { WordIndex } from './word-index.ts'

type Db = Kysely<Schema>

/** Room for the reports of one day: 2^32, so that day and order together stay exact in a double. */
const A_DAY = 2 ** 32
const FIRST_DAY = Date.UTC(1900, 0, 1)
const MS_PER_DAY = 86_400_000

/** Days since 1900-01-01 of "2025-09-09"; never below 0 (no report is older) nor beyond what the number holds. */
const dayNumber = (day: string): number => Math.min(2 ** 20, Math.max(0, Math.floor((Date.parse(day) - FIRST_DAY) / MS_PER_DAY)))

/**
 * The next free place on a day. SQLite writes one at a time and numbers across workspaces, for the number is its word index's rowid;
 * on PostgreSQL two who add at once may get one number, and the id decides between them.
 */
const nextPlace = async (db: Db, kind: DatabaseKind, workspaceId: string, day: string): Promise<number> => {
  const start = dayNumber(day) * A_DAY
  const { last } = await db
    .selectFrom('report')
    .select((e) => e.fn.max('newest').as('last'))
    .where('newest', '>=', start)
    .where('newest', '<', start + A_DAY)
    .$if(kind === 'postgres', (q) => q.where('workspace_id', '=', workspaceId))
    .executeTakeFirstOrThrow()
  return last === null ? start : Number(last) + 1
}

/** Keeps original, report, article and words. Returns false when its id is taken. */
export const insertReport = async (
  db: Db,
  { kind, words, workspaceId }: { kind: DatabaseKind; words: WordIndex; workspaceId: string },
  report: NewReport,
  original: Original
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
  await db
    .insertInto('original')
    .values({
      workspace_id: workspaceId,
      sha256: original.sha256,
      media_type: original.mediaType,
      byte_length: original.bytes.byteLength,
      bytes: original.bytes
    })
    .onConflict((c) => c.doNothing())
    .execute()
  const newest = await nextPlace(db, kind, workspaceId, report.orderDay)
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('report')
    .values({
      workspace_id: workspaceId,
      id: summary.id,
      original_sha256: original.sha256,
      newest,
      url: text.source.url,
      file_name: summary.fileName,
      title: summary.title,
      published_on: summary.publishedOn,
      meeting_on: summary.meetingOn,
      meeting_day_month: summary.meetingDayMonth,
      hosts: JSON.stringify(summary.hosts),
      guests: JSON.stringify(summary.guests),
      added_at: summary.addedAt,
      counts: JSON.stringify(summary.counts),
      doubt_count: summary.doubts,
      proposed_items: summary.states.proposed,
      accepted_items: summary.states.accepted,
      rejected_items: summary.states.rejected,
      withdrawn: 0
    })
    .onConflict((c) => c.columns(['workspace_id', 'id']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return false
  await db
    .insertInto('article')
    .values({
      workspace_id: workspaceId,
      report_id: summary.id,
      text: text.article.text,
      source: JSON.stringify(text.source),
      captions: JSON.stringify(text.article.captions),
      pages: JSON.stringify(text.article.pages),
      doubts: JSON.stringify(text.doubts),
      unread: JSON.stringify(text.unread),
      second_reader: text.secondReader && JSON.stringify(text.secondReader),
      knowledge: text.knowledge && JSON.stringify(text.knowledge)
    })
    .execute()
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
  const stays = Math.floor(before / A_DAY) === dayNumber(report.orderDay)
  const newest = stays ? before : await nextPlace(db, kind, workspaceId, report.orderDay)
  await words.remove(db, { ...key, newest: before })
  await db
    .updateTable('report')
    .set({
      newest,
      published_on: summary.publishedOn,
      meeting_on: summary.meetingOn,
      meeting_day_month: summary.meetingDayMonth,
      hosts: JSON.stringify(summary.hosts),
      guests: JSON.stringify(summary.guests),
      counts: JSON.stringify(summary.counts),
      doubt_count: summary.doubts,
      proposed_items: summary.states.proposed,
      accepted_items: summary.states.accepted,
      rejected_items: summary.states.rejected
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', summary.id)
    .execute()
  await db
    .updateTable('article')
    .set({
      source: JSON.stringify(text.source),
      doubts: JSON.stringify(text.doubts),
      unread: JSON.stringify(text.unread),
      second_reader: text.secondReader && JSON.stringify(text.secondReader),
      knowledge: text.knowledge && JSON.stringify(text.knowledge)
    })
    .where('workspace_id', '=', workspaceId)
    .where('report_id', '=', summary.id)
    .execute()
  await words.add(db, { ...key, newest, words: report.words })
}

export const reportOfOriginal = async (db: Db, workspaceId: string, sha256: string): Promise<string | null> => {
  const row = await db
    .selectFrom('report')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('original_sha256', '=', sha256)
    .executeTakeFirst()
  return row?.id ?? null
}

/** The lines of the reports named, newest first. */
export const reportLines = async (
  db: Db,
  workspaceId: string,
  ids: readonly string[],
  withdrawn: 0 | 1 = 0
): Promise<Placed<ReportSummary>[]> => {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('report')
    .innerJoin('original', (j) =>
      j.onRef('original.workspace_id', '=', 'report.workspace_id').onRef('original.sha256', '=', 'report.original_sha256')
    )
    .selectAll('report')
    .select('original.media_type')
    .where('report.workspace_id', '=', workspaceId)
    .where('report.id', 'in', ids)
    .where('report.withdrawn', '=', withdrawn)
    .execute()
  // Sorted here: asked to sort, SQLite would walk all reports in order instead of looking up these.
  rows.sort((a, b) => Number(b.newest) - Number(a.newest) || (a.id < b.id ? 1 : -1))
  return rows.map((row) => ({ place: { newest: Number(row.newest), id: row.id }, value: summaryOf(row) }))
}

const summaryOf = (row: ReportRow & { media_type: string }): ReportSummary => ({
  id: row.id,
  title: row.title,
  publishedOn: row.published_on,
  meetingOn: row.meeting_on,
  meetingDayMonth: row.meeting_day_month,
  hosts: JSON.parse(row.hosts),
  guests: JSON.parse(row.guests),
  addedAt: row.added_at,
  fileName: row.file_name,
  mediaType: row.media_type,
  counts: JSON.parse(row.counts),
  states: { proposed: row.proposed_items, accepted: row.accepted_items, rejected: row.rejected_items },
  doubts: row.doubt_count
})

/** The places of all reports (or of those to review), newest first. */
export const reportPlaces = async (
  db: Db,
  workspaceId: string,
  {
    after,
    limit,
    toReview,
    withdrawn = 0
  }: { readonly after: Place | null; readonly limit: number; readonly toReview: boolean; readonly withdrawn?: 0 | 1 }
): Promise<Place[]> => {
  const rows = await db
    .selectFrom('report')
    .select(['newest', 'id'])
    .where('workspace_id', '=', workspaceId)
    .where('withdrawn', '=', withdrawn)
    .$if(after !== null, (q) => q.where(sql<boolean>`(newest, id) < (${after?.newest}, ${after?.id})`))
    // Written out, not a parameter, so that the index of reports to review serves it.
    .$if(toReview, (q) => q.where('proposed_items', '>', sql.lit(0)))
    .orderBy('newest', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ newest, id }) => ({ newest: Number(newest), id }))
}

export const reportText = async (db: Db, workspaceId: string, reportId: string): Promise<ReportText | null> => {
  const row = await db
    .selectFrom('article')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('report_id', '=', reportId)
    .executeTakeFirst()
  return row
    ? {
        source: JSON.parse(row.source),
        article: { text: row.text, captions: JSON.parse(row.captions), pages: JSON.parse(row.pages) },
        doubts: JSON.parse(row.doubts),
        unread: JSON.parse(row.unread),
        secondReader: row.second_reader === null ? null : JSON.parse(row.second_reader),
        knowledge: row.knowledge === null ? null : JSON.parse(row.knowledge)
      }
    : null
}

export const originalOfReport = async (
  db: Db,
  workspaceId: string,
  reportId: string
): Promise<(Original & { readonly fileName: string | null }) | null> => {
  const row = await db
    .selectFrom('report')
    .innerJoin('original', (j) =>
      j.onRef('original.workspace_id', '=', 'report.workspace_id').onRef('original.sha256', '=', 'report.original_sha256')
    )
    .select(['original.sha256', 'original.media_type', 'original.bytes', 'report.file_name'])
    .where('report.workspace_id', '=', workspaceId)
    .where('report.id', '=', reportId)
    .executeTakeFirst()
  return row ? { sha256: row.sha256, mediaType: row.media_type, bytes: new Uint8Array(row.bytes), fileName: row.file_name } : null
}

/** Titles, articles and item words of the reports named, in the order named. */
export const searchableReports = async (db: Db, workspaceId: string, ids: readonly string[]): Promise<SearchableReport[]> => {
  if (ids.length === 0) return []
  const reports = await db
    .selectFrom('report')
    .innerJoin('article', (j) => j.onRef('article.workspace_id', '=', 'report.workspace_id').onRef('article.report_id', '=', 'report.id'))
    .select(['report.id', 'report.newest', 'report.title', 'report.published_on', 'article.text'])
    .where('report.workspace_id', '=', workspaceId)
    .where('report.id', 'in', ids)
    .where('report.withdrawn', '=', 0)
    .execute()
  const items = await db
    .selectFrom('item')
    .select(['report_id', 'id', 'kind', 'position', 'words'])
    .where('workspace_id', '=', workspaceId)
    .where('report_id', 'in', ids)
    .where('state', '!=', 'rejected')
    .orderBy('position')
    .execute()
  const itemsOf = Map.groupBy(items, (item) => item.report_id)
  const found = new Map(reports.map((report) => [report.id, report]))
  return ids.flatMap((id) => {
    const report = found.get(id)
    return report
      ? {
          place: { newest: Number(report.newest), id },
          title: report.title,
          publishedOn: report.published_on,
          articleText: report.text,
          items: (itemsOf.get(id) ?? []).map((item) => ({
            id: item.id,
            kind: item.kind as ItemKind,
            position: item.position,
            words: item.words
          }))
        }
      : []
  })
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
      rejected_items: e('rejected_items', '+', change('rejected'))
    }))
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
