import { type KnownMatch, keyOf, MARK, type Sentence } from '../language/index.ts'
import type { Actor } from './actors.ts'
import type { MeetingSetting } from './find-meetings.ts'
import { subjectBefore } from './frames.ts'
import type { Telling } from './meeting-words.ts'
import { opensWith, phrases, within, wordSet } from './phrases.ts'
import type { Person, Reference } from './record.ts'

/** Words that tell of a meeting, in their sentence. */
export interface Told {
  readonly sentence: Sentence
  readonly telling: Telling
  readonly at: number
  readonly to: number
}

export const toldBy = (sentence: Sentence, match: KnownMatch<Telling>): Told => ({
  sentence,
  telling: match.entries[0] as Telling,
  at: match.from,
  to: match.to
})

export interface MeetingSides {
  hosts: Reference[]
  guests: Reference[]
  /** Ids of persons told to receive and to come. */
  receiving: readonly string[]
  coming: readonly string[]
}

const NOBODY: MeetingSides = { hosts: [], guests: [], receiving: [], coming: [] }
const BY = keyOf('do')
const OPEN = keyOf('(')
const COMMA = keyOf(',')
const SEMICOLON = keyOf(';')
const AT = wordSet('tại ở')
/** Behind the verb these begin what the meeting is about, where it is, or who leads. */
const BREAKS = wordSet('do nhằm để về tại nhân trong trước sau liên theo bàn trao thảo tìm đang đến sang bên thăm')
/** An actor under one of these does nothing itself: "tại trụ sở Bộ …", "với JICA". */
const UNDER = wordSet('tại ở sở từ với về giữa do của ngày đến hệ')
/** How far from the verb the sides may stand; a sentence without end has many actors. */
const REACH = 150
const FARTHEST_OBJECT = 9
const MOST_GUESTS = 6
const MOST_HOSTS = 2

/** Subject before the verb, object behind it; which of them is the host is told by the verb, by who came as a delegation and by whose country it is. */
export const sidesOf = (told: Told, setting: MeetingSetting): MeetingSides => {
  const { tokens } = setting.mentions.scan
  const { turn, format } = told.telling
  if (turn === 'between') return betweenSides(told, setting)
  const inside = within(setting.actors, Math.max(told.sentence.from, told.at - REACH), Math.min(told.sentence.to, told.to + REACH)).filter(
    (actor) => actor.kind !== 'both' && tokens.keys[actor.from - 1] !== OPEN
  )
  const before = inside.filter((actor) => actor.to <= told.at)
  if (turn === 'joint') return jointSides(told, before, setting)
  const after = objectsOf(told, inside, setting)
  const objects = bodiesOf(after, setting)
  // "Tiếp đoàn …, Phó Chủ tịch UBND tỉnh … cho biết": the host stands behind.
  if (told.at - told.sentence.from <= 1 && turn === 'receives') {
    const host = inside.find(
      (actor) => actor.kind === 'person' && actor.from > told.to && !after.includes(actor) && tokens.keys[actor.from - 1] !== BY
    )
    return {
      hosts: host ? bodiesOf([host], setting).slice(0, 1) : [],
      guests: objects.slice(0, 1),
      receiving: personsIn(host ? [host] : []),
      coming: personsIn([...after, ...ledBy(inside, told.to, setting)])
    }
  }
  const delegation = before.find((actor) => actor.kind !== 'person' && isDelegation(tokens.keys, actor.from))
  const subject = delegation ? bodiesOf([delegation], setting) : subjectOf(told, before, setting)
  const guests = objects.filter((one) => !subject.some((host) => host.id === one.id))
  const fromAbroad = isForeign(subject[0], setting) && guests.some((one) => !isForeign(one, setting))
  const comes = turn === 'comes' || (format !== 'reception' && (delegation !== undefined || fromAbroad))
  const abroad = format !== 'reception' && !comes && isAbroad(before, setting) && guests.some((one) => isForeign(one, setting))
  const receiving = personsIn(delegation ? [] : subjectActors(told, before, setting))
  const coming = personsIn(after)
  const led = personsIn(ledBy(inside, told.to, setting))
  if (comes || abroad) {
    const visited = guests.length ? guests : visitedIn(told, inside, setting).filter((one) => isNew(one, subject))
    const travelling = delegation ? [...subject, ...joinedTo(delegation, before, setting)] : subject
    return {
      hosts: visited.slice(0, MOST_HOSTS),
      guests: travelling,
      receiving: coming,
      coming: [...receiving, ...led, ...personsIn(ledBy(before, told.sentence.from, setting))]
    }
  }
  return { hosts: subject, guests: guests.slice(0, MOST_GUESTS), receiving, coming: [...coming, ...led] }
}

