import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { assessLoan, COMPOUNDINGS, loanData, offerId, readLoan, valueLoan } from '../money/index.ts'
import { given } from './answers.ts'
import { addLoanComparison } from './loan-comparison.ts'
import { assessment, day, loanWords, percent, status, worth, writtenAssessment } from './loan-shapes.ts'
import { take } from './problem.ts'
import { BAD_REQUEST, json, NOT_TAKEN, ok } from './routes.ts'

// Loans: what lenders publish, and what a loan costs and is worth. Nothing of it is kept.

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

const loan = z
  .strictObject({
    ...loanWords,
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
  addLoanComparison(app)
  app.openapi(listLoanOffers, (c) => c.json({ offers: loanData().offers.map((each) => ({ id: offerId(each), ...each })) }, 200))
  app.openapi(assessOneLoan, (c) => {
    const { discount, compounding = 'effective', fees = 'counted', ...words } = given(c.req.valid('json'))
    const terms = take(readLoan(words, words.on, loanData().offers))
    const valuation = discount === undefined ? null : { discountPercent: discount, compounding, fees }
    const asked = valuation ? [worth({ ...take(valueLoan(terms, valuation)), valuation, rule: null })] : []
    return c.json(writtenAssessment(take(assessLoan(terms, loanData().rules)), asked), 200)
  })
}
