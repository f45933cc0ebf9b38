import { spanOf } from '../language/index.ts'
import { accept, type Outcome, refuse, type Span } from '../values/index.ts'
import { type ArticleFacts, aroundOf, cutsWhole, meets, type Stretch, sentenceOf, stretchOf } from './article-facts.ts'
import { findQuote } from './find-quote.ts'

/** A quotation that stands in the article: its tokens, those of its sentence, and its span. */
export interface Proved extends Stretch {
  readonly sentence: Stretch
  readonly span: Span
}

const FEWEST_WORDS = 2
const MOST_CHARACTERS = 800

/**
 * Proves a quotation: it stands in the passage that the model was shown, letter by letter, in the body, within one sentence, and cuts no word,
 * amount, date or name in two; no negation that governs it is left outside. Of several such places the first.
 * Refuses with quote_length_wrong, quote_not_in_text, quote_outside_body, quote_cuts_words, quote_not_one_sentence, negation_left_out.
 */
export const proveQuote = (facts: ArticleFacts, words: string, passage: Span): Outcome<Proved> => {
  if (words.length > MOST_CHARACTERS) return refuse('quote_length_wrong')
  const spans = findQuote(facts.tokens.text, words, passage)
  if (spans.length === 0) return refuse('quote_not_in_text')
  let first: Outcome<Proved> | null = null
  for (const span of spans) {
    const proved = provePlace(facts, span)
    if (proved.ok) return proved
    first ??= proved
  }
  return first ?? refuse('quote_not_in_text')
}

const provePlace = (facts: ArticleFacts, span: Span): Outcome<Proved> => {
  if (!facts.isBody(span)) return refuse('quote_outside_body')
  const stretch = stretchOf(facts.tokens, span)
  if (stretch === null || cutsWhole(facts, stretch)) return refuse('quote_cuts_words')
  if (stretch.to - stretch.from < FEWEST_WORDS) return refuse('quote_length_wrong')
  const sentence = sentenceOf(facts, stretch)
  if (!sentence) return refuse('quote_not_one_sentence')
  const around = aroundOf(facts, stretch, sentence)
  if (facts.stanceWords.some((word) => word.forces.includes('not') && around.some((part) => meets(part, word))))
    return refuse('negation_left_out')
  return accept({ ...stretch, sentence, span: spanOf(facts.tokens, stretch) })
}

/** True where `words` stand in one of `places` and cut nothing in two but the name of `named`, which they may shorten. */
export const standsIn = (facts: ArticleFacts, words: string, places: readonly Stretch[], named: string | null = null): boolean =>
  stretchIn(facts, words, places, named) !== null

/** Where `words` stand in one of `places`, as `standsIn`; null where they do not. */
export const stretchIn = (facts: ArticleFacts, words: string, places: readonly Stretch[], named: string | null = null): Stretch | null => {
  for (const place of places)
    for (const span of findQuote(facts.tokens.text, words, spanOf(facts.tokens, place))) {
      const stretch = stretchOf(facts.tokens, span)
      if (stretch && !cutsWhole(facts, stretch, named)) return stretch
    }
  return null
}
