import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { type ConflictView, DOSSIER_KINDS, ITEM_STATES, type MergeView, SETTLEMENTS } from '../register/index.ts'
import { given, plain } from './answers.ts'
import { event } from './dossier-schemas.ts'
import { registerOf } from './enter-api.ts'
import { take } from './problem.ts'
import { BAD_REQUEST, json, NOT_FOUND, NOT_TAKEN, ok, refusal } from './routes.ts'
import { content, count, decision, instant, itemKind, type Plain, reportEvent } from './schemas.ts'

// What other registers brought over, and what people say of the conflicts. A register itself is merged on the machine that it is on, by `hopluu merge`.

const sideOf = <D extends z.ZodType>(each: D) => z.object({ decisions: z.array(each), state: z.enum(ITEM_STATES), content })
const theirDecision = decision.extend({
  state: z.enum(ITEM_STATES).openapi({ description: 'The state that the item is in by it.' }),
  undoesId: z.string().nullable().openapi({ description: 'The id of the decision that an undo took back.' })
})

const sides = z.discriminatedUnion('about', [
  z.object({ about: z.literal('item'), theirs: sideOf(theirDecision), ours: sideOf(decision) }),
  z.object({ about: z.literal('report'), theirs: z.array(reportEvent), ours: z.array(reportEvent) }),
  z.object({ about: z.literal('dossier'), theirs: z.array(event), ours: z.array(event) })
])

const settlement = z.object({
  choice: z.enum(SETTLEMENTS).openapi({ description: 'superseded: a later doing of theirs settled it by itself.' }),
  by: z.string(),
  at: instant,
  reason: z.string().nullable()
})

const found = {
  id: z.string(),
  chain: z.string().openapi({ description: 'The log it came from: the hash of its first row that this register does not have.' }),
  name: z.string().openapi({ description: 'What the source was called.' }),
  subject: z.string().openapi({ description: 'The report or dossier here.' }),
  part: z.string().openapi({ description: 'The item here, or what of the report or dossier was done otherwise.' }),
  at: instant,
  refusal: z
    .object({ code: z.string(), about: z.record(z.string(), z.union([z.string(), z.number()])).optional() })
    .nullable()
    .openapi({ description: 'Why theirs could not be done here, where it was tried.' }),
  sides,
  settlement: settlement.nullable()
}

const conflict = z.object(found).openapi('Conflict')
const conflictView = z
  .object({
    ...found,
    title: z.string(),
    kind: z.union([itemKind, z.enum(DOSSIER_KINDS)]).nullable(),
    quote: z.string().nullable().openapi({ description: 'The words that the item stands on.' })
  })
  .openapi('ConflictView')

const merging = z
  .object({
    chain: z.string(),
    name: z.string(),
    seq: count.openapi({ description: 'The last row of the source’s log that was looked at.' }),
    hash: z.string(),
    by: z.string(),
    at: instant,
    brought: z.object({ reports: count, decisions: count, events: count, acts: count, rates: count, conflicts: count })
  })
  .openapi('Merge')

/** The compiler holds the register's views to what is promised of them. */
export type HeldMerges =
  Plain<ConflictView> extends z.infer<typeof conflictView> ? (Plain<MergeView> extends z.infer<typeof merging> ? true : never) : never

const listConflicts = createRoute({
  method: 'get',
  path: '/api/v1/conflicts',
  operationId: 'listConflicts',
  tags: ['merges'],
  request: {
    query: z.object({ settled: z.enum(['true', 'false']).optional(), limit: z.coerce.number().int().min(1).max(100).optional() })
  },
  responses: { 200: ok(z.object({ rows: z.array(conflictView) }).openapi('Conflicts')), ...BAD_REQUEST }
})

const settleConflict = createRoute({
  method: 'post',
  path: '/api/v1/conflicts/{conflictId}/settlement',
  operationId: 'settleConflict',
  tags: ['merges'],
  request: {
    params: z.object({ conflictId: z.string().min(1) }),
    body: {
      required: true,
      content: json(z.strictObject({ choice: z.enum(['ours', 'theirs']), reason: z.string().optional() }).openapi('NewSettlement'))
    }
  },
  responses: { 200: ok(conflict), ...BAD_REQUEST, ...NOT_FOUND, 409: refusal('Settled already, or cannot be done here'), ...NOT_TAKEN }
})

const listMergings = createRoute({
  method: 'get',
  path: '/api/v1/mergings',
  operationId: 'listMergings',
  tags: ['merges'],
  responses: { 200: ok(z.object({ rows: z.array(merging) }).openapi('Mergings')) }
})

export const addMergeRoutes = (app: OpenAPIHono): void => {
  app.openapi(listConflicts, async (c) => {
    const { settled, ...query } = given(c.req.valid('query'))
    return c.json({ rows: plain(await registerOf(c).listConflicts({ ...query, settled: settled === 'true' })) }, 200)
  })
  app.openapi(settleConflict, async (c) =>
    c.json(plain(take(await registerOf(c).settleConflict({ ...c.req.valid('param'), ...given(c.req.valid('json')) }))), 200)
  )
  app.openapi(listMergings, async (c) => c.json({ rows: plain(await registerOf(c).listMergings()) }, 200))
}
