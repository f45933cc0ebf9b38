import { type Item, type ItemKind, isEntered } from '../item.ts'
import { sayingOf } from '../match-versions.ts'

/**
 * Which items of two registers' readings of one report are one item, by their ids in the source: those under one id on the same words, first those
 * that say the same there; else those that say the same on them, else those of one kind on them, in their order. What a person entered is one with nothing but what says the same: two people may
 * have entered two things under one id, or on one stretch of words.
 */
export const sameItems = (theirs: readonly Item[], ours: readonly Item[]): Map<string, string> => {
  const same = new Map<string, string>()
  const left = { theirs: new Set(theirs), ours: new Set(ours) }
  const pair = (keyOf: (item: Item) => string, may: (item: Item) => boolean): void => {
    const byKey = Map.groupBy([...left.ours].filter(may), keyOf)
    for (const item of left.theirs) {
      const match = may(item) ? byKey.get(keyOf(item))?.shift() : undefined
      if (!match) continue
      same.set(item.id, match.id)
      left.theirs.delete(item)
      left.ours.delete(match)
    }
  }
  const isRead = (item: Item): boolean => !isEntered(item)
  pair(
    (item) => `${item.id} ${placesOf(item)} ${sayingOf(item)}`,
    () => true
  )
  pair((item) => `${item.id} ${placesOf(item)}`, isRead)
  pair(
    (item) => `${placesOf(item)} ${sayingOf(item)}`,
    () => true
  )
  pair(placesOf, isRead)
  return same
}

const placesOf = ({ kind, evidence }: Pick<Item, 'kind' | 'evidence'>): string =>
  JSON.stringify([kind satisfies ItemKind, evidence.map(({ start, end }) => [start, end])])
