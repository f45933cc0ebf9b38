import { type AmountMention, findAmounts } from './find-amounts.ts'
import { type DateMention, findDates } from './find-dates.ts'
import { findMatters } from './find-matters.ts'
import { findNumbers } from './find-numbers.ts'
import { findOrganisations, type OrganisationMention } from './find-organisations.ts'
import { findPeople, type PersonMention, type PostMention } from './find-people.ts'
import { findPlaces, type PlaceMention } from './find-places.ts'
import type { CompiledKnowledge } from './knowledge/compile-knowledge.ts'
import { withKnown } from './knowledge/with-known.ts'
import type { KnownNames } from './known-names.ts'
import type { Entry } from './lexicon/entry.ts'
import { type Scan, scan } from './scan.ts'
import { keyOf } from './tokens.ts'

const AT = keyOf('tại')

/** Everything that the language part finds in a text, before anybody asks what it means. */
export interface Mentions {
  readonly scan: Scan
  readonly places: readonly PlaceMention[]
  readonly organisations: readonly OrganisationMention[]
  readonly people: readonly PersonMention[]
  readonly posts: readonly PostMention[]
  readonly amounts: readonly AmountMention[]
  readonly dates: readonly DateMention[]
  /** The words that point to a sector, but for those of a name. */
  readonly matters: Scan['sectors']
}

/** Finds names, people, amounts and dates in `text` (NFC). Places and organisations come first, by longest match, people after: a name begins where a place ends. */
export const findMentions = (text: string, names: KnownNames<Entry>, knowledge: CompiledKnowledge | null = null): Mentions => {
  const scanned = scan(text, names, knowledge)
  const placesFound = findPlaces(scanned)
  const organisations = withKnown(scanned, findOrganisations(scanned, placesFound))
  const { people, posts } = findPeople(scanned, placesFound, organisations)
  const inside = new Uint8Array(scanned.tokens.count + 1)
  for (const organisation of organisations) inside.fill(1, organisation.from, organisation.to)
  for (const person of people) inside.fill(1, person.from, person.to)
  const dates = findDates(scanned.tokens)
  const amounts = findAmounts(scanned.tokens, findNumbers(scanned.tokens), dates, scanned.sentences)
  // "đô la Mỹ" is money; "JICA tại Việt Nam" is an office.
  for (const amount of amounts) inside.fill(1, amount.from, amount.to)
  for (const organisation of organisations) if (scanned.tokens.keys[organisation.to] === AT) inside[organisation.to + 1] = 1
  return {
    scan: scanned,
    places: placesFound.filter((place) => !inside[place.nameFrom]),
    organisations,
    people,
    posts,
    amounts,
    dates,
    matters: findMatters(scanned, { organisations, places: placesFound, people })
  }
}
