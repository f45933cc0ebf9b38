import type { Organisation, Person, Place, Reference } from '../record.ts'
import type { OrganisationsGathered } from './gather-organisations.ts'
import type { PeopleGathered } from './gather-people.ts'
import type { PlacesGathered } from './gather-places.ts'

/** What is known of everybody named, by id. */
export interface WhoIsWho {
  readonly person: (id: string) => Person | undefined
  /** The body a person acts for, by the text or else by what the office knows (null when neither says); any other reference itself. */
  readonly bodyOf: (reference: Reference) => Reference | null
  /** ISO code, null for international bodies; undefined for an unknown id. */
  readonly countryOf: (id: string) => string | null | undefined
  /** Level of a place; undefined for anything else. */
  readonly levelOf: (id: string) => string | undefined
  /** Kind of a body; undefined for anything else. */
  readonly kindOf: (id: string) => string | undefined
  /** The state of this ISO code, where the text names it. */
  readonly stateOf: (country: string) => Reference | null
}

export const whoIsWho = (people: PeopleGathered, bodies: OrganisationsGathered, places: PlacesGathered): WhoIsWho => {
  const personOf = new Map(people.people.map((person) => [person.id, person]))
  const organisationOf = new Map<string, Organisation>(bodies.organisations.map((body) => [body.id, body]))
  const states = new Map(
    places.places.flatMap(({ id, name, level, country }) => (level === 'country' && country ? [[country, { id, name }]] : []))
  )
  const placeOf = new Map<string, Place>(places.places.map((place) => [place.id, place]))
  const kindOf = (id: string): string | undefined => organisationOf.get(id)?.kind
  const own = bodies.organisations.find((body) => body.kind === 'government' && body.country === 'VN')
  const government = (person: Person): Reference | null =>
    own && person.positions.some((position) => HEADS_GOVERNMENT.test(position.title)) ? { id: own.id, name: own.name } : null
  return {
    person: (id) => personOf.get(id),
    bodyOf: (reference) => {
      const person = personOf.get(reference.id)
      return person ? (mainBody(person, kindOf) ?? government(person) ?? person.known?.organisation ?? null) : reference
    },
    countryOf: (id) => (organisationOf.get(id) ?? placeOf.get(id))?.country,
    levelOf: (id) => placeOf.get(id)?.level,
    kindOf,
    stateOf: (country) => states.get(country) ?? null
  }
}

/** A Prime Minister or deputy, whose body nobody names, acts for the Government. */
const HEADS_GOVERNMENT = /^(?:Phó )?Thủ tướng(?: Thường trực)?(?: Chính phủ)?$/iu

/** The body a person acts for: the people's committee before the party committee where both are held; ranks ("Ủy viên …") last. */
const mainBody = (person: Person, kindOf: (id: string) => string | undefined): Reference | null => {
  const held = person.positions.filter((position): position is Organisational => position.organisation !== null)
  const working = held.filter((position) => !/^(?:Ủy viên|Uỷ viên|UV)/u.test(position.title))
  const committee = working.find((position) => kindOf(position.organisation.id) === "people's committee")
  return (committee ?? working[0] ?? held[0])?.organisation ?? null
}
type Organisational = Person['positions'][number] & { organisation: Reference }
