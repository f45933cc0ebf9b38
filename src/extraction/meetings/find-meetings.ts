import { type DateMention, dayAfter, MARK, resolveDate, spanOf, type Tokens } from '../../language/index.ts'
import { quote } from '../../values/index.ts'
import type { Meeting, Reference } from '../record.ts'
import { within } from '../text/in-order.ts'
import { holds, phrases } from '../text/phrases.ts'
import { findAttendance, type Listed } from './attendance.ts'
import { findCeremony, findHeld } from './ceremonies.ts'
import { completeSides, knownIn } from './complete-sides.ts'
import { absentIn, leadersIn, travelIn } from './delegations.ts'
import { findHandover } from './handovers.ts'
import { dateIn, datesNear, monthIn, openingDay } from './meeting-day.ts'
import { type MeetingForm, meetingForm } from './meeting-form.ts'
import {
  type Draft,
  isCountry,
  isForeign,
  isNew,
  type MeetingSetting,
  type MeetingSides,
  type Told,
  toldBy,
  withAppositions
} from './meeting-setting.ts'
import { sidesOf } from './meeting-sides.ts'
import { findTellings, isOldPaper, isReported, mainTellings, SESSION } from './meeting-words.ts'
import {
  dayOfPart,
  isAnotherGuest,
  isAnotherHost,
  isElsewhere,
  isNextGuest,
  isNextHost,
  isOther,
  isOutline,
  isSharing,
  isTold,
  opensAlso
} from './next-meeting.ts'
import type { SoFar } from './whose-ground.ts'

export interface MeetingsFound {
  readonly meetings: Meeting[]
  /** Ids of persons told to receive and to come, in any meeting. */
  readonly receiving: ReadonlySet<string>
  readonly coming: ReadonlySet<string>
  /** Ids of persons who are only spoken of as having sent a letter or an invitation. */
  readonly absent: ReadonlySet<string>
  /** The body whose delegation a person heads, by the person's id. */
  readonly leads: ReadonlyMap<string, Reference>
  /** The lists of who took part. */
  readonly lists: readonly Listed[]
  /** First tokens of sentences that only say when and where it was and who took part. */
  readonly attending: ReadonlySet<number>
}

/** The meetings a text tells of: who received whom, when, in what form. A page that tells of none yields none. */
export const findMeetings = (given: MeetingSetting): MeetingsFound => {
  const setting = withAppositions(given)
  const lists = findAttendance(setting)
  const drafts: Draft[] = []
  const travel = travelIn(setting)
  let unsigned: Told | null = null
  for (const told of inOrder(setting, lists)) {
    const sides = sidesOf(told, soFarOf(drafts, travel, setting), setting)
    const date = dateIn(setting, told) ?? (unsigned && follows(unsigned, told) ? dateIn(setting, unsigned) : null)
    for (const one of inTurn(told, sides, setting)) tell(drafts, told, one, date, setting)
    if (told.telling.turn === 'joint' && sides.guests.length === 0) unsigned = told
  }
  const form = meetingForm(setting)
  fillForm(drafts, form, setting)
  const known = knownIn(setting, lists)
  standIn(drafts, lists, setting)
  if (drafts.length === 0) drafts.push(...partiesMet(lists, setting))
  const met = withoutJourneys(drafts, setting)
  const [first] = met
  if (met.length === 1 && first) first.date ??= openingDay(setting) ?? first.beside ?? monthIn(setting, first.first)
  for (const draft of met) completeSides(draft, known, setting)
  const kept = met.filter((draft) => draft.hosts.length + draft.guests.length > 0)
  return {
    meetings: kept.map((draft, i) => meetingOf(draft, i, setting, dayBefore(kept, i))),
    receiving: new Set(drafts.flatMap((draft) => draft.receiving)),
    coming: new Set(drafts.flatMap((draft) => draft.coming)),
    absent: absentIn(setting),
    leads: leadersIn(setting),
    lists,
    attending: new Set([...(form?.sentences ?? []), ...lists.flatMap((list) => list.sentences)])
  }
}

/** "Chiều cùng ngày, UBND hai tỉnh đã ký kết …. Bà A, … và ông B, … ký vào văn bản": who signs is told in the sentence behind the day. */
const follows = (before: Told, { sentence, telling }: Told): boolean =>
  telling.turn === 'joint' &&
  telling.format === before.telling.format &&
  sentence.from - before.sentence.to <= 1 &&
  sentence.from >= before.sentence.to

