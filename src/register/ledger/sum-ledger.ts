import { accept, type Outcome, refuse } from '../../values/index.ts'
import { writeDigits } from '../charts/stated-sums.ts'
import type { Dossier } from '../dossiers/dossier.ts'
import type { Fund, TransactionStanding, TransactionType } from '../dossiers/entries/entry.ts'
import { knownRates } from '../rates/known-rates.ts'
import type { Store } from '../store.ts'
import { type ConvertedPart, convertSums, type UnconvertedPart } from './convert-sums.ts'
import { NOT_STATED } from './ledger-row.ts'
import { LEDGER_DIMENSIONS, type LedgerDimension, type LedgerSum } from './ledger-store.ts'
import { type LedgerQuery, readFilter } from './read-filter.ts'

export interface LedgerSumQuery extends LedgerQuery {
  /** By what sums are told apart, separated by commas: "partner,year". */
  readonly by?: string
  /** ISO 4217: all sums in this money, by the average of each year. */
  readonly in?: string
}

/** A sum of transactions of one type, standing and currency; what it is not told apart by is left out. */
export interface LedgerSumLine {
  readonly type: TransactionType
  readonly standing: TransactionStanding
  /** ISO 4217. */
  readonly currency: string
  /** Null: no source says who gives. */
  readonly partner?: Pick<Dossier, 'id' | 'title'> | null
  /** A sector's word; "none" where none is named. A project of several stands whole in each. */
  readonly sector?: string
  /** A province of today; "none" where none is named. A project of several stands whole in each. */
  readonly place?: string
  readonly year?: string
  /** "2024-Q3"; only the year where no more is known. */
  readonly quarter?: string
  /** Null: no source says whose money it is. */
  readonly fund?: Fund | null
  readonly count: number
  /** Whole minor units as digits. */
  readonly amountMinor: string
  /** A plain decimal, exact. */
  readonly amount: string
  /** Of what a converted sum is made, and by which rates. */
  readonly parts?: readonly ConvertedPart[]
  /** What is not in it, for no rate is known. */
  readonly unconverted?: readonly UnconvertedPart[]
}

export interface LedgerSums {
  readonly by: readonly LedgerDimension[]
  /** The money that they were converted to, by the average of each year; null where each stands in its own. */
  readonly in: string | null
  readonly lines: readonly LedgerSumLine[]
}

/**
 * Exact sums of the ledger. Types and standings are never added to one another; nor are currencies, unless they are asked for in one. Refuses with
 * ledger_dimension_not_valid, currency_not_known and as `readFilter` does.
 */
export const sumLedger = async (
  { store }: { readonly store: Store },
  { by = '', in: to, ...query }: LedgerSumQuery
): Promise<Outcome<LedgerSums>> => {
  const filter = readFilter(query)
  if (!filter.ok) return filter
  const wanted = by.split(',').flatMap((one) => one.trim() || [])
  const unknown = wanted.find((one) => !LEDGER_DIMENSIONS.some((each) => each === one))
  if (unknown !== undefined) return refuse('ledger_dimension_not_valid', { value: unknown, known: LEDGER_DIMENSIONS.join(', ') })
  const dimensions = LEDGER_DIMENSIONS.filter((one) => wanted.includes(one))
  // Each year has a rate of its own.
  const counted: readonly LedgerDimension[] =
    to && !dimensions.includes('quarter') ? [...new Set([...dimensions, 'year' as const])] : dimensions
  return store.snapshot(async (now) => {
    const sums = await now.ledgerSums(counted, filter.value)
    const partners = await now.dossiers([...new Set(sums.map(({ partner }) => partner).filter((id) => id !== '' && id !== NOT_STATED))])
    const named = new Map(partners.map(({ id, title }) => [id, { id, title }]))
    if (!to) return accept({ by: dimensions, in: null, lines: sums.map((sum) => lineOf(sum, dimensions, named)) })
    const keyOf = ({ partner, sector, province, fund, type, standing, period }: LedgerSum): string =>
      JSON.stringify([partner, sector, province, fund, type, standing, whenOf(period, dimensions)])
    const converted = convertSums(sums, { to, rates: await knownRates(now), keyOf })
    if (!converted.ok) return converted
    const lines = converted.value.map(({ sum, parts, unconverted }) => ({ ...lineOf(sum, dimensions, named), parts, unconverted }))
    return accept({ by: dimensions, in: to, lines })
  })
}

/** By which year or quarter sums are told apart. */
const whenOf = (period: string, by: readonly LedgerDimension[]): string =>
  by.includes('quarter') ? period : by.includes('year') ? period.slice(0, YEAR) : ''

const lineOf = (
  { partner, sector, province, type, fund, standing, currency, period, n, amountMinor }: LedgerSum,
  by: readonly LedgerDimension[],
  named: ReadonlyMap<string, Pick<Dossier, 'id' | 'title'>>
): LedgerSumLine => {
  const line: Writable<LedgerSumLine> = { type, standing, currency, count: n, amountMinor, amount: writeDigits(amountMinor, currency) }
  for (const dimension of by)
    switch (dimension) {
      case 'partner':
        line.partner = named.get(partner) ?? null
        break
      case 'sector':
        line.sector = sector
        break
      case 'place':
        line.place = province
        break
      case 'year':
        line.year = period.slice(0, YEAR)
        break
      case 'quarter':
        line.quarter = period
        break
      case 'fund':
        line.fund = fund === '' ? null : fund
    }
  return line
}

/** Filled field by field: of hundreds of thousands of lines, objects spread into one another are what takes time. */
type Writable<T> = { -readonly [Field in keyof T]: T[Field] }

const YEAR = 4
