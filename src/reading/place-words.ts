import type { Span } from '../values/index.ts'
import type { Article } from './article.ts'
import type { PagePrint } from './page-print.ts'
import { lettersOf, type PrintedWords } from './printed-words.ts'

// Where on a page the words of an article stand. The article is the printed lines joined, cleaned and cut, so its paragraphs are looked for,
// letter by letter and without spaces, among the letters of the page; what is not found for certain has no place.

/** A box on a page, in points from its upper left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A shorter paragraph is found only where it is a whole line: a few letters stand by chance within others. */
const SHORTEST_INSIDE = 12
/** Paragraphs of one page that are looked for among all its letters; a page of print has some fifty. */
const MOST_SOUGHT = 1_000
/** What is said twice on a page is found by the words around it. */
const AROUND = 24

/** The stretch of the article that stands on a page; null where nothing of the page is in it. */
export const stretchOfPage = ({ text, pages }: Pick<Article, 'text' | 'pages'>, page: number): Span | null => {
  const at = pages.findIndex((each) => each.page === page)
  const start = pages[at]?.start
  return start === undefined ? null : { start, end: pages[at + 1]?.start ?? text.length }
}

interface Stream {
  readonly letters: string
  /** Index in `letters` at which each line begins, and the end of all. */
  readonly starts: readonly number[]
  readonly lines: readonly PrintedWords[]
}

const streamOf = (lines: readonly PrintedWords[]): Stream => {
  const starts = [0]
  for (const { letters } of lines) starts.push((starts.at(-1) ?? 0) + letters.length)
  return { letters: lines.map(({ letters }) => letters).join(''), starts, lines }
}

/** Where `sought` stands in `letters` between two places; null where it does not or, with `once`, where it does more than once. */
const seek = (letters: string, sought: string, from: number, to: number, once: boolean): number | null => {
  const at = sought === '' ? -1 : letters.indexOf(sought, from)
  if (at < 0 || at + sought.length > to) return null
  if (!once) return at
  const again = letters.indexOf(sought, at + 1)
  return again < 0 || again + sought.length > to ? at : null
}

interface Paragraph extends Span {
  readonly letters: string
  /** Where it begins in the letters of the page; null where it was not found. */
  place: number | null
}

/** Finds each paragraph where it stands once; then those that stand more than once, between the ones that were found around them. */
const findParagraphs = (text: string, stretch: Span, { letters, starts }: Stream): Paragraph[] => {
  const edges = new Set(starts)
  const isWhole = (at: number, { length }: string): boolean => length >= SHORTEST_INSIDE || (edges.has(at) && edges.has(at + length))
  const paragraphs: Paragraph[] = []
  let start = stretch.start
  for (const line of text.slice(stretch.start, stretch.end).split('\n')) {
    paragraphs.push({ start, end: start + line.length, letters: lettersOf(line), place: null })
    start += line.length + 1
  }
  for (const paragraph of paragraphs.slice(0, MOST_SOUGHT)) {
    const at = seek(letters, paragraph.letters, 0, letters.length, true)
    if (at !== null && isWhole(at, paragraph.letters)) paragraph.place = at
  }
  let reached = 0
  for (const [index, paragraph] of paragraphs.slice(0, MOST_SOUGHT).entries()) {
    if (paragraph.place === null) {
      const next = paragraphs.slice(index + 1, index + 50).find(({ place }) => place !== null && place >= reached)
      const at = seek(letters, paragraph.letters, reached, next?.place ?? letters.length, true)
      if (at !== null && isWhole(at, paragraph.letters)) paragraph.place = at
    }
    if (paragraph.place !== null) reached = paragraph.place + paragraph.letters.length
  }
  return paragraphs
}

/** How far below and above the line on which letters stand their box reaches, of the type's size: marks stand high, tails hang low. */
const BELOW = 0.24
const ABOVE = 0.96

const boxOf = (line: PrintedWords, from: number, to: number, height: number): Box => {
  const [left, right] = line.edges === null ? [line.x, line.end] : [line.edges[from * 2] ?? line.x, line.edges[to * 2 - 1] ?? line.end]
  return {
    x: left,
    y: height - line.y - line.size * ABOVE,
    width: Math.max(right - left, 1),
    height: line.size * (ABOVE + BELOW)
  }
}

/** Index of the last of `count` things that begins no later than `place`; they are in order. */
const lastBefore = (count: number, startOf: (index: number) => number, place: number): number => {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (startOf(middle) <= place) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

/** The boxes of a run of letters, one for each line it stands on. */
const boxesOf = ({ starts, lines }: Stream, from: number, to: number, height: number): Box[] => {
  const boxes: Box[] = []
  for (let at = lastBefore(lines.length, (index) => starts[index] ?? 0, from); (starts[at] ?? to) < to; at++) {
    const line = lines[at]
    const [begin, end] = [starts[at] ?? 0, starts[at + 1] ?? 0]
    if (line && from < end && begin < end) boxes.push(boxOf(line, Math.max(from, begin) - begin, Math.min(to, end) - begin, height))
  }
  return boxes
}

/**
 * Where the words of each span stand on a page: one box for each printed line, or null where that is not certain. A span that goes on
 * from one page to the next has boxes on both; one that is not on the page at all has none (an empty list).
 */
export const placeWords = (
  print: PagePrint,
  article: Pick<Article, 'text' | 'pages'>,
  spans: readonly Span[]
): (readonly Box[] | null)[] => {
  const stretch = stretchOfPage(article, print.page)
  if (stretch === null) return spans.map(() => [])
  const stream = streamOf(print.lines)
  const paragraphs = findParagraphs(article.text, stretch, stream)
  const place = (span: Span): readonly Box[] | null => {
    const boxes: Box[] = []
    for (let at = lastBefore(paragraphs.length, (index) => paragraphs[index]?.start ?? 0, span.start); ; at++) {
      const paragraph = paragraphs[at]
      if (!paragraph || paragraph.start >= span.end) break
      const [from, to] = [Math.max(span.start, paragraph.start), Math.min(span.end, paragraph.end)]
      if (from >= to) continue
      const words = lettersOf(article.text.slice(from, to))
      if (words === '') continue
      const found =
        paragraph.place === null
          ? alone(stream.letters, article.text, { start: from, end: to }, paragraph)
          : paragraph.place + lettersOf(article.text.slice(paragraph.start, from)).length
      if (found === null) return null
      boxes.push(...boxesOf(stream, found, found + words.length, print.height))
    }
    return boxes
  }
  return spans.map((span) => (span.start < stretch.end && span.end > stretch.start ? place(span) : []))
}

/** Where words stand whose paragraph is not on the page as it is in the article: with the words around them, and only where that is once. */
const alone = (letters: string, text: string, { start, end }: Span, paragraph: Span): number | null => {
  const before = lettersOf(text.slice(Math.max(paragraph.start, start - AROUND), start))
  const after = lettersOf(text.slice(end, Math.min(paragraph.end, end + AROUND)))
  const words = lettersOf(text.slice(start, end))
  for (const [prefix, suffix] of [
    [before, after],
    [before, ''],
    ['', after],
    ['', '']
  ] as const) {
    const sought = prefix + words + suffix
    if (sought.length < SHORTEST_INSIDE) continue
    const at = seek(letters, sought, 0, letters.length, true)
    if (at !== null) return at + prefix.length
  }
  return null
}
