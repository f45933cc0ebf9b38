import type { Mentions, Sentence } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import type { Sides } from '../actors/sides.ts'
import type { ActionKind, Reference } from '../record.ts'
import type { Clause } from '../text/clauses.ts'

/** What an action is read from. */
export interface ActionSetting extends Sides {
  readonly mentions: Mentions
  readonly actors: readonly Actor[]
  readonly publishedOn: string | null
  readonly isAside: (sentence: Sentence) => boolean
  /** The sentence says who met whom; its verbs are the meeting's own. */
  readonly tellsMeeting: (sentence: Sentence) => boolean
}

export interface DraftAction {
  readonly kind: ActionKind
  readonly clause: Clause
  readonly by: readonly Reference[]
  readonly to: readonly Reference[]
  readonly sentence: Sentence
  /** The rule that made it, and the cue it stood on (tokens), for `--explain`. */
  readonly rule: string
  readonly cue: Clause | null
}

/** A stretch that was looked at and not kept, with the named rule that set it aside. */
export interface SetAside {
  readonly clause: Clause
  readonly rule: string
}
