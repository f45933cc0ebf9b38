import { OpenAPIHono, type z } from '@hono/zod-openapi'
import type { Context, HonoRequest } from 'hono'
import { etag } from 'hono/etag'
import type { NewDocument, Register } from '../register/index.ts'
import { sentenceOf } from '../wording/index.ts'
import { given, plain } from './answers.ts'
import { addBriefRoutes } from './brief-routes.ts'
import { addCalendarRoutes } from './calendar-routes.ts'
import { addChartRoutes } from './chart-routes.ts'
import { addDelegationRoutes } from './delegation-routes.ts'
import { addDeliveryRoutes } from './delivery-routes.ts'
import { docsPage, docsPolicy } from './docs-page.ts'
import { addDossierRoutes } from './dossier-routes.ts'
import { enterApi, registerOf } from './enter-api.ts'
import { addFeedRoutes } from './feed-routes.ts'
import { downloadHeader, fileNameOf } from './file-name.ts'
import { addIatiRoutes } from './iati-routes.ts'
import { languageOf } from './language.ts'
import { addLedgerImportRoutes } from './ledger-import-routes.ts'
import { addLedgerRoutes } from './ledger-routes.ts'
import { addLetterRoutes } from './letter-routes.ts'
import { limitBody } from './limit-body.ts'
import { addLoanRoutes } from './loan-routes.ts'
import { addMergeRoutes } from './merge-routes.ts'
import { addMinutesRoutes } from './minutes-routes.ts'
import { describeBeyondRoutes, openApiDocument } from './openapi.ts'
import { addPageRoutes } from './page-routes.ts'
import { addPeriodRoutes } from './period-routes.ts'
import { addPlanRoutes } from './plan-routes.ts'
import { addPlantRoutes } from './plant-routes.ts'
import { answerError, problemResponse, Refused, take } from './problem.ts'
import { addProductRoutes } from './product-routes.ts'
import { addRateRoutes } from './rate-routes.ts'
import { recordOfReport } from './record-of-report.ts'
import { addResultRoutes } from './result-routes.ts'
import * as routes from './routes.ts'
import { type JsonValue, type newText, recordJsonSchema } from './schemas.ts'
import { addSensorThingsRoutes } from './sensorthings/routes.ts'
import { localVisit, type Visit } from './visit.ts'
import { noteRoute } from './watch-requests.ts'

/** The most that one request may carry; checked before anything is kept in memory. */
export const BODY_LIMIT_MB = 25

/**
 * The REST API, as an app from Request to Response. It acts only through the register that comes with each request's visit and keeps nothing itself; given
 * a register, every request is the local user's.
 */
export const createApi = (from: Register | ((c: Context) => Visit)): OpenAPIHono => {
  const visitOf = typeof from === 'function' ? from : () => localVisit(from)
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return
      const errors = result.error.issues.map((issue) => ({ in: result.target, path: issue.path.join('.'), message: issue.message }))
      const fields = errors.map((error) => error.path || error.in).join(', ')
      throw new Refused({ code: 'request_not_valid', about: { fields } }, errors)
    }
  })
  app.onError(answerError)
  app.use(async (c, next) => {
    await next()
    noteRoute(c)
  })
  app.use(limitBody(BODY_LIMIT_MB))
  app.use(enterApi(app, visitOf))
  for (const path of ['/api/v1/reports/*', '/api/v1/dossiers/*']) app.use(path, etag())
  app.use(async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'private, no-cache')
  })

  addReportRoutes(app)
  addPageRoutes(app)
  addFeedRoutes(app)
  addDossierRoutes(app)
  addChartRoutes(app)
  addLedgerRoutes(app)
  addLedgerImportRoutes(app)
  addResultRoutes(app)
  addIatiRoutes(app)
  addBriefRoutes(app)
  addPeriodRoutes(app)
  addCalendarRoutes(app)
  addLetterRoutes(app)
  addProductRoutes(app)
  addRateRoutes(app)
  addDeliveryRoutes(app)
  addLoanRoutes(app)
  addMinutesRoutes(app)
  addDelegationRoutes(app)
  addPlanRoutes(app)
  addPlantRoutes(app)
  addMergeRoutes(app)
  addSensorThingsRoutes(app)
  addAboutRoutes(app)
  for (const path of ['/api', '/api/v1']) app.get(path, (c) => c.redirect('/api/v1/docs'))
  app.notFound((c) => refuseUnknown(app, c.req.raw))
  return app
}

