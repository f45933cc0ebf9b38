import { type Outcome, refuse } from '../values/index.ts'
import type { Account } from './account.ts'
import type { Actor } from './actor.ts'
import { beginProvider, type CameBack, finishProvider, type ProviderWish } from './ask-provider.ts'
import { type Colleague, colleaguesOf } from './colleague.ts'
import type { StoredIdentity } from './identity.ts'
import { endSession, findSession, openSession, type SignedIn, sessionsOf, signOut } from './keep-session.ts'
import { addToken, endToken, findToken } from './keep-token.ts'
import { makeLimiter } from './limit-rate.ts'
import { type EventPage, listEvents } from './list-events.ts'
import {
  addAccount,
  type ChangedAccount,
  changeAccount,
  lockAccount,
  type NewAccount,
  resetPassword,
  revokeAll
} from './manage-accounts.ts'
import { addPasskey, askSecondStep, beginAddPasskey, dropPasskeys, type NewPasskey, removePasskey } from './manage-passkeys.ts'
import type { AccountsGiven } from './noting.ts'
import type { Passkey } from './passkey.ts'
import type { Proof } from './proof.ts'
import { proveTyped } from './prove-by-directory.ts'
import { provePassword } from './prove-password.ts'
import type { Session, Visitor } from './session.ts'
import type { StoredLink } from './store.ts'
import type { Token } from './token.ts'
import { keepNewPassword, type Link, makeSetUpLink, setPasswordByLink, setUp, showLink } from './use-link.ts'

import { beginPasskey, beginSecondStep, finishPasskey, type PasskeyAnswer, type PasskeyAsked, pendSecondStep } from './use-passkey.ts'

export type { SignedIn } from './keep-session.ts'
export type { AccountsGiven } from './noting.ts'
export type { Link } from './use-link.ts'

/** What can be done with a workspace's accounts. Refusals come back as values; faults are thrown. Who may do what is asked at the doors, by one table. */
export interface Accounts {
  /** Whether there is any: from then on nobody comes in without one. */
  any(): Promise<boolean>

  /** By a password that is kept here or, where a directory is set, by one that is kept there. Refuses as `proveTyped` does. */
  provePassword(tried: { readonly loginName: string; readonly password: string }, visitor: Visitor): Promise<Outcome<Proof>>
  /** What the provider is called, where one is set. */
  readonly provider: string | null
  /** Refuses as `beginProvider` does. */
  beginProvider(wish: ProviderWish): Promise<Outcome<{ readonly url: string; readonly secret: string }>>
  /** Refuses as `finishProvider` does. */
  finishProvider(cameBack: { readonly secret: string | null; readonly query: string }, visitor: Visitor): Promise<Outcome<CameBack>>
  /** Refuses with passkeys_need_name. */
  beginPasskey(asked: { readonly origin: string; readonly to: string }): Promise<Outcome<PasskeyAsked>>
  pendSecondStep(proof: Proof, to: string): Promise<{ readonly secret: string }>
  /** Refuses with attempt_over, passkeys_need_name. */
  beginSecondStep(asked: { readonly origin: string; readonly secret: string | null }): Promise<Outcome<PasskeyAsked>>
  /** Refuses with attempt_over, passkey_not_valid. */
  finishPasskey(answered: PasskeyAnswer, visitor: Visitor): Promise<Outcome<{ readonly to: string; readonly proof: Proof }>>
  passkeysOf(actor: Actor): Promise<{ readonly passkeys: readonly Passkey[]; readonly secondStep: boolean }>
  /** Refuses as `beginAddPasskey` does. */
  beginAddPasskey(actor: Actor, origin: string): ReturnType<typeof beginAddPasskey>
  /** Refuses as `addPasskey` does. */
  addPasskey(actor: Actor, asked: NewPasskey): Promise<Outcome<Passkey>>
  /** Refuses with passkey_not_found. */
  removePasskey(actor: Actor, passkeyId: string): Promise<Outcome<null>>
  /** Refuses with second_step_needs_passkey, second_step_required. */
  askSecondStep(actor: Actor, asks: boolean, keepSession: string | null): Promise<Outcome<null>>
  /** For an account whose owner has lost them. Refuses with account_not_found, level_above_own. */
  dropPasskeys(actor: Actor, accountId: string): Promise<Outcome<null>>
  /** Who vouches for an account from outside. */
  identitiesOf(actor: Actor): Promise<readonly StoredIdentity[]>
  /** Makes the link for the first set-up. Refuses with accounts_there_already. */
  makeSetUpLink(): Promise<Outcome<Link>>
  /** Refuses with one_time_link_not_valid. */
  showLink(secret: string): Promise<Outcome<{ readonly purpose: StoredLink['purpose']; readonly account: Account | null }>>
  /** Makes the first account. Refuses as `setUp` does. */
  setUp(
    asked: { readonly secret: string; readonly loginName: string; readonly displayName: string; readonly password: string },
    visitor: Visitor
  ): Promise<Outcome<Proof>>
  /** Refuses as `setPasswordByLink` does. */
  setPasswordByLink(asked: { readonly secret: string; readonly password: string }, visitor: Visitor): Promise<Outcome<Proof>>

  /** Opens a session for whoever was proved to be there, by whichever way. Refuses with account_locked, second_step_needed. */
  openSession(proof: Proof, visitor: Visitor): Promise<Outcome<{ readonly secret: string }>>
  findSession(secret: string): Promise<SignedIn | null>
  signOut(signedIn: SignedIn, visitor: Visitor): Promise<void>

