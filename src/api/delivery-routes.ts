import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { DeliveryView } from '../register/index.ts'
import { plain } from './answers.ts'
import { viewOf } from './dossier-entry-schemas.ts'
import { day, dossier, orNull, valueView } from './dossier-parts.ts'
import { registerOf } from './enter-api.ts'
import { take } from './problem.ts'
import { BAD_REQUEST, NOT_FOUND, ok } from './routes.ts'
import type { Held, Plain } from './schemas.ts'

// How a project is delivered. What it is counted from is entered as the dossier's entries: parcels, step, promise.

const whole = z.string().openapi({ example: '2026-06-30' })
const percent = z.number().nullable().openapi({ description: 'Null where there is nothing to count.' })
const span = z.object({ begins: whole, ends: whole })
const scheduled = z
  .object({
    code: z.string(),
    begins: whole,
    ends: whole,
    floatDays: z.number().openapi({ description: 'By how many days its end can slip before the last day of all slips.' }),
    isCritical: z.boolean()
  })
  .openapi('ScheduledStep')

const delivery = z
  .object({
    dossier,
    asOf: whole,
    groups: z.array(viewOf('parcels')),
    clearance: z.object({
      areaM2: z.number(),
      handedOverM2: z.number(),
      households: z.number(),
      paidHouseholds: z.number(),
      handedOverPercent: percent,
      paidPercent: percent
    }),
    steps: z.array(
      z.object({
        entry: viewOf('step'),
        planned: orNull(scheduled),
        now: orNull(scheduled),
        state: z.enum(['done', 'under way', 'open']),
        isLate: z.boolean()
      })
    ),
    refusal: z
      .object({ code: z.string(), about: z.record(z.string(), z.union([z.string(), z.number()])).optional() })
      .nullable()
      .openapi({ description: 'Why no days follow from the steps: a loop (delivery_loop), a code that is not there or there twice.' }),
    planned: span.nullable(),
    now: span.nullable(),
    slipDays: z.number().nullable().openapi({ description: 'By how many days the end as it stands is later than planned.' }),
    curve: z.array(z.object({ on: whole, plannedPercent: z.number(), actualPercent: z.number().nullable() })),
    promises: z.array(
      z.object({ entry: z.string(), name: z.string(), on: day, by: z.string().nullable(), until: whole, daysLeft: z.number() })
    ),
    obstacles: z.array(
      z.object({
        obstacle: z.object({
          stated: valueView,
          measure: z.string().nullable(),
          body: z.string().nullable(),
          responsible: z.string().nullable(),
          due: z.string().nullable(),
          state: z.enum(['open', 'under way', 'done', 'not needed'])
        }),
        since: z.string().nullable(),
        ageDays: z.number().nullable()
      })
    )
  })
  .openapi('Delivery', {
    description: 'Site clearance, steps with their critical path, the S-curve, promised days and obstacles, as of today.'
  })

export type HeldDelivery = Held<Plain<DeliveryView>, z.infer<typeof delivery>>

const showDelivery = createRoute({
  method: 'get',
  path: '/api/v1/dossiers/{dossierId}/delivery',
  operationId: 'showDelivery',
  tags: ['dossiers'],
  request: { params: z.object({ dossierId: z.string().min(1) }) },
  responses: { 200: ok(delivery), ...BAD_REQUEST, ...NOT_FOUND }
})

export const addDeliveryRoutes = (app: OpenAPIHono): void => {
  app.openapi(showDelivery, async (c) => c.json(plain(take(await registerOf(c).showDelivery(c.req.valid('param').dossierId))), 200))
}
