import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { ToldPublication } from '../app/index.ts'
import { LACKS } from '../exchange/iati/index.ts'
import { plain } from './answers.ts'
import { visitOf } from './enter-api.ts'
import { activitiesFor, checkFor, XML_HEADERS } from './iati-gate.ts'
import { take } from './problem.ts'
import { NOT_TAKEN, ok } from './routes.ts'
import { count, type Plain } from './schemas.ts'

// The public level's projects by the IATI Standard: what comes of each, and the file.

const tags = ['iati']

const publication = z
  .object({
    reportingOrganisation: z.object({
      name: z.string(),
      english: z.string().nullable(),
      identifier: z.string().openapi({ example: 'VN-COA-1054321' }),
      type: z.string().openapi({ description: "A code of IATI's OrganisationType.", example: '11' })
    }),
    projects: z.array(
      z.object({
        dossierId: z.string(),
        title: z.string(),
        identifier: z.string(),
        written: z.boolean(),
        lacks: z.array(z.enum(LACKS)).openapi({ description: 'What an activity cannot be without and this project is.' }),
        leftOut: z.record(z.string(), count).openapi({ description: 'What the standard has no place for, with how often.' })
      })
    )
  })
  .openapi('Publication')

/** The compiler holds what is told to what is promised. */
export type HeldPublication = [Plain<ToldPublication> extends z.infer<typeof publication> ? true : never]

const checkPublication = createRoute({
  ...{ method: 'get', path: '/api/v1/iati', operationId: 'checkPublication', tags },
  responses: { 200: ok(publication), ...NOT_TAKEN }
})

const writeActivities = createRoute({
  ...{ method: 'get', path: '/api/v1/iati/activities.xml', operationId: 'writeActivities', tags },
  responses: { 200: { description: 'OK', content: { 'application/xml': { schema: z.string() } } }, ...NOT_TAKEN }
})

export const addIatiRoutes = (app: OpenAPIHono): void => {
  app.openapi(checkPublication, async (c) => c.json(plain(take(await checkFor(visitOf(c)))), 200))
  app.openapi(writeActivities, async (c) => new Response(take(await activitiesFor(visitOf(c))), { headers: XML_HEADERS }))
}
