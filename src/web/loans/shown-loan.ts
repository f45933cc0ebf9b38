import { error } from '@sveltejs/kit'
import { sentenceOf } from '../../wording/index.ts'
import { orError } from '../or-error.ts'
import { filledLoans, type LoanAddress, readLoanAddress } from './loan-address.ts'
import { type LoanContext, type ReckonedLoan, reckonLoan } from './reckon-loan.ts'

/** What comes with a request for a page or a file of loans. */
export const contextOf = ({ language, today, loanData, shippedRates }: App.Locals): LoanContext => ({
  language,
  today,
  data: loanData(),
  rates: shippedRates()
})

/** The loan whose schedule an address shows, for the files of it; an error page where there is none or it cannot be reckoned. */
export const shownLoan = (url: URL, context: LoanContext): { readonly address: LoanAddress; readonly loan: ReckonedLoan } => {
  const { language } = context
  const address = readLoanAddress(url.searchParams)
  const filled = filledLoans(address).map(({ at }) => at)
  const at = filled.find((each) => String(each) === address.common.show) ?? filled[0]
  if (at === undefined) error(404, sentenceOf({ code: 'not_found', about: { path: url.pathname } }, language))
  return { address, loan: orError(reckonLoan(address, at, context), language) }
}
