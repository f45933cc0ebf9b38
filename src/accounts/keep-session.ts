import { accept, type Outcome, refuse } from '../values/index.ts'
import type { Account } from './account.ts'
import { type Actor, actorOf, owingSecondStep } from './actor.ts'
import { type AccountsGiven, later, note } from './noting.ts'
import type { Proof } from './proof.ts'
import { digestOf, makeSecret } from './secret.ts'
import { isOver, SEEN_EVERY_MS, SESSION_IDLE_MS, SESSION_MS, type Session, shortVisitor, type Visitor } from './session.ts'

/** Somebody who has come in, and how. */
export interface SignedIn {
  readonly actor: Actor
  /** null for a program that came with a token. */
  readonly sessionId: string | null
  readonly tokenId: string | null
}

/** Opens a session for whoever was proved to be there. Refuses with account_locked, second_step_needed. */
export const openSession = (given: AccountsGiven, proof: Proof, visitor: Visitor): Promise<Outcome<{ readonly secret: string }>> =>
  given.store.transaction(async (inside) => {
    const account = await inside.account(proof.accountId)
    if (!account?.active) return refuse('account_locked')
    // Asked here, so that no door can forget to.
    if (!proof.byPasskey && (await inside.asksSecondStep(account.id))) return refuse('second_step_needed')
    const now = given.now()
    await inside.dropOver(now.toISOString(), later(now, -SESSION_IDLE_MS))
    const secret = makeSecret(given.randomBytes)
    const { address, agent } = shortVisitor(visitor)
    const at = now.toISOString()
    const times = { openedAt: at, seenAt: at, expiresAt: later(now, SESSION_MS) }
    await inside.addSession(digestOf(secret), { id: given.newId(), accountId: account.id, way: proof.way, ...times, address, agent })
    await note(given, inside, { kind: 'signed_in', accountId: account.id, by: account.loginName, address, about: { way: proof.way } })
    return accept({ secret })
  })

/** Whose session it is; null for none, or one that is over. */
export const findSession = async (given: AccountsGiven, secret: string): Promise<SignedIn | null> => {
  const { store, now } = given
  const digest = digestOf(secret)
  const found = await store.session(digest)
  const at = now()
  if (!found?.account.active || isOver(found.session, at)) return null
  if (at.getTime() - Date.parse(found.session.seenAt) >= SEEN_EVERY_MS) await store.touchSession(digest, at.toISOString())
  return { actor: await withSecondStep(given, found.account, actorOf(found.account)), sessionId: found.session.id, tokenId: null }
}

/** An account's actor, whose hands are tied where their role needs a second step that the account does not ask for. */
export const withSecondStep = async (
  { store, secondStepFor }: Pick<AccountsGiven, 'store' | 'secondStepFor'>,
  { id, role }: Pick<Account, 'id' | 'role'>,
  actor: Actor
): Promise<Actor> => (secondStepFor?.has(role) && !(await store.asksSecondStep(id)) ? owingSecondStep(actor) : actor)

/** Ends the session that somebody came with. */
export const signOut = (given: AccountsGiven, { actor, sessionId }: SignedIn, { address }: Visitor): Promise<void> =>
  given.store.transaction(async (inside) => {
    const { accountId, by } = actor
    if (accountId !== null && sessionId !== null && (await inside.endSession(accountId, sessionId)))
      await note(given, inside, { kind: 'signed_out', accountId, by, address })
  })

/** Ends one of one's own sessions, on another device. Refuses with session_not_found. */
export const endSession = (given: AccountsGiven, { by, accountId }: Actor, sessionId: string): Promise<Outcome<null>> =>
  given.store.transaction(async (inside) => {
    if (accountId === null || !(await inside.endSession(accountId, sessionId))) return refuse('session_not_found')
    await note(given, inside, { kind: 'session_ended', accountId, by })
    return accept(null)
  })

export const sessionsOf = async ({ store, now }: AccountsGiven, { accountId }: Actor): Promise<readonly Session[]> => {
  const at = now()
  return accountId === null ? [] : (await store.sessionsOf(accountId)).filter((session) => !isOver(session, at))
}
