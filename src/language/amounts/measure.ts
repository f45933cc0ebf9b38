import type { NumberMention } from '../find-numbers.ts'
import { wordSet } from '../key-set.ts'
import { keyOf, LOWER, MARK, NUMBER, type Tokens, WORD } from '../tokens.ts'
import type { AmountMention } from './amount-mention.ts'
import { type CountedNoun, countedNounAt } from './counted-nouns.ts'
import { isDigitWord } from './number-words.ts'
import { type AmountKind, ratePeriodAt, unitAt } from './units.ts'

/** What a number measures or counts. */
export interface Measured {
  readonly to: number
  readonly unit: string
  readonly kind: AmountKind
  readonly inferred: boolean
  /** Where the unit or noun begins. */
  readonly at: number
}

/** What stands around a number that may give its unit. */
export interface Around {
  readonly next: NumberMention | undefined
  readonly previous: AmountMention | undefined
  /** First token of the number's sentence. */
  readonly sentenceFrom: number
}

/** Measures whose period makes one unit with them: "m3/day", "tonne/year". */
const RATED = new Set(['m3', 'tonne', 'l', 'kg', 'kWh', 'MWh', 'GWh', 'm', 'km', 'tonne CO2', 'TEU'])

/** The unit or noun of a number, when with it the number is a figure; null otherwise. Its neighbours may give an unwritten currency. */
export const measureOf = (tokens: Tokens, number: NumberMention, currency: string | null, around: Around): Measured | null => {
  const at = number.to
  const unit = unitAt(tokens, at)
  const noun = countedNounAt(tokens, at)
  const known = noun && noun.weight !== 'unknown' ? noun : null
  if (unit && !(known && known.to > unit.to) && (!unit.unit.weak || number.multiplier > 0 || Number(number.value) >= 1000)) {
    const { code, kind } = unit.unit
    if (
      number.role !== 'quantity' &&
      !(
        number.role === 'identifier' &&
        (kind === 'money' || kind === 'quantity' || kind === 'percent') &&
        tokens.keys[number.from - 1] !== SIGN
      )
    )
      return null
    if (number.form === 'words' && number.multiplier === 0 && (kind === 'duration' || kind === 'count') && Number(number.value) < 10)
      return null
    const rate = RATED.has(code) ? ratePeriodAt(tokens, unit.to) : null
    return { at, to: rate ? rate.to : unit.to, unit: rate ? `${code}/${rate.period}` : code, kind, inferred: false }
  }
  if (number.role !== 'quantity') return null
  if (currency !== null) return { at, to: at, unit: currency, kind: 'money', inferred: false }
  if (number.multiplier >= 6 && noun === null) {
    const inferred = unwrittenCurrency(tokens, number, around)
    if (inferred !== null) return { at, to: at, unit: inferred, kind: 'money', inferred: true }
  }
  if (noun === null || !isFigure(tokens, number, noun, around.sentenceFrom)) return null
  return { at, to: noun.to, unit: noun.weight === 'person' ? 'person' : noun.noun, kind: 'count', inferred: false }
}
const SIGN = keyOf('số')
const COMMA = keyOf(',')

/**
 * Whether a number with this noun is a figure. Ten and more always is, but after a name. A small number in digits is of persons, things and areas from one,
 * of items of talk and of sides from three; in words of persons and things ("ba bệnh viện"), of areas from three; "lần" when it multiplies.
 */
