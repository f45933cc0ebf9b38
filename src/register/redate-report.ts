import { accept, type Outcome, readDay, refuse } from '../values/index.ts'
import { fileReport } from './dossiers/file-report.ts'
import { countKinds } from './item.ts'
import { type Know, knowledgeFor } from './know.ts'
import type { Given } from './make-register.ts'
import { readAnew } from './read-anew.ts'
import type { NewReport } from './report.ts'
import { itemWords, reportWords } from './search-text.ts'
import type { WritingStore } from './store.ts'
import type { Redated } from './views.ts'
import { refuseAbsent } from './withdraw-report.ts'

/**
 * Sets a report's day of publication and has its article, as it stands in the register, read anew by it and by what the office knows now. The reading is done first and takes
 * its time; then, in one transaction, it is laid over the items as they are by then, so that nothing that was decided meanwhile is lost.
 */
export const redateReport = async (
  { store, readArticle, now, newId, by, know }: Omit<Given, 'readReport'> & { readonly know: Know },
  { reportId, publishedOn: typed }: { readonly reportId: string; readonly publishedOn: string | null }
): Promise<Outcome<Redated>> => {
  const publishedOn = typed === null ? null : readDay(typed)
  if (typed !== null && publishedOn === null) return refuse('published_on_not_a_date', { publishedOn: typed })
  const summary = await store.reportSummary(reportId)
  const text = summary && (await store.reportText(reportId))
  if (!text) return refuseAbsent(store, reportId)
  if (summary.publishedOn === publishedOn) return accept({ reportId, before: publishedOn, publishedOn, kept: 0, replaced: 0 })

  const read = await readArticle({ ...text.article, source: { ...text.source, publishedOn } }, summary, await knowledgeFor(know))
  if (!read.ok) return read
  return store.transaction(async (inside) => {
    await inside.claimReport(reportId)
    const before = await inside.reportSummary(reportId)
    if (!before) return refuseAbsent(inside, reportId)
    const { kept, replaced } = await layOver(inside, read.value)
    await fileReport({ store: inside, now, newId }, reportId)
    const event = { kind: 'redate', reason: null, before: before.publishedOn, after: publishedOn } as const
    await inside.addEvent(reportId, { id: newId(), by, at: now().toISOString(), ...event })
    return accept({ reportId, before: before.publishedOn, publishedOn, kept, replaced })
  })
}

/** Lays a reading over the items that a report has now. */
const layOver = async (store: WritingStore, read: NewReport): Promise<Pick<Redated, 'kept' | 'replaced'>> => {
  const reportId = read.summary.id
  const old = await store.items(reportId)
  const text = await store.reportText(reportId)
  const decisions = await store.decisions(reportId)
  const decided = new Set(decisions.map(({ itemId }) => itemId))
  // Each reading has a number of its own, higher than the revision of anything that an earlier one left undecided.
  const reading = (await store.events(reportId)).filter(({ kind }) => kind === 'redate').length + 1
  const { items, fresh, gone, doubts } = readAnew(
    { items: old, decided, doubts: text?.doubts ?? [] },
    { items: read.items, doubts: read.text.doubts },
    reading
  )
  const words = items.map((item) => itemWords(item.content))
  const count = (state: string): number => items.filter((item) => item.state === state).length
  const summary = {
    ...read.summary,
    counts: countKinds(items),
    states: { proposed: count('proposed'), accepted: count('accepted'), rejected: count('rejected') },
    doubts: doubts.length
  }
  const report = {
    ...read,
    summary,
    text: { ...read.text, doubts },
    items,
    words: reportWords(summary.title, read.text.article.text, words),
    itemWords: words
  }
  await store.replaceReading({ report, gone, fresh: new Set(fresh.map(({ id }) => id)) })
  return { kept: decided.size, replaced: fresh.length }
}
