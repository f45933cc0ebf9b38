import { daysInMonth } from '../../values/index.ts'
import { isTight } from '../amounts/phrases.ts'
import { wordSet } from '../key-set.ts'
import { MARK, NUMBER, type Tokens, WORD } from '../tokens.ts'
import type { DateMention, DateParts } from './date-mention.ts'
import { AND, COMMA, DASHES, DAY, LIST_SIGNS, NUMBER_SIGN, SLASHES, YEAR } from './date-words.ts'

/** A date as its numbers state it, before its surroundings are looked at. */
export interface DateCore {
  readonly from: number
  readonly to: number
  readonly kind: DateMention['kind']
  readonly parts: DateParts
  readonly range: { readonly from: DateParts; readonly to: DateParts } | null
  /** What must stand before it to make it a date: nothing ("8/9"), a word of the day ("sáng 20-5"), or "ngày" ("ngày 5 và 6/9"). */
  readonly needs: 'nothing' | 'day context' | 'day word'
}

export const dateParts = (year: number | null, month: number | null = null, day: number | null = null): DateParts => ({
  year,
  half: null,
  quarter: null,
  month,
  day
})

/** The value of a whole number of one to four digits at token i; -1 for anything else. */
export const smallNumberAt = (tokens: Tokens, i: number): number => {
  if (i < 0 || i >= tokens.count || tokens.kinds[i] !== NUMBER) return -1
  const start = tokens.starts[i] as number
  const end = tokens.ends[i] as number
  if (end - start > 4) return -1
  let value = 0
  for (let at = start; at < end; at++) {
    const digit = tokens.text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

const digitsAt = (tokens: Tokens, i: number): number => (tokens.ends[i] as number) - (tokens.starts[i] as number)
const isYear = (value: number): boolean => value >= 1900 && value <= 2100
export const yearAt = (tokens: Tokens, i: number): number => {
  const value = smallNumberAt(tokens, i)
  return isYear(value) ? value : -1
}

/** A number of at most two digits in 1…most; -1 for anything else. */
export const upToAt = (tokens: Tokens, i: number, most: number): number => {
  const value = smallNumberAt(tokens, i)
  return value >= 1 && value <= most && digitsAt(tokens, i) <= 2 ? value : -1
}

/** The numbers of a token like "24.5", "4.6.2017", "5,6"; null when it is longer than a date can be or mixes signs. */
export const dottedNumbersAt = (tokens: Tokens, i: number): { readonly sign: '.' | ','; readonly numbers: readonly number[] } | null => {
  if (i >= tokens.count || tokens.kinds[i] !== NUMBER) return null
  const digits = digitsAt(tokens, i)
  if (digits < 3 || digits > 10) return null
  const found = DOTTED.exec(tokens.text.slice(tokens.starts[i], tokens.ends[i]))
  if (found === null) return null
  const [, first, sign, second, third] = found
  return {
    sign: sign as '.' | ',',
    numbers: third === undefined ? [Number(first), Number(second)] : [Number(first), Number(second), Number(third)]
  }
}
const DOTTED = /^(\d{1,4})([.,])(\d{1,4})(?:\2(\d{1,4}))?$/

/** Whether the calendar has the day (29/2 when the year is not stated). */
export const isReal = (day: number, month: number, year: number | null): boolean =>
  day >= 1 && month >= 1 && month <= 12 && (day <= 28 || day <= daysInMonth(year ?? 2000, month))

interface DayMonth {
  readonly to: number
  readonly parts: DateParts
  readonly sign: '/' | '-' | '.'
}

/** A day and month, with the year where it follows: "8/9", "8/9/2025", "20-5", "24.5", "24.5.2017", "8/9 năm 2025". */
const dayMonthAt = (tokens: Tokens, i: number): DayMonth | null => {
  const dotted = dottedNumbersAt(tokens, i)
  if (dotted) {
    const [day = 0, month = 0, year = null] = dotted.numbers
    if (dotted.sign !== '.' || day > 31 || month > 12 || (year !== null && !isYear(year)) || !isReal(day, month, year)) return null
    return withYear(tokens, { to: i + 1, parts: dateParts(year, month, day), sign: '.' })
  }
  const day = upToAt(tokens, i, 31)
  if (day < 0) return null
  const sign = SLASHES.has(tokens.keys[i + 1] as number) ? '/' : DASHES.has(tokens.keys[i + 1] as number) ? '-' : null
  const month = sign ? upToAt(tokens, i + 2, 12) : -1
  if (sign === null || month < 0) return null
  const to = i + 3
  if (tokens.keys[to] === tokens.keys[i + 1] && isTight(tokens, i + 2) === isTight(tokens, to)) {
    const stated = smallNumberAt(tokens, to + 1)
    const year = stated >= 0 && stated <= 50 && sign === '/' && digitsAt(tokens, to + 1) === 2 ? 2000 + stated : stated
    if (isYear(year) && isReal(day, month, year)) return { to: to + 2, parts: dateParts(year, month, day), sign }
  }
  return isReal(day, month, null) ? withYear(tokens, { to, parts: dateParts(null, month, day), sign }) : null
}

/** "8/9 năm 2025". */
const withYear = (tokens: Tokens, found: DayMonth): DayMonth => {
  const year = found.parts.year === null && tokens.keys[found.to] === YEAR ? yearAt(tokens, found.to + 1) : -1
  return year > 0 ? { ...found, to: found.to + 2, parts: { ...found.parts, year } } : found
}

/** Whether the number is a piece of something longer written in one: "114/2021/NĐ-CP", "A-12/5", "16:21/9". */
const isInsideCode = (tokens: Tokens, from: number, to: number): boolean => {
  if (to < tokens.count && SLASHES.has(tokens.keys[to] as number) && (isTight(tokens, to - 1) || isTight(tokens, to))) return true
  if (
    DASHES.has(tokens.keys[to] as number) &&
    isTight(tokens, to - 1) &&
    isTight(tokens, to) &&
    tokens.kinds[to + 1] === WORD &&
    tokens.cases[to + 1] !== 0
  )
    return true
  if (from > 0 && tokens.keys[from - 1] === NUMBER_SIGN) return true
  return (
    from > 1 &&
    tokens.kinds[from - 1] === MARK &&
    isTight(tokens, from - 1) &&
    isTight(tokens, from - 2) &&
    CODE_SIGNS.has(tokens.text[tokens.starts[from - 1] as number] as string) &&
    tokens.kinds[from - 2] !== MARK
  )
}
/** "Thông tư 12/2024" is numbered, not dated. */
const PAPER_WORDS = wordSet('định tư quyết luật thị lệnh lịch')
const CODE_SIGNS = new Set(['/', '-', '–', ':', '+', '.'])
/** How many days may be listed before the month ("ngày 5, 6, 7 và 8/9"). */
const LISTED_DAYS = 5

/** The date that the numbers from token i state; null when they state none. Looks at a bounded number of tokens. */
export const numericDateAt = (tokens: Tokens, i: number): DateCore | null => {
  const core = yearsAt(tokens, i) ?? dayRangeAt(tokens, i) ?? dayAt(tokens, i) ?? dayListAt(tokens, i) ?? monthOfYearAt(tokens, i)
  return core && !isInsideCode(tokens, core.from, core.to) && !(core.kind === 'month' && PAPER_WORDS.has(tokens.keys[i - 1] as number))
    ? core
    : null
}

/** "2012-2018", "2025-09-08". */
const yearsAt = (tokens: Tokens, i: number): DateCore | null => {
  const year = yearAt(tokens, i)
  const sign = tokens.keys[i + 1] as number
  if (year < 0 || !(DASHES.has(sign) || SLASHES.has(sign))) return null
  const until = yearAt(tokens, i + 2)
  if (DASHES.has(sign) && until > year && until - year <= 60) {
    return {
      from: i,
      to: i + 3,
      kind: 'period',
      parts: dateParts(null),
      range: { from: dateParts(year), to: dateParts(until) },
      needs: 'nothing'
    }
  }
  const month = upToAt(tokens, i + 2, 12)
  const day = tokens.keys[i + 3] === sign ? upToAt(tokens, i + 4, 31) : -1
  if (month < 0 || day < 0 || !isReal(day, month, year) || !isTight(tokens, i) || !isTight(tokens, i + 3)) return null
  return { from: i, to: i + 5, kind: 'day', parts: dateParts(year, month, day), range: null, needs: 'nothing' }
}

/** "5-7/9", "20 - 21.6", "4-8.6.2017". */
const dayRangeAt = (tokens: Tokens, i: number): DateCore | null => {
  const first = upToAt(tokens, i, 31)
  if (first < 0 || !DASHES.has(tokens.keys[i + 1] as number)) return null
  const last = dayMonthAt(tokens, i + 2)
  if (last === null || first >= (last.parts.day as number)) return null
  const needs = last.sign === '/' || last.parts.year !== null ? 'nothing' : last.sign === '.' ? 'day context' : 'day word'
  return daysFrom(i, first, last, needs)
}

const daysFrom = (from: number, first: number, last: DayMonth, needs: DateCore['needs']): DateCore => {
  const parts = { ...last.parts, day: first }
  return { from, to: last.to, kind: 'day', parts, range: { from: parts, to: last.parts }, needs }
}

/** "8/9", "28/8-2/9/2025", "3/2/1930-3/2/2023". */
const dayAt = (tokens: Tokens, i: number): DateCore | null => {
  const found = dayMonthAt(tokens, i)
  if (found === null) return null
  const needs = found.sign === '/' || found.parts.year !== null ? 'nothing' : 'day context'
  if (DASHES.has(tokens.keys[found.to] as number)) {
    const last = dayMonthAt(tokens, found.to + 1)
    if (last && (last.sign !== '-' || last.parts.year !== null)) {
      const from =
        found.parts.year === null && last.parts.year !== null ? { ...found.parts, year: yearBefore(found.parts, last.parts) } : found.parts
      return { from: i, to: last.to, kind: 'day', parts: from, range: { from, to: last.parts }, needs }
    }
  }
  return { from: i, to: found.to, kind: 'day', parts: found.parts, range: null, needs }
}

/** "28/12 - 2/1/2026" begins in the year before. */
export const yearBefore = (first: DateParts, last: DateParts): number =>
  (last.year as number) - (Number(first.month) * 100 + Number(first.day ?? 1) > Number(last.month) * 100 + Number(last.day ?? 31) ? 1 : 0)

/** "ngày 5 và 6/9", "ngày 5, 6 và 7/9", "từ 5 đến 7/9", "5,6/9". */
const dayListAt = (tokens: Tokens, i: number): DateCore | null => {
  const dotted = dottedNumbersAt(tokens, i)
  if (dotted) {
    const [first = 0, last = 0, more] = dotted.numbers
    const month = SLASHES.has(tokens.keys[i + 1] as number) ? upToAt(tokens, i + 2, 12) : -1
    if (dotted.sign !== ',' || more !== undefined || month < 0 || first < 1 || first >= last || last > 31) return null
    return daysFrom(i, first, withYear(tokens, { to: i + 3, parts: dateParts(null, month, last), sign: '/' }), 'day word')
  }
  const first = upToAt(tokens, i, 31)
  if (first < 0) return null
  let at = i + 1
  let previous = first
  for (let listed = 0; listed < LISTED_DAYS && LIST_SIGNS.has(tokens.keys[at] as number); listed++) {
    if (tokens.keys[at] === COMMA && tokens.keys[at + 1] === AND) at++
    if (tokens.keys[at + 1] === DAY) at++
    const last = dayMonthAt(tokens, at + 1)
    if (last) return previous < (last.parts.day as number) ? daysFrom(i, first, last, 'day word') : null
    const next = upToAt(tokens, at + 1, 31)
    if (next <= previous) return null
    previous = next
    at += 2
  }
  return null
}

/** "7/2018". With a hyphen or dot only after "tháng". */
const monthOfYearAt = (tokens: Tokens, i: number): DateCore | null => {
  const month = upToAt(tokens, i, 12)
  if (month < 0 || !SLASHES.has(tokens.keys[i + 1] as number)) return null
  const year = yearAt(tokens, i + 2)
  // "quy hoạch tỷ lệ 1/2000" is a scale.
  if (year < 0 || (month === 1 && year === 2000)) return null
  return { from: i, to: i + 3, kind: 'month', parts: dateParts(year, month), range: null, needs: 'nothing' }
}
