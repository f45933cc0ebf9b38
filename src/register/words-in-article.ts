import type { CooperationRecord } from '../extraction/index.ts'
import { accept, contains, type Evidence, type Outcome, quote, refuse, type Span } from '../values/index.ts'
import { storable } from './storable-text.ts'

/** Words of an article as a person points at them: typed, pasted or selected; `within` says in which stretch, where they stand in several. */
export interface PointedWords {
  readonly exact: string
  readonly within?: Span
}

/** Longer words are no evidence of one thing. */
export const MAX_WORDS = 2000
const LONGEST_QUOTED = 80

/** Signs that keyboards and articles write differently. */
const ALIKE = ['"“”„', "'‘’", '-–—']

/**
 * Where words stand in a text, as whole words: “an” does not stand in “quan”. Any stretch of spaces and line ends is as good as another, straight quotes
 * and dashes as good as printed ones; all else must be the same, letter by letter.
 */
export const placesOfWords = (text: string, words: string): Span[] => {
  const wanted = storable(words.normalize('NFC')).trim()
  if (!/[\p{L}\p{N}]/u.test(wanted)) return []
  const pattern = [...wanted.replace(/\s+/g, ' ')].map(patternOf).join('')
  const begins = /^[\p{L}\p{N}]/u.test(wanted) ? '(?<![\\p{L}\\p{N}])' : ''
  const ends = /[\p{L}\p{N}]$/u.test(wanted) ? '(?![\\p{L}\\p{N}\\p{M}])' : ''
  const found = text.matchAll(new RegExp(`${begins}${pattern}${ends}`, 'gu'))
  return [...found].map(({ index, 0: match }) => ({ start: index, end: index + match.length }))
}

const patternOf = (sign: string): string => {
  if (sign === ' ') return '\\s+'
  const alike = ALIKE.find((signs) => signs.includes(sign))
  if (alike) return `[${[...alike].map((each) => `\\u{${each.codePointAt(0)?.toString(16)}}`).join('')}]`
  return /[\p{L}\p{N}]/u.test(sign) ? sign : `\\u{${sign.codePointAt(0)?.toString(16)}}`
}

/**
 * The evidence that words of an article are: the article's own letters where they stand. Refuses with words_missing, words_too_long,
 * words_not_in_article, and with words_not_once where they stand in several places and nothing says in which.
 */
export const quoteWords = ({ text, pages }: CooperationRecord['article'], { exact, within }: PointedWords): Outcome<Evidence> => {
  if (!/[\p{L}\p{N}]/u.test(exact)) return refuse('words_missing')
  if (exact.length > MAX_WORDS) return refuse('words_too_long', { max: MAX_WORDS })
  const places = placesOfWords(text, exact).filter((place) => within === undefined || contains(within, place))
  const [place, ...others] = places
  const words = shortened(exact.trim())
  if (!place) return refuse('words_not_in_article', { words })
  if (others.length > 0) return refuse('words_not_once', { words, times: places.length })
  const page = pages.findLast(({ start }) => start <= place.start)?.page
  return accept({ ...quote(text, place), ...(page === undefined ? {} : { page }) })
}

/**
 * The same of several stretches that speak of one thing, as they were given; the first is the one that the item says. Refuses as `quoteWords` does, and with
 * words_overlap where two of them share a letter.
 */
export const quoteAll = (
  article: CooperationRecord['article'],
  [first, ...others]: readonly [PointedWords, ...PointedWords[]]
): Outcome<readonly [Evidence, ...Evidence[]]> => {
  const main = quoteWords(article, first)
  if (!main.ok) return main
  const quoted: [Evidence, ...Evidence[]] = [main.value]
  for (const words of others) {
    const more = quoteWords(article, words)
    if (!more.ok) return more
    const { start, end, exact } = more.value
    if (quoted.some((one) => one.start < end && start < one.end)) return refuse('words_overlap', { words: shortened(exact) })
    quoted.push(more.value)
  }
  return accept(quoted)
}

const shortened = (words: string): string => (words.length > LONGEST_QUOTED ? `${words.slice(0, LONGEST_QUOTED)} …` : words)
