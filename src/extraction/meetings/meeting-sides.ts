import { keyOf } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import { subjectBefore } from '../actors/subjects.ts'
import type { Reference } from '../record.ts'
import { firstWithin, within } from '../text/in-order.ts'
import { holds, opensWith, phrases, wordSet } from '../text/phrases.ts'
import { isNear } from './complete-sides.ts'
import { isDelegation, isLed, joinedTo, ledBy } from './delegations.ts'
import { chainBefore, isLinked, jointSides } from './joint-sides.ts'
import { judgeHost } from './judge-host.ts'
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
import { organisersIn, presidedBy } from './organisers.ts'
import { actorsAround, houseIn, objectsOf, placesOfMeeting, receiversOf, speakerBehind, subjectsOf } from './told-parties.ts'
import {
  delegationOf,
  isAbroad,
  isDelegate,
  isDelegated,
  isTravelling,
  missionIn,
  rankOf,
  type SoFar,
  visitedIn,
  whoseIs,
  whoseLand,
  withDelegation
} from './whose-ground.ts'

const OPEN = keyOf('(')
const MOST_GUESTS = 6
const MOST_HOSTS = 4

/** The two sides of one told meeting: who stands before the verb, who behind it, and which of them is the host. */
export const sidesOf = (told: Told, soFar: SoFar, setting: MeetingSetting): MeetingSides => {
  const inside = actorsAround(told, setting)
  const before = inside.filter((actor) => actor.to <= told.at)
  const called = organisersIn(told, inside, attendeesOf(told, before, soFar, setting), setting)
  if (called) return called
  if (told.telling.turn === 'between') return presidedBy(told, inside, setting) ?? namedSides(told, before, soFar, setting)
  return told.telling.turn === 'joint' ? jointSides(told, before, soFar, setting) : verbSides(told, inside, before, soFar, setting)
}

const ATTENDS = phrases('dự|tham dự|tham gia|đến dự|tới dự')
const FARTHEST_ATTENDING = 4

/** "Đoàn dự buổi tọa đàm do …": the delegation that comes to it. */
const attendeesOf = (told: Told, before: readonly Actor[], soFar: SoFar, setting: MeetingSetting): Reference[] => {
  const last = before.findLast(({ kind }) => kind === 'guests')
  const { tokens } = setting.mentions.scan
  const attends = last && holds(tokens, Math.max(last.to, told.at - FARTHEST_ATTENDING), told.at, ATTENDS)
  if (attends) return withDelegation([], [last], soFar)
  // "Sở A phối hợp với Sở B tổ chức tọa đàm với Tổng Lãnh sự quán C"
  if (tokens.keys[told.to] !== WITH) return []
  return withoutLands(bodiesOf(objectsOf({ ...told, to: told.to + 1 }, actorsAround(told, setting), setting), setting), setting)
}

/** "Ông X, Trưởng đại diện Quỹ A, tham dự buổi làm việc tại Bộ B": in whose house it is receives who attends. */
const attendedAt = (told: Told, before: readonly Actor[], setting: MeetingSetting): MeetingSides | null => {
  const { tokens } = setting.mentions.scan
  const isSession = told.telling.format === 'working session' || told.telling.format === 'reception'
  const house = firstWithin(setting.actors, told.to, told.sentence.to)
  if (!isSession || house?.kind !== 'body' || house.from !== told.to + 1 || !AT.has(tokens.keys[told.to] as number)) return null
  if (!holds(tokens, Math.max(told.sentence.from, told.at - FARTHEST_ATTENDING), told.at, ATTENDS)) return null
  const actors = subjectsOf(told, before, setting)
  const hosts = bodiesOf([house], setting)
  return { ...NOBODY, hosts, guests: bodiesOf(actors, setting).filter((one) => isNew(one, hosts)), coming: personsIn(actors) }
}

