import type { MeetingsFound } from './find-meetings.ts'
import type { OrganisationsGathered } from './gather-organisations.ts'
import type { PeopleGathered } from './gather-people.ts'
import type { PlacesGathered } from './gather-places.ts'
import { mainBody } from './meeting-sides.ts'
import type { Organisation, Person, Place, Reference } from './record.ts'

/** What is known of everybody named, by id. */
export interface WhoIsWho {
  readonly person: (id: string) => Person | undefined
  /** The body a person acts for (null when none is known); any other reference itself. */
  readonly bodyOf: (reference: Reference) => Reference | null
  /** ISO code, null for international bodies; undefined for an unknown id. */
  readonly countryOf: (id: string) => string | null | undefined
  /** Level of a place; undefined for anything else. */
  readonly levelOf: (id: string) => string | undefined
}

export const whoIsWho = (people: PeopleGathered, bodies: OrganisationsGathered, places: PlacesGathered): WhoIsWho => {
  const personOf = new Map(people.people.map((person) => [person.id, person]))
  const organisationOf = new Map<string, Organisation>(bodies.organisations.map((body) => [body.id, body]))
  const placeOf = new Map<string, Place>(places.places.map((place) => [place.id, place]))
  return {
    person: (id) => personOf.get(id),
    bodyOf: (reference) => {
      const person = personOf.get(reference.id)
      return person ? mainBody(person, (id) => organisationOf.get(id)?.kind) : reference
    },
    countryOf: (id) => (organisationOf.get(id) ?? placeOf.get(id))?.country,
    levelOf: (id) => placeOf.get(id)?.level
  }
}

/** Puts everybody on a side: by the body held, else abroad with the foreign side and at home with the Vietnamese one. */
export const takeSides = (people: readonly Person[], { meetings, receiving, coming, leads }: MeetingsFound, who: WhoIsWho): void => {
  const hosts = meetings.flatMap((meeting) => meeting.hosts)
  const guests = meetings.flatMap((meeting) => meeting.guests)
  const countries = (side: readonly Reference[]): ReadonlySet<string | null | undefined> =>
    new Set(side.map((one) => who.countryOf(one.id)))
  const [homes, origins] = [countries(hosts), countries(guests)]
  const apart = hosts.length > 0 && guests.length > 0 && [...homes].every((country) => !origins.has(country))
  const [hostIds, guestIds] = [new Set(hosts.map((one) => one.id)), new Set(guests.map((one) => one.id))]
  for (const person of people) {
    const headed = leads.get(person.id)
    const guest = coming.has(person.id) || guests.length === 1 ? guests[0] : undefined
    joinDelegation(person, headed ?? guest ?? null, headed !== undefined || coming.has(person.id))
    const held = new Set(person.positions.flatMap((position) => (position.organisation ? [position.organisation.id] : [])))
    const country = [...held].map((id) => who.countryOf(id)).find((one) => one !== undefined)
    if ([...held].some((id) => hostIds.has(id))) person.side = 'host'
    else if ([...held].some((id) => guestIds.has(id))) person.side = 'guest'
    else if (receiving.has(person.id)) person.side = 'host'
    else if (coming.has(person.id)) person.side = 'guest'
    else if (apart && held.size > 0) person.side = homes.has(country) ? 'host' : origins.has(country) ? 'guest' : 'other'
  }
}

/** The head of a delegation without a body of his own comes for the body whose delegation it is. */
const joinDelegation = (person: Person, guest: Reference | null, comes: boolean): void => {
  const leads =
    person.positions.find((position) => /^(?:phó )?trưởng đoàn/iu.test(position.title)) ?? (comes ? person.positions[0] : undefined)
  if (leads && guest && person.positions.every((position) => position.organisation === null)) leads.organisation = guest
}
