import type { Refusal } from '../../values/index.ts'
import type { DossierEvent } from '../dossiers/dossier-event.ts'
import type { Decision, ItemContent, ItemState } from '../item.ts'
import type { ReportEvent } from '../report-event.ts'

/** A decision that was taken in another register, told by the ids that its items have here. */
export interface TheirDecision extends Decision {
  /** The state that the item is in by it. */
  readonly state: ItemState
  /** The id of the decision on the item that an undoing took back. */
  readonly undoesId: string | null
}

/** One side's decisions on an item since the last that both registers have, oldest first, and how the item stands by them. */
export interface ItemSide<D extends Decision = Decision> {
  readonly decisions: readonly D[]
  readonly state: ItemState
  readonly content: ItemContent
}

/** What two registers did otherwise: to an item, to a report as a whole, or to the same thing of a dossier. */
export type Sides =
  | { readonly about: 'item'; readonly theirs: ItemSide<TheirDecision>; readonly ours: ItemSide }
  | { readonly about: 'report'; readonly theirs: readonly ReportEvent[]; readonly ours: readonly ReportEvent[] }
  | { readonly about: 'dossier'; readonly theirs: readonly DossierEvent[]; readonly ours: readonly DossierEvent[] }

/** Which side stands: ours is this register's, theirs the one that was brought; superseded where a later doing of theirs settled it by itself. */
export const SETTLEMENTS = ['ours', 'theirs', 'superseded'] as const
export type Choice = (typeof SETTLEMENTS)[number]

/** Which side of a conflict a person said stands; kept for ever. */
export interface Settlement {
  readonly choice: Choice
  /** "" where nobody was asked. */
  readonly by: string
  /** ISO 8601 instant, UTC. */
  readonly at: string
  readonly reason: string | null
}

/** What could not be brought over because it was done otherwise here: kept with both sides, written over nothing, until a person says which stands. */
export interface FoundConflict {
  readonly id: string
  /** The source: its chain, and what it was called. */
  readonly chain: string
  readonly name: string
  /** The report or dossier here. */
  readonly subject: string
  /** The item here; of a report "day" or "register"; of a dossier what of it was done otherwise ("state", "field:due" …). */
  readonly part: string
  /** ISO 8601 instant, UTC: when it was found. */
  readonly at: string
  /** Why theirs could not be done here, where it was tried; null where both did something. */
  readonly refusal: Refusal | null
  readonly sides: Sides
}

export interface Conflict extends FoundConflict {
  /** Null while it is open. */
  readonly settlement: Settlement | null
}

/** The ids of what their side did. */
export const idsOfTheirs = ({ sides }: FoundConflict): string[] =>
  (sides.about === 'item' ? sides.theirs.decisions : sides.theirs).map(({ id }) => id)
