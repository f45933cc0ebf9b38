import { accept, foldWithOffsets, type Outcome, refuse, type Span, searchKey } from '../../values/index.ts'
import type { ItemContent } from '../item.ts'
import type { ReportView } from '../views.ts'

/** What is kept back of a report: items, by their ids, and other words. */
export interface Redacting {
  readonly items: readonly string[]
  readonly words: readonly string[]
}

/** A report's text with what is kept back blacked out. It has the length of the article, so that positions hold, and holds nothing of the original file. */
export interface Redacted {
  readonly text: string
  /** How many stretches were blacked out. */
  readonly stretches: number
}

const BLACK = '█'
/** Names of an item that are looked for in all of the text: whoever is kept back in one place is not to be read in the next. */
const NAMES = ['name', 'title', 'code'] as const
const LONGEST_NAME = 200

/**
 * Blacks out the words that items stand on and others that a person names, wherever in the text they stand, however they are written there: with or without
 * accents, in capitals or not. Refuses with item_not_found, words_not_in_article, redaction_empty.
 */
export const redactReport = (report: Pick<ReportView, 'article' | 'items'>, { items, words }: Redacting): Outcome<Redacted> => {
  const { text } = report.article
  const spans: Span[] = []
  const find = placesIn(text)
  for (const itemId of items) {
    const item = report.items.find(({ id }) => id === itemId)
    if (!item) return refuse('item_not_found', { itemId })
    spans.push(...item.evidence, ...namesOf(item.content).flatMap(find), ...item.evidence.flatMap(({ exact }) => find(exact)))
  }
  for (const each of words.map((given) => given.normalize('NFC').trim()).filter((given) => given !== '')) {
    const found = find(each)
    if (found.length === 0) return refuse('words_not_in_article', { words: each.slice(0, LONGEST_NAME) })
    spans.push(...found)
  }
  return spans.length === 0 ? refuse('redaction_empty') : accept(blackedOut(text, spans))
}

const namesOf = (content: ItemContent): string[] => {
  const aliases = Array.isArray(content.aliases) ? content.aliases : []
  return [...NAMES.map((field) => content[field]), ...aliases].filter(
    (name): name is string => typeof name === 'string' && name.length <= LONGEST_NAME
  )
}

/** Where words stand in a text, as whole words, by their folded letters. */
const placesIn = (text: string): ((words: string) => Span[]) => {
  const folded = foldWithOffsets(text)
  const padded = ` ${folded.key} `
  return (words) => {
    const key = searchKey(words)
    const found: Span[] = []
    if (key === '') return found
    for (let at = padded.indexOf(` ${key} `); at >= 0; at = padded.indexOf(` ${key} `, at + 1))
      found.push({ start: folded.starts[at] ?? 0, end: folded.ends[at + key.length - 1] ?? 0 })
    return found
  }
}

/** Spaces go black too, since the lengths of words tell names; line ends stay, and with them the paragraphs. */
const blackedOut = (text: string, spans: readonly Span[]): Redacted => {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  let redacted = ''
  let at = 0
  for (const { start, end } of joined) {
    redacted += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, BLACK)
    at = end
  }
  return { text: redacted + text.slice(at), stretches: joined.length }
}
