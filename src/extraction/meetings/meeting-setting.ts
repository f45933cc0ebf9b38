import { type DateMention, type KnownMatch, LOWER, type Mentions, type Sentence, type Tokens } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import type { PeopleGathered } from '../names/gather-people.ts'
import type { Reference } from '../record.ts'
import { wordSet } from '../text/phrases.ts'
import type { Telling } from './meeting-words.ts'

/** What a meeting is looked for with: who is named in the text, and what is known of them. */
export interface MeetingSetting {
  readonly mentions: Mentions
  readonly actors: readonly Actor[]
  readonly people: PeopleGathered
  /** The body a person acts for (null when none is known); any other reference itself. */
  readonly bodyOf: (reference: Reference) => Reference | null
  /** ISO code of a body's or place's country, null for international bodies; undefined for an unknown id. */
  readonly countryOf: (id: string) => string | null | undefined
  /** Kind of a body; undefined for anything else. */
  readonly kindOf: (id: string) => string | undefined
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

/** "Sau cuộc hội đàm", "kết quả buổi gặp": the verb names a meeting and has no subject. */
export const toldBy = (sentence: Sentence, match: KnownMatch<Telling>, tokens: Tokens): Told => {
  const telling = match.entries[0] as Telling
  const before = match.from - 1
  const isNoun = telling.turn !== 'between' && tokens.cases[before] === LOWER && NOUN.has(tokens.keys[before] as number)
  return { sentence, telling: isNoun ? { ...telling, turn: 'between' } : telling, at: match.from, to: match.to }
}
const NOUN = wordSet('cuộc buổi phiên')

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
  first: Told
  date: DateMention | null
  /** The day that a caption or the title tells of it. */
  beside?: DateMention | null
  readonly formats: Telling['format'][]
}

/** The bodies that actors speak for, each once; a place stands for itself. */
export const bodiesOf = (actors: readonly Actor[], setting: MeetingSetting): Reference[] => {
  const found: Reference[] = []
  for (const reference of actors.flatMap((actor) => actor.references)) {
    const body = setting.bodyOf(reference)
    if (body && isNew(body, found) && !isRegionHere(body, setting)) found.push(body)
  }
  return found
}

/** "khu vực Tây Nam Bộ": a region of Việt Nam has nobody who speaks for it. */
const isRegionHere = ({ id }: Reference, setting: MeetingSetting): boolean =>
  setting.levelOf(id) === 'region' && setting.countryOf(id) === 'VN'

/** How far behind a name the body may stand that it is the head of: "ông Dan Mtonga, Quyền Trưởng đại diện tổ chức WVI". */
const FARTHEST_APPOSITION = 6
const NOT_OF = wordSet('và với do tại cùng đến đã đang tiếp cho có là ; .')

/** Knows a person of whom no body is known by the body named right behind him or her, the first time one is. */
export const withAppositions = (setting: MeetingSetting): MeetingSetting => {
  const { keys } = setting.mentions.scan.tokens
  const behind = new Map<string, Reference>()
  setting.actors.forEach((person, i) => {
    const [one] = person.references
    const body = setting.actors[i + 1]
    if (person.kind !== 'person' || !one || body?.kind !== 'body' || !body.references[0] || behind.has(one.id)) return
    if (body.from - person.to > FARTHEST_APPOSITION || setting.bodyOf(one) !== null) return
    for (let k = person.to; k < body.from; k++) if (NOT_OF.has(keys[k] as number)) return
    behind.set(one.id, body.references[0])
  })
  return { ...setting, bodyOf: (reference) => setting.bodyOf(reference) ?? behind.get(reference.id) ?? null }
}

export const personsIn = (actors: readonly Actor[]): string[] =>
  actors.flatMap((actor) => (actor.kind === 'person' ? actor.references.map((one) => one.id) : []))

export const isNew = (one: Reference, known: readonly Reference[]): boolean =>
  known.every((other) => other.id !== one.id && other.name !== one.name)

export const isForeign = (body: Reference | undefined, setting: MeetingSetting): boolean => {
  const country = body ? setting.countryOf(body.id) : undefined
  if (body && country === null && SEATED.has(setting.kindOf(body.id) ?? '') && !MANY_SYLLABLES.test(body.name.replace(SHORT_NAME, '')))
    return false
  return country !== undefined && country !== 'VN'
}
/** A body of these kinds belongs to no group of countries: where nothing puts it abroad it is at home ("Trung tâm Khuyến nông Hòa Bình"). */
const SEATED = new Set(['project board', 'centre', 'institute', 'school', 'university', 'hospital', 'department', 'office'])

/** "Trường Cao đẳng … (MDB College)": a school at home may have an English name beside its own. */
const SHORT_NAME = / \([^()]*\)$/u

/** "Đại học Bradford": no Vietnamese word has a consonant between two vowels. */
const MANY_SYLLABLES = /\b[A-Z][a-z]*[aeiouy][b-df-hj-np-tv-xz]+[aeiouy][a-z]*\b/

export const isCountry = (reference: Reference, setting: MeetingSetting): boolean => setting.levelOf(reference.id) === 'country'

/** "tại Bangkok (Thái Lan), Thủ tướng … gặp Thủ tướng Lào": two states meet in the land of neither. */
export const isThirdLand = (places: readonly Actor[], others: readonly Reference[], setting: MeetingSetting): boolean => {
  const lands = places
    .flatMap(({ references }) => references.map(({ id }) => setting.countryOf(id)))
    .filter((land) => land && land !== 'VN')
  const states = others.filter((one) => isForeign(one, setting) && (isCountry(one, setting) || OF_STATE.has(setting.kindOf(one.id) ?? '')))
  return lands.length > 0 && states.length > 0 && states.every((one) => !lands.includes(setting.countryOf(one.id)))
}
const OF_STATE = new Set(['government', 'ministry', 'parliament'])
