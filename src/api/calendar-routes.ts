import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { calendarOf } from '../app/index.ts'
import { writeCalendar } from '../exchange/index.ts'
import { registerOf, visitOf } from './enter-api.ts'
import { languageOf } from './language.ts'
import { CALENDAR_PATH } from './link-key.ts'
import { take } from './problem.ts'
import { BAD_REQUEST } from './routes.ts'

// What is due, as a calendar that phones and mail programs ask for by themselves.

const showCalendar = createRoute({
  ...{ method: 'get', path: CALENDAR_PATH, operationId: 'showCalendar', tags: ['follow-up'] },
  request: {
    query: z.object({
      body: z.string().min(1).max(200).optional().openapi({ description: 'Only what this body or partner has to do, or is named in.' }),
      lang: z.enum(['vi', 'en']).optional(),
      key: z.string().optional().openapi({
        description:
          'A token whose only scope is dossier.read, for programs that cannot send a header: whoever has the address has the calendar.'
      })
    })
  },
  responses: { 200: { description: 'OK', content: { 'text/calendar': { schema: z.string() } } }, ...BAD_REQUEST }
})

export const addCalendarRoutes = (app: OpenAPIHono): void => {
  app.openapi(showCalendar, async (c) => {
    const { body } = c.req.valid('query')
    const { origin } = visitOf(c)
    const calendar = take(await calendarOf(registerOf(c), { body: body ?? null, language: languageOf(c.req.raw), origin }))
    const headers = {
      'content-type': 'text/calendar; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer'
    }
    return new Response(writeCalendar(calendar), { headers })
  })
}
