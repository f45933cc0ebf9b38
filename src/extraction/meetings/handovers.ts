import { keyOf, loadWordsBy, type Mentions, type Sentence, type Tokens, WORD } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import type { Reference } from '../record.ts'
import { within } from '../text/in-order.ts'
import { holds, opensWith, phraseAt, phrases, wordSet } from '../text/phrases.ts'
import { isDelegation } from './delegations.ts'
import { rankOfBody } from './judge-host.ts'
import { bodiesOf, isForeign, type MeetingSetting, type MeetingSides, NOBODY, personsIn, type Told } from './meeting-setting.ts'
import { isAhead, type Telling } from './meeting-words.ts'
import { actorsAround, subjectsOf } from './told-parties.ts'

// Aid that one locality, mission or body from abroad brings to another, where no verb says that they met: who is given to is the host.

const WORDS = loadWordsBy('meetings/giving', ['giving', 'gift', 'no gift', 'to whom', 'for it'])
const GIVING = phrases(WORDS.giving)
/** Where nothing else says what is given: "trao hỗ trợ tỉnh Quảng Trị", "trao tiền ủng hộ". */
const GIFT = phrases(WORDS.gift)
const GIFT_REACH = 8
/** "trao đổi", "trao quyết định", "tặng bằng khen", "bàn giao nhiệm vụ", "bàn giao mặt bằng": nothing is given in aid. */
const NO_GIFT = phrases(WORDS['no gift'])
const NO_GIFT_REACH = 3
/** What stands before the one who is given to: "cho tỉnh Sơn La", "hỗ trợ tỉnh Sơn La", "ủng hộ Nhân dân tỉnh Yên Bái". */
const TO_WHOM = wordSet(WORDS['to whom'])
/** "lãnh đạo tỉnh", "đại diện", "Nhân dân tỉnh", "đồng bào các tỉnh" */
const FOR_IT = wordSet(WORDS['for it'])
const MOST_FOR_IT = 8
const TAKER_REACH = 40
const AT = wordSet('tại ở từ của')
const COMES = phrases('thăm|đến|lên|sang|về')
const COME_REACH = 12
/** A story's first sentences tell what happened; what stands below may be history. */
const FIRST = 3

export interface Handover {
  readonly told: Told
  readonly sides: MeetingSides
}

/** The first handing over of aid that the story opens with. */
export const findHandover = (setting: MeetingSetting): Handover | null => {
  const opening = setting.mentions.scan.sentences.filter((sentence) => !setting.isAside(sentence) && sentence.to - sentence.from > SHORTEST)
  for (const sentence of opening.slice(0, FIRST)) {
    const found = handoverIn(sentence, setting)
    if (found) return found
  }
  return null
}
const SHORTEST = 8

const handoverIn = (sentence: Sentence, setting: MeetingSetting): Handover | null => {
  const { tokens } = setting.mentions.scan
  const isDated = within(setting.mentions.dates, sentence.from, sentence.to).some((date) => date.kind === 'day' && date.dayMonth !== null)
  if (!isDated) return null
  for (let at = sentence.from; at < sentence.to; at++) {
    const length = phraseAt(tokens, at, GIVING)
    if (length === 0 || !isGift(setting, at, at + length, sentence) || isAhead(tokens, sentence, at)) continue
    const told: Told = { sentence, telling: tellingAt(tokens, sentence, at), at, to: at + length }
    const sides = handedOver(told, setting)
    if (sides) return { told, sides }
  }
  return null
}

const isGift = ({ mentions }: MeetingSetting, at: number, to: number, sentence: Sentence): boolean =>
  !isHonour(mentions.scan.tokens, to) &&
  (holds(mentions.scan.tokens, at, Math.min(to + GIFT_REACH, sentence.to), GIFT) || isCounted(mentions, to, sentence.to))

const isHonour = (tokens: Tokens, to: number): boolean => {
  for (let i = to; i < to + NO_GIFT_REACH; i++) if (opensWith(tokens, i, NO_GIFT)) return true
  return false
}

const isCounted = ({ amounts }: Mentions, from: number, to: number): boolean =>
  within(amounts, from, Math.min(from + TAKER_REACH, to)).some(
    ({ kind, value }) => kind === 'money' || kind === 'quantity' || (kind === 'count' && Number(value) > 1)
  )

/** "… tiếp đoàn và trao tặng tỉnh 5 tỷ đồng": where, in tokens `from` ≤ i < `to`, something counted is given; −1 where nothing is. */
export const giftIn = (mentions: Mentions, from: number, to: number): number => {
  const { tokens } = mentions.scan
  for (let at = from; at < to; at++) {
    const length = phraseAt(tokens, at, GIVING)
    if (length > 0 && !isHonour(tokens, at + length) && isCounted(mentions, at + length, to)) return at
  }
  return -1
}

