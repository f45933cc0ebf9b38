import { compare, type Decimal, decimal, jsonNumberOf, parseDecimal, plus, shifted } from './amounts/decimal.ts'
import { type Notation, readNotation } from './amounts/notation.ts'
import { followsNamingWord, type NumberRole, roleOfNumber } from './amounts/number-role.ts'
import { isHalfMore, isHalfOf, multiplierAt, wordGroupAt } from './amounts/number-words.ts'
import { isTight } from './amounts/phrases.ts'
import { unitAt } from './amounts/units.ts'
import { keyOf, NUMBER, type Tokens, WORD } from './tokens.ts'

export type { NumberRole } from './amounts/number-role.ts'

/** A number in a text, tokens `from` ≤ i < `to`, multipliers included ("3 tỷ 500 triệu"). */
export interface NumberMention {
  readonly from: number
  readonly to: number
  readonly exact: Decimal
  /** A JSON number while exact in a double, otherwise a decimal string. */
  readonly value: number | string
  readonly form: 'digits' | 'words'
  /** The lowest power of ten that its words multiply by: 9 for "139 tỷ", 6 for "3 tỷ 500 triệu", 0 without. */
  readonly multiplier: number
  /** Another reading is possible ("1,039 triệu USD"); `other` is it. */
  readonly ambiguous: boolean
  readonly other: number | string | null
  readonly role: NumberRole
}

/**
 * Every number of the text, in order: in digits (Vietnamese notation with its exceptions), in words, with multipliers, and what each is
 * (a quantity, a year, an ordinal, the name of a paper …). "một" alone is an article and not among them. Time grows with the number of tokens.
 */
export const findNumbers = (tokens: Tokens): NumberMention[] => {
  const found: NumberMention[] = []
  const english = isEnglishNotation(tokens)
  for (let i = 0; i < tokens.count; ) {
    const number = tokens.kinds[i] === NUMBER ? digitsAt(tokens, i, english) : tokens.kinds[i] === WORD ? wordsAt(tokens, i) : null
    if (number === null) {
      i++
      continue
    }
    found.push(number)
    i = number.to
  }
  return found
}

interface Piece {
  readonly to: number
  readonly exact: Decimal
}

const digitsAt = (tokens: Tokens, i: number, english: boolean): NumberMention | null => {
  const notation = readNotation(tokens.text.slice(tokens.starts[i], tokens.ends[i]))
  if (notation === null) return null
  const spaced = notation.doubt === null ? spacedThousandsAt(tokens, i) : null
  const first = spaced ?? settled(tokens, i, notation, english)
  const whole = withMultipliers(tokens, first.to, first.exact, 'digits')
  const other = first.other === null ? null : withMultipliers(tokens, first.to, first.other, 'digits').exact
  return mention(tokens, i, whole, 'digits', first.ambiguous ? other : null)
}

/** "ngã ba": where three roads meet. */
const CROSSROADS = keyOf('ngã')

const wordsAt = (tokens: Tokens, i: number): NumberMention | null => {
  if (tokens.keys[i - 1] === CROSSROADS) return null
  if (isHalfOf(tokens, i)) return mention(tokens, i, withMultipliers(tokens, i + 1, decimal(5n, 1), 'words'), 'words', null)
  const group = wordGroupAt(tokens, i)
  if (group === null) return null
  const whole = withMultipliers(tokens, group.to, groupValue(group), 'words')
  return group.value === 1 && whole.to === i + 1 ? null : mention(tokens, i, whole, 'words', null)
}

const groupValue = (group: { value: number; fraction: string }): Decimal =>
  parseDecimal(group.fraction ? `${group.value}.${group.fraction}` : String(group.value))

const mention = (tokens: Tokens, from: number, whole: Multiplied, form: 'digits' | 'words', other: Decimal | null): NumberMention => ({
  from,
  to: whole.to,
  exact: whole.exact,
  value: jsonNumberOf(whole.exact),
  form,
  multiplier: whole.multiplier,
  ambiguous: other !== null,
  other: other === null ? null : jsonNumberOf(other),
  role: roleOfNumber(tokens, from, whole.to, whole.multiplier > 0)
})

interface Multiplied extends Piece {
  readonly multiplier: number
}

/** "3 tỷ 500 triệu", "1 triệu rưỡi", "3.300 nghìn tỷ", "hai nghìn ba trăm". Each further piece has to be smaller than the unit before it. */
const withMultipliers = (tokens: Tokens, at: number, first: Decimal, form: 'digits' | 'words'): Multiplied => {
  let to = at
  let exponent = 0
  for (let power = multiplierAt(tokens, to); power > 0; power = multiplierAt(tokens, to)) {
    exponent += power
    to++
    if (exponent > 15) break
  }
  if (exponent === 0) return { to, exact: first, multiplier: 0 }
  let total = shifted(first, exponent)
  let lowest = exponent
  if (isHalfMore(tokens, to)) return { to: to + 1, exact: plus(total, shifted(decimal(5n), exponent - 1)), multiplier: exponent }
  for (;;) {
    const next = pieceAt(tokens, to, form)
    if (next === null) break
    let power = 0
    let end = next.to
    for (let p = multiplierAt(tokens, end); p > 0 && power + p < lowest; p = multiplierAt(tokens, end)) {
      power += p
      end++
    }
    const piece = shifted(next.exact, power)
    const larger = multiplierAt(tokens, end)
    if (larger >= 6 && larger > lowest) {
      // "hai nghìn ba trăm tỷ", "2 nghìn 300 tỷ": what was read so far counts the larger unit; "1 tỷ 5 nghìn 2 tỷ" are two numbers.
      if (compare(total, shifted(decimal(1n), larger)) >= 0) break
      total = shifted(plus(total, piece), larger)
      lowest = larger
      to = end + 1
      continue
    }
    const fits = power < lowest && compare(piece, shifted(decimal(1n), lowest)) < 0
    // "5 nghìn 200 hộ" is one number, "3 tỷ 50 dự án" is two; digits without a multiplier go on after thousands only.
    if (!fits || (power === 0 && form === 'digits' && lowest !== 3)) break
    total = plus(total, piece)
    to = end
    lowest = power
    if (power === 0) break
  }
  return { to, exact: total, multiplier: lowest }
}

