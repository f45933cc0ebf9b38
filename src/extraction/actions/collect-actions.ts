import { keyOf, NUMBER, type Tokens, wordsOf } from '../../language/index.ts'
import { without } from '../actors/sides.ts'
import { type Clause, words } from '../text/clauses.ts'
import { opensWithDoing } from '../text/doing-verbs.ts'
import { trim } from '../text/trim-clause.ts'
import type { DraftAction, SetAside } from './draft-action.ts'
import { lackOf } from './substance.ts'
import type { ToldFrame } from './told-frame.ts'

const COLON = keyOf(':')
const MOST_ANNOUNCING = 12
const FEWEST_AGAIN = 8
/** A summary's clauses are among so many. */
const MOST_BEFORE = 40
/** "còn nhiều khó khăn như: Công tác …; …" */
const LIKE = keyOf('như')

/** The actions and set-asides of a text, as they are read. */
export class ActionCollection {
  readonly drafts: DraftAction[] = []
  readonly asides: SetAside[] = []

  /** Keeps what a clause of a frame tells as an action, or sets it aside by the rule that says what it lacks. */
  keep(told: ToldFrame, { clause: whole, ...action }: Omit<DraftAction, 'sentence'>): void {
    const { setting, sentence, frame, tokens } = told
    const clause = trim(tokens, whole)
    const lack = announces(told, whole) ? 'introduction' : lackOf(setting.mentions, action.kind, clause)
    if (lack !== null) {
      this.setAside(clause, lack)
      return
    }
    if (this.#isToldAgain(tokens, action.kind, clause)) {
      this.setAside(clause, 'caption or title')
      return
    }
    this.#dropSummary(tokens, action.kind, clause)
    const own = frame.cueFrom >= 0 ? { from: frame.cueFrom, to: frame.cueTo } : null
    // Nobody asks, charges or promises himself: a name that stands on both sides was misread on the second. What two sides do together each does to the other.
    const isMutual = action.to === action.by
    const to = isMutual ? action.to : without(action.to, [...action.by, ...action.by.map((giver) => setting.bodyOf(giver))])
    this.drafts.push({ ...action, clause, to, sentence, cue: action.cue ?? own })
  }

  /** A summary above the story says the same words before it. */
  #isToldAgain(tokens: Tokens, kind: DraftAction['kind'], { from, to }: Clause): boolean {
    if (words(tokens, from, to) < FEWEST_AGAIN) return false
    return this.drafts
      .slice(-MOST_BEFORE)
      .some((one) => one.kind === kind && one.clause.to - one.clause.from === to - from && areSame(tokens, one.clause, from))
  }

  /** What a summary says in fewer of the same words is told in full now. */
  #dropSummary(tokens: Tokens, kind: DraftAction['kind'], { from, to }: Clause): void {
    const first = this.drafts[0]
    if (!first || first.kind !== kind || words(tokens, first.clause.from, first.clause.to) < FEWEST_AGAIN) return
    const length = first.clause.to - first.clause.from
    for (let at = from; at + length < to; at++)
      if (areSame(tokens, first.clause, at)) {
        this.drafts.shift()
        this.setAside(first.clause, 'caption or title')
        return
      }
  }

  setAside({ from, to }: Clause, rule: string): void {
    if (to > from) this.asides.push({ clause: { from, to }, rule })
  }
}

/** Whether the words of a clause stand again at token `at`, every number as it was: "trước ngày 1/9" is not "trước ngày 2/9". */
const areSame = (tokens: Tokens, { from, to }: Clause, at: number): boolean => {
  for (let i = from, k = at; i < to; i++, k++) {
    if (tokens.keys[i] !== tokens.keys[k]) return false
    if (tokens.kinds[i] === NUMBER && wordsOf(tokens, i, i + 1) !== wordsOf(tokens, k, k + 1)) return false
  }
  return true
}

/** "thống nhất các nội dung hợp tác sau:" only announces the points behind its colon. */
const announces = ({ tokens, frame, sentence }: ToldFrame, { from, to }: Clause): boolean =>
  (to === sentence.to && tokens.keys[to - 1] === COLON && words(tokens, from, to) <= MOST_ANNOUNCING) ||
  (tokens.keys[to] === COLON &&
    to + 1 < frame.to &&
    ((words(tokens, from, to) <= MOST_ANNOUNCING && opensWithDoing(tokens, to + 1)) || tokens.keys[to - 1] === LIKE))
