import { accept, type Outcome, type Refusal, refuse } from '../values/index.ts'
import { pageSize, readPlace, writePlace } from './cursor.ts'
import { MAX_REASON } from './decide.ts'
import { fileReport } from './dossiers/file-report.ts'
import type { Given } from './make-register.ts'
import type { ReportEvent } from './report-event.ts'
import { reportWords } from './search-text.ts'
import { storable } from './storable-text.ts'
import type { ReadingStore } from './store.ts'
import type { Page, WithdrawnReport } from './views.ts'

type Doing = Pick<Given, 'store' | 'now' | 'newId' | 'by'>

/** Takes a report and its items out of lists, search, pages and knowledge. Its rows stay, and so does who did it, when and why. */
export const withdrawReport = (
  { store, now, newId, by }: Doing,
  { reportId, reason }: { readonly reportId: string; readonly reason: string }
): Promise<Outcome<ReportEvent>> => {
  const why = storable(reason.normalize('NFC').trim())
  if (why === '') return Promise.resolve(refuse('withdraw_needs_reason'))
  if (why.length > MAX_REASON) return Promise.resolve(refuse('reason_too_long', { max: MAX_REASON }))
  return store.transaction(async (inside) => {
    await inside.claimReport(reportId)
    if (!(await inside.reportSummary(reportId))) return refuseAbsent(inside, reportId)
    const event: ReportEvent = {
      id: newId(),
      kind: 'withdraw',
      by,
      at: now().toISOString(),
      reason: why,
      before: null,
      after: null,
      changes: null
    }
    await inside.addEvent(reportId, event)
    await inside.withdraw(reportId)
    await fileReport({ store: inside, now, newId }, reportId)
    return accept(event)
  })
}

/** Brings a withdrawn report back as it was. */
export const restoreReport = (
  { store, now, newId, by }: Doing,
  { reportId }: { readonly reportId: string }
): Promise<Outcome<ReportEvent>> =>
  store.transaction(async (inside) => {
    await inside.claimReport(reportId)
    if (await inside.reportSummary(reportId)) return refuse('report_not_withdrawn', { reportId })
    const gone = await inside.withdrawnSummary(reportId)
    const text = gone && (await inside.reportText(reportId))
    if (!gone || !text) return refuse('report_not_found', { reportId })
    const event: ReportEvent = {
      id: newId(),
      kind: 'restore',
      by,
      at: now().toISOString(),
      reason: null,
      before: null,
      after: null,
      changes: null
    }
    await inside.addEvent(reportId, event)
    await inside.restore(reportId, reportWords(gone.title, text.article.text, await inside.wordsOfItems(reportId)))
    await fileReport({ store: inside, now, newId }, reportId)
    return accept(event)
  })

/** Why a report is not to be had: it was withdrawn, or never there. */
export const refuseAbsent = async (store: ReadingStore, reportId: string): Promise<{ readonly ok: false; readonly refusal: Refusal }> => {
  const gone = await store.withdrawnSummary(reportId)
  if (!gone) {
    const waiting = (await store.waitingDocuments()).find((each) => each.reportId === reportId)
    if (!waiting) return refuse('report_not_found', { reportId })
    return refuse(waiting.refusal ? 'report_not_taken' : 'report_waiting', { name: waiting.fileName ?? reportId })
  }
  const event = (await store.events(reportId)).findLast(({ kind }) => kind === 'withdraw')
  return refuse('report_withdrawn', { title: gone.title, day: event?.at.slice(0, 10) ?? '', reason: event?.reason ?? '' })
}

const USUAL = 50
const MOST = 200

/** The withdrawn reports, newest first, each with who withdrew it, when and why. Refuses with cursor_not_valid. */
export const listWithdrawn = async (
  { store }: Pick<Given, 'store'>,
  query: { readonly limit?: number; readonly cursor?: string }
): Promise<Outcome<Page<WithdrawnReport>>> => {
  const after = query.cursor === undefined ? null : readPlace(query.cursor)
  if (after && !after.ok) return after
  const size = pageSize(query.limit, USUAL, MOST)
  const found = await store.listWithdrawn({ limit: size + 1, after: after?.value ?? null })
  const shown = found.slice(0, size)
  const rows: WithdrawnReport[] = []
  for (const { value: report } of shown) {
    const withdrawal = (await store.events(report.id)).findLast(({ kind }) => kind === 'withdraw')
    if (withdrawal) rows.push({ report, withdrawal })
  }
  const last = shown.at(-1)
  return accept({ rows, nextCursor: last && found.length > size ? writePlace(last.place) : null })
}
