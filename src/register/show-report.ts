import { accept, type Outcome, refuse } from '../values/index.ts'
import type { Decision, Item } from './item.ts'
import { doubtsAbout } from './items-of-record.ts'
import type { Given } from './make-register.ts'
import type { ReportText } from './report.ts'
import type { ItemView, ReportView } from './views.ts'

/** A report with its article, items and decisions, as they stood at one moment. Refuses with report_not_found. */
export const showReport = ({ store }: Pick<Given, 'store'>, reportId: string): Promise<Outcome<ReportView>> =>
  store.snapshot(async (now) => {
    const summary = await now.reportSummary(reportId)
    const text = summary && (await now.reportText(reportId))
    if (!text) return refuse('report_not_found', { reportId })
    const items = await now.items(reportId)
    const decisions = Map.groupBy(await now.decisions(reportId), (decision) => decision.itemId)
    return accept({
      ...summary,
      source: text.source,
      article: text.article,
      items: items.map((item) => viewOfItem(item, text.doubts, decisions.get(item.id) ?? [])),
      allDoubts: text.doubts,
      unread: text.unread,
      secondReader: text.secondReader,
      events: await now.events(reportId)
    })
  })

export const viewOfItem = (item: Item, doubts: ReportText['doubts'], decisions: readonly Decision[]): ItemView => ({
  ...item,
  doubts: doubtsAbout(doubts, item.id),
  decisions
})

/** The bytes as they came in. Refuses with report_not_found. */
export const originalOf = async (
  { store }: Pick<Given, 'store'>,
  reportId: string
): Promise<Outcome<{ readonly bytes: Uint8Array; readonly mediaType: string; readonly fileName: string | null }>> => {
  const original = await store.original(reportId)
  if (!original) return refuse('report_not_found', { reportId })
  const { bytes, mediaType, fileName } = original
  return accept({ bytes, mediaType, fileName })
}
