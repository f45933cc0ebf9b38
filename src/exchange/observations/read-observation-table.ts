import { CsvError, parse } from 'csv-parse/sync'
import { findParameter, findUnit, type Observation } from '../../monitoring/index.ts'
import { accept, type Outcome, type Refusal, refuse } from '../../values/index.ts'
import { type ColumnUse, type ReadColumn, readColumn } from './observation-columns.ts'
import type { ObservationFault, ObservationHints, ObservationsRead } from './observations-read.ts'
import { readTime } from './read-time.ts'
import { readStatus, readValue } from './read-value.ts'

/** Excel in Việt Nam writes semicolons, since the comma is taken; a sheet that is copied comes with tabs. */
const SEPARATORS = ['\t', ';', ','] as const
/** Some programs say it themselves, in a line that is no row. */
const SAID = /^sep=([,;\t])\r?\n/i

interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * Readings from a table of separated text: a column of times, and either a column for each parameter (wide) or columns parameter and value, or datastream
 * and value (long). The headings stand in the first row, in Vietnamese or English. Each fault of a row is told; refused as a whole is a table in which
 * no time or no reading could be found: observation_columns_missing, observation_column_twice, table_quote_open, table_empty.
 */
export const readObservationTable = (text: string, hints: ObservationHints = {}): Outcome<ObservationsRead> => {
  const rows = rowsOf(text)
  if (!rows.ok) return rows
  const [head, ...below] = rows.value
  if (!head) return refuse('table_empty')
  const columns = head.cells.map((heading) => readColumn(heading.trim()))
  const wrong = wrongColumns(columns)
  if (wrong) return { ok: false, refusal: wrong }
  const long = placeOf(columns, 'value') >= 0
  const reader = new RowReader(columns, hints)
  for (const row of below) reader.read(row, long)
  return accept({
    format: long ? 'long' : 'wide',
    observations: reader.observations,
    faults: reader.faults,
    missing: reader.missing,
    ignored: columns.filter((column) => column.use === 'nothing' && column.heading !== '').map(({ heading }) => heading)
  })
}

const placeOf = (columns: readonly ReadColumn[], use: ColumnUse): number => columns.findIndex((column) => column.use === use)

const wrongColumns = (columns: readonly ReadColumn[]): Refusal | null => {
  const has = (use: ColumnUse): boolean => placeOf(columns, use) >= 0
  const readings = columns.flatMap((column) => (column.use === 'reading' ? [column.parameter] : []))
  const names = columns.map(({ heading }) => heading).join(', ')
  const long = has('value') && (has('parameter') || has('datastream'))
  if (!has('time') || (!long && readings.length === 0)) return refuse('observation_columns_missing', { columns: names }).refusal
  const uses = columns.flatMap((column) => (column.use === 'reading' ? [column.parameter] : column.use === 'nothing' ? [] : [column.use]))
  const twice = columns.find(
    (column) =>
      column.use !== 'nothing' && uses.filter((use) => use === (column.use === 'reading' ? column.parameter : column.use)).length > 1
  )
  return twice ? refuse('observation_column_twice', { column: twice.heading }).refusal : null
}

/** Takes readings from rows; what is wrong in a cell is kept with its line and heading. */
class RowReader {
  readonly observations: Observation[] = []
  readonly faults: ObservationFault[] = []
  missing = 0
  readonly #columns: readonly ReadColumn[]
  readonly #hints: ObservationHints
  readonly #places: Readonly<Record<ColumnUse, number>>

