import type { DayCount } from './day-count.ts'

/** fixed: one rate for life. floating: the index in force at the start of each period and a spread; never below nought. */
export type LoanRate =
  | { readonly kind: 'fixed'; readonly percent: string }
  | { readonly kind: 'floating'; readonly spreadPercent: string; readonly index: readonly IndexRate[] }

/** What an index (TORF, SOFR …) is from a day on, as whoever asks supposes it. */
export interface IndexRate {
  readonly from: string
  readonly percent: string
}

/**
 * to-first-principal: years from commitment to the first payment of principal, as the OECD counts. interest-only: years to the end of the grace period;
 * the first principal falls one period later. Lenders' sheets rarely say which they mean, and the two give different grant elements.
 */
export const GRACE_MEANINGS = ['to-first-principal', 'interest-only'] as const
export type GraceMeaning = (typeof GRACE_MEANINGS)[number]

/**
 * equal-principal: the same principal each time. annuity: the same payment each time. bullet: all of it on the last day, whatever the grace. custom: by
 * parts of the whole, one for each payment of principal (75, 75, 60 …).
 */
export type Repayment = { readonly profile: Exclude<Profile, 'custom'> } | { readonly profile: 'custom'; readonly parts: readonly bigint[] }
export const PROFILES = ['equal-principal', 'annuity', 'bullet', 'custom'] as const
export type Profile = (typeof PROFILES)[number]

export const PAYMENTS_PER_YEAR = [1, 2, 4, 12] as const
export type PaymentsPerYear = (typeof PAYMENTS_PER_YEAR)[number]

export interface Disbursement {
  readonly on: string
  readonly minor: bigint
}

/** What a loan is agreed on. Percents are plain decimals a year ("2.5"); days are "2026-03-20". */
export interface LoanTerms {
  /** Whole minor units of the currency (ISO 4217). */
  readonly principal: bigint
  readonly currency: string
  readonly committedOn: string
  readonly rate: LoanRate
  /** From commitment to the last payment, in years ("10", "2.5"): a whole number of periods. */
  readonly years: string
  readonly graceYears: string
  readonly graceMeaning: GraceMeaning
  readonly paymentsPerYear: PaymentsPerYear
  readonly repayment: Repayment
  /** None: all of it on the day of commitment. */
  readonly disbursements: readonly Disbursement[]
  /** The day of the first payment (of interest); null: one period after commitment. The others follow at whole periods. */
  readonly firstPaymentOn: string | null
  readonly fees: {
    /** Once, of the principal, on the day of commitment. */
    readonly frontEndPercent: string
    /** A year, of what is not disbursed, from commitment on, paid with the interest. */
    readonly commitmentPercent: string
  }
  readonly dayCount: DayCount
  /** Which payment of principal takes what is left over when the others are rounded down to whole minor units; of an annuity always the last. */
  readonly remainder: 'first' | 'last'
}

/** Terms that say no more than principal, rate, years and grace: the usual settings for the rest. */
export const USUAL_TERMS = {
  graceMeaning: 'to-first-principal',
  paymentsPerYear: 2,
  repayment: { profile: 'equal-principal' },
  disbursements: [],
  firstPaymentOn: null,
  fees: { frontEndPercent: '0', commitmentPercent: '0' },
  dayCount: '30/360',
  remainder: 'last'
} as const satisfies Partial<LoanTerms>
