import { type Refusal, refuse } from '../../../values/index.ts'
import type { Value } from '../dossier.ts'
import type { EntryKind } from './entry.ts'
import type { ActualState } from './works-entries.ts'

type Fields = Readonly<Record<string, Value>>

/** To which states an actual value may go from each; none: what is locked stays for ever. */
export const MOVES: Readonly<Record<ActualState, readonly ActualState[]>> = {
  draft: ['draft', 'pending'],
  pending: ['draft', 'approved', 'returned'],
  returned: ['draft', 'pending'],
  approved: ['returned', 'locked'],
  locked: []
}

/** States in which a value is still written at: approving or returning something else than what was put forward is no approval. */
const OPEN: readonly ActualState[] = ['draft', 'pending']

/**
 * Why an actual value cannot become what is given, or be withdrawn (`after` null); null where it can, and for every other kind of entry. A value begins
 * as a draft or pending; its contents change only on the way to these. Refuses with actual_move_not_valid, actual_is_settled; of minutes with minutes_approved.
 */
export const wrongMove = (kind: EntryKind, before: Fields | null, after: Fields | null): Refusal | null => {
  if (kind === 'minutes') return wrongMinutes(before, after)
  if (kind !== 'actual') return null
  const from = before === null ? null : (before.state as ActualState)
  if (after === null) return from === 'approved' || from === 'locked' ? refuse('actual_is_settled').refusal : null
  const to = after.state as ActualState
  if (!(from === null ? OPEN : MOVES[from]).includes(to))
    return from === 'locked' ? refuse('actual_is_settled').refusal : refuse('actual_move_not_valid', { from: from ?? '', to }).refusal
  const isSame = before !== null && Object.entries(after).every(([field, value]) => field === 'state' || same(value, before[field] ?? null))
  return isSame || OPEN.includes(to) ? null : refuse('actual_move_not_valid', { from: from ?? '', to }).refusal
}

const same = (a: Value, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What was approved stays approved: it is corrected, not withdrawn and no draft again. */
const wrongMinutes = (before: Fields | null, after: Fields | null): Refusal | null =>
  before?.state === 'approved' && after?.state !== 'approved' ? refuse('minutes_approved').refusal : null
