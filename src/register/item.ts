import type { Evidence } from '../values/index.ts'

/**
 * An item is one thing a record states (a meeting, a figure, an action …) standing in the register until a person decides on it.
 * The nouns here are pure: no clock, no database.
 */
export const ITEM_KINDS = ['meeting', 'person', 'organisation', 'place', 'figure', 'action', 'agreement', 'project'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

export const ITEM_STATES = ['proposed', 'accepted', 'returned', 'rejected'] as const
/**
 * proposed: read by the machine, nobody has decided. accepted/rejected: a person has. An edited item is accepted with other content.
 * returned: it goes back, with a reason, to whoever brought the report, and waits for an answer.
 */
export type ItemState = (typeof ITEM_STATES)[number]
/** The states in which something is left to do: for the reviewer, for whoever brought the report. */
export type LeftState = 'proposed' | 'returned'

export type Verdict = 'accept' | 'reject' | 'return' | 'edit' | 'reopen'

/** The content of an item as JSON: its fields as the record's schema of its kind has them, id and evidence included. */
export type ItemContent = Readonly<Record<string, unknown>>

export interface Item {
  /** The item's id in its record ("m1", "a12"); unique within its report only. */
  readonly id: string
  readonly kind: ItemKind
  readonly state: ItemState
  /** Counts every decision on the item and every reading that made it another; a decision names the revision it was made on, so that two people cannot overwrite each other unseen. */
  readonly revision: number
  /** The content now: the record's item, or what a person edited it to. */
  readonly content: ItemContent
  /** What the reader first proposed, for ever; of an item entered by hand, what the person first said. */
  readonly proposed: ItemContent
  /** The words the item stands on. No decision changes them. */
  readonly evidence: readonly Evidence[]
}

/** True for an item that a person entered because no reader had read it. */
export const isEntered = ({ proposed }: Pick<Item, 'proposed'>): boolean => proposed.reader === 'person'

/** Items in the order in which the text first speaks of them; kinds in the order of ITEM_KINDS where two begin at one place. */
export const inTextOrder = (a: Item, b: Item): number => placeOf(a) - placeOf(b) || ITEM_KINDS.indexOf(a.kind) - ITEM_KINDS.indexOf(b.kind)

const placeOf = ({ evidence }: Item): number => evidence.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY)

/** How many items there are of each kind. */
export const countKinds = (items: readonly Pick<Item, 'kind'>[]): Record<ItemKind, number> => {
  const counts = Object.fromEntries(ITEM_KINDS.map((kind) => [kind, 0])) as Record<ItemKind, number>
  for (const { kind } of items) counts[kind] += 1
  return counts
}

const STATE_AFTER: Readonly<Record<Verdict | 'enter', ItemState>> = {
  enter: 'accepted',
  accept: 'accepted',
  edit: 'accepted',
  return: 'returned',
  reject: 'rejected',
  reopen: 'proposed'
}
/** The state an item is in after a verdict. Reopening undoes the decision, not the edit: the content stays as it is. */
export const stateAfter = (verdict: Verdict | 'enter'): ItemState => STATE_AFTER[verdict]

/** How many items stand in each state. */
export const countStates = (items: readonly Pick<Item, 'state'>[]): Record<ItemState, number> => {
  const counts: Record<ItemState, number> = { proposed: 0, accepted: 0, returned: 0, rejected: 0 }
  for (const { state } of items) counts[state] += 1
  return counts
}

/** What a person decided on an item; kept for ever, newest last. */
export interface Decision {
  readonly id: string
  readonly reportId: string
  readonly itemId: string
  /** enter: a person entered the item, which no reader had read. undo: took back what an earlier step decided on the item. */
  readonly verdict: Verdict | 'enter' | 'undo'
  /** The item's revision after the decision. */
  readonly revision: number
  /** The number of the step it belongs to, from 1 in the order in which the report was reviewed: decisions taken as one have one, and are undone as one. */
  readonly step: number
  /** The step that an undo took back; null for any other. */
  readonly undoes: number | null
  /** Who decided; until accounts exist, the one local user. */
  readonly by: string
  /** ISO 8601 instant, UTC. */
  readonly at: string
  readonly reason: string | null
  /** The item's content before and after, as JSON objects; equal unless the verdict is edit. */
  readonly before: ItemContent
  readonly after: ItemContent
}
