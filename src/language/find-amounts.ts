import type { AmountMention } from './amounts/amount-mention.ts'
import { compare, type Decimal, decimal, jsonNumberOf, plus, shifted } from './amounts/decimal.ts'
import { hedgeAfter, hedgesBefore } from './amounts/hedges.ts'
import { type Around, measureOf } from './amounts/measure.ts'
import { isHalfMore } from './amounts/number-words.ts'
import { perAfter, perBefore } from './amounts/per.ts'
import { isTight } from './amounts/phrases.ts'
import { relateAmounts } from './amounts/relate-amounts.ts'
import { prefixedCurrency, unitAt } from './amounts/units.ts'
import { type DateMention, findDates } from './find-dates.ts'
import { findNumbers, type NumberMention } from './find-numbers.ts'
import { wordSet } from './key-set.ts'
import { findSentences, type Sentence } from './sentences.ts'
import { keyOf, type Tokens } from './tokens.ts'

export type { AmountMention } from './amounts/amount-mention.ts'
export type { Qualifier } from './amounts/hedges.ts'
export type { AmountKind } from './amounts/units.ts'
export { verifyAmount } from './amounts/verify-amount.ts'
export { spellNumber, writeNumber } from './amounts/write-number.ts'

/**
 * Every amount of the text that can be a figure, in order: money, measures, shares, lengths of time, and counts of things that matter. Dates, ordinals,
 * codes and the two sides of a meeting ("hai bên", "2 nước") are none. Numbers, dates and sentences may be given when they are already found.
 * Time grows with the number of tokens.
 */
export const findAmounts = (
  tokens: Tokens,
  numbers: readonly NumberMention[] = findNumbers(tokens),
  dates: readonly DateMention[] = findDates(tokens),
  sentences: readonly Sentence[] = findSentences(tokens)
): AmountMention[] => {
  const found: AmountMention[] = []
  const inSentence: number[] = []
  let date = 0
  let sentence = 0
  for (let n = 0; n < numbers.length; n++) {
    const number = numbers[n] as NumberMention
    while (date < dates.length && (dates[date] as DateMention).to <= number.from) date++
    while (sentence + 1 < sentences.length && (sentences[sentence] as Sentence).to <= number.from) sentence++
    const near = dates[date]
    if (near && near.from < number.to && near.length === null) continue
    const second = numbers[n + 1]
    const join = second ? joinOf(tokens, number, second) : 'none'
    if (join === 'fraction') {
      n++
      continue
    }
    const sentenceFrom = sentences[sentence]?.from ?? 0
    const amount = signed(tokens, amountAt(tokens, number, second, join, numbers[n + 2], { previous: found.at(-1), sentenceFrom }))
    // "đoàn gồm 10 ngày 5/9": the word after the number opens a date.
    if (amount !== null && !(amount.kind === 'duration' && near && near.length === null && near.from < amount.to)) {
      // "giải ngân 1.250/2.000 tỷ đồng": the amount that comes next is the whole.
      if (join === 'out of' || join === 'ratio') amount.partOf = found.length + 1
      found.push(amount)
      inSentence.push(sentence)
    }
    // The second number of "10-12 tỷ" is the upper end; those of "từ 10 lên 20 triệu" and "11/15 xã" are amounts of their own.
    if (amount === null ? join === 'ratio' : join === 'range') n++
  }
  relateAmounts(tokens, found, inSentence, sentences)
  return found
}

/** "âm 4,9%": a share below nought. */
const signed = ({ keys }: Tokens, amount: AmountMention | null): AmountMention | null =>
  amount?.kind === 'percent' && amount.valueTo === null && keys[amount.number.from - 1] === MINUS
    ? {
        ...amount,
        from: Math.min(amount.from, amount.number.from - 1),
        value: typeof amount.value === 'number' ? -amount.value : `-${amount.value}`
      }
    : amount
const MINUS = keyOf('âm')

const isMeasure = ({ kind }: Pick<AmountMention, 'kind'>): boolean => kind === 'money' || kind === 'quantity'

/**
 * How a number and the next belong together: "range" ("10-12 tỷ đồng", "từ 5 đến 7%"), "change" ("từ 10 lên 20 triệu USD": two amounts, one unit),
 * "out of" ("45 trong tổng số 118 hộ": both are), "ratio" ("11/15 xã", "23,7/40 km": both are), "fraction" ("2/3 dân số": no figure).
 */
type Join = 'none' | 'range' | 'change' | 'ratio' | 'out of' | 'fraction'

const RANGE_SIGNS = wordSet('- – — ‐ ‑ − đến tới')
const UNTIL = wordSet('đến tới')
const CHANGES = wordSet('lên xuống còn thành')
const SLASHES = wordSet('/ ⁄ ∕')
const FROM = keyOf('từ')
const SHARED = wordSet('số diện dân tổng chiều quãng vốn nguồn thời lượng giá khối thế trong là của đại phần thị')
const HOUR = keyOf('giờ')

