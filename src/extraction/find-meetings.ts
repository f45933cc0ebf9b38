import { type DateMention, type Mentions, resolveDate, type Sentence } from '../language/index.ts'
import { quote, type Span } from '../values/index.ts'
import type { Actor } from './actors.ts'
import type { PeopleGathered } from './gather-people.ts'
import { completeSides, leadersIn, type MeetingSides, sidesOf, type Told, toldBy } from './meeting-sides.ts'
import { findTellings } from './meeting-words.ts'
import { within } from './phrases.ts'
import type { Meeting, Reference } from './record.ts'

export interface MeetingSetting {
  readonly mentions: Mentions
  readonly actors: readonly Actor[]
  readonly people: PeopleGathered
  /** The body a person acts for (null when none is known); any other reference itself. */
  readonly bodyOf: (reference: Reference) => Reference | null
  /** ISO code of a body's or place's country, null for international bodies; undefined for an unknown id. */
  readonly countryOf: (id: string) => string | null | undefined
  /** Level of a place; undefined for anything else. */
  readonly levelOf: (id: string) => string | undefined
  readonly publishedOn: string | null
  /** Sentences of the title and of captions tell of the meeting but are no first choice. */
  readonly isAside: (sentence: Sentence) => boolean
}

export interface MeetingsFound {
  readonly meetings: Meeting[]
  /** Ids of persons told to receive and to come, in any meeting. */
  readonly receiving: ReadonlySet<string>
  readonly coming: ReadonlySet<string>
  /** The body whose delegation a person heads, by the person's id. */
  readonly leads: ReadonlyMap<string, Reference>
}

interface Draft extends MeetingSides {
  receiving: string[]
  coming: string[]
  readonly first: Told
  date: DateMention | null
  readonly formats: Meeting['format'][]
}

/** The meetings a text tells of: who received whom, when, in what form. A page that tells of none yields none. */
export const findMeetings = (setting: MeetingSetting): MeetingsFound => {
  const drafts: Draft[] = []
  for (const told of inOrder(setting)) {
    const last = drafts[drafts.length - 1]
    const { format, turn } = told.telling
    const sides = sidesOf(told, setting)
    const date = dateIn(setting.mentions, told)
    const draft = (): Draft => ({
      first: told,
      ...sides,
      receiving: [...sides.receiving],
      coming: [...sides.coming],
      date,
      formats: [format]
    })
    if (turn === 'between' || setting.isAside(told.sentence)) {
      if (!last) {
        drafts.push(draft())
        continue
      }
      last.formats.push(format)
      // The title may say who met whom where the body says only "buổi làm việc".
      if (!last.hosts.length && !last.guests.length) Object.assign(last, { hosts: sides.hosts, guests: sides.guests })
      else if (!last.hosts.length) last.hosts = sides.hosts.filter((one) => last.guests.every((guest) => guest.id !== one.id))
      else if (!last.guests.length) last.guests = sides.guests.filter((one) => last.hosts.every((host) => host.id !== one.id))
      join(last, sides)
      continue
    }
    if (!sides.guests.length && !sides.hosts.length) continue
    if (turn === 'joint' && (!sides.guests.length || !sides.hosts.length || (last && !date))) continue
    if (!last || (date && isOther(last, sides, date))) {
      drafts.push(draft())
      continue
    }
    if (!last.hosts.length) last.hosts = sides.hosts
    if (!last.guests.length) last.guests = sides.guests
    last.date ??= date
    last.formats.push(format)
    join(last, sides)
  }
  for (const draft of drafts) completeSides(draft, setting)
  const kept = drafts.filter((draft) => draft.hosts.length + draft.guests.length > 0)
  return {
    meetings: kept.map((draft, i) => meetingOf(draft, i, setting, kept[i - 1]?.date ?? null)),
    receiving: new Set(drafts.flatMap((draft) => draft.receiving)),
    coming: new Set(drafts.flatMap((draft) => draft.coming)),
    leads: leadersIn(setting)
  }
}

