import { z } from '@hono/zod-openapi'
import { type Entries, MINUTES_STATES, OUTCOMES } from '../register/index.ts'
import type { Held, Plain } from './schemas.ts'

const words = z.string().nullable()
const side = z.object({ name: z.string(), dossierId: words }).nullable()
const names = z.array(z.string()).openapi({ description: 'Names of bodies.' })

export const minutesPoint = z
  .object({
    id: z.string().openapi({ description: 'Its own name within the minutes, the same in each version.' }),
    topic: z.string(),
    about: side.openapi({ description: 'The open undertaking that it is about.' }),
    outcome: z.enum(OUTCOMES).nullable().openapi({
      description: 'Null: not talked about. restated, changed and done are said of `about`; carried is left to the next meeting.'
    }),
    text: words,
    by: names,
    to: names,
    lead: names,
    coordinating: names,
    due: words.openapi({ description: 'A partial date.', example: '2026-Q3' }),
    from: z
      .object({ dossierId: z.string(), point: z.string(), on: words })
      .nullable()
      .openapi({ description: 'The point of an earlier meeting that it takes up.' }),
    undertaking: side.openapi({ description: 'What came of it when it was approved; the register sets it.' })
  })
  .openapi('MinutesPoint')

export const minutesForm = z
  .object({
    state: z.enum(MINUTES_STATES).openapi({ description: 'The register sets it.' }),
    place: words,
    begins: words.openapi({ example: '08:30' }),
    ends: words,
    chair: words,
    secretary: words,
    sides: z.array(z.object({ name: z.string(), people: z.array(z.object({ name: z.string(), title: words })) })),
    points: z.array(minutesPoint),
    conclusion: words
  })
  .openapi('Minutes')

export type HeldMinutes = Held<Plain<Entries['minutes']>, z.infer<typeof minutesForm>>
