import { accept, type Outcome, refuse, searchKey } from '../values/index.ts'

/** Every one must be found; the last may be the beginning of a word where `lastIsPrefix`. Folded. */
export interface SearchWords {
  readonly words: readonly string[]
  readonly lastIsPrefix: boolean
}

const MIN_LETTERS = 2
const MAX_WORDS = 32
const MAX_WORD = 64

/**
 * What a person typed as the words to look for: "Thoát nư" → thoat, nu*. A last word of one letter must stand as it is, for it begins too many.
 * Refuses with search_too_short or search_too_long.
 */
export const searchWordsOf = (text: string): Outcome<SearchWords> => {
  const typed = searchKey(text).split(' ')
  if (typed.join('').length < MIN_LETTERS) return refuse('search_too_short', { letters: MIN_LETTERS })
  if (typed.length > MAX_WORDS) return refuse('search_too_long', { words: MAX_WORDS })
  const last = (typed.at(-1) as string).slice(0, MAX_WORD)
  const before = typed.slice(0, -1).map((word) => word.slice(0, MAX_WORD))
  return accept({ words: [...new Set(before), last], lastIsPrefix: last.length > 1 })
}

/** True when folded text holds all the words. */
export const holdsAll = (folded: string, search: SearchWords): boolean => countFound(folded, search) === search.words.length

/** How many of the words folded text holds. */
export const countFound = (folded: string, { words, lastIsPrefix }: SearchWords): number => {
  const padded = ` ${folded} `
  return words.filter((word, i) => padded.includes(lastIsPrefix && i === words.length - 1 ? ` ${word}` : ` ${word} `)).length
}
