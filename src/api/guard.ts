import { isIPv4 } from 'node:net'
import { type Refusal, refuse } from '../values/index.ts'

/** True for names and addresses that only this machine can reach: localhost, 127.0.0.0/8, ::1. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || (isIPv4(host) && host.startsWith('127.'))

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

export interface GuardedHeaders {
  readonly host?: string | undefined
  readonly origin?: string | undefined
  readonly 'sec-fetch-site'?: string | string[] | undefined
}

/**
 * Whether a request may come in at all, from its method and headers; null when it may. Two doors are shut: a foreign name that was made
 * to point at this machine (DNS rebinding), and a page of another site that lets the officer's own browser write.
 * Programs send neither Origin nor Sec-Fetch-Site, so they are let in.
 */
export const guard = (method: string, headers: GuardedHeaders): Refusal | null => {
  const host = headers.host ?? ''
  if (!isLoopback(host.replace(/:\d+$/, ''))) return refuse('host_not_local').refusal
  if (READING.has(method)) return null
  const foreignOrigin = headers.origin !== undefined && headers.origin !== `http://${host}`
  const site = headers['sec-fetch-site']
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none'
  return foreignOrigin || foreignSite ? refuse('cross_origin_write').refusal : null
}
