import { type CellValue, readSheet } from 'read-excel-file/node'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { Archive } from '../inspect-archive.ts'
import { keptRows } from './kept-rows.ts'
import type { BroughtTable, TableCell } from './table.ts'

/** A number as the workbook has it: what is shown of it, and whether a float could hold it, is not asked here. */
interface Kept {
  readonly number: string
}

/** One sheet of a workbook whose archive has been looked through. Refuses: sheet_missing, document_broken, and as `keptRows` does. */
export const readWorkbook = async (bytes: Uint8Array, archive: Archive, wanted?: string): Promise<Outcome<BroughtTable>> => {
  const sheets = sheetsOf(archive)
  const sheet = wanted === undefined ? sheets[0] : sheets.find((name) => name === wanted)
  if (sheet === undefined)
    return wanted === undefined
      ? refuse('document_broken', { type: 'XLSX' })
      : refuse('sheet_missing', { sheet: wanted, sheets: sheets.join(', ') })
  try {
    const data = await readSheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), sheets.indexOf(sheet) + 1, {
      parseNumber: (number): Kept => ({ number })
    })
    const rows = keptRows(data.map((cells, at) => ({ row: at + 1, cells: cells.map(cellOf) })))
    return rows.ok ? accept({ sheet, sheets, rows: rows.value }) : rows
  } catch {
    // The reader of workbooks throws its own errors and those of its XML and ZIP readers; to the officer they are all one: the file is damaged.
    return refuse('document_broken', { type: 'XLSX' })
  }
}

const cellOf = (cell: CellValue<Kept> | null): TableCell => {
  if (cell === null || typeof cell === 'string') return cell
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : { day: cell.toISOString().slice(0, 10) }
  return 'number' in cell ? { number: cell.number } : null
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** The names of the sheets in their order; the workbook lists them in flat elements, so a pattern reads them. */
const sheetsOf = ({ parts }: Archive): readonly string[] =>
  [...(parts.get('xl/workbook.xml')?.toString('utf8') ?? '').matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g)].map(([, name = '']) =>
    name.replace(/&(?:#(\d+)|#x([\da-f]+)|(lt|gt|quot|apos|amp));/gi, (_, decimal, hex, entity) =>
      entity ? (ENTITIES[String(entity).toLowerCase()] ?? '') : codePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16))
    )
  )

const codePoint = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd')
