import { type DateMention, keyOf, MARK, type Mentions, resolveDate, type Sentence, wordsOf } from '../language/index.ts'
import { quote, type Span } from '../values/index.ts'
import type { Actor } from './actors.ts'
import { subjectBefore } from './frames.ts'
import type { OrganisationsGathered } from './gather-organisations.ts'
import type { PeopleGathered } from './gather-people.ts'
import type { PlacesGathered } from './gather-places.ts'
import { within } from './phrases.ts'
import type { Meeting, Organisation, Person, Reference } from './record.ts'

/** What a meeting is told with. `receives`: the subject is the host; `comes`: the subject is the guest; `joint`: both stand before the verb; `between`: only the format is told. */
interface Telling {
  readonly words: readonly string[]
  readonly format: Meeting['format']
  readonly turns: 'receives' | 'comes' | 'joint' | 'between'
}

const TELLINGS: readonly Telling[] = [
  { words: ['buổi tiếp', 'buổi đón tiếp', 'buổi tiếp đón', 'cuộc tiếp'], format: 'reception', turns: 'between' },
  {
    words: [
      'đã tiếp',
      'chủ trì tiếp',
      'tiếp và làm việc với',
      'tiếp xã giao',
      'tiếp thân mật',
      'đón tiếp',
      'tiếp đón',
      'tiếp đoàn',
      'có buổi tiếp',
      'vừa tiếp',
      'tiếp đồng chí',
      'tiếp ông',
      'tiếp bà',
      'tiếp ngài',
      'tiếp',
      'tiếp kiến'
    ],
    format: 'reception',
    turns: 'receives'
  },
  { words: ['đến chào', 'chào xã giao', 'đến chào xã giao', 'đến chào từ biệt'], format: 'reception', turns: 'comes' },
  {
    words: [
      'đến thăm và làm việc với',
      'đến thăm và làm việc tại',
      'sang thăm và làm việc',
      'đến thăm và làm việc',
      'thăm và làm việc tại',
      'thăm và làm việc với',
      'thăm, làm việc tại',
      'thăm, làm việc với',
      'đến làm việc với',
      'đến làm việc tại',
      'về làm việc với'
    ],
    format: 'working session',
    turns: 'comes'
  },
  {
    words: [
      'buổi làm việc',
      'cuộc làm việc',
      'phiên làm việc',
      'cuộc họp',
      'buổi họp',
      'cuộc gặp',
      'buổi gặp',
      'buổi gặp gỡ',
      'buổi trao đổi'
    ],
    format: 'working session',
    turns: 'between'
  },
  {
    words: [
      'làm việc với',
      'có buổi làm việc với',
      'đã làm việc với',
      'làm việc cùng',
      'họp với',
      'họp trực tuyến với',
      'trao đổi trực tuyến với',
      'gặp gỡ',
      'đã gặp',
      'gặp mặt'
    ],
    format: 'working session',
    turns: 'receives'
  },
  { words: ['hội đàm', 'hội đàm với', 'điện đàm với'], format: 'talks', turns: 'receives' },
  {
    words: ['ký', 'ký kết', 'đã ký', 'đã ký kết', 'đã tiến hành ký kết', 'tiến hành ký kết', 'trao đổi biên bản'],
    format: 'signing',
    turns: 'joint'
  },
  {
    words: ['đồng chủ trì', 'họp', 'đã họp', 'họp bàn', 'phối hợp tổ chức', 'kiểm tra', 'bàn giao', 'cùng kiểm tra', 'tổ chức họp'],
    format: 'working session',
    turns: 'joint'
  },
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
  readonly places: PlacesGathered
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
    if (one.telling.turns === 'joint' && (!sides.guests.length || !sides.hosts.length || (last && !date))) continue
    if (last && (!date || !isOther(last, sides, date))) {
      if (!last.hosts.length) last.hosts = sides.hosts
      if (!last.guests.length) last.guests = sides.guests
      last.date ??= date
      last.formats.push(one.telling.format)
      last.told.push(one)
    } else drafts.push({ first: one, hosts: sides.hosts, guests: sides.guests, date, formats: [one.telling.format], told: [one] })
  }
  for (const draft of drafts) completeSides(draft, setting)
  const kept = drafts.filter((draft) => draft.hosts.length + draft.guests.length > 0)
  return kept.map((draft, i) => meetingOf(draft, i, setting, kept[i - 1]?.date ?? null))
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
const isOther = (draft: Draft, sides: { hosts: Reference[]; guests: Reference[] }, date: DateMention): boolean => {
  if (draft.date === null || sides.guests.length === 0) return false
  const known = [...draft.hosts, ...draft.guests]
  const isNew = [...sides.hosts, ...sides.guests].some((side) => !known.some((one) => one.id === side.id))
  return isNew && (draft.date.dayMonth !== date.dayMonth || draft.date.partOfDay !== date.partOfDay || date.relative === 'same-day')
}

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
const FALSE_AFTER = new Set(
  [
    'tục',
    'theo',
    'cận',
    'nhận',
    'thu',
    'xúc',
    'nối',
    'sức',
    'tới',
    'viện',
    'diễn',
    'thị',
    'bước',
    'đến',
    'dân',
    'công',
    'nhau',
    'quản',
    'sóng',
    'giáp',
    'liệu',
    'tay'
  ].map(keyOf)
)
const FALSE_BEFORE = new Set(['trực', 'gián', 'kế', 'giao', 'nối', 'liên', 'sẽ'].map(keyOf))
const RECEIVE = keyOf('tiếp')
const isFalse = (mentions: Mentions, told: Told): boolean => {
  const { keys } = mentions.scan.tokens
  if (told.to - told.at === 1 && keys[told.at] === RECEIVE)
    return FALSE_AFTER.has(keys[told.to] as number) || FALSE_BEFORE.has(keys[told.at - 1] as number)
  return told.to - told.at === 2 && keys[told.to - 1] === RECEIVE && FALSE_AFTER.has(keys[told.to] as number)
}

