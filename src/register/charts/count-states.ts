import { accept, type Outcome } from '../../values/index.ts'
import type { Store } from '../store.ts'
import { type CountedKind, periodsOf } from './cells.ts'
import { type ChartQuery, MOST_WALKED, readQuery, tooWide, yearsBetween } from './chart-query.ts'

export interface StatesQuery extends ChartQuery {
  /** Undertakings unless asked otherwise; of agreements and projects quarters are not kept. */
  readonly kind?: CountedKind
  readonly by?: 'year' | 'quarter'
}

/** One column of the chart: the dossiers that a report first stated in this period, by the state they are in now. */
export interface StatesColumn {
  /** "2024", or "2024-Q3"; by quarters also a year, for what has a year and no quarter; "" for what has no day. */
  readonly period: string
  readonly states: readonly { readonly state: string; readonly count: number }[]
  readonly count: number
}

export interface StatesChart {
  readonly by: 'year' | 'quarter'
  /** In order of time, periods without any among them; what has no day last. */
  readonly columns: readonly StatesColumn[]
  readonly count: number
}

interface Counted {
  readonly period: string
  readonly state: string
  readonly n: number
}

/**
 * Undertakings, or agreements or projects, by when they were first stated and the state they are in now. Refuses with year_not_valid, and with chart_too_wide where two conditions
 * together would have to be counted through more than `MOST_WALKED` dossiers.
 */
export const countStates = ({ store }: { readonly store: Store }, query: StatesQuery): Promise<Outcome<StatesChart>> =>
  store.snapshot(async (now) => {
    const read = readQuery(query)
    if (!read.ok) return read
    const { under, years, facets } = read.value
    const kind = query.kind ?? 'undertaking'
    const by = (kind === 'undertaking' && query.by) || 'year'
    const isKept = under.partner === '' || (facets.length === 1 && by === 'year')
    const rows = isKept
      ? await now.stateCells(kind, under, years, by === 'quarter')
      : walked(await now.walkStates(kind, facets, years, MOST_WALKED), by)
    if (rows === null) return tooWide()
    const columns = columnsOf(
      by === 'year' ? rows : withoutQuarters(rows),
      by,
      yearsBetween(
        rows.map(({ period }) => period),
        years
      )
    )
    return accept({ by, columns, count: columns.reduce((sum, { count }) => sum + count, 0) })
  })

/** Each under its year, and by quarters also under its quarter, as the cells have it. */
const walked = (
  rows: readonly { readonly firstOn: string | null; readonly state: string; readonly n: number }[] | null,
  by: 'year' | 'quarter'
): Counted[] | null =>
  rows?.flatMap(({ firstOn, state, n }) => {
    const { year, quarter } = periodsOf(firstOn)
    return [{ period: year, state, n }, ...(by === 'quarter' && quarter !== null ? [{ period: quarter, state, n }] : [])]
  }) ?? null

/** The quarters, and of each year what is in none of its quarters. */
const withoutQuarters = (rows: readonly Counted[]): Counted[] => [
  ...rows,
  ...rows.filter(({ period }) => period.includes('-Q')).map(({ period, state, n }) => ({ period: period.slice(0, 4), state, n: -n }))
]

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4']

const columnsOf = (rows: readonly Counted[], by: 'year' | 'quarter', years: readonly string[]): StatesColumn[] => {
  const byPeriod = Map.groupBy(rows, ({ period }) => period)
  const column = (period: string): StatesColumn => {
    const counts = new Map<string, number>()
    for (const { state, n } of byPeriod.get(period) ?? []) counts.set(state, (counts.get(state) ?? 0) + n)
    const states = [...counts].filter(([, count]) => count > 0).map(([state, count]) => ({ state, count }))
    return { period, states, count: states.reduce((sum, { count }) => sum + count, 0) }
  }
  const some = (period: string): StatesColumn[] => [column(period)].filter(({ count }) => count > 0)
  const timed = years.flatMap((year) =>
    by === 'year' ? [column(year)] : [...QUARTERS.map((quarter) => column(`${year}-${quarter}`)), ...some(year)]
  )
  return [...timed, ...some('')]
}
