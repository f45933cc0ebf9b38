import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { RATE_KINDS, RATE_ORIGINS } from '../money/index.ts'
import type { EnteredRates, ImportedRates, ListedRates } from '../register/index.ts'
import { given, plain } from './answers.ts'
import { registerOf } from './enter-api.ts'
import { take } from './problem.ts'
import { BAD_REQUEST, json, NOT_FOUND, NOT_TAKEN, ok } from './routes.ts'
import { count, instant, type Plain } from './schemas.ts'

// Exchange rates: those that came with the program, and the office's in their place. A rate is a decimal in digits, so that none passes through a float.

const currency = z.string().openapi({ example: 'JPY', description: 'ISO 4217' })
const decimal = z.string().openapi({ example: '166.5', description: 'What one unit of the base costs in the quote, a plain decimal.' })
const on = z.string().openapi({ example: '2024-03-15', description: 'A day, or a year ("2024") of a yearly average.' })
const source = z.string().openapi({ description: 'Who published it.' })

const line = z
  .object({
    id: z.string().nullable().openapi({ description: 'Null for a rate that came with the program.' }),
    base: currency,
    quote: currency,
    rate: decimal,
    kind: z.enum(RATE_KINDS),
    on,
    source,
    origin: z.enum(RATE_ORIGINS),
    status: z.enum(['verified', 'secondary', 'stated']),
    reason: z.string().nullable(),
    by: z.string().nullable(),
    at: instant.nullable(),
    stands: z.boolean().openapi({ description: 'False where another took its place, or it was taken back.' })
  })
  .openapi('RateLine')

const listed = z.object({ rates: z.array(line), more: z.boolean() }).openapi('ListedRates')

const newRate = z.strictObject({ base: currency, quote: currency, on, rate: decimal, source }).openapi('NewRate')
const sure = z
  .boolean()
  .optional()
  .openapi({ description: 'Take also what is less than half or more than twice the nearest year’s average.' })
const dryRun = z.boolean().optional().openapi({ description: 'Only say what would be refused.' })
const refusal = z.object({ code: z.string(), about: z.record(z.string(), z.union([z.string(), z.number()])).optional() })

const newRates = z
  .strictObject({
    rates: z.array(newRate),
    reason: z.string().openapi({ description: 'Why they are entered, or the file that they are from.' }),
    sure,
    dryRun
  })
  .openapi('NewRates')

const entered = z
  .object({
    entered: count,
    known: count.openapi({ description: 'How many say what stands already.' }),
    errors: z.array(z.object({ row: count.openapi({ description: 'From 0.' }), refusal }))
  })
  .openapi('EnteredRates', { description: 'All were entered, or none because of the errors.' })

const table = z
  .strictObject({
    name: z.string().openapi({ example: 'ty-gia-2024.csv', description: 'What the table is called; its rates are kept with it.' }),
    text: z
      .string()
      .openapi({ description: 'CSV, or cells with tabs between: the columns base, on and rate, and if there are quote and source.' }),
    source: source.optional().openapi({ description: 'Who published rates that name no source themselves.' }),
    sure,
    dryRun
  })
  .openapi('RatesTable')

const imported = z
  .object({
    entered: count,
    known: count,
    rows: z.array(z.object({ row: count, base: z.string(), quote: z.string(), on: z.string(), rate: z.string(), source: z.string() })),
    errors: z.array(z.object({ row: count.openapi({ description: 'From 1, as people count in the table.' }), refusal }))
  })
  .openapi('ImportedRates')

/** The compiler holds the register's views to what is promised of them. */
export type HeldRates = [
  Plain<ListedRates> extends z.infer<typeof listed> ? true : never,
  Plain<EnteredRates> extends z.infer<typeof entered> ? true : never,
  Plain<ImportedRates> extends z.infer<typeof imported> ? true : never
]

const listRates = createRoute({
  method: 'get',
  path: '/api/v1/rates',
  operationId: 'listRates',
  tags: ['money'],
  request: {
    query: z.object({
      currency: currency.optional(),
      year: z.string().optional().openapi({ example: '2024' }),
      history: z.enum(['true', 'false']).optional().openapi({ description: 'true: also those whose place others took.' }),
      limit: z.coerce.number().int().min(1).max(10_000).optional()
    })
  },
  responses: { 200: ok(listed), ...BAD_REQUEST, ...NOT_TAKEN }
})

const enterRates = createRoute({
  method: 'post',
  path: '/api/v1/rates',
  operationId: 'enterRates',
  tags: ['money'],
  request: { body: { required: true, content: json(newRates) } },
  responses: { 200: ok(entered), ...BAD_REQUEST, ...NOT_TAKEN }
})

const importRates = createRoute({
  method: 'post',
  path: '/api/v1/rates/imports',
  operationId: 'importRates',
  tags: ['money'],
  request: { body: { required: true, content: json(table) } },
  responses: { 200: ok(imported), ...BAD_REQUEST, ...NOT_TAKEN }
})

const takeBackRate = createRoute({
  method: 'post',
  path: '/api/v1/rates/{rateId}/take-back',
  operationId: 'takeBackRate',
  tags: ['money'],
  request: {
    params: z.object({ rateId: z.string().min(1) }),
    body: { required: true, content: json(z.strictObject({ reason: z.string() }).openapi('TakeBackRate')) }
  },
  responses: { 200: ok(z.object({}).openapi('TakenBack')), ...BAD_REQUEST, ...NOT_FOUND, ...NOT_TAKEN }
})

export const addRateRoutes = (app: OpenAPIHono): void => {
  app.openapi(listRates, async (c) => {
    const { history, ...query } = given(c.req.valid('query'))
    return c.json(plain(take(await registerOf(c).listRates({ ...query, history: history === 'true' }))), 200)
  })
  app.openapi(enterRates, async (c) =>
    c.json(plain(take(await registerOf(c).enterRates({ ...given(c.req.valid('json')), origin: 'entered' }))), 200)
  )
  app.openapi(importRates, async (c) => {
    const { text, ...file } = given(c.req.valid('json'))
    return c.json(plain(take(await registerOf(c).importRates({ ...file, bytes: new TextEncoder().encode(text) }))), 200)
  })
  app.openapi(takeBackRate, async (c) => {
    take(await registerOf(c).takeBackRate({ id: c.req.valid('param').rateId, ...c.req.valid('json') }))
    return c.json({}, 200)
  })
}
