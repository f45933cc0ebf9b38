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

/** Words in a run. A name is looked up by its last run: "nhà máy xử lý nước thải Cần Thơ" is told from others like it by its end. */
const RUN = 4

/** Every run of so many words in a text, or fewer, as names and as the names of bodies have their keys; each once. Their number grows with the text's length. */
export const runsIn = (text: string): Set<string> => {
  const key = nameKey(withAnd(text))
  const found = new Set<string>()
  for (const words of [key, asOfBodies(key)].map((keys) => keys.split(' ')))
    for (let at = 0; at < words.length; at++) {
      let run = ''
      for (const word of words.slice(at, at + RUN)) {
        run = run === '' ? word : `${run} ${word}`
        found.add(run)
      }
    }
  return found
}

/** The runs that a form of a name ends in, of which a text that has it has one. */
export const endingsOf = (form: string): string[] => [...new Set(runsOf(form).flatMap((runs) => runs.at(-1) ?? []))]

/** Whether a form of a name can stand in a text with these runs: false is certain. */
export const mayStandIn = (form: string, runs: ReadonlySet<string>): boolean =>
  runsOf(form).some((own) => own.length > 0 && own.every((run) => runs.has(run)))

/** The runs of a form, in both writings. */
const runsOf = (form: string): string[][] => [nameKey(withAnd(form)), bodyKey(form)].map(runsOfKey)

const runsOfKey = (key: string): string[] => {
  const words = key.split(' ').filter(Boolean)
  const last = Math.max(0, words.length - RUN)
  return words.slice(0, words.length > 0 ? last + 1 : 0).map((_, at) => words.slice(at, at + RUN).join(' '))
}

/** "KH&ĐT" is read as "KH và ĐT". */
const withAnd = (name: string): string => name.replace(/&/g, ' và ')
