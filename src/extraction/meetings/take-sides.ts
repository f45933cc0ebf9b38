import type { CalledBody } from '../../language/index.ts'
import { searchKey } from '../../values/index.ts'
import type { PeopleGathered } from '../names/gather-people.ts'
import type { WhoIsWho } from '../names/who-is-who.ts'
import type { Person, Reference } from '../record.ts'
import { KINDS_CALLED } from '../text/called-kinds.ts'
import type { Listed } from './attendance.ts'
import type { MeetingsFound } from './find-meetings.ts'
import { joinParty } from './join-party.ts'
import { PostsHeld } from './posts-held.ts'

type Side = 'host' | 'guest'

/** What is known of those on one side, gathered once: a long text has many people to ask about it. */
interface Party {
  readonly bodies: readonly Reference[]
  readonly ids: ReadonlySet<string>
  readonly countries: ReadonlySet<string | null | undefined>
  /** Search keys. */
  readonly localities: ReadonlySet<string>
}

interface Ground {
  readonly hosts: Party
  readonly guests: Party
  readonly who: WhoIsWho
}

const partyOf = (bodies: readonly Reference[], who: WhoIsWho): Party => ({
  bodies,
  ids: new Set(bodies.map(({ id }) => id)),
  countries: new Set(bodies.map(({ id }) => who.countryOf(id))),
  localities: new Set(bodies.map(({ name }) => searchKey(localityOf(name))).filter((key) => key.length > 2))
})

/** Puts everybody on a side: by the list he or she stands in, by the body held, by who received whom, else by country. */
export const takeSides = ({ people, guessed }: PeopleGathered, found: MeetingsFound, who: WhoIsWho): void => {
  const { meetings, receiving, coming, leads, lists } = found
  const sideOf = (side: 'hosts' | 'guests'): Party =>
    partyOf(
      meetings.flatMap((meeting) => meeting[side]),
      who
    )
  const ground: Ground = { hosts: sideOf('hosts'), guests: sideOf('guests'), who }
  if (ground.hosts.bodies.length + ground.guests.bodies.length === 0) return
  const sides = sidesOfLists(lists, ground)
  const byId = new Map(people.map((person) => [person.id, person]))
  lists.forEach((list, i) => {
    joinParty(list, bodyOfList(list, sides[i] ?? null, ground), byId, guessed)
  })
  const listed = sidesListed(lists, sides)
  const present = new Set(lists.filter((list) => list.company === 'present').flatMap((list) => list.persons))
  const met = new Set([...receiving, ...coming, ...leads.keys(), ...listed.keys(), ...present])
  const posts = new PostsHeld(people, met)
  for (const person of people) {
    const headed = leads.get(person.id)
    const guest = coming.has(person.id) || ground.guests.bodies.length === 1 ? ground.guests.bodies[0] : undefined
    const delegation = headed ?? guest ?? null
    if (headed) headMinistry(person, headed, guessed, posts, who)
    if (delegation && !isOfAnotherMission(person, delegation, posts, who))
      joinDelegation(person, delegation, headed !== undefined || coming.has(person.id), posts)
    const held = bodiesHeld(person, who)
    const told = receiving.has(person.id) === coming.has(person.id) ? null : receiving.has(person.id) ? 'host' : 'guest'
    person.side =
      listed.get(person.id) ??
      (headed ? byBody([headed], ground) : null) ??
      told ??
      (found.absent.has(person.id) || isRecalled(person, met, posts, ground) ? 'other' : null) ??
      byBody(held, ground) ??
      (FOREIGN_NAME.test(person.name) && !isPlainName(person, held, who) ? byName(person, ground) : null) ??
      byCountry(held, ground) ??
      byLocality(held, ground) ??
      byOffice(held, ground) ??
      (held.every(({ id }) => who.countryOf(id) == null) ? byName(person, ground) : null) ??
      (present.has(person.id) && held.length > 0 ? 'host' : 'other')
    if (!listed.has(person.id) && told === null && person.side !== 'other') tellTaughtSide(person)
  }
}

/**
 * "… nhắc lại, Thủ tướng A và Thủ tướng Hà Lan B đã nhất trí": whoever heads a state, a government or a parliament and is not told to meet anybody is only spoken of,
 * where others meet; where he is the only one of a body that meets, he is there for it.
 */
const isRecalled = (person: Person, met: ReadonlySet<string>, posts: PostsHeld, { hosts, guests }: Ground): boolean => {
  if (met.size === 0 || met.has(person.id) || !person.positions.some(({ title }) => OF_STATE.test(title))) return false
  const own = new Set(person.positions.flatMap(({ organisation }) => (organisation ? [organisation.id] : [])))
  const comes = [...own].some((id) => hosts.ids.has(id) || guests.ids.has(id))
  return !comes || posts.isMet(own)
}

/** The person says where the side stands on the body that the office knows him or her to be of. */
const tellTaughtSide = ({ positions, known }: Person): void => {
  if (known?.organisation && positions.every(({ organisation }) => organisation === null)) known.fields.push('side')
}

