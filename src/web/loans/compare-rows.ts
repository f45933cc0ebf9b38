import type { GrantElementRule } from '../../language/index.ts'
import type { LoanTerms } from '../../money/index.ts'
import { type Language, showDate, showNumber, showPercent, term } from '../../wording/index.ts'
import { showMoney } from '../format/money.ts'
import { ledgerWordsIn } from '../words/ledger.ts'
import { type LoanAddress, plainNumber } from './loan-address.ts'
import { type ReckonedLoan, SHOWN_DECIMALS } from './reckon-loan.ts'

/** The rows of the comparison: what is said of each loan, in the order of the loans. */
export const compareRows = (loans: readonly ReckonedLoan[], address: LoanAddress, all: readonly GrantElementRule[], language: Language) => {
  const words = ledgerWordsIn(language).loans
  const row = (name: string, cellOf: (loan: ReckonedLoan) => string) => ({ name, cells: loans.map(cellOf) })
  const money = (minor: bigint, currency: string): string => showMoney({ amountMinor: String(minor), currency }, language)
  const amount = (of: (loan: ReckonedLoan) => bigint) => (loan: ReckonedLoan) => money(of(loan), loan.assessment.terms.currency)
  const percent = (value: number | null): string => (value === null ? '–' : `${showPercent(value.toFixed(SHOWN_DECIMALS), language)} %`)
  const rules = all.map((rule, at) =>
    row(`${term('grantElementRule', rule.rule, language)}, ${showPercent(rule.percent, language)} %`, ({ assessment }) => {
      const value = assessment.values[at]?.grantElementPercent.toFixed(SHOWN_DECIMALS) ?? ''
      return `${showPercent(value, language)} %`
    })
  )
  const asked = row(
    words.grantAsked(showPercent(plainNumber(address.common.discount), language)),
    (loan) => `${showPercent(loan.asked ?? '', language)} %`
  )
  return {
    loans: loans.map(({ at, name, offer }) => ({
      at,
      name,
      offer: offer && { from: showDate(offer.from, language), source: offer.source, address: offer.address },
      status: term('loanStatus', offer?.status ?? 'entered', language)
    })),
    terms: [
      row(
        words.principalOf,
        amount(({ assessment }) => assessment.terms.principal)
      ),
      row(words.rate, ({ assessment, offer }) => showLoanRate(assessment.terms, offer?.rate ?? '', language)),
      row(words.years, ({ assessment: { terms } }) => `${showNumber(terms.years, language)} / ${showNumber(terms.graceYears, language)}`),
      row(words.profile, ({ assessment: { terms } }) => term('repaymentProfile', terms.repayment.profile, language)),
      row(
        words.totalInterest,
        amount(({ assessment }) => assessment.schedule.totalInterest)
      ),
      row(
        words.totalFees,
        amount(({ assessment }) => assessment.schedule.totalFees)
      ),
      row(
        words.totalPaid,
        amount(({ assessment }) => assessment.totalPaid)
      ),
      row(words.allIn, ({ allInPercent }) => percent(allInPercent))
    ],
    dong: loans.some(({ converted }) => converted)
      ? [
          row(words.totalPaidDong, (loan) => dongOf(loan, ({ totalPaid }) => totalPaid, money)),
          row(words.costDong, (loan) => dongOf(loan, ({ cost }) => cost, money)),
          row(words.allInDong, (loan) => percent(isDong(loan) ? loan.allInPercent : (loan.converted?.allInPercent ?? null)))
        ]
      : [],
    rules: address.common.discount === '' ? rules : [asked, ...rules]
  }
}

const isDong = ({ assessment }: ReckonedLoan): boolean => assessment.terms.currency === 'VND'

/** What a loan comes to in đồng, whether it is of đồng or goes by a rate. */
export const inDong = ({ assessment, converted }: ReckonedLoan) => {
  if (assessment.terms.currency !== 'VND') return converted
  return { totalPaid: assessment.totalPaid, cost: assessment.totalPaid - assessment.terms.principal }
}

const dongOf = (
  loan: ReckonedLoan,
  pick: (there: { readonly totalPaid: bigint; readonly cost: bigint }) => bigint,
  money: (minor: bigint, currency: string) => string
): string => {
  const there = inDong(loan)
  return there ? money(pick(there), 'VND') : '–'
}

/** "2,90 %" of a fixed rate, "TORF + 0,80 %" of a floating one. */
export const showLoanRate = ({ rate }: Pick<LoanTerms, 'rate'>, index: string, language: Language): string =>
  rate.kind === 'fixed'
    ? `${showPercent(rate.percent, language)} %`
    : `${index || ledgerWordsIn(language).loans.indexOf} + ${showPercent(rate.spreadPercent, language)} %`
