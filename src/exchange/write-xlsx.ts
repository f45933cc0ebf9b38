import type { CellObject, SheetData } from 'write-excel-file/node'
import type { Cell, Table } from './table.ts'

/** Excel takes no more letters in one cell, and no sheet name longer than this or with these signs in it. */
const MOST_LETTERS = 32_767
const MOST_IN_NAME = 31
const NOT_IN_NAME = /[\\/?*[\]:]/g
/** XML knows no other control characters than tab and the ends of lines. */
const NOT_IN_XML = /[^\P{Cc}\t\r\n]|[\ufffe\uffff]/gu

/**
 * A table as an Excel workbook of one sheet, its header bold and standing while one scrolls. Texts are texts whatever they begin with (nothing in them is
 * computed), numbers are numbers, whole days are dates. The package is loaded when the first workbook is asked for.
 */
export const writeXlsx = async ({ name, columns, rows }: Table): Promise<Uint8Array> => {
  const { default: writeFile } = await import('write-excel-file/node')
  const header = columns.map(
    (column): CellObject => ({ type: String, value: column.name, fontWeight: 'bold', wrap: true, alignVertical: 'top' })
  )
  const data: SheetData = [header, ...rows.map((row) => row.map(cellOf))]
  return writeFile(
    data,
    {
      sheet: name.replace(NOT_IN_NAME, ' ').slice(0, MOST_IN_NAME),
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      dateFormat: 'dd/mm/yyyy'
    },
    { fontFamily: 'Arial', fontSize: 11 }
  ).toBuffer()
}

const cellOf = (cell: Cell): CellObject | null => {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { type: Number, value: cell, alignVertical: 'top' }
  if (typeof cell === 'string') return { type: String, value: fitted(cell), wrap: true, alignVertical: 'top' }
  return { type: Date, value: new Date(`${cell.day}T00:00:00Z`), format: 'dd/mm/yyyy', alignVertical: 'top' }
}

/** What is cut off is said to be. */
const fitted = (text: string): string => {
  const clean = text.toWellFormed().replace(NOT_IN_XML, '')
  return clean.length <= MOST_LETTERS ? clean : `${clean.slice(0, MOST_LETTERS - 4).toWellFormed()} […]`
}
