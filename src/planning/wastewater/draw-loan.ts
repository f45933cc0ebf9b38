import { Decimal, readLoan, scheduleLoan } from '../../money/index.ts'
import { accept, minorDigitsOf, type Outcome } from '../../values/index.ts'
import { spentIn } from './cost-phases.ts'
import { yearsOf } from './evaluate.ts'
import { exact, type Pick } from './parameter.ts'
import type { PhaseOutcome, PlanLoan } from './plan-result.ts'
import type { WastewaterPlan } from './plan-schema.ts'

/** What of a year's spending is drawn, in the middle of the year: the schedule is one of half-years. */
const DRAWN_ON = '07-01'

/**
 * The loan that pays its share of the phases: drawn as they are spent, each year in its middle (or on the day of commitment, in that year), paid back as the
 * money part schedules it. Null where nothing is borrowed. Refuses as `readLoan` and `scheduleLoan` do.
 */
export const drawLoan = (plan: WastewaterPlan, phases: readonly PhaseOutcome[], pick: Pick): Outcome<PlanLoan | null> => {
  const { loan } = plan
  if (!loan) return accept(null)
  const share = pick('sharePercent', loan.sharePercent).dividedBy(100)
  const draws = yearsOf(plan).flatMap((year) => {
    const borrowed = new Decimal(spentIn(phases, year).toString()).times(share)
    const minor = BigInt(borrowed.times(loanPerPlan(plan, pick)).toFixed(0))
    const middle = `${year}-${DRAWN_ON}`
    const on = loan.committedOn.startsWith(String(year)) && loan.committedOn > middle ? loan.committedOn : middle
    return minor > 0n ? [{ on, minor }] : []
  })
  const principal = draws.reduce((sum, { minor }) => sum + minor, 0n)
  if (principal === 0n) return accept(null)
  const number = (kind: 'ratePercent' | 'years' | 'graceYears'): string => pick(kind, loan[kind]).toFixed()
  const { frontEndFeePercent: frontEnd, commitmentFeePercent: commitment } = loan
  const terms = readLoan(
    {
      principal: '1',
      currency: loan.currency,
      rate: number('ratePercent'),
      years: number('years'),
      grace: loan.profile === 'bullet' ? '0' : number('graceYears'),
      profile: loan.profile,
      frontEndFee: frontEnd && pick('frontEndFeePercent', frontEnd).toFixed(),
      commitmentFee: commitment && pick('commitmentFeePercent', commitment).toFixed()
    },
    loan.committedOn,
    []
  )
  if (!terms.ok) return terms
  const schedule = scheduleLoan({ ...terms.value, principal, disbursements: draws })
  return schedule.ok ? accept({ currency: loan.currency, principal, schedule: schedule.value }) : schedule
}

/** Minor units of the loan's currency for one of the plan's. */
export const loanPerPlan = ({ currency, loan }: WastewaterPlan, pick: Pick): Decimal => {
  if (!loan || loan.currency === currency) return new Decimal(1)
  const rate = loan.exchangeRate ? pick('exchangeRate', loan.exchangeRate) : exact(1)
  const digits = (minorDigitsOf(loan.currency) ?? 0) - (minorDigitsOf(currency) ?? 0)
  return new Decimal(10).pow(digits).dividedBy(rate)
}