  constructor(columns: readonly ReadColumn[], hints: ObservationHints) {
    this.#columns = columns
    this.#hints = hints
    const place = (use: ColumnUse): number => placeOf(columns, use)
    this.#places = {
      time: place('time'),
      station: place('station'),
      parameter: place('parameter'),
      value: place('value'),
      unit: place('unit'),
      status: place('status'),
      datastream: place('datastream')
    }
  }

  read({ line, cells }: Row, long: boolean): void {
    if (cells.length > this.#columns.length && cells.slice(this.#columns.length).some((cell) => cell.trim() !== '')) {
      this.#fault(line, null, refuse('observation_row_too_wide', { columns: this.#columns.length, cells: cells.length }))
      return
    }
    const written = this.#cell(cells, 'time')
    const time = readTime(written, this.#hints.offsetMinutes)
    if (time === null) {
      this.#fault(line, 'time', refuse('observation_time_not_read', { value: written }))
      return
    }
    const code = this.#cell(cells, 'status')
    const status = readStatus(code)
    if (status === undefined) {
      this.#fault(line, 'status', refuse('observation_status_not_known', { value: code }))
      return
    }
    const about = {
      station: this.#cell(cells, 'station') || (this.#hints.station ?? null),
      time,
      from: null,
      resultTime: null,
      status,
      line
    }
    if (long) this.#readLong(cells, about)
    else this.#readWide(cells, about)
  }

  #readLong(cells: readonly string[], about: Omit<Observation, 'parameter' | 'unit' | 'datastream' | 'value'>): void {
    const written = this.#cell(cells, 'value')
    const value = this.#value(written, about.line, this.#columns[this.#places.value]?.heading ?? null)
    if (value === null) return
    const datastream = this.#cell(cells, 'datastream') || (this.#hints.datastream ?? null)
    const name = this.#cell(cells, 'parameter')
    if (name === '' && datastream === null) {
      this.#fault(about.line, 'parameter', refuse('observation_series_missing'))
      return
    }
    const parameter = name === '' ? null : (findParameter(name)?.code ?? name)
    const unit = this.#cell(cells, 'unit')
    const said = unit === '' ? (parameter === null ? null : (this.#hints.units?.[parameter] ?? null)) : (findUnit(unit) ?? unit)
    this.observations.push({ ...about, parameter, unit: said, datastream: parameter === null ? datastream : null, value })
  }

  #readWide(cells: readonly string[], about: Omit<Observation, 'parameter' | 'unit' | 'datastream' | 'value'>): void {
    this.#columns.forEach((column, at) => {
      if (column.use !== 'reading') return
      const value = this.#value(cells[at] ?? '', about.line, column.heading)
      if (value === null) return
      const { parameter } = column
      const unit = column.unit ?? this.#hints.units?.[parameter] ?? null
      this.observations.push({ ...about, parameter, unit, datastream: null, value })
    })
  }

  #value(cell: string, line: number, heading: string | null): number | null {
    const value = readValue(cell)
    if (typeof value === 'number') return value
    if (value === 'missing') this.missing += 1
    else this.faults.push({ line, column: heading, refusal: refuse('observation_value_not_read', { value: cell }).refusal })
    return null
  }

  #cell(cells: readonly string[], use: ColumnUse): string {
    const at = this.#places[use]
    return at < 0 ? '' : (cells[at] ?? '').trim()
  }

  #fault(line: number, use: ColumnUse | null, refused: ReturnType<typeof refuse>): void {
    const column = use === null ? null : (this.#columns[this.#places[use]]?.heading ?? null)
    this.faults.push({ line, column, refusal: refused.refusal })
  }
}

/** The rows in which something stands, each with the line it ends on. */
const rowsOf = (whole: string): Outcome<readonly Row[]> => {
  const text = whole.replace(/^\uFEFF/, '')
  const said = SAID.exec(text)
  const body = said ? text.slice(said[0].length) : text
  try {
    const rows: Row[] = []
    parse(body, {
      delimiter: said?.[1] ?? separatorOf(body),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: lines + (said ? 1 : 0), cells })
        return null
      }
    })
    return accept(rows)
  } catch (fault) {
    // What the parser throws at broken quotation is the table's fault; whatever else it throws is ours.
    if (!(fault instanceof CsvError)) throw fault
    return refuse('table_quote_open', { line: Number(fault.lines ?? 1) })
  }
}

/** The separator of most cells in the row of headings: "PM2,5" has a comma there that parts nothing. */
const separatorOf = (text: string): string => {
  const head = text.match(/^.*\S.*$/m)?.[0].replace(/"[^"]*"/g, '') ?? ''
  const count = (separator: string): number => head.split(separator).length
  return SEPARATORS.toSorted((one, other) => count(other) - count(one))[0] as string
}
