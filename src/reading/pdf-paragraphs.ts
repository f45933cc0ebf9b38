import { countWords, endsOpen, endsSentence, isListItem } from './cleaning/line-shape.ts'
import { restorePieces } from './encodings/restore-vietnamese.ts'
import { type Line, line } from './line.ts'
import { normaliseText, tidySpaces } from './normal-form.ts'

// From words placed on pages to paragraphs: words to printed lines, headers and footers off, wrapped lines joined.

/** A run of characters placed on a page; points, y upwards. */
export interface PrintedItem {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of the type. */
  readonly size: number
}

/** A line as it stands on its page. */
export interface PrintedLine {
  text: string
  readonly x: number
  end: number
  readonly y: number
  size: number
  readonly page: number
}

const printedLines = (items: readonly PrintedItem[], page: number): PrintedLine[] => {
  const lines: PrintedLine[] = []
  let current: PrintedLine | undefined
  for (const item of items) {
    const onLine = current && Math.abs(item.y - current.y) < Math.max(item.size, current.size) * 0.45 && item.x >= current.x - 1
    if (current && onLine) {
      // A raised 3 follows its m at once; a gap wider than any space is the next column of a table.
      const gap = item.x - current.end
      const column = gap > item.size * 2.5 && /\p{L}{2}/u.test(current.text) && /[\p{L}\d]/u.test(item.text)
      const spaced = gap > item.size * 0.14 || current.text.endsWith(' ') || item.text.startsWith(' ')
      current.text += (column ? ' - ' : spaced ? ' ' : '') + item.text
      current.end = Math.max(current.end, item.x + item.width)
      current.size = Math.max(current.size, item.size)
    } else {
      current = { text: item.text, x: item.x, end: item.x + item.width, y: item.y, size: item.size, page }
      lines.push(current)
    }
  }
  return lines
}

/** Brings the lines of all pages into normal form at once: in which encoding a text is written its whole tells. */
const inNormalForm = (pages: readonly PrintedLine[][]): PrintedLine[][] => {
  const all = pages.flat()
  restorePieces(all.map((printed) => printed.text)).forEach((text, at) => {
    ;(all[at] as PrintedLine).text = tidySpaces(normaliseText(text).replaceAll('\n', ' '))
  })
  return pages.map((lines) => lines.filter((printed) => printed.text !== ''))
}

/** The lines of one page, headers and footers among them, in the order in which they are read. */
export const linesOfPage = (items: readonly PrintedItem[], page: number): readonly PrintedLine[] =>
  inNormalForm([printedLines(items, page)])[0] ?? []

const PAGE_NUMBER = /^[-–—|\s]*(?:(?:trang|page)\s*)?\d{1,4}(?:\s*[/|-]\s*\d{1,4})?[-–—|\s]*$/iu
const EDGE = 2

/** The same words at the same edge of several pages are a running header or footer, whatever number they carry; a lone number is a page's. */
const withoutRunningLines = (pages: readonly PrintedLine[][]): PrintedLine[][] => {
  const key = (printed: PrintedLine, edge: string): string => `${edge} ${Math.round(printed.y / 4)} ${printed.text.replace(/\d+/g, '#')}`
  const edges = pages.map((lines) => {
    const sorted = [...lines].sort((a, b) => b.y - a.y)
    return new Map([
      ...sorted.slice(0, EDGE).map((item) => [item, 'top'] as const),
      ...sorted.slice(-EDGE).map((item) => [item, 'foot'] as const)
    ])
  })
  const seen = new Map<string, number>()
  for (const marked of edges) for (const [item, edge] of marked) seen.set(key(item, edge), (seen.get(key(item, edge)) ?? 0) + 1)
  const often = Math.max(2, pages.length * 0.4)
  return pages.map((lines, at) =>
    lines.filter((item) => {
      const edge = edges[at]?.get(item)
      return edge === undefined || (!PAGE_NUMBER.test(item.text) && (seen.get(key(item, edge)) ?? 0) < often)
    })
  )
}

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

const edgesOf = (lines: readonly PrintedLine[]): Edges => {
  const full = lines.filter((item) => item.text.length > 30)
  return {
    right: quantile(
      (full.length > 0 ? full : lines).map((item) => item.end),
      0.9
    ),
    left: quantile(
      lines.map((item) => item.x),
      0.1
    )
  }
}

/** The usual distance between two lines of a paragraph, of the type's size. */
const leadingOf = (lines: readonly PrintedLine[]): number => {
  const gaps = lines.flatMap((item, at) => {
    const before = lines[at - 1]
    const gap = before && before.page === item.page ? before.y - item.y : 0
    return gap > 0 && before && gap < before.size * 4 ? [gap / before.size] : []
  })
  return quantile(gaps, 0.4) || 1.2
}

