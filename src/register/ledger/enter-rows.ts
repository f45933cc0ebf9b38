import { accept, type Outcome, type Refusal, refuse } from '../../values/index.ts'
import { MAX_REASON } from '../decide.ts'
import type { Acting } from '../dossiers/act-on-dossier.ts'
import type { Dossier, Value } from '../dossiers/dossier.ts'
import { addEntries } from '../dossiers/entries/add-entries.ts'
import { ENTERED_INTO } from '../dossiers/entries/entry.ts'
import { readEntry } from '../dossiers/entries/read-entry.ts'
import { settleDossiers } from '../dossiers/settle-dossiers.ts'
import { storable } from '../storable-text.ts'
import type { WritingStore } from '../store.ts'
import { sameness, samenessesOf } from './same-row.ts'

export interface NewLedgerRow {
  /** The project or agreement. */
  readonly dossierId: string
  /** A transaction, as `readEntry` takes it. */
  readonly value: unknown
  /** The document that this row is known from, where it is another than that of all. */
  readonly source?: string
}

export interface NewLedgerRows {
  readonly rows: readonly NewLedgerRow[]
  /** The document that they are known from. */
  readonly source: string
  /** Rows that the ledger holds already, or that stand twice among these, are entered once more. */
  readonly again?: boolean
  /** Only says what would be refused. */
  readonly dryRun?: boolean
}

/** What came of them: all were entered, or none because of these. `row` counts from 0. */
export interface EnteredRows {
  readonly entered: number
  readonly errors: readonly { readonly row: number; readonly refusal: Refusal }[]
}

/** As many as are taken at once. */
export const MOST_ROWS = 10_000

interface ReadRow {
  readonly dossier: Dossier
  readonly value: Readonly<Record<string, Value>>
  readonly source: string | null
}

/**
 * Enters transactions into their projects and agreements, all or none; each is an act that is kept for ever, as if it had been entered by itself.
 * Refuses with act_needs_source, reason_too_long, too_many_rows; a row by itself with dossier_not_found, dossier_joined, entry_not_valid,
 * reason_too_long, ledger_row_known and as `readEntry` does.
 */
export const enterLedgerRows = async (
  { store, now, newId, by }: Acting,
  { rows, source, again = false, dryRun = false }: NewLedgerRows
): Promise<Outcome<EnteredRows>> => {
  const why = storable(source.normalize('NFC').trim())
  if (why === '') return refuse('act_needs_source')
  if (why.length > MAX_REASON) return refuse('reason_too_long', { max: MAX_REASON })
  if (rows.length > MOST_ROWS) return refuse('too_many_rows', { most: MOST_ROWS })
  return store.transaction(async (inside) => {
    await inside.claimFiling()
    const { read, errors } = await readRows(inside, rows, again)
    if (errors.length > 0 || dryRun) return accept({ entered: 0, errors })
    for (const own of Map.groupBy(read, ({ dossier }) => dossier.id).values()) {
      const [first] = own
      if (!first) continue
      const entries = own.map(({ value, source: named }) => ({ id: newId(), kind: 'transaction' as const, value, source: named ?? why }))
      await addEntries(inside, first.dossier, entries, { by, at: () => now().toISOString() })
    }
    const ids = [...new Set(read.map(({ dossier }) => dossier.id))]
    for (let at = 0; at < ids.length; at += AT_ONCE) await settleDossiers(inside, ids.slice(at, at + AT_ONCE))
    return accept({ entered: read.length, errors: [] })
  })
}

const AT_ONCE = 200

const readRows = async (store: WritingStore, rows: readonly NewLedgerRow[], again: boolean) => {
  const ids = [...new Set(rows.map(({ dossierId }) => dossierId))]
  const dossiers = new Map((await store.dossiers(ids)).map((dossier) => [dossier.id, dossier]))
  const values = await store.valuesOfAll(ids)
  const held = new Set([...values].flatMap(([id, own]) => samenessesOf(id, own)))
  const read: ReadRow[] = []
  const errors: { readonly row: number; readonly refusal: Refusal }[] = []
  for (const [row, given] of rows.entries()) {
    const { dossierId } = given
    const one = readRow(dossiers.get(dossierId), given)
    if (!one.ok) {
      errors.push({ row, refusal: one.refusal })
      continue
    }
    const key = sameness(dossierId, one.value.value)
    if (held.has(key) && !again) {
      const known = refuse('ledger_row_known', { title: one.value.dossier.title })
      if (!known.ok) errors.push({ row, refusal: known.refusal })
      continue
    }
    held.add(key)
    read.push(one.value)
  }
  return { read, errors }
}

const readRow = (dossier: Dossier | undefined, { dossierId, value: given, source }: NewLedgerRow): Outcome<ReadRow> => {
  if (!dossier) return refuse('dossier_not_found', { dossierId })
  if (dossier.joinedTo !== null) return refuse('dossier_joined', { title: dossier.title })
  if (!ENTERED_INTO.transaction.includes(dossier.kind)) return refuse('entry_not_valid', { field: 'transaction' })
  const value = readEntry('transaction', given)
  const named = storable((source ?? '').normalize('NFC').trim())
  if (named.length > MAX_REASON) return refuse('reason_too_long', { max: MAX_REASON })
  return value.ok ? accept({ dossier, value: value.value, source: named || null }) : value
}
