import { phraseAt } from './amounts/phrases.ts'
import { dayContextBefore, isNoDay, relationBefore, roleOf } from './dates/date-context.ts'
import type { DateMention } from './dates/date-mention.ts'
import {
  AND,
  CLOSE,
  COMMA,
  DASHES,
  FIRST,
  HEAD_DAY,
  HEAD_HALF,
  HEAD_LENGTH,
  HEAD_MONTH,
  HEAD_QUARTER,
  HEAD_RELATIVE,
  HEAD_YEAR,
  heads,
  horizons,
  LAST,
  MIDDLE,
  OPEN,
  periodHeads,
  SLASHES
} from './dates/date-words.ts'
import { type DateCore, dateParts, numericDateAt, yearAt, yearBefore } from './dates/numeric-date.ts'
import { dateEndOf } from './dates/partial-date-of.ts'
import { bareDayAt, dayOfMonthAt, halfAt, lengthAt, monthAt, quarterAt, relativeAt, type WordDate, yearWordAt } from './dates/word-date.ts'
import { keyOf, MARK, NEWLINE, NUMBER, type Tokens, WORD } from './tokens.ts'

export type { DateEnd, DateMention, DateParts, DateRelation, DateRole, PartOfDay, RelativeDate } from './dates/date-mention.ts'
export { partialDateOf } from './dates/partial-date-of.ts'
export { dayAfter, type ResolvedDate, resolveDate, resolveYear, type YearContext } from './dates/resolve-year.ts'

/**
 * Every date of the text, in order, none overlapping another: days, months, quarters, halves, years, periods, lengths of time and days told from today.
 * What is not stated stays unknown: "Chiều 8/9" has `on` null and `dayMonth` "8/9" (see `resolveYear`). Time grows with the number of tokens.
 */
export const findDates = (tokens: Tokens): DateMention[] => {
  const found: DateMention[] = []
  let next = 0
  for (let i = 0; i < tokens.count; i++) {
    if (i < next) continue
    const kind = tokens.kinds[i]
    let mention: DateMention | null = null
    if (kind === NUMBER) mention = numericMention(tokens, i, found)
    else if (kind === WORD) {
      const head = heads[tokens.keys[i] as number]
      if (head === undefined || head === 0) continue
      const date = wordDateAt(tokens, i, head)
      mention = date && wordMention(tokens, date)
    }
    if (mention === null) continue
    // "hôm nay (4/7)", "6 tháng đầu năm 2025": what was found first is a part of the longer date.
    for (let last = found.at(-1); last && last.to > mention.from; last = found.at(-1)) found.pop()
    const last = found.at(-1)
    const joined = last ? joinRange(tokens, last, mention) : null
    if (joined) found[found.length - 1] = joined
    else found.push(mention)
    next = mention.to
  }
  return found
}

const wordDateAt = (tokens: Tokens, i: number, head: number): WordDate | null => {
  switch (head) {
    case HEAD_DAY:
      return dayOfMonthAt(tokens, i) ?? relativeAt(tokens, i) ?? bareDayAt(tokens, i)
    case HEAD_MONTH:
      return monthAt(tokens, i)
    case HEAD_QUARTER:
      return quarterAt(tokens, i)
    case HEAD_YEAR:
      return yearWordAt(tokens, i)
    case HEAD_HALF:
      return halfAt(tokens, i)
    case HEAD_LENGTH:
      return lengthAt(tokens, i)
    case HEAD_RELATIVE:
      return relativeAt(tokens, i)
    default:
      return null
  }
}

