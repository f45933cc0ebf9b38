import type { ColumnField, LedgerImport } from '../../exchange/index.ts'
import type { LedgerLine } from '../../register/index.ts'
import { type Language, sentenceOf } from '../../wording/index.ts'
import { ledgerWordsIn } from '../words/ledger.ts'
import { readLedgerAddress } from './ledger-address.ts'
import { addUp, type ShownSum, showSums } from './show-ledger.ts'

export interface ShownImport {
  readonly columns: readonly { readonly index: number; readonly heading: string; readonly field: ColumnField | '' }[]
  readonly missing: readonly string[]
  readonly errors: readonly { readonly row: number; readonly heading: string; readonly said: string; readonly text: string }[]
  /** How many more there are than are shown. */
  readonly moreErrors: number
  /** How many rows of the ledger it would be. */
  readonly lines: number
  readonly isWhole: boolean
  readonly sums: readonly ShownSum[]
  readonly aside: readonly { readonly row: number; readonly text: string }[]
}

const MOST_ERRORS = 200

/** What a brought table comes to, as a page tells it. */
export const showImport = ({ columns, missing, lines, setAside }: LedgerImport, language: Language): ShownImport => {
  const words = ledgerWordsIn(language).ledger.import
  const errors = lines.flatMap(({ row, errors: own, cells }) =>
    own.map(({ heading, refusal }) => ({
      row,
      heading: heading ?? '',
      said: sentenceOf(refusal, language),
      text: cells.filter((cell) => cell !== '').join(' · ')
    }))
  )
  const values = lines.flatMap(({ value }) =>
    value ? [value.value as Pick<LedgerLine, 'type' | 'standing' | 'currency' | 'amountMinor'>] : []
  )
  return {
    columns: columns.filter(({ heading }) => heading !== '').map(({ index, heading, field }) => ({ index, heading, field: field ?? '' })),
    missing: missing.map(({ code, about }) =>
      sentenceOf({ code, about: { field: words.fields[String(about?.field) as ColumnField] ?? String(about?.field) } }, language)
    ),
    errors: errors.slice(0, MOST_ERRORS),
    moreErrors: Math.max(0, errors.length - MOST_ERRORS),
    lines: lines.length,
    isWhole: errors.length === 0 && missing.length === 0 && lines.length > 0,
    sums: showSums(addUp(values), readLedgerAddress(new URLSearchParams()), language),
    aside: setAside
  }
}
