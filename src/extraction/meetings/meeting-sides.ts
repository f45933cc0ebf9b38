import { keyOf, WORD } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import { subjectBefore } from '../actors/subjects.ts'
import type { Reference } from '../record.ts'
import { within } from '../text/in-order.ts'
import { holds, opensWith, phrases, wordSet } from '../text/phrases.ts'
import { isDelegation, joinedTo, ledBy } from './delegations.ts'
import { judgeHost, rankOfBody } from './judge-host.ts'
import {
  bodiesOf,
  isCountry,
  isForeign,
  isNew,
  isThirdLand,
  type MeetingSetting,
  type MeetingSides,
  NOBODY,
  personsIn,
  type Told
} from './meeting-setting.ts'
import { organisersIn } from './organisers.ts'
import { actorsAround, houseIn, objectsOf, placesOfMeeting, speakerBehind, subjectsOf } from './told-parties.ts'

const OPEN = keyOf('(')
const MOST_GUESTS = 6
const MOST_HOSTS = 4

/** What is known from what was told before: who "đoàn" are, and to which countries somebody travels. */
export interface SoFar {
  readonly guests: readonly Reference[]
  readonly lands: ReadonlySet<string>
}

/** The two sides of one told meeting: who stands before the verb, who behind it, and which of them is the host. */
export const sidesOf = (told: Told, soFar: SoFar, setting: MeetingSetting): MeetingSides => {
  const inside = actorsAround(told, setting)
  const before = inside.filter((actor) => actor.to <= told.at)
  const called = organisersIn(told, inside, attendeesOf(told, before, soFar, setting), setting)
  if (called) return called
  if (told.telling.turn === 'between') return namedSides(told, before, soFar, setting)
  return told.telling.turn === 'joint' ? jointSides(told, before, soFar, setting) : verbSides(told, inside, before, soFar, setting)
}

const ATTENDS = phrases('dự|tham dự|tham gia|đến dự|tới dự')
const FARTHEST_ATTENDING = 4

/** "Đoàn dự buổi tọa đàm do …": the delegation that comes to it. */
const attendeesOf = (told: Told, before: readonly Actor[], soFar: SoFar, setting: MeetingSetting): Reference[] => {
  const last = before.findLast(({ kind }) => kind === 'guests')
  const attends = last && holds(setting.mentions.scan.tokens, Math.max(last.to, told.at - FARTHEST_ATTENDING), told.at, ATTENDS)
  return attends ? withDelegation([], [last], soFar) : []
}

const verbSides = (told: Told, inside: readonly Actor[], before: readonly Actor[], soFar: SoFar, setting: MeetingSetting): MeetingSides => {
  const { keys } = setting.mentions.scan.tokens
  const after = objectsOf(told, inside, setting)
  const objects = withDelegation(withoutUnits(withoutLands(bodiesOf(after, setting), setting), setting), after, soFar)
  if (objects.length === 0 && told.telling.turn === 'meets' && chainBefore(told, before, setting).length)
    return jointSides(told, before, soFar, setting)
  const led = ledBy(inside, told.to, setting)
  const delegation = before.find((actor) => actor.kind !== 'person' && isDelegation(keys, actor.from))
  const speaker = speakerBehind(told, inside, after, setting)
  // "Bí thư Thành ủy X và các thành viên Đoàn đại biểu TP Hà Nội": who goes with a delegation is named for himself.
  const head =
    delegation && before.find((actor) => actor.kind === 'person' && actor.to < delegation.from && isLinked(keys, actor.to, delegation.from))
  const travelling = head && bodiesOf([head], setting).length ? head : delegation
  const actors = travelling ? [travelling] : speaker.length ? speaker : subjectsOf(told, before, setting)
  const subject = withDelegation(travelling ? bodiesOf([travelling], setting) : bodiesOf(actors, setting).slice(0, 1), actors, soFar)
  const others = objects.filter((one) => isNew(one, subject))
  const place = placesOfMeeting(inside, setting)
  const house = houseIn(told.sentence.from, told.sentence.to, setting)
  const { host } = judgeHost({
    turn: told.telling.turn,
    at: whoseIs(house ? bodiesOf([house], setting) : [], subject, others) ?? whoseLand(place, subject, others, setting),
    delegation: delegationOf(delegation !== undefined || actors.some(isDelegate), isDelegated(after, setting)),
    mission: missionIn(subject[0], others[0], setting),
    subjectForeign: isForeign(subject[0], setting),
    objectForeign: others.some((one) => isForeign(one, setting)),
    abroad:
      !isThirdLand(place, others, setting) && (isAbroad(place, setting) || isTravelling([...subject, ...others], actors, soFar, setting)),
    subjectIsPerson: actors.some((actor) => actor.kind === 'person'),
    subjectRank: rankOf(subject[0], setting),
    objectRank: rankOf(others[0], setting)
  })
  const persons = personsIn(delegation ? [] : actors)
  if (host === 'subject') {
    return {
      hosts: subject.length || !house ? subject : bodiesOf([house], setting),
      guests: others.slice(0, MOST_GUESTS),
      receiving: persons,
      coming: personsIn([...after, ...led])
    }
  }
  const visited = others.length ? others : visitedIn(told, inside, setting).filter((one) => isNew(one, subject))
  return {
    hosts: visited.slice(0, MOST_HOSTS),
    guests: delegation ? [...subject, ...joinedTo(delegation, before, setting)] : subject,
    receiving: personsIn(after),
    coming: [...persons, ...personsIn([...led, ...ledBy(before, told.sentence.from, setting)])]
  }
}

