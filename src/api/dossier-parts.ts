import { z } from '@hono/zod-openapi'
import { DOSSIER_KINDS, RELATIONS } from '../register/index.ts'
import { count, instant } from './schemas.ts'

/** The shapes of dossiers that other shapes are made of. */

export const kind = z.enum(DOSSIER_KINDS)
export const relation = z.enum(RELATIONS)
export const day = z.string().openapi({ example: '2026-Q1', description: 'A partial date: 2025-09-08, 2025-09, 2026-Q3 or 2025.' })
/** Any JSON; what a field takes is the register's to say. */
export const value = z.any().openapi('Value', { description: 'A value as JSON: words, a number, or an object such as a deadline.' })
export const origin = z.object({ reportId: z.string(), itemId: z.string() }).openapi('Origin', {
  description:
    'The item of a report that says so; with an empty reportId, a person (itemId is the id of the act) or a rule (itemId is empty).'
})

export const dossier = z
  .object({
    id: z.string(),
    kind,
    revision: count,
    title: z.string(),
    state: z.string(),
    pending: z.boolean(),
    dueBy: z.string().nullable(),
    actBy: z.string().nullable().openapi({ description: 'The last day on which something can still be done about what is due.' }),
    spokenOn: z.string().nullable(),
    firstOn: z.string().nullable(),
    openedAt: instant,
    statements: count,
    joinedTo: z.string().nullable()
  })
  .openapi('Dossier')

export const valueView = z
  .object({
    field: z.string(),
    value,
    key: z.string(),
    times: count,
    firstOn: z.string().nullable(),
    lastOn: z.string().nullable(),
    origin,
    chosen: z.boolean()
  })
  .openapi('DossierValue')

export const fieldView = z
  .object({ field: z.string(), holds: z.array(valueView), others: z.array(valueView), conflict: z.boolean() })
  .openapi('DossierField')

/** A named shape or null: `.nullable()` on one would ask for an object and null at once. */
export const orNull = <T extends z.ZodType>(shape: T) => z.union([shape, z.null()])
