import type { LoanData } from '../../language/index.ts'
import { accept, isCurrency, isPartialDate, type Outcome, refuse } from '../../values/index.ts'
import type { RateTable } from '../rates/rate-table.ts'
import { borrowFor, type ComparedLoan, compareLoan } from './compare-loan.ts'
import type { LoanTerms } from './loan-terms.ts'
import { findOffer } from './published-offers.ts'
import type { RatePath } from './rate-path.ts'
import { type LoanWords, readAmounts, readLoan } from './read-loan.ts'
import { scaleTerms } from './split-loan.ts'
import { type SupposedRate, supposePath } from './suppose-path.ts'

export interface LoanToCompare extends LoanWords {
  readonly name?: string | undefined
}

/** Loans to be set side by side, in the words of whoever asks. */
export interface LoansToCompare {
  /** What each loan is to bring, in units of `currency`; a loan that names a principal of its own keeps it. */
  readonly principal?: string | undefined
  readonly currency?: string | undefined
  /** When that sum is drawn, in units of `currency`: "2026-03-20:400,2027-03-20:600"; a loan in another money draws the same parts. */
  readonly disbursements?: string | undefined
  /** The day of commitment of every loan that names none, and that on which the supposed rates begin; empty: today. */
  readonly on?: string | undefined
  /** The money that all are shown in as well, ISO 4217. */
  readonly to: string
  /** What is supposed of the rates; of a currency that is not among them the last yearly average stands. */
  readonly rates: readonly SupposedRate[]
  readonly loans: readonly LoanToCompare[]
}

/** The most loans that are set side by side at once. */
export const MOST_COMPARED = 20

export interface LoanSideBySide extends ComparedLoan {
  readonly name: string
  /** The id of the published terms that it began with. */
  readonly offer: string
}

/** What hangs on no request: what lenders publish, averages of rates, the day. */
export interface ComparisonContext {
  readonly data: LoanData
  readonly rates: RateTable
  readonly today: string
}

/**
 * Loans of one or several currencies side by side, each in its own money and along the path supposed for its currency. A loan in another currency than
 * that of the sum that is needed borrows what comes to it on the day of commitment, by way of `to`. Refuses with loans_to_compare (most), and with the
 * place of the loan from 1 as `loan` beside what else `compareOne` says.
 */
export const compareLoans = (asked: LoansToCompare, context: ComparisonContext): Outcome<readonly LoanSideBySide[]> => {
  if (asked.loans.length === 0 || asked.loans.length > MOST_COMPARED) return refuse('loans_to_compare', { most: MOST_COMPARED })
  const compared: LoanSideBySide[] = []
  for (const [index, loan] of asked.loans.entries()) {
    const one = compareOne(asked, loan, context)
    if (!one.ok) return refuse(one.refusal.code, { ...one.refusal.about, loan: index + 1 })
    compared.push(one.value)
  }
  return accept(compared)
}

/** One of them. Refuses with rate_to_suppose (from, to) where its sum cannot be reckoned, and as `readLoan`, `compareLoan` and `supposePath` do. */
export const compareOne = (asked: LoansToCompare, loan: LoanToCompare, context: ComparisonContext): Outcome<LoanSideBySide> => {
  const { data, today } = context
  const offer = loan.offer ? findOffer(data.offers, loan.offer) : undefined
  const currency = filled(loan.currency) ?? offer?.currency ?? filled(asked.currency)
  const on = filled(loan.on) ?? filled(asked.on) ?? today
  const own = filled(loan.principal)
  const sameMoney = currency === filled(asked.currency)
  const principal = own ?? (sameMoney ? filled(asked.principal) : asked.principal && '1')
  const disbursements = filled(loan.disbursements) ?? (sameMoney && !own ? asked.disbursements : undefined)
  const read = readLoan({ ...loan, principal, currency, on, disbursements }, today, data.offers)
  if (!read.ok) return read
  // A day that is none is told by the loan's own check, before any rate is looked up on it.
  const begins = /^\d{4}-\d{2}-\d{2}$/.test(on) && isPartialDate(on) ? on : today
  const path = pathOf(read.value.currency, asked, begins, context)
  if (!path.ok && (path.refusal.code !== 'rate_to_suppose' || isSupposed(asked, read.value.currency))) return path
  const terms = own || sameMoney ? accept(read.value) : withNeed(read.value, asked, begins, context)
  if (!terms.ok) return terms
  const compared = compareLoan(terms.value, data.rules, path.ok ? path.value : null)
  return compared.ok ? accept({ ...compared.value, name: loan.name?.trim() ?? '', offer: offer ? (loan.offer ?? '') : '' }) : compared
}

const filled = (text: string | undefined): string | undefined => text?.trim() || undefined

const isSupposed = ({ rates }: LoansToCompare, currency: string): boolean => rates.some((rate) => rate.currency === currency)

/** None where the loan is in that money already. */
const pathOf = (currency: string, { to, rates }: LoansToCompare, on: string, context: ComparisonContext): Outcome<RatePath | null> => {
  if (currency === to) return accept(null)
  if (!isCurrency(to)) return refuse('currency_not_known', { currency: to })
  return supposePath(rates.find((rate) => rate.currency === currency) ?? { currency }, to, on, context.rates)
}

/** The loan with a principal that brings what is needed: into `to` at the rate of the one currency, out of it at that of the other. */
const withNeed = (terms: LoanTerms, asked: LoansToCompare, on: string, context: ComparisonContext): Outcome<LoanTerms> => {
  const currency = filled(asked.currency) ?? ''
  if (!isCurrency(currency)) return refuse('currency_not_known', { currency })
  const need = readAmounts({ principal: asked.principal?.trim(), disbursements: filled(asked.disbursements) }, currency)
  if (!need.ok) return need
  const [into, outOf] = [pathOf(currency, asked, on, context), pathOf(terms.currency, asked, on, context)]
  if (!into.ok) return into
  if (!outOf.ok) return outOf
  const minor = need.value.principal
  if (minor === 0n) return refuse('loan_principal_not_valid')
  const there = into.value ? borrowFor({ minor, currency }, asked.to, into.value, on) : accept(minor)
  if (!there.ok) return there
  const principal = outOf.value ? borrowFor({ minor: there.value, currency: asked.to }, terms.currency, outOf.value, on) : there
  return principal.ok ? accept(scaleTerms({ ...terms, ...need.value }, principal.value)) : principal
}
