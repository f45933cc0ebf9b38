import type { Actor } from '../actors/actors.ts'
import type { Reference } from '../record.ts'
import { within } from '../text/in-order.ts'
import { isDelegation } from './delegations.ts'
import { rankOfBody } from './judge-host.ts'
import { bodiesOf, isForeign, isNew, type MeetingSetting, type Told } from './meeting-setting.ts'
import { placesOfMeeting } from './told-parties.ts'

// Where a meeting is, whose ground that is, and who is on a journey there.

/** What is known from what was told before: who "đoàn" are, and to which countries somebody travels. */
export interface SoFar {
  readonly guests: readonly Reference[]
  readonly lands: ReadonlySet<string>
}

/** In a place of which no country is known nobody is abroad. */
export const isAbroad = (places: readonly Actor[], setting: MeetingSetting): boolean =>
  places.some((actor) => actor.references.some((one) => typeof setting.countryOf(one.id) === 'string' && isForeign(one, setting)))

/** Somebody is on a journey told before, and these are he or those of the land that it goes to: "Cùng ngày, Bộ trưởng …" tells of another minister, at home. */
export const isTravelling = (
  bodies: readonly Reference[],
  actors: readonly Actor[],
  { guests, lands }: SoFar,
  setting: MeetingSetting
): boolean =>
  lands.size > 0 && (actors.some(isDelegate) || bodies.some((one) => lands.has(setting.countryOf(one.id) ?? '') || !isNew(one, guests)))

export const isDelegate = (actor: Actor): boolean => actor.kind === 'guests'

/** "Đoàn" alone are those who came in the meeting told before. */
export const withDelegation = (bodies: readonly Reference[], actors: readonly Actor[], soFar: SoFar): Reference[] =>
  bodies.length === 0 && actors.some(isDelegate) ? [...soFar.guests] : [...bodies]

/** Two delegations that meet (at a border) are both from elsewhere. */
export const delegationOf = (subject: boolean, object: boolean): 'subject' | 'object' | null =>
  subject === object ? null : subject ? 'subject' : 'object'

export const isDelegated = (after: readonly Actor[], setting: MeetingSetting): boolean =>
  after.some((actor) => isDelegate(actor) || isDelegation(setting.mentions.scan.tokens.keys, actor.from))

/** "Đại sứ quán Việt Nam tại Hungary" beside a body of Hungary */
export const missionIn = (
  subject: Reference | undefined,
  object: Reference | undefined,
  setting: MeetingSetting
): 'subject' | 'object' | null => {
  const [here, there] = [isMission(subject, setting), isMission(object, setting)]
  if (here === there || !isForeign(here ? object : subject, setting)) return null
  return here ? 'subject' : 'object'
}
const isMission = (body: Reference | undefined, setting: MeetingSetting): boolean =>
  body !== undefined && !isForeign(body, setting) && MISSION.test(body.name)
const MISSION = /^(?:Đại sứ quán|Tổng Lãnh sự quán|Thương vụ|Phái đoàn)(?: [\p{L}]+)? Việt Nam(?!\p{L})/iu

/** A Vietnamese body's rank; bodies from abroad have none. */
export const rankOf = (body: Reference | undefined, setting: MeetingSetting): number =>
  body === undefined || isForeign(body, setting) ? 0 : rankOfBody(body.name)

export const whoseIs = (
  owners: readonly Reference[],
  subject: readonly Reference[],
  objects: readonly Reference[]
): 'subject' | 'object' | null => {
  const owns = (side: readonly Reference[]): boolean => owners.some((owner) => side.some((one) => one.id === owner.id))
  return owns(subject) === owns(objects) ? null : owns(subject) ? 'subject' : 'object'
}

/** "tại tỉnh Hải Dương": the side that is of Hải Dương, where the other is not. */
export const whoseLand = (
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
export const visitedIn = (told: Told, inside: readonly Actor[], setting: MeetingSetting): Reference[] =>
  bodiesOf(
    placesOfMeeting(inside, setting)
      .filter((actor) => actor.from >= told.to)
      .slice(0, 1),
    setting
  )
