import { accept, type Outcome, type Refusal } from '../../values/index.ts'
import { sentenceOf } from '../../wording/index.ts'
import type { BroughtIn } from './bring-ledger.ts'
import type { ColumnField } from './column.ts'

/** What came of a brought table, as programs are told it. */
export interface ToldImport {
  /** How many rows of the ledger were entered: all, or none. */
  readonly entered: number
  /** How many rows of the ledger the table states. */
  readonly lines: number
  readonly isWhole: boolean
  /** What each column was taken for; null: nothing. */
  readonly columns: readonly { readonly heading: string; readonly field: ColumnField | null }[]
  readonly errors: readonly ToldError[]
  /** Rows of sums and of column numbers, from which nothing is taken. */
  readonly setAside: readonly { readonly row: number; readonly text: string }[]
}

export interface ToldError {
  /** As the sheet counts; null where it is of the whole table. */
  readonly row: number | null
  /** Null where it is the row. */
  readonly heading: string | null
  readonly code: string
  readonly about: Readonly<Record<string, string | number>>
  readonly vi: string
  readonly en: string
}

/** Every error with its row, its column, its code and its sentence in both languages. */
export const tellImport = (brought: Outcome<BroughtIn>): Outcome<ToldImport> => {
  if (!brought.ok) return brought
  const { entered, lines, columns, missing, setAside } = brought.value
  const errors = [
    ...missing.map((refusal) => told(null, null, refusal)),
    ...lines.flatMap(({ row, errors: own }) => own.map(({ heading, refusal }) => told(row, heading, refusal)))
  ]
  return accept({
    entered,
    lines: lines.length,
    isWhole: errors.length === 0 && lines.length > 0,
    columns: columns.map(({ heading, field }) => ({ heading, field })),
    errors,
    setAside
  })
}

const told = (row: number | null, heading: string | null, refusal: Refusal): ToldError => ({
  row,
  heading,
  code: refusal.code,
  about: refusal.about ?? {},
  vi: sentenceOf(refusal, 'vi'),
  en: sentenceOf(refusal, 'en')
})
