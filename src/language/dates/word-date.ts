import { isTight, phraseAt } from '../amounts/phrases.ts'
import { wordSet } from '../key-set.ts'
import { CAPITALISED, keyOf, NEWLINE, NUMBER, type Tokens, WORD } from '../tokens.ts'
import type { DateMention, DateParts, DateRole, RelativeDate } from './date-mention.ts'
import {
  AND,
  COMMA,
  DASHES,
  DAY,
  DOT,
  FIRST,
  fiscalWords,
  HALF,
  LAST,
  lengthUnits,
  MIDDLE,
  MONTH,
  MUNG,
  monthNames,
  QUARTER,
  quarterNames,
  relatives,
  SLASHES,
  smallWords,
  THIS,
  YEAR,
  YEAR_OF_SCHOOL
} from './date-words.ts'
import { type DateCore, dateParts, dottedNumbersAt, isReal, numericDateAt, smallNumberAt, upToAt, yearAt } from './numeric-date.ts'

/** A date told with words ("tháng 7-2018", "quý III năm 2027", "cuối năm nay"). */
export interface WordDate extends DateCore {
  readonly relative: RelativeDate | null
  readonly approximate: DateMention['approximate']
  readonly role: DateRole | null
  readonly length: DateMention['length']
  readonly partOfDay: DateMention['partOfDay']
}

const wordDate = (from: number, to: number, kind: DateCore['kind'], parts: DateParts, more: Partial<WordDate> = {}): WordDate => ({
  from,
  to,
  kind,
  parts,
  range: null,
  needs: 'nothing',
  relative: null,
  approximate: null,
  role: null,
  length: null,
  partOfDay: null,
  ...more
})

const noParts = dateParts(null)

/** A year after `at`: "2018", "năm 2018", "/2018", "-2018", ".2018", ", năm 2018", "của năm 2018", "năm nay". Null when none follows. */
const yearAfter = (tokens: Tokens, at: number): { to: number; year: number | null; relative: RelativeDate | null } | null => {
  const key = tokens.keys[at] as number
  if (SLASHES.has(key) || DASHES.has(key) || (key === DOT && isTight(tokens, at - 1) && isTight(tokens, at))) {
    const year = yearAt(tokens, at + 1)
    return year < 0 ? null : { to: at + 2, year, relative: null }
  }
  const word = key === OF || key === COMMA ? at + 1 : at
  if (tokens.keys[word] !== YEAR) return null
  const year = yearAt(tokens, word + 1)
  if (year > 0) return { to: word + 2, year, relative: null }
  const told = key === COMMA ? null : phraseAt(relatives, tokens, word)
  return told && told.meaning.kind === 'year' ? { to: told.edge, year: null, relative: told.meaning.relative } : null
}
const OF = keyOf('của')

/** "vào ngày 12", "Sáng ngày 12 vừa qua": a day of which neither month nor year is told; "mỗi ngày 2 buổi" is none. */
export const bareDayAt = (tokens: Tokens, i: number): WordDate | null => {
  const day = tokens.keys[i] === DAY ? upToAt(tokens, i + 1, 31) : -1
  const before = tokens.keys[i - 1] as number
  if (day < 0 || numericDateAt(tokens, i + 1) !== null) return null
  if (!(i === 0 || tokens.kinds[i - 1] !== WORD || LEADS_DAY.has(before))) return null
  const after = tokens.kinds[i + 2]
  const ends = i + 2 >= tokens.count || after === NEWLINE || BEHIND_DAY.has(tokens.keys[i + 2] as number)
  return ends ? wordDate(i, i + 2, 'day', dateParts(null, null, day)) : null
}
const LEADS_DAY = wordSet('vào hôm sáng chiều tối trưa trong')
const BEHIND_DAY = wordSet(['.', ',', ';', ')', 'vừa', 'tại', 'ở', 'để', 'đã', 'qua', 'với', 'cùng', 'theo', 'và', 'do'])

