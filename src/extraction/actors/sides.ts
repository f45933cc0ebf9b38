import type { Meeting, Reference } from '../record.ts'
import type { Actor } from './actors.ts'

/** Who stands on which side of the first meeting, for words like "hai bên", "đoàn", "phía bạn". */
export interface Sides {
  readonly meetings: readonly Meeting[]
  /** The body a person acts for, or the reference itself. */
  readonly bodyOf: (reference: Reference) => Reference
  /** The side a person was put on, where one was. */
  readonly sideOf: (reference: Reference) => 'host' | 'guest' | 'other' | undefined
  /** ISO code of a body's or place's country. */
  readonly countryOf: (id: string) => string | null | undefined
  /** Kind of a body; undefined for anything else. */
  readonly kindOf: (id: string) => string | undefined
  /** The state of this ISO code, where the text names it. */
  readonly stateOf: (country: string) => Reference | null
}

/** To whom a request may go at most when nobody is named. */
const MOST_ADDRESSED = 2

const MOST_NAMED = 3

/** Actors as references; "ông" is the last speaker, "hai bên" both sides, "đoàn" the guests. */
export const referencesOf = (sides: Sides, actors: readonly Actor[], speaker: readonly Actor[], most = MOST_NAMED): Reference[] => {
  const found: Reference[] = []
  for (const actor of actors) {
    for (const reference of meantBy(sides, actor, speaker)) {
      if (!found.some((one) => isSame(one, reference))) found.push(reference)
    }
  }
  return found.slice(0, most)
}

const isSame = (one: Reference, other: Reference): boolean => one.id === other.id && one.name === other.name

/** True where all of some stand among the others. */
export const isAmong = (some: readonly Reference[], others: readonly Reference[]): boolean =>
  some.every((one) => others.some((other) => isSame(one, other)))

/** The references that are none of the others. */
export const without = (some: readonly Reference[], others: readonly Reference[]): Reference[] =>
  some.filter((one) => !others.some((other) => isSame(one, other)))

const meantBy = (sides: Sides, actor: Actor, speaker: readonly Actor[]): readonly Reference[] => {
  switch (actor.kind) {
    case 'pronoun':
      return speaker.flatMap((one) => (one.kind === 'pronoun' ? [] : one.references))
    case 'both':
      return (actor.states && bothStates(sides)) || leaders(sides, actor.references) || bothSides(sides)
    case 'guests':
      return sides.meetings[0]?.guests ?? []
    default:
      return actor.references
  }
}

/** The first body of each side; where both speak for their states, the two states. */
export const bothSides = (sides: Sides): Reference[] => {
  const [meeting] = sides.meetings
  if (!meeting) return []
  const both = [...meeting.hosts.slice(0, 1), ...meeting.guests.slice(0, 1)]
  const ranks = both.map((one) => rankOfState(sides, one))
  return (both.length === 2 && Math.min(...ranks) > 0 && Math.max(...ranks) > 1 && bothStates(sides)) || both
}

/** 2 for who speaks for a whole state: the state, its government, its head, its foreign ministry; 1 for another ministry or its parliament; 0 for all else. */
const rankOfState = (sides: Sides, { id, name }: Reference): number => {
  const kind = sides.kindOf(id)
  if (kind === 'government' || (kind === 'office' && name === 'Chủ tịch nước') || (kind === 'ministry' && FOREIGN_MINISTRY.test(name)))
    return 2
  if (kind === 'ministry' || kind === 'parliament') return 1
  return isState(sides, { id, name }) ? 2 : 0
}
const isState = ({ stateOf, countryOf }: Sides, { id }: Reference): boolean => stateOf(countryOf(id) ?? '')?.id === id
const FOREIGN_MINISTRY = /^Bộ Ngoại giao/iu

/** The states of the two sides, where these are of different ones that the text names. */
const bothStates = ({ meetings: [meeting], countryOf, stateOf }: Sides): Reference[] | null => {
  const [host, guest] = [meeting?.hosts[0], meeting?.guests[0]].map((one) => (one && countryOf(one.id)) ?? null)
  if (!host || !guest || host === guest) return null
  const [here, there] = [stateOf(host), stateOf(guest)]
  return here && there && [here, there]
}

/** Of the persons named, the last of either side. */
const leaders = ({ sideOf }: Sides, named: readonly Reference[]): Reference[] | null => {
  const [host, guest] = [named.find((one) => sideOf(one) === 'host'), named.find((one) => sideOf(one) === 'guest')]
  return host && guest ? [host, guest] : null
}

