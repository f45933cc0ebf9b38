import type { Account } from './account.ts'
import type { AccountEvent } from './account-event.ts'
import type { StoredAttempt } from './attempt.ts'
import type { Identity, StoredIdentity } from './identity.ts'
import type { Passkey } from './passkey.ts'
import type { Session } from './session.ts'
import type { Token } from './token.ts'

export interface StoredPassword {
  /** A PHC string. */
  readonly hash: string
  readonly setAt: string
  /** Wrong passwords since the last right one. */
  readonly failures: number
  /** No password is looked at before; null where nobody has to wait. */
  readonly waitsUntil: string | null
}

/** A secret that is used once: to set up the first account, or to give an account a password. */
export interface StoredLink {
  readonly purpose: 'set-up' | 'password'
  /** null for set-up. */
  readonly accountId: string | null
  readonly madeAt: string
  readonly madeBy: string
  readonly expiresAt: string
}

export interface EventPlace {
  readonly at: string
  readonly id: string
}

/** Reading the accounts of one workspace. Secrets are asked for by their digest. */
export interface ReadingAccounts {
  hasAccounts(): Promise<boolean>
  /** By login name. */
  accounts(): Promise<Account[]>
  account(accountId: string): Promise<Account | null>
  accountCalled(loginName: string): Promise<Account | null>
  password(accountId: string): Promise<StoredPassword | null>
  session(digest: string): Promise<{ readonly session: Session; readonly account: Account } | null>
  /** The one seen last first. */
  sessionsOf(accountId: string): Promise<Session[]>
  token(digest: string): Promise<{ readonly token: Token; readonly account: Account } | null>
  /** The newest first. */
  tokensOf(accountId: string): Promise<Token[]>
  link(digest: string): Promise<StoredLink | null>
  /** By who vouches and what never changes there. */
  identity(identity: Pick<Identity, 'source' | 'issuer' | 'subject'>): Promise<StoredIdentity | null>
  /** The one tied first, first. */
  identitiesOf(accountId: string): Promise<StoredIdentity[]>
  passkey(id: string): Promise<Passkey | null>
  /** The one made first, first. */
  passkeysOf(accountId: string): Promise<Passkey[]>
  /** Whether an account's owner wants to be asked for a passkey after anything else. */
  asksSecondStep(accountId: string): Promise<boolean>
  /** Newest first, those after `after`, at most `limit`. */
  accountEvents(query: { readonly limit: number; readonly after: EventPlace | null }): Promise<AccountEvent[]>
}

export interface WritingAccounts extends ReadingAccounts {
  /** From here to its end the transaction has the accounts of the workspace to itself. */
  claimAccounts(): Promise<void>
  addAccount(account: Account): Promise<void>
  /** Everything but its id, login name and who made it. */
  changeAccount(account: Account): Promise<void>
  putPassword(accountId: string, password: StoredPassword): Promise<void>
  addSession(digest: string, session: Session): Promise<void>
  /** Returns false where there is none. */
  endSession(accountId: string, sessionId: string): Promise<boolean>
  endSessionsOf(accountId: string, but?: string): Promise<void>
  /** Those that nobody can come in with any more. */
  dropOver(expiredBy: string, unseenSince: string): Promise<void>
  addToken(digest: string, token: Token): Promise<void>
  endToken(accountId: string, tokenId: string): Promise<boolean>
  endTokensOf(accountId: string): Promise<void>
  addLink(digest: string, link: StoredLink): Promise<void>
  /** Takes a link out; false where another was quicker. */
  useLink(digest: string): Promise<boolean>
  /** Those of an account, or for null those for set-up. */
  dropLinks(accountId: string | null): Promise<void>
  /** Ties an identity, or changes what is kept of one that is tied. */
  putIdentity(identity: StoredIdentity): Promise<void>
  addAttempt(digest: string, attempt: StoredAttempt): Promise<void>
  /** Takes an attempt out; null where there is none any more. */
  takeAttempt(digest: string): Promise<StoredAttempt | null>
  /** Those that are over. */
  dropAttempts(expiredBy: string): Promise<void>
  addPasskey(passkey: Passkey): Promise<void>
  /** Notes that it was used: its counter, whether it is backed up, and when. */
  touchPasskey(passkey: Pick<Passkey, 'id' | 'counter' | 'backedUp' | 'usedAt'>): Promise<void>
  /** Returns false where there is none. */
  removePasskey(accountId: string, id: string): Promise<boolean>
  askSecondStep(accountId: string, asks: boolean): Promise<void>
  addAccountEvent(event: AccountEvent): Promise<void>
}

/** What the accounts ask of a database; `storage` keeps this promise on SQLite and on PostgreSQL, and `tests/contract` holds both to it. */
export interface AccountStore extends ReadingAccounts {
  /** As `transaction` of the register's store. */
  transaction<T>(run: (inside: WritingAccounts) => Promise<T>): Promise<T>
  /** Notes when a session or token was last seen; outside of any transaction, and nothing is lost where it fails to be noted. */
  touchSession(digest: string, at: string): Promise<void>
  touchToken(digest: string, at: string): Promise<void>
}
