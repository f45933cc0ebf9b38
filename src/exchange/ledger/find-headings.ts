import type { BroughtTable, TableCell, TableRow } from '../../reading/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { ColumnField, ImportColumn } from './column.ts'
import { joinHeadings } from './join-headings.ts'
import { readHeading } from './read-heading.ts'
import { NO_UNIT, readUnitLine, type Unit } from './read-unit.ts'

export interface Headings {
  /** The row in which they stand, as the sheet counts. */
  readonly row: number
  readonly columns: readonly ImportColumn[]
  readonly below: readonly TableRow[]
}

/** What a person says of columns, by their headings; "" takes nothing from one. */
export type Mapping = ReadonlyMap<string, ColumnField | ''>

/** Titles, the office's name and the unit stand above the headings; not more than this. */
const MOST_ABOVE = 20

export const textOf = (cell: TableCell | undefined): string =>
  cell === null || cell === undefined ? '' : typeof cell === 'string' ? cell : 'day' in cell ? cell.day : cell.number

/**
 * The row of headings is the one of the first rows in which most columns are known; two rows are read as one where that makes more of them known. A line
 * above them may state the unit of all amounts. Refuses with headings_not_found.
 */
export const findHeadings = ({ rows }: BroughtTable, mapping: Mapping = new Map()): Outcome<Headings> => {
  const above = rows.slice(0, MOST_ABOVE)
  const found = [...above.flatMap(oneRow), ...above.flatMap((row, at) => twoRows(row, at, rows[at + 1]))]
  const most = Math.max(...found.map(({ known }) => known))
  // Of those that tell as much one row is rather meant than two, and the first rather than one below it.
  const heading = found.find(({ known }) => known === most)
  if (!heading || (most < 2 && mapping.size === 0)) return refuse('headings_not_found')
  const unit = rows
    .slice(0, heading.at)
    .reduce<Unit>((said, { cells }) => cells.map((cell) => readUnitLine(textOf(cell))).find((one) => one !== null) ?? said, NO_UNIT)
  const below = rows.slice(heading.below)
  const columns = heading.names.map((name, index): ImportColumn => {
    const read = readHeading(name)
    const said = mapping.get(name)
    const field = said === undefined ? read.field : said || null
    return {
      ...read,
      index,
      heading: name,
      field,
      unit: field === 'amount' ? { power: read.unit.power ?? unit.power, currency: read.unit.currency ?? unit.currency } : NO_UNIT
    }
  })
  return accept({
    row: heading.row,
    columns: columns.map((column) => (!mapping.has(column.heading) ? inWords(column, below) : column)),
    below
  })
}

/** What may be the headings: the names of the columns, how many of them are known, and where the rows below begin. */
interface Candidate {
  readonly row: number
  readonly at: number
  readonly below: number
  readonly names: readonly string[]
  readonly known: number
}

const oneRow = ({ row, cells }: TableRow, at: number): Candidate[] => [
  { row, at, below: at + 1, names: cells.map(textOf), known: knownIn(cells.map((cell) => (typeof cell === 'string' ? cell : ''))) }
]

const twoRows = ({ row, cells }: TableRow, at: number, next: TableRow | undefined): Candidate[] => {
  if (next?.row !== row + 1 || !next.cells.every((cell) => cell === null || typeof cell === 'string')) return []
  const names = joinHeadings(cells.map(textOf), next.cells.map(textOf))
  return names ? [{ row, at, below: at + 2, names, known: knownIn(names) }] : []
}

const knownIn = (names: readonly string[]): number => names.filter((name) => readHeading(name).field !== null).length

/** "Hợp đồng" may head numbers of contracts, or what they are worth: a column in which hardly any cell has a digit, or most have letters, holds no amounts. */
const inWords = (column: ImportColumn, below: readonly TableRow[]): ImportColumn => {
  if (column.field !== 'amount' || column.type === null) return column
  const cells = below.map(({ cells }) => textOf(cells[column.index])).filter((text) => text !== '')
  const sums = cells.filter((text) => /^[^\p{L}]*\d[^\p{L}]*(?:\s*\p{L}{1,8}){0,3}$/u.test(text) || /^[-–—]+$/u.test(text))
  return sums.length * 2 >= cells.length ? column : { ...column, field: null, type: null }
}
