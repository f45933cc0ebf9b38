import type { BroughtTable, TableCell, TableRow } from '../../reading/index.ts'
import type { Fund, NewLedgerRow, TransactionStanding, TransactionType } from '../../register/index.ts'
import { accept, type Outcome, type Refusal, readPartialDate, refuse, searchKey } from '../../values/index.ts'
import type { ColumnField, ImportColumn } from './column.ts'
import { findHeadings, type Headings, type Mapping, textOf } from './find-headings.ts'
import { TOTAL_ROW } from './heading-words.ts'
import { readFund, readStanding, readType } from './read-heading.ts'
import { isBlankAmount, sumsOf } from './read-sums.ts'
import { readCurrency } from './read-unit.ts'

/** What holds where the table says nothing of it. */
export interface Usual {
  readonly dossierId?: string
  readonly type?: TransactionType
  readonly standing?: TransactionStanding
  readonly fund?: Fund
  readonly currency?: string
  readonly on?: string
}

/** What the register knows by a name: one dossier, none, several, or none but some whose names are near. */
export type Named = { readonly dossierId: string } | { readonly near: readonly string[] } | 'none' | 'several'

/** Why a name is of no project or agreement; told with the names that may have been meant. */
export const projectRefused = (named: Exclude<Named, { readonly dossierId: string }>, value: string): ReturnType<typeof refuse> =>
  named === 'several'
    ? refuse('project_ambiguous', { value })
    : named === 'none'
      ? refuse('project_not_found', { value })
      : refuse('project_near', { value, near: named.near.map((name) => `“${name}”`).join(', ') })

/** A transaction that the table states, or why it is none. A row with several columns of amounts states several. */
export interface ImportLine {
  /** As the sheet counts. */
  readonly row: number
  /** What heads the amount. */
  readonly heading: string
  /** Null where something is wrong. */
  readonly value: NewLedgerRow | null
  /** The document that the row itself names. */
  readonly source: string | null
  readonly errors: readonly {
    /** The heading of the cell; null where it is the row. */ readonly heading: string | null
    readonly refusal: Refusal
  }[]
  /** The row as it was brought. */
  readonly cells: readonly string[]
}

export interface LedgerImport {
  readonly headingRow: number
  readonly columns: readonly ImportColumn[]
  /** What the table says nowhere and nobody said for it. */
  readonly missing: readonly Refusal[]
  readonly lines: readonly ImportLine[]
  /** Rows of sums and of column numbers, from which nothing is taken. */
  readonly setAside: readonly { readonly row: number; readonly text: string }[]
}

/** The names in a table that the register is to be asked for. Refuses with headings_not_found. */
export const namesIn = (
  table: BroughtTable,
  mapping?: Mapping
): Outcome<{ readonly projects: readonly string[]; readonly sides: readonly string[] }> => {
  const found = findHeadings(table, mapping)
  if (!found.ok) return found
  const { columns, below } = found.value
  const inColumns = (...fields: readonly ColumnField[]): readonly string[] => [
    ...new Set(
      columns
        .filter(({ field }) => field !== null && fields.includes(field))
        .flatMap(({ index }) => below.map(({ cells }) => textOf(cells[index])).filter((name) => name !== ''))
    )
  ]
  return accept({ projects: inColumns('project'), sides: inColumns('provider', 'receiver') })
}

export interface TableToImport {
  readonly table: BroughtTable
  readonly mapping?: Mapping
  readonly usual: Usual
  readonly projectOf: (name: string) => Named
  /** The dossier of who gives or receives; a name that none or several have stays a name. */
  readonly sideOf: (name: string) => Named
}

/**
 * The transactions of a brought table; each cell that cannot be read is told with its row and heading. Refuses with headings_not_found; a table that says
 * nowhere what is needed with ledger_column_missing in `missing`; a cell with day_not_read, ledger_type_not_known, ledger_fund_not_known,
 * ledger_standing_not_known, currency_not_known, project_not_named, project_not_found, project_near, project_ambiguous, and as `sumsOf` does.
 */
export const ledgerOfTable = (given: TableToImport): Outcome<LedgerImport> => {
  const found = findHeadings(given.table, given.mapping)
  if (!found.ok) return found
  const { row, columns, below } = found.value
  const amounts = columns.filter(({ field }) => field === 'amount')
  const missing = missingIn(found.value, amounts, given.usual)
  const [kept, setAside] = partition(below, columns)
  const cellsIn = ({ index }: ImportColumn): readonly TableCell[] => kept.map(({ cells }) => cells[index] ?? null)
  const all = amounts.flatMap(cellsIn)
  const readers = amounts.map((column) => ({ column, read: sumsOf(cellsIn(column), column.unit, all) }))
  const lines = kept.flatMap((one) => {
    const stated = readers.filter(({ column }) => !isBlankAmount(one.cells[column.index] ?? null))
    // Where several amounts stand in a row, one of nothing says nothing.
    const worth = readers.length > 1 ? stated.filter(({ column }) => !/^0+(?:[.,]0+)?$/u.test(textOf(one.cells[column.index]))) : stated
    if (worth.length > 0) return worth.map(({ column, read }) => lineOf(one, column, read, columns, given))
    if (stated.length > 0 || missing.length > 0) return []
    const first = amounts[0]
    return first ? [{ ...lineOf(one, first, () => refuse('amount_not_read', { value: '' }), columns, given) }] : []
  })
  return accept({ headingRow: row, columns, missing, lines: missing.length > 0 ? [] : lines, setAside })
}

