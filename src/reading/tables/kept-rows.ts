import { accept, type Outcome, refuse } from '../../values/index.ts'
import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from '../limits.ts'
import type { TableCell, TableRow } from './table.ts'

/** Rows with their texts tidied, without those in which nothing stands. Refuses: table_empty, table_too_long, table_too_wide. */
export const keptRows = (rows: readonly TableRow[]): Outcome<readonly TableRow[]> => {
  const kept = rows.map(({ row, cells }) => ({ row, cells: trimmed(cells.map(tidied)) })).filter(({ cells }) => cells.length > 0)
  if (kept.length === 0) return refuse('table_empty')
  if (kept.length > MAX_TABLE_ROWS || rows.length > MAX_TABLE_ROWS) return refuse('table_too_long', { most: MAX_TABLE_ROWS })
  if (kept.some(({ cells }) => cells.length > MAX_TABLE_COLUMNS)) return refuse('table_too_wide', { most: MAX_TABLE_COLUMNS })
  return accept(kept)
}

const tidied = (cell: TableCell): TableCell => {
  if (typeof cell !== 'string') return cell
  const text = cell
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim()
  return text === '' ? null : text
}

const trimmed = (cells: readonly TableCell[]): readonly TableCell[] => cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1)