const joinOf = (tokens: Tokens, first: NumberMention, second: NumberMention): Join => {
  if (first.role !== 'quantity' || second.role !== 'quantity') return 'none'
  const sign = tokens.keys[first.to] as number
  // "3 trong 6 khu tái định cư"; "3 trong 6 tháng" is no part of a count, "1 trong 3 trụ cột" one of those.
  const isInside = sign === INSIDE && second.from === first.to + 1 && !TIMES.has(tokens.keys[second.to] as number)
  if (isInside && first.multiplier === 0 && Number(first.value) > 1 && compare(first.exact, second.exact) <= 0) return 'out of'
  if (second.from === first.to + 1) {
    const order = compare(lowerValue(first, second), second.exact)
    if (RANGE_SIGNS.has(sign)) return order < 0 ? 'range' : 'none'
    if (CHANGES.has(sign) && first.multiplier === 0) return 'change'
    if (SLASHES.has(sign) && first.multiplier === 0 && isTight(tokens, first.to)) {
      // "trực 24/24 giờ", "quy hoạch tỷ lệ 1/500".
      if (tokens.keys[second.to] === HOUR || order > 0 || (first.value === 1 && Number(second.value) >= 100)) return 'fraction'
      return SHARED.has(tokens.keys[second.to] as number) && Number(second.value) <= 10 ? 'fraction' : 'ratio'
    }
    return 'none'
  }
  // "45 trong tổng số 118 doanh nghiệp"
  if (first.multiplier === 0 && isOutOf(tokens, first.to, second.from) && compare(first.exact, second.exact) <= 0) return 'out of'
  // "từ 3 triệu đồng đến 5 triệu đồng", "30% - 40%": the unit is written twice.
  if (second.from - first.to > 6) return 'none'
  const unit = unitAt(tokens, first.to)
  const between = unit && unit.to === second.from - 1 ? (tokens.keys[unit.to] as number) : 0
  if (unit === null || !RANGE_SIGNS.has(between) || (UNTIL.has(between) && tokens.keys[first.from - 1] !== FROM)) return 'none'
  return unitAt(tokens, second.to)?.unit.code === unit.unit.code && compare(first.exact, second.exact) < 0 ? 'range' : 'none'
}

/** True where "trong số", "trong tổng số" or "trên tổng số" is all that stands between. */
const isOutOf = ({ keys }: Tokens, from: number, to: number): boolean => {
  const length = to - from
  if (!OUT_OF.has(keys[from] as number) || keys[to - 1] !== NUMBER_OF) return false
  return length === 2 || (length === 3 && keys[from + 1] === TOTAL)
}
const OUT_OF = wordSet('trong trên')
const INSIDE = keyOf('trong')
const TIMES = wordSet('tháng năm ngày tuần giờ phút quý')
const TOTAL = keyOf('tổng')
const NUMBER_OF = keyOf('số')

/** In "10-12 tỷ" the first number shares the multiplier of the second. */
const lowerValue = (first: NumberMention, second: NumberMention): Decimal => {
  if (first.multiplier > 0 || second.multiplier === 0) return first.exact
  const multiplied = shifted(first.exact, second.multiplier)
  return compare(multiplied, second.exact) < 0 ? multiplied : first.exact
}

const amountAt = (
  tokens: Tokens,
  number: NumberMention,
  following: NumberMention | undefined,
  join: Join,
  third: NumberMention | undefined,
  around: Omit<Around, 'next'>
): AmountMention | null => {
  const second = join === 'none' ? null : (following as NumberMention)
  const currency = prefixedCurrency(tokens, number.from)
  const code = currency?.code ?? null
  const own = join === 'none' || join === 'change' ? measureOf(tokens, number, code, { ...around, next: following }) : null
  const measured = own ?? (second && measureOf(tokens, second, code, { ...around, next: third }))
  if (measured === null) return null
  const shared = own === null ? second : null
  if (join === 'change' && shared && (measured.kind === 'count' || measured.kind === 'duration')) return null
  const upper = join === 'range' ? shared : null
  const first = currency && measured.at === measured.to ? currency.from : number.from
  const before = hedgesBefore(tokens, upper && tokens.keys[first - 1] === FROM ? first - 1 : first, measured.at)
  const half = measured.kind === 'duration' && number.multiplier === 0 && isHalfMore(tokens, measured.to)
  const end = half ? measured.to + 1 : measured.to
  const per = perAfter(tokens, end, measured.kind) ?? perBefore(tokens, before.from, measured.kind)
  const after = hedgeAfter(tokens, Math.max(end, per?.to ?? 0))
  const pair = shared !== null && (join === 'change' || (join === 'ratio' && isMeasure(measured)))
  const value =
    shared === null
      ? number.exact
      : pair
        ? shifted(number.exact, shared.multiplier)
        : join === 'ratio' || join === 'out of'
          ? number.exact
          : lowerValue(number, shared)
  return {
    from: before.from,
    to: Math.max(end, per?.to ?? 0, after?.to ?? 0),
    number: { from: number.from, to: shared && !pair ? shared.to : number.to },
    value: jsonNumberOf(half ? plus(value, decimal(5n, 1)) : value),
    valueTo: upper ? jsonNumberOf(upper.exact) : null,
    unit: measured.unit,
    kind: measured.kind,
    qualifier: before.qualifier ?? after?.qualifier ?? null,
    per: per?.per ?? null,
    inferred: measured.inferred,
    ambiguous: number.ambiguous || shared?.ambiguous === true,
    other: number.other ?? shared?.other ?? null,
    equals: null,
    equivalentOf: null,
    partOf: null,
    remainder: false
  }
}