/** To whom a request or promise of one side goes when nobody is named: the other side; nobody where it is not clear which side speaks. */
export const otherSide = (sides: Sides, by: readonly Reference[]): Reference[] => {
  const [meeting] = sides.meetings
  const [first] = by
  if (!meeting || !first) return []
  const side = sideIn(sides, first, meeting)
  // "Phía Việt Nam cam kết …": what a state promises goes to the other state.
  const states = isState(sides, first) ? bothStates(sides) : null
  if (states && side !== null) return side === 'host' ? states.slice(1) : states.slice(0, 1)
  return side === null ? [] : (side === 'host' ? meeting.guests : meeting.hosts).slice(0, MOST_ADDRESSED)
}

/** True where both are known to stand on the same side of the meeting, or, where that is not known, in one country. */
export const onOneSide = (sides: Sides, [one]: readonly Reference[], [other]: readonly Reference[]): boolean => {
  if (!one || !other) return false
  const [meeting] = sides.meetings
  const [here, there] = meeting ? [sideIn(sides, one, meeting), sideIn(sides, other, meeting)] : [null, null]
  if (here !== null && there !== null) return here === there
  return sides.countryOf(sides.bodyOf(one).id) === sides.countryOf(sides.bodyOf(other).id)
}

/** "Việt Nam hoan nghênh các doanh nghiệp …" while the Prime Minister speaks: his land is the subject, the words are his. */
export const speaksFor = (sides: Sides, subject: readonly Actor[], [speaker, ...others]: readonly Actor[]): boolean => {
  const [land, ...more] = subject
  return (
    land?.kind === 'place' &&
    speaker?.kind === 'person' &&
    more.length + others.length === 0 &&
    onOneSide(sides, referencesOf(sides, [land], []), referencesOf(sides, [speaker], []))
  )
}

/** By the body, by the side a person was put on, else by the country where the two sides have different ones. */
const sideIn = (sides: Sides, one: Reference, meeting: Meeting): 'host' | 'guest' | null => {
  const isHost = isOf(sides, one, meeting.hosts)
  if (isHost !== isOf(sides, one, meeting.guests)) return isHost ? 'host' : 'guest'
  const put = sides.sideOf(one)
  if (put === 'host' || put === 'guest') return put
  const country = sides.countryOf(sides.bodyOf(one).id)
  const [host, guest] = [sides.countryOf(meeting.hosts[0]?.id ?? ''), sides.countryOf(meeting.guests[0]?.id ?? '')]
  if (country === undefined || host === guest) return null
  return country === host ? 'host' : country === guest ? 'guest' : null
}

const isOf = (sides: Sides, one: Reference, side: readonly Reference[]): boolean => {
  const body = sides.bodyOf(one)
  return side.some((member) => member.id === body.id || shareName(member, body))
}

/** "TP Cần Thơ" the place and "UBND TP Cần Thơ" the body are one side; an embassy "tại Việt Nam" is not of Việt Nam. */
const shareName = (side: Reference, actor: Reference): boolean => {
  const bare = actor.name.replace(/^(?:tỉnh|thành phố|TP\.?|nước)\s+/iu, '')
  return bare.length > 2 && side.name.endsWith(bare) && !side.name.endsWith(`tại ${bare}`)
}

const MOST_MEETINGS = 5
const BELOW =
  /^(?:các (?:sở|ban|ngành|phòng|đơn vị|cơ quan|địa phương|huyện)|cơ quan|đơn vị|Sở|Ban|Phòng|Cục|Vụ|Chi cục|Trung tâm|Văn phòng|Công an|UBND (?:các|cấp|huyện|quận|xã|phường|thị xã))/u

/** True where those who speak and those who are addressed are known to belong to different countries. */
export const areForeign = (sides: Sides, by: readonly Reference[], to: readonly Reference[]): boolean => {
  const countries = (list: readonly Reference[]): (string | null | undefined)[] => list.map((one) => sides.countryOf(sides.bodyOf(one).id))
  const [here, there] = [countries(by), countries(to)]
  return here.length > 0 && there.length > 0 && here.every((one) => typeof one === 'string' && !there.includes(one)) && there.every(Boolean)
}