/** "Bộ Kinh tế Phần Lan": the country beside a body of its own is no guest. */
const withoutLands = (bodies: readonly Reference[], setting: MeetingSetting): Reference[] => {
  const own = bodies.filter((one) => !isCountry(one, setting))
  return own.length ? own : [...bodies]
}

/** "ông X, Vụ trưởng Vụ Đông Nam Á, JICA": the unit of a body from abroad comes for the body. */
const withoutUnits = (bodies: readonly Reference[], setting: MeetingSetting): Reference[] =>
  bodies.filter((one, i) => {
    // "Cục Pháp chế Bộ Quốc phòng Lào": the ministry behind says whose unit it is.
    if (bodies[i - 1]?.name.endsWith(` ${one.name}`)) return false
    const isUnit = setting.kindOf(one.id) === 'department' && setting.countryOf(one.id) !== 'VN'
    return !isUnit || !WHOLE.has(setting.kindOf(bodies[i + 1]?.id ?? '') ?? '') || !isForeign(bodies[i + 1], setting)
  })
const WHOLE = new Set(['donor', 'bank', 'ministry', 'organisation', 'agency'])

/** In a place of which no country is known nobody is abroad. */
const isAbroad = (places: readonly Actor[], setting: MeetingSetting): boolean =>
  places.some((actor) => actor.references.some((one) => typeof setting.countryOf(one.id) === 'string' && isForeign(one, setting)))

/** Somebody is on a journey told before, and these are he or those of the land that it goes to: "Cùng ngày, Bộ trưởng …" tells of another minister, at home. */
const isTravelling = (bodies: readonly Reference[], actors: readonly Actor[], { guests, lands }: SoFar, setting: MeetingSetting): boolean =>
  lands.size > 0 && (actors.some(isDelegate) || bodies.some((one) => lands.has(setting.countryOf(one.id) ?? '') || !isNew(one, guests)))

const isDelegate = (actor: Actor): boolean => actor.kind === 'guests'

/** "Đoàn" alone are those who came in the meeting told before. */
const withDelegation = (bodies: readonly Reference[], actors: readonly Actor[], soFar: SoFar): Reference[] =>
  bodies.length === 0 && actors.some(isDelegate) ? [...soFar.guests] : [...bodies]

/** Two delegations that meet (at a border) are both from elsewhere. */
const delegationOf = (subject: boolean, object: boolean): 'subject' | 'object' | null =>
  subject === object ? null : subject ? 'subject' : 'object'

const isDelegated = (after: readonly Actor[], setting: MeetingSetting): boolean =>
  after.some((actor) => isDelegate(actor) || isDelegation(setting.mentions.scan.tokens.keys, actor.from))

