import type { Tokens } from '../tokens.ts'
import { compilePhrases, phraseAt, wordSet } from './phrases.ts'

export type Qualifier = 'about' | 'more than' | 'less than' | 'up to' | 'at least'

const list = (qualifier: Qualifier, words: string): (readonly [string, Qualifier])[] =>
  words.split('|').map((word) => [word, qualifier] as const)

/** Hedges before a number, found backwards. "gần", "ngót" say that the value is not reached: less than, as "hơn" says more than. */
const before = compilePhrases<Qualifier>(
  [
    ...list(
      'about',
      'khoảng|vào khoảng|khoảng chừng|chừng|ước|ước tính|ước đạt|ước khoảng|ước chừng|xấp xỉ|trên dưới|ước tính khoảng|cỡ|tầm khoảng|~|≈|độ chừng'
    ),
    ...list('more than', 'hơn|trên|quá|vượt|vượt quá|vượt mức|nhiều hơn|cao hơn|lớn hơn|>|ngoài'),
    ...list('less than', 'gần|ngót|ngót nghét|suýt soát|dưới|chưa đến|chưa tới|chưa đầy|không đến|không tới|thấp hơn|ít hơn|nhỏ hơn|<'),
    ...list(
      'up to',
      'lên tới|lên đến|tối đa|không quá|không vượt quá|không hơn|nhiều nhất|cao nhất là|tối đa là|tối đa không quá|không trên|≤|tối đa khoảng'
    ),
    ...list(
      'at least',
      'ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn|ít nhất là|tối thiểu là|chí ít|≥|tối thiểu khoảng|từ ít nhất'
    )
  ],
  true
)

/** Hedges after an amount: "5 tỷ đồng trở lên". */
const after = compilePhrases<Qualifier>([...list('at least', 'trở lên'), ...list('up to', 'trở xuống'), ...list('more than', 'có lẻ')])

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
