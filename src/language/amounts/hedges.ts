import { wordSet } from '../key-set.ts'
import { loadWordsBy } from '../lexicon/load-lexicon.ts'
import type { Tokens } from '../tokens.ts'
import { compilePhrases, phraseAt } from './phrases.ts'

const QUALIFIERS = ['about', 'more than', 'less than', 'up to', 'at least'] as const
export type Qualifier = (typeof QUALIFIERS)[number]

const hedges = loadWordsBy('amounts/hedges', QUALIFIERS)

/** Hedges before a number, found backwards. "gần", "ngót" say that the value is not reached: less than, as "hơn" says more than. */
const before = compilePhrases<Qualifier>(
  QUALIFIERS.flatMap((qualifier) => hedges[qualifier].map((words) => [words, qualifier] as const)),
  true
)

/** Hedges after an amount: "5 tỷ đồng trở lên". */
const after = compilePhrases<Qualifier>([
  ['trở lên', 'at least'],
  ['trở xuống', 'up to'],
  ['có lẻ', 'more than']
])

/** "trên 5 lĩnh vực", "dưới 2 hình thức": in, under; no hedge. */
const PLACED = wordSet('trên dưới ngoài')
const placedNouns = wordSet('lĩnh địa phương mặt trang nền sông kênh khía góc hình tuyến sân bình cơ')

export interface Hedge {
  readonly from: number
  readonly qualifier: Qualifier | null
}

/** Hedges stacked before token i. The one nearest the number decides ("khoảng gần 1 tỷ": less than; "lên tới hơn 100": more than); all are in the span. */
export const hedgesBefore = (tokens: Tokens, i: number, nounAt: number): Hedge => {
  let from = i
  let qualifier: Qualifier | null = null
  for (let stacked = 0; stacked < 3; stacked++) {
    const found = phraseAt(before, tokens, from)
    if (found === null) break
    if (found.edge === from - 1 && PLACED.has(tokens.keys[from - 1] as number) && placedNouns.has(tokens.keys[nounAt] as number)) break
    qualifier ??= found.meaning
    from = found.edge
  }
  return { from, qualifier }
}

export const hedgeAfter = (tokens: Tokens, i: number): { readonly to: number; readonly qualifier: Qualifier } | null => {
  const found = phraseAt(after, tokens, i)
  return found && { to: found.edge, qualifier: found.meaning }
}
