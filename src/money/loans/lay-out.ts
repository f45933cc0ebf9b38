import { accept, type Outcome, refuse } from '../../values/index.ts'
import { Decimal } from '../decimal.ts'
import type { CheckedLoan } from './check-loan.ts'
import { yearFraction } from './day-count.ts'
import type { LoanRate, LoanTerms } from './loan-terms.ts'

/** One day of payment; amounts in minor units. */
export interface PaymentOf<Amount> {
  readonly on: string
  readonly principal: Amount
  readonly interest: Amount
  /** The commitment fee. */
  readonly fee: Amount
  /** What is owed after it: disbursed so far and not repaid. */
  readonly balance: Amount
}

export interface ScheduleOf<Amount> {
  /** On the day of commitment. */
  readonly frontEndFee: Amount
  readonly payments: readonly PaymentOf<Amount>[]
}

/** whole: what is paid, in whole minor units. exact: what it is worth, before any rounding. */
export type Rounding = 'whole' | 'exact'

/**
 * The payments of a loan. Whole: interest and fees are rounded once for each payment, half to even; principal is rounded down, and what is left over falls
 * to the payment that the terms name; that of an annuity is rounded like interest, and the last payment takes the rest. Refuses with loan_repaid_before_disbursed (on).
 */
export const layOut = ({ terms, days, firstPrincipal, disbursements }: CheckedLoan, rounding: Rounding): Outcome<ScheduleOf<Decimal>> => {
  const round = (amount: Decimal): Decimal => (rounding === 'whole' ? amount.toDecimalPlaces(0, Decimal.ROUND_HALF_EVEN) : amount)
  const total = new Decimal(terms.principal.toString())
  const shares = sharesOf(terms, days.length - firstPrincipal, rounding)
  const payments: PaymentOf<Decimal>[] = []
  let [repaid, drawn] = [NOTHING, NOTHING]
  for (let period = 1; period < days.length; period++) {
    const [from, to] = [days[period - 1] ?? '', days[period] ?? '']
    const rate = rateOf(terms.rate, from)
    const here = disbursements
      .filter(({ on }) => on >= from && on < to)
      .map(({ on, minor }) => ({ on, amount: new Decimal(minor.toString()) }))
    const whole = period > 1 || terms.firstPaymentOn === null
    const accrue = (percent: Decimal, owed: Decimal, since: string): Decimal =>
      accrued(terms, percent, owed, since, to, whole && since === from)
    let [interest, fee] = [
      accrue(rate, drawn.minus(repaid), from),
      accrue(new Decimal(terms.fees.commitmentPercent), total.minus(drawn), from)
    ]
    for (const { on, amount } of here) {
      interest = interest.plus(accrue(rate, amount, on))
      fee = fee.minus(accrue(new Decimal(terms.fees.commitmentPercent), amount, on))
      drawn = drawn.plus(amount)
    }
    const at = period - firstPrincipal
    const share = shares?.[at] ?? level(terms, total.minus(repaid), rate, days.length - period, rounding)
    // The last takes what is left, so that fifty digits of sevenths never repay more than was borrowed.
    const principal = at < 0 ? NOTHING : period === days.length - 1 ? total.minus(repaid) : Decimal.min(share, total.minus(repaid))
    repaid = repaid.plus(principal)
    if (repaid.greaterThan(drawn)) return refuse('loan_repaid_before_disbursed', { on: to })
    payments.push({ on: to, principal, interest: round(interest), fee: round(fee), balance: drawn.minus(repaid) })
  }
  return accept({ frontEndFee: round(total.times(terms.fees.frontEndPercent).dividedBy(100)), payments })
}

const NOTHING = new Decimal(0)

/** Interest or a fee on an amount. A whole period of 30/360 is its part of a year however its two days fall ("31/8" to "28/2" is half a year). */
const accrued = (terms: LoanTerms, percent: Decimal, owed: Decimal, from: string, to: string, wholePeriod: boolean): Decimal => {
  if (owed.isZero() || percent.isZero()) return NOTHING
  const { over, under } =
    wholePeriod && terms.dayCount === '30/360' ? { over: 1n, under: BigInt(terms.paymentsPerYear) } : yearFraction(terms.dayCount, from, to)
  // Multiplied first: one division, so that a tie stays a tie.
  return owed
    .times(percent)
    .times(over.toString())
    .dividedBy((under * 100n).toString())
}

/** The rate of a period, in percent a year. */
const rateOf = (rate: LoanRate, on: string): Decimal => {
  if (rate.kind === 'fixed') return new Decimal(rate.percent)
  const index = rate.index.filter(({ from }) => from <= on).reduce((last, each) => (each.from >= last.from ? each : last))
  return Decimal.max(0, new Decimal(index.percent).plus(rate.spreadPercent))
}

/** What of the principal is paid each time, where that does not hang on the rate; null of an annuity. */
const sharesOf = ({ principal, repayment, remainder }: LoanTerms, payments: number, rounding: Rounding): Decimal[] | null => {
  if (repayment.profile === 'annuity') return null
  const parts = repayment.profile === 'custom' ? repayment.parts : Array.from({ length: payments }, () => 1n)
  const all = parts.reduce((sum, part) => sum + part, 0n)
  if (rounding === 'exact') return parts.map((part) => new Decimal((principal * part).toString()).dividedBy(all.toString()))
  const shares = parts.map((part) => (principal * part) / all)
  const left = principal - shares.reduce((sum, share) => sum + share, 0n)
  const taker = remainder === 'first' ? 0 : shares.length - 1
  return shares.map((share, index) => new Decimal((index === taker ? share + left : share).toString()))
}

/** The principal in a level payment over the periods that are left: owed × i ÷ ((1 + i)^n − 1), i being the rate of a period. */
const level = ({ paymentsPerYear }: LoanTerms, owed: Decimal, percent: Decimal, left: number, rounding: Rounding): Decimal => {
  if (left === 1) return owed
  const i = percent.dividedBy(100 * paymentsPerYear)
  const principal = i.isZero() ? owed.dividedBy(left) : owed.times(i).dividedBy(i.plus(1).pow(left).minus(1))
  return rounding === 'whole' ? principal.toDecimalPlaces(0, Decimal.ROUND_HALF_EVEN) : principal
}
