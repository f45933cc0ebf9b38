import { SECTORS } from '../../extraction/index.ts'
import { firstDay, lastDay, type PartialDate } from '../../values/index.ts'
import type { Dossier } from '../dossiers/dossier.ts'
import type { Facet } from '../dossiers/dossier-store.ts'
import type { Passing } from './passings.ts'
import { quarterOf } from './quarters.ts'
import type { StatedSum } from './stated-sums.ts'

/**
 * What charts count is kept as it grows: each dossier stands in a few cells, and whoever writes a dossier moves its cells along, so that a chart reads a
 * few hundred rows however many dossiers there are. A dossier's cells are a function of its facets and of the day it was first stated.
 */
export const COUNTED_KINDS = ['undertaking', 'agreement', 'project'] as const
export type CountedKind = (typeof COUNTED_KINDS)[number]

/** What a sum is stated of: a project, a result, or a promise, wish or charge. They are never added up with one another. */
export const SUM_KINDS = ['project', 'commitment', 'agreement', 'proposal', 'assignment', 'result'] as const
export type SumKind = (typeof SUM_KINDS)[number]

/** Stands for a dossier without a sector where sectors are listed. */
export const NO_SECTOR = 'none'
export const COUNTED_SECTORS: readonly string[] = [...SECTORS, NO_SECTOR]
/** Stands for every partner where each pair of a dossier and a partner counts. */
export const EVERY_PARTNER = '*'

/**
 * all: by state and period, under each sector, province and both. partner: by state and year under each partner. pair: by year under each partner with
 * each sector. stood, stood partner: how many more or fewer stand in the state from the end of the period on, as all and partner. "" as sector, partner or province stands for any, as state for any, as period for no day known; periods are "2024" and "2024-Q3".
 */
export interface Cell {
  readonly kind: CountedKind
  readonly scope: 'all' | 'partner' | 'pair' | 'stood' | 'stood partner'
  readonly state: string
  readonly sector: string
  readonly partner: string
  readonly province: string
  readonly period: string
  readonly n: number
}

/** The same for sums, always by year. */
export interface SumCell {
  readonly of: SumKind
  readonly scope: 'all' | 'partner'
  readonly partner: string
  readonly province: string
  readonly sector: string
  readonly currency: string
  readonly period: string
  readonly n: number
  readonly minor: bigint
}

/** What of a dossier its cells are made of. */
export interface Countable extends Pick<Dossier, 'kind' | 'firstOn'> {
  readonly facets: readonly Facet[]
  readonly sums: readonly Pick<StatedSum, 'currency' | 'minor'>[]
  readonly passings: readonly Passing[]
}

export const cellsOf = ({ kind, firstOn, facets, passings }: Countable): Cell[] => {
  const counted = COUNTED_KINDS.find((each) => each === kind)
  const [state] = valuesOf(facets, 'state')
  // What has not been settled yet, or was joined to another, has no state in lists and counts for nothing.
  if (!counted || state === undefined) return []
  const { year, quarter } = periodsOf(firstOn)
  const { partners, sectors, provinces } = scopesOf(facets)
  const cell = (scope: Cell['scope'], given: Partial<Cell>): Cell => ({
    ...{ kind: counted, scope, state, sector: '', partner: '', province: '', period: year, n: 1 },
    ...given
  })
  const all = ['', ...sectors].flatMap((sector) =>
    ['', ...provinces].flatMap((province) => [
      cell('all', { sector, province }),
      ...(quarter === null ? [] : [cell('all', { sector, province, period: quarter })])
    ])
  )
  const theirs = partners.flatMap((partner) => [
    cell('partner', { partner }),
    cell('partner', { partner, state: '' }),
    ...sectors.map((sector) => cell('pair', { partner, sector, state: '' }))
  ])
  const every =
    partners.length === 0 ? [] : sectors.map((sector) => cell('pair', { partner: EVERY_PARTNER, sector, state: '', n: partners.length }))
  const stood = passings.flatMap((passing) => [
    ...['', ...sectors].flatMap((sector) => ['', ...provinces].map((province) => cell('stood', { ...passing, sector, province }))),
    ...partners.map((partner) => cell('stood partner', { ...passing, partner }))
  ])
  return [...all, ...theirs, ...every, ...stood]
}

export const sumCellsOf = ({ kind, firstOn, facets, sums }: Countable): SumCell[] => {
  if (sums.length === 0 || facets.length === 0) return []
  const { year } = periodsOf(firstOn)
  const { partners, sectors, provinces } = scopesOf(facets)
  const scopes = [
    ...['', ...provinces].map((province) => ({ scope: 'all', partner: '', province }) as const),
    ...partners.map((partner) => ({ scope: 'partner', partner, province: '' }) as const)
  ]
  return sumKindsOf(kind, facets).flatMap((of) =>
    scopes.flatMap((scope) =>
      ['', ...sectors].flatMap((sector) =>
        sums.map(({ currency, minor }) => ({ of, ...scope, sector, currency, period: year, n: 1, minor }))
      )
    )
  )
}

/** Which sums a dossier's are: of an undertaking by what it was stated as, which may be several. */
const sumKindsOf = (kind: Dossier['kind'], facets: readonly Facet[]): SumKind[] => {
  const named = kind === 'undertaking' ? valuesOf(facets, 'action') : [kind]
  return SUM_KINDS.filter((each) => named.includes(each) && (kind !== 'agreement' || each !== 'agreement'))
}

/** The year, and where it is known the quarter, in which something was first stated; "" and null where no day is known. */
export const periodsOf = (on: PartialDate | null): { readonly year: string; readonly quarter: string | null } => {
  const [first, last] = on === null ? [null, null] : [firstDay(on), lastDay(on)]
  if (first === null || last === null) return { year: '', quarter: null }
  const [from, until] = [quarterOf(first), quarterOf(last)]
  return { year: first.slice(0, 4), quarter: from === until ? from : null }
}

const valuesOf = (facets: readonly Facet[], wanted: string): string[] =>
  facets.flatMap(({ facet, value }) => (facet === wanted ? [value] : []))

const scopesOf = (facets: readonly Facet[]) => ({
  partners: valuesOf(facets, 'partner'),
  sectors: valuesOf(facets, 'sector'),
  provinces: valuesOf(facets, 'province')
})
