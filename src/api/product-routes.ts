import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { bringProducts, type ToldProducts } from '../exchange/index.ts'
import { scoreProduct } from '../law/index.ts'
import { given, plain } from './answers.ts'
import { registerOf } from './enter-api.ts'
import { languageOf } from './language.ts'
import { photoHeaders } from './photo-headers.ts'
import { take } from './problem.ts'
import * as schemas from './product-schemas.ts'
import { SHEET_FORMATS, SHEET_TYPES, writeSheets } from './product-sheets.ts'
import { BAD_REQUEST, json, NOT_FOUND, NOT_TAKEN, ok, refusal } from './routes.ts'
import { count, type Plain } from './schemas.ts'

// The catalogue of products, their photos, what comes of them in trade, and exchanges of people.

const tags = ['products']
const dossierId = z.string().min(1)
const params = z.object({ dossierId })

const listProducts = createRoute({
  ...{ method: 'get', path: '/api/v1/products', operationId: 'listProducts', tags },
  request: { query: schemas.productQuery },
  responses: { 200: ok(schemas.productPage), ...BAD_REQUEST }
})

const lookAtProducts = createRoute({
  ...{ method: 'get', path: '/api/v1/products/choices', operationId: 'lookAtProducts', tags },
  responses: { 200: ok(schemas.productChoices) }
})

const scoreOcop = createRoute({
  ...{ method: 'get', path: '/api/v1/products/score', operationId: 'scoreProduct', tags },
  request: {
    query: z.object({
      A: z.string().openapi({ example: '32.5' }),
      B: z.string().openapi({ example: '20' }),
      C: z.string().openapi({ example: '28' }),
      on: z.iso.date().openapi({ example: '2026-06-30', description: 'By the rules of this day.' })
    })
  },
  responses: { 200: ok(schemas.score), ...BAD_REQUEST, ...NOT_TAKEN }
})

const showProduct = createRoute({
  ...{ method: 'get', path: '/api/v1/products/{dossierId}', operationId: 'showProduct', tags },
  request: { params },
  responses: { 200: ok(schemas.product), 304: { description: 'Not modified' }, ...NOT_FOUND }
})

const binary = z.any().openapi({ type: 'string', format: 'binary' })
const PICTURES = { 'image/jpeg': { schema: binary }, 'image/png': { schema: binary }, 'image/webp': { schema: binary } }

const addPhoto = createRoute({
  ...{ method: 'post', path: '/api/v1/products/{dossierId}/photos', operationId: 'addPhoto', tags },
  request: {
    params,
    query: z.object({
      revision: z.coerce.number().int().min(0).openapi({ description: 'The revision that was seen.' }),
      altVi: z.string().min(1).openapi({ description: 'What is to be seen, in Vietnamese.' }),
      altEn: z.string().optional(),
      source: z.string().min(1).openapi({ description: 'Who took it, or where it is from.' })
    }),
    body: { required: true, content: PICTURES }
  },
  responses: {
    201: { ...ok(schemas.keptPhoto), description: 'Added' },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    409: refusal('Changed meanwhile, or joined to another'),
    ...NOT_TAKEN
  }
})

const showPhoto = createRoute({
  ...{ method: 'get', path: '/api/v1/products/{dossierId}/photos/{sha256}', operationId: 'showPhoto', tags },
  request: { params: params.extend({ sha256: z.string().min(1) }) },
  responses: { 200: { description: 'OK', content: PICTURES }, 304: { description: 'Not modified' }, ...NOT_FOUND }
})

const table = z
  .strictObject({
    text: z.string().optional().openapi({ description: 'CSV, or cells copied from a sheet with tabs between.' }),
    base64: z.string().optional().openapi({ description: 'An Excel workbook (.xlsx) or a CSV file; in place of text.' }),
    sheet: z.string().optional(),
    source: z.string().optional().openapi({ description: 'The document that the rows are known from; needed where they are entered.' }),
    dryRun: z.boolean().optional().openapi({ description: 'Only say what would be entered and what is wrong.' })
  })
  .openapi('ProductTable')

const told = z
  .object({
    entered: count,
    rows: count.openapi({ description: 'How many products the table states.' }),
    isWhole: z.boolean().openapi({ description: 'Every row can be entered.' }),
    columns: z.array(z.object({ heading: z.string(), field: z.string().nullable() })),
    errors: z.array(
      z.object({
        row: count.openapi({ description: 'As the sheet counts, from 1.' }),
        name: z.string(),
        code: z.string(),
        about: z.record(z.string(), z.union([z.string(), z.number()])),
        vi: z.string(),
        en: z.string()
      })
    ),
    preview: z.array(z.object({ row: count, cells: z.array(z.string()) }))
  })
  .openapi('ImportedProducts', { description: 'All rows were entered, or none because of the errors.' })

