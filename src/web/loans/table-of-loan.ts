import type { Cell, Table } from '../../exchange/index.ts'
import type { GrantElementRule } from '../../language/index.ts'
import { type Language, term } from '../../wording/index.ts'
import { numberOf } from '../ledger/table-of-ledger.ts'
import { ledgerWordsIn } from '../words/ledger.ts'
import { inDong } from './compare-rows.ts'
import { assumptionsOf, type ReckonedLoan } from './reckon-loan.ts'
import { type SharedLoan, sharePayments } from './show-financing.ts'

/** The schedule of a loan as a table for other programs: days and numbers as such; with what the locality and the state pay of it where it is shared. */
export const tableOfLoan = (loan: ReckonedLoan, sharing: SharedLoan | null, language: Language): Table => {
  const { assessment, name, converted } = loan
  const { terms, schedule } = assessment
  const words = ledgerWordsIn(language).loans
  const amount = (minor: bigint): Cell => numberOf(String(minor), terms.currency)
  const dong = (minor: bigint | null): Cell => (minor === null ? null : numberOf(String(minor), 'VND'))
  const shares = sharing?.onLent ? sharePayments(loan, sharing.onLent) : null
  const own = [words.principal, words.interest, words.fee, words.balance, ...(shares ? [words.provincePays, words.statePays] : [])]
  const there = converted ? [words.paidDong, words.balanceDong, ...(shares ? [words.provincePaysDong, words.statePaysDong] : [])] : []
  const commitment: Cell[] = [
    ...[{ day: schedule.committedOn }, amount(0n), amount(0n), amount(schedule.frontEndFee), null],
    ...(shares ? [null, null] : []),
    ...(converted ? [dong(converted.frontEndFee), null, ...(shares ? [null, null] : []), null] : [])
  ]
  return {
    name,
    columns: [
      { name: words.day, width: 14 },
      ...own.map((each) => ({ name: `${each} (${terms.currency})`, width: 22 })),
      ...there.map((each) => ({ name: each, width: 24 })),
      ...(converted ? [{ name: words.rateUsed(terms.currency), width: 16 }] : [])
    ],
    rows: [
      ...(schedule.frontEndFee > 0n ? [commitment] : []),
      ...schedule.payments.map(({ on, principal, interest, fee, balance }, at): Cell[] => {
        const [paid, share] = [converted?.payments[at], shares?.[at]]
        return [
          { day: on },
          ...[principal, interest, fee, balance].map(amount),
          ...(share ? [amount(share.province), amount(share.state)] : []),
          ...(paid ? [dong(paid.principal + paid.interest + paid.fee), dong(paid.balance)] : []),
          ...(paid && share ? [dong(share.provinceDong), dong(share.stateDong)] : []),
          ...(paid ? [Number(paid.rate.rate)] : [])
        ]
      })
    ]
  }
}

/** The comparison as a table: a row for each loan, percentages and sums as numbers, and in the last column all that is supposed. */
export const tableOfComparison = (loans: readonly ReckonedLoan[], rules: readonly GrantElementRule[], language: Language): Table => {
  const words = ledgerWordsIn(language).loans
  const percent = (value: number | null): Cell => (value === null ? null : Number(value.toFixed(PERCENT_DECIMALS)))
  const names = [
    ...[words.item, words.currency, words.principalOf, words.totalInterest, words.totalFees, words.totalPaid, `${words.allIn}, %`],
    ...[words.totalPaidDong, words.costDong, `${words.allInDong}, %`],
    ...rules.map(({ rule, percent }) => `${words.grantElement}, %: ${term('grantElementRule', rule, language)}, ${percent} %`),
    words.supposedTitle
  ]
  return {
    name: words.compared,
    columns: names.map((name, at) => ({ name, width: at === 0 || at === names.length - 1 ? 40 : 22 })),
    rows: loans.map((loan): Cell[] => {
      const { name, assessment, allInPercent, converted } = loan
      const { terms, schedule, totalPaid, values } = assessment
      const there = inDong(loan)
      return [
        ...[name, terms.currency],
        ...[terms.principal, schedule.totalInterest, schedule.totalFees, totalPaid].map((minor) => numberOf(String(minor), terms.currency)),
        percent(allInPercent),
        ...[there?.totalPaid, there?.cost].map((minor) => (minor === undefined ? null : numberOf(String(minor), 'VND'))),
        percent(terms.currency === 'VND' ? allInPercent : (converted?.allInPercent ?? null)),
        ...values.map(({ grantElementPercent }) => Number(grantElementPercent.toFixed(PERCENT_DECIMALS))),
        assumptionsOf([loan], language).join(' ')
      ]
    })
  }
}

const PERCENT_DECIMALS = 4
