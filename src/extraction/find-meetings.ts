import { type DateMention, keyOf, MARK, type Mentions, resolveDate, type Sentence, wordsOf } from '../language/index.ts'
import { quote, type Span } from '../values/index.ts'
import type { Actor } from './actors.ts'
import type { OrganisationsGathered } from './gather-organisations.ts'
import type { PeopleGathered } from './gather-people.ts'
import type { Meeting, Organisation, Person, Reference } from './record.ts'

/** What a meeting is told with. `receives`: the subject is the host; `comes`: the subject is the guest; `between`: only the format is told. */
interface Telling {
  readonly words: readonly string[]
  readonly format: Meeting['format']
  readonly turns: 'receives' | 'comes' | 'between'
}

const TELLINGS: readonly Telling[] = [
  { words: ['buổi tiếp', 'buổi đón tiếp', 'buổi tiếp đón', 'cuộc tiếp'], format: 'reception', turns: 'between' },
  { words: ['đã tiếp', 'chủ trì tiếp', 'tiếp và làm việc với', 'tiếp xã giao', 'tiếp thân mật', 'đón tiếp', 'tiếp đón', 'tiếp đoàn', 'có buổi tiếp', 'vừa tiếp', 'tiếp đồng chí', 'tiếp ông', 'tiếp bà', 'tiếp ngài', 'tiếp', 'tiếp kiến'], format: 'reception', turns: 'receives' },
  { words: ['đến chào', 'chào xã giao', 'đến chào xã giao', 'đến chào từ biệt'], format: 'reception', turns: 'comes' },
  { words: ['đến thăm và làm việc với', 'đến thăm và làm việc tại', 'sang thăm và làm việc', 'đến thăm và làm việc', 'thăm và làm việc tại', 'thăm và làm việc với', 'thăm, làm việc tại', 'thăm, làm việc với', 'đến làm việc với', 'đến làm việc tại', 'về làm việc với'], format: 'working session', turns: 'comes' },
  { words: ['buổi làm việc', 'cuộc làm việc', 'phiên làm việc', 'cuộc họp', 'buổi họp', 'cuộc gặp', 'buổi gặp', 'buổi gặp gỡ', 'buổi trao đổi'], format: 'working session', turns: 'between' },
  { words: ['làm việc với', 'có buổi làm việc với', 'đã làm việc với', 'làm việc cùng', 'họp với', 'gặp gỡ', 'đã gặp', 'gặp mặt'], format: 'working session', turns: 'receives' },
  { words: ['hội đàm'], format: 'talks', turns: 'receives' },
  { words: ['lễ ký kết', 'lễ ký', 'buổi lễ ký kết', 'lễ trao'], format: 'signing', turns: 'between' },
  { words: ['hội nghị', 'hội thảo', 'diễn đàn', 'tọa đàm', 'toạ đàm'], format: 'conference', turns: 'between' },
  { words: ['chuyến thăm', 'thăm chính thức', 'đến thăm', 'sang thăm'], format: 'visit', turns: 'comes' },
  { words: ['đi khảo sát', 'khảo sát thực địa', 'chuyến khảo sát'], format: 'survey', turns: 'comes' }
]

interface Compiled extends Telling {
  readonly keys: readonly (readonly number[])[]
}
const COMPILED: readonly Compiled[] = TELLINGS.map((telling) => ({
  ...telling,
  keys: telling.words.map((words) => words.split(/[\s,]+/).map(keyOf)).sort((a, b) => b.length - a.length)
}))

interface Told {
  readonly sentence: Sentence
  readonly telling: Telling
  readonly at: number
  readonly to: number
}

export interface MeetingSetting {
  readonly mentions: Mentions
  readonly actors: readonly Actor[]
  readonly people: PeopleGathered
  readonly bodies: OrganisationsGathered
  readonly publishedOn: string | null
  /** Sentences of the title and of captions tell of the meeting but are no first choice. */
  readonly isAside: (sentence: Sentence) => boolean
}

