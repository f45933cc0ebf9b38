import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { compareLoans, type LoanSideBySide, loanData, MOST_COMPARED, pathsOf, rateTable, shippedRates, supposedOf } from '../money/index.ts'
import { tellLoanAssumptions } from '../wording/index.ts'
import { given } from './answers.ts'
import { assessment, loanWords, minor, percent, writtenAssessment } from './loan-shapes.ts'
import { take } from './problem.ts'
import { BAD_REQUEST, json, NOT_TAKEN, ok } from './routes.ts'

// Loans of several currencies side by side, each in its own money and along the rates that are supposed. Nothing of it is kept.

const word = z.string().max(20_000)

const asked = z
  .strictObject({
    principal: word.optional().openapi({ example: '18000000000', description: 'What each loan is to bring, in units of `currency`.' }),
    currency: word.optional().openapi({ example: 'JPY' }),
    disbursements: word
      .optional()
      .openapi({ example: '2026-03-20:400,2027-03-20:600', description: 'Of that sum, in units of `currency`.' }),
    on: z
      .string()
      .openapi({ example: '2026-03-20', description: 'The day of commitment, and on which the rates that are supposed begin.' }),
    to: z.string().default('VND').openapi({ description: 'The money that all are shown in as well.' }),
    rates: z
      .array(
        z.strictObject({
          currency: z.string().openapi({ example: 'JPY' }),
          rate: word
            .optional()
            .openapi({ example: '165', description: 'What one unit costs; left out: the last yearly average that is known.' }),
          source: word.optional(),
          percentPerYear: word
            .optional()
            .openapi({ example: '2', description: 'By how many percent it grows dearer each year; left out: it stays.' })
        })
      )
      .max(50)
      .default([]),
    loans: z
      .array(z.strictObject({ name: word.optional(), ...loanWords, principal: word.optional(), on: z.string().optional() }))
      .min(1)
      .max(MOST_COMPARED)
  })
  .openapi('NewLoanComparison')

const allIn = z.string().nullable().openapi({
  example: '2.9210',
  description: 'The effective rate a year at which what is received and what is paid have one present value.'
})

const comparison = z
  .object({
    to: z.string(),
    rates: z.array(
      z.object({
        base: z.string(),
        quote: z.string(),
        rate: z.string(),
        kind: z.enum(['year-average', 'day']),
        on: z.string(),
        source: z.string(),
        origin: z.string(),
        status: z.string(),
        from: z.string(),
        percentPerYear: percent
      })
    ),
    loans: z.array(
      z.object({
        name: z.string(),
        offer: z.string().nullable(),
        allInPercent: allIn,
        assessment,
        converted: z
          .object({
            currency: z.string(),
            disbursedMinor: minor,
            totalPaidMinor: minor,
            costMinor: z.string(),
            allInPercent: allIn,
            schedule: z.array(
              z.object({
                on: z.string(),
                principalMinor: minor,
                interestMinor: minor,
                feeMinor: minor,
                balanceMinor: minor,
                rate: z.string()
              })
            )
          })
          .nullable()
      })
    ),
    assumptions: z
      .object({ vi: z.array(z.string()), en: z.array(z.string()) })
      .openapi({ description: 'All that is supposed, in sentences.' })
  })
  .openapi('LoanComparison')

const compare = createRoute({
  method: 'post',
  path: '/api/v1/loans/comparisons',
  operationId: 'compareLoans',
  tags: ['money'],
  request: { body: { required: true, content: json(asked) } },
  responses: { 200: ok(comparison), ...BAD_REQUEST, ...NOT_TAKEN }
})

export const addLoanComparison = (app: OpenAPIHono): void => {
  app.openapi(compare, (c) => {
    const { loans, rates, ...rest } = given(c.req.valid('json'))
    const request = { ...rest, rates: rates.map(given), loans: loans.map(given) }
    const context = { data: loanData(), rates: rateTable(shippedRates()), today: rest.on }
    return c.json(written(take(compareLoans(request, context)), rest.to), 200)
  })
}

const DECIMALS = 4

const written = (loans: readonly LoanSideBySide[], to: string): z.infer<typeof comparison> => {
  const names = loans.map(({ name, offer }, index) => name || offer || String(index + 1))
  const assumed = (language: 'vi' | 'en'): string[] => [
    ...tellLoanAssumptions(
      pathsOf(loans),
      loans.map((loan, index) => supposedOf(loan, names[index] ?? '')),
      language
    )
  ]
  return {
    to,
    rates: pathsOf(loans).map(({ rate, from, percentPerYear }) => ({ ...rate, from, percentPerYear })),
    loans: loans.map(({ offer, allInPercent, assessment, converted }, index) => ({
      name: names[index] ?? '',
      offer: offer || null,
      allInPercent: allInPercent === null ? null : allInPercent.toFixed(DECIMALS),
      assessment: writtenAssessment(assessment, []),
      converted: converted && {
        currency: to,
        disbursedMinor: String(converted.disbursed),
        totalPaidMinor: String(converted.totalPaid),
        costMinor: String(converted.cost),
        allInPercent: converted.allInPercent === null ? null : converted.allInPercent.toFixed(DECIMALS),
        schedule: converted.payments.map(({ on, principal, interest, fee, balance, rate }) => ({
          on,
          principalMinor: String(principal),
          interestMinor: String(interest),
          feeMinor: String(fee),
          balanceMinor: String(balance),
          rate: rate.rate
        }))
      }
    })),
    assumptions: { vi: assumed('vi'), en: assumed('en') }
  }
}
