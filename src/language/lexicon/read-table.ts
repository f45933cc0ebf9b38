import { readFileSync } from 'node:fs'

/** One row by column name, with the line it stands in (the header is line 1). */
export interface Row<C extends string> {
  readonly line: number
  readonly at: string
  readonly of: Readonly<Record<C, string>>
}

/** A table of words that does not keep its form is a fault of the installation, not of a report: it stops the loading and names file and line. */
export class TableFault extends Error {}

/**
 * Reads a tab-separated table: UTF-8 in NFC, a header line with exactly `columns` in this order, every row with as many cells, no space at a cell's ends.
 * Throws TableFault ("…/titles.tsv:12: 3 cells where 4 are wanted").
 */
export const readTable = <C extends string>(file: string, columns: readonly C[]): Row<C>[] => {
  const text = readText(file)
  const lines = text.split('\n')
  if (lines.pop() !== '') throw new TableFault(`${file}: the last line has no line end`)
  if (lines[0] !== columns.join('\t')) throw new TableFault(`${file}:1: the header is not "${columns.join(' ')}" (tab-separated)`)
  const rows: Row<C>[] = []
  for (let i = 1; i < lines.length; i++) {
    const at = `${file}:${i + 1}`
    const cells = (lines[i] as string).split('\t')
    if (cells.length !== columns.length) throw new TableFault(`${at}: ${cells.length} cells where ${columns.length} are wanted`)
    const of = {} as Record<C, string>
    for (let c = 0; c < columns.length; c++) {
      const cell = cells[c] as string
      if (cell !== '' && (cell.charCodeAt(0) <= 32 || cell.charCodeAt(cell.length - 1) <= 32))
        throw new TableFault(`${at}: a space at the end of "${cell}"`)
      of[columns[c] as C] = cell
    }
    rows.push({ line: i + 1, at, of })
  }
  return rows
}

const readText = (file: string): string => {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new TableFault(`${file}: cannot be read`, { cause })
  }
  if (text.includes('\r')) throw new TableFault(`${file}: line ends are CRLF where LF is wanted`)
  if (text !== text.normalize('NFC')) {
    const line = text.split('\n').findIndex((words) => words !== words.normalize('NFC')) + 1
    throw new TableFault(`${file}:${line}: not in Unicode NFC`)
  }
  return text
}

/** "a;b;c" → its parts; "" → none. */
export const listOf = (cell: string): string[] => (cell === '' ? [] : cell.split(';'))

/** "" → null. */
export const orNull = (cell: string): string | null => (cell === '' ? null : cell)

/** The cell, if it is one of the words allowed there; else a TableFault that lists them. */
export const oneOf = <W extends string>(cell: string, words: readonly W[], at: string): W => {
  if ((words as readonly string[]).includes(cell)) return cell as W
  throw new TableFault(`${at}: "${cell}" is none of ${words.join(', ')}`)
}

/** A cell that must not be empty. */
export const filled = (cell: string, column: string, at: string): string => {
  if (cell === '') throw new TableFault(`${at}: "${column}" is empty`)
  return cell
}

/** A day, month or year, or nothing. */
export const dayOrNull = (cell: string, at: string): string | null => {
  if (cell === '') return null
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(cell)) throw new TableFault(`${at}: "${cell}" is no day (2025-07-01), month or year`)
  return cell
}
