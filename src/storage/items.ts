import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { Decision, Item, ItemContent, ItemKind, ItemState, NewReport, WritingStore } from '../register/index.ts'
import type { Evidence } from '../values/index.ts'
import type { Noted } from './audit/append-log.ts'
import { entryOf } from './audit/audited.ts'
import { padded } from './padded.ts'
import { moveCount } from './save-reports.ts'
import type { DecisionRow, ItemRow, Schema } from './schema.ts'

type Db = Kysely<Schema>

/**
 * Rows a statement: ten values a row stay well below what either database takes (32,766 and 65,535). Between two statements others have their
 * turn: SQLite answers within the call, so that a report of many items would hold up every page.
 */
const ROWS_AT_ONCE = 500

/** Evidence stands in its own table, so it is left out of the JSON and put back when that is read. */
const withoutEvidence = ({ evidence: _, ...fields }: ItemContent): string => JSON.stringify(fields)
const withEvidence = (json: string, evidence: readonly Evidence[]): ItemContent => ({ ...JSON.parse(json), evidence })

type ReportKey = Pick<ItemRow, 'workspace_id' | 'report_id'>

const rowOf = (key: ReportKey, item: Item, position: number, words: string): ItemRow => ({
  ...key,
  id: item.id,
  position,
  kind: item.kind,
  state: item.state,
  revision: item.revision,
  proposed: withoutEvidence(item.proposed),
  content: null,
  words
})

const evidenceRows = (key: ReportKey, item: Item): Schema['evidence'][] =>
  item.evidence.map(({ start, end, exact, page }, position) => ({
    ...key,
    item_id: item.id,
    position,
    start_at: start,
    end_at: end,
    exact,
    page: page ?? null
  }))

/** Writes a report's items at their places among all of them; only the `chosen`, where these are named. */
export const insertItems = async (
  db: Db,
  workspaceId: string,
  { summary, items: all, itemWords }: NewReport,
  chosen?: ReadonlySet<string>
): Promise<void> => {
  const key = { workspace_id: workspaceId, report_id: summary.id }
  const placed = all.map((item, position) => ({ item, position })).filter(({ item }) => chosen?.has(item.id) ?? true)
  const items = placed.map(({ item }) => item)
  const rows = placed.map(({ item, position }) => rowOf(key, item, position, itemWords[position] ?? ''))
  const evidence = items.flatMap((item) => evidenceRows(key, item))
  for (const some of inParts(rows)) {
    await db.insertInto('item').values(some).execute()
    await nextTurn()
  }
  for (const some of inParts(evidence)) {
    await db.insertInto('evidence').values(some).execute()
    await nextTurn()
  }
}

