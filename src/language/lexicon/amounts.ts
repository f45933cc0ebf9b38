import { join } from 'node:path'
import { filled, isYes, listOf, oneOf, readTable } from './read-table.ts'

/** A currency: what always means it, and what means it only where the number before is one of money ("yên", "bảng"). */
export interface Currency {
  readonly code: string
  readonly forms: readonly string[]
  readonly weak: readonly string[]
}

export const readCurrencies = (folder: string): Currency[] =>
  readTable(join(folder, 'currencies.tsv'), ['code', 'forms', 'weak'], ([code, forms, weak], at) => ({
    code: filled(code, 'code', at),
    forms: listOf(filled(forms, 'forms', at)),
    weak: listOf(weak)
  }))

const KINDS = ['quantity', 'count', 'percent', 'duration'] as const

/** A unit that is no money; `fractional` where thousandths are told of it ("58,157 km²"), so that a comma before three digits is a decimal. */
export interface Measure {
  readonly code: string
  readonly kind: (typeof KINDS)[number]
  readonly fractional: boolean
  readonly forms: readonly string[]
}

export const readMeasures = (folder: string): Measure[] =>
  readTable(join(folder, 'measures.tsv'), ['code', 'kind', 'fractional', 'forms'], ([code, kind, fractional, forms], at) => ({
    code: filled(code, 'code', at),
    kind: oneOf(kind, KINDS, at),
    fractional: isYes(fractional, at),
    forms: listOf(filled(forms, 'forms', at))
  }))