const bodiesHeld = (person: Person, who: WhoIsWho): Reference[] => {
  const held = person.positions.flatMap((position) => position.organisation ?? [])
  return held.length ? held : [who.bodyOf(person)].filter((body) => body !== null)
}

/** The side of each list that says whose people stand in it. */
const sidesOfLists = (lists: readonly Listed[], ground: Ground): (Side | null)[] => {
  const sides = lists.map((list) => sideOfList(list, ground))
  const other = otherParty(lists, sides)
  return sides.map((side, i) => side ?? (lists[i]?.company === 'party' ? other : null))
}

const sidesListed = (lists: readonly Listed[], sides: readonly (Side | null)[]): Map<string, Side> => {
  const found = new Map<string, Side>()
  lists.forEach((list, i) => {
    const side = sides[i]
    if (side) for (const id of list.persons) if (!found.has(id)) found.set(id, side)
  })
  return found
}

/** "Tại điểm cầu Khon Kaen có": where one party is known, the people of a party that is not are of the other side. */
const otherParty = (lists: readonly Listed[], sides: readonly (Side | null)[]): Side | null => {
  const known = new Set(sides.filter((side, i) => side !== null && lists[i]?.company === 'party'))
  return known.size !== 1 ? null : known.has('host') ? 'guest' : 'host'
}

const sideOfList = ({ company, party, named, isDelegation, called }: Listed, ground: Ground): Side | null => {
  if (company === 'hosts') return 'host'
  if (company === 'guests') return 'guest'
  if (company !== 'party') return null
  const sideOf = (one: Reference | null): Side | null =>
    one && (byBody([one], ground) ?? byLocality([one], ground) ?? byCountry([one], ground))
  return sideOf(named) ?? sideOf(party) ?? (isDelegation ? 'guest' : called ? sideCalled(called, ground) : null)
}

/** "Phía công ty" is the side with a firm, where just one has one; else who reports calls himself so, and receives. */
const sideCalled = (called: CalledBody | 'reporter', { hosts, guests, who }: Ground): Side => {
  if (called === 'reporter') return 'host'
  const [host, guest] = [hosts, guests].map(({ bodies }) => bodies.some(({ id }) => isCalled(id, called, who)))
  return guest && !host ? 'guest' : 'host'
}
const isCalled = (id: string, called: CalledBody, who: WhoIsWho): boolean => KINDS_CALLED[called].test(who.kindOf(id) ?? '')

/** The body that a list is headed by: by its name, or as the only one of its side ("Về phía bạn có", "Phía nhà trường"). */
const bodyOfList = ({ company, named, called }: Listed, side: Side | null, { hosts, guests, who }: Ground): Reference | null => {
  if (company !== 'party') return null
  const there = side === null ? [] : side === 'host' ? hosts.bodies : guests.bodies
  const kind = called === null || called === 'reporter' ? null : called
  const meant = named ? [named] : kind ? there.filter(({ id }) => isCalled(id, kind, who)) : there
  const [body, ...more] = meant
  return body && more.length === 0 && who.kindOf(body.id) !== undefined ? body : null
}

const byBody = (held: readonly Reference[], { hosts, guests }: Ground): Side | null => {
  const isOf = (side: Party): boolean => held.some((body) => side.ids.has(body.id))
  return isOf(hosts) ? 'host' : isOf(guests) ? 'guest' : null
}

const AT_HOME: Party['countries'] = new Set(['VN'])

/** Where the two sides are of different countries, everybody is with his own. */
const byCountry = (held: readonly Reference[], { hosts, guests, who }: Ground): Side | null => {
  const origins = guests.countries
  // Who receives guests from abroad is at home, though nothing is known of him.
  const homes = hosts.countries.size === 0 && !origins.has('VN') ? AT_HOME : hosts.countries
  if (homes.size === 0 || origins.size === 0 || [...homes].some((country) => origins.has(country))) return null
  const country = held.map(({ id }) => who.countryOf(id)).find((one) => one !== undefined)
  if (held.length === 0 || country === undefined) return null
  if (homes.has(country)) return 'host'
  // Ambassadors of several countries come to one host.
  return origins.has(country) || (homes.has('VN') && country !== null && !origins.has('VN')) ? 'guest' : null
}

const OFFICES = new Set(["people's committee", 'party committee', "people's council", 'department', 'project board'])

/** Between a people's committee and firms, "Giám đốc Sở Quy hoạch" is with the committee: the one side that is a Vietnamese office. */
const byOffice = (held: readonly Reference[], { hosts, guests, who }: Ground): Side | null => {
  const isOffice = ({ id }: Reference): boolean => who.countryOf(id) === 'VN' && OFFICES.has(who.kindOf(id) ?? '')
  const [host, guest] = [hosts.bodies.some(isOffice), guests.bodies.some(isOffice)]
  if (host === guest || !held.some(isOffice)) return null
  return host ? 'host' : 'guest'
}

