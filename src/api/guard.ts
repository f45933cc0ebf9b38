import { isLoopback } from '../operation/index.ts'
import { type Refusal, refuse } from '../values/index.ts'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

export interface GuardedHeaders {
  readonly host?: string | undefined
  readonly origin?: string | undefined
  readonly 'sec-fetch-site'?: string | string[] | undefined
}

/**
 * Whether a request may come in at all, from its method and headers; null when it may. Two doors are shut: a foreign name that was made
 * to point at this machine (DNS rebinding), and a page of another site that lets the officer's own browser write. `origins` are the addresses that browsers
 * know the server by, where it has any besides this machine's own names. Programs send neither Origin nor Sec-Fetch-Site, so they are let in.
 */
export const guard = (method: string, headers: GuardedHeaders, origins: readonly URL[] = []): Refusal | null => {
  const host = headers.host ?? ''
  const [origin] = origins
  const reached = origins.find((each) => each.host === host)
  if (!reached && !isLoopback(host.replace(/:\d+$/, '')))
    return (origin === undefined ? refuse('host_not_local') : refuse('host_not_known', { origin: origin.origin })).refusal
  if (READING.has(method)) return null
  const foreignOrigin = headers.origin !== undefined && headers.origin !== (reached?.origin ?? `http://${host}`)
  const site = headers['sec-fetch-site']
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none'
  return foreignOrigin || foreignSite ? refuse('cross_origin_write').refusal : null
}
