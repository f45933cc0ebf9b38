import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { bringRun } from '../exchange/index.ts'
import {
  drainagePlan,
  MAX_CLIMATE_FACTOR,
  MIN_CLIMATE_FACTOR,
  planDrainage,
  planWastewater,
  readDrainagePlan,
  readWastewaterPlan,
  SCENARIOS,
  SEASONS,
  wastewaterPlanSchema,
  writeWastewater
} from '../planning/index.ts'
import { PLAN_MODELS } from '../register/index.ts'
import { plain } from './answers.ts'
import { registerOf } from './enter-api.ts'
import { take } from './problem.ts'
import { BAD_REQUEST, json, NOT_FOUND, NOT_TAKEN, ok, refusal } from './routes.ts'

// What follows from the plan of a work, and the plans that are kept, version by version.

const minor = z.string().openapi({ description: 'Whole minor units of the currency as digits.' })
const perUnit = z.string().nullable().openapi({ description: 'Units of the currency; null where there is nothing to divide by.' })
const flow = z.number().openapi({ description: 'm³ a day, to the litre.' })
const load = z.object({ producedKgPerDay: z.number(), collectedKgPerDay: z.number(), treatedKgPerDay: z.number() })
const area = z.object({
  year: z.int(),
  population: z.int(),
  connected: z.int(),
  served: z.int(),
  domesticM3PerDay: flow,
  nonDomesticM3PerDay: flow,
  infiltrationM3PerDay: flow,
  producedM3PerDay: flow,
  collectedM3PerDay: flow,
  uncollectedM3PerDay: flow,
  treatedM3PerDay: flow,
  gapM3PerDay: flow,
  peakM3PerDay: flow,
  bod: load,
  tn: load
})
const named = { id: z.string(), name: z.string() }

const result = z
  .object({
    name: z.string(),
    place: z.string(),
    currency: z.string(),
    priceYear: z.int(),
    from: z.int(),
    until: z.int(),
    scenario: z.enum(SCENARIOS),
    season: z.enum(SEASONS),
    years: z.array(area.extend({ capacityM3PerDay: flow, modulesNeeded: z.int() })),
    areas: z.array(z.object({ ...named, years: z.array(area) })),
    plants: z.array(
      z.object({
        ...named,
        years: z.array(z.object({ year: z.int(), capacityM3PerDay: flow, receivedM3PerDay: flow, treatedM3PerDay: flow }))
      })
    ),
    modules: z.array(z.object({ count: z.int(), year: z.int() })),
    costs: z.object({
      phases: z.array(z.object({ ...named, totalMinor: minor, years: z.array(z.object({ year: z.int(), amountMinor: minor })) })),
      capexTotalMinor: minor,
      operationTotalMinor: minor,
      modulesStillNeededMinor: minor,
      capitalRecovery: z.string(),
      years: z.array(
        z.object({
          year: z.int(),
          capexMinor: minor,
          operationMinor: minor,
          drawMinor: minor,
          principalMinor: minor,
          interestMinor: minor,
          debtServiceMinor: minor,
          annualisedMinor: minor,
          annualisedPerM3: perUnit,
          annualisedPerPerson: perUnit,
          tariffCashPerM3: perUnit,
          tariffFullPerM3: perUnit,
          affordCashPercent: perUnit,
          affordFullPercent: perUnit
        })
      )
    }),
    loan: z
      .object({
        currency: z.string(),
        principalMinor: minor,
        totalInterestMinor: minor,
        totalFeesMinor: minor,
        schedule: z.array(z.object({ on: z.string(), principalMinor: minor, interestMinor: minor, feeMinor: minor, balanceMinor: minor }))
      })
      .nullable(),
    scenarios: z.array(
      z.object({
        scenario: z.enum(SCENARIOS),
        season: z.enum(SEASONS),
        year: z.int(),
        modulesNeeded: z.int(),
        producedM3PerDay: flow,
        collectedM3PerDay: flow,
        treatedM3PerDay: flow,
        gapM3PerDay: flow
      })
    ),
    tornadoMiddle: z.object({ gapM3PerDay: flow, costMinor: minor }),
    tornado: z.array(
      z.object({ kind: z.string(), gapLowM3PerDay: flow, gapHighM3PerDay: flow, costLowMinor: minor, costHighMinor: minor })
    ),
    parameters: z.array(
      z.object({
        kind: z.string(),
        of: z.string().nullable(),
        year: z.int().nullable(),
        value: z.number(),
        low: z.number().nullable(),
        high: z.number().nullable(),
        unit: z.string(),
        source: z.string(),
        status: z.string(),
        on: z.string().nullable()
      })
    )
  })
  .openapi('WastewaterResult')

/** The plan is checked by the planning part itself, so that its refusals say which rule it breaks; its schema is published all the same. */
const plan = z.any().openapi(z.toJSONSchema(z.strictObject(wastewaterPlanSchema.shape), { target: 'openapi-3.0' }) as never)

const reckonWastewater = createRoute({
  method: 'post',
  path: '/api/v1/plans/wastewater',
  operationId: 'planWastewater',
  tags: ['planning'],
  request: {
    query: z.object({ scenario: z.enum(SCENARIOS).optional(), season: z.enum(SEASONS).optional() }),
    body: { required: true, content: json(plan) }
  },
  responses: { 200: ok(result), ...BAD_REQUEST, ...NOT_TAKEN }
})

const drainage = z.any().openapi(z.toJSONSchema(drainagePlan, { target: 'openapi-3.0' }) as never)
const climateFactor = z.number().min(MIN_CLIMATE_FACTOR).max(MAX_CLIMATE_FACTOR)