const IN_TURN = phrases('lần lượt')
const FARTHEST_TURN = 4

/** "đã lần lượt tiếp Đại sứ A và Đại sứ B": each guest is received for himself. */
const inTurn = ({ at, sentence, telling }: Told, sides: MeetingSides, { mentions }: MeetingSetting): MeetingSides[] => {
  const { tokens } = mentions.scan
  const opened =
    telling.turn !== 'between' && telling.turn !== 'joint' && holds(tokens, Math.max(sentence.from, at - FARTHEST_TURN), at, IN_TURN)
  return opened && sides.guests.length > 1 ? sides.guests.map((guest) => ({ ...sides, guests: [guest] })) : [sides]
}

/** Meetings looked back at for one told on. */
const RECENT = 12

/** Takes one told meeting in: as a new one, or as more of the one told last, or of the one told before with these guests. */
const tell = (drafts: Draft[], told: Told, sides: MeetingSides, date: DateMention | null, setting: MeetingSetting): void => {
  const same =
    sides.guests.length > 0 && date === null
      ? drafts.slice(-RECENT).findLast((draft) => sides.guests.every((one) => !isNew(one, draft.guests)))
      : undefined
  const last = same ?? drafts[drafts.length - 1]
  const { format, turn } = told.telling
  const begin = (day = date): void => {
    drafts.push(draftOf(told, sides, day))
  }
  if (turn === 'between' || setting.isAside(told.sentence) || isHeading(setting.mentions.scan.tokens, told)) {
    // "Trước đó, ngày 15-6, Bí thư … đã có buổi làm việc trực tuyến với Công ty B": two sides and a day of its own.
    const isFull = date !== null && sides.hosts.length > 0 && sides.guests.length > 0 && !setting.isAside(told.sentence)
    const isOfAnother = !setting.isAside(told.sentence) && last !== undefined && isAnotherHost(last, sides, told, setting)
    if (!last || isOfAnother || (isFull && isOther(last, sides, date) && isElsewhere(last, sides, told, date))) begin()
    else {
      // Above several meetings a title tells of no one of them.
      if (drafts.length === 1 || !setting.isAside(told.sentence)) last.formats.push(format)
      fill(last, sides)
      join(last, sides)
      // "Chiều 11/6, đoàn đã tham gia buổi làm việc với …": told again below its introduction, now with a day.
      if (isSharing(last, sides)) {
        if (setting.isAside(told.sentence)) last.beside ??= date
        else last.date ??= date
      }
    }
    return
  }
  if (!sides.guests.length && !sides.hosts.length) return
  if (turn === 'joint' && (!sides.guests.length || !sides.hosts.length || (last && !date))) return
  if (
    !last ||
    isAnotherHost(last, sides, told, setting) ||
    (date && isOther(last, sides, date) && !(turn === 'joint' && isSharing(last, sides)))
  ) {
    begin()
    return
  }
  const isNext = isNextGuest(last, sides, told, setting) || isNextHost(last, sides, told, setting)
  if (isNext || (turn === 'receives' && isAnotherGuest(last, sides, setting))) {
    if (date && opensAlso(told, setting)) last.date ??= date
    begin(date ?? dayOfPart(last.date, told, setting) ?? last.date)
    return
  }
  if (isOutline(last, sides, told, setting)) {
    last.hosts = sides.hosts
    if (last.guests.length === 0) Object.assign(last, { first: told, date: dayOfPart(last.date, told, setting) ?? last.date })
  }
  if (isJourneyOnly(last, setting) && !isJourney(sides, setting)) {
    last.hosts = sides.hosts.length ? sides.hosts : last.hosts
    last.guests = last.guests.length ? last.guests : sides.guests
  }
  // "Trong thời gian dự hội nghị …, Thủ tướng đã hội đàm với …": what tells the sides tells the meeting.
  if (last.first.telling.turn === 'between' && !last.hosts.length && !last.guests.length) last.first = told
  fill(last, sides)
  last.date ??= date
  last.formats.push(format)
  join(last, sides)
}

/** The title may say who met whom where the body says only "buổi làm việc". */
const fill = (draft: Draft, sides: MeetingSides): void => {
  if (!draft.hosts.length && !draft.guests.length) Object.assign(draft, { hosts: sides.hosts, guests: sides.guests })
  else if (!draft.hosts.length) draft.hosts = sides.hosts.filter((one) => isNew(one, draft.guests))
  else if (!draft.guests.length) draft.guests = sides.guests.filter((one) => isNew(one, draft.hosts))
}

