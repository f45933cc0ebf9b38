import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { PERIOD_FORMATS } from '../app/index.ts'
import { PERIOD_SECTIONS } from '../briefing/index.ts'
import { BRIEF_LANGUAGES, type ToldPeriod } from '../exchange/index.ts'
import { LEVELS } from '../values/index.ts'
import { plain } from './answers.ts'
import { both, line } from './brief-routes.ts'
import { visitOf } from './enter-api.ts'
import { filledFor, lockFor, PERIOD_TYPES, periodFileFor, periodFor, unlockFor } from './period-gate.ts'
import { Refused, take } from './problem.ts'
import { BAD_REQUEST, NOT_TAKEN, ok, refusal } from './routes.ts'
import { count, type Plain } from './schemas.ts'

// Reports on a month, quarter, half year or year, from approved facts, every sentence with its footnotes.

const tags = ['briefs']
const params = z.object({
  period: z.string().openapi({ description: 'A month, quarter, half year or year: 2026-11, 2026-Q4, 2026-H2, 2026.', example: '2026-Q4' })
})
const span = z.object({ name: z.string(), from: z.string(), until: z.string() })

const report = z
  .object({
    period: span,
    cut: z.string().openapi({ description: 'The last day that it tells of: the period’s, or today while it goes on.' }),
    title: both,
    subject: both,
    day: z.string(),
    level: z.enum(LEVELS),
    office: both.nullable(),
    leftOut: count
      .nullable()
      .openapi({ description: 'How much of what is counted is above its level; null where nothing above may be seen.' }),
    before: span,
    lock: z.object({ period: span, by: z.string(), on: z.string(), reason: z.string().nullable() }).nullable(),
    compared: z.array(
      z.object({ code: z.enum(['meetings', 'started', 'done', 'slipped', 'signed']), name: both, before: count, now: count })
    ),
    amounts: z.array(
      z.object({
        type: both,
        standing: both,
        amount: z.string().openapi({ description: 'A plain decimal, exact.' }),
        currency: z.string(),
        count
      })
    ),
    sections: z.array(z.object({ code: z.enum(PERIOD_SECTIONS), title: both, lines: z.array(line), none: both.nullable(), more: count }))
  })
  .openapi('PeriodReport')

/** The compiler holds what is told to what is promised. */
export type HeldPeriod = [Plain<ToldPeriod> extends z.infer<typeof report> ? true : never]

const showPeriod = createRoute({
  ...{ method: 'get', path: '/api/v1/periods/{period}', operationId: 'showPeriod', tags },
  request: { params },
  responses: { 200: ok(report), ...BAD_REQUEST, ...NOT_TAKEN }
})

const reason = z.object({ reason: z.string().min(1).openapi({ description: 'Why, or by which paper.', example: 'Báo cáo 45/BC-UBND' }) })
const body = { content: { 'application/json': { schema: reason } }, required: true }

const lockPeriod = createRoute({
  ...{ method: 'put', path: '/api/v1/periods/{period}/lock', operationId: 'lockPeriod', tags },
  request: { params, body },
  responses: { 200: ok(report), ...BAD_REQUEST, ...NOT_TAKEN, 409: refusal('Locked already, or not locked') }
})

const unlockPeriod = createRoute({
  ...{ method: 'delete', path: '/api/v1/periods/{period}/lock', operationId: 'unlockPeriod', tags },
  request: { params, body },
  responses: { 200: ok(report), ...BAD_REQUEST, ...NOT_TAKEN, 409: refusal('Locked already, or not locked') }
})

const binary = z.any().openapi({ type: 'string', format: 'binary' })

const writePeriod = createRoute({
  ...{ method: 'get', path: '/api/v1/periods/{period}/file', operationId: 'writePeriod', tags },
  request: { params, query: z.object({ format: z.enum(PERIOD_FORMATS), language: z.enum(BRIEF_LANGUAGES).default('vi') }) },
  responses: {
    200: {
      description: 'OK',
      content: {
        [PERIOD_TYPES.docx]: { schema: binary },
        [PERIOD_TYPES.pdf]: { schema: binary },
        [PERIOD_TYPES.xlsx]: { schema: binary },
        'text/html': { schema: z.string() }
      }
    },
    ...BAD_REQUEST,
    ...NOT_TAKEN
  }
})

const fillPeriodTemplate = createRoute({
  ...{ method: 'post', path: '/api/v1/periods/{period}/file', operationId: 'fillPeriodTemplate', tags },
  request: {
    params,
    query: z.object({ language: z.enum(['vi', 'en']).default('vi') }),
    body: { required: true, content: { 'application/octet-stream': { schema: binary } } }
  },
  responses: { 200: { description: 'OK', content: { [PERIOD_TYPES.docx]: { schema: binary } } }, ...BAD_REQUEST, ...NOT_TAKEN }
})

export const addPeriodRoutes = (app: OpenAPIHono): void => {
  app.openapi(showPeriod, async (c) => c.json(plain(take(await periodFor(visitOf(c), c.req.valid('param').period))), 200))
  app.openapi(lockPeriod, async (c) => {
    const { period } = c.req.valid('param')
    take(await lockFor(visitOf(c), { period, reason: c.req.valid('json').reason }))
    return c.json(plain(take(await periodFor(visitOf(c), period))), 200)
  })
  app.openapi(unlockPeriod, async (c) => {
    const { period } = c.req.valid('param')
    take(await unlockFor(visitOf(c), { period, reason: c.req.valid('json').reason }))
    return c.json(plain(take(await periodFor(visitOf(c), period))), 200)
  })
  app.openapi(fillPeriodTemplate, async (c) => {
    const { period } = c.req.valid('param')
    const template = new Uint8Array(await c.req.arrayBuffer())
    if (template.length === 0) throw new Refused({ code: 'body_missing' })
    const bytes = take(await filledFor(visitOf(c), period, { template, language: c.req.valid('query').language }))
    const headers = { 'content-type': PERIOD_TYPES.docx, 'content-disposition': `attachment; filename="${period}.docx"` }
    return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { ...headers, 'x-content-type-options': 'nosniff' } })
  })
  app.openapi(writePeriod, async (c) => {
    const { period } = c.req.valid('param')
    const asked = c.req.valid('query')
    const bytes = take(await periodFileFor(visitOf(c), period, asked))
    const headers = {
      'content-type': PERIOD_TYPES[asked.format],
      'content-disposition': `attachment; filename="${period}.${asked.format}"`
    }
    return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { ...headers, 'x-content-type-options': 'nosniff' } })
  })
}
