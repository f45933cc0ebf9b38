import { ACTION_KINDS, type ActionKind, SECTORS, type Sector } from '../extraction/index.ts'
import { keyOf, spanOf } from '../language/index.ts'
import { accept, type Outcome, quote, refuse, type Span } from '../values/index.ts'
import type { Answered } from './answer-schema.ts'
import { type ArticleFacts, holds, type Stretch, stretchOf } from './article-facts.ts'
import { type Draft, figuresIn, placesIn, type Setting } from './draft.ts'
import { findQuote } from './find-quote.ts'
import { judgeStance } from './judge-stance.ts'
import { referencesTo } from './known-names.ts'
import { type Proved, proveQuote, standsIn, stretchIn } from './prove-quote.ts'
import { readDate } from './read-date.ts'
import { saysOneOf, wordsFor } from './words-for.ts'

/** Kinds that look ahead; a result or a lack has no deadline. */
const FORWARD: ReadonlySet<ActionKind> = new Set(['proposal', 'commitment', 'assignment', 'agreement'])
/** How far from its clause the words that say what is done with it may stand: within a list under one "đề nghị:". In characters. */
const STANCE_REACH = 1200

export const isOneOf = <T extends string>(words: readonly T[], word: string): word is T => (words as readonly string[]).includes(word)

export const areSectors = (words: readonly string[]): words is Sector[] => words.every((word) => isOneOf(SECTORS, word))

/**
 * Proves an action: its clause and its stance are quoted, the stance bears the kind out, and names, figures and deadline stand in those words.
 * Who speaks is named before who is spoken to. Refuses as `proveQuote` and `judgeStance` do, and with kind_unknown, stance_not_in_text,
 * value_not_in_quote, sides_swapped.
 */
export const proveAction = (answered: Answered<'actions'>, setting: Setting): Outcome<Draft<'actions'>> => {
  const { facts, passage, whoIs } = setting
  const { kind, sectors } = answered
  if (!isOneOf(ACTION_KINDS, kind) || !areSectors(sectors)) return refuse('kind_unknown')
  const quoted = proveQuote(facts, answered.quote, passage)
  if (!quoted.ok) return quoted
  const stance = nearest(facts, answered.stance, quoted.value, passage)
  if (stance === null) return refuse('stance_not_in_text')
  const judged = judgeStance(facts, kind, quoted.value, stance)
  if (!judged.ok) return judged

  const places = [quoted.value, stance]
  const whereIs = (name: string): Stretch | null => stretchIn(facts, name, places, whoIs(name)?.id)
  const by = answered.by.map(whereIs)
  const to = answered.to.map(whereIs)
  if (by.includes(null) || to.includes(null)) return refuse('value_not_in_quote')
  if (to.some((one) => one && by.some((other) => other && one.from <= other.from))) return refuse('sides_swapped')
  if (!answered.figures.every((words) => standsIn(facts, words, [quoted.value]))) return refuse('value_not_in_quote')
  const due = answered.due === null ? null : stretchIn(facts, answered.due, places)
  if (answered.due !== null && due === null) return refuse('value_not_in_quote')

  const { text } = facts.tokens
  const evidence = quote(text, quoted.value.span)
  return accept({
    kind,
    by: referencesTo(answered.by, whoIs),
    to: referencesTo(answered.to, whoIs),
    text: evidence.exact,
    sectors: [...new Set(sectors)],
    places: placesIn(facts, quoted.value),
    due: due && FORWARD.has(kind) ? deadline(facts, due) : null,
    figures: figuresIn(facts, quoted.value),
    evidence: holds(quoted.value, stance) ? [evidence] : [evidence, quote(text, spanOf(facts.tokens, stance))]
  })
}

/** The place of the stance's words that lies nearest to the clause and reaches it; null where none does. */
const nearest = (facts: ArticleFacts, words: string, quoted: Proved, passage: Span): Stretch | null => {
  const near = {
    start: Math.max(passage.start, quoted.span.start - STANCE_REACH),
    end: Math.min(passage.end, quoted.span.end + STANCE_REACH)
  }
  const found = findQuote(facts.tokens.text, words, near).flatMap((span) => {
    const stretch = stretchOf(facts.tokens, span)
    return stretch && facts.isBody(span) && reaches(facts, stretch, quoted) ? [stretch] : []
  })
  const distance = (stretch: Stretch): number => (holds(quoted, stretch) ? 0 : Math.abs(quoted.from - stretch.from))
  return found.sort((a, b) => distance(a) - distance(b))[0] ?? null
}

/** Sentences that begin so go on with what the one before did: "Ông đề nghị … Đồng thời, …". */
const GOES_ON = wordsFor({ on: 'đồng thời|bên cạnh đó|ngoài ra|cùng với đó|theo đó|trong đó' })
const COLON = keyOf(':')

/**
 * True where words that say what is done with a clause can be of this clause: they stand in its sentence; in the one before, which this one goes on
 * with; or in the line above a list ("… đề nghị:") of which it is an entry.
 */
const reaches = (facts: ArticleFacts, stance: Stretch, quoted: Proved): boolean => {
  if (holds(quoted.sentence, stance)) return true
  const { sentences, tokens } = facts
  const own = sentences.findIndex((sentence) => holds(sentence, quoted))
  const told = sentences.findIndex((sentence) => holds(sentence, stance))
  const [here, there] = [sentences[own], sentences[told]]
  if (!here || !there || told > own) return false
  if (tokens.keys[there.to - 1] === COLON) return true
  const opening = { from: here.from, to: Math.min(here.from + 3, here.to) }
  return told === own - 1 && here.paragraph === there.paragraph && saysOneOf(facts, GOES_ON, 'on', opening)
}

const deadline = (facts: ArticleFacts, words: Stretch): Draft<'actions'>['due'] => {
  const read = readDate(facts, words, 'future')
  if (read === null || read.on === null) return null
  const { phraseFrom, to } = read.mention
  const span = spanOf(facts.tokens, { from: phraseFrom, to })
  return { on: read.on, exact: facts.tokens.text.slice(span.start, span.end) }
}
