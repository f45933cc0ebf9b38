import { firstDay, isPartialDate, lastDay, type PartialDate } from '../../values/index.ts'
import { periodsOf } from '../charts/cells.ts'
import type { FieldValue, Value } from '../dossiers/dossier.ts'
import {
  FUNDS,
  type Fund,
  isKeptEntry,
  STANDINGS,
  TRANSACTION_TYPES,
  type TransactionStanding,
  type TransactionType
} from '../dossiers/entries/entry.ts'

/** Stands for who gives where no source says it, and for a place where none is named. */
export const NOT_STATED = 'none'

/** One transaction of a project or agreement as the ledger counts it. The entry says it, this is where it stands. */
export interface LedgerRow {
  readonly entry: string
  /** The act that entered it, or that corrected it last. */
  readonly eventId: string
  readonly type: TransactionType
  readonly fund: Fund | null
  readonly standing: TransactionStanding
  readonly on: PartialDate
  /** The whole days that it can mean, the first and the last. */
  readonly from: string
  readonly until: string
  /** The quarter in which it lies, "2024-Q3"; the year where only that is known. */
  readonly period: string
  /** ISO 4217. */
  readonly currency: string
  /** Whole minor units. */
  readonly minor: bigint
  /** The partner that gives; `NOT_STATED` where no source says who. */
  readonly partner: string
}

/** What else is known of who gives and who receives. */
export interface Sides {
  /** The partner that a dossier of a body or partner belongs to. */
  readonly partnerOf: (dossierId: string) => string | null
  /** Who gives where the transaction itself does not say: the one partner that funds or lends; null where there is none, or several. */
  readonly funder: string | null
}

/** The rows of a dossier by its values. */
export const ledgerRowsOf = (values: readonly FieldValue[], sides: Sides): LedgerRow[] =>
  values.flatMap(({ field, value, origin }) => (field === 'transaction' ? rowOf(value, origin.itemId, sides) : []))

/** The dossiers that the transactions of a dossier name as giving. */
export const givingIn = (values: readonly FieldValue[]): string[] => [
  ...new Set(
    values.flatMap(({ field, value }) => {
      const giver = field === 'transaction' ? dossierOf(objectOf(value)?.provider) : null
      return giver === null ? [] : [giver]
    })
  )
]

const rowOf = (value: Value, eventId: string, { partnerOf, funder }: Sides): LedgerRow[] => {
  if (!isKeptEntry(value)) return []
  const { entry, type, fund, standing, on, amountMinor, currency, provider } = value
  const known = TRANSACTION_TYPES.find((one) => one === type)
  if (!known || typeof on !== 'string' || !isPartialDate(on) || typeof amountMinor !== 'string' || typeof currency !== 'string') return []
  const [from, until] = [firstDay(on), lastDay(on)]
  if (from === null || until === null) return []
  const { year, quarter } = periodsOf(on)
  const giver = dossierOf(provider)
  const named = giver === null ? null : partnerOf(giver)
  return [
    {
      entry,
      eventId,
      type: known,
      fund: FUNDS.find((one) => one === fund) ?? null,
      standing: STANDINGS.find((one) => one === standing) ?? 'actual',
      on,
      from,
      until,
      period: quarter ?? year,
      currency,
      minor: BigInt(amountMinor),
      partner: named ?? (provider ? NOT_STATED : (funder ?? NOT_STATED))
    }
  ]
}

const objectOf = (value: Value | undefined): Readonly<Record<string, Value>> | null =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Readonly<Record<string, Value>>) : null

const dossierOf = (side: Value | undefined): string | null => {
  const id = objectOf(side)?.dossierId
  return typeof id === 'string' && id !== '' ? id : null
}
