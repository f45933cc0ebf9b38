import { keyOf, type Tokens } from '../language/index.ts'

/** A phrase as the keys of its words. */
export type PhraseKeys = readonly number[]

/** The keys of single words, to ask "is this word one of …". */
export const wordSet = (words: string): ReadonlySet<number> => new Set(words.split(/\s+/).map(keyOf))

/** Phrases divided by "|", each as the keys of its words. */
export const phrases = (forms: string): readonly PhraseKeys[] => forms.split('|').map((form) => form.trim().split(/\s+/).map(keyOf))

/** As `phrases`, the longer ones first, so that the first that stands is the longest. */
export const longestFirst = (forms: string): readonly PhraseKeys[] => [...phrases(forms)].sort((a, b) => b.length - a.length)

/** True where `phrase` begins at token `at`. */
export const stands = (tokens: Tokens, at: number, phrase: PhraseKeys): boolean => {
  for (let k = 0; k < phrase.length; k++) if (tokens.keys[at + k] !== phrase[k]) return false
  return true
}

/** True where one of the phrases begins at token `at`. */
export const opensWith = (tokens: Tokens, at: number, list: readonly PhraseKeys[]): boolean =>
  list.some((phrase) => stands(tokens, at, phrase))

/** True where one of the phrases stands whole within tokens `from` ≤ i < `to`. */
export const holds = (tokens: Tokens, from: number, to: number, list: readonly PhraseKeys[]): boolean => {
  for (let i = from; i < to; i++) for (const phrase of list) if (i + phrase.length <= to && stands(tokens, i, phrase)) return true
  return false
}

/** The members that stand whole within tokens `from` ≤ i < `to`; `list` is in the order of the text, so that only they are looked at. */
export const within = <T extends { readonly from: number; readonly to: number }>(list: readonly T[], from: number, to: number): T[] => {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] as T).from < from) low = middle + 1
    else high = middle
  }
  const found: T[] = []
  for (let i = low; i < list.length && (list[i] as T).from < to; i++) if ((list[i] as T).to <= to) found.push(list[i] as T)
  return found
}

/** Phrases by the key of their first word, the longer ones first, to look for many at once. */
export type KeyedPhrases = ReadonlyMap<number, readonly PhraseKeys[]>

export const keyedByFirst = (forms: string): KeyedPhrases => Map.groupBy(longestFirst(forms), ([first]) => first as number)

/** How many different phrases stand in the text; a phrase inside a longer one does not count beside it. */
export const countStanding = (tokens: Tokens, list: KeyedPhrases): number => {
  const found = new Set<PhraseKeys>()
  for (let at = 0; at < tokens.count; ) {
    const phrase = list.get(tokens.keys[at] as number)?.find((one) => stands(tokens, at, one))
    if (phrase) found.add(phrase)
    at += phrase?.length ?? 1
  }
  return found.size
}
