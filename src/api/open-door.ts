import type { IncomingMessage } from 'node:http'
import { type Accounts, type Actor, type Limiters, LOCAL_ACTOR, type SignedIn, workingAt } from '../accounts/index.ts'
import type { Reach, WorkspaceAddress } from '../operation/index.ts'
import type { Register } from '../register/index.ts'
import { accept, isWithin, type Level, type Outcome, readLevel, refuse } from '../values/index.ts'
import { fitsLink, linkKeyOf } from './link-key.ts'
import type { Visit } from './visit.ts'

/** What the door is given: the register in anybody's hands, the accounts, and how the server is reached. */
export interface DoorGiven {
  readonly registerFor: (actor: Actor) => Promise<Register>
  readonly levelsThere: (most: Level) => Promise<readonly Level[]>
  readonly accounts: Accounts
  readonly reach: Pick<Reach, 'origin' | 'proxies' | 'needsAccounts'>
  readonly limiters: Limiters
  readonly isCatchingUp?: () => boolean
}

export type Door = (request: IncomingMessage) => Promise<Outcome<Visit>>

/** Over https the name itself makes the browser keep the cookie to this host, whole and secure. */
export const cookieName = (isSecure: boolean): string => (isSecure ? '__Host-hopluu-session' : 'hopluu-session')

/**
 * Who makes a request: by the token it carries, else by the session of its cookie, else, while there is no account and none is asked for, the one local
 * user; else nobody. A calendar's token may stand in its address (`link-key.ts`).
 * They work at the level that the request names, else at the one they chose. Refuses with token_not_valid, token_too_wide_for_link, too_many_requests, level_not_known,
 * level_not_permitted.
 */
export const openDoor = (given: DoorGiven): Door => {
  const { accounts, registerFor, levelsThere, limiters } = given
  const { origin, needsAccounts } = given.reach
  const proxies = new Set(given.reach.proxies)
  const namesWith = rememberNames(accounts)
  return async (request) => {
    const isPublic = origin !== null && request.headers.host === origin.host
    const isSecure = isPublic && origin.protocol === 'https:'
    const reached = isPublic ? origin.origin : `http://${request.headers.host}`
    const visitor = { address: addressOf(request, proxies), agent: request.headers['user-agent'] ?? null }
    const takeSignIn = (loginName: string | null): Outcome<null> => {
      const taken = limiters.address.take(`${visitor.address}`)
      return taken.ok && loginName !== null ? limiters.name.take(`${visitor.address} ${loginName}`) : taken
    }
    const beside = { visitor, accounts, isSecure, origin: reached, takeSignIn, isCatchingUp: given.isCatchingUp?.() ?? false }
    const inHands = async (
      comer: Actor
    ): Promise<Outcome<Pick<Visit, 'register' | 'levels' | 'above' | 'atPublic'> & { readonly actor: Actor }>> => {
      const working = atLevel(request, comer)
      if (!working.ok) return working
      const actor = working.value
      const above = async (): Promise<Register | null> => {
        const there = await levelsThere(actor.clearance)
        const highest = there.at(-1)
        return highest === undefined || isWithin(highest, actor.level) ? null : registerFor(workingAt(actor, highest))
      }
      return accept({
        actor,
        register: await registerFor(actor),
        levels: () => levelsThere(actor.clearance),
        above,
        atPublic: () => registerFor(workingAt(actor, 'public'))
      })
    }
    const as = async (comer: SignedIn): Promise<Outcome<Visit>> => {
      const held = await inHands(comer.actor)
      if (!held.ok) return held
      const { actor } = held.value
      return accept({ ...beside, ...held.value, signedIn: { ...comer, actor }, nameOf: await namesWith(actor) })
    }

    const inLink = linkKeyOf(request)
    const token = tokenOf(request) ?? inLink
    if (token !== null) {
      const found = await accounts.findToken(token)
      if (!found) return refuse('token_not_valid')
      if (token === inLink && !fitsLink(found.actor)) return refuse('token_too_wide_for_link')
      const taken = limiters.token.take(found.tokenId ?? '')
      return taken.ok ? as(found) : taken
    }
    const secret = cookieOf(request, cookieName(isSecure))
    const found = secret === null ? null : await accounts.findSession(secret)
    if (found) {
      const taken = limiters.session.take(found.sessionId ?? '')
      return taken.ok ? as(found) : taken
    }
    const isLocal = !needsAccounts && !(await accounts.any())
    const unknown = { ...beside, signedIn: null, nameOf: () => null }
    if (!isLocal)
      return accept({
        ...unknown,
        actor: null,
        register: null,
        levels: async () => [],
        above: async () => null,
        atPublic: async () => null
      })
    const held = await inHands(LOCAL_ACTOR)
    return held.ok ? accept({ ...unknown, ...held.value }) : held
  }
}

