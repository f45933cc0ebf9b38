import { isTight, type PhraseMatch, phraseAt } from '../amounts/phrases.ts'
import { wordSet } from '../key-set.ts'
import { keyOf, LOWER, MARK, NEWLINE, NUMBER, type Tokens, WORD } from '../tokens.ts'
import type { DateRelation, DateRole, PartOfDay, RelativeDate } from './date-mention.ts'
import {
  BIRTH,
  CLOSE,
  COLON,
  COMMA,
  countedAfterRatio,
  DAY,
  DOT,
  holidayWords,
  MUNG,
  namedAfterDay,
  OPEN,
  papers,
  partsOfDayBefore,
  postedBefore,
  type Relative,
  relationsBefore,
  relativesBefore,
  shareAfter,
  shareBefore,
  WEEKDAY,
  weekdays,
  YEAR
} from './date-words.ts'
import type { DateCore } from './numeric-date.ts'
import { smallNumberAt } from './numeric-date.ts'

/** What stands before the numbers of a day: "Sáng ngày thứ Ba, 8/9", "hôm nay (4/7)". */
export interface DayContext {
  readonly from: number
  readonly dayWord: boolean
  readonly partOfDay: PartOfDay | null
  readonly relative: RelativeDate | null
  /** "thứ Ba" stands among them. */
  readonly weekday: boolean
  /** A bracket opened inside the context closes after the date. */
  readonly bracket: boolean
}

const STEPS = 10

export const dayContextBefore = (tokens: Tokens, i: number): DayContext => {
  let from = i
  let at = i
  let dayWord = false
  let isWeekday = false
  let bracket = false
  let passedBracket = false
  let partOfDay: PartOfDay | null = null
  let relative: RelativeDate | null = null
  for (let step = 0; step < STEPS && at > 0; step++) {
    const key = tokens.keys[at - 1] as number
    if (key === DAY || MUNG.has(key) || key === HOM) {
      dayWord = true
      at--
    } else if (key === OPEN || key === COMMA) {
      if (passedBracket || (key === COMMA && tokens.kinds[at - 2] === NUMBER)) break
      passedBracket = true
      bracket = key === OPEN
      at--
      continue
    } else {
      const told: PhraseMatch<Relative> | null = relative === null ? phraseAt(relativesBefore, tokens, at) : null
      const part: PhraseMatch<PartOfDay> | null = told === null && partOfDay === null ? phraseAt(partsOfDayBefore, tokens, at) : null
      if (told) {
        relative = told.meaning.relative
        partOfDay ??= told.meaning.partOfDay
        at = told.edge
      } else if (part) {
        partOfDay = part.meaning
        at = part.edge
      } else {
        const weekday = weekdayBefore(tokens, at)
        if (weekday < 0) break
        at = weekday
        dayWord = true
        isWeekday = true
      }
    }
    from = at
  }
  return {
    from,
    dayWord,
    partOfDay,
    relative,
    weekday: isWeekday,
    bracket: bracket && from < i && tokens.keys[from] !== OPEN && bracketInside(tokens, from, i)
  }
}
const HOM = keyOf('hôm')

const bracketInside = (tokens: Tokens, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (tokens.keys[at] === OPEN) return true
  return false
}

/** "thứ Ba", "thứ 2", "Chủ nhật" just before token i; the token it begins at, or -1. */
const weekdayBefore = (tokens: Tokens, i: number): number => {
  const number = smallNumberAt(tokens, i - 1)
  if (number >= 2 && number <= 8 && tokens.keys[i - 2] === WEEKDAY) return i - 2
  return phraseAt(weekdays, tokens, i)?.edge ?? -1
}

/** The relation that stands before token `from`, with the token its words begin at. */
export const relationBefore = (tokens: Tokens, from: number): { readonly from: number; readonly relation: DateRelation } => {
  const found = phraseAt(relationsBefore, tokens, from)
  return found ? { from: found.edge, relation: found.meaning } : { from, relation: 'on' }
}

/** Whether a bare "2/3" or "9/10" is a fraction, a ratio ("11/15 xã"), round the clock ("24/7") or a name ("đường 30/4"), so that no day is meant. */
export const isNoDay = (tokens: Tokens, core: DateCore): boolean => {
  const { day, month } = core.parts
  const before = tokens.keys[core.from - 1] as number
  const after = tokens.keys[core.to] as number
  if (core.parts.year !== null || day === null || month === null || core.range) return false
  if (namedAfterDay.has(before) && !(after === AT)) return true
  if (day === 24 && month === 7) return true
  if (tokens.kinds[core.to] === MARK && tokens.text[tokens.starts[core.to] as number] === '%') return true
  return (day <= month && (shareBefore.has(before) || shareAfter.has(after))) || (day <= month && countedAfterRatio.has(after))
}
const AT = keyOf('tại')

