import type { DateMention, KnownMatch, Mentions, Sentence } from '../language/index.ts'
import type { Actor } from './actors.ts'
import type { PeopleGathered } from './gather-people.ts'
import type { Telling } from './meeting-words.ts'
import type { Reference } from './record.ts'

/** What a meeting is looked for with: who is named in the text, and what is known of them. */
export interface MeetingSetting {
  readonly mentions: Mentions
  readonly actors: readonly Actor[]
  readonly people: PeopleGathered
  /** The body a person acts for (null when none is known); any other reference itself. */
  readonly bodyOf: (reference: Reference) => Reference | null
  /** ISO code of a body's or place's country, null for international bodies; undefined for an unknown id. */
  readonly countryOf: (id: string) => string | null | undefined
  /** Level of a place; undefined for anything else. */
  readonly levelOf: (id: string) => string | undefined
  readonly publishedOn: string | null
  /** Sentences of the title and of captions tell of the meeting but are no first choice. */
  readonly isAside: (sentence: Sentence) => boolean
}

/** Words that tell of a meeting, in their sentence. */
export interface Told {
  readonly sentence: Sentence
  readonly telling: Telling
  readonly at: number
  readonly to: number
}

export const toldBy = (sentence: Sentence, match: KnownMatch<Telling>): Told => ({
  sentence,
  telling: match.entries[0] as Telling,
  at: match.from,
  to: match.to
})

/** The two sides of a meeting, as far as some words tell them. */
export interface MeetingSides {
  hosts: Reference[]
  guests: Reference[]
  /** Ids of persons told to receive and to come. */
  receiving: readonly string[]
  coming: readonly string[]
}

export const NOBODY: MeetingSides = { hosts: [], guests: [], receiving: [], coming: [] }

/** A meeting while its text is still being read. */
export interface Draft extends MeetingSides {
  receiving: string[]
  coming: string[]
  readonly first: Told
  date: DateMention | null
  readonly formats: Telling['format'][]
}

/** The bodies that actors speak for, each once; a place stands for itself. */
export const bodiesOf = (actors: readonly Actor[], setting: MeetingSetting): Reference[] => {
  const found: Reference[] = []
  for (const reference of actors.flatMap((actor) => actor.references)) {
    const body = setting.bodyOf(reference)
    if (body && isNew(body, found)) found.push(body)
  }
  return found
}

export const personsIn = (actors: readonly Actor[]): string[] =>
  actors.flatMap((actor) => (actor.kind === 'person' ? actor.references.map((one) => one.id) : []))

export const isNew = (one: Reference, known: readonly Reference[]): boolean => known.every((other) => other.id !== one.id && other.name !== one.name)

export const isForeign = (body: Reference | undefined, setting: MeetingSetting): boolean => {
  const country = body ? setting.countryOf(body.id) : undefined
  return country !== undefined && country !== 'VN'
}

export const isCountry = (reference: Reference, setting: MeetingSetting): boolean => setting.levelOf(reference.id) === 'country'