const pieceAt = (tokens: Tokens, i: number, form: 'digits' | 'words'): Piece | null => {
  if (form === 'digits' && tokens.kinds[i] === NUMBER) {
    const notation = readNotation(tokens.text.slice(tokens.starts[i], tokens.ends[i]))
    return notation && notation.doubt === null && notation.value.scale === 0 ? { to: i + 1, exact: notation.value } : null
  }
  const group = form === 'words' && tokens.kinds[i] === WORD ? wordGroupAt(tokens, i) : null
  return group && { to: group.to, exact: groupValue(group) }
}

interface Settled extends Piece {
  readonly other: Decimal | null
  readonly ambiguous: boolean
}

/** "1 200 000": groups of exactly three digits, one space apart. One group alone ("1 200") leaves a doubt. */
const spacedThousandsAt = (tokens: Tokens, i: number): Settled | null => {
  const start = tokens.starts[i] as number
  if ((tokens.ends[i] as number) - start > 3 || tokens.text[start] === '0') return null
  let digits = tokens.text.slice(start, tokens.ends[i])
  if (!/^\d+$/.test(digits)) return null
  let to = i + 1
  for (; to < tokens.count && to < i + MOST_GROUPS && tokens.kinds[to] === NUMBER; to++) {
    const length = (tokens.ends[to] as number) - (tokens.starts[to] as number)
    if (length !== 3 || (tokens.starts[to] as number) - (tokens.ends[to - 1] as number) !== 1) break
    const group = tokens.text.slice(tokens.starts[to], tokens.ends[to])
    if (!/^\d{3}$/.test(group)) break
    digits += group
  }
  // "giai đoạn 1 200 tỷ đồng" is phase 1 and 200 billion.
  if (to === i + 2 && followsNamingWord(tokens, i)) return null
  if (to === i + 1 || (isTight(tokens, to - 1) && tokens.kinds[to] === NUMBER)) return null
  const last = parseDecimal(tokens.text.slice(tokens.starts[to - 1], tokens.ends[to - 1]))
  return { to, exact: parseDecimal(digits), other: to === i + 2 ? last : null, ambiguous: to === i + 2 }
}
const MOST_GROUPS = 6

/** Whether the text writes thousands with commas ("1,200,000") and nowhere a decimal with one ("2,5"). */
const isEnglishNotation = (tokens: Tokens): boolean => {
  let english = false
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kinds[i] !== NUMBER) continue
    const length = (tokens.ends[i] as number) - (tokens.starts[i] as number)
    if (length < 3 || length > 20) continue
    const written = tokens.text.slice(tokens.starts[i], tokens.ends[i])
    if (COMMA_DECIMAL.test(written)) return false
    english ||= COMMA_THOUSANDS.test(written)
  }
  return english
}
const COMMA_DECIMAL = /^[\d.]+,(?:\d{1,2}|\d{4,})$/
const COMMA_THOUSANDS = /^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/

/**
 * Which reading of "1,039" or "12.345" holds. Three zeros after a comma are thousands ("36,000 m3"), and so is every comma of a text in English notation;
 * before a multiplier a comma is a decimal ("1,039 triệu USD"); of money, people and other things counted, and of volumes, fractions to the thousandth
 * are not told, so it is thousands; areas, lengths and shares do have them. A dot is thousands but before "%", and in sums of dollars or euros beyond
 * a thousand billion ("2.135 tỷ USD"). What is chosen about a comma, or against the rule for a dot, is marked ambiguous.
 */
const settled = (tokens: Tokens, i: number, notation: Notation, english: boolean): Settled => {
  const { value, other, doubt } = notation
  const keep = { to: i + 1, exact: value, other, ambiguous: doubt === 'comma' }
  if (other === null || doubt === null) return { ...keep, other: null, ambiguous: false }
  const swap = { to: i + 1, exact: other, other: value, ambiguous: true }
  const power = multiplierAt(tokens, i + 1)
  const unit = unitAt(tokens, power > 0 ? i + 2 : i + 1)?.unit ?? null
  if (doubt === 'dot') {
    const implausible =
      power === 9 && unit !== null && LARGE_CURRENCIES.has(unit.code) && !tokens.text.startsWith('00', (tokens.ends[i] as number) - 2)
    return implausible || (power === 0 && unit?.kind === 'percent') ? swap : keep
  }
  if (english || tokens.text.startsWith(',000', (tokens.ends[i] as number) - 4)) return swap
  if (power > 0 || unit === null) return keep
  return unit.fractional ? keep : swap
}
const LARGE_CURRENCIES = new Set(['USD', 'EUR', 'GBP', 'AUD', 'CAD', 'CHF', 'SGD'])