/** A date that begins with a number, when its surroundings allow it. */
const numericMention = (tokens: Tokens, i: number, found: readonly DateMention[]): DateMention | null => {
  const core = numericDateAt(tokens, i) ?? bareYearAt(tokens, i, found)
  if (core === null) return null
  if (core.kind !== 'day') return mentionOf(tokens, core, withPeriodHead(tokens, core))
  const context = dayContextBefore(tokens, i)
  const said = context.from < i
  if (core.needs === 'day word' && !context.dayWord && tokens.keys[i - 1] !== FROM) return null
  if (core.needs === 'day context' && !said && !standsAlone(tokens, core)) return null
  if (!said && isNoDay(tokens, core)) return null
  const to = context.bracket && tokens.keys[core.to] === CLOSE ? core.to + 1 : core.to
  return mentionOf(tokens, core, {
    from: context.from,
    to,
    partOfDay: context.partOfDay,
    relative: context.relative,
    weekday: context.weekday
  })
}
const FROM = keyOf('từ')
const UNTIL = keyOf('đến')

/** "trước 30-8", "từ 20-5 đến 25-5": a preposition before and no counted thing after. */
const standsAlone = (tokens: Tokens, core: DateCore): boolean => {
  if (core.from === 0 || relationBefore(tokens, core.from).from === core.from) return false
  return core.to >= tokens.count || tokens.kinds[core.to] === NEWLINE || tokens.kinds[core.to] === MARK
    ? tokens.text[tokens.starts[core.to] ?? 0] !== '%'
    : functionWords.has(tokens.keys[core.to] as number)
}
const functionWords = new Set(
  'và hoặc đến tới là để tại ở với của thì mà sẽ đã đang phải cần theo do vì nên nhưng cho từ trong ngoài sau trước về các những tầm trở cả khi nếu có được bị tỉnh thành sở bộ ban'
    .split(' ')
    .map(keyOf)
)

/** "đến 2030", "tầm nhìn 2050", "năm 2024, 2025": a year without its word, after a preposition or another year. */
const bareYearAt = (tokens: Tokens, i: number, found: readonly DateMention[]): DateCore | null => {
  const year = yearAt(tokens, i)
  if (year < 0 || i === 0) return null
  const before = tokens.keys[i - 1] as number
  const last = found.at(-1)
  const listed = (before === COMMA || before === AND || before === OPEN) && last?.to === i - 1 && last.kind === 'year'
  const month = SLASHES.has(before) ? shortMonthAt(tokens, i - 2) : 0
  if (month > 0) return { from: i - 2, to: i + 1, kind: 'month', parts: dateParts(year, month), range: null, needs: 'nothing' }
  if (!listed && relationBefore(tokens, i).from === i) return null
  const after = tokens.kinds[i + 1]
  if (after === NUMBER || (after === WORD && !functionWords.has(tokens.keys[i + 1] as number))) return null
  if (after === MARK && SIGNS_OF_AMOUNT.has(tokens.text[tokens.starts[i + 1] as number] as string)) return null
  return { from: i, to: i + 1, kind: 'year', parts: dateParts(year), range: null, needs: 'nothing' }
}
/** "T9/2025". */
const shortMonthAt = (tokens: Tokens, i: number): number => {
  if (i < 0 || tokens.kinds[i] !== WORD || (tokens.ends[i] as number) - (tokens.starts[i] as number) > 3) return 0
  const found = /^T(0?[1-9]|1[0-2])$/.exec(tokens.text.slice(tokens.starts[i], tokens.ends[i]))
  return found ? Number(found[1]) : 0
}
const SIGNS_OF_AMOUNT = new Set(['%', '$', '€', '/', '-', '–'])

interface Surroundings {
  readonly from: number
  readonly to: number
  readonly partOfDay?: DateMention['partOfDay']
  readonly relative?: DateMention['relative']
  readonly approximate?: DateMention['approximate']
  readonly weekday?: boolean
}

const withPeriodHead = (tokens: Tokens, core: DateCore): Surroundings => ({
  from: core.kind === 'period' ? (phraseAt(periodHeads, tokens, core.from)?.edge ?? core.from) : core.from,
  to: core.to
})