/** "lễ ký kết chương trình hợp tác giữa tỉnh A – B": two parties behind "giữa". */
const betweenSides = (told: Told, setting: MeetingSetting): MeetingSides => {
  const { keys } = setting.mentions.scan.tokens
  for (let i = told.to; i < Math.min(told.sentence.to, told.to + 12); i++) {
    if (keys[i] !== BETWEEN) continue
    const [host, guest] = bodiesOf(
      within(setting.actors, i, Math.min(told.sentence.to, i + 30))
        .filter((actor) => actor.kind !== 'both')
        .slice(0, 2),
      setting
    )
    if (host && guest)
      return isForeign(host, setting) && !isForeign(guest, setting)
        ? { ...NOBODY, hosts: [guest], guests: [host] }
        : { ...NOBODY, hosts: [host], guests: [guest] }
  }
  return NOBODY
}
const BETWEEN = keyOf('giữa')

/** "đến thăm, chúc Tết …, tại tỉnh Svay Rieng": the place where they come to. */
const visitedIn = (told: Told, inside: readonly Actor[], setting: MeetingSetting): Reference[] =>
  bodiesOf(
    inside.filter((actor) => actor.from >= told.to && AT.has(setting.mentions.scan.tokens.keys[actor.from - 1] as number)).slice(0, 1),
    setting
  )

/** "đoàn đại biểu tỉnh Long An và tỉnh Tây Ninh": what is joined to the delegation by "và" comes too. */
const joinedTo = (delegation: Actor, before: readonly Actor[], setting: MeetingSetting): Reference[] =>
  bodiesOf(
    before.filter((actor) => actor.from > delegation.to && actor.from - delegation.to <= 2 && actor.kind !== 'person'),
    setting
  )

/** "UBND tỉnh … và Đại học … ký …": the Vietnamese side is the host, abroad the other. */
const jointSides = (told: Told, before: readonly Actor[], setting: MeetingSetting): MeetingSides => {
  const subject = subjectBefore(setting.mentions.scan.tokens, told.sentence.from, before, told.at).filter(
    (actor) => actor.kind !== 'pronoun'
  )
  const joined = bodiesOf(subject, setting)
  if (joined.length === 1) joined.push(...bodiesOf(partnersOf(told, setting), setting).filter((one) => isNew(one, joined)))
  if (joined.length < 2) return NOBODY
  const abroad = isAbroad(before, setting)
  const home = joined.find((one) => isForeign(one, setting) === abroad) ?? (joined[0] as Reference)
  return { ...NOBODY, hosts: [home], guests: joined.filter((one) => one.id !== home.id) }
}

const WITH = keyOf('với')
/** "vừa ký kết thỏa thuận hợp tác với B": the partner stands behind the paper. */
const partnersOf = (told: Told, setting: MeetingSetting): Actor[] =>
  within(setting.actors, told.to, told.sentence.to)
    .filter((actor) => setting.mentions.scan.tokens.keys[actor.from - 1] === WITH && actor.from - told.to < 14)
    .slice(0, 1)

/** Who heads which delegation: "lãnh đạo tỉnh Salavan do Tỉnh trưởng X dẫn đầu" → X: tỉnh Salavan. */
export const leadersIn = (setting: MeetingSetting): Map<string, Reference> => {
  const { keys } = setting.mentions.scan.tokens
  const found = new Map<string, Reference>()
  setting.actors.forEach((actor, i) => {
    const id = actor.references[0]?.id
    if (actor.kind !== 'person' || !id || keys[actor.from - 1] !== BY) return
    for (let k = i - 1; k >= 0 && k >= i - 4; k--) {
      const body = setting.actors[k] as Actor
      if (actor.from - body.to > FARTHEST_LEADER) break
      if ((body.kind === 'body' || body.kind === 'place') && !isCountry(body, setting) && body.references[0]) {
        if (!found.has(id)) found.set(id, body.references[0])
        break
      }
    }
  })
  return found
}
const FARTHEST_LEADER = 8

const personsIn = (actors: readonly Actor[]): string[] =>
  actors.flatMap((actor) => (actor.kind === 'person' ? actor.references.map((one) => one.id) : []))

/** "do ông X … dẫn đầu": who leads comes with the delegation. */
const ledBy = (inside: readonly Actor[], from: number, setting: MeetingSetting): Actor[] =>
  inside.filter((actor) => actor.from >= from && actor.kind === 'person' && setting.mentions.scan.tokens.keys[actor.from - 1] === BY)