/** The meetings a text tells of: who received whom, when, in what form. A page that tells of none yields none. */
export const findMeetings = (setting: MeetingSetting): Meeting[] => {
  const told = setting.mentions.scan.sentences.flatMap((sentence) => tellingsIn(setting.mentions, sentence))
  const aside = told.filter((one) => setting.isAside(one.sentence))
  const body = told.filter((one) => !setting.isAside(one.sentence))
  const drafts: Draft[] = []
  for (const one of [...body, ...aside]) {
    const sides = sidesOf(one, setting)
    const date = dateIn(setting.mentions, one.sentence)
    const last = drafts[drafts.length - 1]
    if (one.telling.turns === 'between' || setting.isAside(one.sentence)) {
      if (!last) drafts.push({ first: one, hosts: sides.hosts, guests: sides.guests, date, formats: [one.telling.format], told: [one] })
      else {
        last.told.push(one)
        last.formats.push(one.telling.format)
      }
      continue
    }
    if (!sides.guests.length && !sides.hosts.length) continue
    if (last && (!date || !isOther(last, sides, date))) {
      if (!last.hosts.length) last.hosts = sides.hosts
      if (!last.guests.length) last.guests = sides.guests
      last.date ??= date
      last.formats.push(one.telling.format)
      last.told.push(one)
    } else drafts.push({ first: one, hosts: sides.hosts, guests: sides.guests, date, formats: [one.telling.format], told: [one] })
  }
  for (const draft of drafts) completeSides(draft, setting)
  return drafts.filter((draft) => draft.hosts.length + draft.guests.length > 0).map((draft, i) => meetingOf(draft, i, setting))
}

interface Draft {
  first: Told
  hosts: Reference[]
  guests: Reference[]
  date: DateMention | null
  formats: Meeting['format'][]
  told: Told[]
}

/** A telling with its own day and other guests is another meeting. */
const isOther = (draft: Draft, sides: { guests: Reference[] }, date: DateMention): boolean =>
  draft.date !== null && draft.date.dayMonth !== date.dayMonth && sides.guests.some((guest) => !draft.guests.some((known) => known.id === guest.id))

const tellingsIn = (mentions: Mentions, sentence: Sentence): Told[] => {
  const { tokens } = mentions.scan
  const found: Told[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    let best: Told | null = null
    for (const telling of COMPILED) {
      for (const words of telling.keys) {
        if (best && words.length <= best.to - i) continue
        const to = matchEnd(tokens.keys, tokens.kinds, i, words, sentence.to)
        if (to) best = { sentence, telling, at: i, to }
      }
    }
    if (!best || isFalse(mentions, best)) continue
    found.push(best)
    i = best.to - 1
  }
  return found
}

const COMMA = keyOf(',')
const matchEnd = (keys: Int32Array, kinds: Uint8Array, from: number, words: readonly number[], limit: number): number => {
  let at = from
  for (const word of words) {
    if (at > from && kinds[at] === MARK && keys[at] === COMMA) at++
    if (at >= limit || keys[at] !== word) return 0
    at++
  }
  return at
}

/** "tiếp tục", "tiếp theo", "trực tiếp", "tiếp cận": the syllable alone receives no one. */
const FALSE_AFTER = new Set(['tục', 'theo', 'cận', 'nhận', 'thu', 'xúc', 'nối', 'sức', 'tới', 'viện', 'diễn', 'thị', 'bước', 'đến', 'dân', 'công', 'nhau', 'quản', 'sóng', 'giáp', 'liệu', 'tay'].map(keyOf))
const FALSE_BEFORE = new Set(['trực', 'gián', 'kế', 'giao', 'nối', 'liên', 'sẽ'].map(keyOf))
const RECEIVE = keyOf('tiếp')
const isFalse = (mentions: Mentions, told: Told): boolean => {
  const { keys } = mentions.scan.tokens
  if (told.to - told.at === 1 && keys[told.at] === RECEIVE) return FALSE_AFTER.has(keys[told.to] as number) || FALSE_BEFORE.has(keys[told.at - 1] as number)
  return told.to - told.at === 2 && keys[told.to - 1] === RECEIVE && FALSE_AFTER.has(keys[told.to] as number)
}

