import { z } from '@hono/zod-openapi'
import { type AssessedValue, COMPOUNDINGS, DAY_COUNTS, GRACE_MEANINGS, type LoanAssessment, PROFILES } from '../money/index.ts'

// How the API writes a loan: its terms as they are asked, its schedule and worth as they are answered. Money is digits, so that none passes through a float.

export const minor = z
  .string()
  .openapi({ example: '24000000000', description: 'Whole minor units as digits: of JPY the yen, of USD the cent.' })
export const percent = z.string().openapi({ example: '2.5', description: 'Percent a year, a plain decimal.' })
export const day = z.string().openapi({ example: '2026-03-20' })
export const status = z
  .enum(['verified', 'secondary'])
  .openapi({ description: 'verified: the lender’s own sheet was read. secondary: a copy, or told.' })

export const value = z
  .object({
    rule: z.string().nullable().openapi({ description: 'Null for the discount rate that was asked for.' }),
    source: z.string().nullable(),
    status: status.nullable(),
    discountPercent: percent,
    compounding: z.enum(COMPOUNDINGS),
    fees: z.enum(['counted', 'left-out']),
    presentValueMinor: z.string().openapi({ description: 'Minor units with four decimals: a value, not money that moves.' }),
    grantElementPercent: z.string().openapi({ example: '32.3909' })
  })
  .openapi('LoanWorth')

export const assessment = z
  .object({
    currency: z.string(),
    principalMinor: minor,
    committedOn: day,
    frontEndFeeMinor: minor,
    schedule: z.array(z.object({ on: day, principalMinor: minor, interestMinor: minor, feeMinor: minor, balanceMinor: minor })),
    totalInterestMinor: minor,
    totalFeesMinor: minor,
    totalPaidMinor: minor,
    values: z.array(value)
  })
  .openapi('LoanAssessment')

const word = z.string().max(20_000)

/** The terms of a loan in words. */
export const loanWords = {
  principal: word.openapi({ example: '18000000000', description: 'In units of the currency, with a decimal point.' }),
  currency: word.optional(),
  rate: word.optional().openapi({ description: 'Percent a year; with an index the spread.' }),
  index: word.optional().openapi({ example: '2026-01-01:0.5,2028-01-01:0.75' }),
  years: word.optional(),
  grace: word.optional(),
  graceMeaning: z.enum(GRACE_MEANINGS).optional(),
  perYear: z.enum(['1', '2', '4', '12']).optional(),
  profile: z.enum(PROFILES).optional(),
  parts: word.optional().openapi({ example: '8*75,6*60,2*20' }),
  on: day.openapi({ description: 'The day of commitment.' }),
  firstPayment: day.optional(),
  disbursements: word.optional().openapi({ example: '2026-03-20:400,2027-03-20:600' }),
  frontEndFee: word.optional(),
  commitmentFee: word.optional(),
  dayCount: z.enum(DAY_COUNTS).optional(),
  remainder: z.enum(['first', 'last']).optional(),
  offer: word.optional().openapi({ description: 'The id of an offer that gives what is left out.' })
}

export type Worth = Omit<AssessedValue, 'rule'> & { readonly rule: AssessedValue['rule'] | null }

const DECIMALS = 4

export const worth = ({ rule, valuation, presentValue, grantElementPercent }: Worth): z.infer<typeof value> => ({
  rule: rule?.rule ?? null,
  source: rule?.source ?? null,
  status: rule?.status ?? null,
  ...valuation,
  presentValueMinor: presentValue.toFixed(DECIMALS),
  grantElementPercent: grantElementPercent.toFixed(DECIMALS)
})

export const writtenAssessment = (
  { terms, schedule, values, totalPaid }: LoanAssessment,
  asked: readonly z.infer<typeof value>[]
): z.infer<typeof assessment> => ({
  currency: terms.currency,
  principalMinor: String(terms.principal),
  committedOn: terms.committedOn,
  frontEndFeeMinor: String(schedule.frontEndFee),
  schedule: schedule.payments.map(({ on, principal, interest, fee, balance }) => ({
    on,
    principalMinor: String(principal),
    interestMinor: String(interest),
    feeMinor: String(fee),
    balanceMinor: String(balance)
  })),
  totalInterestMinor: String(schedule.totalInterest),
  totalFeesMinor: String(schedule.totalFees),
  totalPaidMinor: String(totalPaid),
  values: [...asked, ...values.map(worth)]
})
