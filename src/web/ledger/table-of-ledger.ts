import type { Cell, Table } from '../../exchange/index.ts'
import type { LedgerLine } from '../../register/index.ts'
import { minorDigitsOf } from '../../values/index.ts'
import { type Language, term } from '../../wording/index.ts'
import { ledgerWordsIn } from '../words/ledger.ts'

/** Doubles hold, and sheets show, so many digits exactly. */
const EXACT_DIGITS = 15

/** Minor units as a number where a sheet holds it exactly, else as a plain decimal in words. */
export const numberOf = (amountMinor: string, currency: string): Cell => {
  const digits = minorDigitsOf(currency) ?? 0
  const isNegative = amountMinor.startsWith('-')
  const all = amountMinor.replace('-', '').padStart(digits + 1, '0')
  const behind = digits === 0 ? '' : `.${all.slice(-digits)}`
  const plain = `${isNegative ? '-' : ''}${all.slice(0, all.length - digits)}${behind}`
  return all.length <= EXACT_DIGITS ? Number(plain) : plain
}

/** Rows of the ledger as a table that can be imported again: its headings are known, whole days are dates, amounts are numbers. */
export const tableOfLedger = (rows: readonly LedgerLine[], language: Language): Table => {
  const words = ledgerWordsIn(language).ledger
  const { fields } = words.import
  return {
    name: words.title,
    columns: [
      { name: fields.on, width: 14 },
      { name: fields.project, width: 48 },
      { name: fields.type, width: 24 },
      { name: fields.fund, width: 20 },
      { name: fields.standing, width: 14 },
      { name: fields.amount, width: 22 },
      { name: fields.currency, width: 10 },
      { name: fields.provider, width: 30 },
      { name: fields.receiver, width: 30 },
      { name: fields.description, width: 40 },
      { name: fields.document, width: 40 }
    ],
    rows: rows.map((line): Cell[] => [
      line.on.length === 10 ? { day: line.on } : line.on,
      line.dossier.title,
      term('transactionType', line.type, language),
      line.fund === null ? null : term('fund', line.fund, language),
      term('standing', line.standing, language),
      numberOf(line.amountMinor, line.currency),
      line.currency,
      line.provider?.name ?? null,
      line.receiver?.name ?? null,
      line.description,
      line.source
    ])
  }
}
