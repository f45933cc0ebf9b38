import { NO_SECTOR } from '../charts/cells.ts'
import type { Facet } from '../dossiers/dossier-store.ts'
import type { Fund, TransactionStanding, TransactionType } from '../dossiers/entries/entry.ts'
import { type LedgerRow, NOT_STATED } from './ledger-row.ts'

/**
 * What the ledger amounts to is kept as it grows, like what charts count (decision 0016), so that a sum over millions of rows reads some thousands of
 * cells: by quarter of all, of each partner, sector and province, and by year of each two of these together. What is asked more finely is added up of the
 * rows. "" as partner, sector or province stands for any: there each row counts once. A project of two sectors stands whole in both.
 */
export interface LedgerCell {
  readonly partner: string
  readonly sector: string
  readonly province: string
  readonly type: TransactionType
  /** "" where no source says whose money it is. */
  readonly fund: Fund | ''
  readonly standing: TransactionStanding
  /** ISO 4217. */
  readonly currency: string
  /** "2024-Q3", or "2024" where the quarter is not known; where two of partner, sector and province are named, the year. */
  readonly period: string
  readonly n: number
  /** Whole minor units. */
  readonly minor: bigint
}

/** What of a row its cells are made of. */
export type CountedRow = Pick<LedgerRow, 'type' | 'fund' | 'standing' | 'currency' | 'period' | 'minor' | 'partner'>

/** The cells of a dossier's rows, each once. */
export const ledgerCellsOf = (rows: readonly CountedRow[], facets: readonly Facet[]): LedgerCell[] => {
  const sectors = ['', ...valuesOf(facets, 'sector', NO_SECTOR)]
  const provinces = ['', ...valuesOf(facets, 'province', NOT_STATED)]
  const places = sectors.flatMap((sector) => provinces.map((province) => ({ sector, province })))
  const cells = rows.flatMap(({ type, fund, standing, currency, period, minor, partner }) =>
    ['', partner].flatMap((partner) =>
      places.flatMap(({ sector, province }): LedgerCell[] => {
        const named = namedIn({ partner, sector, province })
        if (named > MOST_NAMED) return []
        const when = holdsYears(named) ? period.slice(0, YEAR) : period
        return [{ partner, sector, province, type, fund: fund ?? '', standing, currency, period: when, n: 1, minor }]
      })
    )
  )
  return added(cells)
}

const YEAR = 4
const MOST_NAMED = 2

/** How many of partner, sector and province are named. */
const namedIn = (place: Pick<LedgerCell, 'partner' | 'sector' | 'province'>): number =>
  Object.values(place).filter((one) => one !== '').length

/** Whether the cells of which some of partner, sector and province are named hold years, not quarters. */
export const holdsYears = (named: number): boolean => named > 1

/** Whether sums are kept by which some of partner, sector and province are named, by quarter or not. */
export const isKeptAsCells = (named: number, byQuarter: boolean): boolean => named <= (byQuarter ? 1 : MOST_NAMED)

/** What has to be added to the cells that hold `before` so that they hold `after`. */
export const ledgerDifference = (before: readonly LedgerCell[], after: readonly LedgerCell[]): LedgerCell[] =>
  added([...after, ...before.map((cell) => ({ ...cell, n: -cell.n, minor: -cell.minor }))]).filter(
    ({ n, minor }) => n !== 0 || minor !== 0n
  )

const added = (cells: readonly LedgerCell[]): LedgerCell[] => {
  const sums = new Map<string, LedgerCell>()
  for (const cell of cells) {
    const { n, minor, ...place } = cell
    const key = Object.values(place).join('\n')
    const there = sums.get(key)
    sums.set(key, there ? { ...there, n: there.n + n, minor: there.minor + minor } : cell)
  }
  return [...sums.values()]
}

const valuesOf = (facets: readonly Facet[], wanted: string, none: string): string[] => {
  const found = facets.flatMap(({ facet, value }) => (facet === wanted ? [value] : []))
  return found.length === 0 ? [none] : found
}
