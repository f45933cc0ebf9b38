import type { Mentions, PersonMention, PlaceMention } from '../language/index.ts'
import { quote } from '../values/index.ts'
import type { OrganisationsGathered } from './gather-organisations.ts'
import type { PlacesGathered } from './gather-places.ts'
import type { Person, Reference } from './record.ts'

export interface PeopleGathered {
  readonly people: Person[]
  readonly idOf: ReadonlyMap<PersonMention, string>
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

  for (const mention of mentions.people) {
    const known =
      people.find((person) => isSame(person.name, mention.name) || person.aliases.includes(mention.name)) ?? laterMention(mention, people)
    const partial = !mention.name.includes(' ') && !mention.name.includes('-')
    if (!known && (partial || (!mention.introduced && !full.has(mention.name)))) continue
    const person = known ?? {
      id: `p${people.length + 1}`,
      name: mention.name,
      honorific: null,
      side: 'other' as const,
      positions: [],
      aliases: [],
      evidence: []
    }
    if (!known) people.push(person)
    idOf.set(mention, person.id)
    if (mention.honorific && !person.honorific) person.honorific = mention.honorific
    if (known && mention.name !== person.name && !person.aliases.includes(mention.name)) person.aliases.push(mention.name)
    person.evidence.push(
      quote(tokens.text, { start: tokens.starts[mention.outerFrom] as number, end: tokens.ends[mention.outerTo - 1] as number })
    )
    for (const position of mention.positions) {
      const organisation = bodies.ofPosition(position) ?? seatOf(position.place, places)
      addPosition(person, position.title, organisation)
    }
  }
  return { people, idOf }
}

/** A mayor without a named body stands for the city, a governor for the province. */
const seatOf = (place: PlaceMention | null, places: PlacesGathered): Reference | null => {
  const id = place ? places.idOf.get(place) : undefined
  return place && id && place.candidates[0]?.level !== 'country'
    ? { id, name: `${place.type?.type ?? place.candidates[0]?.type ?? ''} ${place.name}`.trim() }
    : null
}

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

const sorted = (name: string): string =>
  name
    .toLowerCase()
    .split(/[\s-]+/)
    .sort()
    .join(' ')

const isSame = (a: string, b: string): boolean => a === b || (a.length === b.length && a.includes(' ') && sorted(a) === sorted(b))

/** "ông Hải" is Nguyễn Hồ Hải, "ông Kerry" John Kerry: the last such person named before, and only behind an honorific or a post. */
const laterMention = (mention: PersonMention, people: readonly Person[]): Person | undefined => {
  if (!mention.introduced || mention.name.split(' ').length > 2) return undefined
  for (let i = people.length - 1; i >= 0; i--) {
    const person = people[i] as Person
    const words = person.name.split(' ')
    const short = mention.name.split(' ')
    if (short.length >= words.length) continue
    const tail = words.slice(words.length - short.length).join(' ')
    if (tail === mention.name || words.slice(0, short.length).join(' ') === mention.name) return person
  }
  return undefined
}
