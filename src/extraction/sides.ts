import type { Actor } from './actors.ts'
import type { Meeting, Reference } from './record.ts'

/** Who stands on which side of the first meeting, for words like "hai bên", "đoàn", "phía bạn". */
export interface Sides {
  readonly meetings: readonly Meeting[]
  /** The body a person acts for, or the reference itself. */
  readonly bodyOf: (reference: Reference) => Reference
}

const MOST_NAMED = 3

/** Actors as references; "ông" is the last speaker, "hai bên" both sides, "đoàn" the guests. */
export const referencesOf = (sides: Sides, actors: readonly Actor[], speaker: readonly Actor[]): Reference[] => {
  const found: Reference[] = []
  for (const actor of actors) {
    for (const reference of meantBy(sides, actor, speaker)) {
      if (!found.some((one) => one.id === reference.id && one.name === reference.name)) found.push(reference)
    }
  }
  return found.slice(0, MOST_NAMED)
}

const meantBy = (sides: Sides, actor: Actor, speaker: readonly Actor[]): readonly Reference[] => {
  switch (actor.kind) {
    case 'pronoun':
      return speaker.flatMap((one) => (one.kind === 'pronoun' ? [] : one.references))
    case 'both':
      return bothSides(sides)
    case 'guests':
      return sides.meetings[0]?.guests ?? []
    default:
      return actor.references
  }
}

export const bothSides = ({ meetings: [meeting] }: Sides): Reference[] =>
  meeting ? [...meeting.hosts.slice(0, 1), ...meeting.guests.slice(0, 1)] : []

/** To whom a request or promise of one side goes when nobody is named: the other side; nobody where it is not clear which side speaks. */
export const otherSide = (sides: Sides, by: readonly Reference[]): Reference[] => {
  const [meeting] = sides.meetings
  const [first] = by
  if (!meeting || !first) return []
  const isHost = isOf(sides, first, meeting.hosts)
  if (isHost === isOf(sides, first, meeting.guests)) return []
  return (isHost ? meeting.guests : meeting.hosts).slice(0, 1)
}

const isOf = (sides: Sides, one: Reference, side: readonly Reference[]): boolean => {
  const body = sides.bodyOf(one)
  return side.some((member) => member.id === body.id || shareName(member, body))
}

/** "TP Cần Thơ" the place and "UBND TP Cần Thơ" the body are one side. */
const shareName = (side: Reference, actor: Reference): boolean => {
  const bare = actor.name.replace(/^(?:tỉnh|thành phố|TP\.?|nước)\s+/iu, '')
  return bare.length > 2 && side.name.endsWith(bare)
}

const BELOW = /^(?:Sở|Ban|Phòng|Cục|Vụ|Chi cục|Trung tâm|Văn phòng|Công an|UBND (?:huyện|quận|xã|phường|thị xã))/u

/** A superior who "asks" a body under the own side orders it: "Chủ tịch UBND tỉnh đề nghị Sở Xây dựng …". */
export const isOrder = (sides: Sides, by: readonly Reference[], to: readonly Reference[]): boolean => {
  const [speaker] = by
  const [addressee] = to
  if (!speaker || !addressee || !BELOW.test(addressee.name)) return false
  const isHost = sides.meetings.some((meeting) => isOf(sides, speaker, meeting.hosts))
  const isMet = sides.meetings.some((meeting) => isOf(sides, addressee, [...meeting.hosts, ...meeting.guests]))
  return isHost && !isMet
}
