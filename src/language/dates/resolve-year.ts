import { daysInMonth, firstDay, type PartialDate, type Span } from '../../values/index.ts'
import { keyOf, spanOf, type Tokens } from '../tokens.ts'
import type { DateMention, DateParts, RelativeDate } from './date-mention.ts'
import { CLOSE, COMMA, OPEN } from './date-words.ts'
import { yearOfEvent } from './event-year.ts'
import { yearBefore } from './numeric-date.ts'
import { partialDateOf } from './partial-date-of.ts'
import { yearOfTurn } from './year-of-turn.ts'

export interface YearContext {
  /** The report's day of publication, "2025-09-09"; null when unknown. */
  readonly publishedOn: PartialDate | null
  /** The day of the event, when it is already known: "năm sau" is told from it, not from the publication. */
  readonly eventOn?: PartialDate | null
  /** The text and all its dates, so that words that bind the year can be used ("năm 2023 tới đây" with "vào năm sau"). */
  readonly tokens?: Tokens
  readonly dates?: readonly DateMention[]
  /** A meeting told of lies in the past (the default); a deadline in the future. */
  readonly direction?: 'past' | 'future'
}

export interface ResolvedDate {
  /** Null when nothing fixes the year. */
  readonly on: PartialDate | null
  /** "stated", "publishedOn", "eventOn" (told from the event's own day), or the words from which the year was inferred; null when `on` is null. */
  readonly yearBasis: string | null
  /** Where those words stand; empty for the other bases. */
  readonly basisSpans: readonly Span[]
}

const UNKNOWN: ResolvedDate = { on: null, yearBasis: null, basisSpans: [] }

/** How many days after the publication an event told as past may lie: pages are dated by clocks that run ahead or by the day of the print. */
const TOLERANCE_DAYS = 3
/** A day that would lie further back than this is rather the coming one, when that one is near. */
const LONG_AGO_DAYS = 270
const SOON_DAYS = 90

/**
 * The date that a mention means, in this order: as stated; told from a known day ("hôm qua", "năm sau"); with a year found by `resolveYear`.
 * Never more precise than the mention.
 */
export const resolveDate = (mention: DateMention, context: YearContext): ResolvedDate => {
  if (mention.on !== null) return { on: mention.on, yearBasis: 'stated', basisSpans: [] }
  const { parts, relative, range } = mention
  if (mention.role === 'lunar') return UNKNOWN
  if (relative === 'same-day') return resolveSameDay(mention, context)
  if (relative === 'day-after') {
    const named = resolveSameDay(mention, context)
    return { ...named, on: named.on && dayAfter(named.on) }
  }
  const base = context.eventOn ?? context.publishedOn
  if (parts.day === null && relative !== null) {
    const on = base === null ? null : relativeTo(base, relative, parts)
    return on === null ? UNKNOWN : { on, yearBasis: context.eventOn ? 'eventOn' : 'publishedOn', basisSpans: [] }
  }
  if (parts.day !== null && parts.month === null) return resolveDay(parts.day, context)
  if (parts.month === null && parts.quarter === null) return UNKNOWN
  // "tháng 10 tới" lies ahead whatever is asked for, "tháng 7 vừa qua" behind.
  const direction = mention.horizon === 'coming' ? 'future' : mention.horizon === 'past' ? 'past' : (context.direction ?? 'past')
  if (range === null) {
    const year = resolveYear(parts, { ...context, direction })
    return year.on === null ? resolveByTurn(mention, context) : year
  }
  // Days that are still running belong to the year of their last one.
  const last = resolveYear(range.to.parts, { ...context, direction })
  if (last.on === null) return last
  return { ...last, on: partialDateOf({ ...parts, year: yearBefore(parts, { ...range.to.parts, year: Number(last.on.slice(0, 4)) }) }) }
}

/** "Ngày 12/9/2025, … . Trước đó, ngày 11/9, …": of the year that the turn ties it to. */
const resolveByTurn = (mention: DateMention, { tokens, dates }: YearContext): ResolvedDate => {
  const turn = tokens && dates && yearOfTurn(mention, tokens, dates)
  if (!tokens || !turn) return UNKNOWN
  const span = spanOf(tokens, turn.from)
  const on = partialDateOf({ ...mention.parts, year: turn.year })
  return { on, yearBasis: tokens.text.slice(span.start, span.end), basisSpans: [span] }
}

