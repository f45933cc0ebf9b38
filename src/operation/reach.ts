import { isIP } from 'node:net'
import { accept, type Outcome, refuse } from '../values/index.ts'
import { isLoopback, originOf } from './origin.ts'
import type { Environment } from './read-settings.ts'
import { addressesOf, type WorkspaceAddress } from './read-workspaces.ts'

/** How the server is reached, and whether that asks for accounts. */
export interface Reach {
  /** What it listens on. */
  readonly host: string
  /** The https address that browsers know it by, behind a reverse proxy; null where it is reached on its own machine only. */
  readonly origin: URL | null
  /** The addresses by which other workspaces than this process's own are reached. */
  readonly workspaces: readonly WorkspaceAddress[]
  /** The addresses of proxies whose word on where a request comes from is taken. */
  readonly proxies: readonly string[]
  /** Whether nobody comes in without an account, even while there is none. */
  readonly needsAccounts: boolean
}

const USUAL_HOST = '127.0.0.1'

/**
 * The settings of how the server is reached. Whoever can be reached by others asks for accounts, and is reached over https, since passwords and sessions
 * go over that way. Refuses with address_not_loopback, origin_not_valid, proxy_not_valid, accounts_setting_not_valid, and as `addressesOf` does.
 */
export const reachOf = (environment: Environment): Outcome<Reach> => {
  const host = environment.HOPLUU_HOST?.trim() || USUAL_HOST
  const said = environment.HOPLUU_ORIGIN?.trim() || null
  const origin = said === null ? null : originOf(said)
  if (said !== null && origin === null) return refuse('origin_not_valid', { value: said })
  const workspaces = addressesOf(environment)
  if (!workspaces.ok) return workspaces
  if (workspaces.value.some((each) => each.origin.host === origin?.host))
    return refuse('workspace_address_twice', { address: origin?.host ?? '' })
  const isKnown = origin !== null || workspaces.value.length > 0
  if (!isLoopback(host) && !isKnown) return refuse('address_not_loopback', { host })
  const proxies = (environment.HOPLUU_PROXY ?? '').split(',').map((each) => each.trim())
  const named = proxies.filter((each) => each !== '')
  const wrong = named.find((each) => isIP(each) === 0)
  if (wrong !== undefined) return refuse('proxy_not_valid', { value: wrong })
  const accounts = environment.HOPLUU_ACCOUNTS?.trim() || 'auto'
  if (accounts !== 'auto' && accounts !== 'on') return refuse('accounts_setting_not_valid', { value: accounts })
  return accept({ host, origin, workspaces: workspaces.value, proxies: named, needsAccounts: accounts === 'on' || isKnown })
}
