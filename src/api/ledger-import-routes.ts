import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { bringLedger, COLUMN_FIELDS, type ToldImport, tellImport } from '../exchange/index.ts'
import { FUNDS, STANDINGS, TRANSACTION_TYPES } from '../register/index.ts'
import { given, plain } from './answers.ts'
import { registerOf } from './enter-api.ts'
import { take } from './problem.ts'
import { BAD_REQUEST, json, NOT_TAKEN, ok } from './routes.ts'
import { count, type Plain } from './schemas.ts'

// A whole table of transactions, as the page that imports it and `hopluu ledger import` bring it.

const table = z
  .strictObject({
    text: z.string().optional().openapi({ description: 'CSV, or cells copied from a sheet with tabs between.' }),
    base64: z.string().optional().openapi({ description: 'An Excel workbook (.xlsx) or a CSV file; in place of text.' }),
    sheet: z.string().optional().openapi({ description: 'The sheet of the workbook; the first where not given.' }),
    columns: z
      .record(z.string(), z.enum([...COLUMN_FIELDS, '']))
      .optional()
      .openapi({ description: 'What columns hold, by their headings, where the program takes them for something else; "": nothing.' }),
    project: z.string().optional().openapi({ description: 'The project or agreement, by id or name, of rows that name none.' }),
    type: z.enum(TRANSACTION_TYPES).optional(),
    fund: z.enum(FUNDS).optional(),
    standing: z.enum(STANDINGS).optional(),
    currency: z.string().optional().openapi({ example: 'VND' }),
    on: z.string().optional().openapi({ example: '2026-Q3' }),
    source: z.string().optional().openapi({ description: 'The document that the rows are known from; needed where they are entered.' }),
    again: z.boolean().optional().openapi({ description: 'Enter also what the ledger holds already.' }),
    dryRun: z.boolean().optional().openapi({ description: 'Only say what would be entered and what is wrong.' })
  })
  .openapi('LedgerTable')

const imported = z
  .object({
    entered: count,
    lines: count.openapi({ description: 'How many transactions the table states.' }),
    isWhole: z.boolean().openapi({ description: 'Every row can be entered.' }),
    columns: z.array(z.object({ heading: z.string(), field: z.enum(COLUMN_FIELDS).nullable() })),
    errors: z.array(
      z.object({
        row: count.nullable().openapi({ description: 'As the sheet counts, from 1; null: of the whole table.' }),
        heading: z.string().nullable(),
        code: z.string(),
        about: z.record(z.string(), z.union([z.string(), z.number()])),
        vi: z.string(),
        en: z.string()
      })
    ),
    setAside: z.array(z.object({ row: count, text: z.string() })).openapi({ description: 'Rows of sums and of column numbers.' })
  })
  .openapi('ImportedLedger', { description: 'All rows were entered, or none because of the errors.' })

/** The compiler holds what is told to what is promised. */
export type HeldImport = [Plain<ToldImport> extends z.infer<typeof imported> ? true : never]

const importLedger = createRoute({
  method: 'post',
  path: '/api/v1/ledger/import',
  operationId: 'importLedger',
  tags: ['money'],
  request: { body: { required: true, content: json(table) } },
  responses: { 200: ok(imported), ...BAD_REQUEST, ...NOT_TAKEN }
})

export const addLedgerImportRoutes = (app: OpenAPIHono): void => {
  app.openapi(importLedger, async (c) => {
    const { text, base64, sheet, columns, source = '', again, dryRun, ...usual } = given(c.req.valid('json'))
    const bytes = base64 === undefined ? new TextEncoder().encode(text ?? '') : new Uint8Array(Buffer.from(base64, 'base64'))
    const register = registerOf(c)
    const opened = take(await register.openTable({ bytes, ...(sheet === undefined ? {} : { sheet }) }))
    const brought = await bringLedger(register, {
      table: opened,
      usual: { project: '', type: '', fund: '', standing: '', currency: '', on: '', ...usual },
      source,
      ...given({ again, dryRun }),
      ...(columns ? { mapping: new Map(Object.entries(columns)) } : {})
    })
    return c.json(plain(take(tellImport(brought))), 200)
  })
}
