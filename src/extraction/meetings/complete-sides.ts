import type { Actor } from '../actors/actors.ts'
import type { Reference } from '../record.ts'
import { wordSet } from '../text/phrases.ts'
import { type Listed, partiesIn } from './attendance.ts'
import { homeBodiesIn, visitorsIn } from './delegations.ts'
import { bodiesOf, isCountry, isForeign, isNew, type MeetingSetting, type MeetingSides } from './meeting-setting.ts'

/** What is told once for the whole text, however many meetings ask. */
export interface Known {
  readonly parties: readonly Reference[]
  /** Bodies of those told to receive ("Tiếp đoàn có …") and to come along ("Cùng đi có …"). */
  readonly receivers: readonly Reference[]
  readonly visitors: readonly Reference[]
  readonly homes: readonly Reference[]
  /** "hai tỉnh Đắk Lắk và Sê Kông": places named as a pair. */
  readonly pair: readonly Reference[]
}

export const knownIn = (setting: MeetingSetting, lists: readonly Listed[]): Known => ({
  parties: partiesIn(lists),
  receivers: bodiesOf(
    lists
      .filter((list) => list.company === 'hosts' || (list.company === 'present' && partiesIn(lists).length === 1))
      .flatMap((list) => list.persons.slice(0, 1))
      .map((id): Actor => ({ from: 0, to: 0, kind: 'person', references: [{ id, name: '' }] })),
    setting
  ),
  visitors: visitorsIn(setting),
  homes: homeBodiesIn(setting),
  pair: pairIn(setting)
})

/** "tỉnh Hải Dương" is no other side than "Tỉnh ủy Hải Dương". */
const isNear = (one: Reference, side: readonly Reference[]): boolean => {
  const bare = one.name.replace(/^(?:tỉnh|thành phố|TP\.?|nước)\s+/iu, '')
  return bare.length > 2 && side.some((other) => other.name.endsWith(bare))
}

const TWO = wordSet('hai 2')
const KINDS = wordSet('tỉnh thành phố địa phương')
const AND = wordSet('và - –')

/** "hai tỉnh Đắk Lắk và Sê Kông (Lào)": the first such pair. */
const pairIn = (setting: MeetingSetting): Reference[] => {
  const { keys } = setting.mentions.scan.tokens
  const places = setting.actors.filter((actor) => actor.kind === 'place' || actor.kind === 'body')
  for (let i = 0; i + 1 < places.length; i++) {
    const [one, other] = [places[i] as Actor, places[i + 1] as Actor]
    if (other.from - one.to !== 1 || !AND.has(keys[one.to] as number)) continue
    for (let at = one.from - 1; at >= one.from - 3 && (KINDS.has(keys[at] as number) || TWO.has(keys[at] as number)); at--)
      if (TWO.has(keys[at] as number)) return [...one.references.slice(0, 1), ...other.references.slice(0, 1)]
  }
  return []
}

const AUTHORITY = /^(?:tỉnh|thành phố|TP|Tỉnh ủy|Thành ủy|UBND|HĐND|Ủy ban nhân dân)(?!\p{L})/u

/** "tỉnh Điện Biên" does not receive "Tỉnh ủy Điện Biên": of one locality's authorities only the host stays. */
const withoutOwn = (guests: readonly Reference[], hosts: readonly Reference[]): Reference[] => {
  const authorities = hosts.filter((one) => AUTHORITY.test(one.name))
  const others = guests.filter(
    (one) => !(AUTHORITY.test(one.name) && (isNear(one, authorities) || authorities.some((host) => isNear(host, [one]))))
  )
  return others.length ? others : [...guests]
}

/** "đến thăm tỉnh Đồng Tháp và hội đàm với Chủ tịch UBND tỉnh": beside its authority the place is no second host. */
const withoutLands = (side: readonly Reference[], setting: MeetingSetting): Reference[] =>
  side.filter(
    (one) =>
      setting.levelOf(one.id) === undefined ||
      !side.some((other) => other !== one && setting.levelOf(other.id) === undefined && isNear(one, [other]))
  )

/** What the verbs left open is told by "Về phía X có …", by "Tiếp đoàn có …", by "Đoàn công tác của X" and by who speaks for the locality. */
export const completeSides = (sides: MeetingSides, known: Known, setting: MeetingSetting): void => {
  sides.hosts = withoutLands(sides.hosts, setting)
  sides.guests = withoutLands(sides.guests, setting)
  sides.guests = withoutOwn(sides.guests, sides.hosts)
  // A country is the host only until somebody in it is named.
  if (sides.hosts.length > 0 && sides.hosts.every((one) => isCountry(one, setting))) {
    const country = setting.countryOf(sides.hosts[0]?.id ?? '')
    const body = known.parties.find((one) => isNew(one, sides.guests) && setting.countryOf(one.id) === country)
    if (body) sides.hosts = [body]
  }
  // "lãnh đạo thành phố Hà Nội" are those who are listed as receiving.
  const [land] = sides.hosts
  if (sides.hosts.length === 1 && land && setting.levelOf(land.id) !== undefined) {
    const body = [...known.receivers, ...known.parties].find(
      (one) => setting.levelOf(one.id) === undefined && isNear(land, [one]) && isNew(one, sides.guests)
    )
    if (body) sides.hosts = [body]
  }
  if (sides.guests.length && sides.hosts.length) return
  if (sides.hosts.length === 0) {
    const guests = [...sides.guests, ...(known.parties.length === 1 ? known.parties : [])]
    const receiver = known.receivers.find((one) => isNew(one, guests) && !isForeign(one, setting))
    if (receiver) sides.hosts = [receiver]
  }
  if (sides.hosts.length === 0) {
    const host =
      known.parties.find((one) => isNew(one, sides.guests) && !isForeign(one, setting)) ??
      known.homes.find((one) => isNew(one, sides.guests))
    if (host) sides.hosts = [host]
  }
  if (sides.guests.length === 0) {
    const isOther = (one: Reference): boolean => isNew(one, sides.hosts) && !isNear(one, sides.hosts)
    const parties = known.parties.filter(isOther)
    const guest = parties.find((one) => isForeign(one, setting)) ?? parties[sides.hosts.length ? 0 : 1]
    sides.guests = guest ? [guest] : [...known.visitors, ...known.pair].filter(isOther).slice(0, 1)
  }
}
