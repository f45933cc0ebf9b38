import { keyOf, MARK, NEWLINE, type Tokens, WORD } from '../tokens.ts'
import type { AmountMention } from './amount-mention.ts'
import { compare, type Decimal, decimalOf, plus } from './decimal.ts'
import { compilePhrases, isTight, phraseAt, wordSet } from './phrases.ts'

type Marker = 'parts' | 'remainder' | 'same'
const markers = compilePhrases<Marker>([
  ['trong đó', 'parts'],
  ['trong số đó', 'parts'],
  ['trong số này', 'parts'],
  ['bao gồm', 'parts'],
  ['gồm', 'parts'],
  ['gồm có', 'parts'],
  ['còn lại', 'remainder'],
  ['phần còn lại', 'remainder'],
  ['số còn lại', 'remainder'],
  ['tương đương', 'same'],
  ['tương ứng', 'same'],
  ['quy đổi', 'same'],
  ['tức', 'same'],
  ['=', 'same'],
  ['≈', 'same'],
  ['~', 'same'],
  ['hay', 'same'],
  ['quy ra', 'same']
])
/** How far the words of an equivalence may stand from the amount they restate ("24 tỷ yên vốn ODA của Nhật Bản (tương đương …"). */
const EQUIVALENT_REACH = 12
const OPEN = keyOf('(')
const DOT = keyOf('.')
const SENTENCE_ENDS = wordSet('! ? …')
const ABBREVIATIONS = wordSet('tp p q tx tt ts ths pgs gs bs ths ks st nxb đ')

/** Whether token i ends a sentence: ". ", "!", "?", "…" or a new line; not the dot of "TP. Huế". */
export const isSentenceEnd = (tokens: Tokens, i: number): boolean => {
  const kind = tokens.kinds[i]
  if (kind === NEWLINE) return true
  if (kind !== MARK) return false
  const key = tokens.keys[i] as number
  if (key !== DOT) return SENTENCE_ENDS.has(key)
  return !(isTight(tokens, i) && tokens.kinds[i + 1] !== MARK) && !ABBREVIATIONS.has(tokens.keys[i - 1] as number)
}

/** Fills `equals`, `equivalentOf`, `partOf` and `remainder` of amounts in the order of the text. Looks once at each token between them. */
export const relateAmounts = (tokens: Tokens, amounts: AmountMention[]): void => {
  const values = amounts.map((amount) => decimalOf(amount.valueTo ?? amount.value))
  let sentence = 0
  const sentences: number[] = []
  let open: { total: number; sentence: number; sum: Decimal | null } | null = null
  for (let k = 0; k < amounts.length; k++) {
    const amount = amounts[k] as AmountMention
    let marker: Marker | null = null
    let markedIn = -1
    let sameAt = -1
    for (let at = k === 0 ? 0 : (amounts[k - 1] as AmountMention).to; at < amount.from; at++) {
      if (isSentenceEnd(tokens, at)) sentence++
      else if (tokens.kinds[at] === WORD || tokens.kinds[at] === MARK) {
        const found = phraseAt(markers, tokens, at)
        if (found && found.edge <= amount.from) {
          if (found.meaning === 'same') sameAt = at
          else {
            marker = found.meaning
            markedIn = sentence
          }
          at = found.edge - 1
        }
      }
    }
    sentences.push(sentence)
    const previous = amounts[k - 1]
    if (previous && sentences[k - 1] === sentence && isRestated(tokens, previous, amount, sameAt)) {
      previous.equals = k
      amount.equivalentOf = k - 1
      if (amount.partOf === null) amount.partOf = previous.partOf
      continue
    }
    if (open && open.sentence !== sentence) open = null
    if (marker && markedIn === sentence) {
      const total = totalFor(amounts, values, sentences, k)
      if (marker === 'parts' || open === null) open = total === null ? null : { total, sentence, sum: null }
      if (marker === 'remainder') amount.remainder = open !== null
    }
    if (open === null) continue
    const total = amounts[open.total] as AmountMention
    const sum: Decimal = open.sum === null ? (values[k] as Decimal) : plus(open.sum, values[k] as Decimal)
    if (!isComparable(total, amount) || compare(sum, values[open.total] as Decimal) > 0) {
      amount.remainder = false
      continue
    }
    amount.partOf = open.total
    open.sum = sum
  }
}

/** "24 tỷ yen (tương đương 3.169 tỷ đồng)", "5 triệu USD (khoảng 120 tỷ đồng)": the same money in another currency. */
const isRestated = (tokens: Tokens, first: AmountMention, second: AmountMention, sameAt: number): boolean => {
  if (first.kind !== second.kind || first.unit === second.unit || (first.kind !== 'money' && first.kind !== 'quantity')) return false
  if (first.kind === 'quantity' && !(AREAS.has(first.unit) && AREAS.has(second.unit))) return false
  if (sameAt >= 0) return second.from - first.to <= EQUIVALENT_REACH
  return second.from === first.to + 1 && tokens.keys[first.to] === OPEN
}
const AREAS = new Set(['m2', 'ha', 'km2'])

/** The nearest amount before k, in its sentence or the one before, that k can be a part of; null when there is none. */
const totalFor = (
  amounts: readonly AmountMention[],
  values: readonly Decimal[],
  sentences: readonly number[],
  k: number
): number | null => {
  const part = amounts[k] as AmountMention
  for (let j = k - 1; j >= 0 && j >= k - 4; j--) {
    if ((sentences[k] as number) - (sentences[j] as number) > 1) return null
    const total = amounts[j] as AmountMention
    if (total.partOf === null && isComparable(total, part) && compare(values[j] as Decimal, values[k] as Decimal) >= 0) return j
  }
  return null
}

const isComparable = (total: AmountMention, part: AmountMention): boolean =>
  total.kind === part.kind && (total.unit === part.unit || total.kind === 'count') && total.per === part.per && total.kind !== 'duration'
