import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { planWastewater, readWastewaterPlan, SCENARIOS, SEASONS, wastewaterPlanSchema, writeWastewater } from '../planning/index.ts'
import { take } from './problem.ts'
import { BAD_REQUEST, json, NOT_TAKEN, ok } from './routes.ts'

// What follows from the plan of a work. Nothing of it is kept.

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
const plan = z.any().openapi(z.toJSONSchema(wastewaterPlanSchema, { target: 'openapi-3.0' }) as never)

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

export const addPlanRoutes = (app: OpenAPIHono): void => {
  app.openapi(reckonWastewater, (c) => {
    const { scenario, season } = c.req.valid('query')
    const taken = take(readWastewaterPlan(c.req.valid('json')))
    const written = writeWastewater(take(planWastewater(taken, scenario, season)))
    return c.json({ ...written, modules: [...written.modules], parameters: [...written.parameters] }, 200)
  })
}
