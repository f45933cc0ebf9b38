/**
 * An item is one thing a record states (a meeting, a figure, an action …) standing in the register until a person decides on it.
 * The nouns here are pure: no clock, no database.
 */
export const ITEM_KINDS = ['meeting', 'person', 'organisation', 'place', 'figure', 'action', 'agreement', 'project'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** proposed: read by the machine, nobody has decided. accepted/rejected: a person has. An edited item is accepted with other content. */
export type ItemState = 'proposed' | 'accepted' | 'rejected'

export type Verdict = 'accept' | 'reject' | 'edit' | 'reopen'

/** What a person decided on an item; kept for ever, newest last. */
export interface Decision {
  readonly id: string
  readonly reportId: string
  readonly itemId: string
  readonly verdict: Verdict
  /** Who decided; until accounts exist, the one local user. */
  readonly by: string
  /** ISO 8601 instant, UTC. */
  readonly at: string
  readonly reason: string | null
  /** The item's content before and after, as JSON objects; equal unless the verdict is edit. */
  readonly before: Readonly<Record<string, unknown>>
  readonly after: Readonly<Record<string, unknown>>
}
