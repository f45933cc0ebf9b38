import { LOAN_PAYMENTS_PER_YEAR, LOAN_REPAYMENTS, type Loan } from '../../../register/index.ts'
import type { Told } from './told.ts'

const REPAYMENTS = new Map<string, NonNullable<Loan['repayment']>>(
  Object.entries(LOAN_REPAYMENTS).map(([repayment, code]) => [code, repayment as NonNullable<Loan['repayment']>])
)
const RATE = /^\d{1,3}(?:\.\d{1,12})?$/

/** `crs-add/loan-terms`: what a loan costs. Without a day of commitment or a rate it is none. */
export const loansOf = (told: Told): Loan[] =>
  told.children(0, 'crs-add').flatMap((crs) => {
    const terms = told.child(crs, 'loan-terms')
    if (terms === -1) return []
    const [rate, second, signedOn] = [
      told.attribute(terms, 'rate-1'),
      told.attribute(terms, 'rate-2'),
      told.dayOf(terms, 'commitment-date')
    ]
    if (rate === null || !RATE.test(rate) || signedOn === null) {
      told.leaveOut('loan terms')
      return []
    }
    return [
      {
        ...{ signedOn, amountMinor: null, currency: null, ratePercent: rate },
        secondRatePercent: second !== null && RATE.test(second) ? second : null,
        repayment: REPAYMENTS.get(told.codeOf(terms, 'repayment-type') ?? '') ?? null,
        perYear: LOAN_PAYMENTS_PER_YEAR.find((each) => each === told.codeOf(terms, 'repayment-plan')) ?? null,
        firstRepayment: told.dayOf(terms, 'repayment-first-date'),
        lastRepayment: told.dayOf(terms, 'repayment-final-date'),
        note: null
      }
    ]
  })
