import { type Mentions, type OrganisationMention, type PersonMention, type PlaceMention, wordsOf } from '../../language/index.ts'
import type { PlaceChosen } from '../names/gather-places.ts'
import type { Organisation, Person, Place } from '../record.ts'
import type { ItemExplanation, Stood } from './explanation.ts'
import type { ItemRuleName } from './item-rules.ts'

type Quoted = { readonly evidence: readonly { readonly start: number; readonly exact: string }[] }

const made = (rule: ItemRuleName, stood: readonly Stood[]): ItemExplanation => ({ rule, stood })

/** The wordings of later mentions that differ from the first. */
const later = ({ evidence: [first, ...others] }: Quoted): Stood[] => {
  const forms = new Set(others.map(({ exact }) => exact).filter((exact) => exact !== first?.exact))
  return [...forms].map((words) => ({ as: 'later', words }))
}

/** The name in the register, or each that it could be. */
export const knownAs = ({ name, candidates }: { readonly name: string | null; readonly candidates: readonly string[] }): Stood[] =>
  name === null ? candidates.map((words) => ({ as: 'unknown' as const, words })) : [{ as: 'joined', words: name }]

/** How a person was met first: by a post or an honorific beside the name. */
export const explainPerson = (person: Person, mention: PersonMention | undefined, mentions: Mentions): ItemExplanation => {
  const { tokens } = mentions.scan
  if (!mention) return made('full name met elsewhere', later(person))
  const posts = mention.positions.map(({ from, to }) => ({ before: from < mention.from, words: wordsOf(tokens, from, to) }))
  const taught = person.known && posts.length === 0 && (mention.honorific === null || !mention.name.includes(' ')) ? person.known : null
  if (taught)
    return made('person known to the office', [
      ...(mention.honorific ? [{ as: 'honorific' as const, words: mention.honorific }] : []),
      ...knownAs(taught),
      ...later(person)
    ])
  const rule: ItemRuleName = posts.some(({ before }) => before)
    ? 'post before the name'
    : posts.length > 0
      ? 'post behind the name'
      : mention.honorific
        ? 'honorific before the name'
        : 'full name met elsewhere'
  return made(rule, [
    ...(mention.honorific ? [{ as: 'honorific' as const, words: mention.honorific }] : []),
    ...posts.map(({ before, words }): Stood => ({ as: before ? 'postBefore' : 'postBehind', words })),
    ...later(person)
  ])
}

/** How a body was recognised; `mention` is missing where only somebody's post names it. */
export const explainOrganisation = (organisation: Organisation, mention: OrganisationMention | undefined): ItemExplanation => {
  const first = organisation.evidence[0]?.exact ?? ''
  if (!mention) return made('spoken for by a post', [{ as: 'post', words: first }, ...later(organisation)])
  if (mention.taught && organisation.known)
    return made('body known to the office', [...knownAs(organisation.known), ...later(organisation)])
  const place: Stood[] = mention.place ? [{ as: 'place', words: mention.place.name }] : []
  const head: Stood[] = mention.head ? [{ as: 'head', words: mention.head }] : []
  if (mention.elided) return made('locality left out', [...head, { as: 'joined', words: organisation.name }, ...later(organisation)])
  if (/ \([^ ()]+\)$/.test(mention.name)) return made('abbreviation defined', [...head, ...place, ...later(organisation)])
  if (mention.head === '') return made('known body', [...place, ...later(organisation)])
  const bare = mention.core === mention.head && mention.place !== null
  const rule: ItemRuleName =
    bare || mention.followedBy === 'place' ? 'head and place' : mention.followedBy === 'field' ? 'head and field' : 'head and name'
  return made(rule, [...head, ...place, ...later(organisation)])
}

/** Which place a name was taken for and what decided among those of the same name. */
export const explainPlace = (
  place: Place,
  mention: PlaceMention | undefined,
  mentions: Mentions,
  chosen: PlaceChosen | undefined
): ItemExplanation => {
  if (!mention) return made('known place', later(place))
  const written = place.evidence[0]?.exact ?? ''
  const word = mention.type ? wordsOf(mentions.scan.tokens, mention.from, mention.nameFrom) : typeWordOf(written, place, mention)
  const rule: ItemRuleName = word ? 'type word and name' : mention.candidates.length === 0 ? 'feature word and name' : 'known place'
  const type: Stood[] = word ? [{ as: 'type', words: word }] : []
  const unit: Stood[] = place.unit ? [{ as: 'unit', words: unitWords(place) }] : []
  const unsettled = place.candidates.map((one): Stood => ({ as: 'unknown', words: `${one.name} (${one.within})` }))
  const several: Stood[] =
    chosen && chosen.among > 1
      ? [{ as: 'choice', words: String(chosen.among) }, ...chosen.by.map((choice): Stood => ({ as: 'chosenBy', words: choice }))]
      : []
  return made(rule, [...type, ...several, ...unit, ...unsettled, ...later(place)])
}

/** "huyện Gia Bình" is known as a whole; the words before its name are its type all the same. */
const typeWordOf = (written: string, { name }: Place, { candidates }: PlaceMention): string | null => {
  const type = candidates[0]?.type
  return type && written.toLowerCase().startsWith(`${type} `) && written.endsWith(name) ? written.slice(0, -name.length).trim() : null
}

const unitWords = ({ unit }: Place): string => `${unit?.code} [${unit?.from ?? '…'}, ${unit?.to ?? '…'})`
