import type { Cell, Table } from './table.ts'

/** By this Excel knows that the file is UTF-8; without it "Cần Thơ" is shown as "Cáº§n ThÆ¡". */
const MARK = '\uFEFF'

/**
 * What Excel, LibreOffice and Google Sheets would take for a formula: a report may have been written by anyone, and "=HYPERLINK(…)" in it must stay words.
 * The apostrophe before it is what these programs write before text themselves. A cell of ours that is a number stays one, its sign included.
 */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠|]|^[\t\r\n]/u

/** A table as CSV after RFC 4180, in UTF-8 with its mark, one header line; days as 2026-06-30, lines ended by CR LF. */
export const writeCsv = ({ columns, rows }: Table): Uint8Array => {
  const lines = [columns.map(({ name }) => name), ...rows].map((row) => row.map(written).join(','))
  return new TextEncoder().encode(`${MARK}${lines.join('\r\n')}\r\n`)
}

const written = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = typeof cell === 'string' ? cell : cell.day
  const guarded = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
