import { type Kysely, sql } from 'kysely'
import {
  type Cell,
  type Countable,
  cellsOf,
  isStoodKind,
  type Passing,
  type StatedSum,
  type SumCell,
  sumCellsOf
} from '../../register/index.ts'
import type { Schema } from '../schema.ts'

type Db = Kysely<Schema>

interface Move {
  readonly before: Omit<Countable, 'sums' | 'passings'>
  readonly after: Omit<Countable, 'sums'> & { readonly sums: readonly StatedSum[] }
}

/** Takes what a dossier counted for out of the cells of charts and puts in what it counts for now; only what differs is written. */
export const moveCells = async (db: Db, workspaceId: string, dossierId: string, { before, after }: Move): Promise<void> => {
  const sums = await sumsBefore(db, workspaceId, dossierId)
  const passings = isStoodKind(before.kind) ? await passingsBefore(db, workspaceId, dossierId) : []
  const counted = { ...before, sums, passings }
  await addCells(db, workspaceId, difference(cellsOf(counted), cellsOf(after)))
  await addSums(db, workspaceId, sumDifference(sumCellsOf(counted), sumCellsOf(after)))
  if (!areAlike(passings, after.passings)) await putPassings(db, workspaceId, dossierId, after.passings)
  const written = new Map(sums.map(({ currency, minor }) => [currency, minor]))
  if (sums.length === after.sums.length && after.sums.every(({ currency, minor }) => written.get(currency) === minor)) return
  await db.deleteFrom('dossier_sum').where('workspace_id', '=', workspaceId).where('dossier_id', '=', dossierId).execute()
  if (after.sums.length === 0) return
  await db
    .insertInto('dossier_sum')
    .values(after.sums.map(({ currency, minor }) => ({ workspace_id: workspaceId, dossier_id: dossierId, currency, minor: String(minor) })))
    .execute()
}

const passingsBefore = (db: Db, workspaceId: string, dossierId: string): Promise<Passing[]> =>
  db
    .selectFrom('dossier_passing')
    .select(['state', 'period', 'n'])
    .where('workspace_id', '=', workspaceId)
    .where('dossier_id', '=', dossierId)
    .execute()

const areAlike = (some: readonly Passing[], others: readonly Passing[]): boolean =>
  some.length === others.length &&
  some.every((one) => others.some(({ state, period, n }) => state === one.state && period === one.period && n === one.n))

const putPassings = async (db: Db, workspaceId: string, dossierId: string, passings: readonly Passing[]): Promise<void> => {
  await db.deleteFrom('dossier_passing').where('workspace_id', '=', workspaceId).where('dossier_id', '=', dossierId).execute()
  if (passings.length === 0) return
  await db
    .insertInto('dossier_passing')
    .values(passings.map(({ state, period, n }) => ({ workspace_id: workspaceId, dossier_id: dossierId, state, period, n })))
    .execute()
}

/** Read as text: SQLite's integers are larger than numbers in JavaScript are exact. */
const sumsBefore = async (db: Db, workspaceId: string, dossierId: string) => {
  const rows = await db
    .selectFrom('dossier_sum')
    .select(['currency', sql<string>`cast(minor as text)`.as('minor')])
    .where('workspace_id', '=', workspaceId)
    .where('dossier_id', '=', dossierId)
    .execute()
  return rows.map(({ currency, minor }) => ({ currency, minor: BigInt(minor) }))
}

const keyOf = ({ n: _, ...place }: Cell): string => JSON.stringify(place)

const difference = (gone: readonly Cell[], fresh: readonly Cell[]): Cell[] => {
  const cells = new Map(fresh.map((cell) => [keyOf(cell), cell]))
  for (const cell of gone) {
    const there = cells.get(keyOf(cell))
    cells.set(keyOf(cell), { ...cell, n: (there?.n ?? 0) - cell.n })
  }
  return [...cells.values()].filter(({ n }) => n !== 0)
}

const sumKeyOf = ({ n: _, minor: __, ...place }: SumCell): string => JSON.stringify(place)

const sumDifference = (gone: readonly SumCell[], fresh: readonly SumCell[]): SumCell[] => {
  const cells = new Map(fresh.map((cell) => [sumKeyOf(cell), cell]))
  for (const cell of gone) {
    const there = cells.get(sumKeyOf(cell))
    cells.set(sumKeyOf(cell), { ...cell, n: (there?.n ?? 0) - cell.n, minor: (there?.minor ?? 0n) - cell.minor })
  }
  return [...cells.values()].filter(({ n, minor }) => n !== 0 || minor !== 0n)
}

/** Rows in one statement: each has ten values, and a statement takes some thousands. */
const AT_ONCE = 500

const addCells = async (db: Db, workspaceId: string, cells: readonly Cell[]): Promise<void> => {
  for (let at = 0; at < cells.length; at += AT_ONCE)
    await db
      .insertInto('chart_cell')
      .values(cells.slice(at, at + AT_ONCE).map((cell) => ({ workspace_id: workspaceId, ...cell })))
      .onConflict((c) =>
        c
          .columns(['workspace_id', 'kind', 'scope', 'state', 'sector', 'partner', 'province', 'period'])
          .doUpdateSet({ n: sql`chart_cell.n + excluded.n` })
      )
      .execute()
}

const addSums = async (db: Db, workspaceId: string, cells: readonly SumCell[]): Promise<void> => {
  for (let at = 0; at < cells.length; at += AT_ONCE)
    await db
      .insertInto('chart_sum')
      .values(
        cells
          .slice(at, at + AT_ONCE)
          .map(({ of, minor, ...cell }) => ({ workspace_id: workspaceId, of_kind: of, ...cell, minor: String(minor) }))
      )
      .onConflict((c) =>
        c
          .columns(['workspace_id', 'of_kind', 'scope', 'partner', 'province', 'sector', 'currency', 'period'])
          .doUpdateSet({ n: sql`chart_sum.n + excluded.n`, minor: sql`chart_sum.minor + excluded.minor` })
      )
      .execute()
}
