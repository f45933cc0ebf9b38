import { type Place, placesWithin } from '../extraction/index.ts'
import { findAmounts, tokenise } from '../language/index.ts'
import { type Evidence, type PartialDate, type Span, searchKey } from '../values/index.ts'
import type { Item, ItemContent, ItemKind } from './item.ts'
import { namesOf } from './same-statement.ts'

/** Words of an article, and what stands around them. */
export interface WordsAt {
  readonly text: string
  readonly span: Span
  /** The day by which a name means one unit and not another. */
  readonly day: PartialDate | null
  readonly items: readonly Item[]
}

/** The places that the words name, for the kinds that say where something is. */
const placesAt = ({ text, span, day }: WordsAt): readonly Place[] => placesWithin(text, span, day)

/** The place that the words are, as the reader would have it; without its id and evidence. */
const placeAt = (at: WordsAt): ItemContent => {
  const [place] = placesAt(at)
  if (!place) return {}
  const { id: _, evidence: __, ...read } = place
  return read
}

/** Each place as the report's own item of it, by its id; without one where the report has none. */
const referTo = (places: readonly Place[], items: readonly Item[]): { readonly id: string; readonly name: string }[] =>
  places.map((place) => {
    const names = namesOf({ kind: 'place', content: place })
    const known = items.find(
      (item) => item.kind === 'place' && item.state !== 'rejected' && namesOf(item).some((name) => names.includes(name))
    )
    return { id: known?.id ?? '', name: place.name }
  })

/**
 * What an item of a kind says by its words alone, before a person has typed anything: a name is the words, an action says them, a figure has the number
 * and unit that stand there; nothing is supposed beyond. A figure without a number lacks its value and unit. `at`: where the words stand, so that the
 * places they name are told as the reader tells them. Without id and evidence.
 */
export const contentOfWords = (kind: ItemKind, exact: string, at: WordsAt | null = null): ItemContent => {
  const words = exact.replace(/\s+/g, ' ').trim()
  switch (kind) {
    case 'meeting':
      return { on: null, dayMonth: null, yearBasis: null, partOfDay: null, format: 'working session', hosts: [], guests: [] }
    case 'person':
      return { name: words, honorific: null, side: 'other', positions: [], aliases: [] }
    case 'organisation':
      return { name: words, kind: 'authority', country: null, aliases: [] }
    case 'place':
      return {
        name: words,
        unit: null,
        level: 'feature',
        country: null,
        today: [],
        candidates: [],
        aliases: [],
        ...(at ? placeAt(at) : {})
      }
    case 'figure':
      return { ...amountIn(exact), of: null, since: null, equals: null, partOf: null }
    case 'action':
      return {
        kind: 'proposal',
        by: [],
        to: [],
        text: words,
        sectors: [],
        places: at ? referTo(placesAt(at), at.items) : [],
        due: null,
        figures: []
      }
    case 'agreement':
      return { kind: 'memorandum', parties: [], fields: [], status: 'proposed', on: null }
    case 'project':
      return {
        ...{ name: words, status: 'unknown', parties: [], figures: [], sectors: [], milestones: [], obstacles: [] },
        places: at ? referTo(placesAt(at), at.items) : []
      }
  }
}

/** The first amount that stands in the words. */
const amountIn = (exact: string): ItemContent => {
  const [amount] = findAmounts(tokenise(exact))
  return amount
    ? { value: amount.value, valueTo: amount.valueTo, unit: amount.unit, qualifier: amount.qualifier }
    : { valueTo: null, qualifier: null }
}

/**
 * The content of an item that a person enters on some words: what is given, over what the words that were pointed at first say; a meeting's year is stated
 * where any of the words hold it. Another name, level or country than the words have is another place than the one that was read there.
 */
export const enteredContent = (
  {
    id,
    kind,
    evidence,
    at
  }: { readonly id: string; readonly kind: ItemKind; readonly evidence: readonly Evidence[]; readonly at: WordsAt },
  given: ItemContent
): ItemContent => {
  const exact = at.text.slice(at.span.start, at.span.end)
  const read = contentOfWords(kind, exact, at)
  const known = kind === 'place' && !isSamePlace(read, given) ? contentOfWords(kind, exact) : read
  const content = { ...known, ...given }
  const year = kind === 'meeting' && typeof content.on === 'string' ? content.on.slice(0, 4) : null
  const basis =
    year !== null && given.yearBasis === undefined && evidence.some((words) => words.exact.includes(year)) ? { yearBasis: 'stated' } : {}
  return { ...content, ...basis, id, reader: 'person', evidence }
}

const isSamePlace = (read: ItemContent, given: ItemContent): boolean => {
  const names = [read.name, ...((read.aliases as readonly string[] | undefined) ?? [])].map((name) => searchKey(String(name)))
  const isNamed = given.name === undefined || names.includes(searchKey(String(given.name)))
  return isNamed && ['level', 'country'].every((field) => given[field] === undefined || given[field] === read[field])
}
