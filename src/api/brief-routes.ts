import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { BRIEF_FORMATS } from '../app/index.ts'
import { SECTIONS } from '../briefing/index.ts'
import { BRIEF_LANGUAGES, type ToldBrief } from '../exchange/index.ts'
import { DOSSIER_KINDS, SUBJECTS } from '../register/index.ts'
import { LEVELS } from '../values/index.ts'
import { plain } from './answers.ts'
import { BRIEF_TYPES, briefFileFor, briefFor } from './brief-gate.ts'
import { visitOf } from './enter-api.ts'
import { take } from './problem.ts'
import { BAD_REQUEST, NOT_FOUND, NOT_TAKEN, ok } from './routes.ts'
import { count, type Plain } from './schemas.ts'

// Briefs: what to know before a meeting, from approved facts, every sentence with its footnotes.

const tags = ['briefs']
export const both = z.object({ vi: z.string(), en: z.string() })
const params = z.object({
  of: z.enum(SUBJECTS),
  value: z
    .string()
    .min(1)
    .openapi({ description: 'Id or name of a dossier; a country by code or name; a sector by word or name.', example: 'Cà Mau' })
})

const note = z
  .object({
    from: z.enum(['report', 'person', 'reckoned']),
    reportId: z.string().nullable(),
    itemId: z.string().nullable(),
    title: z.string().nullable(),
    on: z.string().nullable(),
    publishedOn: z.string().nullable(),
    words: z.array(z.string()).openapi({ description: 'The words of the report.' }),
    said: both
  })
  .openapi('BriefNote')

export const line = z
  .object({
    said: both,
    reason: both.nullable(),
    rule: z.string().nullable().openapi({ description: 'The rule that it was drawn by.' }),
    late: z.boolean(),
    dossier: z.object({ kind: z.enum(DOSSIER_KINDS), id: z.string() }).nullable(),
    depth: z.union([z.literal(0), z.literal(1)]),
    notes: z.array(note)
  })
  .openapi('BriefLine')

const brief = z
  .object({
    query: z.object({ of: z.enum(SUBJECTS), value: z.string() }),
    title: both,
    subject: both,
    day: z.string(),
    level: z.enum(LEVELS),
    office: both.nullable(),
    leftOut: count
      .nullable()
      .openapi({ description: 'How many dossiers above its level are not in it; null where nothing above may be seen.' }),
    sections: z.array(z.object({ code: z.enum(SECTIONS), title: both, lines: z.array(line), none: both.nullable(), more: count }))
  })
  .openapi('Brief')

/** The compiler holds what is told to what is promised. */
export type HeldBrief = [Plain<ToldBrief> extends z.infer<typeof brief> ? true : never]

const showBrief = createRoute({
  ...{ method: 'get', path: '/api/v1/briefs/{of}/{value}', operationId: 'showBrief', tags },
  request: { params },
  responses: { 200: ok(brief), ...BAD_REQUEST, ...NOT_FOUND, ...NOT_TAKEN }
})

const binary = z.any().openapi({ type: 'string', format: 'binary' })

const writeBrief = createRoute({
  ...{ method: 'get', path: '/api/v1/briefs/{of}/{value}/file', operationId: 'writeBrief', tags },
  request: { params, query: z.object({ format: z.enum(BRIEF_FORMATS), language: z.enum(BRIEF_LANGUAGES).default('vi') }) },
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

export const addBriefRoutes = (app: OpenAPIHono): void => {
  app.openapi(showBrief, async (c) => {
    const { of, value } = c.req.valid('param')
    return c.json(plain(take(await briefFor(visitOf(c), { of, name: value }))), 200)
  })
  app.openapi(writeBrief, async (c) => {
    const { of, value } = c.req.valid('param')
    const asked = c.req.valid('query')
    const bytes = take(await briefFileFor(visitOf(c), { of, name: value }, asked))
    const headers = { 'content-type': BRIEF_TYPES[asked.format], 'content-disposition': `attachment; filename="brief.${asked.format}"` }
    return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { ...headers, 'x-content-type-options': 'nosniff' } })
  })
}
