import type { CellObject, SheetData } from 'write-excel-file/node'
import { steadyArchive } from '../documents/steady-archive.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** An archive has to say when it was made; a workbook has no day of its own. */
const NO_DAY = '2000-01-01T00:00:00Z'
const INPUT_COLOUR = '#FFF8DC'

/**
 * Sheets as an Excel workbook whose cells calculate. The package writes formulas without what they come to; the values are put in behind them, so that
 * programs that only show a workbook show it whole. The same sheets have the same bytes. The package is loaded with the first workbook.
 */
export const writeWorkbook = async (sheets: readonly Sheet[]): Promise<Uint8Array> => {
  const { default: writeFile } = await import('write-excel-file/node')
  const values = sheets.map(({ rows }) =>
    rows.flat().flatMap((cell) => (cell?.kind === 'formula' ? [cell.formula.value.toSignificantDigits(17).toString()] : []))
  )
  const bytes = await writeFile(
    sheets.map(({ name, rows, widths }) => ({
      data: rows.map((row) => row.map(cellOf)) satisfies SheetData,
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      dateFormat: 'dd/mm/yyyy'
    })),
    {
      fontFamily: 'Arial',
      fontSize: 10,
      features: [
        {
          files: {
            transform: {
              'xl/worksheets/sheet{id}.xml': {
                transform: (content, _options, { sheetIndex }) => {
                  let at = 0
                  return content.replace(/<\/f>/g, () => {
                    const value = values[sheetIndex]?.[at]
                    at += 1
                    return `</f><v>${value}</v>`
                  })
                }
              }
            }
          }
        }
      ]
    }
  ).toBuffer()
  return steadyArchive(bytes, NO_DAY)
}

const format = (decimals: number): string => `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`

const cellOf = (cell: SheetCell | null): CellObject | null => {
  if (cell === null) return null
  switch (cell.kind) {
    case 'words':
      return cell.text === ''
        ? null
        : { type: String, value: cell.text, wrap: true, alignVertical: 'top', ...(cell.bold ? { fontWeight: 'bold' } : {}) }
    case 'heading':
      return { type: String, value: cell.text, fontWeight: 'bold', wrap: true, alignVertical: 'top', backgroundColor: '#E8EEF2' }
    case 'input':
      return { type: Number, value: cell.value, backgroundColor: INPUT_COLOUR, alignVertical: 'top' }
    case 'day':
      return {
        type: Date,
        value: new Date(`${cell.day}T00:00:00Z`),
        format: 'dd/mm/yyyy',
        backgroundColor: INPUT_COLOUR,
        alignVertical: 'top'
      }
    case 'formula':
      return { type: 'Formula', value: cell.formula.text, format: format(cell.decimals), alignVertical: 'top' }
  }
}
