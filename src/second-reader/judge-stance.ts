import type { ActionKind } from '../extraction/index.ts'
import { keyOf } from '../language/index.ts'
import { accept, type Outcome, refuse } from '../values/index.ts'
import { type ArticleFacts, aroundOf, holds, type Stretch } from './article-facts.ts'
import type { Proved } from './prove-quote.ts'
import type { Force, StanceWord } from './stance-words.ts'

/** The forces of which one must stand in the words that the model names for a kind. */
const BEARS_OUT: Readonly<Record<ActionKind, readonly Force[]>> = {
  need: ['lack', 'ought'],
  result: ['done'],
  topic: ['discuss'],
  proposal: ['ask', 'ought'],
  commitment: ['promise', 'consent'],
  assignment: ['assign'],
  agreement: ['agree', 'consent']
}

/** The forces that make something else of the kind when they govern it: what is asked for is no promise, what will be done is not done. */
const GOVERNS: Readonly<Partial<Record<ActionKind, readonly Force[]>>> = {
  commitment: ['ask', 'ought', 'assign'],
  agreement: ['ask', 'ought', 'assign'],
  result: ['ask', 'ought', 'assign', 'promise', 'if']
}

/** Kinds that a condition elsewhere in the sentence takes back. */
const UNCONDITIONAL: ReadonlySet<ActionKind> = new Set(['commitment', 'agreement', 'result', 'assignment'])

/**
 * Proves the kind of an action: the words named for it hold a word of that force, which no negation takes back, no stronger word governs and no
 * condition outside the quotation restricts. Refuses with kind_not_in_words, kind_contradicted, condition_left_out.
 */
export const judgeStance = (facts: ArticleFacts, kind: ActionKind, quoted: Proved, stance: Stretch): Outcome<ActionKind> => {
  const bearing = facts.stanceWords.filter(
    (word) => holds(stance, word) && hasForce(word, BEARS_OUT[kind]) && standsBefore(facts, word, quoted)
  )
  if (bearing.length === 0) return refuse('kind_not_in_words')
  const standing = bearing.filter(
    (word) => !isDenied(facts, kind, word) && !isGoverned(facts, kind, quoted, word) && (kind !== 'result' || isOwn(facts, quoted, word))
  )
  if (standing.length === 0) return refuse('kind_contradicted')
  const beside = betweenSemicolons(facts, quoted, quoted.sentence)
  const isIf = (word: StanceWord): boolean => hasForce(word, ['if']) && holds(beside, word) && !holds(quoted, word)
  if (UNCONDITIONAL.has(kind) && facts.stanceWords.some(isIf)) return refuse('condition_left_out')
  return accept(kind)
}

/** What is done is told in its own clause, and a denial anywhere in that clause takes it back: "11 km cống chưa thi công được". */
const isOwn = (facts: ArticleFacts, quoted: Proved, word: StanceWord): boolean => {
  const [before] = aroundOf(facts, quoted, quoted.sentence)
  if (!holds({ from: before.from, to: quoted.to }, word)) return false
  const clause = aroundOf(facts, word, quoted.sentence)
  return !facts.stanceWords.some((other) => hasForce(other, ['not']) && clause.some((part) => holds(part, other)))
}

/** What is said comes after the word that says what it is, unless the speaker follows a closed quotation: “…”, ông Tùng đề nghị. */
const standsBefore = ({ tokens }: ArticleFacts, word: StanceWord, quoted: Stretch): boolean => {
  if (word.to <= quoted.to) return true
  for (let i = quoted.to; i < word.from; i++) if (CLOSES.has(tokens.keys[i] as number)) return true
  return false
}
const CLOSES = new Set(['”', '"', '»'].map(keyOf))

export const hasForce = (word: StanceWord, forces: readonly Force[]): boolean => word.forces.some((force) => forces.includes(force))

/** Words that only colour a verb: what denies them stands right behind ("sẽ không", "đã chưa"). */
const COLOURS = new Set(['sẽ', 'đã', 'đang', 'được'].map(keyOf))
/** How many words may stand between a negation and what it denies: "chưa thể nhất trí", "không hề cam kết". */
const REACH = 2

/** "chưa nhất trí", "không cam kết", "sẽ không": the word is denied. What tells of a lack is itself often a negation. */
const isDenied = ({ stanceWords, tokens }: ArticleFacts, kind: ActionKind, word: StanceWord): boolean => {
  if (kind === 'need') return false
  const before = stanceWords.some((other) => hasForce(other, ['not']) && other.to <= word.from && word.from - other.to < REACH)
  const behind = stanceWords.some((other) => hasForce(other, ['not']) && other.from === word.to)
  return before || (behind && word.to - word.from === 1 && COLOURS.has(tokens.keys[word.from] as number))
}

const SEMICOLON = keyOf(';')

/** True where a governing word stands before the word that bears the kind out, or between it and the quotation, up to a semicolon back. */
const isGoverned = (facts: ArticleFacts, kind: ActionKind, quoted: Proved, word: StanceWord): boolean => {
  const governing = GOVERNS[kind]
  if (!governing) return false
  const sentence = facts.sentences.find((each) => holds(each, word))
  if (!sentence) return true
  const until = Math.max(word.from, quoted.from)
  const reach: Stretch = { from: betweenSemicolons(facts, word, sentence).from, to: until }
  // What is told as done and then names something to come ("đã thẩm định … lãi suất dự kiến") is no promise; "đã cam kết" is.
  const isPast = (other: StanceWord): boolean =>
    kind === 'commitment' && hasForce(other, ['past']) && holds(quoted, other) && other.to < word.from
  return facts.stanceWords.some((other) => other !== word && ((hasForce(other, governing) && holds(reach, other)) || isPast(other)))
}

/** A stretch of a sentence together with what no semicolon parts from it. */
const betweenSemicolons = ({ tokens }: ArticleFacts, stretch: Stretch, sentence: Stretch): Stretch => {
  let { from, to } = stretch
  while (from > sentence.from && tokens.keys[from - 1] !== SEMICOLON) from--
  while (to < sentence.to && tokens.keys[to] !== SEMICOLON) to++
  return { from, to }
}
