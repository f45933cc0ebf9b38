import { searchKey } from '../values/index.ts'
import { dayIn, dayInVietnam } from './cleaning/date-line.ts'
import { isNameLike } from './cleaning/line-shape.ts'
import type { Imprint } from './line.ts'
import { normaliseText, tidySpaces } from './normal-form.ts'

// What a page's markup says of the story: title, day, author, publisher, language.

const clean = (text: string | null | undefined): string | null => {
  const tidy = tidySpaces(normaliseText(text ?? '').replaceAll('\n', ' '))
  return tidy === '' ? null : tidy
}

const meta = (document: Document, ...names: readonly string[]): string | null => {
  const wanted = new Set(names)
  const found = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop') ?? '').toLowerCase()
    const content = clean(element.getAttribute('content'))
    if (wanted.has(name) && content !== null && !found.has(name)) found.set(name, content)
  }
  for (const name of names) if (found.has(name)) return found.get(name) ?? null
  return null
}

interface LinkedData {
  readonly datePublished?: unknown
  readonly author?: unknown
  readonly publisher?: unknown
  readonly headline?: unknown
}

const STORY_TYPES = /Article|Posting|Report|WebPage/

/** The first JSON-LD object that speaks of a story; a page may carry several, and broken ones. */
const linkedData = (document: Document): LinkedData => {
  const found: LinkedData[] = []
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown
    try {
      data = JSON.parse(script.textContent ?? '')
    } catch {
      // Broken JSON-LD is common and says nothing.
      continue
    }
    const items = Array.isArray(data)
      ? data
      : Array.isArray((data as { '@graph'?: unknown })?.['@graph'])
        ? (data as { '@graph': unknown[] })['@graph']
        : [data]
    for (const item of items)
      if (item && typeof item === 'object' && STORY_TYPES.test(String((item as { '@type'?: unknown })['@type'])))
        found.push(item as LinkedData)
  }
  return found.find((item) => item.datePublished) ?? found[0] ?? {}
}

const nameOf = (value: unknown): string | null => {
  const first = Array.isArray(value) ? value[0] : value
  if (typeof first === 'string') return clean(first)
  const name = (first as { name?: unknown } | null | undefined)?.name
  return typeof name === 'string' ? clean(name) : null
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/

/** The day of an ISO instant as a reader in Vietnam has it; other forms are read as Vietnamese dates, day first. */
export const localDay = (text: string | null): string | null => {
  if (text === null) return null
  const [found, day = '', hour, , zone] = INSTANT.exec(text) ?? []
  if (found === undefined) return dayIn(text)
  const written = dayIn(day)
  return written === null || zone !== 'Z' || hour === undefined ? written : dayInVietnam(written, Number(hour))
}

/** "Tiếp đoàn công tác tỉnh Nara | Báo Sông Hồng" without the site's name behind it. */
const withoutSite = (title: string): string => {
  const cut = /^(.{12,}?) (?:[|»•]|[-–—](?= (?:báo|cổng|trang|tạp chí|đài|[\w-]+\.(?:vn|com))))/iu.exec(title)
  return cut?.[1] ?? title
}

export interface HtmlFacts extends Imprint {
  readonly title: string | null
  /** The element that shows the title. */
  readonly heading: Element | null
  readonly language: string | null
}

const HEADINGS = 'h1, h2, h3, .title, .article-title, .detail-title, .newstitle, .news-title'

/** Names of sites and sections that pages put where a title should be. */
const NO_TITLE = /^(?:cổng|trang)(?: thông tin)? điện tử|^báo |^trang chủ|^chi tiết|^tin tức|^home\b|^untitled/iu

/**
 * The title, and the element that shows it. What the head of the page calls its title counts where the page shows it too, or where it can be
 * no site's name; a single h1 counts without.
 */
const titleOf = (document: Document, data: LinkedData): { title: string | null; heading: Element | null } => {
  const headline = clean(typeof data.headline === 'string' ? data.headline : null)
  const stated = meta(document, 'og:title', 'twitter:title') ?? headline ?? clean(document.querySelector('title')?.textContent)
  const key = stated === null ? '' : searchKey(stated)
  const shown = [...document.querySelectorAll(HEADINGS)].slice(0, 80)
  const heading = shown.find((element) => {
    const text = clean(element.textContent)
    return text !== null && text.length >= 12 && text.length <= 400 && key !== '' && key.startsWith(searchKey(text)) && !NO_TITLE.test(text)
  })
  if (heading) return { title: clean(heading.textContent), heading }
  const first = [...document.querySelectorAll('h1')].filter((element) => (clean(element.textContent)?.split(' ').length ?? 0) >= 4)
  const only = first.length === 1 ? clean(first[0]?.textContent) : null
  if (only !== null && only.length <= 300 && !NO_TITLE.test(only)) return { title: only, heading: first[0] ?? null }
  const title = stated === null ? null : withoutSite(stated)
  return { title: title !== null && title.split(' ').length >= 6 && !NO_TITLE.test(title) ? title : null, heading: null }
}

/** Reads what the page's markup states; runs no script, follows no link. */
export const factsOf = (document: Document): HtmlFacts => {
  const data = linkedData(document)
  const publisher = meta(document, 'og:site_name', 'application-name') ?? nameOf(data.publisher)
  const author =
    meta(document, 'author', 'article:author', 'dc.creator') ??
    nameOf(data.author) ??
    clean(document.querySelector('[rel="author"], [itemprop="author"]')?.textContent)
  const { title, heading } = titleOf(document, data)
  return {
    title,
    heading,
    publishedOn: localDay(
      meta(
        document,
        'article:published_time',
        'datepublished',
        'pubdate',
        'publishdate',
        'og:article:published_time',
        'dc.date.issued',
        'dc.date',
        'date'
      ) ??
        clean(typeof data.datePublished === 'string' ? data.datePublished : null) ??
        clean(document.querySelector('time[datetime]')?.getAttribute('datetime'))
    ),
    author: author !== null && isNameLike(author) && author !== publisher && !/^(?:admin|pv|bbt)$/i.test(author) ? author : null,
    publisher,
    language: document.documentElement?.getAttribute('lang')?.split('-')[0]?.toLowerCase() || null
  }
}
