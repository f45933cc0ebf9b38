import { accept, type Outcome } from '../../values/index.ts'
import { STATES } from '../dossiers/dossier.ts'
import type { ReadingStore, Store } from '../store.ts'
import { type ChartQuery, MOST_WALKED, type ReadQuery, readQuery, tooWide } from './chart-query.ts'
import { OVERDUE, type Passing, type StoodKind } from './passings.ts'
import { endOfQuarter, quarterOf, quartersBetween } from './quarters.ts'

export interface StandingQuery extends ChartQuery {
  /** Undertakings unless asked otherwise. */
  readonly kind?: StoodKind
  /** By quarter unless asked otherwise. */
  readonly by?: 'year' | 'quarter'
}

/** How many stood in each state at the end of a day. */
export interface Standing {
  /** "2024-Q3", or "2024"; "" for now. */
  readonly period: string
  /** The last day of the period; today for now. */
  readonly on: string
  /** In the order of the kind's states, those that any stood in. */
  readonly states: readonly { readonly state: string; readonly count: number }[]
  readonly count: number
  /** How many of them were overdue; of agreements none. For now counted no further than 10,000. */
  readonly overdue: number
}

export interface StandingChart {
  readonly kind: StoodKind
  readonly by: 'year' | 'quarter'
  /** The ends of periods that are over, in order of time, from the first that anything stood at. */
  readonly columns: readonly Standing[]
  /** How it stands today; null where years are asked that end before this one. */
  readonly now: Standing | null
}

/**
 * How many undertakings, or agreements, stood in each state at the end of each quarter or year that is over by `today`, and how they stand now. Years
 * narrow what is shown, not what is counted. Refuses with year_not_valid, and with chart_too_wide as `countStates` does.
 */
export const countStanding = ({ store }: { readonly store: Store }, query: StandingQuery, today: string): Promise<Outcome<StandingChart>> =>
  store.snapshot(async (now) => {
    const read = readQuery(query)
    if (!read.ok) return read
    const { under, years, facets } = read.value
    const [kind, by] = [query.kind ?? 'undertaking', query.by ?? 'quarter'] as const
    const isKept = under.partner === '' || facets.length === 1
    const rows = isKept ? await now.passingCells(kind, under) : await now.walkPassings(kind, facets, MOST_WALKED)
    if (rows === null) return tooWide()
    const over = endsBetween(rows, today).filter(
      (quarter) =>
        (by === 'quarter' || quarter.endsWith('-Q4')) &&
        (years.from === null || quarter >= years.from) &&
        (years.until === null || quarter.slice(0, 4) <= years.until)
    )
    const columns = over.map((quarter) =>
      standing(
        kind,
        by === 'year' ? quarter.slice(0, 4) : quarter,
        endOfQuarter(quarter),
        rows.filter(({ period }) => period <= quarter)
      )
    )
    const isNow = years.until === null || years.until >= today.slice(0, 4)
    if (!isNow) return accept({ kind, by, columns, now: null })
    const overdue = kind === 'undertaking' ? await overdueNow(now, read.value, today) : 0
    return accept({ kind, by, columns, now: { ...standing(kind, '', today, rows), overdue } })
  })

/** The quarters that are over, from the first in which anything came. */
const endsBetween = (rows: readonly Passing[], today: string): string[] => {
  const first = rows.reduce<string | null>((least, { period }) => (least === null || period < least ? period : least), null)
  const current = quarterOf(today)
  return first === null ? [] : quartersBetween(first, current).filter((quarter) => quarter < current)
}

const standing = (kind: StoodKind, period: string, on: string, rows: readonly Passing[]): Standing => {
  const counts = new Map<string, number>()
  for (const { state, n } of rows) counts.set(state, (counts.get(state) ?? 0) + n)
  const states = STATES[kind].flatMap((state: string) => {
    const count = counts.get(state) ?? 0
    return count > 0 ? [{ state, count }] : []
  })
  return { period, on, states, count: states.reduce((sum, { count }) => sum + count, 0), overdue: counts.get(OVERDUE) ?? 0 }
}

/** Quarters say who will be overdue by their end; who is today, the list of these does. */
const overdueNow = (store: ReadingStore, { facets }: ReadQuery, today: string): Promise<number> => {
  const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10)
  return store.countDossiers({ kind: 'undertaking', facets, pending: true, due: { until: yesterday } }, MOST_WALKED)
}