  /** Refuses with password_not_here, password_wrong, sign_in_must_wait, password_blocked and as passwords are. */
  changePassword(
    signedIn: SignedIn,
    asked: { readonly current: string; readonly password: string },
    visitor: Visitor
  ): Promise<Outcome<null>>
  sessionsOf(actor: Actor): Promise<readonly Session[]>
  /** Refuses with session_not_found. */
  endSession(actor: Actor, sessionId: string): Promise<Outcome<null>>
  findToken(secret: string): Promise<SignedIn | null>
  tokensOf(actor: Actor): Promise<readonly Token[]>
  /** Refuses as `addToken` does. */
  addToken(
    actor: Actor,
    asked: { readonly name: string; readonly scopes: readonly string[]; readonly days: number; readonly level?: string }
  ): Promise<Outcome<{ readonly secret: string; readonly token: Token }>>
  /** Refuses with token_not_found. */
  endToken(actor: Actor, tokenId: string): Promise<Outcome<null>>

  list(): Promise<readonly Account[]>
  /** Whom work can be given to: the accounts, and those who were named without one, by what they are called. */
  colleagues(named: readonly string[]): Promise<readonly Colleague[]>
  /** By login name. */
  called(loginName: string): Promise<Account | null>
  /** Refuses as `addAccount` does. */
  add(actor: Actor, asked: NewAccount): Promise<Outcome<{ readonly account: Account; readonly link: Link }>>
  /** Refuses as `changeAccount` does. */
  change(actor: Actor, asked: ChangedAccount): Promise<Outcome<Account>>
  /** Refuses with account_not_found, last_administrator. */
  lock(actor: Actor, asked: { readonly accountId: string; readonly locked: boolean }): Promise<Outcome<Account>>
  /** Refuses with account_not_found, level_above_own. */
  resetPassword(actor: Actor, accountId: string): Promise<Outcome<Link>>
  /** Refuses with account_not_found. */
  revokeAll(actor: Actor, accountId: string): Promise<Outcome<null>>
  /** Newest first. Refuses with cursor_not_valid. */
  events(query: { readonly limit?: number; readonly cursor?: string }): Promise<Outcome<EventPage>>
}

/** How often a name that has no account here yet may be tried with a directory. */
const STRANGERS = { most: 10, perMs: 3_600_000 }

export const makeAccounts = (given: AccountsGiven): Accounts => {
  const { store } = given
  let any = false
  const strangers = makeLimiter({ ...STRANGERS, now: given.now })
  return {
    // Once there is one there always is.
    any: async () => {
      any ||= await store.hasAccounts()
      return any
    },
    provePassword: (tried, visitor) => proveTyped(given, strangers, tried, visitor),
    provider: given.provider?.name ?? null,
    beginProvider: (wish) => beginProvider(given, wish),
    finishProvider: (cameBack, visitor) => finishProvider(given, cameBack, visitor),
    beginPasskey: (asked) => beginPasskey(given, asked),
    pendSecondStep: (proof, to) => pendSecondStep(given, proof, to),
    beginSecondStep: (asked) => beginSecondStep(given, asked),
    finishPasskey: (answered, visitor) => finishPasskey(given, answered, visitor),
    passkeysOf: async ({ accountId }) =>
      accountId === null
        ? { passkeys: [], secondStep: false }
        : { passkeys: await store.passkeysOf(accountId), secondStep: await store.asksSecondStep(accountId) },
    beginAddPasskey: (actor, origin) => beginAddPasskey(given, actor, origin),
    addPasskey: (actor, asked) => addPasskey(given, actor, asked),
    removePasskey: (actor, passkeyId) => removePasskey(given, actor, passkeyId),
    askSecondStep: (actor, asks, keepSession) => askSecondStep(given, actor, asks, keepSession),
    dropPasskeys: (actor, accountId) => dropPasskeys(given, actor, accountId),
    identitiesOf: async ({ accountId }) => (accountId === null ? [] : store.identitiesOf(accountId)),
    makeSetUpLink: () => makeSetUpLink(given),
    showLink: (secret) => showLink(given, secret),
    setUp: (asked, visitor) => setUp(given, asked, visitor),
    setPasswordByLink: (asked, visitor) => setPasswordByLink(given, asked, visitor),
    openSession: (proof, visitor) => openSession(given, proof, visitor),
    findSession: (secret) => findSession(given, secret),
    signOut: (signedIn, visitor) => signOut(given, signedIn, visitor),
    changePassword: async ({ actor, sessionId }, { current, password }, visitor) => {
      if (actor.accountId !== null && (await store.password(actor.accountId)) === null) return refuse('password_not_here')
      const proved = await provePassword(given, { loginName: actor.by, password: current }, visitor)
      if (proved.ok) return keepNewPassword(given, actor, { password, keepSession: sessionId })
      return proved.refusal.code === 'sign_in_failed' ? refuse('password_wrong') : proved
    },
    sessionsOf: (actor) => sessionsOf(given, actor),
    endSession: (actor, sessionId) => endSession(given, actor, sessionId),
    findToken: (secret) => findToken(given, secret),
    tokensOf: async ({ accountId }) => (accountId === null ? [] : store.tokensOf(accountId)),
    addToken: (actor, asked) => addToken(given, actor, asked),
    endToken: (actor, tokenId) => endToken(given, actor, tokenId),
    list: () => store.accounts(),
    colleagues: async (named) => colleaguesOf(await store.accounts(), named),
    called: (loginName) => store.accountCalled(loginName),
    add: (actor, asked) => addAccount(given, actor, asked),
    change: (actor, asked) => changeAccount(given, actor, asked),
    lock: (actor, asked) => lockAccount(given, actor, asked),
    resetPassword: (actor, accountId) => resetPassword(given, actor, accountId),
    revokeAll: (actor, accountId) => revokeAll(given, actor, accountId),
    events: (query) => listEvents(given, query)
  }
}
