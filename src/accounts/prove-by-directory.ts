import { accept, type Outcome, refuse } from '../values/index.ts'
import { isLoginName, loginNameOf } from './account.ts'
import type { Directory } from './identity.ts'
import type { Limiter } from './limit-rate.ts'
import { type AccountsGiven, later, note } from './noting.ts'
import { MOST_PASSWORD } from './password.ts'
import type { Proof } from './proof.ts'
import { proveIdentity } from './prove-identity.ts'
import { provePassword, waitAfter } from './prove-password.ts'
import type { Visitor } from './session.ts'

interface Tried {
  readonly loginName: string
  readonly password: string
}

/**
 * Who somebody is, by a login name and a password that were typed. An account with a password of its own is asked here alone, whatever a directory says, so
 * that it goes on working while the directory is away; any other that the directory vouched for, and every name that is not known yet, is asked there.
 * Refuses as `provePassword` and `proveByDirectory` do.
 */
export const proveTyped = async (given: AccountsGiven, strangers: Limiter, tried: Tried, visitor: Visitor): Promise<Outcome<Proof>> => {
  const { store, directory } = given
  if (!directory) return provePassword(given, tried, visitor)
  const account = await store.accountCalled(loginNameOf(tried.loginName))
  const isOwn = account !== null && ((await store.password(account.id)) !== null || (await directoryTie(given, account.id)) === undefined)
  return isOwn ? provePassword(given, tried, visitor) : proveByDirectory(given, directory, strangers, tried, visitor)
}

const directoryTie = async ({ store }: Pick<AccountsGiven, 'store'>, accountId: string) =>
  (await store.identitiesOf(accountId)).find(({ source }) => source === 'ldap')

/**
 * Who the directory says somebody is. Wrong passwords are counted with the account as those of our own are, so that nobody guesses through us, or has the
 * directory lock somebody out; a name that has no account yet is counted in memory. Refuses with sign_in_failed, sign_in_must_wait, directory_not_reached,
 * and as `proveIdentity` does.
 */
const proveByDirectory = async (
  given: AccountsGiven,
  directory: Directory,
  strangers: Limiter,
  { loginName: typed, password }: Tried,
  visitor: Visitor
): Promise<Outcome<Proof>> => {
  const { address } = visitor
  const loginName = loginNameOf(typed)
  const counted = await countTry(given, strangers, loginName, visitor)
  if (!counted.ok) return counted
  const { accountId } = counted.value
  // A directory takes a name without a password for nobody in particular, and says yes to it.
  const isAsked = password !== '' && [...password].length <= MOST_PASSWORD && isLoginName(loginName)
  const found = isAsked ? await directory.ask({ loginName, password }) : accept(null)
  if (!found.ok || found.value !== null) await forgetTries(given, accountId, found.ok ? null : counted.value)
  if (found.ok && found.value !== null) return proveIdentity(given, found.value, visitor)
  const about = { way: 'ldap', ...(found.ok ? {} : { reason: found.refusal.code }) }
  await given.store.transaction((inside) => note(given, inside, { kind: 'sign_in_failed', accountId, by: null, address, about }))
  return found.ok ? refuse('sign_in_failed') : found
}

interface Counted {
  readonly accountId: string | null
  readonly failures: number
  readonly waitsUntil: string | null
}

/** Counts a try as wrong before it is looked at; gives what stood before. Refuses with sign_in_must_wait. */
const countTry = (given: AccountsGiven, strangers: Limiter, loginName: string, { address }: Visitor): Promise<Outcome<Counted>> =>
  given.store.transaction(async (inside) => {
    await inside.claimAccounts()
    const account = await inside.accountCalled(loginName)
    const tied = account && (await inside.identitiesOf(account.id)).find(({ source }) => source === 'ldap')
    const now = given.now()
    const wait = (seconds: number): Outcome<Counted> => refuse('sign_in_must_wait', { minutes: Math.max(1, Math.ceil(seconds / 60)) })
    if (!account || !tied) {
      const taken = strangers.take(loginName)
      return taken.ok ? accept({ accountId: null, failures: 0, waitsUntil: null }) : wait(Number(taken.refusal.about?.seconds))
    }
    if (tied.waitsUntil !== null && Date.parse(tied.waitsUntil) > now.getTime()) {
      await note(given, inside, { kind: 'sign_in_kept_waiting', accountId: account.id, by: null, address, about: { way: 'ldap' } })
      return wait((Date.parse(tied.waitsUntil) - now.getTime()) / 1000)
    }
    const failures = tied.failures + 1
    const ms = waitAfter(failures)
    await inside.putIdentity({ ...tied, failures, waitsUntil: ms === 0 ? null : later(now, ms) })
    return accept({ accountId: account.id, failures: tied.failures, waitsUntil: tied.waitsUntil })
  })

/** A right password begins anew; where the directory could not be asked nothing was tried, and what stood before stands. */
const forgetTries = (given: AccountsGiven, accountId: string | null, before: Counted | null): Promise<void> =>
  given.store.transaction(async (inside) => {
    await inside.claimAccounts()
    const tied = accountId === null ? undefined : (await inside.identitiesOf(accountId)).find(({ source }) => source === 'ldap')
    if (tied) await inside.putIdentity({ ...tied, failures: before?.failures ?? 0, waitsUntil: before?.waitsUntil ?? null })
  })
