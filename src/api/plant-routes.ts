import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { PLANT_FORMATS, writePlant } from '../app/index.ts'
import { bringPlantLog, type ToldPlantLog } from '../exchange/index.ts'
import { EVERY, type KeptPlantLog, type Page, type PlantLine } from '../register/index.ts'
import { sentenceOf } from '../wording/index.ts'
import { given, plain } from './answers.ts'
import { registerOf } from './enter-api.ts'
import { languageOf } from './language.ts'
import { PERIOD_TYPES } from './period-gate.ts'
import { take } from './problem.ts'
import { BAD_REQUEST, json, NOT_FOUND, NOT_TAKEN, ok, refusal } from './routes.ts'
import { count, type Plain, pageQuery } from './schemas.ts'

// The running of plants: how each stands, its daily log as a table or by day, and the report on a month.

const tags = ['planning']
const params = z.object({ dossierId: z.string().openapi({ description: 'Id of the facility.' }) })
const CHANGED = { 409: refusal('The log says just this') } as const

const month = z.string().openapi({ example: '2026-10' })
const monthsTold = z.array(z.object({ month, added: count, changed: count, removed: count, same: count }))

const table = z
  .strictObject({
    text: z.string().optional().openapi({ description: 'CSV, or cells copied from a sheet with tabs between.' }),
    base64: z.string().optional().openapi({ description: 'An Excel workbook (.xlsx) or a CSV file; in place of text.' }),
    sheet: z.string().optional(),
    source: z
      .string()
      .optional()
      .openapi({ description: 'Where the days are known from, or why they are corrected; needed where they are kept.' }),
    dryRun: z.boolean().optional().openapi({ description: 'Only say what would be kept and what is wrong.' })
  })
  .openapi('PlantLogTable')

const told = z
  .object({
    kept: z.boolean(),
    months: monthsTold,
    rows: count,
    isWhole: z.boolean().openapi({ description: 'Every row can be kept.' }),
    headings: z.array(z.string()),
    preview: z.array(z.object({ row: count, cells: z.array(z.string()) })),
    errors: z.array(
      z.object({
        row: count.openapi({ description: 'As the sheet counts, from 1.' }),
        day: z.string(),
        code: z.string(),
        about: z.record(z.string(), z.union([z.string(), z.number()])),
        vi: z.string(),
        en: z.string()
      })
    )
  })
  .openapi('ImportedPlantLog', { description: 'All days were kept, or none because of the errors.' })

/** The compiler holds what is told to what is promised. */
export type HeldPlantImport = [Plain<ToldPlantLog> extends z.infer<typeof told> ? true : never]

const importPlantLog = createRoute({
  ...{ method: 'post', path: '/api/v1/plants/{dossierId}/log', operationId: 'importPlantLog', tags },
  request: { params, body: { required: true, content: json(table) } },
  responses: { 200: ok(told), ...BAD_REQUEST, ...NOT_FOUND, ...CHANGED, ...NOT_TAKEN }
})

const plants = z
  .object({
    rows: z.array(
      z.object({
        facility: z.object({ id: z.string(), title: z.string(), revision: count }),
        month,
        lastDay: z.string().nullable().openapi({ description: 'The last day that something was entered of.' }),
        logged: count,
        missing: count.openapi({ description: 'Days of the month that are over, without figures.' }),
        judged: count.openapi({ description: 'Values of the effluent held against a limit of their day.' }),
        exceeded: count,
        unjudged: count,
        tasks: z.array(
          z.object({
            entry: z.string(),
            title: z.string(),
            every: z.enum(EVERY),
            interval: count,
            from: z.string(),
            lastDone: z.string().nullable(),
            done: z.array(z.string()),
            due: z.string().nullable(),
            late: z.boolean()
          })
        ),
        openFaults: count,
        next: z.object({
          step: z.enum(['start', 'exceeded', 'task', 'missing', 'limits', 'fault', 'calm']),
          day: z.string().optional(),
          days: count.optional(),
          parameter: z.string().optional(),
          title: z.string().optional(),
          due: z.string().optional()
        })
      })
    ),
    nextCursor: z.string().nullable()
  })
  .openapi('Plants')

const listPlants = createRoute({
  ...{ method: 'get', path: '/api/v1/plants', operationId: 'listPlants', tags },
  request: { query: pageQuery.extend({ month: month.optional().openapi({ description: 'This month unless named.' }) }) },
  responses: { 200: ok(plants), ...BAD_REQUEST, ...NOT_TAKEN }
})

