import { createRoute, z } from '@hono/zod-openapi'
import { DOCUMENT_MEDIA_TYPES } from './problem.ts'
import * as schemas from './schemas.ts'
import * as searching from './search-schemas.ts'

/** The table of routes: what each takes and answers. Their words, in both languages, stand in `words.ts` under `operationId`. */

export const json = <S extends z.ZodType>(schema: S) => ({ 'application/json': { schema } })
export const ok = <S extends z.ZodType>(schema: S) => ({ content: json(schema), description: 'OK' })
export const refusal = (description: string) => ({ content: { 'application/problem+json': { schema: schemas.problem } }, description })
const binary = z.any().openapi({ type: 'string', format: 'binary' })

const reportId = z.string().min(1).openapi({ example: '3f1a9c0de77b5a21' })
const reportParams = z.object({ reportId })
const itemParams = z.object({ reportId, itemId: z.string().min(1).openapi({ example: 'a1' }) })

export const BAD_REQUEST = { 400: refusal('Bad request') }
export const NOT_FOUND = { 404: refusal('Not found') }
/** What any write may be answered with. */
export const NOT_TAKEN = { 415: refusal('Media type not taken'), 422: refusal('Refused') }
/** What a decision on a report or its items may be answered with. */
const NOT_DECIDED = { ...BAD_REQUEST, ...NOT_FOUND, 409: refusal('Changed meanwhile'), 413: refusal('Too large'), ...NOT_TAKEN }

/** A document as it comes in: its text in JSON, or its own bytes. */
const document = {
  query: schemas.uploadQuery,
  headers: z.object({
    'x-file-name': z.string().optional().openapi({ description: 'The name of the file, percent-encoded UTF-8.' }),
    'content-disposition': z.string().optional().openapi({ example: "attachment; filename*=UTF-8''bao-cao.docx" }),
    prefer: z.string().optional().openapi({ description: '`respond-async`: answer at once with 202, and read the document afterwards.' })
  }),
  body: {
    content: { ...json(schemas.newText), ...Object.fromEntries(DOCUMENT_MEDIA_TYPES.map((type) => [type, { schema: binary }])) }
  }
}

export const addReport = createRoute({
  method: 'post',
  path: '/api/v1/reports',
  operationId: 'addReport',
  tags: ['reports'],
  // Hidden here and described in `openapi.ts`: declared as required, the body of every media type would be checked as JSON.
  hide: true,
  request: document,
  responses: {
    201: { ...ok(schemas.added), description: 'Added' },
    200: { ...ok(schemas.added), description: 'Already there' },
    202: { ...ok(schemas.added), description: 'Received, to be read soon' },
    ...BAD_REQUEST,
    413: refusal('Too large'),
    ...NOT_TAKEN
  }
})

export const readVersion = createRoute({
  method: 'post',
  path: '/api/v1/reports/{reportId}/versions',
  operationId: 'readVersion',
  tags: ['review'],
  // Hidden here and described in `openapi.ts`: declared as required, the body of every media type would be checked as JSON.
  hide: true,
  request: { params: reportParams, ...document },
  responses: {
    201: { ...ok(schemas.reread), description: 'Added' },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    409: refusal('In the register already'),
    410: refusal('Withdrawn'),
    413: refusal('Too large'),
    ...NOT_TAKEN
  }
})

export const listReports = createRoute({
  method: 'get',
  path: '/api/v1/reports',
  operationId: 'listReports',
  tags: ['reports'],
  request: { query: schemas.listQuery },
  responses: { 200: ok(schemas.reportPage), ...BAD_REQUEST }
})

export const showReport = createRoute({
  method: 'get',
  path: '/api/v1/reports/{reportId}',
  operationId: 'showReport',
  tags: ['reports'],
  request: { params: reportParams },
  responses: { 200: ok(schemas.reportView), 304: { description: 'Not modified' }, ...NOT_FOUND }
})