/** What stands behind the verb and is joined by commas, "và", "cùng": the object; a leader ("do …") and what follows is not. */
const objectsOf = (told: Told, inside: readonly Actor[], setting: MeetingSetting): Actor[] => {
  const { tokens } = setting.mentions.scan
  const after: Actor[] = []
  let at = told.to
  for (const actor of inside) {
    if (actor.from < told.to) continue
    if (actor.from - at > FARTHEST_OBJECT) break
    let ends = false
    for (let i = at; i < actor.from; i++)
      if (BREAKS.has(tokens.keys[i] as number) || (tokens.kinds[i] === MARK && tokens.keys[i] === SEMICOLON)) ends = true
    if (ends) break
    at = actor.to
    // "huyện Jangsu, tỉnh Jeolla, Hàn Quốc": the larger place only says where the smaller one is.
    const last = after[after.length - 1]
    if (last && tokens.keys[actor.from - 1] === COMMA && rankOf(actor, setting) > rankOf(last, setting)) continue
    after.push(actor)
  }
  // "đoàn doanh nghiệp Hà Lan do bà X, Tổng Lãnh sự …, dẫn đầu": a country comes through the body of who leads.
  const [only] = after
  if (after.length !== 1 || only?.kind !== 'place' || !isCountry(only, setting)) return after
  const leader = inside.find((actor) => actor.kind === 'person' && actor.from > only.to && tokens.keys[actor.from - 1] === BY)
  return leader && bodiesOf([leader], setting).length ? [leader] : after
}

/** How large a place is, 0 for anything else: a district lies in a city, a city in a province, a province in a country. */
const rankOf = (actor: Actor, setting: MeetingSetting): number => {
  if (actor.kind !== 'place') return 1
  if (isCountry(actor, setting)) return 9
  return RANKS.find(([type]) => actor.references[0]?.name.startsWith(type))?.[1] ?? 3
}
const RANKS: readonly (readonly [string, number])[] = [
  ['huyện', 1],
  ['quận', 1],
  ['thành phố', 2],
  ['thị xã', 2],
  ['tỉnh', 4],
  ['bang', 4],
  ['vùng', 4],
  ['phủ', 4]
]

const isCountry = (actor: Actor, setting: MeetingSetting): boolean => actor.references.some((one) => setting.levelOf(one.id) === 'country')

/** The one who receives: the nearest person or body before the verb that stands under no preposition. */
const subjectOf = (told: Told, before: readonly Actor[], setting: MeetingSetting): Reference[] =>
  bodiesOf(subjectActors(told, before, setting), setting).slice(0, 1)

const subjectActors = (told: Told, before: readonly Actor[], setting: MeetingSetting): Actor[] => {
  const { tokens } = setting.mentions.scan
  const free = before.filter((actor) => !UNDER.has(tokens.keys[actor.from - 1] as number))
  const joined = subjectBefore(tokens, told.sentence.from, before, told.at)
  const first =
    joined.find((actor) => actor.kind !== 'pronoun' && actor.kind !== 'guests') ??
    free.findLast((actor) => actor.kind === 'person') ??
    free.findLast((actor) => actor.kind === 'body') ??
    free[0]
  return first ? [first] : []
}

/** "tại thành phố Nam Ninh": the meeting is in the other's country. */
const isAbroad = (before: readonly Actor[], setting: MeetingSetting): boolean =>
  before.some(
    (actor) =>
      actor.kind === 'place' &&
      AT.has(setting.mentions.scan.tokens.keys[actor.from - 1] as number) &&
      actor.references.some((one) => isForeign(one, setting))
  )

/** The bodies that actors speak for, each once; a place stands for itself. */
const bodiesOf = (actors: readonly Actor[], setting: MeetingSetting): Reference[] => {
  const found: Reference[] = []
  for (const reference of actors.flatMap((actor) => actor.references)) {
    const body = setting.bodyOf(reference)
    if (body && !found.some((one) => one.id === body.id)) found.push(body)
  }
  return found
}

/** The body a person acts for: the people's committee before the party committee where both are held; ranks ("Ủy viên …") last. */
export const mainBody = (person: Person, kindOf: (id: string) => string | undefined): Reference | null => {
  const held = person.positions.filter((position): position is Organisational => position.organisation !== null)
  const working = held.filter((position) => !/^(?:Ủy viên|Uỷ viên|UV)/u.test(position.title))
  const committee = working.find((position) => kindOf(position.organisation.id) === "people's committee")
  return (committee ?? working[0] ?? held[0])?.organisation ?? null
}
type Organisational = Person['positions'][number] & { organisation: Reference }

/** What the verbs left open is told by "Về phía X có …", by "Đoàn công tác của X" and by who speaks for the locality. */
export const completeSides = (sides: MeetingSides, setting: MeetingSetting): void => {
  if (sides.guests.length && sides.hosts.length) return
  const parties = remembered(PARTIES, setting, partiesTold)
  if (sides.guests.length === 0) {
    const guest =
      parties.find((one) => isForeign(one, setting) && isNew(one, sides.hosts)) ??
      parties.filter((one) => isNew(one, sides.hosts))[sides.hosts.length ? 0 : 1]
    sides.guests = guest ? [guest] : delegationsIn(sides, setting)
  }
  if (sides.hosts.length === 0) {
    const host = parties.find((one) => isNew(one, sides.guests) && !isForeign(one, setting)) ?? homeBody(sides, setting)
    if (host) sides.hosts = [host]
  }
}

