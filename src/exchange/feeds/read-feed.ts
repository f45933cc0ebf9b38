import { parseHTML } from 'linkedom'
import { decodeText } from '../../reading/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'

/** An entry of a feed: an article, or whatever its address leads to. */
export interface ReadFeedEntry {
  /** http or https, without the part that no server gets. */
  readonly link: string
  readonly title: string
  /** As text. */
  readonly summary: string
  /** The day of publication in Việt Nam, "2026-11-22"; null where the feed says none, or one that cannot be. */
  readonly publishedOn: string | null
}

export interface ReadFeed {
  /** What the feed calls itself; null where it does not say. */
  readonly title: string | null
  /** In the order of the feed, each link once. */
  readonly entries: readonly ReadFeedEntry[]
  /** How many entries could not be used: without an address of the web, or beyond those that are looked at. */
  readonly left: number
}

/** Feeds carry a few dozen entries; one with thousands is an archive. */
const MOST_ENTRIES = 300
/** In characters; what names a partner stands in the first lines. */
const MOST_TEXT = 20_000
const HERE_MS = 7 * 3_600_000
const DAY_MS = 86_400_000

const DECLARED = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]{2,30})["']/i

/**
 * Reads RSS (0.9 to 2.0), RDF, Atom or JSON Feed. `charset`: as the server states it. `now`: an entry that says it is from later has no day.
 * Refuses with feed_not_text, feed_with_entities (a document type that declares entities: a feed needs none, and they can unfold without end), feed_not_read.
 */
export const readFeed = async (
  bytes: Uint8Array,
  { address, charset, now }: { readonly address: string; readonly charset: string | null; readonly now: Date }
): Promise<Outcome<ReadFeed>> => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 400))
  const text = decodeText(bytes, (DECLARED.exec(head)?.[1] ?? charset)?.toLowerCase() ?? null)?.normalize('NFC')
  if (text === undefined) return refuse('feed_not_text')
  if (/<!ENTITY/i.test(text)) return refuse('feed_with_entities')
  const { parseFeed } = await import('feedsmith')
  let parsed: ReturnType<typeof parseFeed>
  try {
    parsed = parseFeed(text)
  } catch {
    // Every fault of the parser is about the text that it was given.
    return refuse('feed_not_read')
  }
  const stated = statedIn(parsed)
  const entries = new Map<string, ReadFeedEntry>()
  for (const { link, title, summary, at } of stated.entries) {
    const url = link === undefined ? null : addressOf(link, address)
    if (url === null || entries.has(url) || entries.size >= MOST_ENTRIES) continue
    entries.set(url, { link: url, title: plainText(title), summary: plainText(summary), publishedOn: dayOf(at, now) })
  }
  const title = plainText(stated.title)
  return accept({ title: title === '' ? null : title, entries: [...entries.values()], left: stated.entries.length - entries.size })
}

interface Stated {
  readonly link: string | undefined
  readonly title: string | undefined
  readonly summary: string | undefined
  readonly at: unknown
}

type Parsed = ReturnType<typeof import('feedsmith')['parseFeed']>

const statedIn = ({ format, feed }: Parsed): { readonly title: string | undefined; readonly entries: readonly Stated[] } => {
  switch (format) {
    case 'rss':
      return {
        title: feed.title,
        entries: (feed.items ?? []).map(({ link, guid, title, description, content, pubDate, dc }) => ({
          link: link ?? (guid?.isPermaLink === false ? undefined : guid?.value),
          title,
          summary: description ?? content?.encoded,
          at: pubDate ?? dc?.dates?.[0]
        }))
      }
    case 'atom':
      return {
        title: feed.title?.value,
        entries: (feed.entries ?? []).map(({ links = [], title, summary, content, published }) => ({
          link: (links.find(({ rel = 'alternate' }) => rel === 'alternate') ?? links[0])?.href,
          title: title?.value,
          summary: summary?.value ?? content?.value,
          at: published
        }))
      }
    case 'rdf':
      return {
        title: feed.title,
        entries: (feed.items ?? []).map(({ link, title, description, dc }) => ({ link, title, summary: description, at: dc?.dates?.[0] }))
      }
    case 'json':
      return {
        title: feed.title,
        entries: (feed.items ?? []).map(({ url, title, summary, content_text, content_html, date_published }) => ({
          link: url,
          title,
          summary: summary ?? content_text ?? content_html,
          at: date_published
        }))
      }
  }
}

const addressOf = (link: string, base: string): string | null => {
  if (!URL.canParse(link.trim(), base)) return null
  const url = new URL(link.trim(), base)
  url.hash = ''
  // What newspapers count their readers by makes one article look like several.
  for (const name of [...url.searchParams.keys()]) if (/^(?:utm_\w+|fbclid|gclid|zarsrc)$/.test(name)) url.searchParams.delete(name)
  return /^https?:$/.test(url.protocol) && url.username + url.password === '' ? url.href : null
}

/** Without tags; what they stand between is told apart. Without them nothing nests, so that the rest may be any text. */
const plainText = (html: string | undefined): string => {
  if (html === undefined || html === '') return ''
  const bare = html
    .slice(0, MOST_TEXT)
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<[^>]*>?/g, ' ')
  const text = bare.includes('&') ? (parseHTML(`<html><body>${bare}</body></html>`).document.body.textContent ?? '') : bare
  return text.replace(/\s+/gu, ' ').trim().toWellFormed()
}

/** RFC 822 and ISO 8601 as they are written in feeds; without a zone it is the time here. "GMT+7" is no zone of either, and often written. */
const dayOf = (stated: unknown, now: Date): string | null => {
  if (typeof stated !== 'string') return null
  const said = stated
    .trim()
    .replace(/\b(?:GMT|UTC)\s*([+-])(\d{1,2})(?::?(\d{2}))?$/, (_, sign, h, m = '00') => `${sign}${h.padStart(2, '0')}${m}`)
  if (!said) return null
  const day = /^\d{4}-\d{2}-\d{2}$/.exec(said)
  if (day) return Number.isNaN(Date.parse(said)) ? null : said
  const zoned = /(?:Z|[A-Z]{2,4}|[+-]\d{2}:?\d{2})$/i.test(said) ? said : `${said}${said.includes('T') ? '+07:00' : ' +0700'}`
  const at = Date.parse(zoned)
  if (Number.isNaN(at) || at > now.getTime() + DAY_MS || at < Date.UTC(1995)) return null
  return new Date(at + HERE_MS).toISOString().slice(0, 10)
}