/** "Đại sứ quán Việt Nam tại Hungary" beside a body of Hungary */
const missionIn = (subject: Reference | undefined, object: Reference | undefined, setting: MeetingSetting): 'subject' | 'object' | null => {
  const [here, there] = [isMission(subject, setting), isMission(object, setting)]
  if (here === there || !isForeign(here ? object : subject, setting)) return null
  return here ? 'subject' : 'object'
}
const isMission = (body: Reference | undefined, setting: MeetingSetting): boolean =>
  body !== undefined && !isForeign(body, setting) && MISSION.test(body.name)
const MISSION = /^(?:Đại sứ quán|Tổng Lãnh sự quán|Thương vụ|Phái đoàn)(?: [\p{L}]+)? Việt Nam(?!\p{L})/iu

/** A Vietnamese body's rank; bodies from abroad have none. */
const rankOf = (body: Reference | undefined, setting: MeetingSetting): number =>
  body === undefined || isForeign(body, setting) ? 0 : rankOfBody(body.name)

const whoseIs = (
  owners: readonly Reference[],
  subject: readonly Reference[],
  objects: readonly Reference[]
): 'subject' | 'object' | null => {
  const owns = (side: readonly Reference[]): boolean => owners.some((owner) => side.some((one) => one.id === owner.id))
  return owns(subject) === owns(objects) ? null : owns(subject) ? 'subject' : 'object'
}

/** "tại tỉnh Hải Dương": the side that is of Hải Dương, where the other is not. */
const whoseLand = (
  places: readonly Actor[],
  subject: readonly Reference[],
  objects: readonly Reference[],
  setting: MeetingSetting
): 'subject' | 'object' | null => {
  const names = places
    .flatMap((actor) => [...actor.references.map((one) => bareName(one.name)), ...provincesOf(actor, setting)])
    .filter((name) => name.length > 2)
  const lies = (side: readonly Reference[]): boolean => side.some((one) => names.some((name) => one.name.endsWith(name)))
  return lies(subject) === lies(objects) ? null : lies(subject) ? 'subject' : 'object'
}
/** "tại TP. Đà Lạt" is in Lâm Đồng, where all units of that name are. */
const provincesOf = ({ from, to }: Actor, { mentions }: MeetingSetting): string[] => {
  const known = within(mentions.places, from, to).flatMap(({ candidates }) => candidates.filter(({ country }) => country === 'VN'))
  const around = new Set(known.map((place) => place.within))
  return around.size === 1 ? [...around] : []
}
const bareName = (name: string): string => name.replace(/^(?:tỉnh|thành phố|TP\.?|nước)\s+/iu, '')

/** "đến thăm, chúc Tết …, tại tỉnh Svay Rieng": the place where they come to. */
const visitedIn = (told: Told, inside: readonly Actor[], setting: MeetingSetting): Reference[] =>
  bodiesOf(
    placesOfMeeting(inside, setting)
      .filter((actor) => actor.from >= told.to)
      .slice(0, 1),
    setting
  )

const BETWEEN = keyOf('giữa')
const FARTHEST_BETWEEN = 12
/** "Lễ ký kết Biên bản ghi nhớ về việc thành lập … và hợp tác … giữa": what is signed stands before "giữa". */
const FARTHEST_SIGNED = 40

