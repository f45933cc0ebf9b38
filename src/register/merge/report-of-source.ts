import { loadWritings } from '../../language/index.ts'
import { firstDay } from '../../values/index.ts'
import { countKinds, countStates, type Item, isEntered } from '../item.ts'
import type { NewReport } from '../report.ts'
import { itemWords, reportWords } from '../search-text.ts'
import type { SourceReport } from './gather-source.ts'

/** A report as the source's reader read it: with the items it proposed, before anybody decided on them, and none that a person entered. */
export const reportOfSource = ({ summary, text, items: all, decisions }: SourceReport): NewReport => {
  const decided = Map.groupBy(decisions, ({ itemId }) => itemId)
  const items = all
    .filter((item) => !isEntered(item))
    .map((item) => asProposed(item, Math.min(...(decided.get(item.id) ?? []).map(({ revision }) => revision - 1))))
  const wordsOfItems = items.map(({ content }) => itemWords(content))
  return {
    summary: { ...summary, counts: countKinds(items), states: countStates(items) },
    text,
    items,
    orderDay: (summary.publishedOn && firstDay(summary.publishedOn)) || summary.addedAt.slice(0, 10),
    words: reportWords(summary.title, text.article.text, wordsOfItems),
    itemWords: wordsOfItems,
    wordedBy: loadWritings().digest
  }
}

/** An item before the first decision on it. */
export const asProposed = (item: Item, before: number): Item => ({
  ...item,
  state: 'proposed',
  content: item.proposed,
  revision: Number.isFinite(before) ? before : item.revision
})
