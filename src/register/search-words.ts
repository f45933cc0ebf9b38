import { loadWritings, type Writing } from '../language/index.ts'
import { accept, type Outcome, refuse, searchKey } from '../values/index.ts'

/** What a text must hold to be found: all the words, all the names, all the phrases. Folded. */
export interface SearchWords {
  /** Each must be found; the last may be the beginning of a word where `lastIsPrefix`. Those of `names` are not among them. */
  readonly words: readonly string[]
  readonly lastIsPrefix: boolean
  /** Names and terms in whatever writing: "ubnd" is found as “Ủy ban nhân dân” too. None where left out. */
  readonly names?: readonly SearchName[]
  /** All that was typed, folded. */
  readonly typed: string
  /** The digest of the word tables that `names` are of. */
  readonly wordedBy: string
  /** Words that must stand beside one another in this order, because they were typed in quotes; each is among `words` as well. None where left out. */
  readonly phrases?: readonly (readonly string[])[]
}

/** A name or term that was typed, in the writings that it has. */
export interface SearchName {
  /** As it was typed. */
  readonly words: readonly string[]
  /** What stands for it in a word index; any one of them will do. None for a unit below a province. */
  readonly tokens: readonly string[]
  /** Its folded writings, as typed first. */
  readonly forms: readonly string[]
  /** Of these the names of units that are now the one that was typed. */
  readonly former?: readonly string[]
}

/** What is typed in quotes, straight or curled: "nước thải". */
const QUOTED = /"([^"]+)"|“([^”]+)”/g

const MIN_LETTERS = 2
const MAX_WORDS = 32
const MAX_WORD = 64

/**
 * What a person typed as the words to look for: "Thoát nư" → thoat, nu*. A last word of one letter must stand as it is, for it begins too many.
 * A name or term with several writings is found in any: "ubnd can tho" → (ubnd or uy ban nhan dan), can, tho*. In quotes words must stand as they are,
 * beside one another: “nước thải” → nuoc thai. Refuses with search_too_short or search_too_long.
 */
export const searchWordsOf = (text: string): Outcome<SearchWords> => {
  const typed = wordsIn(text)
  if (typed.join('').length < MIN_LETTERS) return refuse('search_too_short', { letters: MIN_LETTERS })
  if (typed.length > MAX_WORDS) return refuse('search_too_long', { words: MAX_WORDS })
  return accept(asSearch(text))
}

/** The same of words that narrow a list, where one letter will do; null where there is no word. */
export const wordsNaming = (text: string): SearchWords | null => (wordsIn(text).length === 0 ? null : asSearch(text))

/** Folded words that must stand as they are, wherever. */
export const exactWords = (words: readonly string[]): SearchWords => ({
  words,
  lastIsPrefix: false,
  typed: words.join(' '),
  wordedBy: loadWritings().digest
})

const wordsIn = (text: string): string[] =>
  searchKey(text)
    .split(' ')
    .filter(Boolean)
    .map((word) => word.slice(0, MAX_WORD))

const asSearch = (text: string): SearchWords => {
  const phrases = phrasesIn(text)
  const quoted = [...text.matchAll(QUOTED)]
  const last = quoted.at(-1)
  const loose = text.split(QUOTED_WHOLE).map(wordsIn)
  const quotedToTheEnd = last !== undefined && wordsIn(text.slice(last.index + last[0].length)).length === 0
  const names: SearchName[] = []
  const words: string[] = []
  let endsInName = false
  for (const [i, run] of loose.entries()) {
    const told = namesIn(run)
    names.push(...told.names)
    words.push(...told.words)
    if (run.length > 0) endsInName = told.endsInName
    words.push(...wordsIn(quoted[i]?.[0] ?? ''))
  }
  const end = words.pop()
  const lastIsPrefix = !quotedToTheEnd && !endsInName && end !== undefined && end.length > 1
  return {
    words: end === undefined ? [] : [...new Set(words), end],
    lastIsPrefix,
    typed: searchKey(text),
    wordedBy: loadWritings().digest,
    ...(names.length > 0 ? { names } : {}),
    ...(phrases.length > 0 ? { phrases } : {})
  }
}

/** As QUOTED, holding nothing apart, so that a text is split by it. */
const QUOTED_WHOLE = /"[^"]+"|“[^”]+”/

/** The names and terms among typed words, the longest first, and the words that are left. */
const namesIn = (typed: readonly string[]): { readonly names: SearchName[]; readonly words: string[]; readonly endsInName: boolean } => {
  const names: SearchName[] = []
  const words: string[] = []
  const found = typed.length === 0 ? [] : loadWritings().find(typed)
  let end = 0
  for (const [i, word] of typed.entries()) {
    if (i < end) continue
    const name = found.find(({ from }) => from === i)
    if (name) {
      names.push(nameOf(typed.slice(i, name.to), name.writings))
      end = name.to
    } else words.push(word)
  }
  return { names, words, endsInName: typed.length > 0 && end === typed.length }
}

const nameOf = (words: readonly string[], writings: readonly Writing[]): SearchName => ({
  words,
  tokens: writings.map(({ token }) => token),
  forms: [...new Set([words.join(' '), ...writings.flatMap(({ forms }) => [...forms])])]
})

/** What stands in quotes, folded, where it is more than one word. */
const phrasesIn = (text: string): string[][] =>
  [...text.matchAll(QUOTED)].map(([, straight, curled]) => wordsIn(straight ?? curled ?? '')).filter((phrase) => phrase.length > 1)

/** True when folded text holds all the words and names. */
export const holdsAll = (folded: string, search: SearchWords): boolean =>
  countFound(folded, search) === search.words.length + (search.names?.length ?? 0)

/** How many of the words and names folded text holds; a name also by what stands for it in an index. */
export const countFound = (folded: string, { words, lastIsPrefix, names = [] }: SearchWords): number => {
  const padded = ` ${folded} `
  const found = words.filter((word, i) => padded.includes(lastIsPrefix && i === words.length - 1 ? ` ${word}` : ` ${word} `))
  const named = names.filter(({ tokens, forms }) => [...tokens, ...forms].some((form) => padded.includes(` ${form} `)))
  return found.length + named.length
}

/** True when folded words, each of them once and in no order that means anything, hold all the words and names. */
export const holdsWords = (folded: string, search: SearchWords): boolean => {
  const padded = ` ${folded} `
  const holds = (form: string): boolean => form.split(' ').every((word) => padded.includes(` ${word} `))
  const { names = [] } = search
  return (
    holdsAll(folded, { ...search, names: [] }) &&
    names.every(({ tokens, forms, former = [] }) =>
      tokens.length > 0 ? tokens.some((token) => padded.includes(` ${token} `)) || former.some(holds) : forms.some(holds)
    )
  )
}

/** True when folded text holds every phrase that was typed in quotes. */
export const holdsPhrases = (folded: string, { phrases = [] }: SearchWords): boolean => {
  const padded = ` ${folded} `
  return phrases.every((phrase) => padded.includes(` ${phrase.join(' ')} `))
}
