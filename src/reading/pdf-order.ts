import type { PrintedItem } from './pdf-paragraphs.ts'
import type { Glyph } from './pdfium.ts'

// Lines whose letters are not printed in the order in which they are read. Where a face has no marked letters, some programs print what it
// has first ("Chi u 8/9, t i tr s") and set the rest into the gaps afterwards ("ềạụở"); what was meant is known by the places alone.

interface Group {
  readonly items: PrintedItem[]
  x: number
  end: number
  readonly y: number
  size: number
  /** Something was set back into what had been printed. */
  mixed: boolean
}

/** How far two runs of one line may stand apart in height, and a later one reach into an earlier; of the type's size. */
const SAME_LINE = 0.45
const REACHES_IN = 0.2
/** A first letter that is printed last stands this close before its line, and is no longer than this. */
const LONGEST_FIRST = 2.5

const startsLate = (group: Group, { x, width, size }: PrintedItem): boolean =>
  x < group.x - 1 && width < size * LONGEST_FIRST && Math.abs(x + width - group.x) < size * 0.5

const groupsOf = (items: readonly PrintedItem[]): Group[] => {
  const groups: Group[] = []
  for (const item of items) {
    const group = groups.at(-1)
    const near = group && Math.abs(item.y - group.y) < Math.max(item.size, group.size) * SAME_LINE
    if (group && near && (item.x >= group.x - 1 || startsLate(group, item))) {
      group.mixed ||= item.x < group.end - item.size * REACHES_IN
      group.items.push(item)
      group.x = Math.min(group.x, item.x)
      group.end = Math.max(group.end, item.x + item.width)
      group.size = Math.max(group.size, item.size)
    } else groups.push({ items: [item], x: item.x, end: item.x + item.width, y: item.y, size: item.size, mixed: false })
  }
  return groups
}

/** True where some line of the page was printed out of order, so that its letters have to be looked at one by one. */
export const isMixed = (items: readonly PrintedItem[]): boolean => groupsOf(items).some((group) => group.mixed)

const letters = (texts: readonly string[]): string =>
  [...texts.join('').normalize('NFKC').replace(/\s+/gu, '').normalize('NFD')].sort().join('')

/** A mark of its own stands upon its letter, which begins before it. */
export const placeOf = ({ text, x, end }: Glyph): number => (/^\p{M}/u.test(text) ? (x + end) / 2 : x)

/** A gap that is a space, and one that is wider than any space: the next column of a table. */
const SPACE = 0.15
const COLUMN = 2.5
/** A letter that reaches further into the one before it stands upon it; kerning is half of that. */
const UPON = 0.2

/** The line as it is read, by the places of its letters; null where they do not say it: letters upon one another, or others than were read. */
const sort = (group: Group, glyphs: readonly Glyph[]): PrintedItem | null => {
  const { x, end, y, size } = group
  const own = glyphs
    .filter((glyph) => Math.abs(glyph.y - y) < size * SAME_LINE && glyph.end > x - 1 && glyph.x < end + 1)
    .sort((a, b) => placeOf(a) - placeOf(b))
  const printed = own.filter((glyph) => /\S/u.test(glyph.text))
  if (letters(printed.map((glyph) => glyph.text)) !== letters(group.items.map((item) => item.text))) return null
  let text = ''
  let reached = x
  let spaced = false
  for (const glyph of own) {
    if (!/\S/u.test(glyph.text)) {
      spaced = true
      continue
    }
    const mark = /^\p{M}/u.test(glyph.text)
    if (!mark && text !== '') {
      const gap = glyph.x - reached
      if (gap < -size * UPON) return null
      if (gap > size * COLUMN && /\p{L}{2}/u.test(text) && /[\p{L}\d]/u.test(glyph.text)) text += ' - '
      else if (spaced || gap > size * SPACE) text += ' '
    }
    text += glyph.text
    if (!mark) {
      reached = Math.max(reached, glyph.end)
      spaced = false
    }
  }
  return { text, x, y, width: end - x, size }
}

/** Puts the lines of a page that were printed out of order into the order in which they are read; all others stay as they are. */
export const inOrder = (items: readonly PrintedItem[], glyphs: readonly Glyph[]): PrintedItem[] =>
  groupsOf(items).flatMap((group) => (group.mixed ? (sort(group, glyphs) ?? group.items) : group.items))
