import type { BroughtTable, GivenTable, TableCell } from '../../reading/index.ts'
import { accept, type Outcome, type Refusal, readDay, refuse } from '../../values/index.ts'
import type { Acting } from '../dossiers/act-on-dossier.ts'
import { enterRates, type NewRate } from './enter-rates.ts'

/** A table of rates that somebody brings: CSV, text pasted from a sheet, an Excel workbook. */
export interface RatesFile extends GivenTable {
  /** What the table is called: the reason that its rates are kept with. */
  readonly name: string
  /** Who published rates that name no source themselves. */
  readonly source?: string
  readonly sure?: boolean
  readonly dryRun?: boolean
}

export interface ImportedRates {
  readonly entered: number
  /** Rows that say what stands already. */
  readonly known: number
  /** Of each row, from 1 as people count in the table, what was read; empty where the headings are not there. */
  readonly rows: readonly (NewRate & { readonly row: number })[]
  readonly errors: readonly { readonly row: number; readonly refusal: Refusal }[]
}

/** The headings of the columns, the first of each being that of a table made for this. */
export const RATES_HEADINGS = {
  base: ['base', 'từ', 'đồng tiền', 'tiền', 'from', 'currency'],
  quote: ['quote', 'sang', 'đổi sang', 'to'],
  on: ['on', 'ngày', 'năm', 'ngày hoặc năm', 'date', 'day', 'year'],
  rate: ['rate', 'tỷ giá', 'tỉ giá'],
  source: ['source', 'nguồn']
} as const

const FIELDS = Object.keys(RATES_HEADINGS) as (keyof typeof RATES_HEADINGS)[]
/** Without a column for it, rates are in đồng. */
const USUAL_QUOTE = 'VND'
/** Headings stand in one of the first rows, below a title. */
const ROWS_OF_TITLE = 10

/**
 * Enters the rates of a table, all or none; `dryRun` only says what would come of it. Refuses as the table's reading and `enterRates` do, and with
 * rates_headings_missing (headings).
 */
export const importRates = async (
  given: Acting,
  table: BroughtTable,
  { name, source = '', sure = false, dryRun = false }: Omit<RatesFile, keyof GivenTable>
): Promise<Outcome<ImportedRates>> => {
  const read = readRows(table, source)
  if (!read.ok) return read
  const rates = read.value.map(({ row: _, ...rate }) => rate)
  const entered = await enterRates(given, { rates, origin: 'imported', reason: name, sure, dryRun })
  if (!entered.ok) return entered
  const rowOf = (at: number): number => read.value[at]?.row ?? 0
  const errors = entered.value.errors.map(({ row, refusal }) => ({
    row: rowOf(row),
    refusal: refusal.code === 'rate_twice' ? { ...refusal, about: { row: rowOf(Number(refusal.about?.row) - 1) } } : refusal
  }))
  return accept({ ...entered.value, rows: read.value, errors })
}

const readRows = ({ rows }: BroughtTable, source: string): Outcome<(NewRate & { readonly row: number })[]> => {
  const heads = rows.slice(0, ROWS_OF_TITLE).map(({ cells }) => columnsOf(cells))
  const at = heads.findIndex((columns) => columns.base !== undefined && columns.on !== undefined && columns.rate !== undefined)
  const columns = heads[at]
  if (!columns) return refuse('rates_headings_missing', { headings: FIELDS.join(', ') })
  return accept(
    rows.slice(at + 1).map(({ row, cells }) => {
      const cell = (field: (typeof FIELDS)[number]): string => {
        const column = columns[field]
        return column === undefined ? '' : textOf(cells[column] ?? null)
      }
      const day = cell('on')
      return {
        row,
        base: cell('base'),
        quote: cell('quote') || USUAL_QUOTE,
        on: readDay(day) ?? day,
        rate: cell('rate'),
        source: cell('source') || source
      }
    })
  )
}

const columnsOf = (cells: readonly TableCell[]): Partial<Record<(typeof FIELDS)[number], number>> => {
  const names = cells.map((cell) => textOf(cell).toLowerCase())
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const column = names.findIndex((name) => new Set<string>(RATES_HEADINGS[field]).has(name))
      return column < 0 ? [] : [[field, column]]
    })
  )
}

const textOf = (cell: TableCell): string => (cell === null ? '' : typeof cell === 'string' ? cell : 'day' in cell ? cell.day : cell.number)
