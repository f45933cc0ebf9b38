import { type KnownPerson, type Mentions, nameKey, type PersonMention } from '../../language/index.ts'
import { overlaps, type Span } from '../../values/index.ts'
import type { Meeting, Organisation, Person, Reference } from '../record.ts'
import type { OrganisationsGathered } from './gather-organisations.ts'

/**
 * The people whom the office knows, while those of one text are gathered. It lets a bare full name count as a person, and "ông Mori" where Mori Takeshi's
 * body is named in the text. It adds no title: what the office knows beside the name goes to `known`.
 */
export class KnownPeople {
  readonly #mentions: Mentions
  readonly #bodies: OrganisationsGathered
  /** Keys of the full names in this text. */
  readonly #named: ReadonlySet<string>
  readonly #people = new Map<Person, readonly KnownPerson[]>()
  readonly #metAs = new Map<KnownPerson, Person>()
  readonly #byEnd = new Map<string, readonly KnownPerson[]>()
  /** People whom only the knowledge made out. */
  readonly #taught = new Set<Person>()

  constructor(mentions: Mentions, bodies: OrganisationsGathered) {
    this.#mentions = mentions
    this.#bodies = bodies
    this.#named = new Set(mentions.scan.known ? mentions.people.map(({ name }) => nameKey(name)) : [])
  }

  /** Whom a mention can mean: those of that full name, or behind an honorific or a post those of that given name or surname who belong in this text. */
  #meant({ name, introduced, positions }: PersonMention): readonly KnownPerson[] {
    const knowledge = this.#mentions.scan.known?.knowledge
    if (!knowledge) return []
    const key = nameKey(name)
    const whole = knowledge.people.get(key)
    if (whole) return whole
    if (!introduced || positions.some((position) => position.organisation || position.place)) return []
    const found =
      this.#byEnd.get(key) ??
      (knowledge.peopleByEnd.get(key) ?? []).filter((known) => this.#named.has(nameKey(known.name)) || this.#bodiesOf(known).length > 0)
    this.#byEnd.set(key, found)
    return found
  }

  knows(mention: PersonMention): boolean {
    return this.#meant(mention).length > 0
  }

  /** Somebody of this text whom a shorter name meant before: "ông Mori" in front of "Mori Takeshi". */
  metAs(mention: PersonMention): Person | undefined {
    const [known, ...others] = this.#meant(mention)
    const person = known && others.length === 0 ? this.#metAs.get(known) : undefined
    if (person && mention.name.length > person.name.length) {
      person.aliases.push(person.name)
      person.name = mention.name
    }
    return person
  }

  /** Called for each mention that counts, the first one of a person too. */
  meet(person: Person, mention: PersonMention): void {
    const meant = this.#meant(mention)
    const [known] = meant
    if (!known) return
    if (!this.#people.has(person)) {
      if (person.evidence.length === 0 && !(mention.introduced && mention.name.includes(' '))) this.#taught.add(person)
      this.#people.set(person, meant)
    } else if (mention.introduced && mention.name.includes(' ')) this.#taught.delete(person)
    if (meant.length === 1) this.#metAs.set(known, person)
  }

  /** Writes down, once everybody is gathered, where a person stands on knowledge. */
  tell(): void {
    for (const [person, meant] of this.#people) {
      const [known, ...others] = meant
      if (!known) continue
      const settled = others.length === 0
      const bodies = settled && person.positions.every(({ organisation }) => organisation === null) ? this.#bodiesOf(known) : []
      const organisation = bodies.length === 1 ? (bodies[0] as Reference) : null
      if (!this.#taught.has(person) && organisation === null) continue
      person.known = {
        name: settled ? known.name : null,
        candidates: settled ? [] : meant.map(({ name }) => name).sort(),
        fields: organisation ? ['organisation'] : [],
        organisation
      }
    }
  }

  /** The bodies that the office knows somebody to be of and that this text names. */
  #bodiesOf({ positions }: KnownPerson): Reference[] {
    const found = new Map<string, Reference>()
    for (const { organisation } of positions) {
      const body = organisation === null ? null : this.#bodies.ofKnownName(organisation)
      if (body) found.set(body.id, body)
    }
    return [...found.values()]
  }
}

const holdsOne = (words: readonly Span[], spans: readonly Span[]): boolean => words.some((one) => spans.some((span) => overlaps(one, span)))

/** Marks a meeting of which a side was found only through somebody whom the office knows to be of that body. */
export const tellTaughtSides = (meetings: readonly Meeting[], people: readonly Person[], bodies: readonly Organisation[]): void => {
  const taught = people.filter((person) => person.known?.organisation)
  if (taught.length === 0) return
  for (const meeting of meetings) {
    const present = taught.filter((person) => holdsOne(meeting.evidence, person.evidence))
    const isTaught = ({ id }: Reference): boolean =>
      present.some((person) => person.known?.organisation?.id === id) &&
      !bodies.some((body) => body.id === id && holdsOne(meeting.evidence, body.evidence))
    const fields = (['hosts', 'guests'] as const).filter((side) => meeting[side].some(isTaught))
    if (fields.length) meeting.known = { fields }
  }
}
