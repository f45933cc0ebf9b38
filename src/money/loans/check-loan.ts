import { accept, isCurrency, isPartialDate, type Outcome, refuse } from '../../values/index.ts'
import { Decimal } from '../decimal.ts'
import { addMonths } from './loan-day.ts'
import type { Disbursement, LoanTerms } from './loan-terms.ts'

/** Terms that hold together, with what follows from them. */
export interface CheckedLoan {
  readonly terms: LoanTerms
  /** All days of payment, the day of commitment before them at 0. */
  readonly days: readonly string[]
  /** Which of the days has the first payment of principal. */
  readonly firstPrincipal: number
  /** In order of their days; at least one. */
  readonly disbursements: readonly Disbursement[]
}

/** More than any public loan, and far below where numbers of fifty digits round. */
const MOST_MINOR = 10n ** 18n
const MOST_YEARS = 100
const PERCENT = /^-?\d{1,3}(?:\.\d{1,10})?$/
const YEARS = /^\d{1,3}(?:\.\d{1,4})?$/

/**
 * Whether terms hold together. Refuses with currency_not_known (currency), loan_principal_not_valid, loan_day_not_valid (on), loan_percent_not_valid
 * (percent), loan_index_missing (on), loan_years_not_whole (years, perYear), loan_grace_not_possible (grace, years), loan_parts_differ (parts, payments),
 * loan_disbursements_differ (disbursed, principal), loan_disbursed_outside (on, from, until).
 */
export const checkLoan = (terms: LoanTerms): Outcome<CheckedLoan> => {
  const { principal, currency, committedOn, firstPaymentOn } = terms
  if (!isCurrency(currency)) return refuse('currency_not_known', { currency })
  if (principal <= 0n || principal > MOST_MINOR) return refuse('loan_principal_not_valid')
  for (const on of [committedOn, ...(firstPaymentOn === null ? [] : [firstPaymentOn]), ...terms.disbursements.map((each) => each.on)])
    if (!isDay(on)) return refuse('loan_day_not_valid', { on })
  if (firstPaymentOn !== null && firstPaymentOn <= committedOn) return refuse('loan_day_not_valid', { on: firstPaymentOn })
  const rates = checkRates(terms)
  if (!rates.ok) return rates
  const periods = periodsOf(terms)
  if (!periods.ok) return periods
  const { last, firstPrincipal } = periods.value
  const days = daysOf(terms, last)
  const disbursements = checkDisbursements(terms, days.at(-1) ?? committedOn)
  if (!disbursements.ok) return disbursements
  return accept({ terms, days, firstPrincipal, disbursements: disbursements.value })
}

const isDay = (on: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(on) && isPartialDate(on)

const checkRates = ({ rate, fees, committedOn }: LoanTerms): Outcome<null> => {
  const signed = rate.kind === 'fixed' ? [] : [rate.spreadPercent, ...rate.index.map(({ percent }) => percent)]
  const unsigned = [...(rate.kind === 'fixed' ? [rate.percent] : []), fees.frontEndPercent, fees.commitmentPercent]
  for (const percent of [...signed, ...unsigned])
    if (!PERCENT.test(percent) || (percent.startsWith('-') && unsigned.includes(percent)))
      return refuse('loan_percent_not_valid', { percent })
  if (rate.kind === 'fixed') return accept(null)
  for (const { from } of rate.index) if (!isDay(from)) return refuse('loan_day_not_valid', { on: from })
  return rate.index.some(({ from }) => from <= committedOn) ? accept(null) : refuse('loan_index_missing', { on: committedOn })
}

const periodsOf = (terms: LoanTerms): Outcome<{ readonly last: number; readonly firstPrincipal: number }> => {
  const { years, graceYears, graceMeaning, paymentsPerYear: perYear, repayment } = terms
  const [last, grace] = [periodsIn(years, perYear), periodsIn(graceYears, perYear)]
  if (last === null || last < 1 || last > MOST_YEARS * perYear) return refuse('loan_years_not_whole', { years, perYear })
  if (repayment.profile === 'bullet') return accept({ last, firstPrincipal: last })
  if (grace === null) return refuse('loan_years_not_whole', { years: graceYears, perYear })
  const firstPrincipal = graceMeaning === 'interest-only' ? grace + 1 : grace
  if (firstPrincipal < 1 || firstPrincipal > last) return refuse('loan_grace_not_possible', { grace: graceYears, years })
  const payments = last - firstPrincipal + 1
  if (repayment.profile !== 'custom') return accept({ last, firstPrincipal })
  const { parts } = repayment
  const usable = parts.length === payments && parts.every((part) => part >= 0n) && parts.some((part) => part > 0n)
  return usable ? accept({ last, firstPrincipal }) : refuse('loan_parts_differ', { parts: parts.length, payments })
}

/** Years as whole periods; null where they are none. */
const periodsIn = (years: string, perYear: number): number | null => {
  if (!YEARS.test(years)) return null
  const periods = new Decimal(years).times(perYear)
  return periods.isInteger() ? periods.toNumber() : null
}

const daysOf = ({ committedOn, firstPaymentOn, paymentsPerYear }: LoanTerms, last: number): string[] => {
  const months = 12 / paymentsPerYear
  const dayOf = (period: number): string =>
    firstPaymentOn === null ? addMonths(committedOn, period * months) : addMonths(firstPaymentOn, (period - 1) * months)
  return [committedOn, ...Array.from({ length: last }, (_, index) => dayOf(index + 1))]
}

const checkDisbursements = ({ principal, disbursements, committedOn }: LoanTerms, until: string): Outcome<readonly Disbursement[]> => {
  if (disbursements.length === 0) return accept([{ on: committedOn, minor: principal }])
  const disbursed = disbursements.reduce((sum, { minor }) => sum + minor, 0n)
  if (disbursed !== principal || disbursements.some(({ minor }) => minor <= 0n))
    return refuse('loan_disbursements_differ', { disbursed: String(disbursed), principal: String(principal) })
  const outside = disbursements.find(({ on }) => on < committedOn || on >= until)
  if (outside) return refuse('loan_disbursed_outside', { on: outside.on, from: committedOn, until })
  return accept(disbursements.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)))
}
