import { type CooperationRecord, ITEM_LISTS } from '../extraction/index.ts'
import { type ItemKind, isEntered, type ReportView } from '../register/index.ts'

/**
 * The record of a report in its published shape. `read`: as the machine read it, whatever was decided or entered since;
 * `accepted`: only what a person accepted or entered, in the words that person gave it.
 */
export const recordOfReport = (report: ReportView, items: 'read' | 'accepted'): CooperationRecord => {
  const listed = (kind: ItemKind): unknown[] =>
    report.items
      .filter((item) => item.kind === kind && (items === 'read' ? !isEntered(item) : item.state === 'accepted'))
      .map((item) => (items === 'read' ? item.proposed : item.content))
  const lists = Object.fromEntries(Object.entries(ITEM_LISTS).map(([kind, list]) => [list, listed(kind as ItemKind)]))
  // The lists come from JSON that was checked against the record's schema before it was kept.
  return {
    id: report.id,
    source: report.source,
    article: report.article,
    ...lists,
    doubts: [...report.allDoubts],
    unread: items === 'read' ? [...report.unread] : [...report.stillUnread],
    ...(report.secondReader === null ? {} : { secondReader: report.secondReader }),
    knowledge: report.knowledge
  } as unknown as CooperationRecord
}