const BREAKS = new Set(
  [
    'nhằm',
    'để',
    'về',
    'tại',
    'nhân',
    'trong',
    'trước',
    'sau',
    'liên',
    'theo',
    'bàn',
    'trao',
    'thảo',
    'tìm',
    'đang',
    'đến',
    'sang',
    'bên',
    'thăm'
  ].map(keyOf)
)
const BY = keyOf('do')
const OPEN = keyOf('(')
const SEMICOLON = keyOf(';')

/** Subject before the verb, object behind it; which of them is the host is told by the verb, by who came as a delegation and by whose country it is. */
const sidesOf = (told: Told, setting: MeetingSetting): { hosts: Reference[]; guests: Reference[] } => {
  const { tokens } = setting.mentions.scan
  if (told.telling.turns === 'between') return { hosts: [], guests: [] }
  const inside = within(setting.actors, told.sentence.from, told.sentence.to).filter(
    (actor) => actor.kind !== 'both' && tokens.keys[actor.from - 1] !== OPEN
  )
  const after = objectsOf(told, inside, setting)
  const objects = bodiesOf(after, setting)
  // "Tiếp đoàn …, Phó Chủ tịch UBND tỉnh … cho biết": the host stands behind.
  if (told.at - told.sentence.from <= 1 && told.telling.turns === 'receives') {
    const host = inside.find(
      (actor) => actor.kind === 'person' && actor.from > told.to && !after.includes(actor) && tokens.keys[actor.from - 1] !== BY
    )
    return { hosts: host ? bodiesOf([host], setting).slice(0, 1) : [], guests: objects.slice(0, 1) }
  }
  const before = inside.filter((actor) => actor.to <= told.at)
  if (told.telling.turns === 'joint') {
    const joined = bodiesOf(
      subjectBefore(tokens, told.sentence.from, before, told.at).filter((actor) => actor.kind !== 'pronoun'),
      setting
    )
    const host = joined.find((one) => !isForeign(one, setting)) ?? joined[0]
    const home = isAbroad(before, setting) ? joined.find((one) => isForeign(one, setting)) : host
    return joined.length > 1 && home ? { hosts: [home], guests: joined.filter((one) => one.id !== home.id) } : { hosts: [], guests: [] }
  }
  const delegation = before.find((actor) => actor.kind !== 'person' && isDelegation(tokens.keys, actor.from))
  const subject = delegation ? bodiesOf([delegation], setting) : subjectOf(told, before, setting)
  const guests = objects.filter((one) => !subject.some((host) => host.id === one.id))
  const comes =
    told.telling.turns === 'comes' ||
    (told.telling.format !== 'reception' &&
      (delegation !== undefined || (isForeign(subject[0] ?? null, setting) && guests.some((one) => !isForeign(one, setting)))))
  const abroad = told.telling.format !== 'reception' && !comes && isAbroad(before, setting) && guests.some((one) => isForeign(one, setting))
  return comes || abroad ? { hosts: guests.slice(0, 1), guests: subject } : { hosts: subject, guests: guests.slice(0, 6) }
}