/** What is told once for the whole text is looked for once, however many meetings ask. */
const remembered = <T>(memory: WeakMap<MeetingSetting, T>, setting: MeetingSetting, find: (setting: MeetingSetting) => T): T => {
  const known = memory.get(setting)
  if (known !== undefined) return known
  const found = find(setting)
  memory.set(setting, found)
  return found
}
const PARTIES = new WeakMap<MeetingSetting, Reference[]>()
const VISITORS = new WeakMap<MeetingSetting, Reference[]>()
const HOMES = new WeakMap<MeetingSetting, Reference[]>()

const isNew = (one: Reference, known: readonly Reference[]): boolean => known.every((other) => other.id !== one.id)

const PARTY = phrases('về phía|phía|bên phía')
/** The words between "về phía" and the party: "về phía lãnh đạo tỉnh …", "về phía đoàn công tác của …". */
const BEFORE_PARTY = wordSet('đoàn công tác của lãnh đạo đại biểu tỉnh phía bạn chuyên gia')

/** The parties named one after the other by "Về phía X có …"; a country through the body of its first person. */
const partiesTold = (setting: MeetingSetting): Reference[] => {
  const { tokens, sentences } = setting.mentions.scan
  const found: Reference[] = []
  for (const sentence of sentences) {
    for (let i = sentence.from; i < sentence.to; i++) {
      if (!opensWith(tokens, i, PARTY) || (i > sentence.from && tokens.keys[i - 1] === keyOf('về'))) continue
      let at = i + 1
      while (at < sentence.to && (tokens.keys[at] === keyOf('phía') || BEFORE_PARTY.has(tokens.keys[at] as number))) at++
      const inside = within(setting.actors, at, sentence.to)
      const party = inside[0]?.from === at ? inside[0] : undefined
      if (!party || i !== sentence.from) continue
      const person = inside.find((actor) => actor.kind === 'person' && actor.from > party.from)
      const [body] = party.kind === 'place' && person ? bodiesOf([person], setting) : bodiesOf([party], setting)
      if (body && isNew(body, found)) found.push(body)
      break
    }
  }
  return found
}

/** "Đoàn công tác của X": a body first, then the body of a foreign person, then a place. */
const delegationsIn = (sides: MeetingSides, setting: MeetingSetting): Reference[] =>
  remembered(VISITORS, setting, visitors)
    .filter((one) => isNew(one, sides.hosts))
    .slice(0, 1)

const visitors = (setting: MeetingSetting): Reference[] => {
  const { keys } = setting.mentions.scan.tokens
  const delegations = setting.actors.filter((actor) => (actor.kind === 'body' || actor.kind === 'place') && isDelegation(keys, actor.from))
  const ofBodies = delegations.filter((actor) => actor.kind === 'body').slice(0, MOST_VISITORS)
  const foreign = bodiesHeld(setting).filter((body) => isForeign(body, setting))
  return [...bodiesOf(ofBodies, setting), ...foreign.slice(0, MOST_VISITORS), ...bodiesOf(delegations.slice(0, MOST_VISITORS), setting)]
}
const MOST_VISITORS = 20

const bodiesHeld = (setting: MeetingSetting): Reference[] =>
  setting.people.people.flatMap((person) => setting.bodyOf({ id: person.id, name: person.name }) ?? [])

/** The first Vietnamese body that somebody named here speaks for. */
const homeBody = (sides: MeetingSides, setting: MeetingSetting): Reference | undefined =>
  remembered(HOMES, setting, (all) =>
    bodiesHeld(all)
      .filter((body) => !isForeign(body, all))
      .slice(0, MOST_VISITORS)
  ).find((body) => isNew(body, sides.guests))

const DELEGATION = keyOf('đoàn')
const OF_DELEGATION = wordSet(
  'công tác đại biểu của chuyên gia cán bộ doanh nghiệp nghề cá giám sát khảo sát lãnh đạo cấp cao nghị sĩ nhà đầu tư'
)
export const isDelegation = (keys: Int32Array, from: number): boolean => {
  for (let i = from - 1; i >= from - 5 && i >= 0; i--) {
    if (keys[i] === DELEGATION) return true
    if (!OF_DELEGATION.has(keys[i] as number)) return false
  }
  return false
}

const isForeign = (body: Reference | undefined, setting: MeetingSetting): boolean => {
  const country = body ? setting.countryOf(body.id) : undefined
  return country !== undefined && country !== 'VN'
}