/** The compiler holds what is told to what is promised. */
export type HeldProductImport = [Plain<ToldProducts> extends z.infer<typeof told> ? true : never]

const importProducts = createRoute({
  ...{ method: 'post', path: '/api/v1/products/import', operationId: 'importProducts', tags },
  request: { body: { required: true, content: json(table) } },
  responses: { 200: ok(told), ...BAD_REQUEST, ...NOT_TAKEN }
})

const writeProductSheets = createRoute({
  ...{ method: 'get', path: '/api/v1/products/sheets', operationId: 'writeProductSheets', tags },
  request: {
    query: schemas.productQuery.omit({ limit: true, cursor: true }).extend({
      format: z.enum(SHEET_FORMATS),
      id: z
        .union([z.string(), z.array(z.string())])
        .optional()
        .openapi({ description: 'These products alone, at most 100; else what it is narrowed to.' })
    })
  },
  responses: {
    200: { description: 'OK', content: { [SHEET_TYPES.docx]: { schema: binary }, 'text/html': { schema: z.string() } } },
    ...BAD_REQUEST,
    ...NOT_FOUND
  }
})

const sumTrade = createRoute({
  ...{ method: 'get', path: '/api/v1/trade', operationId: 'sumTrade', tags },
  request: {
    query: z.object({
      year: z.string().optional().openapi({ example: '2026' }),
      locality: z.string().optional().openapi({ example: 'Hà Nội', description: '"" asks for what names no province.' }),
      group: z.string().optional()
    })
  },
  responses: { 200: ok(schemas.trade), ...BAD_REQUEST }
})

const listExchanges = createRoute({
  ...{ method: 'get', path: '/api/v1/exchanges', operationId: 'listExchanges', tags },
  request: {
    query: z.object({
      partner: z.string().optional().openapi({ description: 'The id of a partner.' }),
      year: z.string().optional(),
      sector: z.string().optional(),
      role: z.string().optional()
    })
  },
  responses: { 200: ok(schemas.exchanges), ...BAD_REQUEST }
})

export const addProductRoutes = (app: OpenAPIHono): void => {
  app.openapi(listProducts, async (c) => c.json(plain(take(await registerOf(c).listProducts(given(c.req.valid('query'))))), 200))
  app.openapi(lookAtProducts, async (c) => c.json(plain(take(await registerOf(c).lookAtProducts())), 200))
  app.openapi(scoreOcop, (c) => {
    const { on, ...points } = c.req.valid('query')
    return c.json(plain(take(scoreProduct(points, on))), 200)
  })
  app.openapi(importProducts, async (c) => {
    const { text, base64, sheet, source = '', dryRun = false } = given(c.req.valid('json'))
    const bytes = base64 === undefined ? new TextEncoder().encode(text ?? '') : new Uint8Array(Buffer.from(base64, 'base64'))
    const register = registerOf(c)
    const opened = take(await register.openTable({ bytes, ...(sheet === undefined ? {} : { sheet }) }))
    return c.json(plain(take(await bringProducts(register, { table: opened, source, dryRun }))), 200)
  })
  app.openapi(writeProductSheets, async (c) => {
    const { format, id = [], ...query } = given(c.req.valid('query'))
    const register = registerOf(c)
    const asked = { ids: [id].flat(), query, format, language: languageOf(c.req.raw) }
    const bytes = take(await writeSheets(register, asked))
    await register.saw({ what: 'export', subject: `products.${format}` })
    const headers = { 'content-type': SHEET_TYPES[format], 'content-disposition': `attachment; filename="products.${format}"` }
    return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { ...headers, 'x-content-type-options': 'nosniff' } })
  })
  app.openapi(showProduct, async (c) => c.json(plain(take(await registerOf(c).showProduct(c.req.valid('param').dossierId))), 200))
  app.openapi(addPhoto, async (c) => {
    const { revision, altVi, altEn, source } = c.req.valid('query')
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const photo = { dossierId: c.req.valid('param').dossierId, revision, bytes, altVi, reason: source, ...given({ altEn }) }
    return c.json(plain(take(await registerOf(c).addPhoto(photo as Parameters<ReturnType<typeof registerOf>['addPhoto']>[0]))), 201)
  })
  app.openapi(showPhoto, async (c) => {
    const { bytes, mediaType, sha256 } = take(await registerOf(c).showPhoto(c.req.valid('param')))
    const headers = photoHeaders({ mediaType, sha256 })
    if (c.req.header('if-none-match') === headers.etag) return new Response(null, { status: 304, headers })
    return new Response(bytes as Uint8Array<ArrayBuffer>, { headers })
  })
  app.openapi(sumTrade, async (c) => c.json(plain(take(await registerOf(c).sumTrade(given(c.req.valid('query'))))), 200))
  app.openapi(listExchanges, async (c) => c.json(plain(take(await registerOf(c).listExchanges(given(c.req.valid('query'))))), 200))
}