/** "đã đến thăm và trao": a visit; else the two met to hand over. */
const tellingAt = (tokens: Tokens, sentence: Sentence, at: number): Telling => ({
  kind: 'telling',
  form: 'trao',
  proper: false,
  format: holds(tokens, Math.max(sentence.from, at - COME_REACH), at, COMES) ? 'visit' : 'working session',
  turn: 'comes'
})

/** Giver and taker, where the words name both and they are of two provinces or two countries. */
const handedOver = (told: Told, setting: MeetingSetting): MeetingSides | null => {
  const { keys } = setting.mentions.scan.tokens
  const inside = actorsAround(told, setting)
  const before = inside.filter((actor) => actor.to <= told.at)
  const delegation = before.find((actor) => actor.kind !== 'person' && isDelegation(keys, actor.from))
  const givers = delegation ? [delegation] : subjectsOf(told, before, setting)
  const guest = bodiesOf(givers, setting)[0]
  if (!guest || !givesFor(guest, setting)) return null
  const host = takersIn(told, inside, setting).find((one) => takesFrom(one, guest, setting))
  if (!host) return null
  const led = before.filter((actor) => actor.kind === 'person')
  return { ...NOBODY, hosts: [host], guests: [guest], receiving: [], coming: personsIn(delegation ? led : givers) }
}

/** Those behind the verb who are given to. */
const takersIn = (told: Told, inside: readonly Actor[], setting: MeetingSetting): Reference[] => {
  const { tokens } = setting.mentions.scan
  const found = inside.filter((actor) => {
    if (actor.from < told.to || actor.from - told.to > TAKER_REACH) return false
    if (actor.kind !== 'place' && actor.kind !== 'body' && actor.kind !== 'person') return false
    let at = actor.from
    for (let passed = 0; at > told.to && passed < MOST_FOR_IT && isForIt(tokens, at - 1); passed++) at--
    // "bàn giao Trạm Y tế xã Vĩnh Sơn cho UBND huyện": right behind "bàn giao" stands what is given.
    return (at === told.to && tokens.keys[told.at] !== HAND_OVER) || TO_WHOM.has(tokens.keys[at - 1] as number)
  })
  return bodiesOf(found, setting)
}

const isForIt = ({ keys, kinds }: Tokens, i: number): boolean =>
  kinds[i] === WORD && FOR_IT.has(keys[i] as number) && !AT.has(keys[i] as number) && keys[i + 1] !== COMMA
const COMMA = keyOf(',')
const HAND_OVER = keyOf('bàn')

/** A province, its authorities, the Fatherland Front, or anybody from abroad. */
const givesFor = (one: Reference, setting: MeetingSetting): boolean => isAbroad(one, setting) || isOfProvince(one, setting)
/** A firm of which no country is known is at home; a fund or organisation that is none's is international. */
const isAbroad = (one: Reference, setting: MeetingSetting): boolean =>
  isForeign(one, setting) && (setting.countryOf(one.id) !== null || AID.has(setting.kindOf(one.id) ?? ''))
const AID = new Set(['donor', 'NGO', 'organisation', 'fund', 'agency'])
const isOfProvince = (one: Reference, setting: MeetingSetting): boolean =>
  setting.levelOf(one.id) === 'province' || rankOfBody(one.name) === 2 || FRONT.test(one.name)
const FRONT = /^(?:Ủy ban )?(?:MTTQ|Mặt trận Tổ quốc)/u

/** Charity within one province is no matter between two sides. */
const takesFrom = (taker: Reference, giver: Reference, setting: MeetingSetting): boolean => {
  if (isAbroad(giver, setting))
    return !isForeign(taker, setting) && (isOfProvince(taker, setting) || rankOfBody(taker.name) > 0 || isPublic(taker, setting))
  if (isAbroad(taker, setting)) return true
  const [from, to] = [bareName(giver.name), bareName(taker.name)]
  return isOfProvince(taker, setting) && from !== to && !giver.name.endsWith(to) && !taker.name.endsWith(from)
}
const isPublic = ({ id }: Reference, setting: MeetingSetting): boolean => PUBLIC.has(setting.kindOf(id) ?? '')
const PUBLIC = new Set(['hospital', 'school', 'university', 'department', 'centre', 'ministry'])
const bareName = (name: string): string =>
  name.replace(/^(?:Ủy ban |MTTQ |Việt Nam |UBND |HĐND |Tỉnh ủy |Thành ủy |tỉnh |thành phố |TP\.? ?)+/iu, '')
