import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { PROGRAMME_FORMATS } from '../app/index.ts'
import { BRIEF_LANGUAGES } from '../exchange/index.ts'
import { CLASH_KINDS, DELEGATION_GAPS, type DelegationView } from '../register/index.ts'
import { plain } from './answers.ts'
import { BRIEF_TYPES } from './brief-gate.ts'
import { programmeFileFor } from './delegation-gate.ts'
import { dossier } from './dossier-parts.ts'
import { registerOf } from './enter-api.ts'
import { take } from './problem.ts'
import { BAD_REQUEST, NOT_FOUND, NOT_TAKEN, ok } from './routes.ts'
import { count, type Plain } from './schemas.ts'
import { WORKS_FORMS } from './works-schemas.ts'

// A delegation as its days need it, and its programme as a document.

const tags = ['delegations']
const params = z.object({ dossierId: z.string().openapi({ description: 'Id of the dossier of the delegation.' }) })
const words = z.string().nullable()
const named = z.object({ id: z.string(), title: z.string() })

const view = z
  .object({
    dossier,
    ...{ kind: words, purpose: words, spoken: words, places: z.array(z.string()), from: words, to: words },
    approvals: z.array(WORKS_FORMS.approval),
    members: z.array(WORKS_FORMS.member),
    days: z.array(z.object({ on: z.string(), items: z.array(WORKS_FORMS.programme) })),
    expenses: z.array(WORKS_FORMS.expense),
    sums: z.array(
      z.object({ standing: z.enum(['planned', 'actual']), currency: z.string(), amountMinor: z.string(), amount: z.string(), count })
    ),
    gifts: z.array(WORKS_FORMS.gift),
    care: z.array(WORKS_FORMS.care),
    clashes: z.array(
      z.object({
        kind: z.enum(CLASH_KINDS),
        on: z.string(),
        item: WORKS_FORMS.programme,
        other: WORKS_FORMS.programme,
        delegation: named.nullable().openapi({ description: 'The other delegation; null where both are of this one.' }),
        both: words
      })
    ),
    gaps: z.array(z.enum(DELEGATION_GAPS)).openapi({ description: 'What is still to be seen to.' })
  })
  .openapi('Delegation')

const programme = view.omit({ care: true }).extend({ notesOnPersons: count }).openapi('Programme')

/** The compiler holds what is told to what is promised. */
export type HeldDelegation = [Plain<DelegationView> extends z.infer<typeof view> ? true : never]

const showDelegation = createRoute({
  ...{ method: 'get', path: '/api/v1/delegations/{dossierId}', operationId: 'showDelegation', tags },
  request: { params },
  responses: { 200: ok(view), ...NOT_FOUND, ...NOT_TAKEN }
})

const binary = z.any().openapi({ type: 'string', format: 'binary' })

const writeProgramme = createRoute({
  ...{ method: 'get', path: '/api/v1/delegations/{dossierId}/programme', operationId: 'writeProgramme', tags },
  request: { params, query: z.object({ format: z.enum(PROGRAMME_FORMATS), language: z.enum(BRIEF_LANGUAGES).default('vi') }) },
  responses: {
    200: {
      description: 'OK',
      content: {
        ...{ [BRIEF_TYPES.docx]: { schema: binary }, [BRIEF_TYPES.pdf]: { schema: binary }, 'text/html': { schema: z.string() } },
        'application/json': { schema: programme }
      }
    },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    ...NOT_TAKEN
  }
})

export const addDelegationRoutes = (app: OpenAPIHono): void => {
  app.openapi(showDelegation, async (c) => c.json(plain(take(await registerOf(c).showDelegation(c.req.valid('param').dossierId))), 200))
  app.openapi(writeProgramme, async (c) => {
    const asked = c.req.valid('query')
    const bytes = take(await programmeFileFor(registerOf(c), c.req.valid('param').dossierId, asked))
    const headers = {
      'content-type': BRIEF_TYPES[asked.format],
      'content-disposition': `attachment; filename="programme.${asked.format}"`,
      'x-content-type-options': 'nosniff'
    }
    return new Response(bytes as Uint8Array<ArrayBuffer>, { headers })
  })
}
