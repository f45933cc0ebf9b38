import { accept, type Outcome, USUAL_LEVEL } from '../values/index.ts'
import { undoubted } from './accept-undoubted.ts'
import type { Decision, Item } from './item.ts'
import type { Given } from './make-register.ts'
import { checksOf } from './rates/checks-of.ts'
import type { ReportText } from './report.ts'
import { isTakenBack, lastStepOf } from './review-steps.ts'
import { stillUnread } from './same-statement.ts'
import type { ItemView, ReportView } from './views.ts'
import { refuseAbsent } from './withdraw-report.ts'

/** A report with its article, items and decisions, as they stood at one moment. Refuses with report_not_found, report_withdrawn. */
export const showReport = (
  { store, by, level = USUAL_LEVEL }: Pick<Given, 'store' | 'by' | 'level'>,
  reportId: string
): Promise<Outcome<ReportView>> =>
  store.snapshot(async (now) => {
    const summary = await now.reportSummary(reportId)
    const text = summary && (await now.reportText(reportId))
    if (!text) return refuseAbsent(now, reportId)
    const items = await now.items(reportId)
    const all = await now.decisions(reportId)
    const decisions = Map.groupBy(all, (decision) => decision.itemId)
    const doubts = Map.groupBy(text.doubts, (doubt) => doubt.about)
    return accept({
      ...summary,
      level,
      source: text.source,
      article: text.article,
      items: items.map((item) => viewOfItem(item, doubts.get(item.id) ?? [], decisions.get(item.id) ?? [])),
      allDoubts: text.doubts,
      unread: text.unread,
      stillUnread: stillUnread(text.unread, items),
      secondReader: text.secondReader,
      events: await now.events(reportId),
      undoubted: undoubted(items, text.doubts).map(({ id }) => id),
      lastStep: lastStepOf(all, by, items),
      moneyChecks: await checksOf(now, { items, text: text.article.text, on: summary.meetingOn ?? summary.publishedOn }),
      knowledge: text.knowledge
    })
  })

/** An item with the doubts about it and the decisions on it. */
export const viewOfItem = (item: Item, doubts: ReportText['doubts'], decisions: readonly Decision[]): ItemView => ({
  ...item,
  doubts,
  decisions,
  takenBack: isTakenBack(item, decisions)
})

/** The bytes as they came in. Refuses with report_not_found, report_withdrawn. */
export const originalOf = async (
  { store }: Pick<Given, 'store'>,
  reportId: string
): Promise<Outcome<{ readonly bytes: Uint8Array; readonly mediaType: string; readonly fileName: string | null }>> => {
  const original = (await store.reportSummary(reportId)) && (await store.original(reportId))
  if (!original) return refuseAbsent(store, reportId)
  const { bytes, mediaType, fileName } = original
  return accept({ bytes, mediaType, fileName })
}
