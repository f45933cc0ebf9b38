import type { Fund, TransactionStanding, TransactionType } from '../dossiers/entries/entry.ts'
import type { LedgerCell } from './ledger-cells.ts'
import type { LedgerRow } from './ledger-row.ts'

/** By what sums are told apart. place: a province of today. */
export const LEDGER_DIMENSIONS = ['partner', 'sector', 'place', 'year', 'quarter', 'fund'] as const
export type LedgerDimension = (typeof LEDGER_DIMENSIONS)[number]

/** Which rows are meant: all that is named must hold. */
export interface LedgerFilter {
  /** The partner that gives, by its id; "none": not stated. */
  readonly partner?: string
  readonly sector?: string
  /** A province of today by its name. */
  readonly place?: string
  readonly types?: readonly TransactionType[]
  readonly fund?: Fund | ''
  readonly standing?: TransactionStanding
  /** ISO 4217. */
  readonly currency?: string
  /** Years or quarters, "2024", "2024-Q3", both within. */
  readonly from?: string
  readonly until?: string
}

/** A sum: what it is not told apart by is "". */
export interface LedgerSum extends Omit<LedgerCell, 'minor'> {
  /** Whole minor units as digits: most sums are handed on as they were written, and digits cost less than numbers of any size. */
  readonly amountMinor: string
}

/** A row with the dossier that it is of, and by what act it is known. */
export interface KeptRow extends LedgerRow {
  readonly dossierId: string
  readonly by: string
  readonly at: string
  /** The document or the reason that was named for it. */
  readonly source: string | null
}

export interface LedgerPlace {
  readonly on: string
  readonly dossierId: string
  readonly entry: string
}

export interface ReadingLedger {
  /** Told apart by some dimensions, and always by standing, type and currency; a year or quarter stands in `period`. In the order of place, sector, partner, standing, type, currency, period, fund. */
  ledgerSums(by: readonly LedgerDimension[], filter: LedgerFilter): Promise<LedgerSum[]>
  /** Those of the latest first day first. */
  ledgerRows(
    filter: LedgerFilter & { readonly dossierId?: string },
    page: { readonly after: LedgerPlace | null; readonly limit: number }
  ): Promise<KeptRow[]>
}
