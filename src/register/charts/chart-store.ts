import type { PartialDate } from '../../values/index.ts'
import type { Facet } from '../dossiers/dossier-store.ts'
import type { CountedKind, SumKind } from './cells.ts'
import type { Passing, StoodKind } from './passings.ts'

/** From one year to another, both within, as "2024"; what has no day is in no span of years, only where none is asked. */
export interface Years {
  readonly from: string | null
  readonly until: string | null
}

/** Under what is counted; "" for any. */
export interface Under {
  readonly partner: string
  readonly sector: string
  readonly province: string
}

/** What was kept in cells, and, where nothing was kept for so many conditions, what a bounded walk through dossiers counts. */
export interface ReadingCharts {
  /** By period and state; with `quarterly` the quarters beside the years. Kept for a partner alone, or for a sector, a province and both. */
  stateCells(
    kind: CountedKind,
    under: Under,
    years: Years,
    quarterly: boolean
  ): Promise<{ readonly period: string; readonly state: string; readonly n: number }[]>
  /** Of all years: what stood at the end of one comes from those before. Kept for a partner alone, or for a sector, a province and both. */
  passingCells(kind: StoodKind, under: Under): Promise<Passing[]>
  /** By year, currency and sector, "" being all sectors together. Kept for a partner, or for a province. */
  sumCells(
    of: SumKind,
    under: Omit<Under, 'sector'>,
    years: Years
  ): Promise<{ readonly sector: string; readonly currency: string; readonly period: string; readonly n: number; readonly minor: bigint }[]>
  /** The partners that most dossiers of a kind stand under, in one sector or in any, without `without`; and how many partners there are. */
  topPartners(
    kind: CountedKind,
    sector: string,
    years: Years,
    options: { readonly without: string | null; readonly limit: number }
  ): Promise<{ readonly partners: readonly { readonly partner: string; readonly n: number }[]; readonly count: number }>
  /** How many dossiers stand under each of these partners and each sector. */
  pairCells(
    kind: CountedKind,
    partners: readonly string[],
    sector: string,
    years: Years
  ): Promise<{ readonly partner: string; readonly sector: string; readonly n: number }[]>

  /** Walks the dossiers with these facets; null where there are more than `most` to be walked. */
  walkStates(
    kind: CountedKind,
    facets: readonly Facet[],
    years: Years,
    most: number
  ): Promise<{ readonly firstOn: PartialDate | null; readonly state: string; readonly n: number }[] | null>
  walkPassings(kind: StoodKind, facets: readonly Facet[], most: number): Promise<Passing[] | null>
  walkSums(
    of: SumKind,
    facets: readonly Facet[],
    years: Years,
    most: number
  ): Promise<
    | {
        readonly firstOn: PartialDate | null
        readonly sector: string
        readonly currency: string
        readonly n: number
        readonly minor: bigint
      }[]
    | null
  >
  walkPairs(
    kind: CountedKind,
    facets: readonly Facet[],
    years: Years,
    most: number
  ): Promise<{ readonly partner: string; readonly sector: string; readonly n: number }[] | null>
}
