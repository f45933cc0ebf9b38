import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import {
  type EnteredRows,
  type FinanceOfDossier,
  FUNDS,
  LEDGER_DIMENSIONS,
  type LedgerLine,
  type LedgerSums,
  STANDINGS,
  TRANSACTION_TYPES
} from '../register/index.ts'
import { given, plain } from './answers.ts'
import { dossier } from './dossier-parts.ts'
import { registerOf } from './enter-api.ts'
import { take } from './problem.ts'
import { BAD_REQUEST, json, NOT_FOUND, NOT_TAKEN, ok } from './routes.ts'
import { count, instant, type Plain } from './schemas.ts'

// The ledger: transactions of projects and agreements, and what they amount to. Sums are digits, so that none passes through a float.

const minor = z.string().openapi({ example: '24000000000', description: 'Whole minor units as digits: of JPY the yen, of USD the cent.' })
const currency = z.string().openapi({ example: 'JPY', description: 'ISO 4217' })
const type = z.enum(TRANSACTION_TYPES)
const fund = z.enum(FUNDS).nullable()
const standing = z.enum(STANDINGS)
const side = z.object({ name: z.string(), dossierId: z.string().nullable() }).nullable()
const partner = z.object({ id: z.string(), title: z.string() }).nullable()

const filters = {
  partner: z.string().optional().openapi({ description: 'The id of the partner that gives; "none": no source says who.' }),
  sector: z.string().optional(),
  place: z.string().optional().openapi({ description: 'A province of today by its name.' }),
  type: z.string().optional().openapi({ description: 'Types, separated by commas.' }),
  fund: z.string().optional().openapi({ description: 'Whose money; "none": not known.' }),
  standing: z.string().optional(),
  currency: z.string().optional(),
  from: z.string().optional().openapi({ example: '2024', description: 'A year, or a quarter: "2024-Q3".' }),
  until: z.string().optional().openapi({ example: '2026', description: 'A year, or a quarter.' })
}

const line = z
  .object({
    entry: z.string(),
    dossier: dossier.pick({ id: true, kind: true, title: true }),
    type,
    fund,
    standing,
    on: z.string(),
    from: z.string().openapi({ description: 'The first day that the date can mean.' }),
    until: z.string(),
    period: z.string().openapi({ example: '2024-Q3' }),
    currency,
    amountMinor: minor,
    provider: side,
    receiver: side,
    description: z.string().nullable(),
    partner: partner.openapi({ description: 'The partner that gives; null where no source says who.' }),
    alike: count.openapi({ description: 'How many other rows are alike in all that counts: it may be counted twice.' }),
    by: z.string(),
    at: instant,
    source: z.string().nullable().openapi({ description: 'The document that it is known from.' })
  })
  .openapi('LedgerLine')

const refused = z.object({ code: z.string(), about: z.record(z.string(), z.union([z.string(), z.number()])).optional() })

const part = z
  .object({
    currency,
    year: z.string(),
    amountMinor: minor,
    comesTo: minor,
    rate: z.string().openapi({ description: 'Units of the other money for one unit, to ten digits.' }),
    through: z.string().nullable().openapi({ description: 'The currency between the two where no rate leads there directly.' }),
    rates: z.array(z.object({ base: z.string(), quote: z.string(), rate: z.string(), on: z.string(), source: z.string() }))
  })
  .openapi('ConvertedPart')

const sumLine = z
  .object({
    partner: partner.optional(),
    sector: z.string().optional(),
    place: z.string().optional(),
    year: z.string().optional(),
    quarter: z.string().optional(),
    fund: fund.optional(),
    type,
    standing,
    currency,
    count,
    amountMinor: minor,
    amount: z.string().openapi({ example: '24000000000', description: 'A plain decimal, exact.' }),
    parts: z.array(part).optional().openapi({ description: 'Of what a converted sum is made, and by which rates.' }),
    unconverted: z
      .array(z.object({ currency, year: z.string(), amountMinor: minor, refusal: refused }))
      .optional()
      .openapi({ description: 'What is not in it, for no rate is known.' })
  })
  .openapi('LedgerSum')

const sums = z.object({ by: z.array(z.enum(LEDGER_DIMENSIONS)), in: currency.nullable(), lines: z.array(sumLine) }).openapi('LedgerSums')