const CENTRAL =
  /^(?:Bộ |Chính phủ(?: Việt Nam)?$|Văn phòng Chính phủ|Chủ tịch nước|Quốc hội|Thanh tra Chính phủ|Tổng cục |Kiểm toán Nhà nước|Ủy ban (?:An toàn giao thông|Dân tộc|Biên giới|Chứng khoán)|Ủy ban (?![Nn]hân dân).*[Qq]uốc gia|Ban Chỉ đạo .*(?:Trung ương|[Qq]uốc gia))/u
/** A committee of this name is of this country wherever it orders. */
const NATIONAL = /^Ủy ban [Qq]uốc gia/u
const BOARD = /^Ban (?:Quản lý|QLDA)/iu
const OVER_BOARDS = /^(?:Bộ |Chính phủ|UBND |Tỉnh ủy |Thành ủy )/u
const LOCAL = /^(?:tỉnh |thành phố |TP|UBND |Tỉnh ủy |Thành ủy |các (?:tỉnh|địa phương|sở|ban, ngành|huyện|xã|phường|quận)|địa phương|Sở )/u

const PROVINCIAL = /^(?:UBND |HĐND |Tỉnh ủy|Thành ủy|tỉnh |thành phố )(?!huyện|quận|thị xã|xã|phường)/u
const OF_PROVINCE = /^(?:(?:UBND |Huyện ủy |Quận ủy )?(?:huyện|quận|thị xã) |Sở |các (?:sở|huyện|quận))/u

const isDonor = (sides: Sides, one: Reference): boolean => {
  const { id } = sides.bodyOf(one)
  const country = sides.countryOf(id)
  return (DONORS.has(sides.kindOf(id) ?? '') && country !== 'VN') || (country ?? 'VN') !== 'VN'
}
const DONORS = new Set(['donor', 'bank', 'fund', 'NGO', 'international organisation'])

/** A superior who "asks" a body under the own side orders it: "Chủ tịch UBND tỉnh đề nghị Sở Xây dựng …". */
export const isOrder = (sides: Sides, by: readonly Reference[], to: readonly Reference[]): boolean => {
  const [speaker] = by
  const [addressee] = to
  if (!speaker || !addressee) return false
  // "Đại diện Bộ Y tế và chuyên gia ADB đề nghị tỉnh …": together with one from abroad nobody gives orders.
  if (by.length > 1 && by.some((one) => isDonor(sides, one))) return false
  const body = sides.bodyOf(speaker)
  // "Thứ trưởng đề nghị thành phố …": the Government stands above its localities, met or not.
  const country = sides.countryOf(body.id)
  const isAbroad = (sides.countryOf(sides.bodyOf(addressee).id) ?? 'VN') !== 'VN'
  if (CENTRAL.test(body.name) && (country === 'VN' || (!country && NATIONAL.test(body.name))) && LOCAL.test(addressee.name) && !isAbroad)
    return true
  // "Thủ tướng giao Bộ Y tế": the Government stands above its ministries.
  if (GOVERNMENT.test(body.name) && country === 'VN' && UNDER_GOVERNMENT.test(addressee.name) && !isAbroad) return true
  // "Thứ trưởng làm việc với Ban Quản lý dự án …": a board is under whoever set it up, met or not.
  if (BOARD.test(addressee.name) && OVER_BOARDS.test(body.name) && sides.countryOf(body.id) === 'VN') return true
  // "Chủ tịch UBND tỉnh đề nghị huyện …": a province stands above its districts and departments, unless it meets them as a guest of theirs.
  const isMetAlone = sides.meetings[0] !== undefined && isOf(sides, addressee, [...sides.meetings[0].hosts, ...sides.meetings[0].guests])
  if (PROVINCIAL.test(body.name) && OF_PROVINCE.test(addressee.name) && !isMetAlone) return true
  if (!BELOW.test(addressee.name)) return false
  const met = sides.meetings.slice(0, MOST_MEETINGS)
  const isHost = met.some((meeting) => isOf(sides, speaker, meeting.hosts))
  const isMet = met.some((meeting) => isOf(sides, addressee, [...meeting.hosts, ...meeting.guests]))
  return isHost && !isMet
}
const GOVERNMENT = /^Chính phủ(?: Việt Nam| nước|$)/u
const UNDER_GOVERNMENT = /^(?:Bộ|Ngân hàng Nhà nước|Thanh tra Chính phủ|Văn phòng Chính phủ)(?!\p{L})/u