/** "ngày 8 tháng 9 năm 2025", "mùng 3 tháng 2", "ngày 8, 9 tháng 9". */
export const dayOfMonthAt = (tokens: Tokens, i: number): WordDate | null => {
  let at = i
  if (tokens.keys[at] === DAY) at++
  if (MUNG.has(tokens.keys[at] as number)) at++
  const first = upToAt(tokens, at, 31)
  if (first < 0 || at === i) return null
  let last = first
  at++
  for (let listed = 0; listed < 4 && tokens.keys[at] !== MONTH; listed++) {
    const sign = tokens.keys[at] as number
    if (sign !== COMMA && sign !== AND && !DASHES.has(sign)) return null
    const next = upToAt(tokens, tokens.keys[at + 1] === DAY ? at + 2 : at + 1, 31)
    if (next <= last) return null
    at += tokens.keys[at + 1] === DAY ? 3 : 2
    last = next
  }
  if (tokens.keys[at] !== MONTH) return null
  const month = monthNumberAt(tokens, at)
  if (month === null || month.last !== null || !isReal(last, month.month, month.year)) return null
  const parts = dateParts(month.year, month.month, first)
  const range = last === first ? null : { from: parts, to: dateParts(month.year, month.month, last) }
  return wordDate(i, month.to, 'day', parts, { range, relative: month.relative })
}

interface MonthNumber {
  readonly to: number
  readonly month: number
  readonly last: number | null
  readonly year: number | null
  readonly relative: RelativeDate | null
}

/** What stands after "tháng": "7-2018", "7.2018", "9-10", "9 và 10/2018", "Tư", "7 năm 2018". */
const monthNumberAt = (tokens: Tokens, i: number): MonthNumber | null => {
  const dotted = dottedNumbersAt(tokens, i + 1)
  if (dotted && dotted.sign === '.') {
    const [month = 0, year = 0, more] = dotted.numbers
    return month >= 1 && month <= 12 && year >= 1900 && year <= 2100 && more === undefined
      ? { to: i + 2, month, last: null, year, relative: null }
      : null
  }
  let to = i + 2
  let month = upToAt(tokens, i + 1, 12)
  let last: number | null = null
  if (dotted && dotted.numbers.length === 2 && dotted.numbers.every((n) => n >= 1 && n <= 12)) {
    ;[month, last] = dotted.numbers as [number, number]
  } else if (month < 0) {
    const name = phraseAt(monthNames, tokens, i + 1)
    if (name === null) return null
    // "tháng một lần", "mỗi tháng ba buổi": a month's name is capitalised or its year follows.
    if ((tokens.cases[i + 1] as number) < CAPITALISED && yearAfter(tokens, name.edge)?.year == null) return null
    month = name.meaning
    to = name.edge
  } else if (DASHES.has(tokens.keys[to] as number) || tokens.keys[to] === AND || tokens.keys[to] === COMMA) {
    const next = upToAt(tokens, tokens.keys[to + 1] === MONTH ? to + 2 : to + 1, 12)
    const end = tokens.keys[to + 1] === MONTH ? to + 3 : to + 2
    // "tháng 9, 10/2018" but not "tháng 9, 10 dự án": after a comma the year has to follow.
    if (next > month && (tokens.keys[to] !== COMMA || yearAfter(tokens, end)) && tokens.keys[to + 1] !== MONTH) {
      last = next
      to = end
    }
  }
  const year = yearAfter(tokens, to)
  return { to: year ? year.to : to, month, last, year: year?.year ?? null, relative: year?.relative ?? null }
}

/** A date that "tháng" opens, or belongs to when a number stands before it: "6 tháng đầu năm 2025", "9 tháng năm 2025". */
export const monthAt = (tokens: Tokens, i: number): WordDate | null => {
  const many = upToAt(tokens, i - 1, 12)
  const told = many > 0 ? many : (smallWords.get(tokens.keys[i - 1] as number) ?? -1)
  if (told > 0) {
    const period = monthsOfYearAt(tokens, i, told)
    if (period || many > 0) return period
  } else if (tokens.kinds[i - 1] === NUMBER) return null
  const month = monthNumberAt(tokens, i)
  if (month === null) {
    const relative = phraseAt(relatives, tokens, i)
    return relative && relative.meaning.kind === 'month'
      ? wordDate(i, relative.edge, 'month', noParts, { relative: relative.meaning.relative })
      : null
  }
  const parts = dateParts(month.year, month.month)
  const range = month.last === null ? null : { from: parts, to: dateParts(month.year, month.last) }
  return wordDate(i, month.to, month.last === null ? 'month' : 'period', month.last === null ? parts : noParts, {
    range,
    relative: month.relative
  })
}

