import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { MINUTES_FORMATS, type ToldMinutes } from '../app/index.ts'
import { BRIEF_LANGUAGES, MINUTES_DOCUMENTS } from '../exchange/index.ts'
import { plain } from './answers.ts'
import { BRIEF_TYPES } from './brief-gate.ts'
import { registerOf } from './enter-api.ts'
import { minutesFileFor, minutesFor } from './minutes-gate.ts'
import { minutesForm, minutesPoint } from './minutes-schemas.ts'
import { take } from './problem.ts'
import { BAD_REQUEST, json, NOT_FOUND, NOT_TAKEN, ok, refusal } from './routes.ts'
import type { Plain } from './schemas.ts'

// Minutes of meetings: what they begin with, drafts, approval, documents.

const tags = ['minutes']
const params = z.object({ meetingId: z.string().openapi({ description: 'Id of the dossier of the meeting.' }) })
const words = z.string().nullable()
const both = z.object({ vi: z.string(), en: z.string() })
const entered = z.object({ by: z.string(), at: z.string(), source: words })

const task = z
  .object({
    dossierId: z.string(),
    title: z.string(),
    due: words,
    reportId: z.string(),
    itemId: z.string(),
    report: z.string(),
    words: z.array(z.string())
  })
  .openapi('ReportedTask', { description: 'A task that a report tells of the meeting, in its own words.' })

const difference = z
  .union([
    z.object({ difference: z.literal('only in minutes'), point: minutesPoint }),
    z.object({ difference: z.literal('only in report'), task }),
    z.object({
      difference: z.enum(['due', 'figures']),
      point: minutesPoint,
      task,
      minutes: z.array(z.string()),
      report: z.array(z.string())
    })
  ])
  .openapi('MinutesDifference', { description: 'Wherein the minutes and a report of the same meeting differ.' })

const told = z
  .object({
    meeting: z.object({ id: z.string(), title: z.string(), revision: z.number(), on: words }),
    office: words,
    begun: z.boolean().openapi({ description: 'False where nobody has begun any: then `minutes` is what they would begin with.' }),
    minutes: minutesForm,
    raised: z
      .array(z.object({ point: minutesPoint, why: both, late: z.boolean(), from: both.nullable() }))
      .openapi({ description: 'What is to be raised, with why and from which earlier meeting.' }),
    known: z.array(z.object({ name: z.string(), title: words })),
    entered: entered.nullable(),
    approved: entered.nullable(),
    corrections: z.array(z.object({ was: minutesForm, entered })),
    reports: z.array(z.object({ reportId: z.string(), title: z.string(), publishedOn: words })),
    differences: z.array(difference)
  })
  .openapi('MeetingMinutes')

/** The compiler holds what is told to what is promised. */
export type HeldToldMinutes = [Plain<ToldMinutes> extends z.infer<typeof told> ? true : never]

const showMinutes = createRoute({
  ...{ method: 'get', path: '/api/v1/meetings/{meetingId}/minutes', operationId: 'showMinutes', tags },
  request: { params },
  responses: { 200: ok(told), ...BAD_REQUEST, ...NOT_FOUND, ...NOT_TAKEN }
})

const CHANGED = { 409: refusal('Changed meanwhile') } as const

const keepMinutes = createRoute({
  ...{ method: 'put', path: '/api/v1/meetings/{meetingId}/minutes', operationId: 'keepMinutes', tags },
  request: {
    params,
    body: {
      required: true,
      content: json(
        z
          .object({
            revision: z.int().openapi({ description: 'The revision of the meeting that was seen.' }),
            minutes: minutesForm,
            reason: z.string().optional().openapi({ description: 'Why approved minutes are corrected.' })
          })
          .openapi('NewMinutes')
      )
    }
  },
  responses: { 200: ok(told), ...BAD_REQUEST, ...NOT_FOUND, ...CHANGED, ...NOT_TAKEN }
})

const approveMinutes = createRoute({
  ...{ method: 'post', path: '/api/v1/meetings/{meetingId}/minutes/approval', operationId: 'approveMinutes', tags },
  request: { params, body: { required: true, content: json(z.object({ revision: z.int() })) } },
  responses: { 200: ok(told), ...BAD_REQUEST, ...NOT_FOUND, ...CHANGED, ...NOT_TAKEN }
})

const binary = z.any().openapi({ type: 'string', format: 'binary' })

const writeMinutes = createRoute({
  ...{ method: 'get', path: '/api/v1/meetings/{meetingId}/minutes/file', operationId: 'writeMinutes', tags },
  request: {
    params,
    query: z.object({
      format: z.enum(MINUTES_FORMATS),
      document: z.enum(MINUTES_DOCUMENTS).default('minutes'),
      language: z.enum(BRIEF_LANGUAGES).default('vi')
    })
  },
  responses: {
    200: {
      description: 'OK',
      content: { [BRIEF_TYPES.docx]: { schema: binary }, [BRIEF_TYPES.pdf]: { schema: binary }, 'text/html': { schema: z.string() } }
    },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    ...NOT_TAKEN
  }
})

export const addMinutesRoutes = (app: OpenAPIHono): void => {
  app.openapi(showMinutes, async (c) => c.json(plain(take(await minutesFor(registerOf(c), c.req.valid('param').meetingId))), 200))
  app.openapi(keepMinutes, async (c) => {
    const { revision, minutes, reason } = c.req.valid('json')
    const given = { dossierId: c.req.valid('param').meetingId, revision, minutes, ...(reason === undefined ? {} : { reason }) }
    const dossierId = take(await registerOf(c).keepMinutes(given))
    return c.json(plain(take(await minutesFor(registerOf(c), dossierId))), 200)
  })
  app.openapi(approveMinutes, async (c) => {
    const dossierId = take(await registerOf(c).approveMinutes({ dossierId: c.req.valid('param').meetingId, ...c.req.valid('json') }))
    return c.json(plain(take(await minutesFor(registerOf(c), dossierId))), 200)
  })
  app.openapi(writeMinutes, async (c) => {
    const asked = c.req.valid('query')
    const bytes = take(await minutesFileFor(registerOf(c), c.req.valid('param').meetingId, asked))
    const headers = {
      'content-type': BRIEF_TYPES[asked.format],
      'content-disposition': `attachment; filename="${asked.document}.${asked.format}"`
    }
    return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { ...headers, 'x-content-type-options': 'nosniff' } })
  })
}