const reckonDrainage = createRoute({
  ...{ method: 'post', path: '/api/v1/plans/drainage', operationId: 'planDrainage', tags: ['planning'] },
  request: {
    query: z.object({
      climateFactor: z.coerce
        .number()
        .pipe(climateFactor)
        .optional()
        .openapi({ type: 'number', description: 'By which the rain is multiplied; 1 where nothing is said.' })
    }),
    body: { required: true, content: json(drainage) }
  },
  responses: {
    200: ok(
      z.any().openapi('DrainageResult', {
        type: 'object',
        description: 'Design storms, each catchment by return period, limits, what is not verified.'
      })
    ),
    ...BAD_REQUEST,
    ...NOT_TAKEN
  }
})

const version = z.object({
  entry: z.string(),
  sha256: z.string(),
  model: z.enum(PLAN_MODELS),
  by: z.string(),
  at: z.string(),
  reason: z.string().nullable()
})

const keptPlan = z
  .object({
    dossier: z.object({ id: z.string(), title: z.string(), revision: z.int() }),
    versions: z.array(version).openapi({ description: 'Latest first.' }),
    version: version.openapi({ description: 'The one that is shown.' }),
    runs: z
      .array(
        z.object({
          ...{ entry: z.string(), by: z.string(), at: z.string(), reason: z.string().nullable(), report: z.string() },
          ...{ returnPeriodYears: z.number(), climateFactor: z.number() }
        })
      )
      .openapi({ description: 'What EPA SWMM made of that version, latest first; of drainage plans alone.' }),
    model: z.enum(PLAN_MODELS),
    plan: z.any().openapi({ type: 'object', description: 'As `planWastewater` or `planDrainage` takes it.' })
  })
  .openapi('KeptPlan')

const showPlan = createRoute({
  ...{ method: 'get', path: '/api/v1/plans/{dossierId}', operationId: 'showPlan', tags: ['planning'] },
  request: {
    params: z.object({ dossierId: z.string() }),
    query: z.object({ version: z.string().optional().openapi({ description: 'The hash of an older version.' }) })
  },
  responses: { 200: ok(keptPlan), ...BAD_REQUEST, ...NOT_FOUND }
})

const newVersion = z
  .object({
    of: z
      .object({ dossierId: z.string(), revision: z.int() })
      .nullable()
      .openapi({ description: 'The plan whose next version it is, as it was seen; null for a plan of its own.' }),
    model: z.enum(PLAN_MODELS).optional().openapi({ description: 'By what it is calculated; wastewater where nothing is said.' }),
    plan: z.any().openapi({ type: 'object', description: 'As `planWastewater` or `planDrainage` takes it.' }),
    reason: z.string()
  })
  .openapi('NewPlan')

const keepPlan = createRoute({
  ...{ method: 'post', path: '/api/v1/plans', operationId: 'keepPlan', tags: ['planning'] },
  request: { body: { required: true, content: json(newVersion) } },
  responses: {
    201: { description: 'Created', content: json(z.object({ dossierId: z.string() })) },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    409: refusal('Changed meanwhile, or unchanged'),
    ...NOT_TAKEN
  }
})

const keepPlanRun = createRoute({
  ...{ method: 'post', path: '/api/v1/plans/{dossierId}/runs', operationId: 'keepPlanRun', tags: ['planning'] },
  request: {
    params: z.object({ dossierId: z.string() }),
    body: {
      required: true,
      content: json(
        z
          .object({
            revision: z.int(),
            version: z
              .string()
              .optional()
              .openapi({ description: 'The hash of the version that was run; the latest where nothing is said.' }),
            ...{ returnPeriodYears: z.number(), climateFactor: climateFactor.optional() },
            report: z.string().openapi({ description: 'The text of the report (.rpt).' }),
            reason: z.string()
          })
          .openapi('NewPlanRun')
      )
    }
  },
  responses: {
    201: { description: 'Created', content: json(z.object({ dossierId: z.string() })) },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    409: refusal('Changed meanwhile'),
    ...NOT_TAKEN
  }
})

export const addPlanRoutes = (app: OpenAPIHono): void => {
  app.openapi(showPlan, async (c) => {
    const { version: sha256 } = c.req.valid('query')
    const kept = take(await registerOf(c).showKeptPlan({ ...c.req.valid('param'), ...(sha256 === undefined ? {} : { sha256 }) }))
    return c.json(plain(kept), 200)
  })
  app.openapi(keepPlan, async (c) => c.json({ dossierId: take(await registerOf(c).keepPlan(c.req.valid('json'))) }, 201))
  app.openapi(keepPlanRun, async (c) => {
    const { dossierId } = c.req.valid('param')
    const { climateFactor = 1, report, ...run } = c.req.valid('json')
    take(await bringRun(registerOf(c), { ...run, dossierId, climateFactor, report: new TextEncoder().encode(report) }))
    return c.json({ dossierId }, 201)
  })
  app.openapi(reckonDrainage, (c) => {
    const taken = take(readDrainagePlan(JSON.stringify(c.req.valid('json'))))
    return c.json(plain(take(planDrainage(taken, c.req.valid('query').climateFactor))), 200)
  })
  app.openapi(reckonWastewater, (c) => {
    const { scenario, season } = c.req.valid('query')
    const taken = take(readWastewaterPlan(c.req.valid('json')))
    const written = writeWastewater(take(planWastewater(taken, scenario, season)))
    return c.json({ ...written, modules: [...written.modules], parameters: [...written.parameters] }, 200)
  })
}
