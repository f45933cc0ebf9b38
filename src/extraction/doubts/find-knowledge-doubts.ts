import { bodyKey, type KnownPerson, type Mentions, nameKey } from '../../language/index.ts'
import type { CooperationRecord, Doubt, Organisation, Person } from '../record.ts'

type Found = Pick<CooperationRecord, 'people' | 'organisations' | 'projects'>
type Item = Pick<Organisation, 'id' | 'name' | 'evidence'>

/** Where the office knows several by one name, and where it knows otherwise than the text says: the text stands, a person decides what the office keeps. */
export const findKnowledgeDoubts = ({ people, organisations, projects }: Found, mentions: Mentions): Doubt[] => {
  if (!mentions.scan.known) return []
  const shared = [...people, ...organisations, ...projects].flatMap((item) =>
    item.known?.candidates.length
      ? [doubtAbout(item, 'knowledge_ambiguous', { name: item.name, candidates: item.known.candidates.join('; ') })]
      : []
  )
  return [...shared, ...people.flatMap((person) => otherBody(person, organisations, mentions)), ...otherMeaning(organisations, mentions)]
}

const doubtAbout = ({ id, evidence }: Item, code: string, values: NonNullable<Doubt['values']>): Doubt => {
  const words = evidence[0]
  return { code, about: id, start: words?.start ?? 0, end: words?.end ?? 0, text: words?.exact ?? '', values }
}

/** Somebody whom the office knows in one body stands in the text for another: moved, or a namesake. */
const otherBody = (person: Person, organisations: readonly Organisation[], mentions: Mentions): Doubt[] => {
  const [known, ...others] = mentions.scan.known?.knowledge.people.get(nameKey(person.name)) ?? []
  if (!known || others.length) return []
  const told = new Set(person.positions.flatMap(({ organisation }) => (organisation ? [organisation.id] : [])))
  const keys = new Set(
    organisations
      .filter(({ id }) => told.has(id))
      .flatMap(({ name, aliases, known: body }) => [name, ...aliases, ...(body?.name ? [body.name] : [])])
      .map(bodyKey)
  )
  const held = known.positions.filter(({ organisation }) => organisation !== null)
  if (keys.size === 0 || held.length === 0 || held.some(({ organisation }) => keys.has(bodyKey(organisation ?? '')))) return []
  return [doubtAbout(person, 'knowledge_other_post', { name: person.name, known: lastPost(known) })]
}

/** The post reported last, in words. */
const lastPost = ({ positions }: KnownPerson): string => {
  const [last] = positions
    .filter(({ organisation }) => organisation !== null)
    .toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : (a.on ?? '') > (b.on ?? '') ? -1 : 0))
  return last ? [last.title, last.organisation, last.on].filter(Boolean).join(', ') : ''
}

/** "Công ty … (ABC)" where the office knows another ABC. */
const otherMeaning = (organisations: readonly Organisation[], mentions: Mentions): Doubt[] => {
  const { starts } = mentions.scan.tokens
  const bodyAt = new Map(organisations.flatMap((body) => body.evidence.map(({ start }) => [start, body])))
  const told = new Set<string>()
  return mentions.organisations.flatMap((mention) => {
    const body = mention.contradicted ? bodyAt.get(starts[mention.from] as number) : undefined
    if (!mention.contradicted || !body || told.has(mention.name)) return []
    told.add(mention.name)
    const known = mention.contradicted.map(({ name }) => name).join('; ')
    return [doubtAbout(body, 'knowledge_other_meaning', { name: mention.name, known })]
  })
}
