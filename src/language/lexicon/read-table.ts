import { readFileSync } from 'node:fs'

/** A table of words that does not keep its form is a fault of the installation, not of a report: it stops the loading and names file and line. */
export class TableFault extends Error {}

type Cells<C extends readonly string[]> = { readonly [K in keyof C]: string }

/**
 * Reads a tab-separated table: UTF-8 in NFC, a header line with exactly `columns` in this order, every row with as many cells, no space at a cell's ends.
 * `rowOf` makes what is wanted of a row's cells; `at` names the row in faults ("…/titles.tsv:12").
 * Throws TableFault ("…/titles.tsv:12: 3 cells where 4 are wanted").
 */
export const readTable = <const C extends readonly string[], R>(file: string, columns: C, rowOf: (cells: Cells<C>, at: At) => R): R[] => {
  const table = openTable(file, columns)
  return table.rows.map((_, row) => rowOf(table.cellsOf(row), table.at))
}

/** A table whose rows are cut into cells only when they are asked for. */
export interface Table<C extends readonly string[]> {
  /** Each row as it stands in the file. */
  readonly rows: readonly string[]
  /** The cells of one row; `at` names it from then on. Throws TableFault where it has not as many as the table has columns. */
  readonly cellsOf: (row: number) => Cells<C>
  readonly at: At
}

/** Opens a table as `readTable` does, without reading its rows. */
export const openTable = <const C extends readonly string[]>(file: string, columns: C): Table<C> => {
  const [header, ...rows] = readLines(file)
  if (header !== columns.join('\t')) throw new TableFault(`${file}:1: the header is not "${columns.join(' ')}" (tab-separated)`)
  const at = new At(file)
  const cellsOf = (row: number): Cells<C> => {
    const cells = (rows[row] as string).split('\t')
    at.line = row + 2
    if (cells.length !== columns.length) throw at.fault(`${cells.length} cells where ${columns.length} are wanted`)
    return cells as unknown as Cells<C>
  }
  return { rows, cellsOf, at }
}

const SPACE_AT_END = /(?:^|\t) | (?:\t|$)/m

/** Where a row stands, for faults. One object serves a whole table; it is right while its row is read. */
export class At {
  readonly #file: string
  line = 1

  constructor(file: string) {
    this.#file = file
  }

  fault(what: string): TableFault {
    return new TableFault(`${this.#file}:${this.line}: ${what}`)
  }
}

const readLines = (file: string): string[] => {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new TableFault(`${file}: cannot be read`, { cause })
  }
  if (text.includes('\r')) throw new TableFault(`${file}: line ends are CRLF where LF is wanted`)
  const lines = text.split('\n')
  if (lines.pop() !== '') throw new TableFault(`${file}: the last line has no line end`)
  if (SPACE_AT_END.test(text))
    throw new TableFault(`${file}:${lines.findIndex((line) => SPACE_AT_END.test(line)) + 1}: a cell begins or ends with a space`)
  if (text !== text.normalize('NFC'))
    throw new TableFault(`${file}:${lines.findIndex((line) => line !== line.normalize('NFC')) + 1}: not in Unicode NFC`)
  return lines
}

/** "a;b;c" → its parts; "" → none. */
export const listOf = (cell: string): string[] => (cell === '' ? [] : cell.split(';'))

/** "" → null. */
export const orNull = (cell: string): string | null => (cell === '' ? null : cell)

/** The cell, if it is one of the words allowed there; else a TableFault that lists them. */
export const oneOf = <W extends string>(cell: string, words: readonly W[], at: At): W => {
  if ((words as readonly string[]).includes(cell)) return cell as W
  throw at.fault(`"${cell}" is none of ${words.join(', ')}`)
}

/** "yes" → true, "no" → false. */
export const isYes = (cell: string, at: At): boolean => oneOf(cell, ['yes', 'no'], at) === 'yes'

/** A cell that must not be empty. */
export const filled = (cell: string, column: string, at: At): string => {
  if (cell === '') throw at.fault(`"${column}" is empty`)
  return cell
}

/** A day, month or year, or nothing. */
export const dayOrNull = (cell: string, at: At): string | null => {
  if (cell === '') return null
  if (!DAY.test(cell)) throw at.fault(`"${cell}" is no day (2025-07-01), month or year`)
  return cell
}

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/
