import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { Facet } from '../dossiers/dossier-store.ts'
import type { Under, Years } from './chart-store.ts'

/** What a chart is of; what is left out narrows nothing. */
export interface ChartQuery {
  /** Years, "2024", both within. */
  readonly from?: string
  readonly until?: string
  /** The id of a partner. */
  readonly partner?: string
  readonly sector?: string
  /** A province of today by its name. */
  readonly province?: string
}

/** How many dossiers are walked where a chart has more conditions than are kept counted. */
export const MOST_WALKED = 10_000

export const tooWide = () => refuse('chart_too_wide', { most: MOST_WALKED })

export interface ReadQuery {
  readonly under: Under
  readonly years: Years
  readonly facets: readonly Facet[]
}

/** Refuses with year_not_valid. */
export const readQuery = ({ from, until, partner = '', sector = '', province = '' }: ChartQuery): Outcome<ReadQuery> => {
  for (const year of [from, until]) if (year !== undefined && !/^[12]\d{3}$/.test(year)) return refuse('year_not_valid', { year })
  const under = { partner, sector, province }
  const facets = Object.entries(under).flatMap(([facet, value]) => (value === '' ? [] : [{ facet, value }]))
  return accept({ under, years: { from: from ?? null, until: until ?? null }, facets })
}

/** The years from the first to the last that anything has, none left out; within what was asked. */
export const yearsBetween = (found: readonly string[], { from, until }: Years): string[] => {
  const known = found.map((period) => period.slice(0, 4)).filter((year) => year !== '')
  const [first] = known.toSorted()
  const last = known.toSorted().at(-1)
  if (first === undefined || last === undefined) return []
  const begin = from !== null && from > first ? from : first
  const end = until !== null && until < last ? until : last
  return Array.from({ length: Math.max(0, Number(end) - Number(begin) + 1) }, (_, i) => String(Number(begin) + i))
}
