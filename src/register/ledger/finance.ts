import { quarterOf } from '../charts/quarters.ts'
import type { Fund, TransactionStanding, TransactionType } from '../dossiers/entries/entry.ts'
import type { LedgerRow } from './ledger-row.ts'

/** Sums are whole minor units as digits. */
export interface SumOfType {
  readonly type: TransactionType
  readonly fund: Fund | null
  readonly standing: TransactionStanding
  readonly count: number
  readonly amountMinor: string
}

/** Capital of a year: what the plan allotted, and how much of it was disbursed. */
export interface YearOfMoney {
  readonly year: string
  readonly allotted: string
  readonly disbursed: string
  /** Disbursed of allotted in tenths of a percent, rounded half up; null where nothing was allotted. */
  readonly absorption: number | null
}

/** Disbursement of a quarter; of a year as a whole where no source says which quarter. */
export interface QuarterOfMoney {
  readonly period: string
  readonly planned: string
  readonly actual: string
  /** From the first on. */
  readonly plannedSoFar: string
  readonly actualSoFar: string
}

export interface Forecast {
  /** Committed and not disbursed yet. */
  readonly left: string
  /** The mean of the last four quarters that are over. */
  readonly pace: string
  /** The quarter in which all would be disbursed at that pace; null where nothing was disbursed in them. */
  readonly until: string | null
}

/** The money of one project or agreement in one currency. */
export interface MoneyOfCurrency {
  /** ISO 4217. */
  readonly currency: string
  readonly sums: readonly SumOfType[]
  /** What was asked for, allotted by plans, committed, contracted, disbursed, accepted of works, and paid to those who did them: told apart, never added up. */
  readonly requested: string
  readonly allotted: string
  readonly committed: string
  readonly contracted: string
  readonly disbursed: string
  readonly accepted: string
  readonly paid: string
  /** Accepted and not paid; null where no accepted work is entered. */
  readonly unpaid: string | null
  readonly years: readonly YearOfMoney[]
  readonly quarters: readonly QuarterOfMoney[]
  /** Null where nothing is committed, or all of it is disbursed. */
  readonly forecast: Forecast | null
}

type Counted = Pick<LedgerRow, 'type' | 'fund' | 'standing' | 'currency' | 'period' | 'minor'>

/** How the money of a project goes, one a currency, that of most rows first; `today` says which quarters are over. */
export const financeOf = (rows: readonly Counted[], today: string): MoneyOfCurrency[] =>
  [...Map.groupBy(rows, ({ currency }) => currency)]
    .toSorted(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .map(([currency, own]) => moneyOf(currency, own, today))

const COMMITTING: readonly TransactionType[] = ['commitment', 'incoming commitment']

const moneyOf = (currency: string, rows: readonly Counted[], today: string): MoneyOfCurrency => {
  const actual = (...types: readonly TransactionType[]): bigint => total(rows.filter(isActual(...types)))
  const [committed, disbursed, accepted, paid] = [
    actual(...COMMITTING),
    actual('disbursement'),
    actual('accepted work'),
    actual('expenditure')
  ]
  return {
    currency,
    sums: sumsOf(rows),
    requested: String(actual('request')),
    allotted: String(actual('allotment')),
    committed: String(committed),
    contracted: String(actual('contract')),
    disbursed: String(disbursed),
    accepted: String(accepted),
    paid: String(paid),
    unpaid: rows.some(isActual('accepted work')) ? String(accepted - paid) : null,
    years: yearsOf(rows),
    quarters: quartersOf(rows),
    forecast: committed > disbursed ? forecastOf(rows, committed - disbursed, today) : null
  }
}

const total = (rows: readonly Counted[]): bigint => rows.reduce((sum, { minor }) => sum + minor, 0n)

const isActual =
  (...types: readonly TransactionType[]) =>
  ({ type, standing }: Counted): boolean =>
    standing === 'actual' && types.includes(type)

const sumsOf = (rows: readonly Counted[]): SumOfType[] =>
  [...Map.groupBy(rows, ({ type, fund, standing }) => `${type}\n${fund ?? ''}\n${standing}`)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) =>
      own[0]
        ? [{ type: own[0].type, fund: own[0].fund, standing: own[0].standing, count: own.length, amountMinor: String(total(own)) }]
        : []
    )

const yearsOf = (rows: readonly Counted[]): YearOfMoney[] => {
  const counted = rows.filter(isActual('allotment', 'disbursement'))
  const years = Map.groupBy(counted, ({ period }) => period.slice(0, 4))
  return [...years]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, own]) => {
      const [allotted, disbursed] = [total(own.filter(isActual('allotment'))), total(own.filter(isActual('disbursement')))]
      return {
        year,
        allotted: String(allotted),
        disbursed: String(disbursed),
        absorption: allotted > 0n ? Number((2000n * disbursed + allotted) / (2n * allotted)) : null
      }
    })
}

/** A year of which no quarter is known stands at its end. */
const placeOf = (period: string): string => (period.length === 4 ? `${period}~` : period)

const quartersOf = (rows: readonly Counted[]): QuarterOfMoney[] => {
  const paid = rows.filter(({ type }) => type === 'disbursement')
  const periods = Map.groupBy(paid, ({ period }) => period)
  let [plannedSoFar, actualSoFar] = [0n, 0n]
  return [...periods]
    .toSorted(([a], [b]) => (placeOf(a) < placeOf(b) ? -1 : 1))
    .map(([period, own]) => {
      const actual = total(own.filter(isActual('disbursement')))
      const planned = total(own) - actual
      plannedSoFar += planned
      actualSoFar += actual
      return {
        period,
        planned: String(planned),
        actual: String(actual),
        plannedSoFar: String(plannedSoFar),
        actualSoFar: String(actualSoFar)
      }
    })
}

const PACE_QUARTERS = 4

const forecastOf = (rows: readonly Counted[], left: bigint, today: string): Forecast => {
  const now = quarterNumber(quarterOf(today))
  const recent = rows.filter(isActual('disbursement')).filter(({ period }) => {
    const quarter = period.length === 4 ? null : quarterNumber(period)
    return quarter !== null && quarter < now && quarter >= now - PACE_QUARTERS
  })
  const pace = total(recent) / BigInt(PACE_QUARTERS)
  const needed = pace > 0n ? Number((left + pace - 1n) / pace) : null
  // Beyond a human life a pace says nothing.
  const until = needed !== null && needed <= MOST_QUARTERS ? quarterNamed(now + needed - 1) : null
  return { left: String(left), pace: String(pace), until }
}

const MOST_QUARTERS = 400

const quarterNumber = (quarter: string): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1
const quarterNamed = (number: number): string => `${Math.floor(number / 4)}-Q${(number % 4) + 1}`