/** "lễ ký kết chương trình hợp tác giữa tỉnh A – B": two parties behind "giữa"; "chủ trì hội nghị với A và B": who calls it, and those behind "với". */
const namedSides = (told: Told, before: readonly Actor[], soFar: SoFar, setting: MeetingSetting): MeetingSides => {
  const { keys } = setting.mentions.scan.tokens
  const reach = told.telling.format === 'signing' ? FARTHEST_SIGNED : FARTHEST_BETWEEN
  for (let i = told.to; i < Math.min(told.sentence.to, told.to + reach); i++) {
    if (keys[i] === WITH && (i - told.to <= FARTHEST_WITH || isMeeting(keys, told.to, i)))
      return calledSides({ ...told, to: i + 1 }, soFar, setting)
    // "Tại cuộc tiếp Thứ trưởng Bộ …"
    if (i === told.to && told.telling.format === 'reception' && within(setting.actors, i, told.sentence.to)[0]?.from === i)
      return calledSides(told, soFar, setting)
    if (keys[i] !== BETWEEN) continue
    const [host, guest] = bodiesOf(
      within(setting.actors, i, Math.min(told.sentence.to, i + 30))
        .filter((actor) => actor.kind !== 'both' && actor.kind !== 'guests' && keys[actor.from - 1] !== OPEN)
        .slice(0, 2),
      setting
    )
    // "tại Trường Đại học A đã diễn ra buổi làm việc giữa lãnh đạo với đoàn Đại học B"
    const room = host && !guest ? before.findLast((actor) => actor.kind === 'body' && AT.has(keys[actor.from - 1] as number)) : undefined
    const [receiver] = room ? bodiesOf([room], setting) : []
    if (host && receiver && isNew(receiver, [host])) return { ...NOBODY, hosts: [receiver], guests: [host] }
    if (!host || !guest) break
    // "tại CHLB Đức, … có buổi làm việc về hợp tác giữa EVN và KfW": abroad the foreign side is the host.
    const abroad = isAbroad(placesOfMeeting(before, setting), setting)
    return isForeign(host, setting) !== isForeign(guest, setting) && isForeign(host, setting) !== abroad
      ? { ...NOBODY, hosts: [guest], guests: [host] }
      : { ...NOBODY, hosts: [host], guests: [guest] }
  }
  if (chainBefore(told, before, setting).length) return jointSides(told, before, soFar, setting)
  const caller = callerOf(told, before, setting)
  if (caller) return { ...NOBODY, hosts: [caller] }
  const house = houseIn(told.sentence.from, told.sentence.to, setting)
  return house ? { ...NOBODY, hosts: bodiesOf([house], setting) } : NOBODY
}
const CALLS = phrases('tổ chức|chủ trì|đăng cai|khai mạc')
const FARTHEST_CALL = 3

/** "Sở Du lịch tổ chức Hội nghị công bố …": who calls a meeting is its host. */
const callerOf = (told: Told, before: readonly Actor[], setting: MeetingSetting): Reference | undefined => {
  const { tokens } = setting.mentions.scan
  for (let at = told.at - 2; at >= told.at - 2 - FARTHEST_CALL && at > told.sentence.from; at--)
    if (opensWith(tokens, at, CALLS)) return bodiesOf(subjectBefore(tokens, told.sentence.from, before, at).slice(0, 1), setting)[0]
  return undefined
}

/** "hội nghị trực tuyến với" */
const FARTHEST_WITH = 2

/** "buổi làm việc và ký kết hợp tác với": what they did together stands before "với". */
const isMeeting = (keys: Int32Array, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (!TOGETHER.has(keys[i] as number)) return false
  return true
}
const TOGETHER = wordSet(
  'và , ký kết hợp tác làm việc trao đổi thảo luận gặp gỡ kết nối giao lưu tiếp xúc trực tuyến tiếp song phương chính thức'
)

const calledSides = (told: Told, soFar: SoFar, setting: MeetingSetting): MeetingSides => {
  const inside = actorsAround(told, setting)
  const met: Told = { ...told, telling: { ...told.telling, turn: told.telling.format === 'reception' ? 'receives' : 'meets' } }
  return verbSides(
    met,
    inside,
    inside.filter((actor) => actor.to <= told.at),
    soFar,
    setting
  )
}

const WITH = keyOf('với')

const AT = wordSet('tại ở')
const LINK = wordSet('và với cùng , ; -')
const FARTHEST_LINK = 10
const CALL = wordSet('tổ chức tiến hành đồng chủ trì cùng đã ký kết hội đàm dự')

