import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import { MAX_TABLE_ROWS } from '../limits.ts'
import { keptRows } from './kept-rows.ts'
import type { BroughtTable } from './table.ts'

/** Excel in Việt Nam writes semicolons, since the comma is taken; a sheet that is copied comes with tabs. */
const SEPARATORS = ['\t', ';', ','] as const
type Separator = (typeof SEPARATORS)[number]

/** Rows that tell which separator a text has. */
const TELLING = 40
/** Some programs say it themselves, in a line that is no row. */
const SAID = /^\uFEFF?sep=([,;\t])\r?\n/i

/**
 * The rows of separated text, after RFC 4180 and more leniently: a quotation mark inside a field that is not quoted is one. Refuses: table_empty,
 * table_too_long, table_too_wide, table_quote_open with the line at which the quotation begins.
 */
export const readSeparated = (text: string): Outcome<BroughtTable> => {
  const said = SAID.exec(text)
  const separator = (said?.[1] as Separator | undefined) ?? separatorOf(text)
  const before = said ? 1 : 0
  const read = parseWith(separator, said ? text.slice(said[0].length) : text, MAX_TABLE_ROWS + 1)
  if (!read.ok) return read
  const rows = keptRows(read.value.map((cells, at) => ({ row: at + 1 + before, cells })))
  return rows.ok ? accept({ sheet: null, sheets: [], rows: rows.value }) : rows
}

const parseWith = (delimiter: Separator, text: string, to: number): Outcome<readonly (readonly string[])[]> => {
  try {
    const rows = parse(text, { bom: true, delimiter, to, relax_column_count: true, relax_quotes: true, skip_empty_lines: false })
    return accept(rows as string[][])
  } catch (fault) {
    // What the parser throws at broken quotation is the table's fault; whatever else it throws is ours.
    if (!(fault instanceof CsvError)) throw fault
    return refuse('table_quote_open', { line: Number(fault.lines ?? 1) })
  }
}

/** The one that parts the most rows into the same number of fields; of equals the one that makes the most fields. */
const separatorOf = (text: string): Separator => {
  const start = text.split('\n').slice(0, TELLING).join('\n')
  let best: { readonly separator: Separator; readonly rows: number; readonly fields: number } | null = null
  for (const separator of SEPARATORS) {
    const read = parseWith(separator, start, TELLING)
    if (!read.ok) continue
    const times = new Map<number, number>()
    for (const { length } of read.value) if (length > 1) times.set(length, (times.get(length) ?? 0) + 1)
    const [fields, rows] = [...times].toSorted(([a, n], [b, m]) => m - n || b - a)[0] ?? [1, 0]
    if (best === null || rows > best.rows || (rows === best.rows && fields > best.fields)) best = { separator, rows, fields }
  }
  return best?.separator ?? ','
}