/** What speaks against the date being the day of an event; null when nothing does. */
export const roleOf = (
  tokens: Tokens,
  core: DateCore,
  context: { from: number; to: number; plain: boolean; weekday: boolean }
): DateRole | null => {
  const before = tokens.keys[context.from - 1] as number
  if (BIRTH.has(before)) return 'birth'
  if (
    core.range &&
    core.range.from.year !== core.range.to.year &&
    core.range.from.day === core.range.to.day &&
    core.range.from.month === core.range.to.month &&
    core.kind === 'day'
  )
    return 'anniversary'
  if (core.kind === 'day' && core.parts.year !== null && isStamp(tokens, context)) return 'stamp'
  if (tokens.keys[context.to] === LUNAR || (tokens.keys[context.to] === OPEN && tokens.keys[context.to + 1] === LUNAR)) return 'lunar'
  const zone = tokens.keys[context.to] === OPEN || tokens.keys[context.to] === FOLLOWING ? context.to + 1 : context.to
  if (tokens.keys[zone] === CLOCK_HOUR && (zone > context.to || tokens.keys[zone + 1] === PLACE)) return 'foreign-time'
  if (core.kind === 'day' && followsPaper(tokens, context.from)) return 'document'
  if (core.kind === 'day' && EVERY.has(tokens.keys[context.to] as number) && tokens.keys[context.to + 1] === YEAR) return 'anniversary'
  return core.kind === 'day' && context.plain && isAnniversary(tokens, context.from) ? 'anniversary' : null
}
const EVERY = wordSet('hằng hàng')
const LUNAR = keyOf('âm')
const FOLLOWING = keyOf('theo')
const CLOCK_HOUR = keyOf('giờ')
const PLACE = keyOf('địa')

const CLOCK_SIGNS = wordSet(['|', ',', '-', '–'])
const GMT = keyOf('gmt')
/** "16:21 | 09/09/2025", "Đăng ngày: 18/05/2024", "Cập nhật 18/05/2024", a line that is only "Thứ Hai, ngày 20/5/2024". */
const isStamp = (tokens: Tokens, { from, to, weekday }: { from: number; to: number; weekday: boolean }): boolean => {
  if (
    touchesClock(tokens, from, to) ||
    isRelease(tokens, from, to) ||
    phraseAt(postedBefore, tokens, tokens.keys[from - 1] === COLON ? from - 1 : from)
  )
    return true
  return weekday && (from === 0 || tokens.kinds[from - 1] === NEWLINE) && (to >= tokens.count || tokens.kinds[to] === NEWLINE)
}

/** How long a place in front of a release's day may be: "Hà Nội, Việt Nam (". */
const LONGEST_PLACE = 9
const DASHES = wordSet(['-', '–', '—'])

/** "Hà Nội, ngày 14 tháng 6 năm 2018 – Hôm qua, …": nothing but a name in front of the day in its line, and a dash behind it. */
const isRelease = (tokens: Tokens, from: number, to: number): boolean => {
  const end = tokens.keys[to] === CLOSE ? to + 1 : to
  if (!DASHES.has(tokens.keys[end] as number)) return false
  let at = from - 1
  while (at >= 0 && from - at <= LONGEST_PLACE && (tokens.kinds[at] === MARK || (tokens.kinds[at] === WORD && tokens.cases[at] !== LOWER)))
    at--
  return tokens.kinds[at + 1] === WORD && at < from - 1 && (at < 0 || tokens.kinds[at] === NEWLINE)
}

const touchesClock = (tokens: Tokens, from: number, to: number): boolean => {
  const before = CLOCK_SIGNS.has(tokens.keys[from - 1] as number) ? from - 1 : from
  const after = CLOCK_SIGNS.has(tokens.keys[to] as number) ? to + 1 : to
  return (
    (tokens.keys[before - 2] === COLON && tokens.kinds[before - 1] === NUMBER && tokens.kinds[before - 3] === NUMBER) ||
    (tokens.keys[after + 1] === COLON && tokens.kinds[after] === NUMBER && tokens.kinds[after + 2] === NUMBER) ||
    tokens.keys[after] === GMT
  )
}

/** How far back a paper's name may begin before its day ("Luật Tổ chức chính quyền địa phương ngày …"). */
const PAPER_REACH = 14
/** "Quyết định số 2020/QĐ-TTg ngày 13/9/2025", "Luật Xây dựng ngày 18 tháng 6 năm 2014". */
const followsPaper = (tokens: Tokens, from: number): boolean => {
  if (tokens.keys[from] !== DAY || tokens.cases[from] !== LOWER) return false
  const at = tokens.keys[from - 1] === COMMA ? from - 2 : from - 1
  if (at > 0 && tokens.kinds[at] === WORD && tokens.kinds[at - 1] === MARK && isTight(tokens, at - 1) && tokens.cases[at] !== LOWER)
    return true
  for (let i = from - 1; i >= 0 && i > from - PAPER_REACH; i--) {
    const kind = tokens.kinds[i]
    if (kind === NEWLINE || (kind === MARK && !isTight(tokens, i)) || (kind === WORD && endsPaper.has(tokens.keys[i] as number)))
      return false
    const found = kind === WORD && tokens.cases[i] !== LOWER ? phraseAt(papers, tokens, i) : null
    if (found) return true
  }
  return false
}
const endsPaper = wordSet('tại vào được đã sẽ ký sáng chiều tối trong từ')

/** How far back a word of celebration may stand from the day it celebrates. */
const CELEBRATION_REACH = 14
/** "kỷ niệm Ngày thành lập Đảng (3/2/1930-3/2/2023)"; "Quốc khánh 2/9", "dịp lễ 30/4", but not "Lễ ký ngày 8/9". */
const isAnniversary = (tokens: Tokens, from: number): boolean => {
  for (let at = from - 1, seen = 0; at >= 0 && seen < CELEBRATION_REACH; at--, seen++) {
    const kind = tokens.kinds[at]
    const key = tokens.keys[at] as number
    if (kind === NEWLINE || (kind === MARK && (key === COMMA || key === CLOSE || (key === DOT && !isTight(tokens, at))))) return false
    if (kind !== WORD) continue
    if (key === CELEBRATE || (key === NATIONAL && seen < 2)) return true
    if (seen < 2 && holidayWords.has(key) && tokens.keys[from] !== DAY) return true
  }
  return false
}
const NATIONAL = keyOf('khánh')
const CELEBRATE = keyOf('niệm')
