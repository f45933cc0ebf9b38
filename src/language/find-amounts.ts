import type { AmountMention } from './amounts/amount-mention.ts'
import { countedNounAt } from './amounts/counted-nouns.ts'
import { compare, type Decimal, decimal, jsonNumberOf, shifted } from './amounts/decimal.ts'
import { hedgeAfter, hedgesBefore } from './amounts/hedges.ts'
import { isHalfMore } from './amounts/number-words.ts'
import { perAfter } from './amounts/per.ts'
import { wordSet } from './amounts/phrases.ts'
import { isSentenceEnd, relateAmounts } from './amounts/relate-amounts.ts'
import { type AmountKind, prefixedCurrency, ratePeriodAt, unitAt } from './amounts/units.ts'
import { type DateMention, findDates } from './find-dates.ts'
import { findNumbers, type NumberMention } from './find-numbers.ts'
import { keyOf, LOWER, type Tokens, WORD } from './tokens.ts'

export type { AmountMention } from './amounts/amount-mention.ts'
export type { Qualifier } from './amounts/hedges.ts'
export { verifyAmount } from './amounts/verify-amount.ts'
export { spellNumber, writeNumber } from './amounts/write-number.ts'

/**
 * Every amount of the text that can be a figure, in order: money, measures, shares, lengths of time, and counts of things that matter. Dates, ordinals,
 * codes and the two sides of a meeting ("hai bên", "2 nước") are none. Numbers and dates may be given when they are already found.
 * Time grows with the number of tokens.
 */
export const findAmounts = (
  tokens: Tokens,
  numbers: readonly NumberMention[] = findNumbers(tokens),
  dates: readonly DateMention[] = findDates(tokens)
): AmountMention[] => {
  const found: AmountMention[] = []
  let date = 0
  for (let n = 0; n < numbers.length; n++) {
    const number = numbers[n] as NumberMention
    while (date < dates.length && (dates[date] as DateMention).to <= number.from) date++
    const near = dates[date]
    if (near && near.from < number.to && near.length === null) continue
    const next = numbers[n + 1]
    const upper = next && upperEnd(tokens, number, next) ? next : null
    const amount = amountAt(tokens, number, upper, numbers[upper ? n + 2 : n + 1], found.at(-1))
    if (amount === null) continue
    found.push(amount)
    if (upper) n++
  }
  relateAmounts(tokens, found)
  return found
}

const RANGE_SIGNS = wordSet('- – đến tới')
const FROM = keyOf('từ')

/** "10-12 tỷ đồng", "từ 5 đến 7%", "từ 500 triệu đến 1 tỷ đồng", "từ 3 triệu đồng đến 5 triệu đồng". */
const upperEnd = (tokens: Tokens, first: NumberMention, second: NumberMention): boolean => {
  if (first.role !== 'quantity' || second.role !== 'quantity') return false
  let at = first.to
  if (at < second.from - 1) {
    const unit = unitAt(tokens, at)
    const same = unit && unitAt(tokens, second.to)
    if (!unit || !same || unit.unit.code !== same.unit.code || tokens.keys[first.from - 1] !== FROM) return false
    at = unit.to
  }
  return at === second.from - 1 && RANGE_SIGNS.has(tokens.keys[at] as number) && compare(lowerValue(first, second), second.exact) < 0
}

/** In "10-12 tỷ" the first number shares the multiplier of the second. */
const lowerValue = (first: NumberMention, second: NumberMention): Decimal => {
  if (first.multiplier > 0 || second.multiplier === 0) return first.exact
  const multiplied = shifted(first.exact, second.multiplier)
  return compare(multiplied, second.exact) < 0 ? multiplied : first.exact
}

interface Measured {
  readonly to: number
  readonly unit: string
  readonly kind: AmountKind
  readonly inferred: boolean
  /** Where the unit or noun begins. */
  readonly at: number
}

