import { type Mentions, type PersonMention, type Position, spanOf } from '../../language/index.ts'
import { quote } from '../../values/index.ts'
import type { Person, Reference } from '../record.ts'
import { ContextBodies, seatOf } from './context-bodies.ts'
import type { OrganisationsGathered } from './gather-organisations.ts'
import type { PlacesGathered } from './gather-places.ts'
import { KnownPeople } from './known-people.ts'
import { isSpeltAlike, isSurnameAlike } from './spelt-alike.ts'

export interface PeopleGathered {
  readonly people: Person[]
  readonly idOf: ReadonlyMap<PersonMention, string>
  /** Posts whose body only the surroundings tell; a list under the name of a party tells more. */
  readonly guessed: ReadonlySet<Person['positions'][number]>
}

/** One person an entry: the same full name, the same name in the other order, or a later mention by given name ("ông Hải") or surname ("ông Kerry"). */
export const gatherPeople = (mentions: Mentions, bodies: OrganisationsGathered, places: PlacesGathered): PeopleGathered => {
  const { tokens } = mentions.scan
  const people: Person[] = []
  const idOf = new Map<PersonMention, string>()
  const introduced = mentions.people.filter((mention) => mention.introduced)
  const full = new Set(
    introduced.filter((mention) => mention.name.includes(' ') || mention.name.includes('-')).map((mention) => mention.name)
  )

  /** Words that a fuller name of the text holds, a person's or a place's: "Thị trưởng Hamada" is no Mr Hamada. */
  const called = new Set([...full, ...mentions.places.map(({ name }) => name)].flatMap((name) => name.split(' ')))
  const acquaintances = new Acquaintances()
  const introducedLater = fullNamesByEnd(full)
  const context = new ContextBodies(mentions, bodies, places)
  const unplaced: { person: Person; mention: PersonMention }[] = []
  const office = new KnownPeople(mentions, bodies)
  for (const mention of mentions.people) {
    const isForeign = mentions.scan.surnames.at(mention.from) === undefined || mention.name.includes('-')
    const known = acquaintances.of(mention, isForeign) ?? office.metAs(mention)
    const partial = !mention.name.includes(' ') && !mention.name.includes('-')
    // "Tổng thống Virtanen" in a title or lede, told in full below.
    const whole = !known && partial && mention.introduced ? introducedLater.get(mention.name) : undefined
    const named = partial && PLAIN.test(mention.name) && !called.has(mention.name) && isIntroducedByPost(mention)
    if (!known && !whole && !office.knows(mention) && ((partial && !named) || (!mention.introduced && !full.has(mention.name)))) continue
    // One name may be written in two ways: "Mikko VirTanen" was met before, and is the Mikko Virtanen of below.
    const met = known ?? acquaintances.called(whole)
    const person = met ?? {
      id: `p${people.length + 1}`,
      name: whole ?? mention.name,
      honorific: null,
      side: 'other' as const,
      positions: [],
      aliases: [],
      evidence: []
    }
    if (!met) people.push(person)
    office.meet(person, mention)
    acquaintances.meet(person, whole ?? mention.name, isForeign)
    idOf.set(mention, person.id)
    if (mention.honorific && !person.honorific) person.honorific = mention.honorific
    if (mention.name !== person.name && !person.aliases.includes(mention.name)) person.aliases.push(mention.name)
    person.evidence.push(quote(tokens.text, spanOf(tokens, { from: mention.outerFrom, to: mention.outerTo })))
    // "Bí thư Tỉnh ủy, Tỉnh trưởng tỉnh Champasak": a committee without its locality is of the place abroad that the next post names.
    const abroad =
      mention.positions.find(({ place }) => place?.candidates.slice(0, 1).some(({ country }) => country !== 'VN'))?.place ?? null
    for (const position of mention.positions) {
      const own = abroad && position.organisation?.elided ? null : bodies.ofPosition(position)
      const organisation =
        own ?? stateOf(position, places) ?? seatOf(abroad && position.organisation?.elided ? abroad : position.place, places)
      addPosition(person, position.title, organisation)
    }
    if (mention.positions.length > 0) unplaced.push({ person, mention })
  }
  const guessed = new Set<Person['positions'][number]>()
  for (const { person, mention } of unplaced) for (const position of placeByContext(person, mention, context)) guessed.add(position)
  office.tell()
  return { people, idOf, guessed }
}

/** Full names by their first and last word; a word that two of them end or begin with stands for neither. */
const fullNamesByEnd = (full: ReadonlySet<string>): ReadonlyMap<string, string | null> => {
  const found = new Map<string, string | null>()
  for (const name of full) {
    const words = name.split(' ')
    for (const word of new Set([words[0] as string, words.at(-1) as string])) found.set(word, found.has(word) ? null : name)
  }
  return found
}

/** Whoever is nowhere told to belong to a body or place belongs to the one that the posts mean where they are first told. */
const placeByContext = (person: Person, mention: PersonMention, context: ContextBodies): Person['positions'] => {
  if (person.positions.some(({ organisation, title }) => organisation !== null && !FOREIGN_RANK.test(title))) return []
  const open = person.positions.filter(({ organisation }) => organisation === null)
  for (const position of open) position.organisation = context.of(mention, position.title)
  return open.filter(({ organisation }) => organisation !== null)
}

