import { type Kysely, sql } from 'kysely'
import { type DossierKind, type Facet, type LedgerCell, type LedgerRow, ledgerCellsOf, ledgerDifference } from '../../register/index.ts'
import type { LedgerTableRow, Schema } from '../schema.ts'
import { halvesOf } from './halves.ts'
import { rowOf, rowsByDossier } from './read-ledger.ts'

type Db = Kysely<Schema>

/** The kinds of dossiers that money is entered into. */
export const hasLedger = (kind: DossierKind): boolean => kind === 'project' || kind === 'agreement'

interface Move {
  /** By what the dossier was listed, and is from now on. */
  readonly before: readonly Facet[]
  readonly after: readonly Facet[]
  readonly rows: readonly LedgerRow[]
}

/** Lays out the transactions of a dossier as rows, and moves the sums along; only what differs is written. */
export const moveLedger = async (db: Db, workspaceId: string, dossierId: string, { before, after, rows }: Move): Promise<void> => {
  const there = await rowsByDossier(db, workspaceId, dossierId)
  if (there.length === 0 && rows.length === 0) return
  const cells = ledgerDifference(ledgerCellsOf(there.map(rowOf), before), ledgerCellsOf(rows, after))
  const wanted = new Map(rows.map((row) => [row.entry, tableRowOf(workspaceId, dossierId, row)]))
  const gone: string[] = []
  for (const old of there) {
    const row = wanted.get(old.entry)
    if (row && isSame(row, old)) wanted.delete(old.entry)
    else gone.push(old.entry)
  }
  await inParts(gone, (entries) =>
    db
      .deleteFrom('ledger_row')
      .where('workspace_id', '=', workspaceId)
      .where('dossier_id', '=', dossierId)
      .where('entry', 'in', entries)
      .execute()
  )
  await inParts([...wanted.values()], (values) => db.insertInto('ledger_row').values(values).execute())
  await addCells(db, workspaceId, cells)
}

const tableRowOf = (workspaceId: string, dossierId: string, row: LedgerRow): LedgerTableRow => ({
  workspace_id: workspaceId,
  dossier_id: dossierId,
  entry: row.entry,
  event_id: row.eventId,
  type: row.type,
  fund: row.fund ?? '',
  standing: row.standing,
  dated: row.on,
  first_day: row.from,
  last_day: row.until,
  period: row.period,
  currency: row.currency,
  partner: row.partner,
  ...halvesOf(row.minor)
})

const isSame = (a: LedgerTableRow, b: LedgerTableRow): boolean =>
  Object.keys(a).every((column) => String(a[column as keyof LedgerTableRow]) === String(b[column as keyof LedgerTableRow]))

/** Rows in one statement: each has a dozen values, and a statement takes some thousands. */
const AT_ONCE = 500

const inParts = async <T>(all: readonly T[], run: (part: readonly T[]) => Promise<unknown>): Promise<void> => {
  for (let at = 0; at < all.length; at += AT_ONCE) await run(all.slice(at, at + AT_ONCE))
}

const addCells = (db: Db, workspaceId: string, cells: readonly LedgerCell[]): Promise<void> =>
  inParts(cells, (part) =>
    db
      .insertInto('ledger_cell')
      .values(part.map(({ minor, ...cell }) => ({ workspace_id: workspaceId, ...cell, ...halvesOf(minor) })))
      .onConflict((c) =>
        c.columns(['workspace_id', 'province', 'sector', 'partner', 'standing', 'type', 'currency', 'period', 'fund']).doUpdateSet({
          n: sql`ledger_cell.n + excluded.n`,
          high: sql`ledger_cell.high + excluded.high`,
          low: sql`ledger_cell.low + excluded.low`
        })
      )
      .execute()
  )
