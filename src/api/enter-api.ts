import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Register } from '../register/index.ts'
import { Refused, take } from './problem.ts'
import { mayCall, type Visit } from './visit.ts'

const VISIT = 'visit'

/** Who makes the request; asked for behind `enterApi` only. */
export const visitOf = (c: Context): Visit => c.get(VISIT) as Visit

/** The register in the hands of whoever makes the request; asked for behind `enterApi` only. */
export const registerOf = (c: Context): Register => {
  const { register } = visitOf(c)
  if (!register) throw new Refused({ code: 'not_signed_in' })
  return register
}

/**
 * Lets a request on to its operation where the table of needs lets its visitor; what is no operation is told to those who are signed in only. It is put
 * before every route, so that one which nobody thought of is shut.
 */
export const enterApi = (app: OpenAPIHono, open: (c: Context) => Visit): MiddlewareHandler => {
  let operations: ReadonlyMap<string, string> | undefined
  return async (c, next) => {
    operations ??= operationsOf(app)
    const visit = open(c)
    c.set(VISIT, visit)
    const routes = matchedRoutes(c).filter(({ method }) => method !== 'ALL')
    const called = routes.map(({ method, path }) => operations?.get(`${method} ${path.replace(/\{[^}]*\}/g, '')}`) ?? null)
    // What has no operation (the short ways to the docs, an unknown address) tells nothing but that somebody must sign in.
    if (called.every((operation) => operation === null)) take(mayCall(visit, 'docs'))
    for (const operation of called) if (operation !== null) take(mayCall(visit, operation))
    await next()
  }
}

/** The operations by method and path, as the app is asked for them. */
const operationsOf = (app: OpenAPIHono): ReadonlyMap<string, string> =>
  new Map(
    app.openAPIRegistry.definitions.flatMap((definition) =>
      definition.type === 'route' && definition.route.operationId !== undefined
        ? [[`${definition.route.method.toUpperCase()} ${definition.route.path.replace(/\{(\w+)\}/g, ':$1')}`, definition.route.operationId]]
        : []
    )
  )
