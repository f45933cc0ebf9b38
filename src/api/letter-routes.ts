import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { LETTER_FORMATS, writeLetter as writeUrgingLetter } from '../app/index.ts'
import { BRIEF_TYPES } from './brief-gate.ts'
import { registerOf } from './enter-api.ts'
import { languageOf } from './language.ts'
import { take } from './problem.ts'
import { BAD_REQUEST } from './routes.ts'

const binary = z.any().openapi({ type: 'string', format: 'binary' })

const writeLetter = createRoute({
  ...{ method: 'get', path: '/api/v1/letters/{body}', operationId: 'writeLetter', tags: ['follow-up'] },
  request: {
    params: z.object({ body: z.string().min(1).max(200).openapi({ description: 'Id or name of a body or partner.', example: 'JICA' }) }),
    query: z.object({ format: z.enum(LETTER_FORMATS).default('docx'), lang: z.enum(['vi', 'en']).optional() })
  },
  responses: {
    200: { description: 'OK', content: { [BRIEF_TYPES.docx]: { schema: binary }, 'text/html': { schema: z.string() } } },
    ...BAD_REQUEST
  }
})

export const addLetterRoutes = (app: OpenAPIHono): void => {
  app.openapi(writeLetter, async (c) => {
    const { format } = c.req.valid('query')
    const register = registerOf(c)
    const bytes = take(await writeUrgingLetter(register, { body: c.req.valid('param').body, format, language: languageOf(c.req.raw) }))
    await register.saw({ what: 'export', subject: `letter.${format}` })
    const headers = {
      'content-type': BRIEF_TYPES[format],
      'content-disposition': format === 'html' ? 'inline' : 'attachment; filename="letter.docx"',
      // Style stands in it, and nothing of it runs.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff'
    }
    return new Response(bytes as Uint8Array<ArrayBuffer>, { headers })
  })
}
