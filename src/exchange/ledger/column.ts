import type { Fund, TransactionStanding, TransactionType } from '../../register/index.ts'
import type { Unit } from './read-unit.ts'

/** What a column of a brought table can hold of a transaction. */
export const COLUMN_FIELDS = [
  'on',
  'type',
  'amount',
  'currency',
  'project',
  'provider',
  'receiver',
  'fund',
  'standing',
  'description',
  'document'
] as const
export type ColumnField = (typeof COLUMN_FIELDS)[number]

/** What a heading says: "Giải ngân quý III/2026 (triệu đồng)" is an amount, and of which transactions. */
export interface Heading {
  /** Null: nothing is taken from the column. */
  readonly field: ColumnField | null
  /** What each amount beneath it is, where the heading says so. */
  readonly type: TransactionType | null
  readonly standing: TransactionStanding | null
  readonly fund: Fund | null
  readonly on: string | null
  readonly unit: Unit
}

export interface ImportColumn extends Heading {
  /** From 0. */
  readonly index: number
  readonly heading: string
}
