import { type LoanData, loadLoanData } from '../../language/index.ts'

let published: LoanData | undefined

/** What lenders publish, the discount rates and the on-lending shares that come with the program (`data/loans`); read when first asked for. */
export const loanData = (): LoanData => {
  published ??= loadLoanData()
  return published
}