/** "vào ngày 12": the last day of that number before a page came out; nothing where its own day is not known, or what is told of lies ahead. */
const resolveDay = (day: number, { publishedOn, direction }: YearContext): ResolvedDate => {
  if (publishedOn?.length !== 10 || direction === 'future') return UNKNOWN
  const [year, month] = [Number(publishedOn.slice(0, 4)), Number(publishedOn.slice(5, 7))]
  const isThisMonth = day <= Number(publishedOn.slice(8))
  const on = new Date(Date.UTC(year, isThisMonth ? month - 1 : month - 2, day))
  // The 31st of a month of thirty days is none.
  return on.getUTCDate() === day ? { on: on.toISOString().slice(0, 10), yearBasis: 'publishedOn', basisSpans: [] } : UNKNOWN
}

/** "Cùng ngày" is the day named last before it, "hôm sau" the one after that. */
const resolveSameDay = (mention: DateMention, context: YearContext): ResolvedDate => {
  const named = context.dates?.findLast(
    (date) => date.from < mention.from && date.kind === 'day' && date.role === null && date.parts.day !== null
  )
  return named ? resolveDate(named, context) : UNKNOWN
}

/** The day, month or year that "hôm qua", "tháng tới", "năm sau" names, told on `base`; null when `base` is too coarse for it. */
const relativeTo = (base: PartialDate, relative: RelativeDate, parts: DateParts): PartialDate | null => {
  const year = Number(base.slice(0, 4))
  if (relative === 'this-year' || relative === 'last-year' || relative === 'next-year') {
    return partialDateOf({ ...parts, year: year + (relative === 'next-year' ? 1 : relative === 'last-year' ? -1 : 0) })
  }
  const month = Number(base.slice(5, 7))
  if (!(month >= 1)) return null
  if (relative === 'this-month' || relative === 'last-month' || relative === 'next-month') {
    const shifted = new Date(Date.UTC(year, month - 1 + (relative === 'next-month' ? 1 : relative === 'last-month' ? -1 : 0), 1))
    return shifted.toISOString().slice(0, 7)
  }
  if (relative === 'this-quarter' || relative === 'last-quarter' || relative === 'next-quarter') {
    const quarter = Math.floor((month - 1) / 3) + (relative === 'next-quarter' ? 1 : relative === 'last-quarter' ? -1 : 0)
    return `${year + Math.floor(quarter / 4)}-Q${((quarter + 4) % 4) + 1}`
  }
  if (base.length !== 10) return null
  const days = relative === 'yesterday' ? -1 : relative === 'tomorrow' ? 1 : 0
  return new Date(Date.parse(base) + days * DAY_MS).toISOString().slice(0, 10)
}
const DAY_MS = 86_400_000

/** "2019-06-20" for "2019-06-19"; null for a date without a day. */
export const dayAfter = (on: PartialDate): PartialDate | null =>
  on.length === 10 ? new Date(Date.parse(on) + DAY_MS).toISOString().slice(0, 10) : null

/**
 * The year of a day, month or quarter stated without one. From words first (the same day written in full elsewhere; "năm nay (2023)";
 * "năm 2023 tới đây" together with "vào năm sau"), then from the publication (or, without one, a clock line of the page close after the day): the last such day not later than three days after it, or, for a deadline,
 * the next one. Never from the nearest number.
 */
export const resolveYear = (parts: DateParts, context: YearContext): ResolvedDate => {
  const { tokens, dates } = context
  if (tokens && dates) {
    const told = sameDayInFull(parts, dates) ?? yearOfSpeaking(tokens, dates)
    const on = told && partialDateOf({ ...parts, year: told.year })
    if (told && on !== null && firstDay(on) !== null) {
      const basisSpans = told.mentions.map((mention) => spanOf(tokens, mention))
      return { on, yearBasis: basisSpans.map((span) => tokens.text.slice(span.start, span.end)).join('; '), basisSpans }
    }
    const event = context.publishedOn === null ? yearOfEvent(parts, tokens, dates) : null
    const held = event && partialDateOf({ ...parts, year: event.year })
    if (event && held !== null) {
      const span = { start: tokens.starts[event.at] as number, end: tokens.ends[event.at] as number }
      return { on: held, yearBasis: tokens.text.slice(span.start, span.end), basisSpans: [span] }
    }
  }
  const published = context.publishedOn === null ? null : firstDay(context.publishedOn)
  if (published === null) {
    if (!tokens || !dates) return UNKNOWN
    const stamped = resolveByStamp(parts, tokens, dates)
    if (stamped.on !== null || context.direction === 'future') return stamped
    const beside = resolveByMonth(parts, tokens, dates)
    return beside.on === null ? resolveByOthers(parts, tokens, dates) : beside
  }
  const year = yearByPublication(parts, published, context.direction ?? 'past')
  return year === null ? UNKNOWN : { on: partialDateOf({ ...parts, year }), yearBasis: 'publishedOn', basisSpans: [] }
}