/** "6 tháng đầu năm 2025" is its first half, "9 tháng năm 2025" January to September, "3 tháng cuối năm" October to December. */
const monthsOfYearAt = (tokens: Tokens, i: number, many: number): WordDate | null => {
  const side = tokens.keys[i + 1] as number
  const at = side === FIRST || side === LAST ? i + 2 : i + 1
  if (tokens.keys[at] !== YEAR) return null
  const year = yearAfter(tokens, at)
  if (year === null && at === i + 1) return null
  const stated = year?.year ?? null
  const to = year ? year.to : at + 1
  const relative = year ? year.relative : 'this-year'
  if (many === 6) return wordDate(i - 1, to, 'half', { ...dateParts(stated), half: side === LAST ? 2 : 1 }, { relative })
  const range =
    side === LAST
      ? { from: dateParts(stated, 13 - many), to: dateParts(stated, 12) }
      : { from: dateParts(stated, 1), to: dateParts(stated, many) }
  return wordDate(i - 1, to, 'period', noParts, { range, relative })
}

/** "quý 4-2017", "quý II", "quý I.2017", "quý III năm 2027", "quý III, IV/2026", "quý cuối năm 2025". */
export const quarterAt = (tokens: Tokens, i: number): WordDate | null => {
  const dotted = dottedNumbersAt(tokens, i + 1)
  if (dotted) {
    const [quarter = 0, year = 0, more] = dotted.numbers
    const right = dotted.sign === '.' && quarter >= 1 && quarter <= 4 && year >= 1900 && year <= 2100 && more === undefined
    return right ? wordDate(i, i + 2, 'quarter', { ...dateParts(year), quarter }) : null
  }
  const told = phraseAt(relatives, tokens, i)
  if (told) return wordDate(i, told.edge, 'quarter', noParts, { relative: told.meaning.relative })
  const first = quarterNumberAt(tokens, i + 1)
  if (first === null) return null
  const last =
    DASHES.has(tokens.keys[first.to] as number) || tokens.keys[first.to] === COMMA || tokens.keys[first.to] === AND
      ? quarterNumberAt(tokens, first.to + 1)
      : null
  const to = last && last.quarter > first.quarter ? last.to : first.to
  const year = yearAfter(tokens, to)
  if (first.side && year === null && tokens.keys[to] !== YEAR) return null
  const end = year ? year.to : first.side ? to + 1 : to
  const stated = year?.year ?? null
  const relative = year?.relative ?? (first.side && !year ? 'this-year' : null)
  const parts = { ...dateParts(stated), quarter: first.quarter }
  if (to === first.to || last === null) return wordDate(i, end, 'quarter', parts, { relative })
  return wordDate(i, end, 'period', noParts, { range: { from: parts, to: { ...parts, quarter: last.quarter } }, relative })
}

const quarterNumberAt = (tokens: Tokens, i: number): { to: number; quarter: number; side: boolean } | null => {
  const digit = upToAt(tokens, i, 4)
  if (digit > 0) return { to: i + 1, quarter: digit, side: false }
  const name = phraseAt(quarterNames, tokens, i)
  return name ? { to: name.edge, quarter: name.meaning, side: tokens.keys[i] === FIRST || tokens.keys[i] === LAST } : null
}