const isFigure = (tokens: Tokens, number: NumberMention, noun: CountedNoun, sentenceFrom: number): boolean => {
  const value = Number(number.value)
  const { weight } = noun
  if (weight === 'never') return false
  if (weight === 'multiple') return !Number.isInteger(value) || isMultiplied(tokens, number.from)
  if (number.multiplier > 0 || value >= 10) return weight !== 'unknown' || !followsName(tokens, number.from, sentenceFrom)
  if (number.form === 'words') {
    // "hai, ba dự án", "ba bốn dự án": about so many, no figure.
    const vague = isDigitWord(tokens, number.from - 1) || (tokens.keys[number.from - 1] === COMMA && isDigitWord(tokens, number.from - 2))
    // "giữa hai doanh nghiệp": the pair that was named.
    if (tokens.keys[number.from - 1] === BETWEEN) return false
    // "hai Bộ trưởng đã ký": the two who were named.
    if (value === 2 && PAIRS.has(noun.noun.toLowerCase())) return false
    return !vague && !noun.pointed && (weight === 'thing' || weight === 'person' || (weight === 'area' && value >= 3))
  }
  if (weight === 'person' || weight === 'thing' || weight === 'area') return true
  if (weight === 'abstract' || weight === 'side') return value >= 3
  return value >= 2 && !noun.pointed && isIntroduced(tokens, number.from)
}
const BETWEEN = keyOf('giữa')
const multiplying = wordSet('gấp tăng giảm hơn gần khoảng cao lớn')
/** "gấp 5 lần", "gấp từ 2 - 3 lần", "gấp 5 lần và 11 lần": other numbers of times may stand between. */
const isMultiplied = ({ keys, kinds }: Tokens, from: number): boolean => {
  let before = from - 1
  while (before > from - MOST_BETWEEN && (kinds[before] === NUMBER || OTHER_TIMES.has(keys[before] as number))) before--
  return multiplying.has(keys[before] as number)
}
const OTHER_TIMES = wordSet('- – — đến tới từ và lần')
const MOST_BETWEEN = 6

/** A small number with an unknown noun is a count where something says so: "có 3 bể bơi", "gồm 4 cụm loa", "cùng 2 phao cứu sinh". */
const isIntroduced = (tokens: Tokens, from: number): boolean =>
  from === 0 || tokens.kinds[from - 1] !== WORD || introducing.has(tokens.keys[from - 1] as number)
const introducing = wordSet(
  'có gồm với hơn là được xây tặng trao trợ đạt hút cho tại ở trong và cả tổng cùng khoảng gần trên dưới thêm lập dựng mua cấp thành mở đặt về đến thứ'
)

/** "COP 26 diễn ra", "SEA Games 31 tổ chức": the number belongs to the name before it. The first word of a sentence is no name ("Hiện 12 bể bơi …"). */
const followsName = (tokens: Tokens, from: number, sentenceFrom: number): boolean => {
  const before = from - 1
  if (before <= sentenceFrom || tokens.kinds[before] !== WORD || tokens.cases[before] === LOWER) return false
  return !(before === sentenceFrom + 1 && tokens.kinds[sentenceFrom] === MARK)
}

const moneyWords = wordSet('vốn phí tư sách giá chi thu nợ vay trợ thuế tiền ngân quỹ nhuận thầu')
const PAIRS = new Set([
  'bộ trưởng',
  'thứ trưởng',
  'thủ tướng',
  'phó thủ tướng',
  'chủ tịch',
  'phó chủ tịch',
  'ngoại trưởng',
  'nguyên thủ',
  'tổng bí thư',
  'bí thư',
  'thống đốc',
  'thị trưởng'
])
const otherMoney = wordSet('krone krona kroner curon peso dinar rial rupee franc koruna')
const CONTEXT_REACH = 15
const LIST_REACH = 4

/** "2.500 tỷ, trong đó WB 80 triệu USD": a part may be told in another currency. */
const isOfWhich = ({ keys }: Tokens, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (keys[at] === INSIDE && keys[at + 1] === THAT) return true
  return false
}
const INSIDE = keyOf('trong')
const THAT = keyOf('đó')

/** The currency of "tổng vốn 3.300 tỷ" (đồng) or of the first sum in "10 triệu và 20 triệu USD"; null when the number is no money. */
const unwrittenCurrency = (tokens: Tokens, number: NumberMention, { next, previous, sentenceFrom }: Around): string | null => {
  if (next && next.multiplier > 0 && next.from - number.to <= LIST_REACH && !isOfWhich(tokens, number.to, next.from)) {
    const unit = unitAt(tokens, next.to)
    if (unit && unit.unit.kind === 'money') return unit.unit.code
  }
  // "60 triệu Krone": a money that could be of several countries is no đồng.
  if (otherMoney.has(tokens.keys[number.to] as number)) return null
  if (number.multiplier >= 9) return 'VND'
  for (let at = number.from - 1; at >= sentenceFrom && at > number.from - CONTEXT_REACH; at--) {
    if (moneyWords.has(tokens.keys[at] as number)) return 'VND'
    if (previous && previous.kind === 'money' && at < previous.to) return previous.unit
  }
  return null
}