/** A page without a publication date may still show one: the clock line ("28/03/2014 09:15") that lies at most a week after the day. Two such years settle nothing. */
const resolveByStamp = (parts: DateParts, tokens: Tokens, dates: readonly DateMention[]): ResolvedDate => {
  if (parts.day === null) return UNKNOWN
  const near = dates.filter((date) => {
    if (date.role !== 'stamp' || date.on === null) return false
    const on = partialDateOf({ ...parts, year: yearByPublication(parts, date.on, 'past') })
    const days = on === null ? Number.NaN : (Date.parse(date.on) - Date.parse(on)) / DAY_MS
    return days >= -TOLERANCE_DAYS && days <= STAMP_DAYS
  })
  const first = near[0]
  const years = new Set(near.map((date) => yearByPublication(parts, date.on as string, 'past')))
  if (first === undefined || years.size !== 1) return UNKNOWN
  const span = spanOf(tokens, first)
  return {
    on: partialDateOf({ ...parts, year: [...years][0] as number }),
    yearBasis: tokens.text.slice(span.start, span.end),
    basisSpans: [span]
  }
}
const STAMP_DAYS = 7

/**
 * "Chiều 26/12 …" beside "hội thảo ngày 21/5/2025" and "từ ngày 19/8/2025": where every full day of the text is of one year and none lies behind the day asked for, the day is of that year.
 * One full day settles nothing, nor does a day that would lie before the others: it may be of the next year.
 */
const resolveByOthers = (parts: DateParts, tokens: Tokens, dates: readonly DateMention[]): ResolvedDate => {
  if (parts.day === null) return UNKNOWN
  const full = dates.filter((date) => date.kind === 'day' && date.on !== null && date.on.length === 10)
  const [first] = full
  if (!first?.on || full.length < FEWEST_DAYS) return UNKNOWN
  const year = first.on.slice(0, 4)
  const on = partialDateOf({ ...parts, year: Number(year) })
  if (on === null || full.some((date) => date.on?.slice(0, 4) !== year || date.on > on)) return UNKNOWN
  const later = dates.some(({ kind, parts: { year: told } }) => kind !== 'day' && told !== null && told > Number(year))
  if (later) return UNKNOWN
  const span = spanOf(tokens, first)
  return { on, yearBasis: tokens.text.slice(span.start, span.end), basisSpans: [span] }
}
const FEWEST_DAYS = 2

/**
 * "Chiều 1/8 …" beside "ký kết hồi đầu tháng 7/2023": nobody says in which part of its month something far away was or will be, so that such a month, at most one from the day's own, is of the same time.
 * A month told without its part ("tháng 8/2014") may be of any year, and two years settle nothing.
 */
const resolveByMonth = (parts: DateParts, tokens: Tokens, dates: readonly DateMention[]): ResolvedDate => {
  const { day, month } = parts
  if (day === null || month === null) return UNKNOWN
  const years = new Map<number, DateMention>()
  for (const date of dates) {
    const told = date.kind === 'month' && date.role === null && (date.approximate || date.horizon) ? date.parts : null
    if (told?.year == null || told.month === null) continue
    // December stands beside January of the next year.
    const apart = ((told.month - month + 18) % 12) - 6
    if (Math.abs(apart) > 1) continue
    const year = told.year + (told.month - apart < 1 ? -1 : told.month - apart > 12 ? 1 : 0)
    if (!years.has(year)) years.set(year, date)
  }
  const [[year, date] = []] = years
  if (years.size !== 1 || !year || !date) return UNKNOWN
  const on = partialDateOf({ ...parts, year })
  const span = spanOf(tokens, date)
  return on === null ? UNKNOWN : { on, yearBasis: tokens.text.slice(span.start, span.end), basisSpans: [span] }
}

interface ToldYear {
  readonly year: number
  readonly mentions: readonly DateMention[]
}

/**
 * "Sáng 8/9 …" and, elsewhere, "ngày 8/9/2025" or "từ ngày 7 đến 9/9/2025": one day, when no other year is given for it and it is no anniversary,
 * birthday or paper's date.
 */