const BREAKS = new Set(['nhằm', 'để', 'về', 'tại', 'nhân', 'trong', 'trước', 'sau', 'liên', 'theo', 'bàn', 'trao', 'thảo', 'tìm', 'đang', 'đến', 'sang', 'về', 'bên'].map(keyOf))
const BY = keyOf('do')

/** Subject before the verb, object behind it: persons stand for their bodies, and only what is joined by commas, "và", "cùng" belongs to the object. */
const sidesOf = (told: Told, setting: MeetingSetting): { hosts: Reference[]; guests: Reference[] } => {
  const { tokens } = setting.mentions.scan
  const inside = setting.actors.filter((actor) => actor.from >= told.sentence.from && actor.to <= told.sentence.to && actor.kind !== 'both')
  const before = inside.filter((actor) => actor.to <= told.at)
  const after: Actor[] = []
  let at = told.to
  for (const actor of inside.filter((other) => other.from >= told.to)) {
    let broken = false
    let led = false
    for (let i = at; i < actor.from; i++) {
      const key = tokens.keys[i] as number
      if (key === BY) led = true
      if (BREAKS.has(key) || (tokens.kinds[i] === MARK && tokens.keys[i] === keyOf(';'))) broken = true
    }
    if (broken || led) break
    if (actor.from - at > 8) break
    after.push(actor)
    at = actor.to
  }
  const subject = mainActor(before, setting)
  const objects = bodiesOf(after, setting)
  if (told.telling.turns === 'comes') return { hosts: objects.slice(0, 1), guests: subject }
  if (told.telling.turns === 'between') return { hosts: [], guests: [] }
  // "Tiếp đoàn …, Phó Chủ tịch UBND tỉnh … cho biết": the host stands behind.
  if (before.length === 0 && told.at - told.sentence.from <= 1) {
    const late = inside.filter((actor) => actor.from > at && !after.includes(actor))
    const host = late.find((actor) => actor.kind === 'person' && !leads(actor, setting))
    return { hosts: host ? bodiesOf([host], setting).slice(0, 1) : [], guests: objects.slice(0, 1) }
  }
  return { hosts: subject, guests: objects.filter((one) => !subject.some((host) => host.id === one.id)) }
}

/** A person named as head of a delegation receives no one. */
const leads = (actor: Actor, setting: MeetingSetting): boolean => setting.mentions.scan.tokens.keys[actor.from - 1] === BY

const mainActor = (before: readonly Actor[], setting: MeetingSetting): Reference[] => {
  const person = before.find((actor) => actor.kind === 'person')
  const body = before.find((actor) => actor.kind === 'body' || actor.kind === 'place')
  const first = person ?? body
  return first ? bodiesOf([first], setting).slice(0, 1) : []
}

/** The bodies that actors speak for, each once; a place stands for itself. */
const bodiesOf = (actors: readonly Actor[], setting: MeetingSetting): Reference[] => {
  const found: Reference[] = []
  for (const actor of actors) {
    for (const reference of actor.references) {
      const person = setting.people.people.find((one) => one.id === reference.id)
      const body = person ? mainBody(person, setting.bodies.organisations) : reference
      if (body && !found.some((one) => one.id === body.id)) found.push(body)
    }
  }
  return found
}

/** The body a person acts for: the people's committee before the party committee where both are held; ranks ("Ủy viên …") last. */
export const mainBody = (person: Person, organisations: readonly Organisation[]): Reference | null => {
  const held = person.positions.filter((position) => position.organisation !== null)
  const kindOf = (reference: Reference | null): string => organisations.find((one) => one.id === reference?.id)?.kind ?? ''
  const working = held.filter((position) => !/^(?:Ủy viên|Uỷ viên|UV)/u.test(position.title))
  const committee = working.find((position) => kindOf(position.organisation) === "people's committee")
  return (committee ?? working[0] ?? held[0])?.organisation ?? null
}

