import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Register } from '../register/index.ts'
import { accept, type Outcome, type Refusal, refuse } from '../values/index.ts'
import { BODY_LIMIT_MB, createApi } from './create-api.ts'
import { guard, isLoopback } from './guard.ts'
import { languageOf } from './language.ts'
import { loadPages, type PagesHandler } from './pages.ts'
import { problemResponse } from './problem.ts'
import { refusalPage } from './refusal-page.ts'

export interface ServerOptions {
  readonly register: Register
  /** Loopback only until accounts exist; "127.0.0.1" where not given. */
  readonly host?: string
  /** 0 takes any free port. */
  readonly port: number
  /** Where the built pages are; `build/web` of this checkout where not given, null for the API alone. */
  readonly pages?: URL | null
}

export interface RunningServer {
  readonly url: string
  readonly port: number
  /** Takes no new connections, lets running requests finish (at most ten seconds), then resolves. */
  close(): Promise<void>
}

/** What every answer carries, whoever wrote it. No `no-referrer`: a browser would then send form posts with `Origin: null`. */
const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'
}

const USUAL_HOST = '127.0.0.1'
const FINISH_MS = 10_000
const KEEP_ALIVE_MS = 65_000

/**
 * One HTTP server for the pages and the API: `/api` goes to the API, the rest to the pages, both acting on the same register.
 * Refuses with address_not_loopback, port_in_use, port_not_permitted, pages_not_built.
 */
export const startServer = async (options: ServerOptions): Promise<Outcome<RunningServer>> => {
  const host = options.host ?? USUAL_HOST
  if (!isLoopback(host)) return refuse('address_not_loopback', { host })
  const pages = options.pages === null ? null : await loadPages(options.pages)
  if (pages === undefined) return refuse('pages_not_built')

  const api = createApi(options.register)
  const listener = getRequestListener(api.fetch, { overrideGlobalObjects: false })
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
    const refusal = guard(request.method ?? 'GET', request.headers) ?? tooLarge(request)
    if (refusal) return void answerRefusal(request, response, refusal)
    if (pages === null || isApi(request.url ?? '/')) return void listener(request, response)
    passToPages(pages, request, response, options.register)
  })
  // Longer than a browser waits before it uses a connection again, so that the two do not end it and use it at once.
  server.keepAliveTimeout = KEEP_ALIVE_MS
  const refusal = await listen(server, host, options.port)
  if (refusal) return { ok: false, refusal }
  const { port } = server.address() as AddressInfo
  return accept({
    url: `http://${host.includes(':') ? `[${host.replace(/[[\]]/g, '')}]` : host}:${port}`,
    port,
    close: () => finish(server)
  })
}

/** Whether a server could listen there now, so that nothing is begun for one that cannot. Refuses as `startServer` does of its address. */
export const probeAddress = async (host: string | undefined, port: number): Promise<Outcome<null>> => {
  const address = host ?? USUAL_HOST
  if (!isLoopback(address)) return refuse('address_not_loopback', { host: address })
  const server = createServer()
  const refusal = await listen(server, address, port)
  if (refusal) return { ok: false, refusal }
  await new Promise((resolve) => server.close(resolve))
  return accept(null)
}

const isApi = (url: string): boolean => url === '/api' || url.startsWith('/api/') || url.startsWith('/api?')

/** The length is known before the body is read, so a body that is too long is never read at all. */
const tooLarge = (request: IncomingMessage): Refusal | null => {
  const length = Number(request.headers['content-length'] ?? 0)
  // A form carries a little more than its file.
  const limit = (BODY_LIMIT_MB + (isApi(request.url ?? '/') ? 0 : 1)) * 1024 * 1024
  return length > limit ? refuse('body_too_large', { limitMB: BODY_LIMIT_MB }).refusal : null
}

const answerRefusal = async (request: IncomingMessage, response: ServerResponse, refusal: Refusal): Promise<void> => {
  const language = languageOf(new Request(`http://localhost${request.url ?? '/'}`, { headers: languageHeaders(request) }))
  const answer = isApi(request.url ?? '/') ? problemResponse(refusal, language) : refusalPage(refusal, language)
  // What is left of the body is not worth reading.
  response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), connection: 'close' })
  response.end(await answer.text())
  request.resume()
}

const languageHeaders = (request: IncomingMessage): Record<string, string> => {
  const accepted = request.headers['accept-language']
  return accepted === undefined ? {} : { 'accept-language': accepted }
}

/** Hands a request to the pages with the register on it; `x-forwarded-proto` tells them that this is plain http, as no browser can. */
const passToPages = (pages: PagesHandler, request: IncomingMessage, response: ServerResponse, register: Register): void => {
  request.headers['x-forwarded-proto'] = 'http'
  Object.assign(request, { register })
  pages(request, response, () => {
    response.statusCode = 404
    response.end()
  })
}

const listen = (server: Server, host: string, port: number): Promise<Refusal | null> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(refuse('port_in_use', { port, other: port + 1 }).refusal)
      else if (error.code === 'EACCES') resolve(refuse('port_not_permitted', { port }).refusal)
      else reject(error)
    })
    server.listen(port, host.replace(/[[\]]/g, ''), () => resolve(null))
  })

const finish = async (server: Server): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A kept-alive connection ends as soon as its running request has been answered.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const last = setTimeout(() => server.closeAllConnections(), FINISH_MS)
  server.closeIdleConnections()
  await closed
  clearInterval(idle)
  clearTimeout(last)
}
