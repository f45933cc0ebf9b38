import type { Sentence } from '../sentences.ts'
import { keyOf, type Tokens } from '../tokens.ts'
import type { AmountMention } from './amount-mention.ts'
import { compare, type Decimal, decimalOf, plus } from './decimal.ts'
import { compilePhrases, phraseAt } from './phrases.ts'

const markers = compilePhrases<'parts' | 'list' | 'remainder' | 'same' | 'whole'>([
  ['trong đó', 'parts'],
  ['trong số đó', 'parts'],
  ['trong số này', 'parts'],
  ['bao gồm', 'list'],
  ['gồm', 'list'],
  ['gồm có', 'list'],
  ['trong số', 'whole'],
  ['trong tổng số', 'whole'],
  ['trên tổng số', 'whole'],
  ['trên tổng', 'whole'],
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
/** "500 tỷ đồng còn thiếu trong tổng số 1.200 tỷ đồng". */
const WHOLE_REACH = 4
const OPEN = keyOf('(')

/** What the words between two amounts, in the sentence of the second, say of it. */
interface Between {
  readonly marker: 'parts' | 'list' | 'remainder' | null
  readonly isSame: boolean
  /** "500 tỷ đồng trong số 1.200 tỷ đồng": the second is the whole of the first. */
  readonly isWhole: boolean
}

const readBetween = (tokens: Tokens, from: number, to: number): Between => {
  let marker: Between['marker'] = null
  let isSame = false
  let isWhole = false
  for (let at = from; at < to; at++) {
    const found = phraseAt(markers, tokens, at)
    if (found === null || found.edge > to) continue
    if (found.meaning === 'same') isSame = true
    else if (found.meaning === 'whole') isWhole = found.edge === to && at - from < WHOLE_REACH
    else marker = found.meaning
    at = found.edge - 1
  }
  return { marker, isSame, isWhole }
}

/** A total whose parts are being told, the sentence they are told in, and their sum so far. */
interface OpenTotal {
  readonly total: number
  readonly sentence: number
  readonly sum: Decimal | null
  /** "gồm" lists things of the same unit; "trong đó có 300 nữ" may name a part otherwise than the whole. */
  readonly sameUnit: boolean
}

/**
 * Fills `equals`, `equivalentOf`, `partOf` and `remainder` of amounts in the order of the text; `inSentence` says in which sentence each stands.
 * Looks at most once at each token between them.
 */
export const relateAmounts = (
  tokens: Tokens,
  amounts: AmountMention[],
  inSentence: readonly number[],
  sentences: readonly Sentence[]
): void => {
  const values = amounts.map((amount) => decimalOf(amount.valueTo ?? amount.value))
  let open: OpenTotal | null = null
  for (let k = 0; k < amounts.length; k++) {
    const amount = amounts[k] as AmountMention
    const previous = amounts[k - 1]
    const sentence = inSentence[k] as number
    const { marker, isSame, isWhole }: Between = readBetween(
      tokens,
      Math.max(previous?.to ?? 0, sentences[sentence]?.from ?? 0),
      amount.from
    )
    if (previous && inSentence[k - 1] === sentence && isRestated(tokens, previous, amount, isSame)) {
      previous.equals = k
      amount.equivalentOf = k - 1
      amount.partOf = previous.partOf
      continue
    }
    if (
      previous &&
      isWhole &&
      inSentence[k - 1] === sentence &&
      previous.partOf === null &&
      isComparable(previous, amount, false) &&
      compare(values[k - 1] as Decimal, values[k] as Decimal) <= 0
    ) {
      previous.partOf = k
    }
    if (amount.partOf !== null) continue
    const told: OpenTotal | null = open === null || open.sentence === sentence || isContinued(open, sentence, marker) ? open : null
    const opens: boolean = marker === 'parts' || marker === 'list' || (marker === 'remainder' && told === null)
    open = opens ? totalFor(amounts, values, inSentence, k, marker === 'list') : told
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
const isRestated = (tokens: Tokens, first: AmountMention, second: AmountMention, isSame: boolean): boolean => {
  if (first.kind !== second.kind || first.unit === second.unit || (first.kind !== 'money' && first.kind !== 'quantity')) return false
  if (first.kind === 'quantity' && !(AREAS.has(first.unit) && AREAS.has(second.unit))) return false
  if (isSame) return second.from - first.to <= EQUIVALENT_REACH
  return second.from === first.to + 1 && tokens.keys[first.to] === OPEN
}
const AREAS = new Set(['m2', 'ha', 'km2'])

/** The nearest amount before k, in its sentence or the one before, that k can be a part of; null when there is none. */
const totalFor = (
  amounts: readonly AmountMention[],
  values: readonly Decimal[],
  inSentence: readonly number[],
  k: number,
  sameUnit: boolean
): OpenTotal | null => {
  const part = amounts[k] as AmountMention
  for (let j = k - 1; j >= 0 && j >= k - 4; j--) {
    if ((inSentence[k] as number) - (inSentence[j] as number) > 1) return null
    const total = amounts[j] as AmountMention
    if (total.partOf === null && isComparable(total, part, sameUnit) && compare(values[j] as Decimal, values[k] as Decimal) >= 0)
      return { total: j, sentence: inSentence[k] as number, sum: null, sameUnit }
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
