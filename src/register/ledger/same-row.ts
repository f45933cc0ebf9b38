import type { FieldValue, Value } from '../dossiers/dossier.ts'
import { isKeptEntry } from '../dossiers/entries/entry.ts'
import { valueKey } from '../dossiers/tally.ts'

type Fields = Readonly<Record<string, Value>>

/** Two transactions of one dossier that are alike in this say the same, until a person says that they do not. */
export const sameness = (dossierId: string, { type, fund, standing, on, amountMinor, currency, provider, receiver }: Fields): string =>
  valueKey([dossierId, type, fund ?? null, standing ?? 'actual', on, amountMinor, currency, nameOf(provider), nameOf(receiver)] as Value)

/** The same of each transaction among a dossier's values. */
export const samenessesOf = (dossierId: string, values: readonly FieldValue[]): string[] =>
  values.flatMap(({ field, value }) => (field === 'transaction' && isKeptEntry(value) ? [sameness(dossierId, value)] : []))

const nameOf = (side: Value | undefined): Value =>
  side !== null && typeof side === 'object' && !Array.isArray(side) ? ((side as Fields).name ?? null) : null
