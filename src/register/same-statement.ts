import { isDeepStrictEqual } from 'node:util'
import { bodyKey, nameKey } from '../language/index.ts'
import { type Item, type ItemContent, isEntered } from './item.ts'

/** The kinds that name something: a report has one item for each, however often it is named. */
const NAME_KEYS: Partial<Record<Item['kind'], (name: string) => string>> = {
  person: nameKey,
  organisation: bodyKey,
  place: nameKey,
  project: nameKey
}

/** The names of a kind that names, folded; none for any other. */
export const namesOf = ({ kind, content }: Pick<Item, 'kind' | 'content'>): string[] => {
  const keyOf = NAME_KEYS[kind]
  const { name, aliases = [] } = content as { readonly name?: string; readonly aliases?: readonly string[] }
  return keyOf === undefined || name === undefined ? [] : [...new Set([name, ...aliases].map(keyOf))].filter(Boolean)
}

/** The item of its kind under the same name, or saying the same on the same words; undefined where there is none. */
export const statedAlready = (item: Item, others: readonly Item[]): Item | undefined => {
  const [name] = namesOf(item)
  return others
    .filter(({ kind, state }) => kind === item.kind && state !== 'rejected')
    .find(
      (other) => (name !== undefined && namesOf(other).includes(name)) || (sameWords(item, other) && saysSame(item.content, other.content))
    )
}

const sameWords = (item: Item, other: Item): boolean => isDeepStrictEqual(placesOf(item), placesOf(other))
const placesOf = ({ evidence }: Item): number[] => evidence.flatMap(({ start, end }) => [start, end])

/** Fields that say who read an item and where it stands, not what is stated. */
const ASIDE = new Set(['id', 'evidence', 'known', 'reader'])

/** Whether two contents state the same, whoever read them, on whatever words; compared as JSON, which is how it is kept. */
export const saysSame = (content: ItemContent, other: ItemContent): boolean => isDeepStrictEqual(saying(content), saying(other))

const saying = (content: ItemContent): unknown =>
  JSON.parse(JSON.stringify(content, (field, value) => (ASIDE.has(field) ? undefined : value)))

/** Sentences that nobody has taken anything from: those that the reader left, without those that a person has since entered something on. */
export const stillUnread = <S extends { readonly start: number; readonly end: number }>(
  unread: readonly S[],
  items: readonly Pick<Item, 'state' | 'evidence' | 'proposed'>[]
): S[] => {
  const taken = items.filter((item) => isEntered(item) && item.state === 'accepted').flatMap(({ evidence }) => evidence)
  return unread.filter((sentence) => !taken.some(({ start, end }) => start < sentence.end && sentence.start < end))
}
