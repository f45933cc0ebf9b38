import { accept, isCurrency, type Outcome, refuse } from '../../values/index.ts'
import { ratesBetween } from '../rates/known-rates.ts'
import type { Store } from '../store.ts'
import { periodsOf, type SumKind } from './cells.ts'
import { type ChartQuery, MOST_WALKED, readQuery, tooWide, yearsBetween } from './chart-query.ts'
import { type ConvertedPanel, convertPanel } from './convert-panel.ts'
import { readMinor, writeMinor } from './stated-sums.ts'

export interface MoneyQuery extends ChartQuery {
  readonly of?: SumKind
  /** ISO 4217: each sum in this money as well, by the average of its year. */
  readonly in?: string
}

/** How many dossiers state a sum, and what these amount to: a plain decimal, exact. */
export interface MoneySum {
  readonly count: number
  readonly amount: string
}

export interface MoneyCell extends MoneySum {
  /** "2024"; "" where no day is known. */
  readonly year: string
  /** In the money that was asked for; null where no rate is known, left out where none was asked. */
  readonly converted?: string | null
}

export interface MoneyPanel {
  /** ISO 4217. */
  readonly currency: string
  /** Each dossier once, whatever its sectors. */
  readonly years: readonly MoneyCell[]
  /** A dossier of two sectors stands in both; "none" where it has none. Largest first. */
  readonly sectors: readonly (MoneySum & { readonly sector: string; readonly years: readonly MoneyCell[] })[]
  readonly total: MoneySum
  /** Null where no other money was asked for. */
  readonly converted: ConvertedPanel | null
}

export interface MoneyChart {
  readonly of: SumKind
  /** From the first to the last that any sum has. */
  readonly years: readonly string[]
  /** One a currency, that of most dossiers first: sums of two currencies are never added up. */
  readonly panels: readonly MoneyPanel[]
}

interface Row {
  readonly sector: string
  readonly currency: string
  readonly period: string
  readonly n: number
  readonly minor: bigint
}

/** Money as reports state it, by the year in which they first told of what it is for, and by sector. Refuses with year_not_valid, currency_not_known, chart_too_wide. */
export const sumMoney = ({ store }: { readonly store: Store }, query: MoneyQuery): Promise<Outcome<MoneyChart>> =>
  store.snapshot(async (now) => {
    const read = readQuery(query)
    if (!read.ok) return read
    const { under, years, facets } = read.value
    const of = query.of ?? 'project'
    const to = query.in ?? ''
    if (to !== '' && !isCurrency(to)) return refuse('currency_not_known', { currency: to })
    const found =
      under.partner === '' || under.province === ''
        ? await now.sumCells(of, under, years)
        : walked(await now.walkSums(of, facets, years, MOST_WALKED))
    if (found === null) return tooWide()
    const rows = narrowed(found, under.sector)
    const own = [...Map.groupBy(rows, ({ currency }) => currency)].map(([currency, some]) => panelOf(currency, some))
    const rates = to === '' ? null : await ratesBetween(now, [to, ...own.map(({ currency }) => currency)])
    const panels = rates
      ? own.map((panel) => convertPanel(panel, { to, rates, minorOf: ({ amount }) => readMinor(amount, panel.currency) }))
      : own
    return accept({
      of,
      years: yearsBetween(
        rows.map(({ period }) => period),
        years
      ),
      panels: panels.toSorted((a, b) => b.total.count - a.total.count || (a.currency < b.currency ? -1 : 1))
    })
  })

const walked = (rows: readonly (Omit<Row, 'period'> & { readonly firstOn: string | null })[] | null) =>
  rows?.map(({ firstOn, ...row }) => ({ ...row, period: periodsOf(firstOn).year })) ?? null

/** Of one sector alone, that sector is all there is. */
const narrowed = (rows: readonly Row[], sector: string): readonly Row[] =>
  sector === '' ? rows : rows.filter((row) => row.sector === sector).flatMap((row) => [row, { ...row, sector: '' }])

const panelOf = (currency: string, rows: readonly Row[]): MoneyPanel => {
  const sum = (some: readonly Row[]): MoneySum => ({
    count: some.reduce((all, { n }) => all + n, 0),
    amount: writeMinor(total(some), currency)
  })
  const yearly = (some: readonly Row[]): MoneyCell[] =>
    [...Map.groupBy(some, ({ period }) => period)]
      .map(([year, own]) => ({ year, ...sum(own) }))
      .toSorted((a, b) => (a.year < b.year ? -1 : 1))
  const bySector = [...Map.groupBy(rows, ({ sector }) => sector)].filter(([sector]) => sector !== '')
  const all = rows.filter(({ sector }) => sector === '')
  return {
    currency,
    years: yearly(all),
    sectors: bySector
      .toSorted(([a, some], [b, others]) => (total(others) > total(some) ? 1 : total(others) < total(some) ? -1 : a < b ? -1 : 1))
      .map(([sector, own]) => ({ sector, years: yearly(own), ...sum(own) })),
    total: sum(all),
    converted: null
  }
}

const total = (rows: readonly Row[]): bigint => rows.reduce((sum, { minor }) => sum + minor, 0n)
