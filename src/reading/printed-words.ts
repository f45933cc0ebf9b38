import { normaliseText, withoutEth } from './normal-form.ts'
import { placeOf } from './pdf-order.ts'
import type { PrintedLine } from './pdf-paragraphs.ts'
import type { Glyph } from './pdfium.ts'

/** A printed line: its letters without spaces, and where each stands. Points from the lower left corner of the page. */
export interface PrintedWords {
  readonly letters: string
  /** Where the letters begin and end, two numbers for each UTF-16 unit; null where only the whole line's place is known. */
  readonly edges: Float32Array | null
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
}

/** The letters of a text by which it is found again on its page: spaces and line ends differ, and Đ has two forms. */
export const lettersOf = (text: string): string => withoutEth(text.replace(/\s+/gu, ''))

/** How far from a line its own letters stand, of the type's size: a raised 3 belongs to it. */
const NEAR = 0.45

/** The letters of glyphs, each mark joined to the letter it stands on, with the edges of that letter. */
const compose = (glyphs: readonly Glyph[]): { letters: string; edges: number[] } => {
  let letters = ''
  const edges: number[] = []
  for (let at = 0; at < glyphs.length; ) {
    const { text, x, end } = glyphs[at] as Glyph
    let cluster = text
    for (at++; /^\p{M}/u.test(glyphs[at]?.text ?? ''); at++) cluster += glyphs[at]?.text ?? ''
    const written = lettersOf(normaliseText(/[\ufb00-\ufb06]/.test(cluster) ? cluster.normalize('NFKC') : cluster))
    for (let unit = 0; unit < written.length; unit++) edges.push(x, end)
    letters += written
  }
  return { letters, edges }
}

/** The edges of a line's letters; a dash that stands for the rule between two columns has none. Null where the line's letters are others. */
const edgesOf = (line: string, printed: { letters: string; edges: number[] }): Float32Array | null => {
  const edges = new Float32Array(line.length * 2)
  let at = 0
  for (let unit = 0; unit < line.length; unit++) {
    const found = line[unit] === printed.letters[at]
    if (!found && line[unit] !== '-') return null
    const before = edges[unit * 2 - 1] ?? 0
    edges[unit * 2] = found ? (printed.edges[at * 2] ?? 0) : before
    edges[unit * 2 + 1] = found ? (printed.edges[at * 2 + 1] ?? 0) : before
    if (found) at++
  }
  return at === printed.letters.length ? edges : null
}

/** Finds the letters of printed lines among the glyphs of their page. Each line looks only at glyphs of its own height. */
export const placeLetters = (lines: readonly PrintedLine[], glyphs: readonly Glyph[]): PrintedWords[] => {
  const sorted = glyphs.toSorted((a, b) => a.y - b.y)
  return lines.map(({ text, x, end, y, size }) => {
    const near: Glyph[] = []
    for (let at = firstFrom(sorted, y - size * NEAR); at < sorted.length; at++) {
      const glyph = sorted[at] as Glyph
      if (glyph.y >= y + size * NEAR) break
      const middle = (glyph.x + glyph.end) / 2
      if (middle > x - 1 && middle < end + 1) near.push(glyph)
    }
    near.sort((a, b) => placeOf(a) - placeOf(b))
    const letters = lettersOf(text)
    return { letters, edges: edgesOf(letters, compose(near)), x, end, y, size }
  })
}

/** Index of the first glyph that is no lower; glyphs are sorted by height. */
const firstFrom = (glyphs: readonly Glyph[], y: number): number => {
  let [low, high] = [0, glyphs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((glyphs[middle] as Glyph).y < y) low = middle + 1
    else high = middle
  }
  return low
}
