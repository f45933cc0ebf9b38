import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import {
  DOSSIER_KINDS,
  FEED_GAPS,
  type FedIndicator,
  INDICATOR_STANDINGS,
  type IndicatorStanding,
  type ListedIndicators,
  type ResultsOfDossier
} from '../register/index.ts'
import { plain } from './answers.ts'
import { viewOf } from './dossier-entry-schemas.ts'
import { dossier } from './dossier-parts.ts'
import { registerOf } from './enter-api.ts'
import { take } from './problem.ts'
import { BAD_REQUEST, NOT_FOUND, ok } from './routes.ts'
import { count, type Held, type Plain } from './schemas.ts'

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
    parts: z.array(viewOf('actual')),
    sums: z.array(
      z.object({
        by: z.string().openapi({ description: 'What the parts are parts by: “giới”.' }),
        sum: decimal,
        rest: decimal.nullable().openapi({ description: 'The whole less the sum; null where the whole is not approved.' })
      })
    )
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

const fed = z
  .object({
    indicator: z.string().openapi({ description: 'The entry of the indicator.' }),
    title: z.string(),
    aggregate: z.enum(['sum', 'mean', 'max', 'min', 'count', 'last']),
    stream: z
      .object({ id: count, station: z.string(), name: z.string(), unit: z.string() })
      .nullable()
      .openapi({ description: 'Null where no datastream goes by what the indicator names.' }),
    periods: z.array(
      z.object({
        period: z.string(),
        value: decimal.nullable(),
        counted: count,
        leftOut: count,
        expected: count.nullable().openapi({ description: 'At the spacing that is commonest among the values.' }),
        sharePercent: decimal.nullable(),
        gap: z.enum(FEED_GAPS).nullable().openapi({ description: 'Null where the value can be put forward.' }),
        approved: z.enum(['same', 'differs']).nullable(),
        open: z.string().nullable()
      })
    )
  })
  .openapi('FedIndicator')

const fedValues = z.object({ indicators: z.array(fed) }).openapi('FedValues')

export type HeldFedValues = Held<Plain<{ readonly indicators: readonly FedIndicator[] }>, z.infer<typeof fedValues>>

const showFedValues = createRoute({
  method: 'get',
  path: '/api/v1/dossiers/{dossierId}/results/series',
  operationId: 'showFedValues',
  tags: ['dossiers'],
  request: { params: z.object({ dossierId: z.string().min(1) }) },
  responses: { 200: ok(fedValues), ...NOT_FOUND }
})

const named = z.object({ id: z.string(), kind: z.enum(DOSSIER_KINDS), title: z.string() })

const listed = z
  .object({
    rows: z.array(
      z.object({
        dossier: named,
        about: z.array(named).openapi({ description: 'The projects of a result.' }),
        indicator,
        standing: z.enum(INDICATOR_STANDINGS),
        period: z.string().nullable().openapi({ description: 'The period that the standing is of.' })
      })
    ),
    counts: z.object(Object.fromEntries(INDICATOR_STANDINGS.map((one) => [one, count])) as Record<IndicatorStanding, typeof count>),
    cut: z.boolean().openapi({ description: 'Whether there are more dossiers with indicators than are looked at: 1,000 of each kind.' })
  })
  .openapi('ListedIndicators')

export type HeldListed = Held<Plain<ListedIndicators>, z.infer<typeof listed>>

const listIndicators = createRoute({
  method: 'get',
  path: '/api/v1/indicators',
  operationId: 'listIndicators',
  tags: ['dossiers'],
  request: { query: z.object({ standing: z.enum(INDICATOR_STANDINGS).optional(), words: z.string().max(200).optional() }) },
  responses: { 200: ok(listed), ...BAD_REQUEST }
})

export const addResultRoutes = (app: OpenAPIHono): void => {
  app.openapi(listIndicators, async (c) => {
    const { standing, words } = c.req.valid('query')
    const query = { ...(standing === undefined ? {} : { standing }), ...(words === undefined ? {} : { words }) }
    return c.json(plain(await registerOf(c).listIndicators(query)), 200)
  })
  app.openapi(showResults, async (c) => c.json(plain(take(await registerOf(c).showResults(c.req.valid('param').dossierId))), 200))
  app.openapi(showFedValues, async (c) =>
    c.json(plain({ indicators: take(await registerOf(c).showFedValues(c.req.valid('param').dossierId)) }), 200)
  )
}