const missingIn = ({ columns }: Headings, amounts: readonly ImportColumn[], usual: Usual): Refusal[] => {
  const has = (field: ColumnField): boolean => columns.some((column) => column.field === field)
  const absent: ColumnField[] = []
  if (amounts.length === 0) absent.push('amount')
  if (!has('project') && !usual.dossierId) absent.push('project')
  if (!has('type') && !usual.type && amounts.some(({ type }) => type === null)) absent.push('type')
  if (!has('on') && !usual.on && amounts.some(({ on }) => on === null)) absent.push('on')
  return absent.map((field) => refuse('ledger_column_missing', { field }).refusal)
}

const partition = (rows: readonly TableRow[], columns: readonly ImportColumn[]): [TableRow[], { row: number; text: string }[]] => {
  const kept: TableRow[] = []
  const aside: { row: number; text: string }[] = []
  for (const row of rows) {
    const texts = row.cells.map(textOf).filter((text) => text !== '')
    const isTotal =
      TOTAL_ROW.test(searchKey(texts.find((text) => /\p{L}/u.test(text)) ?? '')) &&
      columns.every(({ field, index }) => field !== 'on' || textOf(row.cells[index]) === '')
    // "(1) (2) (3)", "A B 1 2" beneath the headings.
    const isNumbering =
      texts.length > 1 && row === rows[0] && texts.every((text) => /^\(?(?:\d{1,2}|[A-Z])(?:=[\d+\-()]+)?\)?$/u.test(text))
    if (isTotal || isNumbering) aside.push({ row: row.row, text: texts.join(' · ') })
    else kept.push(row)
  }
  return [kept, aside]
}

const lineOf = (
  { row, cells }: TableRow,
  amount: ImportColumn,
  readSum: ReturnType<typeof sumsOf>,
  columns: readonly ImportColumn[],
  { usual, projectOf, sideOf }: TableToImport
): ImportLine => {
  const errors: { heading: string | null; refusal: Refusal }[] = []
  const cellOf = (field: ColumnField): { readonly cell: TableCell; readonly text: string; readonly heading: string | null } => {
    const column = columns.find((one) => one.field === field && textOf(cells[one.index]) !== '')
    return {
      cell: column ? (cells[column.index] ?? null) : null,
      text: column ? textOf(cells[column.index]) : '',
      heading: column?.heading ?? null
    }
  }
  const wrong = (heading: string | null, outcome: { readonly refusal: Refusal }): null => {
    errors.push({ heading, refusal: outcome.refusal })
    return null
  }
  /** What a cell says, what stands for it where it is empty, and null with its error where it says nothing that is known. */
  const said = <T>(field: ColumnField, read: (text: string) => T | null, code: string, otherwise: T | null): T | null => {
    const { text, heading } = cellOf(field)
    if (text === '') return otherwise
    return read(text) ?? wrong(heading, refuse(code, { value: text }))
  }
  const sideIn = (field: 'provider' | 'receiver') => {
    const { text } = cellOf(field)
    const named = text === '' ? 'none' : sideOf(text)
    return text === '' ? null : { name: text, dossierId: typeof named === 'object' && 'dossierId' in named ? named.dossierId : null }
  }
  const project = cellOf('project')
  const found = project.text === '' ? (usual.dossierId ? { dossierId: usual.dossierId } : null) : projectOf(project.text)
  const dossierId =
    found === null
      ? wrong(null, refuse('project_not_named'))
      : typeof found === 'object' && 'dossierId' in found
        ? found.dossierId
        : wrong(project.heading, projectRefused(found, project.text))
  const kind = said(
    'type',
    readType,
    'ledger_type_not_known',
    amount.type ? { type: amount.type, standing: amount.standing } : usual.type ? { type: usual.type, standing: null } : null
  )
  const type = amount.type ?? kind?.type ?? null
  if (type === null && cellOf('type').text === '') wrong(null, refuse('ledger_type_not_known', { value: '' }))
  const fund = said('fund', readFund, 'ledger_fund_not_known', amount.fund ?? usual.fund ?? null)
  const standing = said(
    'standing',
    readStanding,
    'ledger_standing_not_known',
    amount.standing ?? kind?.standing ?? usual.standing ?? 'actual'
  )
  const day = cellOf('on')
  const on = day.text === '' ? (amount.on ?? usual.on ?? null) : readPartialDate(day.text)
  if (on === null) wrong(day.heading, refuse('day_not_read', { value: day.text }))
  const stated = said('currency', readCurrency, 'currency_not_known', amount.unit.currency)
  const sum = readSum(cells[amount.index] ?? null, stated, usual.currency ?? null)
  if (!sum.ok && (sum.refusal.code !== 'currency_missing' || cellOf('currency').text === '')) wrong(amount.heading, sum)
  const description = cellOf('description').text
  return {
    row,
    heading: amount.heading,
    value:
      errors.length > 0 || dossierId === null || !sum.ok
        ? null
        : {
            dossierId,
            value: {
              type,
              fund,
              standing,
              on,
              ...sum.value,
              provider: sideIn('provider'),
              receiver: sideIn('receiver'),
              description: description === '' ? null : description
            }
          },
    source: cellOf('document').text || null,
    errors,
    cells: cells.map(textOf)
  }
}
