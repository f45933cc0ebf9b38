import { CAPITALISED, MARK, type Mentions, type Sentence, type Tokens, WORD, wordsOf } from '../language/index.ts'
import { quote, type Span } from '../values/index.ts'
import { countBefore } from './in-order.ts'
import type { Figure } from './record.ts'

/** The figures of the article's own story, captions left out, and those that only its title tells; one entry a mention, with the words that say what they count. */
export const gatherFigures = (mentions: Mentions, isAside: (sentence: Sentence) => boolean): Figure[] => {
  const { tokens, sentences } = mentions.scan
  const kept: { amount: Mentions['amounts'][number]; index: number; sentence: Sentence }[] = []
  const titled: typeof kept = []
  let s = 0
  mentions.amounts.forEach((amount, index) => {
    while (s < sentences.length && (sentences[s] as Sentence).to <= amount.from) s++
    const sentence = sentences[s]
    if (sentence && !isAside(sentence)) kept.push({ amount, index, sentence })
    else if (sentence && s === 0) titled.push({ amount, index, sentence })
  })
  const told = new Set(kept.map(({ amount }) => sizeOf(amount)))
  kept.unshift(...titled.filter(({ amount }) => !told.has(sizeOf(amount))))
  const idOf = new Map(kept.map((one, i) => [one.index, `f${i + 1}`]))
  return kept.map(({ amount, sentence }, i) => ({
    id: `f${i + 1}`,
    value: amount.value,
    valueTo: amount.valueTo,
    unit: amount.unit,
    qualifier: amount.qualifier,
    of: wordsBefore(mentions, sentence, amount.from),
    since: null,
    equals: amount.equals === null ? null : (idOf.get(amount.equals) ?? null),
    partOf: amount.partOf === null ? null : (idOf.get(amount.partOf) ?? null),
    evidence: [quote(tokens.text, { start: tokens.starts[amount.from] as number, end: tokens.ends[amount.to - 1] as number })]
  }))
}

const sizeOf = ({ value, unit }: Mentions['amounts'][number]): string => `${value} ${unit}`

const WORDS_BEFORE = 12

/** The words right before a figure back to the last mark, no name cut in two: what it is a figure of, as the text says it. */
const wordsBefore = (mentions: Mentions, sentence: Sentence, from: number): string | null => {
  const { tokens } = mentions.scan
  let start = from
  while (start > sentence.from && from - start < WORDS_BEFORE && tokens.kinds[start - 1] !== MARK) start--
  while (start > sentence.from && start < from && isCapital(tokens, start) && isCapital(tokens, start - 1)) start--
  const words = wordsOf(tokens, start, from).trim()
  return words === '' ? null : words
}

const isCapital = ({ kinds, cases }: Tokens, i: number): boolean => kinds[i] === WORD && (cases[i] as number) >= CAPITALISED

/** Figures whose words stand inside a span; figures come in the order of the text. */
export const figuresIn = (figures: readonly Figure[], span: Span): Figure[] => {
  const startOf = (i: number): number => figures[i]?.evidence[0]?.start ?? 0
  const first = countBefore(figures.length, (i) => startOf(i) < span.start)
  const found: Figure[] = []
  for (let i = first; i < figures.length && startOf(i) < span.end; i++)
    if ((figures[i]?.evidence[0]?.end ?? 0) <= span.end) found.push(figures[i] as Figure)
  return found
}