const verbSides = (told: Told, inside: readonly Actor[], all: readonly Actor[], soFar: SoFar, setting: MeetingSetting): MeetingSides => {
  const { keys } = setting.mentions.scan.tokens
  const companion = companionOf(told, all, setting)
  const before = companion ? all.slice(0, -1) : all
  const after = companion ? [companion] : objectsOf(told, inside, setting)
  const named = withoutSites(bodiesOf(after, setting), told, setting)
  const objects = withDelegation(withoutUnits(withoutLands(named, setting), setting), after, soFar)
  if (objects.length === 0 && told.telling.turn === 'meets' && chainBefore(told, before, setting).length)
    return jointSides(told, before, soFar, setting)
  const led = ledBy(inside, told.to, setting)
  const delegation =
    before.find((actor) => actor.kind !== 'person' && isDelegation(keys, actor.from)) ??
    before.find((actor) => actor.kind === 'body' && isLed(actor, before, told.at, setting))
  const speaker = speakerBehind(told, inside, after, setting)
  // "Bí thư Thành ủy X và các thành viên Đoàn đại biểu TP Hà Nội": who goes with a delegation is named for himself.
  const head =
    delegation && before.find((actor) => actor.kind === 'person' && actor.to < delegation.from && isLinked(keys, actor.to, delegation.from))
  const travelling = head && bodiesOf([head], setting).length ? head : delegation && (leaderOf(delegation, inside, setting) ?? delegation)
  const actors = travelling ? [travelling] : speaker.length ? speaker : subjectsOf(told, before, setting)
  // "Đại sứ X cùng đoàn cán bộ Cơ quan Y": both come where both are from abroad.
  const staff =
    head && delegation ? bodiesOf([delegation], setting).filter((one) => isForeign(one, setting) && !isCountry(one, setting)) : []
  const own = travelling ? bodiesOf([travelling], setting) : allOf(bodiesOf(actors, setting).slice(0, 1), actors, before, setting)
  const isOfTwo = own.length === 1 && isForeign(own[0], setting) && setting.levelOf(staff[0]?.id ?? '') === undefined
  const beside =
    told.telling.turn === 'receives' && !delegation
      ? bodiesBeside(actors, before, setting)
      : delegation?.kind === 'body'
        ? bodiesOf(
            before.filter(
              (actor) =>
                actor.kind === 'body' &&
                actor.from > delegation.to &&
                (isDelegation(keys, actor.from) || isLed(actor, before, told.at, setting))
            ),
            setting
          ).slice(0, MOST_GUESTS)
        : []
  const joined = isOfTwo ? [...own, ...staff.filter((one) => isNew(one, own))] : own
  const subject = withDelegation([...joined, ...beside.filter((one) => isNew(one, joined))], actors, soFar)
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
  const persons = delegation ? [] : told.telling.turn === 'receives' ? receiversOf(told, actors, before, setting) : personsIn(actors)
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

/** "bà X, Phó Chủ tịch UBND tỉnh, Ban Quản lý dự án B và đại diện các sở tiếp đoàn": bodies at home that a comma joins to who receives. */
const bodiesBeside = ([subject]: readonly Actor[], before: readonly Actor[], setting: MeetingSetting): Reference[] => {
  const { keys } = setting.mentions.scan.tokens
  if (subject?.kind !== 'person') return []
  let last = subject
  const found: Actor[] = []
  for (const actor of before) {
    if (actor.from < last.to) continue
    if (actor.kind !== 'body' || actor.from !== last.to + 1 || keys[last.to] !== COMMA) break
    found.push(actor)
    last = actor
  }
  return bodiesOf(found, setting)
    .filter((one) => !isForeign(one, setting))
    .slice(0, MOST_HOSTS - 1)
}
const COMMA = keyOf(',')

/** "lãnh đạo các tỉnh A, B và C làm việc với": a locality that one head names with others meets with them. */
const allOf = (
  first: readonly Reference[],
  [subject]: readonly Actor[],
  before: readonly Actor[],
  setting: MeetingSetting
): Reference[] => {
  const { keys } = setting.mentions.scan.tokens
  const at = subject ? before.indexOf(subject) : -1
  if (subject?.kind !== 'place' || at < 0) return [...first]
  let start = at
  while (start > 0 && isListed(keys, before[start - 1] as Actor, before[start] as Actor)) start--
  let end = at + 1
  while (end < before.length && isListed(keys, before[end - 1] as Actor, before[end] as Actor)) end++
  const list = before.slice(start, end)
  return list.length > 1 && isOfMany(keys, (list[0] as Actor).from) ? bodiesOf(list, setting).slice(0, MOST_HOSTS) : [...first]
}
const isListed = (keys: Int32Array, one: Actor, next: Actor): boolean =>
  one.kind === 'place' && next.kind === 'place' && next.from - one.to === 1 && LISTING.has(keys[one.to] as number)
const LISTING = wordSet(', và')
/** "các tỉnh", "hai tỉnh", "ba địa phương": the type may stand inside the first name's tokens. */
const isOfMany = (keys: Int32Array, from: number): boolean => {
  for (let i = from; i >= Math.max(0, from - FARTHEST_MANY); i--) if (MANY.has(keys[i] as number)) return true
  return false
}
const FARTHEST_MANY = 3
const MANY = wordSet('các hai ba bốn 2 3 4')

/** "Đoàn doanh nghiệp Nhật Bản do ông X, Chủ tịch Công ty Y dẫn đầu": firms of a country come as the body of who leads them. */
const leaderOf = (delegation: Actor, inside: readonly Actor[], setting: MeetingSetting): Actor | undefined => {
  if (!delegation.references.some((one) => isCountry(one, setting))) return undefined
  const [leader] = ledBy(inside, delegation.to, setting)
  return leader && bodiesOf([leader], setting).length > 0 ? leader : undefined
}

const TOGETHER_WITH = wordSet('cùng với')
const FARTHEST_COMPANION = 2

/** "Đoàn đã cùng Ban Quản lý dự án khảo sát hiện trường": who goes to the site with those who came stands before the verb. */
const companionOf = ({ telling, at }: Told, before: readonly Actor[], setting: MeetingSetting): Actor | undefined => {
  const last = before[before.length - 1]
  const { keys } = setting.mentions.scan.tokens
  const goesAlong = last && last.kind === 'body' && before.length > 1 && TOGETHER_WITH.has(keys[last.from - 1] as number)
  return telling.format === 'survey' && goesAlong && at - last.to <= FARTHEST_COMPANION ? last : undefined
}

/** "kiểm tra tiến độ sân bay Long Thành": what is looked at is no host. */
const withoutSites = (bodies: readonly Reference[], { telling }: Told, setting: MeetingSetting): Reference[] =>
  bodies.filter(({ id }) => telling.format !== 'survey' || setting.levelOf(id) !== 'feature')

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

const BETWEEN = keyOf('giữa')
const FARTHEST_BETWEEN = 12
/** "Lễ ký kết Biên bản ghi nhớ về việc thành lập … và hợp tác … giữa": what is signed stands before "giữa". */
const FARTHEST_SIGNED = 40

/** "lễ ký kết chương trình hợp tác giữa tỉnh A – B": two parties behind "giữa"; "chủ trì hội nghị với A và B": who calls it, and those behind "với". */
const namedSides = (told: Told, before: readonly Actor[], soFar: SoFar, setting: MeetingSetting): MeetingSides => {
  const { keys } = setting.mentions.scan.tokens
  const attended = attendedAt(told, before, setting)
  if (attended) return attended
  const reach = told.telling.format === 'signing' ? FARTHEST_SIGNED : FARTHEST_BETWEEN
  for (let i = told.to; i < Math.min(told.sentence.to, told.to + reach); i++) {
    if (keys[i] === WITH && (i - told.to <= FARTHEST_WITH || isMeeting(keys, told.to, i)))
      return ceremonySides(told, calledSides({ ...told, to: i + 1 }, soFar, setting), before, setting)
    // "lễ trao giấy chứng nhận đầu tư cho Công ty X"
    if (keys[i] === FOR && keys[told.to - 1] === HAND) return calledSides({ ...told, to: i + 1 }, soFar, setting)
    // "Tại cuộc tiếp Thứ trưởng Bộ …"
    if (i === told.to && told.telling.format === 'reception' && isReceived(firstWithin(setting.actors, i, told.sentence.to), i, keys))
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
    const turned = isForeign(host, setting) !== isForeign(guest, setting) && isForeign(host, setting) !== abroad
    const [home, away] = turned ? [guest, host] : [host, guest]
    // "UBND tỉnh tổ chức Lễ ký kết … giữa tỉnh Đắk Lắk và tỉnh B": the locality's body that calls it.
    const calls = callerOf(told, before, setting)
    return { ...NOBODY, hosts: [calls && isNear(home, [calls]) ? calls : home], guests: [away] }
  }
  if (chainBefore(told, before, setting).length) return jointSides(told, before, soFar, setting)
  const caller = callerOf(told, before, setting)
  if (caller) return { ...NOBODY, hosts: [caller] }
  const house = houseIn(told.sentence.from, told.sentence.to, setting)
  return house ? { ...NOBODY, hosts: bodiesOf([house], setting) } : NOBODY
}
const FOR = keyOf('cho')
const HAND = keyOf('trao')

/** "Đại sứ quán A tổ chức Lễ ký kết với các địa phương": an embassy that holds the ceremony receives those who come to sign; a country alone is nobody who comes. */
const ceremonySides = (told: Told, sides: MeetingSides, before: readonly Actor[], setting: MeetingSetting): MeetingSides => {
  const caller = told.telling.format === 'signing' ? callerOf(told, before, setting) : undefined
  if (!caller || isNew(caller, sides.guests)) return sides
  return { ...sides, hosts: [caller], guests: sides.hosts.filter((one) => !isCountry(one, setting)) }
}

/** "buổi tiếp Thứ trưởng X", "buổi tiếp đoàn công tác Đại học Y" */
const isReceived = (actor: Actor | null, at: number, keys: Int32Array): boolean =>
  actor !== null && (actor.from === at || (actor.from - at <= LONGEST_DELEGATION && isDelegation(keys, actor.from)))
const LONGEST_DELEGATION = 6

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
