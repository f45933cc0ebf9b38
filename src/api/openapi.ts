import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Language } from '../wording/index.ts'
import { API_NEEDS } from './access.ts'
import { addReport, readVersion } from './routes.ts'
import { recordJsonSchema } from './schemas.ts'
import { apiIntroduction, apiTitle, operationWords, parameterWords, tagWords } from './words.ts'

export type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>

/** The API's own version; the pages and the command line carry the package's. */
const API_VERSION = '1.0.0'

/**
 * What the routes cannot say of themselves: the body of a document is required (it is served without its body checked, see `routes.ts`),
 * and a record has the shape of its published JSON Schema.
 */
export const describeBeyondRoutes = (app: OpenAPIHono): void => {
  const { $schema: _, ...record } = recordJsonSchema
  app.openAPIRegistry.registerComponent('schemas', 'Record', record)
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  for (const { hide: __, request, ...route } of [addReport, readVersion])
    app.openAPIRegistry.registerPath({ ...route, request: { ...request, body: { ...request.body, required: true } } })
}

/** The OpenAPI 3.1 document of the routes on `app`, with its words in one language. */
export const openApiDocument = (app: OpenAPIHono, language: Language): OpenApiDocument => {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: apiTitle[language], version: API_VERSION, description: apiIntroduction[language], license: { name: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    // Without accounts nobody is asked; with them a program comes with a token.
    security: [{}, { token: [] }],
    tags: Object.entries(tagWords).map(([name, words]) => ({ name, description: words[language] }))
  })
  for (const operations of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(operations)) describe(operation, language)
  }
  return document
}

interface Operation {
  operationId?: string
  summary?: string
  parameters?: { name: string; in: string; description?: string; schema?: unknown }[]
  responses?: Record<string, unknown>
}

const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
/** What the door may answer before the operation is asked. */
const AT_THE_DOOR = {
  401: { description: 'Not signed in, or the token is not good', content: PROBLEM },
  403: { description: 'Not permitted', content: PROBLEM },
  429: { description: 'Too many requests', content: PROBLEM }
}

const describe = (operation: Operation, language: Language): void => {
  const words = operationWords[operation.operationId ?? '']
  if (words) operation.summary = words[language]
  if (API_NEEDS[operation.operationId ?? ''] !== 'nothing') operation.responses = { ...operation.responses, ...AT_THE_DOOR }
  const lang = { name: 'lang', in: 'query', schema: { type: 'string', enum: ['vi', 'en'] } }
  operation.parameters = [...(operation.parameters ?? []), lang].map((parameter) => {
    const said = parameterWords[parameter.name]
    return said ? { ...parameter, description: said[language] } : parameter
  })
}
