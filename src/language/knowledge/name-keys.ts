import { syllableKey } from '../syllable-key.ts'

const WORDS = /[\p{L}\p{M}\p{N}]+/gu

const wordsOf = (name: string): string[] => (name.match(WORDS) ?? []).map(syllableKey)

/** The form in which two writings of one name are the same: capitals, marks between words and the place of the tone mark make no difference. */
export const nameKey = (name: string): string => wordsOf(name).join(' ')

/** "Trung tâm Nước Mekong (MWRC)" → the long name and the short one; null for a name without. */
export const longAndShort = (name: string): { readonly long: string; readonly short: string } | null => {
  const [, long, short] = BRACKETED.exec(name) ?? []
  return long && short ? { long, short } : null
}
const BRACKETED = /^(.+?)\s*\((\p{L}[\p{L}\p{N}.&-]*)\)$/u

/**
 * "UBND TP Cần Thơ" and "Ủy ban nhân dân thành phố Cần Thơ" are one body: heads shortened; type words, the country of residence and a short form in
 * brackets left out.
 */
export const bodyKey = (name: string): string => asOfBodies(nameKey(longAndShort(name)?.long ?? name))

/** Keys of words with those of bodies' names as `bodyKey` has them. */
const asOfBodies = (key: string): string =>
  ` ${key} `
    .replace(HEADS, (head) => ` ${SHORT.get(head.trim()) ?? head.trim()} `)
    .replace(TYPES, ' ')
    .replace(RESIDENCE, ' ')
    .replace(/ +/g, ' ')
    .trim()

const SHORT = new Map(
  [
    ['ủy ban nhân dân', 'UBND'],
    ['hội đồng nhân dân', 'HĐND']
  ].map(([long = '', short = '']) => [nameKey(long), nameKey(short)])
)
const HEADS = new RegExp(` (?:${[...SHORT.keys()].join('|')}) `, 'gu')
const TYPES = new RegExp(` (?:${['thành phố', 'tp', 'tỉnh'].map(nameKey).join('|')})(?= )`, 'gu')
const RESIDENCE = new RegExp(` ${nameKey('tại Việt Nam')} $`, 'u')

/** How many words of a name it is looked up by; few names have more. */
const OPENING = 6

/** The keys by which a form of a name is looked up among the `openingsIn` a text: its first words, and those of its `bodyKey`. */
export const openingsOf = (form: string): string[] => [...new Set([nameKey(withAnd(form)), bodyKey(form)])].map(openingOf).filter(Boolean)

const openingOf = (key: string): string => key.split(' ').slice(0, OPENING).join(' ')

/** The openings of every name that could stand in a text, each once: each of its words, and each run of a few. Their number grows with the text's length. */
export const openingsIn = (text: string): Set<string> => {
  const key = nameKey(withAnd(text))
  const found = new Set<string>()
  for (const words of [key, asOfBodies(key)].map((keys) => keys.split(' ')))
    for (let at = 0; at < words.length; at++) {
      let run = ''
      for (const word of words.slice(at, at + OPENING)) {
        run = run === '' ? word : `${run} ${word}`
        found.add(run)
      }
    }
  return found
}

/** "KH&ĐT" is read as "KH và ĐT". */
const withAnd = (name: string): string => name.replace(/&/g, ' và ')
