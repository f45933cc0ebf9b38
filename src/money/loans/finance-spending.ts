import { accept, type Outcome, refuse } from '../../values/index.ts'
import { convert } from '../rates/convert.ts'
import { rateTable } from '../rates/rate-table.ts'
import { roundHalfEven } from '../ratio.ts'
import type { Disbursement, LoanTerms } from './loan-terms.ts'
import { type LoanYear, loanYears } from './loan-years.ts'
import { type RatePath, rateOn } from './rate-path.ts'
import { type LoanSchedule, scheduleLoan } from './schedule-loan.ts'
import { readShare, scaleTerms } from './split-loan.ts'

/** What is spent in a year on something that a loan pays. */
export interface SpentInYear {
  readonly year: number
  /** Whole minor units of the currency of the spending, nought or above. */
  readonly minor: bigint
}

/** Spending by years, and who is to pay it. */
export interface SpendingToFinance {
  readonly spending: readonly SpentInYear[]
  /** ISO 4217: the loan's currency, or that in which `path` states its rate (đồng). */
  readonly currency: string
  /** The terms of the loan, but for how much is drawn and when, which follows from the spending. */
  readonly terms: Omit<LoanTerms, 'principal' | 'disbursements'>
  /** Counterpart funds: percent of each year's spending ("15"). */
  readonly counterpartPercent: string
  /** What of the loan the locality borrows again from the state: percent ("30"). */
  readonly onLentPercent: string
  /** One unit of the loan's currency in đồng, as supposed; null: nothing is converted, and the spending is in the loan's currency. */
  readonly path: RatePath | null
}

/** A year of what is spent, drawn and paid back. `spent` and `counterpart` are of the spending's currency. */
export interface FinancedYear {
  readonly year: number
  readonly spent: bigint
  readonly counterpart: bigint
  readonly loan: LoanYear
  /** The locality's part of the same; null where nothing is on-lent. */
  readonly onLent: LoanYear | null
}

export interface FinancedSpending {
  readonly currency: string
  readonly principal: bigint
  /** What the locality borrows again (vay lại), and what the state gives it (cấp phát): of the loan's currency, together the principal. */
  readonly onLent: bigint
  readonly allocated: bigint
  readonly schedule: LoanSchedule
  readonly onLentSchedule: LoanSchedule | null
  /** Every year from the first that anything is spent or the loan is agreed in, to that of the last payment. */
  readonly years: readonly FinancedYear[]
}

/** What a year's loan is drawn on: the middle of the year, for spending goes on all through it. */
const DRAWN_ON = '07-01'

/**
 * The loan that pays for phased spending: of each year's spending the counterpart is rounded once, half to even, and the rest is borrowed, so that the two
 * are the spending exactly; it is drawn on 1 July, or on the day of commitment where that is later in the same year, in the loan's currency at the rate
 * of that day. The on-lent part runs on the same terms. Refuses with spending_not_valid (year), spending_in_other_currency (currency),
 * spending_without_loan (nothing is left to borrow), loan_share_not_valid (percent), as `rateOn` and as `scheduleLoan` do (loan_disbursed_outside where
 * something is spent before the commitment, loan_repaid_before_disbursed where principal is due before it is drawn).
 */
export const financeSpending = (asked: SpendingToFinance): Outcome<FinancedSpending> => {
  const { terms, path, onLentPercent } = asked
  const parts = partsOf(asked)
  if (!parts.ok) return parts
  const disbursements = parts.value.flatMap(({ draw }) => (draw.minor > 0n ? [draw] : []))
  const principal = disbursements.reduce((sum, { minor }) => sum + minor, 0n)
  if (principal === 0n) return refuse('spending_without_loan')
  const share = readShare(onLentPercent)
  if (share === null || share.over > share.under) return refuse('loan_share_not_valid', { percent: onLentPercent })
  const onLent = roundHalfEven({ over: principal * share.over, under: share.under })
  const whole: LoanTerms = { ...terms, principal, disbursements }
  const schedule = scheduleLoan(whole)
  if (!schedule.ok) return schedule
  const again = onLent > 0n ? scheduleLoan(scaleTerms(whole, onLent)) : accept(null)
  if (!again.ok) return again
  const loan = loanYears(schedule.value, path)
  if (!loan.ok) return loan
  const province = again.value ? loanYears(again.value, path) : accept(null)
  if (!province.ok) return province
  const first = Math.min(...parts.value.map(({ year }) => year), ...loan.value.map(({ year }) => year))
  const last = Math.max(...parts.value.map(({ year }) => year), ...loan.value.map(({ year }) => year))
  const years = Array.from({ length: last - first + 1 }, (_, index): FinancedYear => {
    const year = first + index
    const { spent, counterpart } = parts.value.find((part) => part.year === year) ?? { spent: 0n, counterpart: 0n }
    return { year, spent, counterpart, loan: yearOf(loan.value, year), onLent: province.value && yearOf(province.value, year) }
  })
  return accept({
    currency: terms.currency,
    principal,
    onLent,
    allocated: principal - onLent,
    schedule: schedule.value,
    onLentSchedule: again.value,
    years
  })
}

interface YearParts {
  readonly year: number
  readonly spent: bigint
  readonly counterpart: bigint
  readonly draw: Disbursement
}

/** Each year's spending in its two parts, in order of years; a year that is named twice is one. */
const partsOf = ({ spending, currency, terms, counterpartPercent, path }: SpendingToFinance): Outcome<readonly YearParts[]> => {
  if (currency !== terms.currency && currency !== path?.rate.quote) return refuse('spending_in_other_currency', { currency })
  const share = readShare(counterpartPercent)
  if (share === null || share.over > share.under) return refuse('loan_share_not_valid', { percent: counterpartPercent })
  const byYear = new Map<number, bigint>()
  for (const { year, minor } of spending) {
    if (!Number.isInteger(year) || year < 1900 || year > 2199 || minor < 0n) return refuse('spending_not_valid', { year })
    byYear.set(year, (byYear.get(year) ?? 0n) + minor)
  }
  const parts: YearParts[] = []
  for (const [year, spent] of [...byYear].toSorted(([a], [b]) => a - b)) {
    const counterpart = roundHalfEven({ over: spent * share.over, under: share.under })
    const middle = `${year}-${DRAWN_ON}`
    const on = terms.committedOn.startsWith(`${year}-`) && terms.committedOn > middle ? terms.committedOn : middle
    const minor = inLoanMoney(spent - counterpart, on, { currency, terms, path })
    if (!minor.ok) return minor
    parts.push({ year, spent, counterpart, draw: { on, minor: minor.value } })
  }
  return accept(parts)
}

const inLoanMoney = (
  minor: bigint,
  on: string,
  { currency, terms, path }: Pick<SpendingToFinance, 'currency' | 'terms' | 'path'>
): Outcome<bigint> => {
  if (currency === terms.currency || path === null) return accept(minor)
  const rate = rateOn(path, on)
  if (!rate.ok) return rate
  const converted = convert({ minor, currency, on }, { to: terms.currency, by: { rule: 'given', rate: rate.value }, rates: NO_RATES })
  return converted.ok ? accept(converted.value.minor) : converted
}

const NO_RATES = rateTable([])
const NO_FLOWS = { drawn: 0n, principal: 0n, interest: 0n, fee: 0n, paid: 0n, owed: 0n }

/** A year in which nothing of the loan moves and nothing is owed has noughts. */
const yearOf = (years: readonly LoanYear[], year: number): LoanYear =>
  years.find((each) => each.year === year) ?? { year, own: NO_FLOWS, converted: years[0]?.converted ? NO_FLOWS : null }
