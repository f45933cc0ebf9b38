import type { Decision, Item, ItemContent, ItemState } from './item.ts'
import type { Given } from './make-register.ts'
import { itemWords, reportWords } from './search-text.ts'
import type { WritingStore } from './store.ts'

export type Deciding = Pick<Given, 'now' | 'newId' | 'by'> & { readonly store: WritingStore }

/** A decision on an item as it stands in the register, with the state and content that the item has by it. */
export interface NewDecision {
  readonly reportId: string
  readonly item: Item
  readonly verdict: Decision['verdict']
  readonly state: ItemState
  readonly after: ItemContent
  readonly reason: string | null
  /** The step it belongs to; null for a new one. */
  readonly step: number | null
  readonly undoes: number | null
}

/** Keeps one decision. Returns the number of its step; null where another process was quicker. What is filed by it is for the caller. */
export const keepDecision = (
  { store, now, newId, by }: Deciding,
  { reportId, item, state, after, ...told }: NewDecision
): Promise<number | null> =>
  store.decideItem({
    decision: { ...told, id: newId(), reportId, itemId: item.id, by, at: now().toISOString(), before: item.content, after },
    revision: item.revision,
    stateBefore: item.state,
    state,
    words: itemWords(after)
  })

/** Makes the report found by its items as they are now. */
export const findByNewWords = async (store: WritingStore, reportId: string): Promise<void> => {
  const [summary, text] = [await store.reportSummary(reportId), await store.reportText(reportId)]
  if (!summary || !text) throw new Error(`The report ${reportId} vanished while an item of it was edited.`)
  await store.replaceWords(reportId, reportWords(summary.title, text.article.text, await store.wordsOfItems(reportId)))
}
