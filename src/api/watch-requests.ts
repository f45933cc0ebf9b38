import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context } from 'hono'
import { routePath } from 'hono/route'
import type { RequestLine } from '../operation/index.ts'

/** The route that a request took, as the API and the pages write it down on the request once they know it. */
export interface RoutedRequest extends IncomingMessage {
  hopluuRoute?: string
}

/** What no route took: an address that is not there, or a request that was refused at the door. */
const NO_ROUTE = '(none)'

/**
 * Tells `onRequest` of a request when its answer has gone out, or when whoever asked has gone away: by the route and not by the address.
 * The answer carries the same id as the line, so that what a user reports is found in the log.
 */
export const watchRequest = (request: RoutedRequest, response: ServerResponse, onRequest: (line: RequestLine) => void): void => {
  const begun = performance.now()
  const id = randomUUID()
  response.setHeader('x-request-id', id)
  response.once('close', () => {
    const { method = 'GET', hopluuRoute: route = NO_ROUTE } = request
    // 499, as nginx says it: the client closed the connection before the answer was written.
    const status = response.writableFinished ? response.statusCode : 499
    onRequest({ id, method, route, status, ms: Math.round((performance.now() - begun) * 1000) / 1000 })
  })
}

/** Writes down which of the API's routes took a request; one that none took ends at a wildcard. */
export const noteRoute = (c: Context): void => {
  const route = routePath(c, -1)
  const incoming = (c.env as { readonly incoming?: RoutedRequest } | undefined)?.incoming
  if (incoming && !route.includes('*')) incoming.hopluuRoute = route
}
