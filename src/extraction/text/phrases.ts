import { KeySet, keyOf, type Tokens } from '../../language/index.ts'

export { wordSet } from '../../language/index.ts'

/** A phrase as the keys of its words. */
export type PhraseKeys = readonly number[]

/** One phrase as the keys of its words and marks, cut as a text is. */
export const phrase = (form: string): PhraseKeys => (form.match(/[,/-]|[^\s,/-]+/g) ?? []).map(keyOf)

/** Phrases by the key of their first word, the longer ones first, so that the first that stands is the longest. */
export interface Phrases {
  /** Asked first: few words begin a phrase. */
  readonly firsts: KeySet
  readonly byFirst: ReadonlyMap<number, readonly PhraseKeys[]>
}

/** Phrases in a list or divided by "|", to look for many at once. */
export const phrases = (forms: string | readonly string[]): Phrases => {
  const byFirst = Map.groupBy(
    (typeof forms === 'string' ? forms.split('|') : forms).map(phrase).sort((a, b) => b.length - a.length),
    ([first]) => first as number
  )
  return { firsts: new KeySet([...byFirst.keys()]), byFirst }
}

/** True where the words begin at token `at`. */
export const stands = (tokens: Tokens, at: number, words: PhraseKeys): boolean => {
  for (let k = 0; k < words.length; k++) if (tokens.keys[at + k] !== words[k]) return false
  return true
}

/** The longest of the phrases that begins at token `at` and ends by `to`; null where none does. */
const longestAt = (tokens: Tokens, at: number, list: Phrases, to = tokens.count): PhraseKeys | null => {
  const key = tokens.keys[at]
  if (key === undefined || !list.firsts.has(key)) return null
  for (const words of list.byFirst.get(key) ?? []) if (at + words.length <= to && stands(tokens, at, words)) return words
  return null
}

/** How many tokens the longest of the phrases that begins at token `at` takes; 0 where none does. */
export const phraseAt = (tokens: Tokens, at: number, list: Phrases): number => longestAt(tokens, at, list)?.length ?? 0

/** True where one of the phrases begins at token `at`. */
export const opensWith = (tokens: Tokens, at: number, list: Phrases): boolean => longestAt(tokens, at, list) !== null

/** True where one of the phrases stands whole within tokens `from` ≤ i < `to`. */
export const holds = (tokens: Tokens, from: number, to: number, list: Phrases): boolean => {
  for (let i = from; i < to; i++) if (longestAt(tokens, i, list, to)) return true
  return false
}

/** How many different phrases stand in the text; a phrase inside a longer one does not count beside it. */
export const countStanding = (tokens: Tokens, list: Phrases): number => {
  const found = new Set<PhraseKeys>()
  for (let at = 0; at < tokens.count; ) {
    const phrase = longestAt(tokens, at, list)
    if (phrase) found.add(phrase)
    at += phrase?.length ?? 1
  }
  return found.size
}
