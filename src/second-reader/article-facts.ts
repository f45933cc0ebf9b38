import type { CooperationRecord } from '../extraction/index.ts'
import { compileNames, type DateMention, findMentions, keyOf, MARK, type Sentence, type Tokens, tokenAt } from '../language/index.ts'
import { overlaps, type Span } from '../values/index.ts'
import { findStanceWords, type StanceWord } from './stance-words.ts'

/** Tokens `from` ≤ i < `to`. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A stretch that may not be cut, and the id of whom it names; null for amounts and dates. */
export interface Whole extends Stretch {
  readonly named: string | null
}

/** What the proof of an answer needs to know of the article, found once for all its items. */
export interface ArticleFacts {
  readonly record: CooperationRecord
  readonly tokens: Tokens
  readonly sentences: readonly Sentence[]
  readonly dates: readonly DateMention[]
  readonly stanceWords: readonly StanceWord[]
  /** Amounts with their hedges and units, dates with their prepositions, names: a quotation holds one whole or not at all. */
  readonly whole: readonly Whole[]
  /** True for words of the body; title and captions name people, but what is done is told in the body. */
  readonly isBody: (span: Span) => boolean
}

/** The names are those that the rules have proved, so the lexicon is not asked again. */
const NO_NAMES = compileNames<never>([])

export const factsOf = (record: CooperationRecord): ArticleFacts => {
  const { text, captions } = record.article
  const { scan, amounts, dates } = findMentions(text, NO_NAMES)
  const { tokens, sentences } = scan
  const { title } = record.source
  const titleEnd = title !== null && text.startsWith(title) ? title.length : 0
  return {
    record,
    tokens,
    sentences,
    dates,
    stanceWords: findStanceWords(tokens),
    whole: [
      ...amounts.map(({ from, to }) => ({ from, to, named: null })),
      ...dates.map(({ phraseFrom, to }) => ({ from: phraseFrom, to, named: null })),
      ...namesIn(record, tokens)
    ],
    isBody: (span) => span.start >= titleEnd && !captions.some((caption) => overlaps(caption, span))
  }
}

/** Where the rules found people, organisations and places by name; the title before a person and the type before a place are no part of it. */
const namesIn = ({ people, organisations, places }: CooperationRecord, tokens: Tokens): Whole[] =>
  [...people, ...organisations, ...places].flatMap(({ id, name, aliases, evidence }) =>
    evidence.flatMap(({ start, exact }) => {
      const form = [name, ...aliases].find((each) => exact.includes(each))
      if (form === undefined) return []
      const at = start + exact.indexOf(form)
      const stretch = stretchOf(tokens, { start: at, end: at + form.length })
      return stretch ? [{ ...stretch, named: id }] : []
    })
  )

/** The tokens of a span; null when it begins or ends within one, or holds none. */
export const stretchOf = (tokens: Tokens, span: Span): Stretch | null => {
  const from = tokenAt(tokens, span.start)
  const to = tokenAt(tokens, span.end)
  return to > from && tokens.starts[from] === span.start && tokens.ends[to - 1] === span.end ? { from, to } : null
}

export const meets = (a: Stretch, b: Stretch): boolean => a.from < b.to && b.from < a.to
export const holds = (outer: Stretch, inner: Stretch): boolean => outer.from <= inner.from && inner.to <= outer.to

/** True where the quotation cuts an amount, a date or a name in two; the name of `except` it may ("JICA" in "Cơ quan … Nhật Bản (JICA)"). */
export const cutsWhole = (facts: ArticleFacts, quoted: Stretch, except: string | null = null): boolean =>
  facts.whole.some((one) => meets(one, quoted) && !holds(quoted, one) && (one.named === null || one.named !== except))

/** The sentence that holds a quotation; undefined when it runs over more than one. */
export const sentenceOf = (facts: ArticleFacts, quoted: Stretch): Sentence | undefined =>
  facts.sentences.find((sentence) => holds(sentence, quoted))

const BREAKS = new Set([',', ';', ':', '(', ')', '–', '—', '“', '”', '"'].map(keyOf))
const TURNS = new Set(['nhưng', 'song', 'mà', 'tuy', 'vì'].map(keyOf))
/** "chưa thể khởi công do thiếu vốn" denies the start, not the lack; "không do tỉnh quản lý", "không phải do …" denies what follows. */
const REASON = keyOf('do')
const DENIES = new Set(['không', 'chưa', 'chẳng', 'phải'].map(keyOf))
const AND = keyOf('và')
/** "nhưng còn thiếu" turns, "không còn thiếu" does not. */
const STILL = keyOf('còn')

/** What stands before and behind a quotation in its own clause: up to the next mark or "nhưng", "song", "vì", "do". */
export const aroundOf = (facts: ArticleFacts, quoted: Stretch, sentence: Stretch): readonly [before: Stretch, behind: Stretch] => {
  const { tokens } = facts
  const ends = (i: number): boolean => {
    const key = tokens.keys[i] as number
    if (tokens.kinds[i] === MARK) return BREAKS.has(key)
    return TURNS.has(key) || ((key === REASON || key === STILL) && !DENIES.has(tokens.keys[i - 1] as number))
  }
  let from = quoted.from
  if (!ends(from)) while (from > sentence.from && !ends(from - 1)) from--
  let to = quoted.to
  // "thiếu cán bộ và chưa được cấp vốn": what "và" joins behind the quotation denies nothing in it.
  if (tokens.keys[to] !== AND) while (to < sentence.to && !ends(to)) to++
  return [
    { from, to: quoted.from },
    { from: quoted.to, to }
  ]
}