/** What stands behind the verb and is joined by commas, "và", "cùng": the object; a leader ("do …") and what follows is not. */
const objectsOf = (told: Told, inside: readonly Actor[], setting: MeetingSetting): Actor[] => {
  const { tokens } = setting.mentions.scan
  const after: Actor[] = []
  let at = told.to
  for (const actor of inside.filter((other) => other.from >= told.to)) {
    if (actor.from - at > 9) break
    let ends = false
    for (let i = at; i < actor.from; i++) {
      const key = tokens.keys[i] as number
      if (key === BY || BREAKS.has(key) || (tokens.kinds[i] === MARK && key === SEMICOLON)) ends = true
    }
    if (ends) break
    after.push(actor)
    at = actor.to
  }
  // "đoàn doanh nghiệp Hà Lan do bà X, Tổng Lãnh sự …, dẫn đầu": a country comes through the body of who leads.
  const only = after[0]
  if (after.length === 1 && only?.kind === 'place' && isCountry(only, setting)) {
    const leader = inside.find((actor) => actor.kind === 'person' && actor.from > only.to && tokens.keys[actor.from - 1] === BY)
    if (leader && bodiesOf([leader], setting).length) return [leader]
  }
  return after
}

const isCountry = (actor: Actor, setting: MeetingSetting): boolean =>
  setting.mentions.places.find((place) => place.from === actor.from)?.candidates[0]?.level === 'country'

/** The one who receives: the nearest person or body before the verb that stands under no preposition. */
const subjectOf = (told: Told, before: readonly Actor[], setting: MeetingSetting): Reference[] => {
  const { tokens } = setting.mentions.scan
  const free = before.filter((actor) => !UNDER.has(tokens.keys[actor.from - 1] as number))
  const joined = subjectBefore(tokens, told.sentence.from, before, told.at)
  const first =
    joined.find((actor) => actor.kind !== 'pronoun' && actor.kind !== 'guests') ??
    free.findLast((actor) => actor.kind === 'person') ??
    free.findLast((actor) => actor.kind === 'body') ??
    free[0]
  return first ? bodiesOf([first], setting).slice(0, 1) : []
}
const UNDER = new Set(['tại', 'ở', 'sở', 'từ', 'với', 'về', 'giữa', 'do', 'của', 'ngày', 'đến', 'hệ'].map(keyOf))

/** "tại thành phố Nam Ninh": the meeting is in the other's country. */
const isAbroad = (before: readonly Actor[], setting: MeetingSetting): boolean => {
  const { tokens } = setting.mentions.scan
  return setting.mentions.places.some(
    (place) =>
      (tokens.keys[place.from - 1] === keyOf('tại') || tokens.keys[place.from - 1] === keyOf('ở')) &&
      before.some((actor) => actor.from === place.from) &&
      place.candidates.length > 0 &&
      place.candidates.every((known) => known.country !== 'VN')
  )
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
  mentions.dates.find(
    (date) =>
      date.from >= sentence.from &&
      date.to <= sentence.to &&
      date.kind === 'day' &&
      date.relation === 'on' &&
      !(date.role && NO_EVENT.has(date.role))
  ) ?? null

/** What the verbs left open is told by "Đoàn công tác của X", "Về phía X có …" and by who speaks for the locality. */
const completeSides = (draft: Draft, setting: MeetingSetting): void => {
  const { tokens } = setting.mentions.scan
  if (draft.guests.length === 0) {
    const delegations = setting.actors.filter(
      (actor) => (actor.kind === 'body' || actor.kind === 'place') && isDelegation(tokens.keys, actor.from)
    )
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
  const known = setting.bodies.organisations.find((one) => one.id === body?.id) ?? setting.places.places.find((one) => one.id === body?.id)
  return known !== undefined && known.country !== 'VN'
}

/** "Cùng ngày" is the day of the meeting told before. */
const meetingOf = (draft: Draft, index: number, setting: MeetingSetting, sameDay: DateMention | null): Meeting => {
  const { tokens } = setting.mentions.scan
  const span: Span = { start: tokens.starts[draft.first.sentence.from] as number, end: tokens.ends[draft.first.sentence.to - 1] as number }
  const evidence = [quote(tokens.text, span)]
  const date = draft.date?.relative === 'same-day' && draft.date.dayMonth === null ? sameDay : draft.date
  const { on, yearBasis } = date
    ? resolveDate(date, { publishedOn: setting.publishedOn, tokens, dates: setting.mentions.dates })
    : { on: null, yearBasis: null }
  if (date) {
    const dated = { start: tokens.starts[date.from] as number, end: tokens.ends[date.to - 1] as number }
    if (dated.start < span.start || dated.end > span.end) evidence.push(quote(tokens.text, dated))
  }
  const format =
    draft.first.telling.turns === 'between'
      ? draft.first.telling.format
      : (draft.formats.find((one) => one === 'reception') ?? draft.first.telling.format)
  return {
    id: `m${index + 1}`,
    on,
    dayMonth: date?.dayMonth ?? null,
    yearBasis,
    partOfDay: date?.partOfDay ?? null,
    format,
    hosts: draft.hosts,
    guests: draft.guests,
    evidence
  }
}

/** The words of a sentence, for rules that look at them as text. */
export const sentenceWords = (mentions: Mentions, sentence: Sentence): string => wordsOf(mentions.scan.tokens, sentence.from, sentence.to)