const addReportRoutes = (app: OpenAPIHono): void => {
  app.openapi(routes.addReport, async (c) => {
    const document = await documentOf(c.req, c.req.valid('query'), () => c.req.valid('json') as z.infer<typeof newText>)
    const later = /\brespond-async\b/i.test(c.req.header('prefer') ?? '')
    const result = take(await registerOf(c).addReport({ ...document, later }))
    c.header('location', `/api/v1/reports/${encodeURIComponent(result.reportId)}`)
    if (result.waiting) c.header('preference-applied', 'respond-async')
    return c.json(result, result.waiting ? 202 : result.added ? 201 : 200)
  })
  app.openapi(routes.readVersion, async (c) => {
    const document = await documentOf(c.req, c.req.valid('query'), () => c.req.valid('json') as z.infer<typeof newText>)
    const result = take(await registerOf(c).readVersion({ ...c.req.valid('param'), document }))
    c.header('location', `/api/v1/reports/${encodeURIComponent(result.reportId)}`)
    return c.json(plain(result), 201)
  })
  describeBeyondRoutes(app)
  app.openapi(routes.listReports, async (c) => c.json(plain(take(await registerOf(c).listReports(given(c.req.valid('query'))))), 200))
  app.openapi(routes.showReport, async (c) => c.json(plain(take(await registerOf(c).showReport(c.req.valid('param').reportId))), 200))
  app.openapi(routes.showRecord, async (c) => {
    const report = take(await registerOf(c).showReport(c.req.valid('param').reportId))
    // The shape is given as a JSON Schema, of which the compiler knows no type; the tests hold the answer to it.
    return c.json(recordOfReport(report, c.req.valid('query').items ?? 'read') as never, 200)
  })
  app.openapi(routes.showOriginal, async (c) => {
    const { reportId } = c.req.valid('param')
    const original = take(await registerOf(c).originalOf(reportId))
    return new Response(original.bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        'content-type': original.mediaType,
        'content-disposition': downloadHeader(original.fileName ?? reportId),
        // Bytes from outside are for saving, never for running in this server's name.
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff'
      }
    })
  })
  app.openapi(routes.redateReport, async (c) =>
    c.json(take(await registerOf(c).redateReport({ ...c.req.valid('param'), ...c.req.valid('json') })), 200)
  )
  app.openapi(routes.withdrawReport, async (c) =>
    c.json(plain(take(await registerOf(c).withdrawReport({ ...c.req.valid('param'), ...c.req.valid('json') }))), 200)
  )
  app.openapi(routes.setLevel, async (c) =>
    c.json(take(await registerOf(c).setLevel({ ...c.req.valid('param'), ...c.req.valid('json') })), 200)
  )
  app.openapi(routes.listSights, async (c) => c.json(plain(take(await registerOf(c).listSights(given(c.req.valid('query'))))), 200))
  app.openapi(routes.redactReport, async (c) =>
    c.json(take(await registerOf(c).redactReport({ ...c.req.valid('param'), ...c.req.valid('json') })), 200)
  )
  app.openapi(routes.fileRedacted, async (c) =>
    c.json(take(await registerOf(c).fileRedacted({ ...c.req.valid('param'), ...c.req.valid('json') })), 201)
  )
  app.openapi(routes.restoreReport, async (c) => c.json(plain(take(await registerOf(c).restoreReport(c.req.valid('param')))), 200))
  app.openapi(routes.listWaiting, async (c) => {
    const language = languageOf(c.req.raw)
    const rows = (await registerOf(c).listWaiting()).map(({ refusal, ...row }) => ({
      ...row,
      refusal: refusal && { code: refusal.code, detail: sentenceOf(refusal, language) }
    }))
    return c.json({ rows }, 200)
  })
  app.openapi(routes.listWithdrawn, async (c) => c.json(plain(take(await registerOf(c).listWithdrawn(given(c.req.valid('query'))))), 200))
  app.openapi(routes.decide, async (c) =>
    c.json(plain(take(await registerOf(c).decide({ ...c.req.valid('param'), ...given(c.req.valid('json')) }))), 200)
  )
  app.openapi(routes.enterItem, async (c) => {
    const { reportId } = c.req.valid('param')
    const { words, also = [], ...rest } = given(c.req.valid('json'))
    const item = take(await registerOf(c).enterItem({ reportId, ...rest, words: given(words), also: also.map((each) => given(each)) }))
    c.header('location', `/api/v1/reports/${encodeURIComponent(reportId)}`)
    return c.json(plain(item), 201)
  })
  app.openapi(routes.acceptUndoubted, async (c) =>
    c.json(plain(take(await registerOf(c).acceptUndoubted({ ...c.req.valid('param'), ...given(c.req.valid('json')) }))), 200)
  )
  app.openapi(routes.undo, async (c) =>
    c.json(plain(take(await registerOf(c).undo({ ...c.req.valid('param'), ...c.req.valid('json') }))), 200)
  )
  app.openapi(routes.readAgain, async (c) => c.json(plain(take(await registerOf(c).readAgain(c.req.valid('param').reportId))), 200))
  app.openapi(routes.search, async (c) => {
    const { facet, ...query } = c.req.valid('query')
    return c.json(plain(take(await registerOf(c).search({ ...given(query), facets: facet }))), 200)
  })
  app.openapi(routes.showKnowledge, async (c) => c.json(plain(await registerOf(c).knowledge()), 200))
}

