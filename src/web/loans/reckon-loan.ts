import type { LoanData, PublishedOffer } from '../../language/index.ts'
import { compareOne, findOffer, type LoanSideBySide, pathsOf, type Rate, rateTable, supposedOf, valueLoan } from '../../money/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import { type Language, tellLoanAssumptions, term } from '../../wording/index.ts'
import { ledgerWordsIn } from '../words/ledger.ts'
import { comparisonOf, filledLoans, type LoanAddress, plainNumber, wordsOf } from './loan-address.ts'

/** One loan of those that are compared, reckoned; in đồng as well where a rate is supposed or known. */
export interface ReckonedLoan extends Omit<LoanSideBySide, 'offer'> {
  readonly at: number
  readonly offer: PublishedOffer | null
  /** Its grant element by the discount rate that was entered; null where none was. */
  readonly asked: string | null
}

/** What comes with a request: the tables of lenders and of rates among it, for the pages carry none of their own. `today` is the day of commitment where none is given. */
export interface LoanContext {
  readonly language: Language
  readonly today: string
  readonly data: LoanData
  readonly rates: readonly Rate[]
}

export const SHOWN_DECIMALS = 2

/** The loan at a place of an address, or why it cannot be reckoned. */
export const reckonLoan = (address: LoanAddress, at: number, { language, today, data, rates }: LoanContext): Outcome<ReckonedLoan> => {
  const loan = address.loans[at - 1]
  if (!loan) return refuse('request_not_valid')
  const offer = loan.offer === '' ? null : (findOffer(data.offers, loan.offer) ?? null)
  const { currency, discount } = address.common
  const asked = comparisonOf(address, [currency, offer?.currency ?? (loan.currency || currency)], language)
  const compared = compareOne(asked, wordsOf(address, loan), { data, today, rates: rateTable(rates) })
  if (!compared.ok) return compared
  const { terms } = compared.value.assessment
  const valued =
    discount === '' ? null : valueLoan(terms, { discountPercent: plainNumber(discount), compounding: 'effective', fees: 'counted' })
  if (valued && !valued.ok) return valued
  return accept({
    ...compared.value,
    at,
    name: compared.value.name || (offer ? nameOf(offer, language) : ledgerWordsIn(language).loans.own(at)),
    offer,
    asked: valued ? valued.value.grantElementPercent.toFixed(SHOWN_DECIMALS) : null
  })
}

/** All loans of an address that can be reckoned. */
export const reckonLoans = (address: LoanAddress, context: LoanContext): readonly ReckonedLoan[] =>
  filledLoans(address).flatMap(({ at }) => {
    const reckoned = reckonLoan(address, at, context)
    return reckoned.ok ? [reckoned.value] : []
  })

/** What is supposed of them, a sentence each. */
export const assumptionsOf = (loans: readonly ReckonedLoan[], language: Language): readonly string[] => {
  const sides = loans.map((loan) => ({ ...loan, offer: '' }))
  return [
    ...tellLoanAssumptions(
      pathsOf(sides),
      sides.map((loan) => supposedOf(loan, loan.name)),
      language
    ),
    ledgerWordsIn(language).loans.changes
  ]
}

const nameOf = (offer: PublishedOffer, language: Language): string =>
  [
    ...[term('lender', offer.lender, language), term('loanProduct', offer.product, language), term('loanOption', offer.option, language)],
    offer.currency
  ].join(', ')
