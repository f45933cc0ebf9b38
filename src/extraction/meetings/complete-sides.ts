import type { Actor } from '../actors/actors.ts'
import { subjectBefore } from '../actors/subjects.ts'
import type { Reference } from '../record.ts'
import { within } from '../text/in-order.ts'
import { opensWith, phraseAt, phrases, wordSet } from '../text/phrases.ts'
import { type Listed, partiesIn } from './attendance.ts'
import { homeBodiesIn, visitorsIn } from './delegations.ts'
import { bodiesOf, type Draft, isCountry, isForeign, isNew, type MeetingSetting } from './meeting-setting.ts'
import { betweenTwo } from './organisers.ts'

/** What is told once for the whole text, however many meetings ask. */
export interface Known {
  readonly parties: readonly Reference[]
  /** Bodies of those told to receive ("Tiếp đoàn có …") and to come along ("Cùng đi có …"). */
  readonly receivers: readonly Reference[]
  readonly visitors: readonly Reference[]
  readonly homes: readonly Reference[]
  /** Bodies listed as present on no side: "Tới dự có …". */
  readonly present: readonly (Reference & { readonly at: number })[]
  /** "hai tỉnh Đắk Lắk và Sê Kông": places named as a pair. */
  readonly pair: readonly Reference[]
  /** Bodies whose heads preside together. */
  readonly presiding: readonly (readonly Reference[])[]
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
  present: [
    ...lists.filter(({ company }) => company === 'present').flatMap(({ bodies, from }) => bodies.map((one) => ({ ...one, at: from }))),
    ...presenceTold(setting)
  ].slice(0, MOST_LISTED),
  pair: pairIn(setting),
  presiding: presidingIn(setting).slice(0, MOST_LISTED)
})

const PRESENCE = phrases('sự tham dự của|sự tham gia của|sự có mặt của|sự hiện diện của|sự góp mặt của')
const PRESENCE_REACH = 40
const FARTHEST_PRESENT = 8

/** "với sự tham dự của Tổng Lãnh sự quán Singapore và Hiệp hội B": the bodies named one after the other behind it. */
const presenceTold = (setting: MeetingSetting): (Reference & { readonly at: number })[] => {
  const { tokens, sentences } = setting.mentions.scan
  const found: (Reference & { readonly at: number })[] = []
  for (const sentence of sentences)
    for (let at = sentence.from; at < sentence.to && found.length < MOST_LISTED; at++) {
      const length = phraseAt(tokens, at, PRESENCE)
      if (length === 0) continue
      let last = at + length
      for (const actor of within(setting.actors, last, Math.min(sentence.to, last + PRESENCE_REACH))) {
        if (actor.from - last > FARTHEST_PRESENT) break
        last = actor.to
        if (actor.kind === 'body' || actor.kind === 'person') found.push(...bodiesOf([actor], setting).map((one) => ({ ...one, at })))
      }
    }
  return found
}

const PRESIDE = phrases('đồng chủ trì')

/** "ông X, Giám đốc Sở A và bà Y, Giám đốc Sở B đồng chủ trì": the bodies of those who preside together, a list for each time it is told. */
const presidingIn = (setting: MeetingSetting): Reference[][] => {
  const { tokens, sentences } = setting.mentions.scan
  return sentences.flatMap((sentence) => {
    let at = sentence.from
    while (at < sentence.to && !opensWith(tokens, at, PRESIDE)) at++
    if (at === sentence.to) return []
    const subject = subjectBefore(tokens, sentence.from, within(setting.actors, sentence.from, at), at)
    const bodies = uniqueOf(bodiesOf(subject, setting))
    return bodies.length > 1 ? [bodies] : []
  })
}

/** Before guests from abroad who presides with the host is a host as well; of two at home who preside one is often the guest. */
const joinPresiding = (sides: Draft, { presiding }: Known, setting: MeetingSetting): void => {
  if (!sides.guests.some((one) => isForeign(one, setting))) return
  const isHome = (one: Reference): boolean => !isForeign(one, setting) && isNew(one, sides.guests)
  if (sides.hosts.length > 1) return
  const together = presiding.find((bodies) => bodies.every(isHome) && bodies.some((one) => !isNew(one, sides.hosts)))
  if (together) sides.hosts = [...sides.hosts, ...together.filter((one) => isNew(one, sides.hosts))]
}