const money = z
  .object({
    currency,
    sums: z.array(z.object({ type, fund, standing, count, amountMinor: minor })),
    requested: minor,
    allotted: minor,
    committed: minor,
    contracted: minor,
    disbursed: minor,
    accepted: minor,
    paid: minor,
    unpaid: minor.nullable(),
    years: z.array(
      z.object({
        year: z.string(),
        allotted: minor,
        disbursed: minor,
        absorption: z.number().int().nullable().openapi({ description: 'Disbursed of allotted, in tenths of a percent.' })
      })
    ),
    quarters: z.array(z.object({ period: z.string(), planned: minor, actual: minor, plannedSoFar: minor, actualSoFar: minor })),
    forecast: z
      .object({ left: minor, pace: minor, until: z.string().nullable() })
      .nullable()
      .openapi({ description: 'When all that is committed would be disbursed at the mean of the last four quarters that are over.' })
  })
  .openapi('MoneyOfCurrency')

const finance = z.object({ dossier, money: z.array(money) }).openapi('Finance')

const newRows = z
  .strictObject({
    rows: z.array(
      z.strictObject({
        dossierId: z.string(),
        value: z.any().openapi({ description: 'A Transaction; what is not known is null or left out.' }),
        source: z.string().optional().openapi({ description: 'The document that this row is known from, where it is another.' })
      })
    ),
    source: z.string().openapi({ description: 'The document that they are known from.' }),
    again: z.boolean().optional().openapi({ description: 'Enter also what the ledger holds already.' }),
    dryRun: z.boolean().optional().openapi({ description: 'Only say what would be refused.' })
  })
  .openapi('NewLedgerRows')

const entered = z
  .object({
    entered: count,
    errors: z.array(
      z.object({
        row: count.openapi({ description: 'From 0.' }),
        refusal: refused
      })
    )
  })
  .openapi('EnteredRows', { description: 'All were entered, or none because of the errors.' })

/** The compiler holds the register's views to what is promised of them. */
export type HeldLedger = [
  Plain<LedgerLine> extends z.infer<typeof line> ? true : never,
  Plain<LedgerSums> extends z.infer<typeof sums> ? true : never,
  Plain<FinanceOfDossier> extends z.infer<typeof finance> ? true : never,
  Plain<EnteredRows> extends z.infer<typeof entered> ? true : never
]

const listLedger = createRoute({
  method: 'get',
  path: '/api/v1/ledger',
  operationId: 'listLedger',
  tags: ['money'],
  request: {
    query: z.object({
      ...filters,
      dossierId: z.string().optional().openapi({ description: 'Only rows of this project or agreement.' }),
      limit: z.coerce.number().int().min(1).max(1000).optional(),
      cursor: z.string().optional()
    })
  },
  responses: {
    200: ok(z.object({ rows: z.array(line), nextCursor: z.string().nullable() }).openapi('LedgerPage')),
    ...BAD_REQUEST,
    ...NOT_TAKEN
  }
})

const sumLedger = createRoute({
  method: 'get',
  path: '/api/v1/ledger/sums',
  operationId: 'sumLedger',
  tags: ['money'],
  request: {
    query: z.object({
      ...filters,
      by: z.string().optional().openapi({ example: 'partner,year' }),
      in: z.string().optional().openapi({ example: 'VND', description: 'All sums in this money, by the average of each year.' })
    })
  },
  responses: { 200: ok(sums), ...BAD_REQUEST, ...NOT_TAKEN }
})

const showFinance = createRoute({
  method: 'get',
  path: '/api/v1/dossiers/{dossierId}/finance',
  operationId: 'showFinance',
  tags: ['money'],
  request: { params: z.object({ dossierId: z.string().min(1) }) },
  responses: { 200: ok(finance), ...BAD_REQUEST, ...NOT_FOUND }
})

const enterLedgerRows = createRoute({
  method: 'post',
  path: '/api/v1/ledger',
  operationId: 'enterLedgerRows',
  tags: ['money'],
  request: { body: { required: true, content: json(newRows) } },
  responses: { 200: ok(entered), ...BAD_REQUEST, ...NOT_TAKEN }
})

export const addLedgerRoutes = (app: OpenAPIHono): void => {
  app.openapi(listLedger, async (c) => c.json(plain(take(await registerOf(c).listLedger(given(c.req.valid('query'))))), 200))
  app.openapi(sumLedger, async (c) => c.json(plain(take(await registerOf(c).sumLedger(given(c.req.valid('query'))))), 200))
  app.openapi(showFinance, async (c) => c.json(plain(take(await registerOf(c).showFinance(c.req.valid('param').dossierId))), 200))
  app.openapi(enterLedgerRows, async (c) => {
    const { rows, ...asked } = given(c.req.valid('json'))
    return c.json(
      plain(
        take(
          await registerOf(c).enterLedgerRows({
            ...asked,
            rows: rows.map(({ value, ...row }) => ({ ...given(row), value: value as unknown }))
          })
        )
      ),
      200
    )
  })
}
