import type { BroughtTable } from '../../reading/index.ts'
import type { KeptPlantLog, Register } from '../../register/index.ts'
import { accept, type Outcome, type Refusal } from '../../values/index.ts'
import { sentenceOf } from '../../wording/index.ts'
import { readPlantLog } from './read-plant-log.ts'

export interface PlantLogTable {
  readonly dossierId: string
  readonly table: BroughtTable
  readonly source: string
  /** Only says what would be kept and what is wrong. */
  readonly dryRun: boolean
}

/** What came of a brought table of days: all were kept, or none. */
export interface ToldPlantLog extends Pick<KeptPlantLog, 'kept' | 'months'> {
  readonly rows: number
  readonly isWhole: boolean
  readonly headings: readonly string[]
  readonly preview: readonly { readonly row: number; readonly cells: readonly string[] }[]
  readonly errors: readonly {
    readonly row: number
    readonly day: string
    readonly code: string
    readonly about: Readonly<Record<string, string | number>>
    readonly vi: string
    readonly en: string
  }[]
}

/** Reads a table of days and keeps all of it, or nothing where one row is wrong. Refuses as `readPlantLog` and `keepPlantLog` do. */
export const bringPlantLog = async (
  register: Pick<Register, 'keepPlantLog'>,
  { dossierId, table, source, dryRun }: PlantLogTable
): Promise<Outcome<ToldPlantLog>> => {
  const read = readPlantLog(table)
  if (!read.ok) return read
  const { headings, rows } = read.value
  const unread = rows.flatMap(({ row, day, refusal }) => (refusal ? [told(row, day, refusal)] : []))
  const taken = rows.filter(({ refusal }) => refusal === null)
  const rowOf = new Map(taken.map(({ day, row }) => [day, row]))
  const days = Object.fromEntries(taken.map(({ day, value }) => [day, value]))
  // Where a row cannot be read none is kept; what else is wrong is told all the same.
  const kept =
    taken.length === 0
      ? accept({ kept: false, months: [], errors: [] })
      : await register.keepPlantLog({ dossierId, revision: null, days, reason: source, dryRun: dryRun || unread.length > 0 })
  if (!kept.ok) return kept
  const wrong = kept.value.errors.map(({ day, refusal }) => told(rowOf.get(day) ?? 0, day, refusal))
  const errors = [...unread, ...wrong].sort((a, b) => a.row - b.row)
  return accept({
    kept: kept.value.kept,
    months: kept.value.months,
    rows: rows.length,
    isWhole: errors.length === 0,
    headings,
    preview: rows.map(({ row, cells }) => ({ row, cells })),
    errors
  })
}

const told = (row: number, day: string, refusal: Refusal): ToldPlantLog['errors'][number] => ({
  ...{ row, day, code: refusal.code, about: refusal.about ?? {} },
  vi: sentenceOf(refusal, 'vi'),
  en: sentenceOf(refusal, 'en')
})
