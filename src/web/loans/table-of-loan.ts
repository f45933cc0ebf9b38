import type { Cell, Table } from '../../exchange/index.ts'
import type { Language } from '../../wording/index.ts'
import { numberOf } from '../ledger/table-of-ledger.ts'
import { ledgerWordsIn } from '../words/ledger.ts'
import type { ReckonedLoan } from './show-loans.ts'

/** The schedule of a loan as a table for other programs: days and numbers as such. */
export const tableOfLoan = ({ assessment: { terms, schedule }, name, inDong }: ReckonedLoan, language: Language): Table => {
  const words = ledgerWordsIn(language).loans
  const amount = (minor: bigint): Cell => numberOf(String(minor), terms.currency)
  return {
    name,
    columns: [
      { name: words.day, width: 14 },
      ...[words.principal, words.interest, words.fee, words.balance].map((each) => ({ name: `${each} (${terms.currency})`, width: 22 })),
      ...(inDong ? [{ name: words.paidDong, width: 24 }] : [])
    ],
    rows: [
      ...(schedule.frontEndFee > 0n
        ? [[{ day: schedule.committedOn }, amount(0n), amount(0n), amount(schedule.frontEndFee), null, ...(inDong ? [null] : [])]]
        : []),
      ...schedule.payments.map(({ on, principal, interest, fee, balance }, at): Cell[] => [
        { day: on },
        ...[principal, interest, fee, balance].map(amount),
        ...(inDong ? [numberOf(String(inDong[at] ?? 0n), 'VND')] : [])
      ])
    ]
  }
}