/** Whoever is told on a side in any telling of the meeting is on it. */
const join = (draft: Draft, sides: MeetingSides): void => {
  draft.receiving.push(...sides.receiving)
  draft.coming.push(...sides.coming)
}

/** A visit to a country is a journey: whom they met there is told elsewhere. */
const isJourney = ({ hosts }: MeetingSides, setting: MeetingSetting): boolean =>
  hosts.length > 0 && hosts.every((one) => isCountry(one, setting))

/** Who "hội đàm với Tổng thống Chile" in Chile met its head: that is more than a journey. */
const isJourneyOnly = (draft: Draft, setting: MeetingSetting): boolean => draft.first.telling.turn !== 'meets' && isJourney(draft, setting)

/** Where a meeting with somebody is told, the journey around it is none. */
const withoutJourneys = (drafts: readonly Draft[], setting: MeetingSetting): Draft[] => {
  const met = drafts.filter((draft) => !isJourneyOnly(draft, setting))
  return met.length ? met : [...drafts]
}

/** So many meetings are looked back over for whose guests and in which land one is: no page tells of as many. */
const LOOK_BACK = 40

const soFarOf = (drafts: readonly Draft[], travel: SoFar, setting: MeetingSetting): SoFar => {
  const last = drafts.slice(-LOOK_BACK)
  return {
    guests: last.findLast((draft) => draft.guests.length > 0)?.guests ?? travel.guests,
    lands: new Set([...travel.lands, ...last.flatMap((draft) => landOf(draft, setting))])
  }
}

/** The country of hosts abroad whom Vietnamese guests met. */
const landOf = ({ hosts: [host], guests }: Draft, setting: MeetingSetting): string[] => {
  const country = host ? setting.countryOf(host.id) : undefined
  return country && country !== 'VN' && guests.length > 0 && !isForeign(guests[0], setting) ? [country] : []
}

/** What the body tells comes before what title and captions tell; "Tiếp đoàn có …" opens a list, and what somebody reports of earlier meetings is none of this text's. */
const inOrder = (setting: MeetingSetting, lists: readonly Listed[]): Told[] => {
  const { tokens, sentences } = setting.mentions.scan
  const tellings = findTellings(setting.mentions)
  const isOpener = (at: number): boolean =>
    within(lists, at - OPENER_REACH, at + OPENER_REACH).some((list) => list.from <= at && at < list.to)
  const told = sentences.flatMap((sentence) => {
    const own = within(tellings, sentence.from, sentence.to).filter(
      (match) =>
        !isOpener(match.from) && !isReported(tokens, sentence, match) && !isOldPaper(setting.mentions, sentence, match, setting.publishedOn)
    )
    return mainTellings(tokens, own).map((match) => toldBy(sentence, match, tokens))
  })
  const isBeside = (one: Told): boolean => setting.isAside(one.sentence) || isHeading(tokens, one)
  return [...told.filter((one) => !isBeside(one)), ...told.filter(isBeside)]
}

/** "1. Làm việc với Công ty Sakura": a line that begins with its verb and ends without a stop only heads what is told below. */
const isHeading = ({ kinds }: Tokens, { sentence, at }: Told): boolean =>
  at - sentence.from <= 1 && kinds[sentence.to - 1] !== MARK && sentence.to - sentence.from <= LONGEST_HEADING
const LONGEST_HEADING = 16

const OPENER_REACH = 20

/** A paper's own labels say when and where its meeting was, and that there was one. */
const fillForm = (drafts: Draft[], form: MeetingForm | null, setting: MeetingSetting): void => {
  if (!form) return
  const [first] = drafts
  if (first) first.date = form.date
  else {
    const { from, to } = form.sentence
    const told: Told = { sentence: form.sentence, telling: SESSION, at: from, to }
    drafts.push({ first: told, hosts: [], guests: [], receiving: [], coming: [], date: form.date, formats: [SESSION.format] })
  }
  const [draft] = drafts
  if (!draft || !form.house || setting.isAside(form.sentence)) return
  const { house } = form
  if (isNew(house, draft.guests) && !draft.hosts.length) draft.hosts = [house]
  else if (!isNew(house, draft.guests)) {
    const others = [...draft.hosts, ...draft.guests.filter((one) => one.id !== house.id)]
    Object.assign(draft, { hosts: [house], guests: others })
  }
}

