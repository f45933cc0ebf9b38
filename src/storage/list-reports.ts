import { type Kysely, sql } from 'kysely'
import type {
  FormerUnit,
  ItemKind,
  LeftState,
  Original,
  Place,
  Placed,
  ReportSummary,
  ReportText,
  SearchableReport
} from '../register/index.ts'
import { type OriginalsAt, originalOfRow } from './originals.ts'
import { padded } from './padded.ts'
import { FILED_WITHOUT_NAMES, NOT_FILED, type ReportRow, type Schema } from './schema.ts'

// What the rows of reports tell: which there are, newest first, and what one of them holds.

type Db = Kysely<Schema>

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
    .where('report.id', 'in', padded(ids))
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
  states: {
    proposed: row.proposed_items,
    accepted: row.accepted_items,
    returned: row.returned_items,
    rejected: row.rejected_items
  },
  doubts: row.doubt_count,
  addedBy: row.added_by
})

/** The places of all reports (or of those with items to review, or items returned), newest first. */
export const reportPlaces = async (
  db: Db,
  workspaceId: string,
  {
    after,
    limit,
    having,
    addedBy,
    withdrawn = 0
  }: {
    readonly after: Place | null
    readonly limit: number
    readonly having: readonly LeftState[]
    readonly addedBy?: string
    readonly withdrawn?: 0 | 1
  }
): Promise<Place[]> => {
  let query = db
    .selectFrom('report')
    .select(['newest', 'id'])
    .where('workspace_id', '=', workspaceId)
    // Written out, not a parameter, so that the index of just these serves it; the states below as well.
    .where('withdrawn', '=', sql.lit(withdrawn))
    .$if(after !== null, (q) => q.where(sql<boolean>`(newest, id) < (${after?.newest}, ${after?.id})`))
    .orderBy('newest', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .$if(addedBy !== undefined, (q) => q.where('added_by', '=', addedBy ?? ''))
  for (const state of having) query = query.where(`${state}_items`, '>', sql.lit(0))
  const rows = await query.execute()
  return rows.map(({ newest, id }) => ({ newest: Number(newest), id }))
}

/** Of reports (those that one person brought, where `addedBy` is given) that have items in a state, how many, counted no further than `most`. */
export const countReports = async (db: Db, workspaceId: string, having: LeftState, most: number, addedBy?: string): Promise<number> => {
  const counted = db
    .selectFrom('report')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('withdrawn', '=', 0)
    .where(`${having}_items`, '>', sql.lit(0))
    .$if(addedBy !== undefined, (q) => q.where('added_by', '=', addedBy ?? ''))
    .limit(most)
  const { n } = await db
    .selectFrom(counted.as('counted'))
    .select((e) => e.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
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
  { workspaceId, files }: OriginalsAt,
  reportId: string
): Promise<(Original & { readonly fileName: string | null }) | null> => {
  const row = await db
    .selectFrom('report')
    .innerJoin('original', (j) =>
      j.onRef('original.workspace_id', '=', 'report.workspace_id').onRef('original.sha256', '=', 'report.original_sha256')
    )
    .select(['original.sha256', 'original.media_type', 'original.bytes', 'original.away', 'report.file_name'])
    .where('report.workspace_id', '=', workspaceId)
    .where('report.id', '=', reportId)
    .executeTakeFirst()
  return row ? { ...(await originalOfRow({ workspaceId, files }, row)), fileName: row.file_name } : null
}

/** Titles, articles and item words of the reports named, in the order named. */
export const searchableReports = async (db: Db, workspaceId: string, ids: readonly string[]): Promise<SearchableReport[]> => {
  if (ids.length === 0) return []
  const reports = await db
    .selectFrom('report')
    .innerJoin('article', (j) => j.onRef('article.workspace_id', '=', 'report.workspace_id').onRef('article.report_id', '=', 'report.id'))
    .select(['report.id', 'report.newest', 'report.title', 'report.published_on', 'article.text'])
    .where('report.workspace_id', '=', workspaceId)
    .where('report.id', 'in', padded(ids))
    .where('report.withdrawn', '=', 0)
    .execute()
  const items = await db
    .selectFrom('item')
    .select(['report_id', 'id', 'kind', 'position', 'words'])
    .where('workspace_id', '=', workspaceId)
    .where('report_id', 'in', padded(ids))
    .where('state', '!=', 'rejected')
    .orderBy('position')
    .execute()
  const itemsOf = Map.groupBy(items, (item) => item.report_id)
  const placesOf = Map.groupBy(await formerPlaces(db, workspaceId, ids), ({ reportId }) => reportId)
  const found = new Map(reports.map((report) => [report.id, report]))
  return ids.flatMap((id) => {
    const report = found.get(id)
    return report
      ? {
          place: { newest: Number(report.newest), id },
          title: report.title,
          publishedOn: report.published_on,
          articleText: report.text,
          places: (placesOf.get(id) ?? []).map(({ name, today }) => ({ name, today })),
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

/** The places that reports name and that are now other units. */
const formerPlaces = async (
  db: Db,
  workspaceId: string,
  ids: readonly string[]
): Promise<(FormerUnit & { readonly reportId: string })[]> => {
  const rows = await db
    .selectFrom('item')
    .select(['report_id', 'proposed', 'content'])
    .where('workspace_id', '=', workspaceId)
    .where('report_id', 'in', padded(ids))
    .where('kind', '=', 'place')
    .where('state', '!=', 'rejected')
    .execute()
  return rows.flatMap(({ report_id, proposed, content }) => {
    const { name, today } = JSON.parse(content ?? proposed) as FormerUnit
    return today.length > 0 ? [{ reportId: report_id, name, today }] : []
  })
}

/** The reports with accepted items that stand in no dossier yet, at most `limit`. */
export const unfiledReports = (db: Db, workspaceId: string, limit: number): Promise<string[]> =>
  reportsFiled(db, workspaceId, NOT_FILED, limit)

/** The reports that were filed before names were kept, at most `limit`. */
export const unnamedReports = (db: Db, workspaceId: string, limit: number): Promise<string[]> =>
  reportsFiled(db, workspaceId, FILED_WITHOUT_NAMES, limit)

const reportsFiled = async (db: Db, workspaceId: string, filed: number, limit: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('report')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    // Written out, so that the index of just these serves it.
    .where('filed', '=', sql.lit(filed))
    .where('accepted_items', '>', sql.lit(0))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
