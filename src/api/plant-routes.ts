import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { PLANT_FORMATS, writePlant } from '../app/index.ts'
import { bringPlantLog, type ToldPlantLog } from '../exchange/index.ts'
import { given, plain } from './answers.ts'
import { registerOf } from './enter-api.ts'
import { languageOf } from './language.ts'
import { PERIOD_TYPES } from './period-gate.ts'
import { take } from './problem.ts'
import { BAD_REQUEST, json, NOT_FOUND, NOT_TAKEN, ok, refusal } from './routes.ts'
import { count, type Plain } from './schemas.ts'

// The running of a plant: its daily log as a table, and the report on a month.

const tags = ['planning']
const params = z.object({ dossierId: z.string().openapi({ description: 'Id of the facility.' }) })
const CHANGED = { 409: refusal('The log says just this') } as const

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
    months: z.array(z.object({ month: z.string(), added: count, changed: count, removed: count, same: count })),
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
