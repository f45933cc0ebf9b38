import { accept, type Outcome, refuse } from '../../values/index.ts'
import { Decimal } from '../decimal.ts'
import { type CheckedLoan, checkLoan } from './check-loan.ts'
import { yearFraction } from './day-count.ts'
import { layOut } from './lay-out.ts'
import type { LoanTerms } from './loan-terms.ts'

/**
 * How a discount rate D a year becomes one of a period, for `a` payments a year. effective: (1 + D)^(1/a) − 1, as the OECD, the IMF and the World Bank do.
 * nominal: D ÷ a, by which a loan at the discount rate itself has no grant element.
 */
export const COMPOUNDINGS = ['effective', 'nominal'] as const
export type Compounding = (typeof COMPOUNDINGS)[number]

export interface Valuation {
  /** Percent a year, nought or above. */
  readonly discountPercent: string
  readonly compounding: Compounding
  /** Whether fees count as payments of the debt. */
  readonly fees: 'counted' | 'left-out'
}

/** What a loan is worth on the day of commitment; amounts in minor units, not rounded, for they are values and not money that moves. */
export interface LoanValue {
  /** Of all payments of principal and interest, and of fees where they count. */
  readonly presentValue: Decimal
  /** Of what is disbursed; the principal itself where all of it is on the day of commitment. */
  readonly disbursed: Decimal
  /** 100 × (1 − presentValue ÷ disbursed). */
  readonly grantElementPercent: Decimal
}

/**
 * Values a loan by its cash flow before rounding, each flow discounted from its day to that of commitment: a day of payment lies whole periods after it,
 * other days by 30/360. Refuses as `checkLoan` does, with loan_repaid_before_disbursed (on), and loan_discount_not_valid (percent).
 */
export const valueLoan = (terms: LoanTerms, valuation: Valuation): Outcome<LoanValue> => {
  const perPeriod = growthOf(valuation, terms.paymentsPerYear)
  if (!perPeriod.ok) return perPeriod
  const checked = checkLoan(terms)
  if (!checked.ok) return checked
  const laid = layOut(checked.value, 'exact')
  if (!laid.ok) return laid
  const fees = valuation.fees === 'counted' ? 1 : 0
  const growth = perPeriod.value
  const factors = discountFactors(checked.value, growth)
  const presentValue = laid.value.payments.reduce(
    (sum, { principal, interest, fee }, index) =>
      sum.plus(
        principal
          .plus(interest)
          .plus(fee.times(fees))
          .times(factors[index] ?? 0)
      ),
    laid.value.frontEndFee.times(fees)
  )
  const disbursed = checked.value.disbursements.reduce(
    (sum, { on, minor }) => sum.plus(growth.pow(periodsUntil(terms, on).negated()).times(minor.toString())),
    new Decimal(0)
  )
  return accept({ presentValue, disbursed, grantElementPercent: new Decimal(1).minus(presentValue.dividedBy(disbursed)).times(100) })
}

const DISCOUNT = /^\d{1,2}(?:\.\d{1,10})?$/

/** 1 + the discount rate of a period. Refuses with loan_discount_not_valid (percent). */
export const growthOf = ({ discountPercent, compounding }: Valuation, paymentsPerYear: number): Outcome<Decimal> => {
  if (!DISCOUNT.test(discountPercent)) return refuse('loan_discount_not_valid', { percent: discountPercent })
  const yearly = new Decimal(discountPercent).dividedBy(100)
  return accept(
    compounding === 'nominal' ? yearly.dividedBy(paymentsPerYear).plus(1) : yearly.plus(1).pow(new Decimal(1).dividedBy(paymentsPerYear))
  )
}

/** What one unit paid on each day of payment is worth on that of commitment. */
const discountFactors = ({ terms, days }: CheckedLoan, growth: Decimal): Decimal[] => {
  const [, first = ''] = days
  const untilFirst = terms.firstPaymentOn === null ? new Decimal(1) : periodsUntil(terms, first)
  const factors = [growth.pow(untilFirst.negated())]
  for (let period = 2; period < days.length; period++) factors.push((factors.at(-1) ?? growth).dividedBy(growth))
  return factors
}

const periodsUntil = ({ committedOn, paymentsPerYear }: LoanTerms, on: string): Decimal => {
  const { over, under } = yearFraction('30/360', committedOn, on)
  return new Decimal(over.toString()).times(paymentsPerYear).dividedBy(under.toString())
}
