import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { given, plain } from './answers.ts'
import * as schemas from './chart-schemas.ts'
import { registerOf } from './enter-api.ts'
import { take } from './problem.ts'
import { BAD_REQUEST, ok, refusal } from './routes.ts'

/** The figures of charts; the pages draw the same. */

const TOO_WIDE = { 422: refusal('Too many dossiers to be counted by these conditions together') }

const countStates = createRoute({
  method: 'get',
  path: '/api/v1/charts/undertakings',
  operationId: 'countStates',
  tags: ['charts'],
  request: { query: schemas.statesQuery },
  responses: { 200: ok(schemas.statesChart), ...BAD_REQUEST, ...TOO_WIDE }
})

const countStanding = createRoute({
  method: 'get',
  path: '/api/v1/charts/standing',
  operationId: 'countStanding',
  tags: ['charts'],
  request: { query: schemas.standingQuery },
  responses: { 200: ok(schemas.standingChart), ...BAD_REQUEST, ...TOO_WIDE }
})

const sumMoney = createRoute({
  method: 'get',
  path: '/api/v1/charts/money',
  operationId: 'sumMoney',
  tags: ['charts'],
  request: { query: schemas.moneyQuery },
  responses: { 200: ok(schemas.moneyChart), ...BAD_REQUEST, ...TOO_WIDE }
})

const relatePartners = createRoute({
  method: 'get',
  path: '/api/v1/charts/partners',
  operationId: 'relatePartners',
  tags: ['charts'],
  request: { query: schemas.partnersQuery },
  responses: { 200: ok(schemas.partnersChart), ...BAD_REQUEST, ...TOO_WIDE }
})

const listSums = createRoute({
  method: 'get',
  path: '/api/v1/charts/sums/{dossierId}',
  operationId: 'listSums',
  tags: ['charts'],
  request: { params: z.object({ dossierId: z.string().min(1) }) },
  responses: { 200: ok(schemas.sums), ...BAD_REQUEST }
})

export const addChartRoutes = (app: OpenAPIHono): void => {
  app.openapi(countStates, async (c) => c.json(plain(take(await registerOf(c).countStates(given(c.req.valid('query'))))), 200))
  app.openapi(countStanding, async (c) => c.json(plain(take(await registerOf(c).countStanding(given(c.req.valid('query'))))), 200))
  app.openapi(sumMoney, async (c) => c.json(plain(take(await registerOf(c).sumMoney(given(c.req.valid('query'))))), 200))
  app.openapi(relatePartners, async (c) => c.json(plain(take(await registerOf(c).relatePartners(given(c.req.valid('query'))))), 200))
  app.openapi(listSums, async (c) => c.json({ sums: plain(take(await registerOf(c).listSums(c.req.valid('param').dossierId))) }, 200))
}
