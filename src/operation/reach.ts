import { isIP, isIPv4 } from 'node:net'
import { accept, type Outcome, refuse } from '../values/index.ts'
import type { Environment } from './read-settings.ts'

/** How the server is reached, and whether that asks for accounts. */
export interface Reach {
  /** What it listens on. */
  readonly host: string
  /** The https address that browsers know it by, behind a reverse proxy; null where it is reached on its own machine only. */
  readonly origin: URL | null
  /** The addresses of proxies whose word on where a request comes from is taken. */
  readonly proxies: readonly string[]
  /** Whether nobody comes in without an account, even while there is none. */
  readonly needsAccounts: boolean
}

const USUAL_HOST = '127.0.0.1'

/** True for names and addresses that only this machine can reach: localhost, 127.0.0.0/8, ::1. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || (isIPv4(host) && host.startsWith('127.'))

/**
 * The settings of how the server is reached. Whoever can be reached by others asks for accounts, and is reached over https, since passwords and sessions
 * go over that way. Refuses with address_not_loopback, origin_not_valid, proxy_not_valid, accounts_setting_not_valid.
 */
export const reachOf = (environment: Environment): Outcome<Reach> => {
  const host = environment.HOPLUU_HOST?.trim() || USUAL_HOST
  const said = environment.HOPLUU_ORIGIN?.trim() || null
  const origin = said === null ? null : originOf(said)
  if (said !== null && origin === null) return refuse('origin_not_valid', { value: said })
  if (!isLoopback(host) && origin === null) return refuse('address_not_loopback', { host })
  const proxies = (environment.HOPLUU_PROXY ?? '').split(',').map((each) => each.trim())
  const named = proxies.filter((each) => each !== '')
  const wrong = named.find((each) => isIP(each) === 0)
  if (wrong !== undefined) return refuse('proxy_not_valid', { value: wrong })
  const accounts = environment.HOPLUU_ACCOUNTS?.trim() || 'auto'
  if (accounts !== 'auto' && accounts !== 'on') return refuse('accounts_setting_not_valid', { value: accounts })
  return accept({ host, origin, proxies: named, needsAccounts: accounts === 'on' || origin !== null })
}

/** An https address without path, or one of this machine over http, as for trying out. */
const originOf = (text: string): URL | null => {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
  return isSafe && url.pathname === '/' && url.username + url.password + url.search + url.hash === '' ? url : null
}