/** Whoever is told on a side in any telling of the meeting is on it. */
const join = (draft: Draft, sides: MeetingSides): void => {
  draft.receiving.push(...sides.receiving)
  draft.coming.push(...sides.coming)
}

/** What the body tells comes before what title and captions tell. */
const inOrder = (setting: MeetingSetting): Told[] => {
  const { tokens, sentences } = setting.mentions.scan
  const tellings = findTellings(tokens)
  const told = sentences.flatMap((sentence) => within(tellings, sentence.from, sentence.to).map((match) => toldBy(sentence, match)))
  return [...told.filter((one) => !setting.isAside(one.sentence)), ...told.filter((one) => setting.isAside(one.sentence))]
}

/** A telling with its own day and another side is another meeting. */
const isOther = (draft: Draft, sides: MeetingSides, date: DateMention): boolean => {
  if (draft.date === null || sides.guests.length === 0) return false
  const known = new Set([...draft.hosts, ...draft.guests].map((one) => one.id))
  const isNew = [...sides.hosts, ...sides.guests].some((side) => !known.has(side.id))
  return isNew && (draft.date.dayMonth !== date.dayMonth || draft.date.partOfDay !== date.partOfDay || date.relative === 'same-day')
}

/** Dates that are no day of a meeting, however they stand beside one. */
/** How far from the verb a meeting's day may stand; a sentence without end has many days. */
const DATE_REACH = 120
const NO_EVENT = new Set(['anniversary', 'fiscal-year', 'birth', 'document', 'stamp', 'lunar'])

const dateIn = (mentions: Mentions, { sentence, at }: Told): DateMention | null => {
  const days = within(mentions.dates, Math.max(sentence.from, at - DATE_REACH), Math.min(sentence.to, at + DATE_REACH)).filter(
    (date) => date.kind === 'day' && date.relation === 'on'
  )
  // "buổi làm việc với Bộ Tài chính ngày 21/8": a day behind a body looks like a paper's, and is the meeting's where no other is told.
  return days.find((date) => !(date.role && NO_EVENT.has(date.role))) ?? days.find((date) => date.role === 'document') ?? null
}

/** The dates that can tell a year: those around it and those at the head of the text. */
export const datesNear = (mentions: Mentions, { from }: { readonly from: number }): DateMention[] => [
  ...mentions.dates.slice(0, HEAD_DATES).filter((date) => date.to < from - YEAR_REACH),
  ...within(mentions.dates, from - YEAR_REACH, from + YEAR_REACH)
]
const HEAD_DATES = 20
const YEAR_REACH = 1500

/** `sameDay` is the day of the meeting told before, for "Cùng ngày". */
const meetingOf = (draft: Draft, index: number, setting: MeetingSetting, sameDay: DateMention | null): Meeting => {
  const { tokens } = setting.mentions.scan
  const { first, hosts, guests, formats } = draft
  const span: Span = { start: tokens.starts[first.sentence.from] as number, end: tokens.ends[first.sentence.to - 1] as number }
  const evidence = [quote(tokens.text, span)]
  const date = draft.date?.relative === 'same-day' && draft.date.dayMonth === null ? sameDay : draft.date
  const { on, yearBasis } = date
    ? resolveDate(date, { publishedOn: setting.publishedOn, tokens, dates: datesNear(setting.mentions, date) })
    : { on: null, yearBasis: null }
  if (date) {
    const dated = { start: tokens.starts[date.from] as number, end: tokens.ends[date.to - 1] as number }
    if (dated.start < span.start || dated.end > span.end) evidence.push(quote(tokens.text, dated))
  }
  const received = first.telling.turn !== 'between' && formats.includes('reception')
  return {
    id: `m${index + 1}`,
    on,
    dayMonth: date?.dayMonth ?? null,
    yearBasis,
    partOfDay: date?.partOfDay ?? null,
    format: received ? 'reception' : first.telling.format,
    hosts,
    guests,
    evidence
  }
}
