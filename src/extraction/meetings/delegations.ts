import { keyOf, loadWords } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import type { Reference } from '../record.ts'
import { within } from '../text/in-order.ts'
import { holds, opensWith, phrases, wordSet } from '../text/phrases.ts'
import { bodiesOf, isCountry, isForeign, isNew, type MeetingSetting } from './meeting-setting.ts'

// Who travels, and at whose head: "đoàn công tác tỉnh Nara do ông Sato làm trưởng đoàn".

const BY = keyOf('do')
const AND = wordSet('và cùng')
const DELEGATION = keyOf('đoàn')
const OF_DELEGATION = wordSet(loadWords('meetings/delegation'))

/** "đoàn công tác xúc tiến thương mại" */
const LONGEST_HEAD = 9

/** True for a body or place at token `from` whose delegation is spoken of: "đoàn công tác tỉnh Nara". */
export const isDelegation = (keys: Int32Array, from: number): boolean => {
  for (let i = from - 1; i >= from - LONGEST_HEAD && i >= 0; i--) {
    if (keys[i] === DELEGATION) return true
    if (!OF_DELEGATION.has(keys[i] as number)) return false
  }
  return false
}

const LEADS = phrases('làm trưởng đoàn|là trưởng đoàn|dẫn đầu|làm đồng trưởng đoàn|làm tổ trưởng')
/** How long the posts of who leads may be. */
const LONGEST_LEADER = 60

/** "Ủy ban Dân tộc do ông X, Phó Chủ nhiệm làm Trưởng đoàn đã có buổi làm việc với": a body that somebody leads, before token `to`, comes as a delegation without the word. */
export const isLed = (body: Actor, before: readonly Actor[], to: number, setting: MeetingSetting): boolean => {
  const { tokens } = setting.mentions.scan
  const leader = before.find((actor) => actor.kind === 'person' && actor.from >= body.to)
  if (!leader || leader.from - body.to > FARTHEST_LEADER || !holds(tokens, body.to, leader.from, LED_BY)) return false
  return holds(tokens, leader.from, Math.min(to, leader.from + LONGEST_LEADER), LEADS)
}
const LED_BY = phrases('do')

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
      const [led] = body.references
      if (led && isCountry(led, setting) && isDelegation(keys, body.from)) break
      if ((body.kind === 'body' || body.kind === 'place') && led && !isCountry(led, setting)) {
        if (!found.has(id)) found.set(id, led)
        break
      }
    }
  })
  return found
}
const FARTHEST_LEADER = 8

/** "do ông X, Thị trưởng và ông Y, Chủ tịch Hội đồng làm trưởng đoàn": who leads comes with the delegation, alone or two together. */
export const ledBy = (inside: readonly Actor[], from: number, setting: MeetingSetting): Actor[] => {
  const { keys } = setting.mentions.scan.tokens
  const found: Actor[] = []
  for (const actor of inside) {
    if (actor.from < from || actor.kind !== 'person') continue
    const last = found[found.length - 1]
    const isSecond = last !== undefined && actor.from - last.to <= FARTHEST_SECOND && AND.has(keys[actor.from - 1] as number)
    if (isSecond || keys[actor.from - 1] === BY) found.push(actor)
  }
  return found
}
const FARTHEST_SECOND = 2

/** "đoàn đại biểu tỉnh Long An và tỉnh Tây Ninh": what is joined to the delegation by "và" comes too. */
export const joinedTo = (delegation: Actor, before: readonly Actor[], setting: MeetingSetting): Reference[] =>
  bodiesOf(
    before.filter(
      (actor) =>
        actor.from > delegation.to &&
        actor.from - delegation.to <= 2 &&
        actor.kind !== 'person' &&
        AND.has(setting.mentions.scan.tokens.keys[delegation.to] as number)
    ),
    setting
  )

const MOST_VISITORS = 20