const LEVEL_HEADER = 'x-hopluu-level'
/** Where a browser keeps at which level its user works. It opens nothing: what somebody may see their account says, with each request. */
export const LEVEL_COOKIE = 'hopluu-level'

/**
 * Somebody at the level they work at: the one that the request names, which must be theirs, else the one chosen in the browser as far as it is theirs.
 * Refuses with level_not_known, level_not_permitted.
 */
const atLevel = (request: IncomingMessage, actor: Actor): Outcome<Actor> => {
  const named = request.headers[LEVEL_HEADER]
  if (named !== undefined) {
    const level = readLevel(String(named))
    if (level === null) return refuse('level_not_known', { level: String(named) })
    return isWithin(level, actor.clearance) ? accept(workingAt(actor, level)) : refuse('level_not_permitted', { level })
  }
  const chosen = tokenOf(request) === null ? readLevel(cookieOf(request, LEVEL_COOKIE)) : null
  return accept(chosen === null ? actor : workingAt(actor, chosen))
}

/**
 * One door for several workspaces: the name that a request was sent to says whose it is, and behind each stand accounts and a register of its own. Whatever
 * comes under no such name is the process's own workspace's.
 */
export const openDoors = (
  own: DoorGiven,
  others: readonly (WorkspaceAddress & Pick<DoorGiven, 'registerFor' | 'levelsThere' | 'accounts'>)[]
): Door => {
  const doors = new Map(
    others.map(({ origin, registerFor, levelsThere, accounts }) => [
      origin.host,
      openDoor({ ...own, registerFor, levelsThere, accounts, reach: { ...own.reach, origin } })
    ])
  )
  const ownDoor = openDoor(own)
  return (request) => (doors.get(request.headers.host ?? '') ?? ownDoor)(request)
}

const NAMES_MS = 5000

/** The names of all accounts, looked up no more often than every few seconds, but at once for somebody who is new: a page shows many. */
const rememberNames = (accounts: Accounts): ((actor: Actor) => Promise<Visit['nameOf']>) => {
  let names: ReadonlyMap<string, string> = new Map()
  let readAt = Number.NEGATIVE_INFINITY
  return async (actor) => {
    const at = performance.now()
    if (at - readAt > NAMES_MS || names.get(actor.by) !== actor.name) {
      readAt = at
      names = new Map((await accounts.list()).map(({ loginName, displayName }) => [loginName, displayName]))
    }
    return (by) => names.get(by) ?? null
  }
}

const tokenOf = ({ headers }: IncomingMessage): string | null => /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1] ?? null

const cookieOf = ({ headers }: IncomingMessage, name: string): string | null => {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2)
    if (key === name && value) return value
  }
  return null
}

/** Where a request comes from: of what a known proxy passes on, the last that is no known proxy itself; anybody could have written the ones before. */
const addressOf = ({ socket, headers }: IncomingMessage, proxies: ReadonlySet<string>): string | null => {
  const plain = (address: string): string => address.trim().replace(/^::ffff:/, '')
  const peer = socket.remoteAddress === undefined ? null : plain(socket.remoteAddress)
  if (peer === null || !proxies.has(peer)) return peer
  const passed = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map(plain)
    .filter((address) => address !== '')
  return passed.toReversed().find((address) => !proxies.has(address)) ?? peer
}
