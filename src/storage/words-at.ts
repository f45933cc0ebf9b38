import { type Kysely, sql } from 'kysely'
import type { Origin, ReadingStore } from '../register/index.ts'
import { reportLines } from './list-reports.ts'
import { padded } from './padded.ts'
import type { Schema } from './schema.ts'

/** In three queries, however many reports they are of. */
export const wordsAt = async (
  db: Kysely<Schema>,
  workspaceId: string,
  origins: readonly Origin[]
): Promise<Awaited<ReturnType<ReadingStore['wordsAt']>>> => {
  if (origins.length === 0) return []
  const pairs = sql.join(padded(origins).map(({ reportId, itemId }) => sql`(${reportId}, ${itemId})`))
  const lines = await reportLines(db, workspaceId, [...new Set(origins.map(({ reportId }) => reportId))])
  const reports = new Map(lines.map(({ value }) => [value.id, value]))
  const items = await sql<{ report_id: string; id: string }>`select report_id, id from item
    where workspace_id = ${workspaceId} and (report_id, id) in (values ${pairs}) and state = 'accepted'`.execute(db)
  const words = await sql<{ report_id: string; item_id: string; exact: string }>`select report_id, item_id, exact from evidence
    where workspace_id = ${workspaceId} and (report_id, item_id) in (values ${pairs}) order by report_id, item_id, position`.execute(db)
  const quotes = Map.groupBy(words.rows, ({ report_id, item_id }) => `${report_id}@${item_id}`)
  return items.rows.flatMap(({ report_id: reportId, id: itemId }) => {
    const report = reports.get(reportId)
    const exact = (quotes.get(`${reportId}@${itemId}`) ?? []).map((one) => one.exact)
    return report ? [{ reportId, itemId, report, quotes: exact }] : []
  })
}