/** "năm 2023", "năm 2025-2026", "năm học 2025-2026", "năm tài khóa 2016", "năm nay". */
export const yearWordAt = (tokens: Tokens, i: number): WordDate | null => {
  const fiscal = phraseAt(fiscalWords, tokens, i + 1)
  const at = fiscal ? fiscal.edge : YEAR_OF_SCHOOL.has(tokens.keys[i + 1] as number) ? i + 2 : i + 1
  const role = fiscal ? 'fiscal-year' : null
  const year = yearAt(tokens, at)
  if (year > 0) {
    const until =
      DASHES.has(tokens.keys[at + 1] as number) || (SLASHES.has(tokens.keys[at + 1] as number) && at > i + 1) ? yearAt(tokens, at + 2) : -1
    // "kế hoạch 5 năm 2021-2025": the five years are the period itself.
    const from = tokens.kinds[i - 1] === NUMBER && until > year ? i - 1 : i
    if (until > year) return wordDate(from, at + 3, 'period', noParts, { range: { from: dateParts(year), to: dateParts(until) }, role })
    // "những năm 1990" is a decade.
    if (tokens.keys[i - 1] === SEVERAL && year % 10 === 0)
      return wordDate(i, at + 1, 'period', noParts, { range: { from: dateParts(year), to: dateParts(year + 9) } })
    return wordDate(i, at + 1, 'year', dateParts(year), { role })
  }
  // "5 năm sau", "những năm tới": a length of time or several years, not the next one.
  if (tokens.kinds[i - 1] === NUMBER || severalYears.has(tokens.keys[i - 1] as number) || smallWords.has(tokens.keys[i - 1] as number))
    return null
  const relative = phraseAt(relatives, tokens, i)
  if (relative)
    return relative.meaning.kind === 'year' ? wordDate(i, relative.edge, 'year', noParts, { relative: relative.meaning.relative }) : null
  // "cuối năm", said with nothing after it, is this year's.
  const side = tokens.keys[i - 1] as number
  const alone = side === LAST || side === FIRST || side === MIDDLE
  return alone && tokens.keys[i - 2] !== MONTH && tokens.keys[i + 1] !== YEAR
    ? wordDate(i, i + 1, 'year', noParts, { relative: 'this-year' })
    : null
}
const SEVERAL = keyOf('những')
const severalYears = wordSet(['những', 'các', 'nhiều', 'mấy', 'vài', 'mỗi', 'hằng', 'hàng', 'từng', 'chục', 'trăm', 'mươi'])

/** "nửa đầu năm 2025", "nửa cuối tháng 9", "nửa đầu năm tài chính 2017". */
export const halfAt = (tokens: Tokens, i: number): WordDate | null => {
  const side = tokens.keys[i + 1] as number
  if (tokens.keys[i] !== HALF || (side !== FIRST && side !== LAST)) return null
  const approximate = side === FIRST ? 'early' : 'late'
  const key = tokens.keys[i + 2]
  const whole =
    key === YEAR ? yearWordAt(tokens, i + 2) : key === MONTH ? monthAt(tokens, i + 2) : key === QUARTER ? quarterAt(tokens, i + 2) : null
  if (whole && whole.kind !== 'year') return { ...whole, from: i, approximate }
  if (key !== YEAR) return null
  const half = side === FIRST ? 1 : 2
  if (whole === null) return wordDate(i, i + 3, 'half', { ...noParts, half }, { relative: 'this-year' })
  return whole.role === 'fiscal-year'
    ? { ...whole, from: i, approximate }
    : { ...whole, from: i, kind: 'half', parts: { ...whole.parts, half } }
}

/**
 * "trong vòng 18 tháng", "trong thời hạn 30 ngày", "trong khoảng 4-5 tháng", "trong 2 năm tới": a length of time from now. `i` stands at the word before the
 * number. What lies behind ("trong vòng 20 năm qua") and a bare "trong 5 năm" are none.
 */
export const lengthAt = (tokens: Tokens, i: number): WordDate | null => {
  const bare = tokens.keys[i] === WITHIN
  if (!bare && tokens.keys[i - 1] !== WITHIN && tokens.keys[i - 2] !== WITHIN) return null
  let at = i + 1
  let value = smallNumberAt(tokens, at)
  if (value < 0) value = smallWords.get(tokens.keys[at] as number) ?? -1
  if (value < 0) return null
  at++
  const upper = DASHES.has(tokens.keys[at] as number) ? smallNumberAt(tokens, at + 1) : -1
  if (upper > value) {
    value = upper
    at += 2
  }
  const unit = lengthUnits.get(tokens.keys[at] as number)
  const next = tokens.keys[at + 1] as number
  if (unit === undefined || behind.has(next) || (bare && !ahead.has(next))) return null
  return wordDate(i + 1, at + 1, 'period', noParts, { length: { value, unit } })
}
const WITHIN = keyOf('trong')
const behind = wordSet('qua gần trước vừa')
const ahead = wordSet('tới kể')

/** "hôm nay", "chiều qua", "cùng ngày", "sang năm". */
export const relativeAt = (tokens: Tokens, i: number): WordDate | null => {
  const found = phraseAt(relatives, tokens, i)
  if (found === null) return null
  const { relative, kind, partOfDay } = found.meaning
  // "hiện nay", "đến nay" are no days, and neither is "sáng nay" without its part of day; "ngày nay" is an age.
  return tokens.keys[i] === THIS ? null : wordDate(i, found.edge, kind, noParts, { relative, partOfDay })
}