/** Puts one item in its place among a report's items. */
export const insertItem = async (
  db: Db,
  workspaceId: string,
  { reportId, item, position, words }: Parameters<WritingStore['insertItem']>[0]
): Promise<void> => {
  const key = { workspace_id: workspaceId, report_id: reportId }
  await db
    .updateTable('item')
    .set((e) => ({ position: e('position', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('report_id', '=', reportId)
    .where('position', '>=', position)
    .execute()
  await db
    .insertInto('item')
    .values(rowOf(key, item, position, words))
    .execute()
  await db.insertInto('evidence').values(evidenceRows(key, item)).execute()
}

/** Removes the items that gave way to a new reading, writes those that it made, and moves the others to their places. */
export const replaceItems = async (
  db: Db,
  workspaceId: string,
  { report, gone, fresh }: Parameters<WritingStore['replaceReading']>[0]
): Promise<void> => {
  const reportId = report.summary.id
  for (const table of ['evidence', 'item'] as const) {
    for (const some of inParts(gone)) {
      await db
        .deleteFrom(table)
        .where('workspace_id', '=', workspaceId)
        .where('report_id', '=', reportId)
        .where(table === 'item' ? 'id' : 'item_id', 'in', some)
        .execute()
      await nextTurn()
    }
  }
  const placed = await db
    .selectFrom('item')
    .select(['id', 'position'])
    .where('workspace_id', '=', workspaceId)
    .where('report_id', '=', reportId)
    .execute()
  const places = new Map(report.items.map((item, position) => [item.id, position]))
  for (const { id, position } of placed) {
    if (places.get(id) === position) continue
    await db
      .updateTable('item')
      .set({ position: places.get(id) ?? position })
      .where('workspace_id', '=', workspaceId)
      .where('report_id', '=', reportId)
      .where('id', '=', id)
      .execute()
  }
  await insertItems(db, workspaceId, report, fresh)
}

function* inParts<T>(rows: readonly T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) yield rows.slice(from, from + ROWS_AT_ONCE)
}

export const itemsOfReport = async (db: Db, workspaceId: string, reportId: string): Promise<Item[]> => {
  const rows = await db
    .selectFrom('item')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('report_id', '=', reportId)
    .orderBy('position')
    .execute()
  const evidence = await evidenceOf(db, workspaceId, reportId)
  return rows.map((row) => itemOf(row, evidence.get(row.id) ?? []))
}

/** Names an item among those of all reports. */
export const itemKey = (reportId: string, itemId: string): string => JSON.stringify([reportId, itemId])

export interface PlacedItem {
  readonly key: string
  readonly position: number
  readonly item: Item
}

/** The items that these keys name, of whatever reports. */
export const itemsByKey = async (db: Db, workspaceId: string, keys: readonly string[]): Promise<PlacedItem[]> => {
  if (keys.length === 0) return []
  const pairs = sql.join(padded(keys).map((key) => sql`(${sql.join(JSON.parse(key) as string[])})`))
  const rows = await sql<ItemRow>`select * from item where workspace_id = ${workspaceId} and (report_id, id) in (values ${pairs})`.execute(
    db
  )
  const words = await sql<EvidenceRow>`select report_id, item_id, start_at, end_at, exact, page from evidence
    where workspace_id = ${workspaceId} and (report_id, item_id) in (values ${pairs}) order by report_id, item_id, position`.execute(db)
  const evidence = Map.groupBy(words.rows, ({ report_id, item_id }) => itemKey(report_id, item_id))
  return rows.rows.map((row) => {
    const key = itemKey(row.report_id, row.id)
    return { key, position: row.position, item: itemOf(row, (evidence.get(key) ?? []).map(evidenceOfRow)) }
  })
}

type EvidenceRow = Pick<Schema['evidence'], 'report_id' | 'item_id' | 'start_at' | 'end_at' | 'exact' | 'page'>

const evidenceOfRow = ({ start_at, end_at, exact, page }: Omit<EvidenceRow, 'report_id' | 'item_id'>): Evidence =>
  page === null ? { start: start_at, end: end_at, exact } : { start: start_at, end: end_at, exact, page }

const itemOf = (row: ItemRow, evidence: readonly Evidence[]): Item => {
  const proposed = withEvidence(row.proposed, evidence)
  return {
    id: row.id,
    kind: row.kind as ItemKind,
    state: row.state as ItemState,
    revision: row.revision,
    content: row.content === null ? proposed : withEvidence(row.content, evidence),
    proposed,
    evidence
  }
}

const evidenceOf = async (db: Db, workspaceId: string, reportId: string, itemIds?: readonly string[]): Promise<Map<string, Evidence[]>> => {
  const rows = await db
    .selectFrom('evidence')
    .select(['item_id', 'start_at', 'end_at', 'exact', 'page'])
    .where('workspace_id', '=', workspaceId)
    .where('report_id', '=', reportId)
    .$if(itemIds !== undefined, (q) => q.where('item_id', 'in', padded(itemIds ?? [])))
    .orderBy('item_id')
    .orderBy('position')
    .execute()
  const found = new Map<string, Evidence[]>()
  for (const { item_id, ...row } of rows) {
    const words = evidenceOfRow(row)
    const known = found.get(item_id)
    if (known) known.push(words)
    else found.set(item_id, [words])
  }
  return found
}

export const wordsOfItems = async (db: Db, workspaceId: string, reportId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('item')
    .select('words')
    .where('workspace_id', '=', workspaceId)
    .where('report_id', '=', reportId)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.words)
}

/**
 * Item first, then its report's counts: every decision locks in this order, so none waits for another that waits for it. From there on no other
 * decision on the report can be given the number of this one's step.
 */
export const decideItem = async (
  db: Db,
  workspaceId: string,
  change: Parameters<WritingStore['decideItem']>[0],
  noted: Noted
): Promise<number | null> => {
  const { decision, revision, stateBefore, state, words } = change
  const { reportId, itemId } = decision
  const key = { workspace_id: workspaceId, report_id: reportId, item_id: itemId }
  const after = withoutEvidence(decision.after)
  const before = withoutEvidence(decision.before)
  const { numUpdatedRows } = await db
    .updateTable('item')
    .set({ state, revision: revision + 1, words })
    .$if(after !== before, (q) => q.set({ content: after }))
    .where('workspace_id', '=', workspaceId)
    .where('report_id', '=', reportId)
    .where('id', '=', itemId)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return null
  await moveCount(db, workspaceId, reportId, stateBefore, state)
  const step = decision.step ?? (await nextStep(db, workspaceId, reportId))
  const row = {
    ...key,
    revision: revision + 1,
    id: decision.id,
    verdict: decision.verdict,
    decided_by: decision.by,
    decided_at: decision.at,
    reason: decision.reason,
    before,
    after: after === before ? null : after,
    step,
    undoes: decision.undoes
  }
  await db.insertInto('decision').values(row).execute()
  noted.push(entryOf('decision', row))
  return step
}

const nextStep = async (db: Db, workspaceId: string, reportId: string): Promise<number> => {
  const { last } = await db
    .selectFrom('decision')
    .select((e) => e.fn.max('step').as('last'))
    .where('workspace_id', '=', workspaceId)
    .where('report_id', '=', reportId)
    .executeTakeFirstOrThrow()
  return Number(last ?? 0) + 1
}

export const decisionsOf = async (db: Db, workspaceId: string, reportId: string, itemId?: string): Promise<Decision[]> => {
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('report_id', '=', reportId)
    .$if(itemId !== undefined, (q) => q.where('item_id', '=', itemId ?? ''))
    .orderBy('item_id')
    .orderBy('revision')
    .execute()
  if (rows.length === 0) return []
  const evidence = await evidenceOf(db, workspaceId, reportId, itemId === undefined ? undefined : [itemId])
  return rows.map((row) => decisionOf(row, evidence.get(row.item_id) ?? []))
}

const decisionOf = (row: DecisionRow, evidence: readonly Evidence[]): Decision => ({
  id: row.id,
  reportId: row.report_id,
  itemId: row.item_id,
  verdict: row.verdict as Decision['verdict'],
  revision: row.revision,
  step: row.step,
  undoes: row.undoes,
  by: row.decided_by,
  at: row.decided_at,
  reason: row.reason,
  before: withEvidence(row.before, evidence),
  after: withEvidence(row.after ?? row.before, evidence)
})
