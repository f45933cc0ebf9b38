import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { ToldPublication, ToldTaking } from '../app/index.ts'
import { LACKS } from '../exchange/iati/activities.ts'
import { IMPORT_CHOICES, IMPORT_FIELDS, IMPORT_STANDINGS } from '../register/index.ts'
import { given, plain } from './answers.ts'
import { registerOf, visitOf } from './enter-api.ts'
import { activitiesFor, checkFor, XML_HEADERS } from './iati-gate.ts'
import { takeActivities } from './iati-import.ts'
import { take } from './problem.ts'
import { BAD_REQUEST, json, NOT_TAKEN, ok } from './routes.ts'
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

const choice = z.enum(IMPORT_CHOICES)
const fieldChoices = z.partialRecord(z.enum(IMPORT_FIELDS), choice)

const newImport = z
  .strictObject({
    files: z
      .array(
        z.strictObject({
          name: z.string().openapi({ example: 'jica-vn.xml' }),
          text: z.string().optional().openapi({ description: 'The XML itself.' }),
          base64: z.string().optional().openapi({ description: 'The file, .gz or .zip; in place of text.' })
        })
      )
      .min(1),
    country: z
      .string()
      .nullable()
      .optional()
      .openapi({ description: 'Only activities for this country (ISO 3166-1); VN where not given, null: all.' }),
    activities: z.array(z.string()).optional().openapi({ description: 'Only activities of these identifiers.' }),
    choice: choice.optional().openapi({ description: 'What is done where file and register differ; ask: nothing, it is told.' }),
    fields: fieldChoices.optional(),
    choices: z
      .record(z.string(), z.strictObject({ into: z.string().optional(), fields: fieldChoices.optional() }))
      .optional()
      .openapi({
        description:
          'By identifier: the project that an activity is ("new": none of those of its name; "": leave it out), and its own choices.'
      }),
    source: z
      .string()
      .optional()
      .openapi({ description: 'The document that they are known from; the names of the files where not given.' }),
    dryRun: z.boolean().optional().openapi({ description: 'Only say what would change.' })
  })
  .openapi('NewImport')

const named = z.object({ id: z.string(), title: z.string() })

const saidOfField = z
  .object({
    text: z.string().optional(),
    relation: z.string().optional(),
    on: z.string().optional(),
    from: z.string().optional(),
    to: z.string().optional(),
    type: z.string().optional(),
    planned: z.boolean().optional(),
    value: z.string().optional().openapi({ description: 'A plain decimal; of money in whole units of the currency.' }),
    currency: z.string().optional()
  })
  .openapi('SaidOfField')

const imported = z
  .object({
    done: z.boolean(),
    files: z.array(z.object({ file: z.string(), records: count, unwanted: count, nameless: count })),
    repeated: count,
    older: count,
    activities: z.array(
      z.object({
        identifier: z.string(),
        title: z.string(),
        standing: z.enum(IMPORT_STANDINGS),
        dossier: named.nullable(),
        alike: z.array(named),
        fields: z.array(
          z.object({
            field: z.enum(IMPORT_FIELDS),
            standing: z.enum(['same', 'new', 'differs']),
            same: count,
            theirs: z.array(saidOfField),
            ours: z.array(saidOfField),
            choice,
            taken: z.boolean()
          })
        ),
        leftOut: z.record(z.string(), count).openapi({ description: 'What the register has no place for, with how often.' }),
        refusal: z.object({ code: z.string(), about: z.record(z.string(), z.union([z.string(), z.number()])).optional() }).nullable()
      })
    )
  })
  .openapi('ImportedActivities', { description: 'Everything that could be taken was, or nothing; what differs waits for a choice.' })

/** The same of an import. */
export type HeldTaking = [Plain<ToldTaking> extends z.infer<typeof imported> ? true : never]

const importActivities = createRoute({
  ...{ method: 'post', path: '/api/v1/iati/import', operationId: 'importActivities', tags },
  request: { body: { required: true, content: json(newImport) } },
  responses: { 200: ok(imported), ...BAD_REQUEST, ...NOT_TAKEN }
})

export const addIatiRoutes = (app: OpenAPIHono): void => {
  app.openapi(checkPublication, async (c) => c.json(plain(take(await checkFor(visitOf(c)))), 200))
  app.openapi(writeActivities, async (c) => new Response(take(await activitiesFor(visitOf(c))), { headers: XML_HEADERS }))
  app.openapi(importActivities, async (c) => {
    const { files, country = 'VN', activities, source, ...asked } = given(c.req.valid('json'))
    const brought = files.map(({ name, text, base64 }) => ({
      name,
      bytes: base64 === undefined ? new TextEncoder().encode(text ?? '') : new Uint8Array(Buffer.from(base64, 'base64'))
    }))
    const told = await takeActivities(registerOf(c), brought, {
      ...(asked as object),
      wanted: { country: country?.toUpperCase() ?? null, identifiers: activities ? new Set(activities) : null },
      source: source ?? files.map(({ name }) => name).join(', ')
    })
    return c.json(plain(take(told)), 200)
  })
}
