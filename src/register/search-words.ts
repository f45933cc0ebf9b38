import { accept, type Outcome, refuse, searchKey } from '../values/index.ts'

/** Every one must be found; the last may be the beginning of a word where `lastIsPrefix`. Folded. */
export interface SearchWords {
  readonly words: readonly string[]
  readonly lastIsPrefix: boolean
  /** Words that must stand beside one another in this order, because they were typed in quotes; each is among `words` as well. None where left out. */
  readonly phrases?: readonly (readonly string[])[]
}

/** What is typed in quotes, straight or curled: "nước thải". */
const QUOTED = /"([^"]+)"|“([^”]+)”/g

const MIN_LETTERS = 2
const MAX_WORDS = 32
const MAX_WORD = 64

/**
 * What a person typed as the words to look for: "Thoát nư" → thoat, nu*. A last word of one letter must stand as it is, for it begins too many.
 * In quotes they must stand as they are, beside one another: “nước thải” → nuoc thai. Refuses with search_too_short or search_too_long.
 */
export const searchWordsOf = (text: string): Outcome<SearchWords> => {
  const typed = searchKey(text).split(' ')
  if (typed.join('').length < MIN_LETTERS) return refuse('search_too_short', { letters: MIN_LETTERS })
  if (typed.length > MAX_WORDS) return refuse('search_too_long', { words: MAX_WORDS })
  const last = (typed.at(-1) as string).slice(0, MAX_WORD)
  const before = typed.slice(0, -1).map((word) => word.slice(0, MAX_WORD))
  const phrases = phrasesIn(text)
  const quotedToTheEnd = [...text.matchAll(QUOTED)].some((found) => searchKey(text.slice(found.index + found[0].length)) === '')
  return accept({
    words: [...new Set(before), last],
    lastIsPrefix: last.length > 1 && !quotedToTheEnd,
    ...(phrases.length > 0 ? { phrases } : {})
  })
}

/** What stands in quotes, folded, where it is more than one word. */
export const phrasesIn = (text: string): string[][] =>
  [...text.matchAll(QUOTED)]
    .map(([, straight, curled]) => searchKey(straight ?? curled ?? '').split(' '))
    .filter((phrase) => phrase.length > 1)
    .map((phrase) => phrase.map((word) => word.slice(0, MAX_WORD)))

/** True when folded text holds all the words. */
export const holdsAll = (folded: string, search: SearchWords): boolean => countFound(folded, search) === search.words.length

/** How many of the words folded text holds. */
export const countFound = (folded: string, { words, lastIsPrefix }: SearchWords): number => {
  const padded = ` ${folded} `
  return words.filter((word, i) => padded.includes(lastIsPrefix && i === words.length - 1 ? ` ${word}` : ` ${word} `)).length
}

/** True when folded text holds every phrase that was typed in quotes. */
export const holdsPhrases = (folded: string, { phrases = [] }: SearchWords): boolean => {
  const padded = ` ${folded} `
  return phrases.every((phrase) => padded.includes(` ${phrase.join(' ')} `))
}