/** Where just one side is Vietnamese, somebody of whom no body is known goes with those whose names are like his. */
const byName = ({ name, positions }: Person, { hosts, guests }: Ground): Side | null => {
  const isHome = ({ countries }: Party): boolean => countries.size === 1 && countries.has('VN')
  const [home, away] = [isHome(hosts), isHome(guests)]
  if (home === away || hosts.bodies.length === 0 || guests.bodies.length === 0) return null
  if (positions.some((position) => OF_STATE.test(position.title))) return null
  const abroad = (home ? guests : hosts).countries
  const isVietnamese = VIETNAMESE_NAME.test(name)
  // Chinese names are written like Vietnamese ones.
  if (isVietnamese && (abroad.has('CN') || abroad.has('TW'))) return null
  return isVietnamese === home ? 'host' : 'guest'
}
/** Two to five syllables, one of them with a mark that only Vietnamese writes. */
const VIETNAMESE_NAME =
  /^(?=.*[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹàáãèéìíĩòóõùúũýÀÁÂÃĂĐÊÔƠƯ])\p{Lu}\p{Ll}{0,6}(?: \p{Lu}\p{Ll}{0,6}){1,4}$/u
/** "Kato Hitoshi", "Resad Junuzagic": two words or more without any mark. */
const FOREIGN_NAME = /^[A-Za-z.'’-]+(?: [A-Za-z.'’-]+)+$/u
/** "Phan Mai Lan": family names of Việt Nam that have no mark, before syllables that have none. */
const PLAIN_NAME = /^(?:Phan|Cao|Mai|Chu)(?: (?:Ng|Nh|Kh|Ph|Th|Tr|Ch|Gi|Qu|[BCDGHKLMNPRSTVX])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?){1,3}$/iu

/** A name that may be anybody's belongs to who holds a post in a Vietnamese body. */
const isPlainName = ({ name }: Person, held: readonly Reference[], who: WhoIsWho): boolean =>
  PLAIN_NAME.test(name) && held.some(({ id }) => who.countryOf(id) === 'VN')

/** Who heads the state is spoken of in many reports and takes part in few. */
const OF_STATE =
  /^(?:Tổng Bí thư|(?:Phó )?Chủ tịch nước|(?:Phó )?Thủ tướng|(?:Phó )?Tổng thống|Quốc vương|Thái tử|Nữ hoàng|Chủ tịch Quốc hội)/u

/** "Sở Y tế tỉnh Hà Nam" is with "UBND tỉnh Hà Nam": the side whose locality its name ends in, where only one has it. */
const byLocality = (held: readonly Reference[], { hosts, guests }: Ground): Side | null => {
  const ends = held.flatMap(({ name }) => endsOf(searchKey(name)))
  const isNear = ({ localities }: Party): boolean => ends.some((end) => localities.has(end))
  const [near, far] = [isNear(hosts), isNear(guests)]
  return near === far ? null : near ? 'host' : 'guest'
}

/** "so y te tinh ha nam", "y te tinh ha nam" … "nam". */
const endsOf = (key: string): string[] => {
  const words = key.split(' ')
  return words.map((_, at) => words.slice(at).join(' '))
}

const localityOf = (name: string): string =>
  name.replace(/^.*(?:tỉnh|thành phố|Thành phố|TP\.?|huyện|quận|thị xã|phường|xã|ủy|nước)\s+/u, '')

/** Of two ambassadors who come, the second does not speak for the embassy of the first; and no ambassador for a firm. */
const isOfAnotherMission = ({ id, positions }: Person, body: Reference, posts: PostsHeld, who: WhoIsWho): boolean => {
  const title = positions.find((position) => OF_MISSION.test(position.title))?.title
  if (title === undefined) return false
  return posts.isHeldByAnother(id, title, body.id) || !MISSIONS.has(who.kindOf(body.id) ?? '')
}
const OF_MISSION = /^(?:tân )?(?:Đại sứ|Tổng Lãnh sự|Đại biện)/iu
const MISSIONS = new Set(['embassy', 'consulate'])

/** "đoàn Bộ Công an Trung Quốc do Bộ trưởng Quách Thanh Côn dẫn đầu": a minister whose ministry was only guessed heads that of his delegation. */
const headMinistry = (person: Person, headed: Reference, guessed: PeopleGathered['guessed'], posts: PostsHeld, who: WhoIsWho): void => {
  if (who.kindOf(headed.id) !== 'ministry') return
  for (const position of person.positions) {
    if (!MINISTER.test(position.title) || (position.organisation !== null && !guessed.has(position))) continue
    position.organisation = headed
    posts.add(person.id, position)
  }
}
const MINISTER = /^(?:Quyền )?(?:Bộ|Thứ) trưởng/iu

/** The head of a delegation without a body of his own comes for the body whose delegation it is. */
const joinDelegation = (person: Person, guest: Reference, comes: boolean, posts: PostsHeld): void => {
  const leads =
    person.positions.find((position) => /^(?:phó )?trưởng đoàn/iu.test(position.title)) ?? (comes ? person.positions[0] : undefined)
  if (!leads || person.positions.some((position) => position.organisation !== null)) return
  leads.organisation = guest
  posts.add(person.id, leads)
}