const NO_EVENT = new Set(['anniversary', 'fiscal-year', 'birth', 'document', 'stamp', 'lunar'])

/** The day told with a meeting: in its sentence, before or around the verb; never an anniversary. */
const dateIn = (mentions: Mentions, sentence: Sentence): DateMention | null =>
  mentions.dates.find((date) => date.from >= sentence.from && date.to <= sentence.to && date.kind === 'day' && date.relation === 'on' && !(date.role && NO_EVENT.has(date.role))) ?? null

/** What the verbs left open is told by "Đoàn công tác của X", "Về phía X có …" and by who speaks for the locality. */
const completeSides = (draft: Draft, setting: MeetingSetting): void => {
  const { tokens } = setting.mentions.scan
  if (draft.guests.length === 0) {
    const delegations = setting.actors.filter((actor) => (actor.kind === 'body' || actor.kind === 'place') && isDelegation(tokens.keys, actor.from))
    const foreign = setting.people.people.filter((person) => isForeign(mainBody(person, setting.bodies.organisations), setting))
    const bodies = bodiesOf(delegations.filter((actor) => actor.kind === 'body').slice(0, 1), setting)
    draft.guests = bodies.length ? bodies : foreign.flatMap((person) => mainBody(person, setting.bodies.organisations) ?? []).slice(0, 1)
    if (!draft.guests.length) draft.guests = bodiesOf(delegations.slice(0, 1), setting)
  }
  if (draft.hosts.length === 0) {
    const home = setting.people.people
      .map((person) => mainBody(person, setting.bodies.organisations))
      .find((body) => body && !isForeign(body, setting) && !draft.guests.some((guest) => guest.id === body.id))
    const sides = setting.actors.filter((actor) => actor.kind === 'body' && tokens.keys[actor.from - 1] === keyOf('phía'))
    const side = bodiesOf(sides, setting).find((body) => !draft.guests.some((guest) => guest.id === body.id))
    if (side ?? home) draft.hosts = [(side ?? home) as Reference]
  }
}

const DELEGATION = [keyOf('đoàn'), keyOf('công'), keyOf('tác'), keyOf('đại'), keyOf('biểu'), keyOf('của')]
const isDelegation = (keys: Int32Array, from: number): boolean => {
  for (let i = from - 1; i >= from - 5 && i >= 0; i--) {
    if (keys[i] === DELEGATION[0]) return true
    if (!DELEGATION.includes(keys[i] as number)) return false
  }
  return false
}

const isForeign = (body: Reference | null, setting: MeetingSetting): boolean => {
  const organisation = setting.bodies.organisations.find((one) => one.id === body?.id)
  return organisation !== undefined && organisation.country !== 'VN'
}

const meetingOf = (draft: Draft, index: number, setting: MeetingSetting): Meeting => {
  const { tokens } = setting.mentions.scan
  const span: Span = { start: tokens.starts[draft.first.sentence.from] as number, end: tokens.ends[draft.first.sentence.to - 1] as number }
  const evidence = [quote(tokens.text, span)]
  const date = draft.date
  const { on, yearBasis } = date
    ? resolveDate(date, { publishedOn: setting.publishedOn, tokens, dates: setting.mentions.dates })
    : { on: null, yearBasis: null }
  if (date) {
    const dated = { start: tokens.starts[date.from] as number, end: tokens.ends[date.to - 1] as number }
    if (dated.start < span.start || dated.end > span.end) evidence.push(quote(tokens.text, dated))
  }
  const format = draft.first.telling.turns === 'between' ? draft.first.telling.format : (draft.formats.find((one) => one === 'reception') ?? draft.first.telling.format)
  return { id: `m${index + 1}`, on, dayMonth: date?.dayMonth ?? null, yearBasis, partOfDay: date?.partOfDay ?? null, format, hosts: draft.hosts, guests: draft.guests, evidence }
}

/** The words of a sentence, for rules that look at them as text. */
export const sentenceWords = (mentions: Mentions, sentence: Sentence): string => wordsOf(mentions.scan.tokens, sentence.from, sentence.to)