const amountAt = (
  tokens: Tokens,
  number: NumberMention,
  upper: NumberMention | null,
  next: NumberMention | undefined,
  previous: AmountMention | undefined
): AmountMention | null => {
  const last = upper ?? number
  const currency = prefixedCurrency(tokens, number.from)
  const measured = measureOf(tokens, last, currency?.code ?? null, next, previous)
  if (measured === null) return null
  const first = currency && measured.at === last.to && measured.to === last.to ? currency.from : number.from
  const start = upper && tokens.keys[first - 1] === FROM ? first - 1 : first
  const before = hedgesBefore(tokens, start, measured.at)
  const after = hedgeAfter(tokens, measured.to)
  const half = measured.kind === 'duration' && last.multiplier === 0 && isHalfMore(tokens, measured.to)
  const to = half ? measured.to + 1 : measured.to
  const per = perAfter(tokens, to, measured.kind)
  const value = upper
    ? lowerValue(number, upper)
    : half
      ? decimal(last.exact.digits * 10n + 5n * 10n ** BigInt(last.exact.scale), last.exact.scale + 1)
      : number.exact
  return {
    from: before.from,
    to: after ? after.to : (per?.to ?? to),
    number: { from: number.from, to: last.to },
    value: jsonNumberOf(value),
    valueTo: upper ? jsonNumberOf(upper.exact) : null,
    unit: measured.unit,
    kind: measured.kind,
    qualifier: before.qualifier ?? after?.qualifier ?? null,
    per: per?.per ?? null,
    inferred: measured.inferred,
    ambiguous: number.ambiguous || last.ambiguous,
    other: number.other ?? last.other,
    equals: null,
    equivalentOf: null,
    partOf: null,
    remainder: false
  }
}

/** Measures whose period makes one unit with them: "m3/day", "tonne/year". */
const RATED = new Set(['m3', 'tonne', 'l', 'kg', 'kWh', 'MWh', 'GWh', 'm', 'km', 'tonne CO2', 'TEU'])

/** The unit or noun of a number, when with it the number is a figure; null otherwise. */
const measureOf = (
  tokens: Tokens,
  number: NumberMention,
  currency: string | null,
  next: NumberMention | undefined,
  previous: AmountMention | undefined
): Measured | null => {
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
  if (number.multiplier >= 6 && known === null) {
    const inferred = unwrittenCurrency(tokens, number, next, previous)
    if (inferred !== null) return { at, to: at, unit: inferred, kind: 'money', inferred: true }
  }
  if (noun === null || !isFigure(tokens, number, noun)) return null
  return { at, to: noun.to, unit: noun.noun, kind: 'count', inferred: false }
}
const SIGN = keyOf('số')

/** Whether a number with this noun is a figure: see `NounWeight`. */
const isFigure = (tokens: Tokens, number: NumberMention, noun: { weight: string; pointed: boolean }): boolean => {
  const value = Number(number.value)
  if (noun.weight === 'never') return false
  if (number.multiplier > 0 || value >= 10) return noun.weight !== 'unknown' || !followsName(tokens, number.from)
  const words = number.form === 'words'
  if (noun.weight === 'thing') return !(words && noun.pointed)
  if (noun.weight === 'parties') return !words && value >= 3
  if (words || value < 2) return false
  return noun.weight === 'common' || (!noun.pointed && !followsName(tokens, number.from))
}

/** "COP 26 diễn ra", "SEA Games 31 tổ chức": the number belongs to the name before it. */
const followsName = (tokens: Tokens, from: number): boolean =>
  from > 1 && tokens.kinds[from - 1] === WORD && tokens.cases[from - 1] !== LOWER && !isSentenceEnd(tokens, from - 2)

const moneyWords = wordSet('vốn phí tư sách giá chi thu nợ vay trợ thuế tiền ngân quỹ nhuận thầu')
const CONTEXT_REACH = 15
const LIST_REACH = 4

/** The currency of "tổng vốn 3.300 tỷ" (đồng) or of the first sum in "10 triệu và 20 triệu USD"; null when the number is no money. */
const unwrittenCurrency = (
  tokens: Tokens,
  number: NumberMention,
  next: NumberMention | undefined,
  previous: AmountMention | undefined
): string | null => {
  if (next && next.multiplier > 0 && next.from - number.to <= LIST_REACH) {
    const unit = unitAt(tokens, next.to)
    if (unit && unit.unit.kind === 'money') return unit.unit.code
  }
  if (number.multiplier >= 9 && countedNounAt(tokens, number.to) === null) return 'VND'
  for (let at = number.from - 1; at >= 0 && at > number.from - CONTEXT_REACH && !isSentenceEnd(tokens, at); at--) {
    if (moneyWords.has(tokens.keys[at] as number)) return 'VND'
    if (previous && previous.kind === 'money' && at < previous.to) return previous.unit
  }
  return null
}
