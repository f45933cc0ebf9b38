import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy'
import { fitted } from './scale.ts'

/** One part of a whole; what it says and where it leads is given. */
export interface Part {
  readonly key: string
  readonly name: string
  /** Whole minor units as digits. */
  readonly amountMinor: string
  readonly amount: string
  readonly href: string
}

/** Three tones, the darkest for the largest, so that they are told apart without colour; beside them the names tell. */
export type Tone = 'done' | 'way' | 'open'

export interface TreemapField extends Part {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly tone: Tone
  /** Null where the field has no room for words; the table beneath has them all. */
  readonly label: { readonly name: string; readonly amount: string | null } | null
}

export interface DrawnTreemap {
  readonly width: number
  readonly height: number
  readonly fields: readonly TreemapField[]
}

const [WIDTH, HEIGHT, GAP] = [960, 400, 2]
const LETTER = 7.4
const [LEAST_WIDTH, LEAST_HEIGHT, TWO_LINES] = [64, 26, 46]

/**
 * Fields as large as their amounts, the largest first, none narrower than it must be (squarified: Bruls, Huizing and van Wijk 2000). Amounts of nothing or less
 * have no field. Areas are rounded to floats; what is said of them is exact.
 */
export const drawTreemap = (parts: readonly Part[]): DrawnTreemap => {
  const drawn = parts.filter(({ amountMinor }) => BigInt(amountMinor) > 0n).toSorted((a, b) => compare(b, a))
  if (drawn.length === 0) return { width: WIDTH, height: 0, fields: [] }
  const root = hierarchy<{ readonly part?: Part; readonly children?: readonly { readonly part: Part }[] }>({
    children: drawn.map((part) => ({ part }))
  }).sum(({ part }) => (part ? Number(part.amountMinor) : 0))
  const laid = treemap<{ readonly part?: Part }>().tile(treemapSquarify).size([WIDTH, HEIGHT]).paddingInner(GAP).round(true)(root as never)
  const fields = laid.leaves().flatMap(({ data: { part }, x0, y0, x1, y1 }, rank): TreemapField[] => {
    if (!part) return []
    const [width, height] = [Math.max(1, x1 - x0), Math.max(1, y1 - y0)]
    return [{ ...part, x: x0, y: y0, width, height, tone: toneOf(rank, drawn.length), label: labelOf(part, width, height) }]
  })
  return { width: WIDTH, height: HEIGHT, fields }
}

const compare = (a: Part, b: Part): number => {
  const [left, right] = [BigInt(a.amountMinor), BigInt(b.amountMinor)]
  return left === right ? (a.key < b.key ? 1 : -1) : left < right ? -1 : 1
}

const toneOf = (rank: number, count: number): Tone => (rank < count / 3 ? 'done' : rank < (2 * count) / 3 ? 'way' : 'open')

const labelOf = ({ name, amount }: Part, width: number, height: number): TreemapField['label'] => {
  if (width < LEAST_WIDTH || height < LEAST_HEIGHT) return null
  const letters = Math.floor((width - 12) / LETTER)
  return { name: fitted(name, letters), amount: height >= TWO_LINES && amount.length <= letters ? amount : null }
}
