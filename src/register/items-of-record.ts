import { type CooperationRecord, type Doubt, ITEM_LISTS } from '../extraction/index.ts'
import type { Evidence } from '../values/index.ts'
import { ITEM_KINDS, type Item, inTextOrder } from './item.ts'

/**
 * The items of a record as they enter the register: proposed, undecided, in the order in which the text first speaks of them
 * (kinds in the order of ITEM_KINDS where two begin at one place), so that a reviewer goes through the article once, downwards.
 * Throws when the record breaks its contract: an id given twice, or an item without evidence.
 */
export const itemsOfRecord = (record: CooperationRecord): Item[] => {
  const items = ITEM_KINDS.flatMap((kind) =>
    record[ITEM_LISTS[kind]].map((content): Item => {
      const evidence: readonly Evidence[] = content.evidence.map(({ page, ...words }) => (page === undefined ? words : { ...words, page }))
      if (evidence.length === 0) throw new Error(`The record ${record.id} states ${content.id} without evidence.`)
      return { id: content.id, kind, state: 'proposed', revision: 0, content, proposed: content, evidence }
    })
  )
  const ids = new Set<string>()
  for (const { id } of items) {
    if (ids.has(id)) throw new Error(`The record ${record.id} uses the id ${id} for two items.`)
    ids.add(id)
  }
  return items.sort(inTextOrder)
}

/** What the reader could not settle about one item. */
export const doubtsAbout = (doubts: readonly Doubt[], itemId: string): Doubt[] => doubts.filter((doubt) => doubt.about === itemId)
