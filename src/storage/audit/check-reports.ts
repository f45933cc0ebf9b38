import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { type Judged, stateNow } from '../../register/index.ts'
import { bytesOf, type OriginalsAt } from '../originals.ts'
import type { Schema } from '../schema.ts'
import type { Check } from './check-register.ts'

type Db = Kysely<Schema>

const NAMES_AT_ONCE = 500
const ARTICLES_AT_ONCE = 50

/** Hashes every original anew, wherever it is kept; they are named by their SHA-256. One at a time, for each can be as large as a document may be. */
export const checkOriginals = async (db: Db, at: OriginalsAt, { found, advanced }: Check): Promise<number> => {
  const { workspaceId } = at
  let after = ''
  let originals = 0
  for (;;) {
    const names = await db
      .selectFrom('original')
      .select(['sha256', 'byte_length'])
      .where('workspace_id', '=', workspaceId)
      .where('sha256', '>', after)
      .orderBy('sha256')
      .limit(NAMES_AT_ONCE)
      .execute()
    for (const { sha256, byte_length } of names) {
      const row = await db
        .selectFrom('original')
        .select(['sha256', 'bytes', 'away'])
        .where('workspace_id', '=', workspaceId)
        .where('sha256', '=', sha256)
        .executeTakeFirstOrThrow()
      const bytes = await bytesOf(at, row)
      const isWhole = bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256 && bytes.byteLength === byte_length
      if (bytes === null) found({ code: 'original_missing', about: { workspace: workspaceId, sha256 } })
      else if (!isWhole) found({ code: 'original_altered', about: { workspace: workspaceId, sha256 } })
      advanced(1)
    }
    originals += names.length
    const last = names.at(-1)
    if (!last) return originals
    after = last.sha256
  }
}

/** Holds every quote against its article. Returns how many reports there are. */
export const checkQuotes = async (db: Db, workspaceId: string, { found, advanced }: Check): Promise<number> => {
  let after = ''
  let reports = 0
  for (;;) {
    const articles = await db
      .selectFrom('article')
      .select(['report_id', 'text'])
      .where('workspace_id', '=', workspaceId)
      .where('report_id', '>', after)
      .orderBy('report_id')
      .limit(ARTICLES_AT_ONCE)
      .execute()
    const [first, last] = [articles[0], articles.at(-1)]
    if (!first || !last) return reports
    const texts = new Map(articles.map(({ report_id, text }) => [report_id, text]))
    const quotes = await db
      .selectFrom('evidence')
      .select(['report_id', 'item_id', 'start_at', 'end_at', 'exact'])
      .where('workspace_id', '=', workspaceId)
      .where('report_id', '>=', first.report_id)
      .where('report_id', '<=', last.report_id)
      .execute()
    for (const { report_id, item_id, start_at, end_at, exact } of quotes)
      if (texts.get(report_id)?.slice(start_at, end_at) !== exact)
        found({ code: 'quote_not_in_article', about: { workspace: workspaceId, reportId: report_id, itemId: item_id } })
    reports += articles.length
    advanced(articles.length)
    after = last.report_id
  }
}

const STATES = ['proposed', 'accepted', 'returned', 'rejected'] as const

/** A report says how many of its items are in each state; both are written in one transaction. Returns of how many reports that is not so. */
export const checkCounts = async (db: Db, workspaceId: string, found: Check['found']): Promise<number> => {
  const counted = STATES.map((state) => sql`sum(case when state = ${sql.lit(state)} then 1 else 0 end) as ${sql.ref(state)}`)
  const differs = STATES.map((state) => sql`r.${sql.ref(`${state}_items`)} <> coalesce(i.${sql.ref(state)}, 0)`)
  const { rows } = await sql<{ id: string }>`
    select r.id as id from report as r
    left join (select report_id, ${sql.join(counted)} from item where workspace_id = ${workspaceId} group by report_id) as i on i.report_id = r.id
    where r.workspace_id = ${workspaceId} and (${sql.join(differs, sql` or `)})`.execute(db)
  for (const { id } of rows) found({ code: 'report_count_differs', about: { workspace: workspaceId, reportId: id } })
  return rows.length
}

/** What stands in an item beside what each decision on it says; one row a decision, without any where nobody decided. */
interface DecidedRow {
  readonly report_id: string
  readonly item_id: string
  readonly state: string
  readonly content: string
  readonly verdict: Judged['verdict'] | null
  readonly step: number
  readonly undoes: number | null
  readonly said: string | null
}

/**
 * An item stands, and says, what its decisions come to: they are in the log, the item is not. Where it is open again a new reading may have made it
 * another, and only its state is looked at. Returns how many items were decided on.
 */
export const checkDecided = async (db: Db, workspaceId: string, found: Check['found']): Promise<number> => {
  let after = ''
  let decided = 0
  for (;;) {
    const reports = await db
      .selectFrom('report')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('id', '>', after)
      .orderBy('id')
      .limit(ARTICLES_AT_ONCE)
      .execute()
    const [first, last] = [reports[0], reports.at(-1)]
    if (!first || !last) return decided
    const { rows } = await sql<DecidedRow>`
      select i.report_id, i.id as item_id, i.state, coalesce(i.content, i.proposed) as content,
        d.verdict, d.step, d.undoes, coalesce(d.after, d.before) as said
      from item as i left join decision as d on d.workspace_id = i.workspace_id and d.report_id = i.report_id and d.item_id = i.id
      where i.workspace_id = ${workspaceId} and i.report_id >= ${first.id} and i.report_id <= ${last.id}
        and (i.state <> 'proposed' or d.step is not null)
      order by i.report_id, i.id, d.revision`.execute(db)
    const items = Map.groupBy(rows, ({ report_id, item_id }) => JSON.stringify([report_id, item_id]))
    for (const ofItem of items.values()) {
      const { report_id, item_id, state, content } = ofItem[0] as DecidedRow
      const judged = ofItem.flatMap(({ verdict, step, undoes }) => (verdict === null ? [] : [{ verdict, step, undoes }]))
      const isAsSaid = state === 'proposed' || ofItem.at(-1)?.said === content
      if (stateNow(judged) !== state || !isAsSaid)
        found({ code: 'item_not_as_decided', about: { workspace: workspaceId, reportId: report_id, itemId: item_id } })
    }
    decided += items.size
    after = last.id
  }
}