const addAboutRoutes = (app: OpenAPIHono): void => {
  app.openapi(routes.recordSchemaRoute, (c) => c.json(recordJsonSchema, 200, { 'content-type': 'application/schema+json' }))
  app.openapi(routes.health, (c) => c.json({ status: 'ok' as const }, 200))
  app.openapi(routes.openapi, (c) => c.json(openApiDocument(app, languageOf(c.req.raw)) as unknown as Record<string, JsonValue>, 200))
  app.openapi(routes.docs, (c) => {
    const language = languageOf(c.req.raw)
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': docsPolicy, 'content-language': language }
    return new Response(docsPage(openApiDocument(app, language), language), { headers })
  })
}

/** The document of an upload: the text in a JSON body, or the body's own bytes with what the headers and the query say of them. */
const documentOf = async (
  request: HonoRequest,
  hints: { url?: string | undefined; publishedOn?: string | undefined },
  json: () => z.infer<typeof newText>
): Promise<NewDocument> => {
  const mediaType = request.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (/^application\/([a-z.-]+\+)?json$/.test(mediaType)) {
    const { text, title, ...rest } = json()
    const bytes = new TextEncoder().encode(title === undefined ? text : `${title}\n\n${text}`)
    return given({ ...hints, ...rest, mediaType: rest.mediaType ?? 'text/plain', bytes }) as NewDocument
  }
  const bytes = new Uint8Array(await request.arrayBuffer())
  if (bytes.length === 0) throw new Refused({ code: 'body_missing' })
  const declared = mediaType === 'application/octet-stream' ? undefined : mediaType
  return given({ ...hints, bytes, fileName: fileNameOf(request.raw.headers), mediaType: declared }) as NewDocument
}

/** An address without a route is not found; one that has routes for other methods says which. */
const refuseUnknown = (app: OpenAPIHono, request: Request): Response => {
  const { pathname: path } = new URL(request.url)
  const methods = app.openAPIRegistry.definitions
    .filter((definition) => definition.type === 'route')
    .filter(({ route }) => pattern(route.path).test(path))
    .map(({ route }) => route.method.toUpperCase())
  if (methods.length === 0) return problemResponse({ code: 'not_found', about: { path } }, languageOf(request))
  const allowed = [...new Set(methods)].join(', ')
  const response = problemResponse({ code: 'method_not_allowed', about: { path, method: request.method, allowed } }, languageOf(request))
  response.headers.set('allow', allowed)
  return response
}

const pattern = (path: string): RegExp => new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`)
