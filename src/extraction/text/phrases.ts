import { keyOf, type Tokens } from '../../language/index.ts'

/** A phrase as the keys of its words. */
export type PhraseKeys = readonly number[]

/** The keys of single words, in a list or divided by spaces, to ask "is this word one of …". */
export const wordSet = (words: string | readonly string[]): ReadonlySet<number> =>
  new Set((typeof words === 'string' ? words.split(/\s+/) : words).map(keyOf))

/** One phrase as the keys of its words and marks, cut as a text is. */
export const phrase = (form: string): PhraseKeys => (form.match(/[,/-]|[^\s,/-]+/g) ?? []).map(keyOf)

/** Phrases by the key of their first word, the longer ones first, so that the first that stands is the longest. */
export type Phrases = ReadonlyMap<number, readonly PhraseKeys[]>

/** Phrases in a list or divided by "|", to look for many at once. */
export const phrases = (forms: string | readonly string[]): Phrases =>
  Map.groupBy(
    (typeof forms === 'string' ? forms.split('|') : forms).map(phrase).sort((a, b) => b.length - a.length),
    ([first]) => first as number
  )

/** True where the words begin at token `at`. */
export const stands = (tokens: Tokens, at: number, words: PhraseKeys): boolean => {
  for (let k = 0; k < words.length; k++) if (tokens.keys[at + k] !== words[k]) return false
  return true
}

/** How many tokens the longest of the phrases that begins at token `at` takes; 0 where none does. */
export const phraseAt = (tokens: Tokens, at: number, list: Phrases): number =>
  list.get(tokens.keys[at] as number)?.find((words) => stands(tokens, at, words))?.length ?? 0

/** True where one of the phrases begins at token `at`. */
export const opensWith = (tokens: Tokens, at: number, list: Phrases): boolean => phraseAt(tokens, at, list) > 0

/** True where one of the phrases stands whole within tokens `from` ≤ i < `to`. */
export const holds = (tokens: Tokens, from: number, to: number, list: Phrases): boolean => {
  for (let i = from; i < to; i++) {
    const here = list.get(tokens.keys[i] as number)
    if (here?.some((words) => i + words.length <= to && stands(tokens, i, words))) return true
  }
  return false
}

/** How many different phrases stand in the text; a phrase inside a longer one does not count beside it. */
export const countStanding = (tokens: Tokens, list: Phrases): number => {
  const found = new Set<PhraseKeys>()
  for (let at = 0; at < tokens.count; ) {
    const phrase = list.get(tokens.keys[at] as number)?.find((one) => stands(tokens, at, one))
    if (phrase) found.add(phrase)
    at += phrase?.length ?? 1
  }
  return found.size
}