/** Left and right edge of the area that lines are set in. */
interface Edges {
  readonly left: number
  readonly right: number
}

/** Lines that a column has at least, and the most of a page's lines that may run across the gap between two of them: a title, a summary. */
const LEAST_IN_COLUMN = 5
const MOST_ACROSS = 0.4

/** The edges of each line's own area: of its column where a page is set in two, else those of the whole document. */
const areas = (lines: readonly PrintedLine[]): ((item: PrintedLine) => Edges) => {
  const whole = edgesOf(lines)
  const middle = (whole.left + whole.right) / 2
  const columns = new Map<PrintedLine, Edges>()
  for (const page of Map.groupBy(lines, (item) => item.page).values()) {
    const left = page.filter((item) => item.end < middle)
    const right = page.filter((item) => item.x > middle)
    const across = page.length - left.length - right.length
    if (Math.min(left.length, right.length) < LEAST_IN_COLUMN || across > page.length * MOST_ACROSS) continue
    for (const column of [left, right]) {
      const edges = edgesOf(column)
      for (const item of column) columns.set(item, edges)
    }
  }
  return (item) => columns.get(item) ?? whole
}

interface Measures {
  readonly area: (item: PrintedLine) => Edges
  readonly leading: number
}

const endsParagraph = (before: PrintedLine, item: PrintedLine, { area, leading }: Measures): boolean => {
  const [{ left, right }, own] = [area(before), area(item)]
  const finished = endsSentence(before.text)
  const short = before.end < right - Math.max(1, right - left) * 0.12
  const indented = item.x - own.left > before.x - left + item.size * 0.8 && item.x > own.left + item.size * 0.8
  const continues = /^[\p{Ll},;)]/u.test(item.text) || (!finished && !short)
  if (item.page !== before.page) return !continues || (finished && (short || indented))
  if (Math.abs(item.size - before.size) > before.size * 0.12) return true
  if (before.y - item.y > before.size * Math.max(leading * 1.35, leading + 0.3)) return true
  if (isListItem(item.text)) return finished || short || endsOpen(before.text)
  if (finished && (short || indented)) return true
  // Lines of a centred title differ in length and share their middle.
  const centred = Math.abs(item.x - before.x) > item.size && Math.abs(item.x + item.end - before.x - before.end) < item.size * 2
  return short && !centred && (!continues || indented)
}

/** How much larger than the text a title is set, how far down the first page it stands, and how many words it has. */
const TITLE_SIZE = 1.2
const TITLE_REACH = 15
const TITLE_WORDS = { least: 4, most: 40 }

/** The paragraph near the top of the first page that is set larger than all others there, and than the text; null where two are, or none. */
const largest = (paragraphs: readonly { readonly line: Line; readonly size: number }[], textSize: number): string | null => {
  const top = paragraphs.slice(0, TITLE_REACH).filter(({ line: { page } }) => page === 1)
  const size = Math.max(0, ...top.map((item) => item.size))
  const [only, other] = top.filter((item) => item.size > size * 0.97)
  if (!only || other || size < textSize * TITLE_SIZE) return null
  const { text } = only.line
  const words = countWords(text)
  return words >= TITLE_WORDS.least && words <= TITLE_WORDS.most && !endsSentence(text) && !endsOpen(text) ? text : null
}

/**
 * Joins printed lines into paragraphs, and tells which of them is set as the title. A paragraph ends where space is left below it, where the
 * type changes size, where the next line is a list item or is indented after a finished sentence, and where a line stops well before the
 * right edge. Over a page's end it goes on unless its sentence is finished; a form feed then marks the place.
 */
export const joinParagraphs = (pages: readonly (readonly PrintedItem[])[]): { readonly lines: Line[]; readonly title: string | null } => {
  const printed = withoutRunningLines(inNormalForm(pages.map((items, at) => printedLines(items, at + 1)))).flat()
  const measures = { area: areas(printed), leading: leadingOf(printed) }
  const paragraphs: { line: Line; size: number }[] = []
  let pieces: string[] = []
  let first: PrintedLine | undefined
  const close = (): void => {
    if (first) paragraphs.push({ line: line(pieces.join(''), { page: first.page }), size: first.size })
  }
  printed.forEach((item, at) => {
    const before = printed[at - 1]
    if (before && !endsParagraph(before, item, measures)) pieces.push('\f'.repeat(item.page - before.page) || ' ', item.text)
    else {
      close()
      pieces = [item.text]
      first = item
    }
  })
  close()
  const textSize = quantile(
    printed.filter((item) => item.text.length > 30).map((item) => item.size),
    0.5
  )
  return { lines: paragraphs.map((paragraph) => paragraph.line), title: largest(paragraphs, textSize) }
}
