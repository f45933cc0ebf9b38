import { type LoanData, loadLoanData, type PublishedOffer } from '../../language/index.ts'
import type { Repayment } from './loan-terms.ts'
import { readParts } from './read-parts.ts'

let published: LoanData | undefined

/** What lenders publish, the discount rates and the on-lending shares that come with the program (`data/loans`); read when first asked for. */
export const loanData = (): LoanData => {
  published ??= loadLoanData()
  return published
}

/** An offer's name among all: "jica/general/standard/lmic/2025-10-01/JPY/fixed". */
export const offerId = ({ lender, product, option, group, from, currency, rate }: PublishedOffer): string =>
  [lender, product, option, group, from, currency, rate].join('/')

export const findOffer = (id: string): PublishedOffer | undefined => loanData().offers.find((offer) => offerId(offer) === id)

/** How an offer is paid back. */
export const repaymentOf = ({ profile, parts }: PublishedOffer): Repayment => {
  if (profile === 'equal-principal') return { profile }
  const read = readParts(parts)
  if (read === null) throw new Error(`"${parts}" are no parts of a loan.`)
  return { profile, parts: read }
}
