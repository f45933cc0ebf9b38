import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { given, plain } from './answers.ts'
import * as schemas from './dossier-schemas.ts'
import { registerOf, visitOf } from './enter-api.ts'
import { take } from './problem.ts'
import { BAD_REQUEST, json, NOT_FOUND, NOT_TAKEN, ok, refusal } from './routes.ts'

/** The routes of dossiers: what each takes and answers, and the register's action behind it. Their words stand in `words.ts`. */

const dossierId = z.string().min(1).openapi({ example: '0b6f6d0e-3f43-4e6c-8a1e-0d8f6b2f7a11' })
const params = z.object({ dossierId })
const CHANGED = { 409: refusal('Changed meanwhile, or joined to another'), ...NOT_TAKEN }

const listDossiers = createRoute({
  method: 'get',
  path: '/api/v1/dossiers',
  operationId: 'listDossiers',
  tags: ['dossiers'],
  request: { query: schemas.dossierQuery },
  responses: { 200: ok(schemas.dossierPage), ...BAD_REQUEST }
})

const countDossiers = createRoute({
  method: 'get',
  path: '/api/v1/dossiers/count',
  operationId: 'countDossiers',
  tags: ['dossiers'],
  request: { query: schemas.dossierFilter },
  responses: { 200: ok(schemas.counted), ...BAD_REQUEST }
})

const enterDossier = createRoute({
  method: 'post',
  path: '/api/v1/dossiers',
  operationId: 'enterDossier',
  tags: ['dossiers'],
  request: { body: { required: true, content: json(schemas.newDossier) } },
  responses: { 201: { ...ok(schemas.dossierView), description: 'Opened' }, ...BAD_REQUEST, ...CHANGED }
})

const showDossier = createRoute({
  method: 'get',
  path: '/api/v1/dossiers/{dossierId}',
  operationId: 'showDossier',
  tags: ['dossiers'],
  request: { params },
  responses: { 200: ok(schemas.dossierView), 304: { description: 'Not modified' }, ...NOT_FOUND }
})

const actOnDossier = createRoute({
  method: 'post',
  path: '/api/v1/dossiers/{dossierId}/acts',
  operationId: 'actOnDossier',
  tags: ['dossiers'],
  request: { params, body: { required: true, content: json(schemas.newAct) } },
  responses: { 200: ok(schemas.acted), ...BAD_REQUEST, ...NOT_FOUND, ...CHANGED }
})

const followChain = createRoute({
  method: 'get',
  path: '/api/v1/dossiers/{dossierId}/chain',
  operationId: 'followChain',
  tags: ['dossiers'],
  request: { params },
  responses: { 200: ok(schemas.chain), 304: { description: 'Not modified' }, ...NOT_FOUND }
})

const lookAtToday = createRoute({
  method: 'get',
  path: '/api/v1/today',
  operationId: 'lookAtToday',
  tags: ['dossiers'],
  request: { query: schemas.todayQuery },
  responses: { 200: ok(schemas.today), ...BAD_REQUEST }
})

const listColleagues = createRoute({
  method: 'get',
  path: '/api/v1/colleagues',
  operationId: 'listColleagues',
  tags: ['dossiers'],
  responses: { 200: ok(schemas.colleagues) }
})

const lookAtPlaces = createRoute({
  method: 'get',
  path: '/api/v1/places',
  operationId: 'lookAtPlaces',
  tags: ['dossiers'],
  responses: { 200: ok(schemas.places) }
})

const setHome = createRoute({
  method: 'put',
  path: '/api/v1/home',
  operationId: 'setHome',
  tags: ['dossiers'],
  request: { body: { required: true, content: json(schemas.newHome) } },
  responses: { 200: ok(schemas.home), ...BAD_REQUEST, ...NOT_TAKEN }
})

export const addDossierRoutes = (app: OpenAPIHono): void => {
  app.openapi(listDossiers, async (c) => {
    const { facet, ...query } = c.req.valid('query')
    return c.json(plain(take(await registerOf(c).listDossiers({ ...given(query), facets: facet }))), 200)
  })
  app.openapi(countDossiers, async (c) => {
    const { facet, ...query } = c.req.valid('query')
    return c.json({ count: take(await registerOf(c).countDossiers({ ...given(query), facets: facet })) }, 200)
  })
  app.openapi(enterDossier, async (c) => {
    const id = take(await registerOf(c).enterDossier(given(c.req.valid('json'))))
    c.header('location', `/api/v1/dossiers/${encodeURIComponent(id)}`)
    return c.json(plain(take(await registerOf(c).showDossier(id))), 201)
  })
  app.openapi(showDossier, async (c) => c.json(plain(take(await registerOf(c).showDossier(c.req.valid('param').dossierId))), 200))
  app.openapi(actOnDossier, async (c) =>
    c.json({ dossierId: take(await registerOf(c).actOnDossier({ ...c.req.valid('param'), ...given(c.req.valid('json')) })) }, 200)
  )
  app.openapi(followChain, async (c) => c.json(plain(take(await registerOf(c).followChain(c.req.valid('param').dossierId))), 200))
  app.openapi(lookAtToday, async (c) => c.json(plain(take(await registerOf(c).lookAtToday(given(c.req.valid('query'))))), 200))
  app.openapi(listColleagues, async (c) => {
    const named = await registerOf(c).responsiblePeople()
    const colleagues = (await visitOf(c).accounts?.colleagues(named)) ?? named.map((name) => ({ name, displayName: null }))
    return c.json({ colleagues: [...colleagues] }, 200)
  })
  app.openapi(lookAtPlaces, async (c) => c.json({ places: plain(take(await registerOf(c).lookAtPlaces())) }, 200))
  app.openapi(setHome, async (c) => c.json({ home: plain(take(await registerOf(c).setHome(c.req.valid('json').partnerId))) }, 200))
}