/** "tỉnh Hải Dương" is no other side than "Tỉnh ủy Hải Dương". */
export const isNear = (one: Reference, side: readonly Reference[]): boolean => {
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

/** "Bạc Liêu" of "Tỉnh ủy Bạc Liêu" and of "UBND tỉnh Bạc Liêu". */
const localityOf = ({ name }: Reference): string =>
  name
    .replace(AUTHORITY, '')
    .replace(/^ (?:tỉnh|thành phố|TP\.?)(?= )/u, '')
    .trim() || name

/** "tỉnh Điện Biên" does not receive "Tỉnh ủy Điện Biên": of one locality's authorities only the host stays; two of them may meet, the place itself comes to none. */
const withoutOwn = (guests: readonly Reference[], hosts: readonly Reference[], setting: MeetingSetting): Reference[] => {
  const authorities = hosts.filter((one) => AUTHORITY.test(one.name))
  const others = guests.filter(
    (one) =>
      !(
        AUTHORITY.test(one.name) &&
        (isNear(one, authorities) || authorities.some((host) => isNear(host, [one]) || localityOf(host) === localityOf(one)))
      )
  )
  return others.length ? others : guests.filter((one) => !setting.levelOf(one.id) || !isNear(one, authorities))
}

/** "đến thăm tỉnh Đồng Tháp và hội đàm với Chủ tịch UBND tỉnh": beside its authority the place is no second host. */
const withoutLands = (side: readonly Reference[], setting: MeetingSetting): Reference[] =>
  side.filter(
    (one) =>
      setting.levelOf(one.id) === undefined ||
      !side.some((other) => other !== one && setting.levelOf(other.id) === undefined && isNear(one, [other]))
  )

/** Of one locality its party committee and its people's committee may receive together. */
const MOST_AUTHORITIES = 2

/** What the verbs left open is told by "Về phía X có …", by "Tiếp đoàn có …", by "Đoàn công tác của X" and by who speaks for the locality. */
export const completeSides = (sides: Draft, known: Known, setting: MeetingSetting): void => {
  fillSides(sides, known, setting)
  joinPresiding(sides, known, setting)
}

const fillSides = (sides: Draft, known: Known, setting: MeetingSetting): void => {
  sides.hosts = withoutLands(sides.hosts, setting)
  sides.guests = withoutLands(sides.guests, setting)
  sides.guests = withoutOwn(sides.guests, sides.hosts, setting)
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
    const held = known.homes.filter((one) => AUTHORITY.test(one.name) && isNear(land, [one]) && isNew(one, sides.guests))
    if (body) sides.hosts = [body]
    else if (held.length) sides.hosts = held.slice(0, MOST_AUTHORITIES)
  }
  if (sides.guests.length && sides.hosts.length) {
    joinForeign(sides, known, setting)
    return
  }
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
    const present = uniqueOf(known.present.filter((one) => isOther(one) && comes(one, setting))).slice(0, MOST_PRESENT)
    const isConference = sides.first.telling.format === 'conference'
    const called = isConference && present.length > 0
    if (isConference && sides.hosts.length > 1 && !guest && !called) {
      const visitor = known.visitors.find((one) => isOther(one) && isForeign(one, setting))
      const isHostAndGuest = sides.hosts.length === 2 && sides.hosts.filter((one) => isForeign(one, setting)).length === 1
      if (visitor) sides.guests = [visitor]
      // Two who call it together, one at home and one from abroad, meet there; of more, and of two at home, all are hosts.
      else if (isHostAndGuest) Object.assign(sides, betweenTwo(sides.hosts, setting), { receiving: sides.receiving, coming: sides.coming })
      return
    }
    sides.guests = guest ? [guest] : called ? present : [...known.visitors, ...known.pair].filter(isOther).slice(0, 1)
    if (sides.guests.length === 0) sides.guests = present
  }
}

/** "UBND tỉnh tiếp Công ty VSIP …; cùng dự có đại diện Đại sứ quán Singapore": who is from abroad and was there, by the same sentence, came with the guests from abroad. */
const joinForeign = (sides: Draft, { present }: Known, setting: MeetingSetting): void => {
  const [host] = sides.hosts
  const { from, to } = sides.first.sentence
  if (isForeign(host, setting) || !sides.guests.some((one) => isForeign(one, setting))) return
  const more = present.filter(
    (one) => from <= one.at && one.at < to && isForeign(one, setting) && setting.levelOf(one.id) === undefined && isNew(one, sides.guests)
  )
  sides.guests = [...sides.guests, ...uniqueOf(more)].slice(0, Math.max(sides.guests.length, MOST_PRESENT))
}
const MOST_PRESENT = 4
/** A text without end lists many. */
const MOST_LISTED = 40

const uniqueOf = (bodies: readonly Reference[]): Reference[] =>
  bodies.filter((one, i) => isNew(one, bodies.slice(0, i))).map(({ id, name }) => ({ id, name }))

/** Those who were there for themselves: not the offices of the host's own locality, which are named without it. */
const comes = (one: Reference, setting: MeetingSetting): boolean => setting.levelOf(one.id) === undefined && !LOCAL_OFFICE.test(one.name)
const LOCAL_OFFICE = /^(?:Sở|Phòng|Ban|Văn phòng|UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Tỉnh ủy|Thành ủy)(?!\p{L})/u
