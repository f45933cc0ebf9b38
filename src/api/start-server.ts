import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { loanData, shippedRates } from '../money/index.ts'
import { isLoopback, type Reach, type RequestLine } from '../operation/index.ts'
import type { Register } from '../register/index.ts'
import { StorageFault } from '../storage/index.ts'
import { accept, type Outcome, type Refusal, refuse, traceOf } from '../values/index.ts'
import { BRIEF_GATE } from './brief-gate.ts'
import { BODY_LIMIT_MB, createApi } from './create-api.ts'
import { DELEGATION_GATE } from './delegation-gate.ts'
import { DRAINAGE_GATE } from './drainage-gate.ts'
import { guard } from './guard.ts'
import { answerHealth } from './health.ts'
import { IATI_GATE } from './iati-gate.ts'
import { languageOf } from './language.ts'
import { listen } from './listen.ts'
import { MINUTES_GATE } from './minutes-gate.ts'
import { cookieName, type Door, LEVEL_COOKIE } from './open-door.ts'
import { type Gate, loadPages, type PagesHandler } from './pages.ts'
import { PERIOD_GATE } from './period-gate.ts'
import { problemResponse } from './problem.ts'
import { PRODUCT_GATE } from './product-gate.ts'
import { refusalPage } from './refusal-page.ts'
import { localVisit, mayOpen, shutActions, type Visit } from './visit.ts'
import { watchRequest } from './watch-requests.ts'
import { writeDocument } from './write-document.ts'

export interface ServerOptions {
  /** What everybody acts on who reaches the server, as the local user; or the door that says who comes. */
  readonly register: Register | Door
  /** Loopback only without a door; "127.0.0.1" where not given. */
  readonly host?: string
  /** The addresses that browsers know the server by, behind a reverse proxy; none, as where not given, for its own on this machine. */
  readonly origins?: readonly URL[]
  /** 0 takes any free port. */
  readonly port: number
  /** Where the built pages are; `build/web` of this checkout where not given, null for the API alone. */
  readonly pages?: URL | null
  /** Throws where the database does not answer; it always does where not given. */
  readonly ready?: () => Promise<void>
  /** Hears of each request when its answer has gone out. */
  readonly onRequest?: (line: RequestLine) => void
}

export interface RunningServer {
  readonly url: string
  readonly port: number
  /**
   * Says that it is not ready any more and goes on taking requests for `drainMs` (0 where not given), so that whoever shares them out has time to hear it;
   * then takes no new connections, lets running requests finish (at most ten seconds) and resolves.
   */
  close(drainMs?: number): Promise<void>
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
  const { register, origins = [] } = options
  const door: Door = typeof register === 'function' ? register : async () => accept(localVisit(register))
  if (!isLoopback(host) && (typeof register !== 'function' || origins.length === 0)) return refuse('address_not_loopback', { host })
  const pages = options.pages === null ? null : await loadPages(options.pages)
  if (pages === undefined) return refuse('pages_not_built')

  const visits = new WeakMap<IncomingMessage, Visit>()
  const api = createApi((c) => {
    const visit = visits.get((c.env as { readonly incoming: IncomingMessage }).incoming)
    if (!visit) throw new Error('A request came to the API past the door.')
    return visit
  })
  const listener = getRequestListener(api.fetch, { overrideGlobalObjects: false })
  const { onRequest, ready = async () => {} } = options
  let stopping = false
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refusal = guard(request.method ?? 'GET', request.headers, origins) ?? tooLarge(request)
    if (refusal) return answerRefusal(request, response, refusal)
    const visit = await door(request)
    if (!visit.ok) return answerRefusal(request, response, visit.refusal)
    if (pages !== null && !isApi(request.url ?? '/')) return passToPages(pages, request, response, visit.value)
    visits.set(request, visit.value)
    await listener(request, response)
  }
  const server = createServer((request, response) => {
    if (answerHealth(request, response, ready, stopping)) return
    if (onRequest) watchRequest(request, response, onRequest)
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
    // Whoever asks again comes over another connection, and so to another server.
    if (stopping) response.setHeader('connection', 'close')
    answer(request, response).catch((fault: unknown) => {
      console.error(traceOf(fault))
      if (response.headersSent) response.destroy()
      else void answerRefusal(request, response, { code: fault instanceof StorageFault ? fault.code : 'server_fault' })
    })
  })
  // Longer than a browser waits before it uses a connection again, so that the two do not end it and use it at once.
  server.keepAliveTimeout = KEEP_ALIVE_MS
  const refusal = await listen(server, host, options.port)
  if (refusal) return { ok: false, refusal }
  const { port } = server.address() as AddressInfo
  return accept({
    url: `http://${host.includes(':') ? `[${host.replace(/[[\]]/g, '')}]` : host}:${port}`,
    port,
    close: async (drainMs = 0) => {
      stopping = true
      await setTimeout(drainMs)
      await finish(server)
    }
  })
}

/** Whether a server could listen there now, so that nothing is begun for one that cannot. Refuses with port_in_use, port_not_permitted. */
export const probeAddress = async ({ host }: Pick<Reach, 'host'>, port: number): Promise<Outcome<null>> => {
  const server = createServer()
  const refusal = await listen(server, host, port)
  if (refusal) return { ok: false, refusal }
  await new Promise((resolve) => server.close(resolve))
  return accept(null)
}

/** The API, and the service by which sensors and their programs speak. */
const isApi = (url: string): boolean => /^\/(?:api|sta)(?:[/?]|$)/.test(url)

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

const GATE: Gate = {
  mayOpen,
  shutActions,
  refusalPage,
  cookieName,
  levelCookie: LEVEL_COOKIE,
  loanData,
  shippedRates,
  products: PRODUCT_GATE,
  briefs: BRIEF_GATE,
  periods: PERIOD_GATE,
  minutes: MINUTES_GATE,
  delegations: DELEGATION_GATE,
  drainage: DRAINAGE_GATE,
  iati: IATI_GATE,
  writeDocument
}

/** Hands a request to the pages with its visit; `x-forwarded-proto` tells them how the browser reached us, as no browser can. */
const passToPages = (pages: PagesHandler, request: IncomingMessage, response: ServerResponse, visit: Visit): void => {
  request.headers['x-forwarded-proto'] = visit.isSecure ? 'https' : 'http'
  Object.assign(request, { visit, gate: GATE })
  pages(request, response, () => {
    response.statusCode = 404
    response.end()
  })
}

const finish = async (server: Server): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A kept-alive connection ends as soon as its running request has been answered.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const done = new AbortController()
  setTimeout(FINISH_MS, undefined, { signal: done.signal }).then(
    () => server.closeAllConnections(),
    () => {}
  )
  server.closeIdleConnections()
  await closed
  clearInterval(idle)
  done.abort()
}
