// What money amounts to: exact sums, conversions by stated rates, loans and what they cost. In: whole minor units, rates with their day and source, terms. Out: the same.
export { Decimal } from './decimal.ts'
export { type AssessedValue, assessLoan, type LoanAssessment } from './loans/assess-loan.ts'
export { pathsOf, supposedOf } from './loans/assumptions-of.ts'
export { borrowFor, type ComparedLoan, compareLoan, type LoanInOtherMoney } from './loans/compare-loan.ts'
export {
  type ComparisonContext,
  compareLoans,
  compareOne,
  type LoanSideBySide,
  type LoansToCompare,
  type LoanToCompare,
  MOST_COMPARED
} from './loans/compare-loans.ts'
export { type ConvertedPayment, convertSchedule, type PathRate } from './loans/convert-schedule.ts'
export { DAY_COUNTS, type DayCount } from './loans/day-count.ts'
// The loan that pays for a plan's spending by years (capital costs of a wastewater plan): `financeSpending` gives the draws, what is owed and paid each year.
export {
  type FinancedSpending,
  type FinancedYear,
  financeSpending,
  type SpendingToFinance,
  type SpentInYear
} from './loans/finance-spending.ts'
export { closedGrantElement } from './loans/grant-element.ts'
export type { PaymentOf, ScheduleOf } from './loans/lay-out.ts'
export { loanData } from './loans/loan-data.ts'
export {
  type Disbursement,
  GRACE_MEANINGS,
  type GraceMeaning,
  type IndexRate,
  type LoanRate,
  type LoanTerms,
  PAYMENTS_PER_YEAR,
  type PaymentsPerYear,
  PROFILES,
  type Profile,
  type Repayment,
  USUAL_TERMS
} from './loans/loan-terms.ts'
export { type LoanFlows, type LoanYear, loanYears } from './loans/loan-years.ts'
export { findOffer, offerId } from './loans/published-offers.ts'
export { pathRates, type RatePath, rateOn } from './loans/rate-path.ts'
export { readComparison, readSupposedRates } from './loans/read-comparison.ts'
export { type LoanWords, readLoan } from './loans/read-loan.ts'
export { exactSchedule, type LoanPayment, type LoanSchedule, scheduleLoan } from './loans/schedule-loan.ts'
export { type Financing, scaleTerms, splitFinancing } from './loans/split-loan.ts'
export { SUPPOSED, type SupposedRate, supposePath } from './loans/suppose-path.ts'
export { COMPOUNDINGS, type Compounding, type LoanValue, type Valuation, valueLoan } from './loans/value-loan.ts'
export { checkParts, type PartsCheck } from './parts/check-parts.ts'
export { averageOf, type Conversion, type Converted, convert, type DatedSum, type Leg } from './rates/convert.ts'
export { judgeStated, type StatedAmount, type StatedConversion, type YearAverage } from './rates/judge-stated.ts'
export { checkRate, RATE_KINDS, RATE_ORIGINS, type Rate, type RateKind, type RateOrigin } from './rates/rate.ts'
export { givenRate, MOST_DAYS_BACK, type RateRule, readRateRule, writeRateRule } from './rates/rate-rule.ts'
export { pairOf, type RateTable, rateTable, shippedRates } from './rates/rate-table.ts'
export { compareRatios, inverse, type Ratio, readRatio, roundHalfEven, times, writeRatio, writeSignificant } from './ratio.ts'
