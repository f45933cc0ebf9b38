import { wordSet } from '../key-set.ts'
import { loadCurrencies, loadMeasures, loadWords } from '../lexicon/load-lexicon.ts'
import { keyOf, LOWER, type Tokens } from '../tokens.ts'
import { compilePhrases, phraseAt } from './phrases.ts'

export type AmountKind = 'money' | 'quantity' | 'count' | 'percent' | 'duration'

export interface Unit {
  /** ISO 4217 for money; m3, km2, ha, tonne, MW, percent, year, person, household … */
  readonly code: string
  readonly kind: AmountKind
  /** Whether fractions to the thousandth are told of it ("58,157 km²"), so that a comma before three digits is a decimal. */
  readonly fractional: boolean
  /** A word that is a unit only after a multiplier or a large number: "bảng", "kíp", "yên". */
  readonly weak: boolean
}

const unit = (code: string, kind: AmountKind, fractional = false, weak = false): Unit => ({ code, kind, fractional, weak })

/** "đồng yên", "đồng đô la Mỹ": every form of a foreign currency may have the word in front. */
const moneyForms = loadCurrencies().flatMap(({ code, forms, weak }): (readonly [string, Unit])[] => {
  const named = code === 'VND' ? [] : [...forms, ...weak].filter((form) => /^\p{L}/u.test(form)).map((form) => `đồng ${form}`)
  return [
    ...[...forms, ...named].map((form) => [form, unit(code, 'money')] as const),
    ...weak.map((form) => [form, unit(code, 'money', false, true)] as const)
  ]
})
const measureForms = loadMeasures().flatMap(({ code, kind, fractional, forms }) =>
  forms.map((form) => [form, unit(code, kind, fractional)] as const)
)
/** Longer words that begin like a unit and are none, so that the longest match passes over the unit: "đồng chí", "đô thị", "hộ chiếu". */
const notUnits = loadWords('amounts/not-units')

const units = compilePhrases<Unit | null>([...moneyForms, ...measureForms, ...notUnits.map((form) => [form, null] as const)])

const DONG_SIGN = keyOf('đ')
const YEN = wordSet('yên')
/** "Tỷ", "Triệu" before a currency, with the capital that every word of such a headline has. */
const isLoudScale = (tokens: Tokens, i: number): boolean => (tokens.cases[i] as number) > LOWER && SCALES.has(tokens.keys[i] as number)
const SCALES = wordSet('tỷ tỉ triệu nghìn ngàn')

/** The unit that begins at token i, the longest; null when none does. The caller decides what to do with a weak one. */
export const unitAt = (tokens: Tokens, i: number): { readonly unit: Unit; readonly to: number } | null => {
  const found = phraseAt(units, tokens, i)
  if (found === null || found.meaning === null) return null
  const key = tokens.keys[i] as number
  // "đ" is a sign in lower case; "Yên Bái" is a place, "2.000 Tỷ Yên Tại" money in a headline of capitals.
  if (key === DONG_SIGN && tokens.cases[i] !== LOWER) return null
  if (
    YEN.has(key) &&
    tokens.cases[i] !== LOWER &&
    found.edge === i + 1 &&
    (tokens.cases[i + 1] as number) > LOWER &&
    !isLoudScale(tokens, i - 1)
  )
    return null
  return { unit: found.meaning, to: found.edge }
}

const prefixed = compilePhrases<string>(
  [
    ['$', 'USD'],
    ['US$', 'USD'],
    ['USD', 'USD'],
    ['€', 'EUR'],
    ['EUR', 'EUR'],
    ['£', 'GBP'],
    ['¥', 'JPY'],
    ['₩', 'KRW'],
    ['VND', 'VND'],
    ['AUD', 'AUD'],
    ['JPY', 'JPY']
  ],
  true
)

/** "$5 triệu", "USD 200.000": a currency written before its number; the token it begins at and its code. */
export const prefixedCurrency = (tokens: Tokens, i: number): { readonly from: number; readonly code: string } | null => {
  const found = phraseAt(prefixed, tokens, i)
  return found && { from: found.edge, code: found.meaning }
}

const periods = compilePhrases<string>([
  ['ngày đêm', 'day'],
  ['ngày', 'day'],
  ['ngđ', 'day'],
  ['ng đ', 'day'],
  ['ngày.đêm', 'day'],
  ['đêm', 'day'],
  ['d', 'day'],
  ['day', 'day'],
  ['giờ', 'hour'],
  ['h', 'hour'],
  ['giây', 'second'],
  ['s', 'second'],
  ['phút', 'minute'],
  ['tháng', 'month'],
  ['năm', 'year'],
  ['tuần', 'week'],
  ['quý', 'quarter']
])
const SLASH = keyOf('/')
const EACH = wordSet('mỗi một')
/** What may stand between a measure and its "/ngày": "tấn rác thải sinh hoạt/ngày", "m3 nước sạch/ngày đêm". */
const SUBSTANCE_ROOM = 5

/** The period of a rate after a measure ("/ngày đêm", "mỗi ngày", "một năm"), with the token after it; null when it is no rate. */
export const ratePeriodAt = (tokens: Tokens, i: number): { readonly period: string; readonly to: number } | null => {
  for (let at = i; at < i + SUBSTANCE_ROOM && at < tokens.count; at++) {
    const key = tokens.keys[at] as number
    if (key === SLASH || EACH.has(key)) {
      const period = phraseAt(periods, tokens, at + 1)
      return period && { period: period.meaning, to: period.edge }
    }
    if (tokens.kinds[at] !== 1 || tokens.cases[at] !== LOWER || endsSubstance.has(key)) return null
  }
  return null
}
const endsSubstance = wordSet('và để cho của từ đến tới với tại ở là được đã sẽ trong trên theo do vì mà thì có phục vụ đạt nhưng hoặc')
