import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { ITEM_KINDS, ITEM_STATES, type ReportPage } from '../register/index.ts'
import { plain } from './answers.ts'
import { registerOf } from './enter-api.ts'
import { take } from './problem.ts'
import { BAD_REQUEST, NOT_FOUND, ok, refusal } from './routes.ts'
import { count, type Plain } from './schemas.ts'

// The pages of a report that is a PDF: how many and how large, where the evidence stands on each, and a picture of each.

const points = z.number().openapi({ description: 'In points, 72 to the inch, as the page is seen.' })
const page = z.int().min(1)
const size = { page, width: points, height: points }

const pageList = z.object({ pages: z.array(z.object(size)) }).openapi('PageList')

const box = z.object({ x: points, y: points, width: points, height: points })

const placedWords = z
  .object({
    itemId: z.string(),
    kind: z.enum(ITEM_KINDS),
    state: z.enum(ITEM_STATES),
    evidence: count.openapi({ description: 'Which of the item’s pieces of evidence, from 0.' }),
    boxes: z.array(box).openapi({
      description: 'One box for each printed line, from the page’s upper left corner; none where it is not certain where the words stand.'
    })
  })
  .openapi('PlacedWords')

const pdfPage = z
  .object({
    ...size,
    reportId: z.string(),
    pages: count.openapi({ description: 'How many pages the document has.' }),
    stretch: z
      .object({ start: count, end: count })
      .nullable()
      .openapi({ description: 'What of article.text stands on the page; null where nothing does.' }),
    words: z.array(placedWords),
    lacksFace: z.boolean().openapi({
      description: 'The document does not carry the faces of the page’s letters: the picture is drawn with another, and may lack some.'
    })
  })
  .openapi('PdfPage')

/** The compiler holds the register's view to what is promised of it. */
export type HeldPage = Plain<ReportPage> extends z.infer<typeof pdfPage> ? true : never

const reportId = z.string().min(1).openapi({ example: '3f1a9c0de77b5a21' })
const pageParams = z.object({
  reportId,
  page: z.coerce.number().int().min(1).max(10_000).openapi({ type: 'integer', minimum: 1, maximum: 10_000, example: 1 })
})

const REFUSED = {
  ...BAD_REQUEST,
  ...NOT_FOUND,
  410: refusal('Withdrawn'),
  413: refusal('Too heavy'),
  422: refusal('Not a PDF, or a page that cannot be drawn')
}
const NOT_MODIFIED = { 304: { description: 'Not modified' } }

const listPages = createRoute({
  method: 'get',
  path: '/api/v1/reports/{reportId}/pages',
  operationId: 'listPages',
  tags: ['reports'],
  request: { params: z.object({ reportId }) },
  responses: { 200: ok(pageList), ...NOT_MODIFIED, ...REFUSED }
})

const showPage = createRoute({
  method: 'get',
  path: '/api/v1/reports/{reportId}/pages/{page}',
  operationId: 'showPage',
  tags: ['reports'],
  request: { params: pageParams },
  responses: { 200: ok(pdfPage), ...NOT_MODIFIED, ...REFUSED }
})

const drawPage = createRoute({
  method: 'get',
  path: '/api/v1/reports/{reportId}/pages/{page}/image',
  operationId: 'drawPage',
  tags: ['reports'],
  request: { params: pageParams },
  responses: {
    200: { description: 'OK', content: { 'image/png': { schema: z.any().openapi({ type: 'string', format: 'binary' }) } } },
    ...NOT_MODIFIED,
    ...REFUSED
  }
})

/** The tags of an If-None-Match header: `W/"a", "b"`. */
const tagsIn = (header: string | undefined): string[] => [...(header ?? '').matchAll(/"([^"]*)"/g)].map(([, tag = '']) => tag)

export const addPageRoutes = (app: OpenAPIHono): void => {
  app.openapi(listPages, async (c) => c.json({ pages: plain(take(await registerOf(c).listPages(c.req.valid('param').reportId))) }, 200))
  app.openapi(showPage, async (c) => c.json(plain(take(await registerOf(c).showPage(c.req.valid('param')))), 200))
  app.openapi(drawPage, async (c) => {
    const known = tagsIn(c.req.header('if-none-match'))
    const { tag, png } = take(await registerOf(c).drawPage({ ...c.req.valid('param'), known }))
    const headers = { etag: `"${tag}"`, 'cache-control': 'private, no-cache' }
    if (png === null) return new Response(null, { status: 304, headers })
    return new Response(png as Uint8Array<ArrayBuffer>, { headers: { ...headers, 'content-type': 'image/png' } })
  })
}
