import { type Mentions, type Sentence, spanOf } from '../../language/index.ts'
import { quote, type Span } from '../../values/index.ts'
import type { Figure } from '../record.ts'
import { countBefore } from '../text/in-order.ts'
import { labelOf } from './figure-label.ts'

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
  return kept.map(({ amount, index, sentence }, i) => ({
    id: `f${i + 1}`,
    value: amount.value,
    valueTo: amount.valueTo,
    unit: amount.unit,
    qualifier: amount.qualifier,
    of: labelAt(mentions, sentence, amount.equivalentOf ?? index),
    since: null,
    equals: amount.equals === null ? null : (idOf.get(amount.equals) ?? null),
    partOf: amount.partOf === null ? null : (idOf.get(amount.partOf) ?? null),
    evidence: [quote(tokens.text, spanOf(tokens, amount))]
  }))
}

/** "24 tỷ yen (tương đương 3.169 tỷ đồng)": the same money is of the same thing. */
const labelAt = (mentions: Mentions, sentence: Sentence, index: number): string | null => {
  const amount = mentions.amounts[index] as Mentions['amounts'][number]
  const [before, after] = [mentions.amounts[index - 1], mentions.amounts[index + 1]]
  // "40 máy phát điện trị giá 1,2 tỷ đồng": what is counted may be what the sum is of.
  const left = before?.kind === 'count' ? before.number.to : (before?.to ?? 0)
  return labelOf(mentions, sentence, amount, left, after?.from ?? mentions.scan.tokens.count)
}

const sizeOf = ({ value, unit }: Mentions['amounts'][number]): string => `${value} ${unit}`

/** Figures whose words stand inside a span; figures come in the order of the text. */
export const figuresIn = (figures: readonly Figure[], span: Span): Figure[] => {
  const startOf = (i: number): number => figures[i]?.evidence[0]?.start ?? 0
  const first = countBefore(figures.length, (i) => startOf(i) < span.start)
  const found: Figure[] = []
  for (let i = first; i < figures.length && startOf(i) < span.end; i++)
    if ((figures[i]?.evidence[0]?.end ?? 0) <= span.end) found.push(figures[i] as Figure)
  return found
}
