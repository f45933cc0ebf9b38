import { accept, firstDay, type Outcome, readDay, refuse, type Span } from '../values/index.ts'
import type { Article, Source } from './article.ts'
import { normaliseText } from './normal-form.ts'
import { refuseBySize } from './refuse-by-size.ts'

/**
 * The article that a record carries (its `article` and `source`, as JSON), for reading it again. It is taken as it is: an article's text alone
 * does not say which lines were known as captions only by the picture above them, so a text read as a document of its own may lose them.
 * Refuses with article_not_valid, naming the part that is not as a reading leaves it, and as `refuseBySize` does.
 */
export const restoreArticle = (article: unknown, source: unknown): Outcome<Article> => {
  const given = fieldsOf(article)
  const { text } = given
  const itsSource = fieldsOf(source)
  if (typeof text !== 'string' || text !== normaliseText(text)) return refuse('article_not_valid', { part: 'article.text' })
  const refusal = refuseBySize(Buffer.byteLength(text))
  if (refusal) return { ok: false, refusal }
  const captions = captionsIn(given.captions, text)
  if (captions === null) return refuse('article_not_valid', { part: 'article.captions' })
  const pages = pagesIn(given.pages, text)
  if (pages === null) return refuse('article_not_valid', { part: 'article.pages' })
  if (!isSource(itsSource, text)) return refuse('article_not_valid', { part: 'source' })
  const { sha256, mediaType, url, title, publishedOn, author, publisher, language } = itsSource
  return accept({ source: { sha256, mediaType, url, title, publishedOn, author, publisher, language }, text, captions, pages })
}

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {})

const isPlace = (value: unknown, text: string): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= text.length

/** In order, each inside one line of the text. */
const captionsIn = (given: unknown, text: string): Span[] | null => {
  if (!Array.isArray(given)) return null
  const captions: Span[] = []
  let end = 0
  for (const { start, end: stop } of given.map(fieldsOf)) {
    if (!isPlace(start, text) || !isPlace(stop, text) || start < end || stop <= start) return null
    if (text.slice(start, stop).includes('\n')) return null
    captions.push({ start, end: stop })
    end = stop
  }
  return captions
}

const pagesIn = (given: unknown, text: string): Article['pages'][number][] | null => {
  if (!Array.isArray(given)) return null
  const pages: Article['pages'][number][] = []
  for (const { start, page } of given.map(fieldsOf)) {
    const before = pages.at(-1) ?? { start: 0, page: 0 }
    if (!isPlace(start, text) || !Number.isInteger(page) || start < before.start || (page as number) <= before.page) return null
    pages.push({ start, page: page as number })
  }
  return pages
}

const OPTIONAL = ['url', 'title', 'publishedOn', 'author', 'publisher', 'language'] as const

const isSource = (given: Fields, text: string): given is Fields & Source => {
  const { sha256, mediaType, title, publishedOn } = given
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256) || typeof mediaType !== 'string') return false
  if (OPTIONAL.some((field) => given[field] !== null && typeof given[field] !== 'string')) return false
  if (publishedOn !== null && !isDayOrMonth(publishedOn as string)) return false
  return title === null || text === title || text.startsWith(`${title}\n`)
}

/** "2020-10-05", and "2020-10" where a page told only its month. */
const isDayOrMonth = (day: string): boolean => readDay(day) === day || (/^\d{4}-\d{2}$/.test(day) && firstDay(day) !== null)