const plantDays = z
  .strictObject({
    revision: count.nullable().openapi({ description: 'As the facility was seen; null to keep the days whatever else was done to it.' }),
    days: z.record(z.string(), z.unknown()).openapi({
      description:
        'By day: inflow, bypass, influent, effluent, energy, chemicals, sludge, outage. A day replaces what was there; null takes it away.',
      example: { '2026-10-01': { inflow: 12500, effluent: { BOD5: 25.5 } } }
    }),
    reason: z.string().openapi({ description: 'Where the days are known from, or why they are corrected.' }),
    dryRun: z.boolean().optional().openapi({ description: 'Only say what would be kept and what is wrong.' })
  })
  .openapi('PlantDays')

const keptDays = z
  .object({
    dossierId: z.string(),
    kept: z.boolean(),
    months: monthsTold,
    errors: z.array(
      z.object({
        day: z.string(),
        code: z.string(),
        about: z.record(z.string(), z.union([z.string(), z.number()])),
        vi: z.string(),
        en: z.string()
      })
    )
  })
  .openapi('KeptPlantDays', { description: 'All days were kept, or none because of the errors.' })

const keepPlantDays = createRoute({
  ...{ method: 'put', path: '/api/v1/plants/{dossierId}/days', operationId: 'keepPlantDays', tags },
  request: { params, body: { required: true, content: json(plantDays) } },
  responses: { 200: ok(keptDays), ...BAD_REQUEST, ...NOT_FOUND, 409: refusal('Changed meanwhile, or unchanged'), ...NOT_TAKEN }
})

export type HeldPlants = [
  Plain<Page<PlantLine>> extends z.infer<typeof plants> ? true : never,
  Plain<Omit<KeptPlantLog, 'errors'>> extends Omit<z.infer<typeof keptDays>, 'errors'> ? true : never
]

const binary = z.any().openapi({ type: 'string', format: 'binary' })

const writePlantReport = createRoute({
  ...{ method: 'get', path: '/api/v1/plants/{dossierId}/report', operationId: 'writePlantReport', tags },
  request: {
    params,
    query: z.object({
      month: z.string().optional().openapi({ description: 'The latest with a log unless named.', example: '2026-10' }),
      format: z.enum(PLANT_FORMATS).default('docx'),
      lang: z.enum(['vi', 'en']).optional()
    })
  },
  responses: {
    200: {
      description: 'OK',
      content: {
        [PERIOD_TYPES.docx]: { schema: binary },
        [PERIOD_TYPES.pdf]: { schema: binary },
        [PERIOD_TYPES.xlsx]: { schema: binary },
        'text/html': { schema: z.string() }
      }
    },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    ...NOT_TAKEN
  }
})

export const addPlantRoutes = (app: OpenAPIHono): void => {
  app.openapi(listPlants, async (c) => c.json(plain(take(await registerOf(c).listPlants(given(c.req.valid('query'))))), 200))
  app.openapi(keepPlantDays, async (c) => {
    const { dryRun = false, ...log } = c.req.valid('json')
    const kept = take(await registerOf(c).keepPlantLog({ ...log, ...c.req.valid('param'), dryRun }))
    const errors = kept.errors.map(({ day, refusal }) => ({
      ...{ day, code: refusal.code, about: refusal.about ?? {} },
      vi: sentenceOf(refusal, 'vi'),
      en: sentenceOf(refusal, 'en')
    }))
    return c.json(plain({ ...kept, errors }), 200)
  })
  app.openapi(importPlantLog, async (c) => {
    const { text, base64, sheet, source = '', dryRun = false } = given(c.req.valid('json'))
    const bytes = base64 === undefined ? new TextEncoder().encode(text ?? '') : new Uint8Array(Buffer.from(base64, 'base64'))
    const register = registerOf(c)
    const opened = take(await register.openTable({ bytes, ...(sheet === undefined ? {} : { sheet }) }))
    const { dossierId } = c.req.valid('param')
    return c.json(plain(take(await bringPlantLog(register, { dossierId, table: opened, source, dryRun }))), 200)
  })
  app.openapi(writePlantReport, async (c) => {
    const { format, month } = c.req.valid('query')
    const register = registerOf(c)
    const at = { dossierId: c.req.valid('param').dossierId, ...(month === undefined ? {} : { month }) }
    const bytes = take(await writePlant(register, at, { format, language: languageOf(c.req.raw) }))
    await register.saw({ what: 'export', subject: `plant.${format}` })
    const headers = {
      'content-type': PERIOD_TYPES[format],
      'content-disposition': format === 'html' ? 'inline' : `attachment; filename="plant.${format}"`,
      // Style stands in it, and nothing of it runs.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff'
    }
    return new Response(bytes as Uint8Array<ArrayBuffer>, { headers })
  })
}
