import type { PublishedOffer } from '../../language/index.ts'
import { accept, isCurrency, minorDigitsOf, type Outcome, refuse } from '../../values/index.ts'
import { DAY_COUNTS } from './day-count.ts'
import {
  type Disbursement,
  GRACE_MEANINGS,
  type IndexRate,
  type LoanRate,
  type LoanTerms,
  PAYMENTS_PER_YEAR,
  PROFILES,
  type Repayment,
  USUAL_TERMS
} from './loan-terms.ts'
import { findOffer, repaymentOf } from './published-offers.ts'
import { readParts } from './read-parts.ts'

/**
 * A loan in the words of a form, a command or an address; what is not given is as usual, or as the offer has it. Money in units of the currency with a
 * decimal point; lists with commas: disbursements "2026-03-20:500,2027-03-20:500", an index "2026-01-01:0.48,2028-01-01:0.75", to which `rate` is then the
 * spread, parts "8*75,6*60".
 */
export interface LoanWords {
  readonly principal?: string | undefined
  readonly currency?: string | undefined
  readonly rate?: string | undefined
  readonly index?: string | undefined
  readonly years?: string | undefined
  readonly grace?: string | undefined
  readonly graceMeaning?: string | undefined
  readonly perYear?: string | undefined
  readonly profile?: string | undefined
  readonly parts?: string | undefined
  readonly on?: string | undefined
  readonly firstPayment?: string | undefined
  readonly disbursements?: string | undefined
  readonly frontEndFee?: string | undefined
  readonly commitmentFee?: string | undefined
  readonly dayCount?: string | undefined
  readonly remainder?: string | undefined
  /** The id of a published offer that gives the currency, rate, years, grace and repayment. */
  readonly offer?: string | undefined
}

/**
 * Reads the terms of a loan; whether they hold together is asked by whoever values them. `today` is the day of commitment where none is given. Refuses with
 * loan_word_missing (word), loan_choice_unknown (word, value, allowed), loan_amount_not_valid (amount, currency), loan_list_not_valid (list),
 * loan_offer_unknown (offer), loan_index_needed (index), currency_not_known (currency).
 */
export const readLoan = (words: LoanWords, today: string, offers: readonly PublishedOffer[]): Outcome<LoanTerms> => {
  const offer = words.offer ? findOffer(offers, words.offer) : null
  if (offer === undefined) return refuse('loan_offer_unknown', { offer: words.offer ?? '' })
  const said = { currency: offer?.currency, rate: offer?.percent, years: offer?.years, grace: offer?.grace, ...stated(words) }
  const { currency, principal, rate, years, profile = 'equal-principal' } = said
  const lost = Object.entries({ principal, currency, rate, years }).find(([, value]) => value === undefined)
  if (lost) return refuse('loan_word_missing', { word: lost[0] })
  const grace = said.grace ?? (profile === 'bullet' ? '0' : undefined)
  if (grace === undefined) return refuse('loan_word_missing', { word: 'grace' })
  if (offer && offer.rate !== 'fixed' && said.index === undefined) return refuse('loan_index_needed', { index: offer.rate })
  const read = readAmounts(said, currency ?? '')
  if (!read.ok) return read
  const loanRate = readRate(rate ?? '', said.index)
  if (!loanRate.ok) return loanRate
  const repayment = offer && said.profile === undefined ? accept(repaymentOf(offer)) : readRepayment(profile, said.parts)
  if (!repayment.ok) return repayment
  const graceMeaning = choose('graceMeaning', said.graceMeaning, GRACE_MEANINGS, USUAL_TERMS.graceMeaning)
  const perYear = choose('perYear', said.perYear, PAYMENTS_PER_YEAR, USUAL_TERMS.paymentsPerYear)
  const dayCount = choose('dayCount', said.dayCount, DAY_COUNTS, USUAL_TERMS.dayCount)
  const remainder = choose('remainder', said.remainder, ['first', 'last'] as const, USUAL_TERMS.remainder)
  if (!graceMeaning.ok) return graceMeaning
  if (!perYear.ok) return perYear
  if (!dayCount.ok) return dayCount
  if (!remainder.ok) return remainder
  return accept({
    ...read.value,
    currency: currency ?? '',
    committedOn: said.on ?? today,
    rate: loanRate.value,
    years: years ?? '',
    graceYears: grace,
    graceMeaning: graceMeaning.value,
    paymentsPerYear: perYear.value,
    repayment: repayment.value,
    firstPaymentOn: said.firstPayment ?? null,
    fees: { frontEndPercent: said.frontEndFee ?? '0', commitmentPercent: said.commitmentFee ?? '0' },
    dayCount: dayCount.value,
    remainder: remainder.value
  })
}

/** What was said at all: an empty field of a form says nothing. */
const stated = (words: LoanWords): LoanWords =>
  Object.fromEntries(Object.entries(words).flatMap(([word, value]) => (value?.trim() ? [[word, value.trim()]] : [])))

const choose = <C extends string | number>(word: string, value: string | undefined, allowed: readonly C[], usual: C): Outcome<C> => {
  if (value === undefined) return accept(usual)
  const chosen = allowed.find((each) => String(each) === value)
  return chosen === undefined ? refuse('loan_choice_unknown', { word, value, allowed: allowed.join(', ') }) : accept(chosen)
}

const readRepayment = (profile: string, parts: string | undefined): Outcome<Repayment> => {
  const chosen = choose('profile', profile, PROFILES, 'equal-principal')
  if (!chosen.ok) return chosen
  if (chosen.value !== 'custom') return accept({ profile: chosen.value })
  if (parts === undefined) return refuse('loan_word_missing', { word: 'parts' })
  const read = readParts(parts)
  return read ? accept({ profile: 'custom', parts: read }) : refuse('loan_list_not_valid', { list: parts })
}

const readRate = (rate: string, index: string | undefined): Outcome<LoanRate> => {
  if (index === undefined) return accept({ kind: 'fixed', percent: rate })
  const dated: IndexRate[] = []
  for (const entry of index.split(',')) {
    const [from, percent] = entry.trim().split(':')
    if (from === undefined || percent === undefined) return refuse('loan_list_not_valid', { list: index })
    dated.push({ from, percent })
  }
  return accept({ kind: 'floating', spreadPercent: rate, index: dated })
}

/** A principal and its disbursements, of one currency. Refuses as `readLoan` does. */
export const readAmounts = (
  { principal = '', disbursements }: LoanWords,
  currency: string
): Outcome<{ readonly principal: bigint; readonly disbursements: readonly Disbursement[] }> => {
  if (!isCurrency(currency)) return refuse('currency_not_known', { currency })
  const whole = readMinor(principal, currency)
  if (!whole.ok) return whole
  const paid: Disbursement[] = []
  for (const entry of disbursements?.split(',') ?? []) {
    const [on, amount] = entry.trim().split(':')
    if (on === undefined || amount === undefined) return refuse('loan_list_not_valid', { list: disbursements ?? '' })
    const minor = readMinor(amount, currency)
    if (!minor.ok) return minor
    paid.push({ on, minor: minor.value })
  }
  return accept({ principal: whole.value, disbursements: paid })
}

/** "1000.5" of a currency as whole minor units; never rounded. */
const readMinor = (amount: string, currency: string): Outcome<bigint> => {
  const digits = minorDigitsOf(currency) ?? 0
  const [, whole, fraction = ''] = /^(\d{1,18})(?:\.(\d{1,4}))?$/.exec(amount) ?? []
  if (whole === undefined || fraction.replace(/0+$/, '').length > digits) return refuse('loan_amount_not_valid', { amount, currency })
  return accept(BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0')))
}
