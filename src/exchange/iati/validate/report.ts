import type { ReportedRecords } from './reported-records.ts'
import type { Mode, Severity } from './rules/rule.ts'

/** Where something was found; lines and columns from 1, a column in bytes. */
export interface Context {
  readonly text: string
  readonly lineNumber: number
  readonly columnNumber: number
}

/** One finding, in the shape of the public validator. */
export interface Finding {
  readonly id: string
  readonly severity: Severity
  readonly category: string
  /** What is asked, in English and Vietnamese. */
  readonly message: string
  readonly vi: string
  readonly codelist?: string
  readonly context: readonly Context[]
  readonly identifier: string
  readonly title: string
}

export interface ReportedActivity {
  readonly identifier: string
  readonly valid: boolean
  readonly index: number
}

export type Summary = Readonly<Record<Severity, number>>

/** What is reported of a file. `valid`: it has nothing critical. */
export interface IatiReport {
  readonly valid: boolean
  readonly fileType: 'iati-activities' | 'iati-organisations' | null
  readonly iatiVersion: string | null
  readonly mode: Mode
  /** The day by whose end the future begins. */
  readonly now: string
  readonly summary: Summary
  /** Activities or organisations, in their order. */
  readonly records: ReportedRecords
  readonly errors: readonly Finding[]
  /** How many findings there are beyond those in `errors`; they are counted in `summary`. */
  readonly more: number
}

/** The public shape: findings in one list (`flat`), or by activity and category. */
export const publicShape = (
  report: IatiReport,
  { group = false, meta = true }: { readonly group?: boolean; readonly meta?: boolean } = {}
) => {
  const { records, errors, more, mode, ...rest } = report
  return {
    ...rest,
    ...(meta && rest.fileType !== null ? { [rest.fileType]: [...records] } : {}),
    errors: group ? grouped(errors) : errors,
    ...(more > 0 ? { more } : {}),
    mode
  }
}

/** The public shape as JSON, piece by piece: of a long file no text is made as a whole. `more`: fields that stand before the others. */
export function* publicJson(
  report: IatiReport,
  { group = false, more: before = {} }: { readonly group?: boolean; readonly more?: object } = {}
): Generator<string> {
  const { records, errors, more, mode, ...rest } = report
  yield JSON.stringify({ ...before, ...rest }).slice(0, -1)
  if (rest.fileType !== null) yield* list(rest.fileType, records)
  yield* list('errors', group ? grouped(errors) : errors)
  if (more > 0) yield `,"more":${more}`
  yield `,"mode":${JSON.stringify(mode)}}`
}

const PIECE = 1000

function* list(name: string, values: Iterable<object>): Generator<string> {
  let piece = `,${JSON.stringify(name)}:[`
  let count = 0
  for (const value of values) {
    piece += count === 0 ? JSON.stringify(value) : `,${JSON.stringify(value)}`
    if (++count % PIECE === 0) {
      yield piece
      piece = ''
    }
  }
  yield `${piece}]`
}

const grouped = (errors: readonly Finding[]) =>
  [...Map.groupBy(errors, ({ identifier }) => identifier)].map(([identifier, own]) => ({
    identifier,
    title: own[0]?.title ?? '',
    errors: [...Map.groupBy(own, ({ category }) => category)].map(([category, some]) => ({
      category,
      errors: some.map(({ identifier: _, title: __, category: ___, ...finding }) => finding)
    }))
  }))
