import { accept, type Outcome, refuse } from '../../values/index.ts'
import { BEFORE_FIRST, hashOf, type LogRow } from '../audit/log-row.ts'
import type { ReadingStore, Store } from '../store.ts'
import { bringActs } from './bring-acts.ts'
import { bringOriginals } from './bring-originals.ts'
import { bringRates } from './bring-rates.ts'
import { bringReport } from './bring-report.ts'
import { type Gathered, gatherSource, subjectsOf } from './gather-source.ts'
import type { Bringing } from './keep-conflict.ts'
import type { Brought } from './merge-store.ts'

/** A register whose doings are brought into another. */
export interface MergeSource {
  /** Its rows; only read, in snapshots of their own, never inside a transaction of the target: both may be workspaces of one database. */
  readonly store: Store
  /** What people call it: a file's name, a level. */
  readonly name: string
}

export interface Merging {
  readonly from: MergeSource
  readonly into: Store
  readonly now: () => Date
  readonly newId: () => string
  /** Who merges; "" where a register follows another by itself. */
  readonly by: string
}

/** What a merge brought. */
export interface Merged extends Brought {
  /** Reports and dossiers that the source did something to and that brought nothing: it was there already, or in conflict before. */
  readonly known: number
  /** Reports and dossiers that were raised to a higher level here, so that they do not come back to this one. */
  readonly withheld: number
  /** How far the source's log was followed; null where it has nothing that this register does not have. */
  readonly upTo: { readonly seq: number; readonly hash: string } | null
  /** False where `limit` ended it: called again, it goes on. */
  readonly done: boolean
}

/** So many rows of the log are brought at a stroke: what a transaction holds up others for. */
const ROWS_AT_ONCE = 60
/** Rows that bring nothing (sign-ins) are walked again rather than written of, up to so many, unless the one who asked goes on from there. */
const MOST_UNWRITTEN = 300

/**
 * Brings what was done in one register since the last time into another, in order, each thing signed by whoever did it and when they did it: reports with
 * their originals, what was done to them, decisions on their items, acts on dossiers, exchange rates. What was done otherwise in the target is left as it is, and kept as a
 * conflict. Each thing is known by its own id, which is the same in every register, so that nothing comes twice, nor back to where it came from. It goes in
 * batches, each a transaction with its place in the source's log: broken off anywhere and called again it goes on, and two at once do no harm.
 * Refuses with merge_log_broken or merge_log_cut where the source's log is not the one that was brought before, going on.
 */
export const mergeRegister = async (
  merging: Merging,
  { limit = Number.POSITIVE_INFINITY }: { readonly limit?: number } = {}
): Promise<Outcome<Merged>> => {
  const { from, into, now } = merging
  const at = now().toISOString()
  const found = await findChain(from.store, into)
  if (!found.ok) return found
  const sum = { reports: 0, decisions: 0, events: 0, acts: 0, rates: 0, conflicts: 0, known: 0, withheld: 0 }
  if (found.value === null) return accept({ ...sum, upTo: null, done: true })
  const { chain } = found.value
  let { last } = found.value
  let [looked, unwritten] = [0, 0]
  while (looked < limit) {
    const rows = await from.store.logRows(last.seq, Math.min(ROWS_AT_ONCE, limit - looked))
    const end = rows.at(-1)
    if (!end) return accept({ ...sum, upTo: last, done: true })
    if (!follows(rows, last)) return refuse('merge_log_broken', { name: from.name, seq: last.seq + 1 })
    looked += rows.length
    unwritten += rows.length
    const batch = await bringBatch(merging, { chain, rows, after: last, at, write: unwritten > MOST_UNWRITTEN || looked >= limit })
    if (batch === null) {
      // Another was quicker: what it brought is behind us now.
      last = (await into.lastMerging(chain)) ?? last
      continue
    }
    if (batch.written) unwritten = 0
    for (const kind of Object.keys(batch.brought) as (keyof Brought)[]) sum[kind] += batch.brought[kind]
    sum.known += batch.known
    sum.withheld += batch.withheld
    last = end
  }
  return accept({ ...sum, upTo: { seq: last.seq, hash: last.hash }, done: (await from.store.logRow(last.seq + 1)) === null })
}

type Place = Pick<LogRow, 'seq' | 'hash'>

/**
 * Which log the source has, told by the first row that the target's own does not have: a register that was begun from a backup of the target, or it from
 * one of the source, has the same rows up to there. And the last row that was brought. Null where the source has no row of its own.
 */
