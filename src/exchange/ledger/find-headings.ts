import type { BroughtTable, TableCell, TableRow } from '../../reading/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { ColumnField, ImportColumn } from './column.ts'
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
 * The row of headings is the one of the first rows in which most columns are known. A line above it may state the unit of all amounts. Refuses with
 * headings_not_found.
 */
export const findHeadings = ({ rows }: BroughtTable, mapping: Mapping = new Map()): Outcome<Headings> => {
  const known = rows
    .slice(0, MOST_ABOVE)
    .map(({ cells }) => cells.filter((cell) => typeof cell === 'string' && readHeading(cell).field !== null).length)
  const most = Math.max(...known)
  const at = known.indexOf(most)
  const heading = rows[at]
  if (!heading || (most < 2 && mapping.size === 0)) return refuse('headings_not_found')
  const unit = rows
    .slice(0, at)
    .reduce<Unit>((said, { cells }) => cells.map((cell) => readUnitLine(textOf(cell))).find((one) => one !== null) ?? said, NO_UNIT)
  const below = rows.slice(at + 1)
  const columns = heading.cells.map((cell, index): ImportColumn => {
    const read = readHeading(textOf(cell))
    const said = mapping.get(textOf(cell))
    const field = said === undefined ? read.field : said || null
    return {
      ...read,
      index,
      heading: textOf(cell),
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

/** "Hợp đồng" may head numbers of contracts, or what they are worth: a column in which hardly any cell has a digit, or most have letters, holds no amounts. */
const inWords = (column: ImportColumn, below: readonly TableRow[]): ImportColumn => {
  if (column.field !== 'amount' || column.type === null) return column
  const cells = below.map(({ cells }) => textOf(cells[column.index])).filter((text) => text !== '')
  const sums = cells.filter((text) => /^[^\p{L}]*\d[^\p{L}]*(?:\s*\p{L}{1,8}){0,3}$/u.test(text) || /^[-–—]+$/u.test(text))
  return sums.length * 2 >= cells.length ? column : { ...column, field: null, type: null }
}