/** Who can have come, where no verb tells: bodies with a delegation first, then bodies from abroad somebody speaks for, then places with a delegation. */
export const visitorsIn = (setting: MeetingSetting): Reference[] => {
  const { keys } = setting.mentions.scan.tokens
  const delegations = setting.actors.filter((actor) => (actor.kind === 'body' || actor.kind === 'place') && isDelegation(keys, actor.from))
  const ofBodies = delegations.filter((actor) => actor.kind === 'body').slice(0, MOST_VISITORS)
  const foreign = bodiesHeld(setting).filter((body) => isForeign(body, setting))
  return [...bodiesOf(ofBodies, setting), ...foreign.slice(0, MOST_VISITORS), ...bodiesOf(delegations.slice(0, MOST_VISITORS), setting)]
}

/** The Vietnamese bodies that somebody named here speaks for. */
export const homeBodiesIn = (setting: MeetingSetting): Reference[] =>
  bodiesHeld(setting)
    .filter((body) => !isForeign(body, setting))
    .slice(0, MOST_VISITORS)

const bodiesHeld = (setting: MeetingSetting): Reference[] => {
  const found: Reference[] = []
  for (const person of setting.people.people) {
    const body = setting.bodyOf({ id: person.id, name: person.name })
    if (body && found.length < MOST_VISITORS * 2 && isNew(body, found)) found.push(body)
  }
  return found
}

/** Who travels, and where to abroad, before any meeting is told. */
export interface Travel {
  readonly guests: readonly Reference[]
  /** ISO codes of the countries that a journey goes to. */
  readonly lands: ReadonlySet<string>
}

const JOURNEY = keyOf('chuyến')
const GOES = wordSet('tại đến sang thăm ở tới thức nước nghị việc')
const FARTHEST_JOURNEY = 8
const OPENS_JOURNEY = phrases(
  'trong khuôn khổ chuyến|nhân chuyến|nhân dịp chuyến|trong chuyến|nằm trong chuyến|nằm trong khuôn khổ chuyến|tiếp tục chuyến|trong thời gian chuyến'
)
const FARTHEST_LAND = 14

/**
 * "Kết quả chuyến công tác tại Nhật Bản" above "Đoàn gồm 8 thành viên do Phó Chủ tịch UBND tỉnh X làm Trưởng đoàn": the body of who leads travels, and abroad;
 * so does whoever meets somebody "Trong khuôn khổ chuyến thăm chính thức Lào, …".
 */
export const travelIn = (setting: MeetingSetting): Travel => {
  const { sentences, tokens } = setting.mentions.scan
  const { keys } = tokens
  const lands = new Set<string>()
  const visit = (actor: Actor, from: number): void => {
    const [place] = actor.references
    const country = place ? setting.countryOf(place.id) : undefined
    if (actor.kind !== 'place' || !country || country === 'VN' || !GOES.has(keys[actor.from - 1] as number)) return
    if (keys.subarray(Math.max(from, actor.from - FARTHEST_JOURNEY), actor.from).includes(JOURNEY)) lands.add(country)
  }
  sentences.forEach((sentence, i) => {
    if (i > 0 && !opensWith(tokens, sentence.from, OPENS_JOURNEY)) return
    const to = i === 0 ? sentence.to : Math.min(sentence.to, sentence.from + FARTHEST_LAND)
    for (const actor of within(setting.actors, sentence.from, to)) visit(actor, sentence.from)
  })
  for (const land of [...visitedByOwn(setting), ...landsLedTo(setting)]) lands.add(land)
  return { guests: ledIn(setting), lands }
}

/**
 * "Tổng thống nói chuyến thăm của Chủ tịch nước X là chuyến thăm Chile đầu tiên …": where one of ours who is told of at the head of the story
 * travels, in whatever sentence. Of a text that tells of a journey to Việt Nam nothing is known.
 */
const visitedByOwn = (setting: MeetingSetting): string[] => {
  const { sentences, tokens } = setting.mentions.scan
  const { keys } = tokens
  const head = sentences.filter((sentence) => !setting.isAside(sentence)).slice(0, HEAD_SENTENCES)
  const told = new Set(
    head.flatMap(({ from, to }) => within(setting.actors, from, to).flatMap(({ references }) => references.map(({ id }) => id)))
  )
  const lands: string[] = []
  for (const [i, person] of setting.actors.entries()) {
    const [one] = person.references
    const goesFrom = keys.subarray(Math.max(0, person.from - FARTHEST_JOURNEY), person.from).lastIndexOf(JOURNEY)
    if (person.kind !== 'person' || !one || !told.has(one.id) || keys[person.from - 1] !== OF || goesFrom < 0) continue
    if (setting.countryOf(setting.bodyOf(one)?.id ?? '') !== 'VN') continue
    for (const place of setting.actors.slice(i + 1, i + 1 + NEXT_PLACES)) {
      if (place.kind !== 'place' || place.from - person.to > FARTHEST_LAND || !GOES.has(keys[place.from - 1] as number)) continue
      const country = setting.countryOf(place.references[0]?.id ?? '')
      if (country === 'VN') return []
      if (country) lands.push(country)
    }
  }
  return lands
}
const HEAD_SENTENCES = 2

