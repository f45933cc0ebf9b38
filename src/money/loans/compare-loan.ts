import type { GrantElementRule } from '../../language/index.ts'
import { accept, type Outcome } from '../../values/index.ts'
import { type Conversion, type Converted, convert } from '../rates/convert.ts'
import type { Rate } from '../rates/rate.ts'
import { rateTable } from '../rates/rate-table.ts'
import { allInCost, type TimedFlow } from './all-in-cost.ts'
import { assessLoan, type LoanAssessment } from './assess-loan.ts'
import { type ConvertedPayment, convertSchedule } from './convert-schedule.ts'
import { yearFraction } from './day-count.ts'
import type { LoanTerms } from './loan-terms.ts'
import { pathRates, type RatePath, rateOn } from './rate-path.ts'
import type { LoanSchedule } from './schedule-loan.ts'

/** A loan in its own money and in another, along the path that was supposed. */
export interface LoanInOtherMoney {
  readonly path: RatePath
  readonly payments: readonly ConvertedPayment[]
  /** Each disbursement at the rate of its day, and their sum. */
  readonly disbursed: bigint
  readonly frontEndFee: bigint
  /** Principal, interest and fees, each at the rate of its day. */
  readonly totalPaid: bigint
  /** `totalPaid` less what was disbursed: interest, fees and what the rate moved. */
  readonly cost: bigint
  /** Percent a year, in that money; null where there is none. */
  readonly allInPercent: number | null
}

export interface ComparedLoan {
  readonly assessment: LoanAssessment
  /** Percent a year in the loan's own money. */
  readonly allInPercent: number | null
  /** Null where no rate is supposed. */
  readonly converted: LoanInOtherMoney | null
}

/** A loan assessed, with its all-in cost, in its own money and along a path of rates. Refuses as `assessLoan`, `rateOn` and `convertSchedule` do. */
export const compareLoan = (terms: LoanTerms, rules: readonly GrantElementRule[], path: RatePath | null): Outcome<ComparedLoan> => {
  const assessment = assessLoan(terms, rules)
  if (!assessment.ok) return assessment
  const { schedule } = assessment.value
  const converted = path ? inOtherMoney(schedule, path) : accept(null)
  if (!converted.ok) return converted
  const flows: DatedFlow[] = [
    ...schedule.disbursements.map(({ on, minor }) => ({ on, minor })),
    { on: schedule.committedOn, minor: -schedule.frontEndFee },
    ...schedule.payments.map(({ on, principal, interest, fee }) => ({ on, minor: -(principal + interest + fee) }))
  ]
  return accept({ assessment: assessment.value, allInPercent: costOf(flows, schedule), converted: converted.value })
}

/** What is to be borrowed in one money where an amount of another is needed, at a path's rate of a day, or the other way. Refuses as `rateOn` and `convert` do. */
export const borrowFor = (
  need: { readonly minor: bigint; readonly currency: string },
  to: string,
  path: RatePath,
  on: string
): Outcome<bigint> => {
  if (need.currency === to) return accept(need.minor)
  const rate = rateOn(path, on)
  if (!rate.ok) return rate
  const converted = atRate(need.minor, need.currency, on, to, rate.value)
  return converted.ok ? accept(converted.value.minor) : converted
}

interface DatedFlow {
  readonly on: string
  readonly minor: bigint
}

const inOtherMoney = (schedule: LoanSchedule, path: RatePath): Outcome<LoanInOtherMoney> => {
  const { currency, committedOn, disbursements } = schedule
  const to = path.rate.quote
  const rates = pathRates(path, [...new Set(schedule.payments.map(({ on }) => on))])
  if (!rates.ok) return rates
  const payments = convertSchedule(schedule, to, rates.value)
  if (!payments.ok) return payments
  const fee = borrowFor({ minor: schedule.frontEndFee, currency }, to, path, committedOn)
  if (!fee.ok) return fee
  const drawn: DatedFlow[] = []
  for (const { on, minor } of disbursements) {
    const there = borrowFor({ minor, currency }, to, path, on)
    if (!there.ok) return there
    drawn.push({ on, minor: there.value })
  }
  const paid = payments.value.map(({ on, principal, interest, fee }) => ({ on, minor: -(principal + interest + fee) }))
  const disbursed = sumOf(drawn)
  const totalPaid = fee.value - sumOf(paid)
  return accept({
    path,
    payments: payments.value,
    disbursed,
    frontEndFee: fee.value,
    totalPaid,
    cost: totalPaid - disbursed,
    allInPercent: costOf([...drawn, { on: committedOn, minor: -fee.value }, ...paid], schedule)
  })
}

const sumOf = (flows: readonly DatedFlow[]): bigint => flows.reduce((sum, { minor }) => sum + minor, 0n)

/** By 30/360 from the day of commitment, in parts of what is disbursed. */
const costOf = (flows: readonly DatedFlow[], { committedOn }: LoanSchedule): number | null => {
  const drawn = flows.reduce((sum, { minor }) => (minor > 0n ? sum + minor : sum), 0n)
  return allInCost(
    flows.map(({ on, minor }): TimedFlow => {
      const { over, under } = yearFraction('30/360', committedOn, on)
      return { years: Number(over) / Number(under), amount: Number(minor) / Number(drawn) }
    })
  )
}

const NO_RATES = rateTable([])

const atRate = (minor: bigint, currency: string, on: string, to: string, rate: Rate): Outcome<Converted> => {
  const conversion: Conversion = { to, by: { rule: 'given', rate }, rates: NO_RATES }
  return convert({ minor, currency, on }, conversion)
}