/** "Tổng thống Hàn Quốc", "Chủ tịch nước Lào": the head of a state abroad stands for no body but for the state. */
const stateOf = ({ title, place }: Position, places: PlacesGathered): Reference | null => {
  const known = place?.candidates[0]
  const id = place && known?.level === 'country' && known.country !== 'VN' && HEADS_STATE.test(title) ? places.idOf.get(place) : undefined
  return place && id ? { id, name: place.written } : null
}
const HEADS_STATE =
  /^(?:Quyền |Phó )?(?:Tổng thống|Chủ tịch nước|Quốc vương|Vua|Nhà vua|Hoàng hậu|Hoàng Thái tử|Thái tử(?: Kế vị)?|Hoàng tử|Công chúa|Công nương|Nữ hoàng|Toàn quyền)$/iu

/** A rank in the party of another country places nobody. */
const FOREIGN_RANK = /^Ủy viên .*Đảng /u

/** Adds a post unless it is known; "Phó Chủ tịch" after "Phó Chủ tịch Thường trực" of the same body says nothing new. */
const addPosition = (person: Person, title: string, organisation: Reference | null): void => {
  const written = title[0] === title[0]?.toLowerCase() && title !== 'đại diện' ? title : title
  for (const old of person.positions) {
    const sameBody = !old.organisation || !organisation || old.organisation.id === organisation.id
    if (!sameBody) continue
    const a = old.title.toLowerCase()
    const b = written.toLowerCase()
    if (a === b || a.startsWith(`${b} `)) {
      if (!old.organisation && organisation) old.organisation = organisation
      return
    }
    if (b.startsWith(`${a} `)) {
      old.title = written
      if (organisation) old.organisation = organisation
      return
    }
  }
  person.positions.push({ title: written, organisation })
}

/** One word in plain letters behind an honorific with a post is a foreigner's whole name: "ngài Anto, Trưởng đoàn". */
const isIntroducedByPost = ({ honorific, positions }: PersonMention): boolean =>
  positions.length > 0 && (honorific !== null || positions.some(({ title }) => OFFICE_OF_STATE.test(title)))

/** "Bộ trưởng Nông nghiệp Koizumi": statesmen from abroad are called by one name. */
const OFFICE_OF_STATE = /(?:thủ tướng|bộ trưởng|thứ trưởng|ngoại trưởng|tổng thống|đại sứ|thống đốc|thị trưởng|tổng lãnh sự)/iu

const INITIALLED = /^(\p{Lu})\.\s?(.+)$/u

const PLAIN = /^[A-Za-z]{3,}$/

const sorted = (name: string): string =>
  name
    .toLowerCase()
    .split(/[\s-]+/)
    .sort()
    .join(' ')

/** Foreigners looked back at for another spelling. */
const MOST_FOREIGN = 40

/** Who has been named so far, by full name in either order and by the ends of the name. */
class Acquaintances {
  readonly #byName = new Map<string, Person>()
  readonly #sorted = new Map<string, string>()
  readonly #byEnd = new Map<string, Person>()
  readonly #foreign: Person[] = []

  meet(person: Person, name: string, isForeign: boolean): void {
    this.#byName.set(this.#inAnyOrder(name), person)
    if (isForeign && !this.#foreign.includes(person)) this.#foreign.push(person)
    const words = person.name.split(' ')
    for (let length = 1; length <= 2 && length < words.length; length++) {
      this.#byEnd.set(words.slice(0, length).join(' '), person)
      this.#byEnd.set(words.slice(-length).join(' '), person)
    }
  }

  #inAnyOrder(name: string): string {
    const known = this.#sorted.get(name) ?? sorted(name)
    this.#sorted.set(name, known)
    return known
  }

  /** Who was met under a full name, however it was written. */
  called(name: string | null | undefined): Person | undefined {
    return name ? this.#byName.get(this.#inAnyOrder(name)) : undefined
  }

  /** "ông Hải" is Nguyễn Hồ Hải, "ông Kerry" John Kerry: the last such person named before, and only behind an honorific or a post. */
  of(mention: PersonMention, isForeign: boolean): Person | undefined {
    const known = this.#byName.get(this.#inAnyOrder(mention.name)) ?? (mention.introduced ? this.#byEnd.get(mention.name) : undefined)
    return known ?? this.#initialled(mention.name) ?? (isForeign ? this.#speltAlike(mention) : undefined)
  }

  /** "Juergen Weidlich" is Jürgen Weidlich, "ông Hronec" Rastislav Hronek: one letter apart, and nobody else is. */
  #speltAlike({ name, introduced, honorific }: PersonMention): Person | undefined {
    const isFull = name.includes(' ') || name.includes('-')
    if (!introduced || (!isFull && !honorific)) return undefined
    const alike = this.#foreign
      .slice(-MOST_FOREIGN)
      .filter((person) => (isFull ? isSpeltAlike(name, person.name) : person.name.includes(' ') && isSurnameAlike(name, person.name)))
    return alike.length === 1 ? alike[0] : undefined
  }

  /** "D. Medvedev" is Dmitry Medvedev: an initial stands for the name that it begins. */
  #initialled(name: string): Person | undefined {
    const [, initial, rest] = INITIALLED.exec(name) ?? []
    const known = rest ? this.#byEnd.get(rest) : undefined
    return known && initial && known.name.startsWith(initial) ? known : undefined
  }
}
