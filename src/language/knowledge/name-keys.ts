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
export const bodyKey = (name: string): string =>
  ` ${nameKey(longAndShort(name)?.long ?? name)} `
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
