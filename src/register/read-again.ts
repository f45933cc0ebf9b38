import { accept, type Outcome } from '../values/index.ts'
import { fileReport } from './dossiers/file-report.ts'
import { countKinds, countStates } from './item.ts'
import { knownIn } from './knowledge/know.ts'
import type { Given } from './make-register.ts'
import { type ReadAnew, readAnew } from './read-anew.ts'
import type { NewReport, ReportText } from './report.ts'
import type { ReportEvent } from './report-event.ts'
import { isTakenBack } from './review-steps.ts'
import { itemWords, reportWords } from './search-text.ts'
import type { WritingStore } from './store.ts'
import type { Reread } from './views.ts'
import { refuseAbsent } from './withdraw-report.ts'

type Doing = Omit<Given, 'openDocument'>

/**
 * Reads a report's article once more, by the reader and with the knowledge of today, and tells only what it reads otherwise: undecided items give way
 * to the new reading, decided ones stay. The event keeps what changed. Refuses with report_not_found, report_withdrawn and as the reader does.
 */
export const readAgain = async (given: Doing, reportId: string): Promise<Outcome<Reread>> => {
  const text = (await given.store.reportSummary(reportId)) && (await given.store.reportText(reportId))
  if (!text) return refuseAbsent(given.store, reportId)
  return reread(given, { reportId, text, source: text.source, event: { kind: 'reread', reason: null, before: null, after: null } })
}

/**
 * Has an article, as it stands in the register, read by what is now known of its source. The reading is done first and takes its time; then, in one
 * transaction, it is laid over the items as they are by then, so that nothing that was decided meanwhile is lost.
 */
export const reread = async (
  { store, readArticle, now, newId, by }: Doing,
  {
    reportId,
    text,
    source,
    event
  }: {
    readonly reportId: string
    readonly text: ReportText
    readonly source: ReportText['source']
    readonly event: Pick<ReportEvent, 'kind' | 'reason' | 'before' | 'after'>
  }
): Promise<Outcome<Reread>> => {
  const summary = await store.reportSummary(reportId)
  if (!summary) return refuseAbsent(store, reportId)
  const read = await readArticle({ ...text.article, source }, summary, await knownIn(store, text.article.text))
  if (!read.ok) return read
  return store.transaction(async (inside) => {
    await inside.claimReport(reportId)
    const before = await inside.reportSummary(reportId)
    if (!before) return refuseAbsent(inside, reportId)
    const day = event.kind === 'redate' ? { before: before.publishedOn } : {}
    const { changes, fresh, decided } = await layOver(inside, read.value)
    await fileReport({ store: inside, now, newId }, reportId)
    const kept: ReportEvent = { ...event, ...day, id: newId(), by, at: now().toISOString(), changes }
    await inside.addEvent(reportId, kept)
    return accept({ reportId, event: kept, kept: decided, replaced: fresh.length })
  })
}

/** Lays a reading over the items that a report has now. */
export const layOver = async (
  store: WritingStore,
  read: NewReport
): Promise<Pick<ReadAnew, 'changes' | 'fresh'> & { readonly decided: number }> => {
  const reportId = read.summary.id
  const old = await store.items(reportId)
  const text = await store.reportText(reportId)
  const decisions = Map.groupBy(await store.decisions(reportId), ({ itemId }) => itemId)
  const decided = new Set(decisions.keys())
  const takenBack = new Set(old.filter((item) => isTakenBack(item, decisions.get(item.id) ?? [])).map(({ id }) => id))
  // Each reading has a number of its own, higher than the revision of anything that an earlier one left undecided.
  const reading = (await store.events(reportId)).filter(({ kind }) => kind === 'redate' || kind === 'reread').length + 1
  const { items, fresh, gone, doubts, changes } = readAnew(
    { items: old, decided, takenBack, doubts: text?.doubts ?? [] },
    { items: read.items, doubts: read.text.doubts },
    reading
  )
  const words = items.map((item) => itemWords(item.content))
  const summary = { ...read.summary, counts: countKinds(items), states: countStates(items), doubts: doubts.length }
  const report = {
    ...read,
    summary,
    text: { ...read.text, doubts },
    items,
    words: reportWords(summary.title, read.text.article.text, words),
    itemWords: words
  }
  await store.replaceReading({ report, gone, fresh: new Set(fresh.map(({ id }) => id)) })
  return { changes, fresh, decided: decided.size }
}