/** "cuối năm 2026", "những tháng cuối năm", "đầu tháng 9", "giữa quý II". */
const wordMention = (tokens: Tokens, date: WordDate): DateMention => {
  let { from, approximate } = date
  const side = tokens.keys[from - 1] as number
  if (approximate === null && date.kind !== 'day' && date.length === null && (side === FIRST || side === LAST || side === MIDDLE)) {
    approximate = side === FIRST ? 'early' : side === LAST ? 'late' : 'mid'
    from--
  }
  return mentionOf(tokens, date, { ...date, from, approximate })
}

const mentionOf = (tokens: Tokens, core: DateCore & Partial<WordDate>, around: Surroundings): DateMention => {
  const trailing = core.length ? null : horizonAt(tokens, around.to, core.kind === 'day')
  const to = trailing ? trailing.edge : around.to
  const relation = relationBefore(tokens, around.from)
  const plain = !around.partOfDay && !around.relative
  const role = core.role ?? roleOf(tokens, core, { from: around.from, to, plain, weekday: around.weekday === true })
  const range = core.range ? { from: dateEndOf(core.range.from), to: dateEndOf(core.range.to) } : null
  const stated = dateEndOf(core.parts)
  return {
    ...stated,
    // A lunar day is no day of the calendar.
    on: role === 'lunar' ? null : stated.on,
    from: around.from,
    to,
    phraseFrom: relation.from,
    kind: core.kind,
    partOfDay: around.partOfDay ?? core.partOfDay ?? null,
    relation: core.length ? 'within' : range && relation.relation === 'from' ? 'during' : relation.relation,
    range,
    relative: around.relative ?? core.relative ?? null,
    approximate: around.approximate ?? core.approximate ?? null,
    horizon: trailing ? trailing.meaning : null,
    role,
    length: core.length ?? null
  }
}

/** "tới đây", "vừa qua", "này" after a date; a bare "tới" or "qua" only where the clause ends, else it is a preposition ("ngày 8/9 tới Hà Nội"). */
const horizonAt = (tokens: Tokens, i: number, isDay: boolean): { edge: number; meaning: 'coming' | 'past' | 'this' } | null => {
  const found = phraseAt(horizons, tokens, i)
  if (found === null || found.edge > i + 1 || found.meaning === 'this') return found && isDay && found.meaning === 'this' ? null : found
  if (isDay && found.meaning === 'past') return null
  const next = tokens.kinds[found.edge]
  return next === WORD && !functionWords.has(tokens.keys[found.edge] as number) ? null : next === NUMBER ? null : found
}

/** "từ ngày 5/9 đến ngày 7/9", "từ năm 2021 đến năm 2025", "tháng 9 - tháng 10/2025": two dates of one kind that are the ends of a range; null otherwise. */
const joinRange = (tokens: Tokens, first: DateMention, last: DateMention): DateMention | null => {
  if (
    first.kind !== last.kind ||
    first.kind === 'period' ||
    first.range ||
    last.range ||
    first.relative ||
    last.relative ||
    (last.partOfDay !== first.partOfDay && last.partOfDay)
  )
    return null
  const dash = last.from === first.to + 1 && DASHES.has(tokens.keys[first.to] as number)
  const until = last.relation === 'until' && last.phraseFrom === first.to && tokens.keys[first.to] === UNTIL
  if (!dash && !(until && (first.relation === 'from' || first.kind === 'day'))) return null
  const year =
    first.parts.year ??
    (last.parts.year === null
      ? null
      : first.kind === 'day' || first.kind === 'month'
        ? yearBefore(first.parts, last.parts)
        : last.parts.year)
  const from = dateEndOf({ ...first.parts, year })
  const to = dateEndOf(last.parts)
  const whole = first.kind === 'day' ? from : dateEndOf(dateParts(null))
  return {
    ...first,
    ...whole,
    from: first.kind === 'day' ? first.from : (phraseAt(periodHeads, tokens, first.from)?.edge ?? first.from),
    to: last.to,
    kind: first.kind === 'day' ? 'day' : 'period',
    relation: first.relation === 'from' ? 'during' : first.relation,
    range: { from, to },
    role: first.role ?? last.role,
    horizon: last.horizon
  }
}
