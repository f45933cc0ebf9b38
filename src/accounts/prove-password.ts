import { accept, type Outcome, refuse } from '../values/index.ts'
import { loginNameOf } from './account.ts'
import { type AccountsGiven, later, note } from './noting.ts'
import { hashPassword, MOST_PASSWORD, nobodysHash, verifyPassword } from './password.ts'
import type { Proof } from './proof.ts'
import type { Visitor } from './session.ts'
import type { StoredPassword } from './store.ts'

/** So many may be wrong before the next has to wait: a minute, then twice as long each time, to an hour. */
const FREE_FAILURES = 5
const FIRST_WAIT_MS = 60_000
const LONGEST_WAIT_MS = 3_600_000
/** NIST SP 800-63B-4: no more than 100 wrong ones in a row; from then on only a new link from an administrator helps. */
export const MOST_FAILURES = 100

export const waitAfter = (failures: number): number =>
  failures < FREE_FAILURES ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures - FREE_FAILURES, 10))

/** What is looked at: an account's password and the hash to hold it against, or why nobody looks. */
type Looked =
  | { readonly way: 'verify'; readonly accountId: string; readonly password: StoredPassword; readonly by: string }
  | { readonly way: 'wait'; readonly until: string }
  | { readonly way: 'blocked' }
  | { readonly way: 'nobody'; readonly accountId: string | null }

/**
 * Who somebody is, by login name and password. A try counts as wrong before it is looked at, so that many at once are no more than one after the other.
 * One sentence for a name that does not exist, a locked account and a wrong password, and one time that it takes. Refuses with sign_in_failed,
 * sign_in_must_wait, password_blocked.
 */
export const provePassword = async (
  given: AccountsGiven,
  tried: { readonly loginName: string; readonly password: string },
  { address }: Visitor
): Promise<Outcome<Proof>> => {
  // Nothing so long was ever set; hashing it would only cost.
  const password = [...tried.password].length > MOST_PASSWORD ? '' : tried.password
  const now = given.now()
  const looked = await given.store.transaction(async (inside): Promise<Looked> => {
    await inside.claimAccounts()
    const account = await inside.accountCalled(loginNameOf(tried.loginName))
    const stored = account?.active ? await inside.password(account.id) : null
    if (!account || !stored) return { way: 'nobody', accountId: account?.id ?? null }
    if (stored.failures >= MOST_FAILURES) return { way: 'blocked' }
    if (stored.waitsUntil !== null && Date.parse(stored.waitsUntil) > now.getTime()) {
      await note(given, inside, { kind: 'sign_in_kept_waiting', accountId: account.id, by: null, address })
      return { way: 'wait', until: stored.waitsUntil }
    }
    const failures = stored.failures + 1
    const wait = waitAfter(failures)
    await inside.putPassword(account.id, { ...stored, failures, waitsUntil: wait === 0 ? null : later(now, wait) })
    return { way: 'verify', accountId: account.id, password: stored, by: account.loginName }
  })
  if (looked.way === 'wait')
    return refuse('sign_in_must_wait', { minutes: Math.max(1, Math.ceil((Date.parse(looked.until) - now.getTime()) / 60_000)) })
  if (looked.way === 'blocked') return refuse('password_blocked')
  const { right, dated } = await verifyPassword(
    password,
    looked.way === 'verify' ? looked.password.hash : nobodysHash(given.hashCost),
    given.hashCost
  )
  if (looked.way !== 'verify' || !right) {
    await given.store.transaction((inside) =>
      note(given, inside, { kind: 'sign_in_failed', accountId: looked.accountId, by: null, address })
    )
    return refuse('sign_in_failed')
  }
  const { accountId } = looked
  const hash = dated ? await hashPassword(password, given.randomBytes, given.hashCost) : looked.password.hash
  const kept = await given.store.transaction(async (inside) => {
    await inside.claimAccounts()
    const stored = await inside.password(accountId)
    // Another was set while this one was looked at: it is no longer the password.
    if (stored?.hash !== looked.password.hash) return false
    await inside.putPassword(accountId, { ...stored, hash, failures: 0, waitsUntil: null })
    return true
  })
  return kept ? accept({ accountId, way: 'password' }) : refuse('sign_in_failed')
}
