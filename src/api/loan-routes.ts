import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import {
  type AssessedValue,
  assessLoan,
  COMPOUNDINGS,
  DAY_COUNTS,
  GRACE_MEANINGS,
  type LoanAssessment,
  loanData,
  offerId,
  PROFILES,
  readLoan,
  valueLoan
} from '../money/index.ts'
import { given } from './answers.ts'
import { take } from './problem.ts'
import { BAD_REQUEST, json, NOT_TAKEN, ok } from './routes.ts'

// Loans: what lenders publish, and what a loan costs and is worth. Nothing of it is kept. Money is digits, so that none passes through a float.

const minor = z.string().openapi({ example: '24000000000', description: 'Whole minor units as digits: of JPY the yen, of USD the cent.' })
const percent = z.string().openapi({ example: '2.5', description: 'Percent a year, a plain decimal.' })
const day = z.string().openapi({ example: '2026-03-20' })
const status = z
  .enum(['verified', 'secondary'])
  .openapi({ description: 'verified: the lender’s own sheet was read. secondary: a copy, or told.' })

const offer = z
  .object({
    id: z.string().openapi({ example: 'jica/general/standard/lmic/2025-10-01/JPY/fixed' }),
    lender: z.string(),
    product: z.string(),
    option: z.string(),
    group: z.string(),
    from: day,
    currency: z.string(),
    rate: z.string().openapi({ description: '"fixed", or the index that the spread is added to.' }),
    percent,
    years: z.string(),
    grace: z.string(),
    profile: z.enum(['equal-principal', 'custom']),
    parts: z.string(),
    source: z.string(),
    address: z.string(),
    status
  })
  .openapi('LoanOffer')

const value = z
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

const assessment = z
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
const loan = z
  .strictObject({
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
    offer: word.optional().openapi({ description: 'The id of an offer that gives what is left out.' }),
    discount: percent.optional(),
    compounding: z.enum(COMPOUNDINGS).optional(),
    fees: z.enum(['counted', 'left-out']).optional()
  })
  .openapi('NewLoanAssessment')

const listLoanOffers = createRoute({
  method: 'get',
  path: '/api/v1/loans/offers',
  operationId: 'listLoanOffers',
  tags: ['money'],
  responses: { 200: ok(z.object({ offers: z.array(offer) }).openapi('LoanOffers')) }
})

const assessOneLoan = createRoute({
  method: 'post',
  path: '/api/v1/loans/assessments',
  operationId: 'assessLoan',
  tags: ['money'],
  request: { body: { required: true, content: json(loan) } },
  responses: { 200: ok(assessment), ...BAD_REQUEST, ...NOT_TAKEN }
})

export const addLoanRoutes = (app: OpenAPIHono): void => {
  app.openapi(listLoanOffers, (c) => c.json({ offers: loanData().offers.map((each) => ({ id: offerId(each), ...each })) }, 200))
  app.openapi(assessOneLoan, (c) => {
    const { discount, compounding = 'effective', fees = 'counted', ...words } = given(c.req.valid('json'))
    const terms = take(readLoan(words, words.on, loanData().offers))
    const valuation = discount === undefined ? null : { discountPercent: discount, compounding, fees }
    const asked = valuation ? [worth({ ...take(valueLoan(terms, valuation)), valuation, rule: null })] : []
    return c.json(written(take(assessLoan(terms, loanData().rules)), asked), 200)
  })
}

type Worth = Omit<AssessedValue, 'rule'> & { readonly rule: AssessedValue['rule'] | null }

const DECIMALS = 4

const worth = ({ rule, valuation, presentValue, grantElementPercent }: Worth): z.infer<typeof value> => ({
  rule: rule?.rule ?? null,
  source: rule?.source ?? null,
  status: rule?.status ?? null,
  ...valuation,
  presentValueMinor: presentValue.toFixed(DECIMALS),
  grantElementPercent: grantElementPercent.toFixed(DECIMALS)
})

const written = (
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
