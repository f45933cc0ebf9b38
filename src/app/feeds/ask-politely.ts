import { lookup } from 'node:dns'
import { type IncomingHttpHeaders, type IncomingMessage, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import type { Watching } from '../../operation/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import { isOutside } from './outside-addresses.ts'

/** How this program is called where it asks, and in robots.txt. */
export const AGENT = 'HopLuu'
const USER_AGENT = `Mozilla/5.0 (compatible; ${AGENT}/0.1; feed reader)`

export interface Asking extends Pick<Watching, 'inside' | 'pauseMs'> {
  readonly now: () => Date
  readonly signal: AbortSignal
  /** How long one answer may take from the first word to the last, in milliseconds. */
  readonly patienceMs?: number
}

export interface Asked {
  readonly address: string
  readonly accept: string
  readonly mostBytes: number
  /** As the server said of the version that is there already. */
  readonly etag?: string | null
  readonly lastModified?: string | null
}

export interface Answer {
  /** Where it came from, after whatever was forwarded. */
  readonly address: string
  /** True where nothing is newer than what was there; there are no bytes then. */
  readonly isUnchanged: boolean
  readonly bytes: Uint8Array
  /** Without its parameters, in lower case; null where the server says none. */
  readonly mediaType: string | null
  readonly charset: string | null
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface Asker {
  /**
   * Asks for an address, where robots.txt of its host lets programs, after whatever pause the host is owed. Refuses with feed_address_not_web,
   * feed_address_inside, feed_host_not_found, feed_not_reached, feed_too_slow, feed_too_large, feed_answered (status, and seconds where it says when to come
   * again), feed_robots, feed_robots_not_read, feed_redirects.
   */
  ask(asked: Asked): Promise<Outcome<Answer>>
}

const PATIENCE_MS = 20_000
const MOST_FORWARDS = 5
const ROBOTS_BYTES = 512 * 1024
const ROBOTS_KEPT_MS = 86_400_000
/** Rules that could not be had are asked for again sooner. */
const NO_ROBOTS_KEPT_MS = 1_800_000
const LONGEST_PAUSE_MS = 60_000
const MOST_HOSTS = 1000
const MOST_HEADER = 300
const ROBOTS_ACCEPT = 'text/plain,*/*;q=0.5'

interface Robots {
  isDisallowed(url: string, agent: string): boolean | undefined
  getCrawlDelay(agent: string): number | undefined
}

/** Loaded with the first file of rules. Its types are those of an ES module, which it is not: what is imported is the function. */
const robotsOf = async (address: string, text: string): Promise<Robots> =>
  ((await import('robots-parser')).default as unknown as (address: string, text: string) => Robots)(address, text)

type Rules = Outcome<Robots | null>

/** Whoever asks other people's servers: one request for a host at a time, with a pause between two. It keeps their robots.txt for a day. */
export const openAsker = ({ inside, pauseMs, now, signal, patienceMs = PATIENCE_MS }: Asking): Asker => {
  const turns = new Map<string, Promise<void>>()
  const rules = new Map<string, { readonly rules: Promise<Rules>; until: number }>()

  /** Waits until the host has had its pause, and lets the next in after that of this request. */
  const inTurn = async <T>(host: string, pause: number, run: () => Promise<T>): Promise<T> => {
    const before = turns.get(host) ?? Promise.resolve()
    const done = Promise.withResolvers<void>()
    const turn = before.then(() => done.promise)
    turns.set(host, turn)
    await before
    try {
      return await run()
    } finally {
      setTimeout(pause, undefined, { signal })
        .catch(() => {})
        .then(() => {
          done.resolve()
          if (turns.get(host) === turn) turns.delete(host)
        })
    }
  }

  const exchange = (url: URL, asked: Asked, pause: number): Promise<Outcome<Raw>> =>
    inTurn(url.host, pause, async () => {
      if (signal.aborted) return refuse('feed_not_reached', { host: url.host, reason: 'stopped' })
      return askOnce(url, asked, { inside, patienceMs, signal })
    })

  /** An address with all that it is forwarded to; `mayAsk` is asked of each. */
  const follow = async (
    first: string,
    asked: Asked,
    mayAsk: (url: URL) => Promise<Outcome<number>>
  ): Promise<Outcome<Raw & { readonly url: URL }>> => {
    let url = new URL(first)
    for (let forwards = 0; forwards <= MOST_FORWARDS; forwards++) {
      if (!/^https?:$/.test(url.protocol) || url.username + url.password !== '')
        return refuse('feed_address_not_web', { address: url.href.slice(0, 200) })
      const may = await mayAsk(url)
      if (!may.ok) return may
      const got = await exchange(url, asked, may.value)
      if (!got.ok) return got
      const { status, headers } = got.value
      if (status < 300 || status > 308 || status === 304) return accept({ ...got.value, url })
      const to = headers.location
      if (to === undefined || !URL.canParse(to, url.href)) return refuse('feed_answered', { host: url.host, status })
      url = new URL(to, url)
      url.hash = ''
    }
    return refuse('feed_redirects', { most: MOST_FORWARDS })
  }

  /** The rules of RFC 9309: where there is no file everything is allowed, where the server fails nothing is. null: no file. */
  const askRules = async (origin: string): Promise<Rules> => {
    const address = `${origin}/robots.txt`
    const got = await follow(address, { address, accept: ROBOTS_ACCEPT, mostBytes: ROBOTS_BYTES }, async () => accept(pauseMs))
    if (!got.ok) return got
    const { status, bytes } = got.value
    if (status >= 500 || status === 429) return refuse('feed_robots_not_read', { host: new URL(origin).host, status })
    return accept(status === 200 ? await robotsOf(address, new TextDecoder().decode(bytes)) : null)
  }

  const rulesOf = (origin: string): Promise<Rules> => {
    const at = now().getTime()
    const kept = rules.get(origin)
    if (kept && kept.until > at) return kept.rules
    const fresh = { rules: askRules(origin), until: at + ROBOTS_KEPT_MS }
    rules.delete(origin)
    rules.set(origin, fresh)
    for (const oldest of rules.keys()) {
      if (rules.size <= MOST_HOSTS) break
      rules.delete(oldest)
    }
    fresh.rules.then(({ ok }) => {
      if (!ok) fresh.until = at + NO_ROBOTS_KEPT_MS
    })
    return fresh.rules
  }

  /** The pause after asking for an address; refused where its host does not want it asked for. */
  const mayAsk = async (url: URL): Promise<Outcome<number>> => {
    const said = await rulesOf(url.origin)
    if (!said.ok) return said
    if (said.value?.isDisallowed(url.href, AGENT)) return refuse('feed_robots', { host: url.host })
    const delay = (said.value?.getCrawlDelay(AGENT) ?? 0) * 1000
    return accept(Math.max(pauseMs, Math.min(delay, LONGEST_PAUSE_MS)))
  }

  return {
    ask: async (asked) => {
      if (!URL.canParse(asked.address)) return refuse('feed_address_not_web', { address: asked.address.slice(0, 200) })
      const got = await follow(asked.address, asked, mayAsk)
      if (!got.ok) return got
      const { status, headers, bytes, url, isCut } = got.value
      if (status !== 200 && status !== 304) return refuse('feed_answered', { host: url.host, status, ...comeAgain(headers, now()) })
      if (isCut) return refuse('feed_too_large', { host: url.host, mostMB: Math.round(asked.mostBytes / 1_048_576) })
      const [mediaType = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';')
      const charset = parameters.map((each) => /^\s*charset\s*=\s*"?([\w-]{2,30})/.exec(each)?.[1]).find((each) => each !== undefined)
      return accept({
        ...{ address: url.href, isUnchanged: status === 304, bytes, mediaType: mediaType.trim() || null, charset: charset ?? null },
        ...{ etag: short(headers.etag), lastModified: short(headers['last-modified']) }
      })
    }
  }
}

const short = (header: string | undefined): string | null => (header !== undefined && header.length <= MOST_HEADER ? header : null)

/** Retry-After, in seconds or as a day and time. */
const comeAgain = (headers: IncomingHttpHeaders, now: Date): { readonly seconds?: number } => {
  const said = headers['retry-after']
  if (said === undefined) return {}
  const seconds = /^\d{1,7}$/.test(said) ? Number(said) : Math.ceil((Date.parse(said) - now.getTime()) / 1000)
  return seconds > 0 ? { seconds } : {}
}

interface Raw {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Uint8Array
  /** More came than was wanted; the rest was not waited for. */
  readonly isCut: boolean
}

type Once = Pick<Asking, 'inside' | 'signal'> & { readonly patienceMs: number }

/** One request. Its host's addresses are looked up once, judged, and the connection goes to one that was judged: a name that changes its mind leads nowhere else. */
const askOnce = async (url: URL, asked: Asked, { inside, patienceMs, signal }: Once): Promise<Outcome<Raw>> => {
  const bare = url.hostname.replace(/^\[|\]$/g, '')
  const isLet = inside.includes(url.host) || inside.includes(bare)
  if (isIP(bare) !== 0 && !isLet && !isOutside(bare)) return refuse('feed_address_inside', { host: url.host })
  const ending = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)])
  try {
    return accept(
      await new Promise<Raw>((resolve, reject) => {
        const request = (url.protocol === 'https:' ? requestSecure : requestPlain)(url, {
          signal: ending,
          agent: false,
          headers: {
            'user-agent': USER_AGENT,
            accept: asked.accept,
            'accept-encoding': 'gzip, deflate, br',
            ...(asked.etag ? { 'if-none-match': asked.etag } : {}),
            ...(asked.lastModified ? { 'if-modified-since': asked.lastModified } : {})
          },
          lookup: (host, options, done) =>
            lookup(host, { ...options, all: true }, (error, addresses) => {
              const judged = error ? [] : addresses.filter(({ address }) => isLet || isOutside(address))
              const [first] = judged
              if (error) return done(error, '', 0)
              if (!first) return done(Object.assign(new Error(`${host} is inside.`), { code: INSIDE }), '', 0)
              // Node asks for all of them where it tries one after the other.
              return options.all ? done(null, judged) : done(null, first.address, first.family)
            })
        })
        request.on('error', reject)
        request.on('response', (response) => takeAnswer(response, asked.mostBytes).then(resolve, reject))
        request.end()
      })
    )
  } catch (fault) {
    return refusalOf(fault as NodeJS.ErrnoException, url.host, ending, signal)
  }
}

