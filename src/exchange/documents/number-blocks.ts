import type { Block, Chart, DataTable, Heading } from './document.ts'

/** A block with the number it goes by: "I." before a heading, 3 for the third table. */
export type Numbered =
  | { readonly block: Heading; readonly number: string }
  | { readonly block: DataTable | Chart; readonly number: number }
  | { readonly block: Exclude<Block, Heading | DataTable | Chart>; readonly number: null }

/** Headings count within the one above them, tables and figures through the whole document; both forms of a document number alike. */
export const numberBlocks = (body: readonly Block[]): readonly Numbered[] => {
  const headings = [0, 0, 0]
  const counts = { table: 0, chart: 0 }
  return body.map((block): Numbered => {
    if (block.block === 'heading') {
      headings.fill(0, block.level)
      const count = (headings[block.level - 1] ?? 0) + 1
      headings[block.level - 1] = count
      return { block, number: headingNumber(block.level, count) }
    }
    if (block.block === 'table' || block.block === 'chart') {
      counts[block.block] += 1
      return { block, number: counts[block.block] }
    }
    return { block, number: null }
  })
}

const headingNumber = (level: Heading['level'], count: number): string =>
  level === 1 ? `${roman(count)}.` : level === 2 ? `${count}.` : `${letters(count)})`

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I']
]

const roman = (count: number): string => {
  let left = count
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(left / value)
    left -= times * value
    return sign.repeat(times)
  }).join('')
}

/** The letters by which points are counted in Vietnamese documents: a, b, c, d, đ, e … */
const POINTS = [...'abcdđeghiklmnopqrstuvxy']

const letters = (count: number): string =>
  count <= POINTS.length
    ? (POINTS[count - 1] ?? '')
    : `${letters(Math.floor((count - 1) / POINTS.length))}${POINTS[(count - 1) % POINTS.length]}`
