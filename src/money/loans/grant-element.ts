import { accept, type Outcome, refuse } from '../../values/index.ts'
import { Decimal } from '../decimal.ts'
import { type CheckedLoan, checkLoan } from './check-loan.ts'
import type { LoanTerms } from './loan-terms.ts'
import { growthOf, type Valuation } from './value-loan.ts'

/**
 * The grant element in percent by the closed formulas of the OECD's Development Assistance Committee (statistical reporting directives, annex on the
 * calculation of the grant element), for a fixed rate and a loan disbursed whole on the day of commitment. With r the rate a year, a the payments a year,
 * d the discount rate of a period, n the payments of principal, g the periods before the first of them less one, v = 1 ÷ (1 + d):
 *
 *   equal principal   GE = 100 × (1 − (r ÷ a) ÷ d) × (1 − (v^g − v^(g+n)) ÷ (d × n))
 *   annuity           GE = 100 × (1 − (r ÷ a) × (1 − v^g) ÷ d − (r ÷ a) × (1 + 1 ÷ ((1 + r ÷ a)^n − 1)) × v^g × (1 − v^n) ÷ d)
 *
 * A bullet is equal principal in one payment, its interest paid each period. The same loan valued by its cash flow (`valueLoan`) gives the same. Refuses as
 * `checkLoan` does, with loan_discount_not_valid (percent), and with loan_without_closed_form for any other loan, for a discount rate of nought, and where
 * fees are counted.
 */
export const closedGrantElement = (terms: LoanTerms, valuation: Valuation): Outcome<Decimal> => {
  const checked = checkLoan(terms)
  if (!checked.ok) return checked
  const growth = growthOf(valuation, terms.paymentsPerYear)
  if (!growth.ok) return growth
  const { rate, repayment } = terms
  const d = growth.value.minus(1)
  if (rate.kind !== 'fixed' || repayment.profile === 'custom' || d.isZero() || !isPlain(checked.value, valuation))
    return refuse('loan_without_closed_form')
  const [payments, grace] = [checked.value.days.length - checked.value.firstPrincipal, checked.value.firstPrincipal - 1]
  const r = new Decimal(rate.percent).dividedBy(100 * terms.paymentsPerYear)
  const [untilGrace, overPayments] = [growth.value.pow(-grace), growth.value.pow(-payments)]
  const one = new Decimal(1)
  if (repayment.profile === 'annuity' && !r.isZero()) {
    const level = one.dividedBy(r.plus(1).pow(payments).minus(1)).plus(1).times(r)
    const interest = r.times(one.minus(untilGrace)).dividedBy(d)
    return accept(
      one
        .minus(interest)
        .minus(level.times(untilGrace).times(one.minus(overPayments)).dividedBy(d))
        .times(100)
    )
  }
  const principal = untilGrace.times(one.minus(overPayments)).dividedBy(d.times(payments))
  return accept(one.minus(r.dividedBy(d)).times(one.minus(principal)).times(100))
}

/** Whether nothing but whole periods and interest moves: what the formulas suppose. */
const isPlain = ({ terms, disbursements }: CheckedLoan, valuation: Valuation): boolean => {
  const { fees, committedOn, firstPaymentOn, dayCount } = terms
  const charged = valuation.fees === 'counted' && [fees.frontEndPercent, fees.commitmentPercent].some((percent) => Number(percent) !== 0)
  return !charged && firstPaymentOn === null && dayCount === '30/360' && disbursements.every(({ on }) => on === committedOn)
}
