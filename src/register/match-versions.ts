import type { Item, ItemContent } from './item.ts'
import { renameIn } from './read-anew.ts'

/** An item of a report that another version of its page states too. */
export interface VersionMatch {
  readonly old: Item
  readonly fresh: Item
  /** True where both were read to say the same, so that what was decided on one holds for the other. */
  readonly same: boolean
}

/**
 * Which items of two versions of one page are one: those of a kind on the same words, wherever these now stand, else those that say the same. Where
 * several are alike, in their order.
 */
export const matchVersions = (old: readonly Item[], fresh: readonly Item[]): VersionMatch[] => {
  const matches: VersionMatch[] = []
  let [leftOld, leftFresh] = [old, fresh]
  for (const keyOf of [wordsOf, sayingOf]) {
    const byKey = Map.groupBy(leftOld, keyOf)
    const found = leftFresh.flatMap((item): VersionMatch[] => {
      const match = byKey.get(keyOf(item))?.shift()
      return match ? [{ old: match, fresh: item, same: sayingOf(match) === sayingOf(item) }] : []
    })
    matches.push(...found)
    leftOld = leftOld.filter((item) => !found.some((match) => match.old === item))
    leftFresh = leftFresh.filter((item) => !found.some((match) => match.fresh === item))
  }
  return matches
}

const wordsOf = ({ kind, evidence }: Item): string => [kind, ...evidence.map(({ exact }) => exact)].join('\n')

/** Fields that say where something stands and who read it, or point at other items by ids of their report, not what is stated. */
const ASIDE = new Set(['id', 'evidence', 'figures', 'equals', 'partOf', 'known', 'reader'])

/** What was read, by whomever, without ids and places. */
export const sayingOf = ({ kind, proposed }: Item): string =>
  `${kind} ${JSON.stringify(proposed, (field, value) => (ASIDE.has(field) ? undefined : value))}`

/** Stands for an item that the other version does not have; it is no item's id and nothing that a record states. */
const LOST = '\n'

/**
 * What a person made of an item, told of the one of the other version: its own id and words, and references to the items that match those of `all`.
 * Null where it points at an item that the other version does not have.
 */
export const carriedContent = (
  { old, fresh }: VersionMatch,
  matches: readonly VersionMatch[],
  all: readonly Item[]
): ItemContent | null => {
  const matched = new Map(matches.map((match) => [match.old.id, match.fresh.id]))
  const ids = new Map(all.map(({ id }) => [id, matched.get(id) ?? LOST]))
  const { evidence: _, ...fields } = old.content
  const content = { ...(renameIn(fields, ids) as ItemContent), evidence: fresh.evidence }
  return pointsAtLost(content) ? null : content
}

const pointsAtLost = (value: unknown): boolean =>
  value === LOST || (value !== null && typeof value === 'object' && Object.values(value).some(pointsAtLost))
