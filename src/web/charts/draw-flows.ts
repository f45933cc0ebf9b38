import { sankey, sankeyJustify, sankeyLinkHorizontal } from 'd3-sankey'
import { fitted } from './scale.ts'

/** Money of one partner for one sector in one place. */
export interface Flow {
  readonly ends: readonly [partner: string, sector: string, place: string]
  /** Whole minor units as digits. */
  readonly amountMinor: string
}

/** What the ends are called and where each leads; `column` 0 are partners, 1 sectors, 2 places. */
export interface FlowWords {
  readonly nameOf: (column: number, key: string) => string
  /** Where the rows of some of the ends are; null for what stands for many. */
  readonly hrefOf: (ends: Readonly<Partial<Record<0 | 1 | 2, string>>>) => string
  readonly show: (amountMinor: string) => string
  readonly others: (count: number) => string
}

export interface FlowNode {
  readonly key: string
  readonly name: string
  readonly shortName: string
  readonly amount: string
  readonly href: string | null
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly labelX: number
  readonly anchor: 'start' | 'end'
}

export interface FlowBand {
  readonly key: string
  readonly said: string
  readonly href: string | null
  readonly path: string
  readonly width: number
}

export interface DrawnFlows {
  readonly width: number
  readonly height: number
  readonly nodes: readonly FlowNode[]
  readonly bands: readonly FlowBand[]
}

const [WIDTH, LEFT, RIGHT, TOP] = [1000, 230, 190, 10]
const [LINE, LEAST, NODE] = [34, 5, 14]
/** More ends in a column are put together as the others. */
const MOST = 10
const OTHERS = '\u0000'

interface Node {
  readonly key: string
  readonly column: 0 | 1 | 2
}

/**
 * Bands from partners to sectors and on to places, as wide as their amounts; the smaller ends of each column are put together. The same figures give the same
 * picture. Widths are floats; what is said of them is exact.
 */
export const drawFlows = (flows: readonly Flow[], words: FlowWords): DrawnFlows => {
  const positive = flows.filter(({ amountMinor }) => BigInt(amountMinor) > 0n)
  if (positive.length === 0) return { width: WIDTH, height: 0, nodes: [], bands: [] }
  const folded = [0, 1, 2].map((column) => foldedOf(positive, column))
  const sums = new Map<string, bigint>()
  const add = (key: string, minor: bigint): void => void sums.set(key, (sums.get(key) ?? 0n) + minor)
  for (const { ends, amountMinor } of positive) {
    const [a, b, c] = ends.map((end, column) => `${column}\n${folded[column]?.has(end) ? OTHERS : end}`) as [string, string, string]
    add(`${a}\t${b}`, BigInt(amountMinor))
    add(`${b}\t${c}`, BigInt(amountMinor))
  }
  const pairs = [...sums]
    .map(([pair, minor]) => ({ pair, minor }))
    .toSorted((a, b) => (a.minor === b.minor ? (a.pair < b.pair ? -1 : 1) : a.minor < b.minor ? 1 : -1))
  const keys = [...new Set(pairs.flatMap(({ pair }) => pair.split('\t')))]
  const nodes = keys.map((key): Node => ({ key, column: Number(key[0]) as 0 | 1 | 2 }))
  const rows = Math.max(LEAST, ...[0, 1, 2].map((column) => nodes.filter((node) => node.column === column).length))
  const height = TOP * 2 + rows * LINE
  const graph = sankey<Node, { readonly minor: bigint }>()
    .nodeId(({ key }) => key)
    .nodeAlign(sankeyJustify)
    .nodeWidth(NODE)
    .nodePadding(12)
    .extent([
      [LEFT, TOP],
      [WIDTH - RIGHT, height - TOP]
    ])({
    nodes: nodes.map((node) => ({ ...node })),
    links: pairs.map(({ pair, minor }) => ({
      source: pair.split('\t')[0] ?? '',
      target: pair.split('\t')[1] ?? '',
      value: Number(minor),
      minor
    }))
  })
  const endOf = (key: string): string => key.slice(2)
  const nameOf = ({ key, column }: Node): string =>
    endOf(key) === OTHERS ? words.others(folded[column]?.size ?? 0) : words.nameOf(column, endOf(key))
  const hrefOf = (...ends: readonly Node[]): string | null =>
    ends.some(({ key }) => endOf(key) === OTHERS)
      ? null
      : words.hrefOf(Object.fromEntries(ends.map(({ column, key }) => [column, endOf(key)])))
  const path = sankeyLinkHorizontal<Node, { readonly minor: bigint }>()
  const drawnNodes = graph.nodes.map((node): FlowNode => {
    const { x0 = 0, x1 = 0, y0 = 0, y1 = 0, column, key } = node
    const into = [...(column === 0 ? (node.sourceLinks ?? []) : (node.targetLinks ?? []))].reduce((sum, { minor }) => sum + minor, 0n)
    const name = nameOf(node)
    return {
      key,
      name,
      shortName: fitted(name, column === 1 ? 26 : 24),
      amount: words.show(String(into)),
      href: hrefOf(node),
      x: x0,
      y: y0,
      width: x1 - x0,
      height: Math.max(1, y1 - y0),
      labelX: column === 0 ? x0 - 8 : x1 + 8,
      anchor: column === 0 ? 'end' : 'start'
    }
  })
  const bands = graph.links.flatMap((link): FlowBand[] => {
    const [from, to] = [link.source, link.target]
    if (typeof from !== 'object' || typeof to !== 'object') return []
    const said = `${nameOf(from)} → ${nameOf(to)}: ${words.show(String(link.minor))}`
    return [{ key: `${from.key}\t${to.key}`, said, href: hrefOf(from, to), path: path(link) ?? '', width: Math.max(1, link.width ?? 1) }]
  })
  return { width: WIDTH, height, nodes: drawnNodes, bands }
}

/** The ends of a column beyond the largest ones; of one too many none is put together with itself. */
const foldedOf = (flows: readonly Flow[], column: number): ReadonlySet<string> => {
  const sums = new Map<string, bigint>()
  for (const { ends, amountMinor } of flows) {
    const end = ends[column] ?? ''
    sums.set(end, (sums.get(end) ?? 0n) + BigInt(amountMinor))
  }
  const largest = [...sums].toSorted(([a, n], [b, m]) => (n === m ? (a < b ? -1 : 1) : n < m ? 1 : -1)).map(([end]) => end)
  return new Set(largest.length > MOST + 1 ? largest.slice(MOST) : [])
}