const findChain = async (source: Store, target: Store): Promise<Outcome<{ readonly chain: string; readonly last: Place } | null>> => {
  const [head, ours] = [await source.logHead(), await target.logHead()]
  if (!head) return accept(null)
  const isShared = async (seq: number): Promise<boolean> => {
    const [theirs, own] = [await source.logRow(seq), await target.logRow(seq)]
    return theirs !== null && theirs.hash === own?.hash
  }
  let [shared, apart] = [0, Math.min(head.seq, ours?.seq ?? 0) + 1]
  while (apart - shared > 1) {
    const middle = Math.floor((shared + apart) / 2)
    if (await isShared(middle)) shared = middle
    else apart = middle
  }
  const first = await source.logRow(shared + 1)
  if (!first) return accept(null)
  const before = await target.lastMerging(first.hash)
  if (before && (await source.logRow(before.seq))?.hash !== before.hash)
    return refuse('merge_log_cut', { name: before.name, seq: before.seq, day: before.at.slice(0, 10) })
  return accept({ chain: first.hash, last: before ?? { seq: shared, hash: first.previous } })
}

/** Whether rows follow one another and the row before, and are as they were written. */
const follows = (rows: readonly LogRow[], before: Place): boolean => {
  let last = before
  return rows.every((row) => {
    const isNext = row.seq === last.seq + 1 && row.previous === (last.seq === 0 ? BEFORE_FIRST : last.hash) && hashOf(row) === row.hash
    last = row
    return isNext
  })
}

interface Batch {
  readonly chain: string
  readonly rows: readonly LogRow[]
  readonly after: Place
  /** When the merge began. */
  readonly at: string
  /** True where the place is to be kept even if nothing was brought. */
  readonly write: boolean
}

/** Brings what some rows tell of, all or nothing; null, and nothing, where another has brought them meanwhile. */
const bringBatch = async (
  { from, into, now, newId, by }: Merging,
  { chain, rows, after, at, write }: Batch
): Promise<(Came & { readonly brought: Brought; readonly written: boolean }) | null> => {
  const there = await reportsThere(into, rows)
  const gathered = await from.store.snapshot((source) => gatherSource(source, rows, (reportId) => there.has(reportId)))
  await bringOriginals(from.store, into, gathered, rows)
  return into.transaction(async (store) => {
    // The order in which a decision locks them: the reports, and then what is filed.
    for (const id of gathered.reports.map(({ summary }) => summary.id).toSorted()) await store.claimReport(id)
    await store.claimFiling()
    const before = await store.lastMerging(chain)
    if (before && before.seq > after.seq) return null
    const brought = { reports: 0, decisions: 0, events: 0, acts: 0, rates: 0, conflicts: 0 }
    const bringing: Bringing = { store, now, newId, chain, name: from.name, brought }
    const came = await bringAll(bringing, gathered, rows)
    const isNew = Object.values(brought).some((n) => n > 0)
    const { seq, hash } = rows.at(-1) ?? after
    if (isNew || write) await store.addMerging({ ...{ id: newId(), chain, name: from.name, seq, hash }, by, at, brought })
    return { brought, ...came, written: isNew || write }
  })
}

const reportsThere = async (target: ReadingStore, rows: readonly LogRow[]): Promise<Set<string>> => {
  const there = new Set<string>()
  for (const id of subjectsOf(rows, ['report', 'decision', 'event']))
    if ((await target.reportSummary(id)) ?? (await target.withdrawnSummary(id))) there.add(id)
  return there
}

/** Of how much that was gathered nothing was new, and how much must not come here. */
type Came = Pick<Merged, 'known' | 'withheld'>

const bringAll = async (bringing: Bringing, gathered: Gathered, rows: readonly LogRow[]): Promise<Came> => {
  const { reports, ids } = gathered
  const gone = await bringing.store.goneAmong([...reports.map(({ summary }) => summary.id), ...subjectsOf(rows, ['act'])])
  let known = 0
  const bring = async (work: () => Promise<void>): Promise<void> => {
    const before = JSON.stringify(bringing.brought)
    await work()
    if (JSON.stringify(bringing.brought) === before) known += 1
  }
  for (const report of reports) if (!gone.has(report.summary.id)) await bring(() => bringReport(bringing, report, ids))
  const acts = rows.filter(({ what, subject }) => what === 'act' && !gone.has(subject))
  if (acts.length > 0) await bring(() => bringActs(bringing, gathered, acts))
  if (gathered.rates.length > 0) await bring(() => bringRates(bringing, gathered.rates))
  return { known, withheld: gone.size }
}
