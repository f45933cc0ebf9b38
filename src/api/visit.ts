import type { Accounts, Actor, SignedIn, Visitor } from '../accounts/index.ts'
import { LOCAL_ACTOR } from '../accounts/index.ts'
import type { Register } from '../register/index.ts'
import { accept, type Level, type Outcome, refuse } from '../values/index.ts'
import { API_NEEDS, type Need, PAGE_NEEDS } from './access.ts'

/** One request, and who makes it. It comes with the request to the pages and to the API alike. */
export interface Visit {
  /** null for somebody who has not signed in. */
  readonly actor: Actor | null
  /** The register in the actor's hands; nothing can be asked of it where nobody has signed in. */
  readonly register: Register | null
  /** The levels that have a register and that the actor may work at, the lowest first. */
  levels(): Promise<readonly Level[]>
  /** The register of the highest level that the actor may see, to count what a brief leaves out; null where that is the one worked at. */
  above(): Promise<Register | null>
  /** The public level's register in the actor's hands: what is published stands in it; null where nobody has signed in. */
  atPublic(): Promise<Register | null>
  /** How they came in; null for the one local user and for nobody. */
  readonly signedIn: SignedIn | null
  readonly visitor: Visitor
  /** The accounts behind the door; null where a register was opened without any. */
  readonly accounts: Accounts | null
  /** Whether the browser reached us over https, so that cookies may be kept to it. */
  readonly isSecure: boolean
  /** The address by which the browser reached us, as the settings or, on this machine, the guard at the door know it. */
  readonly origin: string
  /** Whether what an older program kept is still being brought up to date, so that lists and charts may lack some of it. */
  readonly isCatchingUp: boolean
  /** Takes one of the few sign-ins an address may try, with a name where one was typed. Refuses with too_many_requests. */
  takeSignIn(loginName: string | null): Outcome<null>
  /** What an account is called, for acts that it signed; null for a name that is none's. */
  nameOf(by: string): string | null
}

/** Whoever is at the machine of a register without accounts. */
export const localVisit = (register: Register, beside: Partial<Visit> = {}): Visit => ({
  actor: LOCAL_ACTOR,
  register,
  levels: async () => [register.level],
  above: async () => null,
  atPublic: async () => register,
  signedIn: null,
  visitor: { address: null, agent: null },
  accounts: null,
  isSecure: false,
  origin: 'http://localhost',
  isCatchingUp: false,
  takeSignIn: () => accept(null),
  nameOf: () => null,
  ...beside
})

/** Whether a visit may go in. Refuses with not_signed_in, second_step_required, not_permitted. */
const mayGoIn = ({ actor }: Pick<Visit, 'actor'>, need: Need | undefined): Outcome<null> => {
  if (need === 'nothing') return accept(null)
  if (actor === null) return refuse('not_signed_in')
  if (need === 'account') return accept(null)
  if (need !== undefined && actor.permissions.has(need)) return accept(null)
  return refuse(actor.owesSecondStep ? 'second_step_required' : 'not_permitted')
}

/** An operation of the API, by its `operationId`; undefined for what is none. Refuses as `mayGoIn` does. */
export const mayCall = (visit: Pick<Visit, 'actor'>, operation: string): Outcome<null> => mayGoIn(visit, own(API_NEEDS, operation))

/** A page by its route, or a form by the action it is sent to. Refuses as `mayGoIn` does. */
export const mayOpen = (visit: Pick<Visit, 'actor'>, route: string, action: string | null): Outcome<null> =>
  mayGoIn(visit, own(PAGE_NEEDS, action === null ? route : `${route}?/${action}`))

/** The actions of the forms of a page that a visit may not do. */
export const shutActions = (visit: Pick<Visit, 'actor'>, route: string): readonly string[] =>
  Object.keys(PAGE_NEEDS)
    .filter((key) => key.startsWith(`${route}?/`))
    .map((key) => key.slice(route.length + 2))
    .filter((action) => !mayOpen(visit, route, action).ok)

const own = (needs: Readonly<Record<string, Need>>, key: string): Need | undefined => (Object.hasOwn(needs, key) ? needs[key] : undefined)
