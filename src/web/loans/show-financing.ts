import { borrowFor, type Financing, type LoanSchedule, scaleTerms, scheduleLoan, splitFinancing } from '../../money/index.ts'
import { accept, type Outcome } from '../../values/index.ts'
import type { Language } from '../../wording/index.ts'
import { showMoney } from '../format/money.ts'
import { type LoanAddress, plainNumber } from './loan-address.ts'
import type { ReckonedLoan } from './reckon-loan.ts'

/** Who bears a loan: the parts of its sum, and the schedule of what the locality borrows again; null where nothing is on-lent. */
export interface SharedLoan {
  readonly financing: Financing
  readonly onLent: LoanSchedule | null
}

/** Who bears a loan where an on-lent share or counterpart funds are given; null where neither is. Refuses as `splitFinancing` and `scheduleLoan` do. */
export const shareLoan = ({ common }: LoanAddress, { assessment: { terms } }: ReckonedLoan): Outcome<SharedLoan | null> => {
  if (common.onLent === '' && common.counterpart === '') return accept(null)
  const split = splitFinancing(terms.principal, plainNumber(common.onLent) || '0', plainNumber(common.counterpart) || '0')
  if (!split.ok) return split
  const own = split.value.onLent > 0n ? scheduleLoan(scaleTerms(terms, split.value.onLent)) : accept(null)
  return own.ok ? accept({ financing: split.value, onLent: common.onLent === '' ? null : own.value }) : own
}

/** A payment in two parts, in minor units of the loan: what the locality pays and what the state does; the same in đồng where a rate is supposed. */
export interface SharedPayment {
  readonly province: bigint
  readonly state: bigint
  readonly provinceDong: bigint | null
  readonly stateDong: bigint | null
}

/** Each payment of a loan by who pays it: the locality's by its own schedule, the state's the rest, so that the two are the payment. */
export const sharePayments = ({ assessment: { schedule }, converted }: ReckonedLoan, onLent: LoanSchedule): readonly SharedPayment[] =>
  schedule.payments.map(({ principal, interest, fee }, index) => {
    const again = onLent.payments[index]
    const province = again ? again.principal + again.interest + again.fee : 0n
    const payment = converted?.payments[index]
    const there = payment
      ? borrowFor(
          { minor: province, currency: schedule.currency },
          'VND',
          { rate: payment.rate, from: payment.on, percentPerYear: '0' },
          payment.on
        )
      : null
    const provinceDong = there?.ok ? there.value : null
    return {
      province,
      state: principal + interest + fee - province,
      provinceDong,
      stateDong: payment && provinceDong !== null ? payment.principal + payment.interest + payment.fee - provinceDong : null
    }
  })

/** The parts of the sum as the page shows them: in the loan's money, and in đồng at the rate of the day of commitment. */
export const showFinancing = ({ financing, onLent }: SharedLoan, loan: ReckonedLoan, language: Language) => {
  const { currency, committedOn } = loan.assessment.schedule
  const show = (minor: bigint): string => {
    const own = showMoney({ amountMinor: String(minor), currency }, language)
    const there = loan.converted ? borrowFor({ minor, currency }, 'VND', loan.converted.path, committedOn) : null
    return there?.ok ? `${own} (${showMoney({ amountMinor: String(there.value), currency: 'VND' }, language)})` : own
  }
  return {
    onLent: show(financing.onLent),
    allocated: show(financing.allocated),
    counterpart: show(financing.counterpart),
    total: show(financing.total),
    interest: onLent ? showMoney({ amountMinor: String(onLent.totalInterest), currency }, language) : null
  }
}