const sameDayInFull = (parts: DateParts, dates: readonly DateMention[]): ToldYear | null => {
  if (parts.day === null) return null
  const own = dates.filter((d) => d.role === null && d.parts.year !== null && d.parts.day === parts.day && d.parts.month === parts.month)
  const full = own.length ? own : dates.filter((d) => d.role === null && d.kind === 'day' && runsOver(d, parts))
  const first = full[0]
  return first && full.every((d) => yearIn(d) === yearIn(first)) ? { year: yearIn(first) as number, mentions: [first] } : null
}

const yearIn = ({ parts, range }: DateMention): number | null => range?.to.parts.year ?? parts.year

/** A visit lasts some days; what runs for longer is a plan or a year's balance. */
const LONGEST_VISIT_DAYS = 14

/** "Trong hai ngày 23 và 24/11/2016": a few days of one year, among which the day asked for lies. */
const runsOver = (date: DateMention, parts: DateParts): boolean => {
  const year = yearIn(date)
  const [first, last] = [date.range?.from.on ?? null, date.range?.to.on ?? null]
  const on = year === null ? null : partialDateOf({ ...parts, year })
  if (on === null || first?.length !== 10 || last?.length !== 10) return false
  return first <= on && on <= last && Date.parse(last) - Date.parse(first) <= LONGEST_VISIT_DAYS * DAY_MS
}

/** The year in which the report was spoken or written, as its own words bind it; null when they do not or disagree. */
const yearOfSpeaking = (tokens: Tokens, dates: readonly DateMention[]): ToldYear | null => {
  const told: ToldYear[] = []
  for (let i = 0; i < dates.length; i++) {
    const date = dates[i] as DateMention
    const next = dates[i + 1]
    if (date.kind !== 'year') continue
    if ((date.horizon === 'this' || isSinceItsStart(tokens, date)) && date.parts.year !== null)
      told.push({ year: date.parts.year, mentions: [date] })
    // "năm nay (2023)", "năm ngoái, năm 2022"
    const shift = date.relative === 'this-year' ? 0 : date.relative === 'last-year' ? 1 : date.relative === 'next-year' ? -1 : null
    if (shift !== null && next?.kind === 'year' && next.parts.year !== null && isGlossed(tokens, date, next))
      told.push({ year: next.parts.year + shift, mentions: [date, next] })
  }
  const nextYear = dates.find((d) => d.relative === 'next-year')
  const coming = dates.filter((d) => d.kind === 'year' && d.horizon === 'coming' && d.parts.year !== null)
  const first = coming[0]
  if (nextYear && first && coming.every((d) => d.parts.year === first.parts.year))
    told.push({ year: (first.parts.year as number) - 1, mentions: [first, nextYear] })
  const year = told[0]
  return year && told.every((other) => other.year === year.year) ? year : null
}

/** "Từ đầu năm 2020 đến nay": whoever says so speaks in that year. */
const isSinceItsStart = ({ keys }: Tokens, { from, to, relation }: DateMention): boolean =>
  relation === 'from' && keys[from] === START && UNTIL.has(keys[to] as number) && keys[to + 1] === NOW
const START = keyOf('đầu')
const UNTIL = new Set(['đến', 'tới'].map(keyOf))
const NOW = keyOf('nay')

const isGlossed = (tokens: Tokens, first: DateMention, second: DateMention): boolean => {
  const sign = tokens.keys[first.to]
  return second.from === first.to + 1 && (sign === COMMA || (sign === OPEN && tokens.keys[second.to] === CLOSE))
}

/** Where the year of a day, month or quarter lies, told from the day of publication; null when no such day exists near it (29/2). */
const yearByPublication = (parts: DateParts, published: string, direction: 'past' | 'future'): number | null => {
  const month = parts.month ?? (parts.quarter === null ? null : direction === 'past' ? parts.quarter * 3 - 2 : parts.quarter * 3)
  if (month === null) return null
  const today = Date.parse(published)
  const year = Number(published.slice(0, 4))
  const at = (y: number): number => {
    const day = parts.day ?? (direction === 'past' ? 1 : daysInMonth(y, month))
    return day > daysInMonth(y, month) ? Number.NaN : Date.UTC(y, month - 1, day)
  }
  const near = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((shift) => year + shift).filter((y) => !Number.isNaN(at(y)))
  const next = near.find((y) => at(y) >= today)
  if (direction === 'future') return next ?? null
  const last = near.findLast((y) => at(y) <= today + TOLERANCE_DAYS * DAY_MS)
  if (last === undefined) return null
  const soon = next !== undefined && at(next) - today <= SOON_DAYS * DAY_MS
  return soon && today - at(last) > LONG_AGO_DAYS * DAY_MS ? next : last
}
