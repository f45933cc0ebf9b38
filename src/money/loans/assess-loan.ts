import type { GrantElementRule } from '../../language/index.ts'
import { accept, type Outcome } from '../../values/index.ts'
import type { LoanTerms } from './loan-terms.ts'
import { type LoanSchedule, scheduleLoan } from './schedule-loan.ts'
import { type LoanValue, type Valuation, valueLoan } from './value-loan.ts'

/** A loan's worth by the discount rate of a rule. */
export interface AssessedValue extends LoanValue {
  readonly rule: GrantElementRule
  readonly valuation: Valuation
}

export interface LoanAssessment {
  readonly terms: LoanTerms
  readonly schedule: LoanSchedule
  readonly values: readonly AssessedValue[]
  /** What is paid in all, in minor units: principal, interest, fees. */
  readonly totalPaid: bigint
}

/** A loan's schedule with its worth by each of some rules. Refuses as `scheduleLoan` and `valueLoan` do. */
export const assessLoan = (terms: LoanTerms, rules: readonly GrantElementRule[]): Outcome<LoanAssessment> => {
  const schedule = scheduleLoan(terms)
  if (!schedule.ok) return schedule
  const values: AssessedValue[] = []
  for (const rule of rules) {
    const valuation: Valuation = { discountPercent: rule.percent, compounding: 'effective', fees: rule.fees }
    const value = valueLoan(terms, valuation)
    if (!value.ok) return value
    values.push({ ...value.value, rule, valuation })
  }
  return accept({
    terms,
    schedule: schedule.value,
    values,
    totalPaid: terms.principal + schedule.value.totalInterest + schedule.value.totalFees
  })
}
