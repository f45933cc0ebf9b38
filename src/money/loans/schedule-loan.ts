import { accept, type Outcome } from '../../values/index.ts'
import type { Decimal } from '../decimal.ts'
import { checkLoan } from './check-loan.ts'
import { layOut, type PaymentOf, type ScheduleOf } from './lay-out.ts'
import type { Disbursement, LoanTerms } from './loan-terms.ts'

/** A day of payment in whole minor units. */
export type LoanPayment = PaymentOf<bigint>

/** What is paid, when, in whole minor units of the loan's currency. */
export interface LoanSchedule extends ScheduleOf<bigint> {
  readonly currency: string
  readonly committedOn: string
  readonly disbursements: readonly Disbursement[]
  readonly totalInterest: bigint
  /** The front-end fee and all commitment fees. */
  readonly totalFees: bigint
}

/** The schedule of a loan, rounded as `layOut` says. Refuses as `checkLoan` does, and with loan_repaid_before_disbursed (on). */
export const scheduleLoan = (terms: LoanTerms): Outcome<LoanSchedule> => {
  const checked = checkLoan(terms)
  if (!checked.ok) return checked
  const laid = layOut(checked.value, 'whole')
  if (!laid.ok) return laid
  const payments = laid.value.payments.map(
    (payment): LoanPayment => ({
      on: payment.on,
      principal: whole(payment.principal),
      interest: whole(payment.interest),
      fee: whole(payment.fee),
      balance: whole(payment.balance)
    })
  )
  const frontEndFee = whole(laid.value.frontEndFee)
  return accept({
    currency: terms.currency,
    committedOn: terms.committedOn,
    disbursements: checked.value.disbursements,
    frontEndFee,
    payments,
    totalInterest: payments.reduce((sum, { interest }) => sum + interest, 0n),
    totalFees: payments.reduce((sum, { fee }) => sum + fee, frontEndFee)
  })
}

/** The same before any rounding, in minor units. */
export const exactSchedule = (terms: LoanTerms): Outcome<ScheduleOf<Decimal>> => {
  const checked = checkLoan(terms)
  return checked.ok ? layOut(checked.value, 'exact') : checked
}

const whole = (amount: Decimal): bigint => BigInt(amount.toFixed(0))