const INSIDE = 'HOPLUU_INSIDE'

const refusalOf = (
  { code = '', message }: NodeJS.ErrnoException,
  host: string,
  ending: AbortSignal,
  stopped: AbortSignal
): Outcome<never> => {
  if (code === INSIDE) return refuse('feed_address_inside', { host })
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return refuse('feed_host_not_found', { host })
  if (ending.aborted && !stopped.aborted) return refuse('feed_too_slow', { host })
  return refuse('feed_not_reached', { host, reason: code || message.slice(0, 200) })
}

const UNPACK = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress } as const

/** The body, unpacked, up to `most` bytes: a small answer can unpack to a thousand times its size. */
const takeAnswer = async (response: IncomingMessage, most: number): Promise<Raw> => {
  const { statusCode: status = 0, headers } = response
  const chunks: Uint8Array[] = []
  let length = 0
  let isCut = false
  const packing = (headers['content-encoding'] ?? '').trim().toLowerCase()
  const unpack = Object.hasOwn(UNPACK, packing) ? UNPACK[packing as keyof typeof UNPACK]() : null
  // What goes wrong on the way is the unpacked stream's as well: nobody else listens.
  if (unpack) response.on('error', (fault) => unpack.destroy(fault)).on('aborted', () => unpack.destroy(new Error('aborted')))
  const body = unpack ? response.pipe(unpack) : response
  if (status === 200)
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      length += chunk.length
      if (length > most) {
        isCut = true
        break
      }
      chunks.push(chunk)
    }
  response.destroy()
  return { status, headers, bytes: Buffer.concat(chunks), isCut }
}
