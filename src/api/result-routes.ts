import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { ResultsOfDossier } from '../register/index.ts'
import { plain } from './answers.ts'
import { viewOf } from './dossier-entry-schemas.ts'
import { dossier } from './dossier-parts.ts'
import { registerOf } from './enter-api.ts'
import { take } from './problem.ts'
import { NOT_FOUND, ok } from './routes.ts'
import type { Held, Plain } from './schemas.ts'

// Results: indicators by period, in the terms of IATI (result/indicator/period). Only approved and locked values count.

const decimal = z.string().openapi({ example: '62.5', description: 'A plain decimal.' })

const period = z
  .object({
    period: z.string(),
    from: z.string(),
    to: z.string(),
    target: viewOf('target').nullable(),
    counted: viewOf('actual').nullable().openapi({ description: 'The value that was approved last.' }),
    open: z.array(viewOf('actual')).openapi({ description: 'Values that count for nothing yet: drafts, pending, returned.' }),
    met: z.boolean().nullable(),
    parts: z.array(viewOf('actual'))
  })
  .openapi('ResultPeriod')

const indicator = z
  .object({
    entry: viewOf('indicator'),
    measureCode: z.string().openapi({ description: 'IATI codelist IndicatorMeasure.' }),
    ascending: z.enum(['0', '1']),
    periods: z.array(period),
    latest: viewOf('actual').nullable(),
    goal: z.object({ value: decimal, period: z.string().nullable() }).nullable(),
    progressPercent: decimal.nullable().openapi({ description: '(latest − baseline) / (goal − baseline) × 100, to one digit.' }),
    achieved: z.boolean()
  })
  .openapi('ResultIndicator')

const result = z.object({ dossier, indicators: z.array(indicator), achieved: z.boolean() }).openapi('Result')

const results = result.extend({ results: z.array(result) }).openapi('ResultsOfDossier')

export type HeldResults = Held<Plain<ResultsOfDossier>, z.infer<typeof results>>

const showResults = createRoute({
  method: 'get',
  path: '/api/v1/dossiers/{dossierId}/results',
  operationId: 'showResults',
  tags: ['dossiers'],
  request: { params: z.object({ dossierId: z.string().min(1) }) },
  responses: { 200: ok(results), ...NOT_FOUND }
})

export const addResultRoutes = (app: OpenAPIHono): void => {
  app.openapi(showResults, async (c) => c.json(plain(take(await registerOf(c).showResults(c.req.valid('param').dossierId))), 200))
}