/** "UBND tỉnh và Tổ chức NPA tổ chức ký kết …": those before the verb who are joined by "và", with nothing but verbs behind the last. */
const chainBefore = (told: Told, before: readonly Actor[], setting: MeetingSetting): Actor[] => {
  const { keys, kinds } = setting.mentions.scan.tokens
  const chain: Actor[] = []
  for (const actor of before) {
    if (actor.kind === 'pronoun' || actor.kind === 'guests' || AT.has(keys[actor.from - 1] as number)) continue
    const last = chain[chain.length - 1]
    if (last && !isLinked(keys, last.to, actor.from)) chain.length = 0
    chain.push(actor)
  }
  const last = chain[chain.length - 1]
  if (!last || told.at - last.to > FARTHEST_LINK) return []
  for (let i = last.to; i < told.at; i++) if (kinds[i] === WORD && !CALL.has(keys[i] as number)) return []
  // "Dưới sự chứng kiến của lãnh đạo Tỉnh ủy, HĐND tỉnh, ông A và ông B đã ký kết": of those who look on none signs.
  const persons = chain.filter(({ kind }) => kind === 'person')
  const signers =
    persons.length > 1 && holds(setting.mentions.scan.tokens, told.sentence.from, (chain[0] as Actor).from, WITNESS) ? persons : chain
  return signers.length > 1 ? signers : []
}
const WITNESS = phrases('chứng kiến')

const isLinked = (keys: Int32Array, from: number, to: number): boolean => {
  if (to - from > FARTHEST_LINK) return false
  for (let i = from; i < to; i++) if (LINK.has(keys[i] as number)) return true
  return false
}

/** "UBND tỉnh … và Đại học … ký …": the Vietnamese side is the host, abroad the other. */
const jointSides = (told: Told, before: readonly Actor[], soFar: SoFar, setting: MeetingSetting): MeetingSides => {
  const near = subjectBefore(setting.mentions.scan.tokens, told.sentence.from, before, told.at).filter((actor) => actor.kind !== 'pronoun')
  const own = bodiesOf(near, setting)
  const joined = own.length > 1 ? own : bodiesOf(chainBefore(told, before, setting), setting)
  if (joined.length === 0) joined.push(...own)
  if (joined.length === 1 && told.telling.format === 'signing')
    joined.push(
      ...bodiesOf(partnersOf(told, setting), setting).filter(
        (one) => isNew(one, joined) && !joined.some(({ name }) => name.endsWith(one.name))
      )
    )
  if (joined.length < 2) return NOBODY
  const place = placesOfMeeting(before, setting)
  const abroad = isAbroad(place, setting) || isTravelling(joined, near, soFar, setting)
  const [first, ...more] = joined as [Reference, ...Reference[]]
  const land = whoseLand(place, [first], more.slice(0, 1), setting)
  const home = (land === 'object' ? more[0] : undefined) ?? joined.find((one) => isForeign(one, setting) === abroad) ?? first
  // "Quỹ An Lành, Trung tâm A và Văn phòng B đã ký kết …": of three who sign, two may be at home.
  const ofHome = joined.filter((one) => isForeign(one, setting) === isForeign(home, setting))
  const hosts = told.telling.format === 'signing' && ofHome.length < joined.length ? ofHome : [home]
  return { ...NOBODY, hosts, guests: joined.filter((one) => isNew(one, hosts)), receiving: [], coming: [] }
}

/** "vừa ký kết thỏa thuận hợp tác với B", "ký bản ghi nhớ giữa A và B": the partner stands behind the paper. */
const partnersOf = (told: Told, setting: MeetingSetting): Actor[] => {
  const { keys } = setting.mentions.scan.tokens
  const behind = within(setting.actors, told.to, Math.min(told.sentence.to, told.to + FARTHEST_PARTNER)).filter(
    (actor) => keys[actor.from - 1] !== OPEN
  )
  const at = behind.findIndex((actor) => keys[actor.from - 1] === WITH || keys[actor.from - 1] === BETWEEN)
  return at < 0 ? [] : behind.slice(at, at + (keys[(behind[at] as Actor).from - 1] === BETWEEN ? 2 : 1))
}
/** "ký kết Biên bản ghi nhớ về việc thiết lập quan hệ hợp tác và hữu nghị với" */
const FARTHEST_PARTNER = 24