export const showRecord = createRoute({
  method: 'get',
  path: '/api/v1/reports/{reportId}/record',
  operationId: 'showRecord',
  tags: ['reports'],
  request: { params: reportParams, query: z.object({ items: z.enum(['read', 'accepted']).optional() }) },
  responses: {
    200: { description: 'OK', content: { 'application/json': { schema: { $ref: '#/components/schemas/Record' } } } },
    ...BAD_REQUEST,
    ...NOT_FOUND
  }
})

export const showOriginal = createRoute({
  method: 'get',
  path: '/api/v1/reports/{reportId}/original',
  operationId: 'showOriginal',
  tags: ['reports'],
  request: { params: reportParams },
  responses: { 200: { description: 'OK', content: { '*/*': { schema: binary } } }, ...NOT_FOUND }
})

export const redateReport = createRoute({
  method: 'put',
  path: '/api/v1/reports/{reportId}/published-on',
  operationId: 'redateReport',
  tags: ['reports'],
  request: { params: reportParams, body: { required: true, content: json(schemas.newDay) } },
  responses: { 200: ok(schemas.redated), ...BAD_REQUEST, ...NOT_FOUND, ...NOT_TAKEN }
})

export const withdrawReport = createRoute({
  method: 'put',
  path: '/api/v1/reports/{reportId}/withdrawal',
  operationId: 'withdrawReport',
  tags: ['reports'],
  request: { params: reportParams, body: { required: true, content: json(schemas.newWithdrawal) } },
  responses: {
    200: ok(schemas.reportEvent),
    ...BAD_REQUEST,
    ...NOT_FOUND,
    410: refusal('Withdrawn'),
    ...NOT_TAKEN
  }
})

export const setLevel = createRoute({
  method: 'put',
  path: '/api/v1/reports/{reportId}/level',
  operationId: 'setLevel',
  tags: ['reports'],
  request: { params: reportParams, body: { required: true, content: json(schemas.newLevel) } },
  responses: {
    200: ok(schemas.newLevel),
    ...BAD_REQUEST,
    ...NOT_FOUND,
    409: refusal('There already'),
    410: refusal('Withdrawn'),
    ...NOT_TAKEN
  }
})

export const redactReport = createRoute({
  method: 'post',
  path: '/api/v1/reports/{reportId}/redaction',
  operationId: 'redactReport',
  tags: ['reports'],
  request: { params: reportParams, body: { required: true, content: json(schemas.redacting) } },
  responses: { 200: ok(schemas.redacted), ...BAD_REQUEST, ...NOT_FOUND, 410: refusal('Withdrawn'), ...NOT_TAKEN }
})

export const fileRedacted = createRoute({
  method: 'post',
  path: '/api/v1/reports/{reportId}/redaction/report',
  operationId: 'fileRedacted',
  tags: ['reports'],
  request: { params: reportParams, body: { required: true, content: json(schemas.filingRedacted) } },
  responses: {
    201: ok(schemas.added),
    ...BAD_REQUEST,
    ...NOT_FOUND,
    409: refusal('There already'),
    410: refusal('Withdrawn'),
    ...NOT_TAKEN
  }
})

export const restoreReport = createRoute({
  method: 'delete',
  path: '/api/v1/reports/{reportId}/withdrawal',
  operationId: 'restoreReport',
  tags: ['reports'],
  request: { params: reportParams },
  responses: { 200: ok(schemas.reportEvent), ...NOT_FOUND, 409: refusal('Not withdrawn') }
})

export const listWaiting = createRoute({
  method: 'get',
  path: '/api/v1/waiting-documents',
  operationId: 'listWaiting',
  tags: ['reports'],
  responses: { 200: ok(schemas.waitingDocuments) }
})

export const listSights = createRoute({
  method: 'get',
  path: '/api/v1/sights',
  operationId: 'listSights',
  tags: ['reports'],
  request: { query: schemas.sightQuery },
  responses: { 200: ok(schemas.sightPage), ...BAD_REQUEST }
})