/** "bà X đã tham gia chuyến công tác do Bộ trưởng Y dẫn đầu đến các nước Phần Lan, Đan Mạch": the story opens with a journey that somebody leads abroad. */
const landsLedTo = (setting: MeetingSetting): string[] => {
  const { sentences, tokens } = setting.mentions.scan
  const { keys } = tokens
  const lede = sentences.find((sentence) => !setting.isAside(sentence) && sentence.to - sentence.from >= LEAST_LEDE)
  const at = lede ? keys.subarray(lede.from, Math.min(lede.to, lede.from + LONGEST_LEADER)).indexOf(JOURNEY) : -1
  if (!lede || at < 0) return []
  const from = lede.from + at
  const inside = within(setting.actors, from, Math.min(lede.to, from + LONGEST_LEADER))
  const isLedBy = inside.some((actor) => actor.kind === 'person' && keys[actor.from - 1] === BY)
  const first = inside.find(
    (actor) => actor.kind === 'place' && GOES.has(keys[actor.from - (keys[actor.from - 1] === MANY ? 2 : 1)] as number)
  )
  if (!isLedBy || !first || !holds(tokens, from, first.from, LEADS)) return []
  const countries = inside
    .filter((actor) => actor.kind === 'place' && actor.from >= first.from)
    .map((actor) => setting.countryOf(actor.references[0]?.id ?? ''))
  return countries.includes('VN') ? [] : countries.filter((country): country is string => typeof country === 'string')
}
const LEAST_LEDE = 12
const MANY = keyOf('các')
const NEXT_PLACES = 2

/** Whose delegation is the first that somebody is told to lead: the body of who leads "Đoàn" or "Đoàn công tác tỉnh X", else the body or place that it is named by. */
const ledIn = (setting: MeetingSetting): Reference[] => {
  const { keys } = setting.mentions.scan.tokens
  for (const [i, actor] of setting.actors.entries()) {
    const leader = setting.actors[i + 1]
    if (leader?.kind !== 'person' || keys[leader.from - 1] !== BY || leader.from - actor.to > FARTHEST_JOURNEY) continue
    const isNamed = (actor.kind === 'body' || actor.kind === 'place') && isDelegation(keys, actor.from)
    if (actor.kind !== 'guests' && !isNamed) continue
    const [body] = bodiesOf([leader], setting)
    const isLand = actor.references.some((one) => isCountry(one, setting))
    const isOwn = body && (actor.kind === 'guests' || (actor.kind === 'place' && (isLand || !isForeign(body, setting))))
    return isOwn ? [body] : actor.kind === 'guests' || isLand ? [] : bodiesOf([actor], setting)
  }
  return []
}

const OF = keyOf('của')
const SENT = wordSet('thư mời chào thăm hỏi chúc điện điệp')
const FARTHEST_SENT = 4

/** "chuyển thư của Bộ trưởng X", "chuyển lời mời của Đại tướng Y tới …": who is only named as having sent something is not there. */
export const absentIn = ({ actors, mentions }: MeetingSetting): ReadonlySet<string> => {
  const { keys } = mentions.scan.tokens
  const absent = new Set<string>()
  const present = new Set<string>()
  for (const { kind, from, references } of actors) {
    const [one] = references
    if (kind !== 'person' || !one) continue
    const isSender = keys[from - 1] === OF && keys.subarray(Math.max(0, from - 1 - FARTHEST_SENT), from - 1).some((key) => SENT.has(key))
    ;(isSender ? absent : present).add(one.id)
  }
  for (const id of present) absent.delete(id)
  return absent
}
