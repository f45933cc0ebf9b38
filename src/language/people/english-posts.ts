import { wordSet } from '../key-set.ts'
import type { TitleEntry } from '../lexicon/entry.ts'
import { loadWords } from '../lexicon/load-lexicon.ts'
import { ALL_CAPITALS, keyOf, LOWER, type Tokens, WORD, wordsOf } from '../tokens.ts'

/** The words that posts end in where a report leaves them in English. */
const POSTS = wordSet(loadWords('titles/english'))
/** "Head of Mission", "Director for Asia" go on behind such a word. */
const LINKS = wordSet('of for and')
const AND_SIGN = keyOf('&')
const LONGEST = 8
/** Behind it the body follows: "Trade Manager thuộc Business Nordland". */
const BELONGS = wordSet('thuộc của tại')

/** Where a post that is written in English and begins at `i` ends, or 0: "Global Trade & Investment Manager". */
export const englishPostEnd = (tokens: Tokens, i: number): number => {
  let end = 0
  for (let at = i; at < Math.min(tokens.count, i + LONGEST); at++) {
    if (isEnglish(tokens, at)) {
      if (POSTS.has(tokens.keys[at] as number)) end = at + 1
    } else if (at === i || !joins(tokens, at) || !isEnglish(tokens, at + 1)) break
  }
  return end
}

/** True where a body must begin: behind an English post and a word of belonging. */
export const followsEnglishPost = (tokens: Tokens, i: number): boolean =>
  i > 1 && BELONGS.has(tokens.keys[i - 1] as number) && isEnglish(tokens, i - 2) && POSTS.has(tokens.keys[i - 2] as number)

export const englishPost = (tokens: Tokens, from: number, to: number): TitleEntry => {
  const form = wordsOf(tokens, from, to)
  return { kind: 'title', form, proper: true, title: form, sphere: 'business', body: 'company' }
}

const joins = (tokens: Tokens, at: number): boolean => tokens.keys[at] === AND_SIGN || LINKS.has(tokens.keys[at] as number)

const isEnglish = (tokens: Tokens, at: number): boolean =>
  at < tokens.count &&
  tokens.kinds[at] === WORD &&
  tokens.cases[at] !== LOWER &&
  (tokens.cases[at] === ALL_CAPITALS || /^[A-Z][a-z]+$/.test(tokens.text.slice(tokens.starts[at], tokens.ends[at])))