export const listWithdrawn = createRoute({
  method: 'get',
  path: '/api/v1/withdrawn-reports',
  operationId: 'listWithdrawn',
  tags: ['reports'],
  request: { query: schemas.pageQuery },
  responses: { 200: ok(schemas.withdrawnPage), ...BAD_REQUEST }
})

export const decide = createRoute({
  method: 'post',
  path: '/api/v1/reports/{reportId}/items/{itemId}/decisions',
  operationId: 'decide',
  tags: ['review'],
  request: { params: itemParams, body: { required: true, content: json(schemas.newDecision) } },
  responses: {
    200: ok(schemas.itemView),
    ...NOT_DECIDED
  }
})

export const enterItem = createRoute({
  method: 'post',
  path: '/api/v1/reports/{reportId}/items',
  operationId: 'enterItem',
  tags: ['review'],
  request: { params: reportParams, body: { required: true, content: json(schemas.newItem) } },
  responses: {
    201: { ...ok(schemas.itemView), description: 'Entered' },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    409: refusal('There already'),
    410: refusal('Withdrawn'),
    413: refusal('Too large'),
    415: refusal('Media type not taken'),
    422: refusal('Refused')
  }
})

export const acceptUndoubted = createRoute({
  method: 'post',
  path: '/api/v1/reports/{reportId}/acceptances',
  operationId: 'acceptUndoubted',
  tags: ['review'],
  request: { params: reportParams, body: { required: true, content: json(schemas.newBulk) } },
  responses: {
    200: ok(schemas.reviewStep),
    ...NOT_DECIDED,
    410: refusal('Withdrawn')
  }
})

export const undo = createRoute({
  method: 'post',
  path: '/api/v1/reports/{reportId}/undo',
  operationId: 'undo',
  tags: ['review'],
  request: { params: reportParams, body: { required: true, content: json(schemas.newUndo) } },
  responses: {
    200: ok(schemas.reviewStep),
    ...NOT_DECIDED,
    410: refusal('Withdrawn')
  }
})

export const readAgain = createRoute({
  method: 'post',
  path: '/api/v1/reports/{reportId}/readings',
  operationId: 'readAgain',
  tags: ['review'],
  request: { params: reportParams },
  responses: { 200: ok(schemas.reread), ...NOT_FOUND, 410: refusal('Withdrawn'), 422: refusal('Refused') }
})

export const search = createRoute({
  method: 'get',
  path: '/api/v1/search',
  operationId: 'search',
  tags: ['search'],
  request: { query: searching.searchQuery },
  responses: { 200: ok(searching.searchPage), ...BAD_REQUEST }
})

export const showKnowledge = createRoute({
  method: 'get',
  path: '/api/v1/knowledge',
  operationId: 'showKnowledge',
  tags: ['search'],
  responses: { 200: ok(schemas.knowledge) }
})

export const recordSchemaRoute = createRoute({
  method: 'get',
  path: '/api/v1/record.schema.json',
  operationId: 'recordSchema',
  tags: ['about'],
  responses: { 200: { description: 'OK', content: { 'application/schema+json': { schema: z.record(z.string(), z.unknown()) } } } }
})

export const health = createRoute({
  method: 'get',
  path: '/api/v1/health',
  operationId: 'health',
  tags: ['about'],
  responses: { 200: ok(z.object({ status: z.literal('ok') }).openapi('Health')) }
})

export const openapi = createRoute({
  method: 'get',
  path: '/api/v1/openapi.json',
  operationId: 'openapi',
  tags: ['about'],
  responses: { 200: ok(z.record(z.string(), z.unknown())) }
})

export const docs = createRoute({
  method: 'get',
  path: '/api/v1/docs',
  operationId: 'docs',
  tags: ['about'],
  responses: { 200: { description: 'OK', content: { 'text/html': { schema: z.string() } } } }
})
