import type { BroughtTable, TableCell } from '../../reading/index.ts'
import { accept, firstDay, type Outcome, type Refusal, readPartialDate, refuse } from '../../values/index.ts'
import { plantColumn, type ReadColumn } from './plant-columns.ts'

/** A day of a brought table, or what is wrong with its row. */
export interface ReadPlantRow {
  /** As the sheet counts, from 1. */
  readonly row: number
  readonly day: string
  readonly cells: readonly string[]
  readonly refusal: Refusal | null
  readonly value: PlantCells
}

/** A day's figures as the log keeps them; what the table has no column for is left out. */
export interface PlantCells {
  readonly influent: Record<string, number>
  readonly effluent: Record<string, number>
  readonly chemicals: Record<string, number>
  inflow?: number
  bypass?: number
  energy?: number
  sludge?: number
  outage?: number
}

export interface ReadPlantTable {
  readonly headings: readonly string[]
  readonly rows: readonly ReadPlantRow[]
}

/** Titles and the office's name stand above the headings; not more than this. */
const MOST_ABOVE = 20

const textOf = (cell: TableCell | undefined): string =>
  cell === null || cell === undefined ? '' : typeof cell === 'string' ? cell.trim() : 'day' in cell ? cell.day : cell.number

/** Reads a table of days: headings in any of its first rows, in either language, each with its unit. Refuses with plant_days_none, plant_columns_unknown, plant_unit_not_known. */
export const readPlantLog = ({ rows }: BroughtTable): Outcome<ReadPlantTable> => {
  const at = rows.slice(0, MOST_ABOVE).findIndex(({ cells }) => {
    const columns = cells.map((cell) => plantColumn(textOf(cell)))
    return columns.some((each) => each.ok && each.value?.column.of === 'day') && columns.filter((each) => !each.ok || each.value).length > 1
  })
  if (at < 0) return refuse('plant_days_none')
  const headings = (rows[at]?.cells ?? []).map(textOf)
  const columns: (ReadColumn | null)[] = []
  for (const heading of headings) {
    const column = plantColumn(heading)
    if (!column.ok) return column
    columns.push(column.value)
  }
  const below = rows.slice(at + 1)
  // A column of words that no figure stands in, such as remarks, loses nothing; one of figures that is not known would.
  const unknown = headings.filter(
    (heading, column) => columns[column] === null && !IGNORED.test(heading) && below.some(({ cells }) => /\d/.test(textOf(cells[column])))
  )
  if (unknown.length > 0) return refuse('plant_columns_unknown', { headings: unknown.map((heading) => `“${heading}”`).join(', ') })
  const mark = decimalMark(
    below.flatMap(({ cells }) => cells.flatMap((cell, column) => (columns[column] && typeof cell === 'string' ? [cell.trim()] : [])))
  )
  const seen = new Map<string, number>()
  const read = below.flatMap(({ row, cells }): ReadPlantRow[] => {
    const texts = cells.map(textOf)
    if (texts.every((text) => text === '') || TOTAL.test(texts[0] ?? '')) return []
    const one = readRow(cells, texts, { headings, columns, mark })
    const other = seen.get(one.day)
    if (one.day !== '' && other === undefined) seen.set(one.day, row)
    const twice = other === undefined ? null : refuse('plant_day_twice', { day: one.day, other }).refusal
    return [{ ...one, row, cells: texts, refusal: one.refusal ?? twice }]
  })
  return read.length === 0 ? refuse('plant_days_none') : accept({ headings, rows: read })
}

/** Columns of no figures of the plant: the row's number, remarks, who wrote it. */
const IGNORED = /^\s*(?:stt|tt|no\.?|ghi chú|note|notes|remarks?|người ghi|)\s*$/iu
/** What a sheet adds up below its days is reckoned here. */
const TOTAL = /^\s*(?:tổng|cộng|trung bình|total|sum|average|mean)/iu

type Mark = ',' | '.' | null

/** Which sign stands before decimals, by the figures that leave no doubt: "31,5", "1.234,5", "1.234.567". Null where none says. */
const decimalMark = (texts: readonly string[]): Mark => {
  const says = (text: string): Mark => {
    if (/^\d{1,3}(?:\.\d{3})*,\d+$/.test(text) && (text.includes('.') || !/^[1-9]\d{0,2},\d{3}$/.test(text))) return ','
    if (/^\d{1,3}(?:,\d{3})*\.\d+$/.test(text) && (text.includes(',') || !/^[1-9]\d{0,2}\.\d{3}$/.test(text))) return '.'
    if (/^\d+,\d+$/.test(text) && !/^[1-9]\d{0,2},\d{3}$/.test(text)) return ','
    if (/^\d+\.\d+$/.test(text) && !/^[1-9]\d{0,2}\.\d{3}$/.test(text)) return '.'
    if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return ','
    return /^\d{1,3}(?:,\d{3}){2,}$/.test(text) ? '.' : null
  }
  const said = new Set(texts.map(says).filter((each) => each !== null))
  return said.size === 1 ? ([...said][0] ?? null) : null
}

interface Laid {
  readonly headings: readonly string[]
  readonly columns: readonly (ReadColumn | null)[]
  readonly mark: Mark
}

const readRow = (
  cells: readonly TableCell[],
  texts: readonly string[],
  { headings, columns, mark }: Laid
): Pick<ReadPlantRow, 'day' | 'refusal' | 'value'> => {
  const typed = texts[columns.findIndex((each) => each?.column.of === 'day')] ?? ''
  const day = readPartialDate(typed) ?? ''
  const value: PlantCells = { influent: {}, effluent: {}, chemicals: {} }
  if (day === '' || firstDay(day) !== day) return { day: '', value, refusal: refuse('plant_day_not_whole', { day: typed }).refusal }
  for (const [at, each] of columns.entries()) {
    const text = texts[at] ?? ''
    if (!each || each.column.of === 'day' || text === '') continue
    const figure = numberIn(cells[at] ?? null, mark)
    const about = { day, field: headings[at] ?? '', value: text }
    if (figure === 'unclear') return { day, value, refusal: refuse('plant_number_unclear', about).refusal }
    if (figure === null || figure < 0) return { day, value, refusal: refuse('plant_value_not_valid', about).refusal }
    // A heading's unit only moves the point, so that what the product adds behind the fifteenth digit is none of the figure.
    const number = each.factor === 1 ? figure : Number((figure * each.factor).toPrecision(15))
    const { column } = each
    if ('name' in column) value[column.of][column.name] = number
    else value[column.of as 'inflow'] = number
  }
  return { day, value, refusal: null }
}

/** The number in a cell: a workbook's own as it is, a typed one by the table's decimal mark; "1.234" alone in a table that says no mark is unclear. */
const numberIn = (cell: TableCell, mark: Mark): number | 'unclear' | null => {
  if (cell === null) return null
  if (typeof cell !== 'string') return 'number' in cell ? Number(cell.number) : null
  const text = cell.trim().replace(/(?<=\d)[\s\u00a0](?=\d{3}\b)/g, '')
  if (/^\d+$/.test(text)) return Number(text)
  if (!/^\d[\d.,]*$/.test(text)) return null
  if (mark === null) return 'unclear'
  const thousands = mark === ',' ? '.' : ','
  const form = mark === ',' ? /^\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^\d+(?:,\d+)?$/ : /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^\d+(?:\.\d+)?$/
  return form.test(text) ? Number(text.replaceAll(thousands, '').replace(mark, '.')) : null
}
