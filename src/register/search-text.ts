import { loadWritings } from '../language/index.ts'
import { searchKey } from '../values/index.ts'
import type { ItemContent } from './item.ts'

/** The fields of an item that people wrote and search for; ids, codes and words of our own ("proposal", "VN") are not among them. */
const WORDED = new Set(['name', 'text', 'of', 'title', 'aliases', 'today', 'exact'])

/** PostgreSQL's tsvector holds a megabyte of different words, counted in bytes and some more for each. No report written by people comes near. */
const MAX_BYTES = 900_000
const BYTES_MORE_A_WORD = 4
/** Text up to here cannot hold too much, whatever its letters. */
const SURELY_SMALL = 150_000
/** Longer runs of letters are no words; tsvector refuses more than 2,046 bytes. */
const MAX_WORD = 64

/** What people wrote in an item, in the order of its fields: names, texts, titles, aliases, quotes. */
export const writtenIn = (content: ItemContent): string[] => {
  const found: string[] = []
  const visit = (value: unknown, written: boolean): void => {
    if (typeof value === 'string') {
      if (written) found.push(value)
    } else if (Array.isArray(value)) {
      for (const part of value) visit(part, written)
    } else if (value !== null && typeof value === 'object') {
      for (const [field, part] of Object.entries(value)) visit(part, WORDED.has(field))
    }
  }
  visit(content, false)
  return found
}

/** The folded words an item is found by, each once, and what stands for the names and terms among them in whatever writing. */
export const itemWords = (content: ItemContent): string => wordsOfTexts(writtenIn(content))

/** The same of some texts of whatever kind. */
export const wordsOfTexts = (texts: readonly string[]): string => {
  const keys = texts.map(searchKey).filter((key) => key !== '')
  return distinct([...keys, ...keys.flatMap(tokensIn)])
}

/** The folded words of several names, each in full, so that words in quotes are found in it, and what stands for the names and terms among them. */
export const nameWords = (names: readonly string[]): string => {
  const keys = [...new Set(names.map(searchKey))].filter((key) => key !== '')
  return [...keys, ...new Set(keys.flatMap(tokensIn))].join(' ')
}

/** The folded text a report is found by: its title and article in full, then the words that only its items have (a fuller name, an edited text). */
export const reportWords = (title: string, articleText: string, wordsOfItems: readonly string[]): string => {
  const own = searchKey(`${title}\n${articleText}`)
  const known = new Set(own.split(' '))
  const further = [...tokensIn(own), ...distinct(wordsOfItems).split(' ')].filter((word) => !known.has(word))
  return bounded([own, ...new Set(further)].join(' '))
}

/** What stands for each name or term of several writings in folded text. */
const tokensIn = (key: string): string[] =>
  loadWritings()
    .find(key.split(' '))
    .flatMap(({ writings }) => writings.map(({ token }) => token))

const distinct = (keys: readonly string[]): string => [...new Set(keys.flatMap((key) => key.split(' ')))].join(' ')

/** The words that an index surely takes: long ones cut, and of a document with more different words than any index holds, those that come first. */
const bounded = (folded: string): string => {
  if (folded.length <= SURELY_SMALL && !/[^ ]{65}/.test(folded)) return folded
  const kept = new Set<string>()
  let bytes = 0
  return folded
    .split(' ')
    .map((word) => word.slice(0, MAX_WORD).toWellFormed())
    .filter((word) => {
      if (kept.has(word)) return true
      const more = Buffer.byteLength(word) + BYTES_MORE_A_WORD
      if (bytes + more > MAX_BYTES) return false
      kept.add(word)
      bytes += more
      return true
    })
    .join(' ')
}
