import { keyOf, WORD } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import { subjectBefore, withoutWitnesses } from '../actors/subjects.ts'
import type { Reference } from '../record.ts'
import { within } from '../text/in-order.ts'
import { wordSet } from '../text/phrases.ts'
import { bodiesOf, isCountry, isForeign, isNew, type MeetingSetting, type MeetingSides, NOBODY, type Told } from './meeting-setting.ts'
import { isPartOfName, placesOfMeeting } from './told-parties.ts'
import { isAbroad, isTravelling, type SoFar, whoseLand } from './whose-ground.ts'

// Two sides that stand before the verb together: "UBND tỉnh và Đại học A ký kết".

const OPEN = keyOf('(')
const WITH = keyOf('với')
const BETWEEN = keyOf('giữa')
const TWO = keyOf('hai')
const SEMICOLON = keyOf(';')
const COMMA = keyOf(',')
const AT = wordSet('tại ở')
const OF = keyOf('của')
const LINK = wordSet('và với cùng , ; -')
const FARTHEST_LINK = 10
/** What stands between two that meet and the verb: other verbs, and when it was: "A và B chiều 19/11 chính thức ký kết". */
const CALL = wordSet(
  'tổ chức tiến hành đồng chủ trì cùng đã ký kết hội đàm dự hôm nay qua sáng trưa chiều tối ngày tháng năm vừa mới chính thức nhau'
)

/** "UBND tỉnh và Tổ chức NPA tổ chức ký kết …": those before the verb who are joined by "và", with nothing but verbs behind the last. */
export const chainBefore = (told: Told, before: readonly Actor[], setting: MeetingSetting): Actor[] => {
  const { keys, kinds } = setting.mentions.scan.tokens
  const chain: Actor[] = []
  let scene = 0
  for (const actor of before) {
    // "tại xã A, huyện B, Công ty C …": where it was goes on behind the comma.
    const setsScene = AT.has(keys[actor.from - 1] as number) || (actor.kind === 'place' && scene > 0 && actor.from - scene <= 1)
    if (setsScene) scene = actor.to
    if (actor.kind === 'pronoun' || actor.kind === 'guests' || setsScene) continue
    if (isPartOfName(actor, told, setting)) continue
    // "A, hãng thông tấn của Hàn Quốc, đã ký": of which country it is.
    if (actor.kind === 'place' && keys[actor.from - 1] === OF) continue
    const last = chain[chain.length - 1]
    // "tỉnh Champasak, Cộng hòa Dân chủ Nhân dân Lào, đã ký": in which country it is.
    if (
      last?.kind === 'place' &&
      keys[last.to] === COMMA &&
      actor.from - last.to <= 1 &&
      actor.references.some((one) => isCountry(one, setting))
    )
      continue
    if (last && !isLinked(keys, last.to, actor.from)) chain.length = 0
    chain.push(actor)
  }
  const last = chain[chain.length - 1]
  if (!last || told.at - last.to > FARTHEST_LINK) return []
  for (let i = last.to; i < told.at; i++) if (kinds[i] === WORD && !CALL.has(keys[i] as number)) return []
  const signers = withoutWitnesses(setting.mentions.scan.tokens, told.sentence.from, chain)
  return signers.length > 1 ? signers : []
}

const AUTHORITY = /^(?:UBND|Ủy ban nhân dân|Tỉnh ủy|Thành ủy|HĐND)(?!\p{L})/u

export const isLinked = (keys: Int32Array, from: number, to: number): boolean => {
  if (to - from > FARTHEST_LINK) return false
  for (let i = from; i < to; i++) if (LINK.has(keys[i] as number)) return true
  return false
}

/** "UBND tỉnh … và Đại học … ký …": the Vietnamese side is the host, abroad the other. */
export const jointSides = (told: Told, before: readonly Actor[], soFar: SoFar, setting: MeetingSetting): MeetingSides => {
  const near = subjectBefore(setting.mentions.scan.tokens, told.sentence.from, before, told.at).filter(
    (actor) => actor.kind !== 'pronoun' && !isPartOfName(actor, told, setting)
  )
  const own = bodiesOf(near, setting)
  const joined = own.length > 1 ? own : bodiesOf(chainBefore(told, before, setting), setting)
  if (joined.length === 0) joined.push(...own)
  const isSigning = told.telling.format === 'signing'
  // "Sáng 12/5, tại tỉnh A đã ký kết chương trình … giữa tỉnh A với tỉnh B": where nobody stands before the verb, both stand behind the paper.
  if (isSigning && joined.length === 0) {
    const both = bodiesOf(partnersOf(told, setting), setting)
    if (both.length === 2) joined.push(...both)
  }
  if (isSigning && joined.length === 1)
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
  const athome = joined.filter((one) => isForeign(one, setting) === abroad)
  // "Vietnam Airlines ký kết hợp tác với tỉnh Hà Nam": of a firm and a locality at home the locality is the host.
  const locality =
    setting.kindOf(first.id) === 'company'
      ? athome.find((one) => setting.levelOf(one.id) === 'province' || AUTHORITY.test(one.name))
      : undefined
  const home = (land === 'object' ? more[0] : undefined) ?? locality ?? athome[0] ?? first
  // "Quỹ An Lành, Trung tâm A và Văn phòng B đã ký kết …": of three who sign, two may be at home.
  const ofHome = joined.filter((one) => isForeign(one, setting) === isForeign(home, setting))
  const hosts = told.telling.format === 'signing' && ofHome.length < joined.length ? ofHome : [home]
  return { ...NOBODY, hosts, guests: joined.filter((one) => isNew(one, hosts)), receiving: [], coming: [] }
}

/** "vừa ký kết thỏa thuận hợp tác với B", "ký bản ghi nhớ giữa A và B": the partner stands behind the paper. */
const partnersOf = (told: Told, setting: MeetingSetting): Actor[] => {
  const { keys } = setting.mentions.scan.tokens
  const reach = Math.min(told.sentence.to, told.to + FARTHEST_PARTNER)
  // "ký quy chế phối hợp; quy chế cũ ký với A": behind the semicolon stands another paper.
  const stop = keys.subarray(told.to, reach).indexOf(SEMICOLON)
  const behind = within(setting.actors, told.to, stop < 0 ? reach : told.to + stop).filter((actor) => keys[actor.from - 1] !== OPEN)
  const at = behind.findIndex((actor) => keys[actor.from - 1] === WITH || isBetween(keys, actor))
  return at < 0 ? [] : behind.slice(at, at + (isBetween(keys, behind[at] as Actor) ? 2 : 1))
}
/** "giữa A và B", "giữa hai bộ A và B" */
const isBetween = (keys: Int32Array, { from }: Actor): boolean =>
  keys[from - 1] === BETWEEN || (keys[from - 1] === TWO && keys[from - 2] === BETWEEN)
/** "ký kết Biên bản ghi nhớ về việc thiết lập quan hệ hợp tác và hữu nghị với" */
const FARTHEST_PARTNER = 32
