import { keyOf, MARK, NEWLINE, type Tokens, WORD } from '../tokens.ts'
import type { AmountMention } from './amount-mention.ts'
import { compare, type Decimal, decimalOf, plus } from './decimal.ts'
import { compilePhrases, isTight, phraseAt, wordSet } from './phrases.ts'

const markers = compilePhrases<'parts' | 'list' | 'remainder' | 'same'>([
  ['trong đó', 'parts'],
  ['trong số đó', 'parts'],
  ['trong số này', 'parts'],
  ['bao gồm', 'list'],
  ['gồm', 'list'],
  ['gồm có', 'list'],
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

/** What the words between two amounts say of the second. Positions are tokens, −1 where nothing is said. */
interface Between {
  /** How many sentences end there. */
  readonly ends: number
  /** "trong đó", "gồm", "còn lại" in the sentence of the second amount. */
  readonly marker: 'parts' | 'list' | 'remainder' | null
  readonly sameAt: number
}

const readBetween = (tokens: Tokens, from: number, to: number): Between => {
  let ends = 0
  let marker: Between['marker'] = null
  let sameAt = -1
  for (let at = from; at < to; at++) {
    if (isSentenceEnd(tokens, at)) {
      ends++
      marker = null
      continue
    }
    const found = tokens.kinds[at] === WORD || tokens.kinds[at] === MARK ? phraseAt(markers, tokens, at) : null
    if (found === null || found.edge > to) continue
    if (found.meaning === 'same') sameAt = at
    else marker = found.meaning
    at = found.edge - 1
  }
  return { ends, marker, sameAt }
}

/** A total whose parts are being told, the sentence they are told in, and their sum so far. */
interface OpenTotal {
  readonly total: number
  readonly sentence: number
  readonly sum: Decimal | null
  /** "gồm" lists things of the same unit; "trong đó có 300 nữ" may name a part otherwise than the whole. */
  readonly sameUnit: boolean
}

/** Fills `equals`, `equivalentOf`, `partOf` and `remainder` of amounts in the order of the text. Looks once at each token between them. */
export const relateAmounts = (tokens: Tokens, amounts: AmountMention[]): void => {
  const values = amounts.map((amount) => decimalOf(amount.valueTo ?? amount.value))
  const sentences: number[] = []
  let open: OpenTotal | null = null
  for (let k = 0; k < amounts.length; k++) {
    const amount = amounts[k] as AmountMention
    const previous = amounts[k - 1]
    const { ends, marker, sameAt }: Between = readBetween(tokens, previous?.to ?? 0, amount.from)
    const sentence: number = (sentences[k - 1] ?? 0) + ends
    sentences.push(sentence)
    if (previous && ends === 0 && isRestated(tokens, previous, amount, sameAt)) {
      previous.equals = k
      amount.equivalentOf = k - 1
      amount.partOf = previous.partOf
      continue
    }
    const told: OpenTotal | null = open === null || open.sentence === sentence || isContinued(open, sentence, marker) ? open : null
    const opens: boolean = marker === 'parts' || marker === 'list' || (marker === 'remainder' && told === null)
    open = opens ? totalFor(amounts, values, sentences, k, marker === 'list') : told
    if (open === null) continue
    const sum: Decimal = open.sum === null ? (values[k] as Decimal) : plus(open.sum, values[k] as Decimal)
    const total = values[open.total] as Decimal
    // Parts may exceed a hedged or mistaken total (that is for a doubt), but not by half: then the sentence speaks of something else.
    const fits = compare(values[k] as Decimal, total) <= 0 && compare(plus(sum, sum), plus(total, plus(total, total))) <= 0
    if (!isComparable(amounts[open.total] as AmountMention, amount, open.sameUnit) || !fits) continue
    amount.partOf = open.total
    amount.remainder = marker === 'remainder'
    open = { ...open, sentence, sum }
  }
}

/** "… Trong đó, vốn vay 700 tỷ đồng. Còn lại 300 tỷ đồng là vốn đối ứng." */
const isContinued = (open: OpenTotal, sentence: number, marker: Between['marker']): boolean =>
  marker === 'remainder' && sentence - open.sentence === 1

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
  k: number,
  sameUnit: boolean
): OpenTotal | null => {
  const part = amounts[k] as AmountMention
  for (let j = k - 1; j >= 0 && j >= k - 4; j--) {
    if ((sentences[k] as number) - (sentences[j] as number) > 1) return null
    const total = amounts[j] as AmountMention
    if (total.partOf === null && isComparable(total, part, sameUnit) && compare(values[j] as Decimal, values[k] as Decimal) >= 0)
      return { total: j, sentence: sentences[k] as number, sum: null, sameUnit }
  }
  return null
}

/** Growth and lengths of time are no wholes that parts make up. */
const isComparable = (total: AmountMention, part: AmountMention, sameUnit: boolean): boolean =>
  total.kind === part.kind &&
  total.per === part.per &&
  (total.unit === part.unit || (total.kind === 'count' && !sameUnit)) &&
  total.kind !== 'duration' &&
  total.kind !== 'percent'