/** Where no verb tells whom they met, a ceremony does, or aid that is handed over: "đã đến thăm và trao 3 tỷ đồng hỗ trợ tỉnh Sơn La". */
const standIn = (drafts: Draft[], lists: readonly Listed[], setting: MeetingSetting): void => {
  if (drafts.some((draft) => draft.hosts.length > 0 && draft.guests.length > 0)) return
  const found = findCeremony(setting, lists) ?? findHandover(setting)
  if (!found) {
    // What one body holds stands beside what else is told, unless that is told of the same sentence.
    const held = findHeld(setting).filter(({ told }) =>
      drafts.every(({ first, hosts, guests }) => first.sentence !== told.sentence || hosts.length + guests.length === 0)
    )
    drafts.unshift(...held.map(({ told, sides }) => draftOf(told, sides, dateIn(setting, told))))
    return
  }
  const { told, sides } = found
  drafts.splice(0, drafts.length, draftOf(told, sides, dateIn(setting, told)))
}

const draftOf = (told: Told, sides: MeetingSides, date: DateMention | null): Draft => ({
  first: told,
  ...sides,
  receiving: [...sides.receiving],
  coming: [...sides.coming],
  date,
  formats: [told.telling.format]
})

/** Where no verb tells of a meeting, "Về phía tỉnh Nghệ An có …" beside those present does. */
const partiesMet = (lists: readonly Listed[], setting: MeetingSetting): Draft[] => {
  const party = lists.find((list) => list.company === 'party' && list.persons.length > 0)
  const beside = lists.some((list) => list !== party && list.persons.length > 0)
  const sentence = party && setting.mentions.scan.sentences.find(({ from, to }) => from <= party.from && party.from < to)
  if (!sentence || !beside) return []
  const first: Told = { sentence, telling: SESSION, at: sentence.from, to: sentence.from }
  return [{ first, hosts: [], guests: [], receiving: [], coming: [], date: null, formats: [SESSION.format] }]
}

/** The day of the last meeting before that tells one of its own: "Trước đó, sáng cùng ngày" below "Cùng ngày". */
const dayBefore = (drafts: readonly Draft[], index: number): DateMention | null =>
  drafts.slice(0, index).findLast(({ date }) => date !== null && date.relative !== 'same-day')?.date ?? drafts[index - 1]?.date ?? null

const GENERAL: ReadonlySet<Meeting['format']> = new Set(['working session', 'visit'])

/** `sameDay` is the day of the meeting told before, for "Cùng ngày" and "sáng hôm sau". */
const meetingOf = (draft: Draft, index: number, setting: MeetingSetting, sameDay: DateMention | null): Meeting => {
  const { tokens } = setting.mentions.scan
  const { first, hosts, guests, formats } = draft
  const span = spanOf(tokens, first.sentence)
  const evidence = [quote(tokens.text, span)]
  const before = draft.date && isTold(draft.date) ? sameDay : null
  const date = before ? { ...before, partOfDay: draft.date?.partOfDay ?? null } : draft.date
  const { on: day, yearBasis } = date
    ? resolveDate(date, { publishedOn: setting.publishedOn, tokens, dates: datesNear(setting.mentions, date) })
    : { on: null, yearBasis: null }
  const isDayAfter = before !== null && draft.date?.relative === 'day-after'
  const isRange = date !== null && date.range !== null
  const on = isDayAfter ? day && dayAfter(day) : isRange ? (day?.slice(0, 'yyyy-mm'.length) ?? null) : day
  if (date) {
    const dated = spanOf(tokens, date)
    if (dated.start < span.start || dated.end > span.end) evidence.push(quote(tokens.text, dated))
  }
  const received = first.telling.turn !== 'between' && formats.includes('reception')
  return {
    id: `m${index + 1}`,
    on,
    dayMonth: isDayAfter || isRange ? null : (date?.dayMonth ?? null),
    yearBasis,
    partOfDay: isRange ? null : (date?.partOfDay ?? null),
    // "thăm, làm việc tại Hoa Kỳ …; hai Bộ trưởng đã hội đàm": talks are more than the visit that they were part of.
    format: received ? 'reception' : GENERAL.has(first.telling.format) && formats.includes('talks') ? 'talks' : first.telling.format,
    hosts,
    guests,
    evidence
  }
}
