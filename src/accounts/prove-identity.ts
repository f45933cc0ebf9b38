import { accept, type Outcome, refuse, USUAL_LEVEL } from '../values/index.ts'
import { ACCOUNT_LIMITS, type Account, checkLoginName } from './account.ts'
import type { Identity } from './identity.ts'
import { isLastAdministrator, revoke } from './manage-accounts.ts'
import { type AccountsGiven, note } from './noting.ts'
import type { Proof } from './proof.ts'
import type { Visitor } from './session.ts'
import type { WritingAccounts } from './store.ts'

/**
 * Whose account an identity is that a directory or a provider vouched for: the one it is tied to, else a new one. One that was there before is never taken
 * over because it has the same name: whoever owns it ties the two. Refuses with identity_without_role, identity_name_taken, login_name_not_valid,
 * login_name_reserved, first_account_not_administrator; each refusal is kept among the events.
 */
export const proveIdentity = (given: AccountsGiven, identity: Identity, { address }: Visitor): Promise<Outcome<Proof>> =>
  given.store.transaction(async (inside) => {
    await inside.claimAccounts()
    const tied = await inside.identity(identity)
    const account = tied && (await inside.account(tied.accountId))
    const outcome = tied && account ? await meet(given, inside, identity, account, tied.leadsRole) : await make(given, inside, identity)
    if (outcome.ok) return accept({ accountId: outcome.value.id, way: identity.source })
    const about = { way: identity.source, reason: outcome.refusal.code }
    await note(given, inside, { kind: 'sign_in_failed', accountId: account?.id ?? null, by: null, address, about })
    return outcome
  })

/** Brings a tied account up to what is said of its owner today. */
const meet = async (
  given: AccountsGiven,
  inside: WritingAccounts,
  identity: Identity,
  account: Account,
  leadsRole: boolean
): Promise<Outcome<Account>> => {
  if (!leadsRole) return accept(account)
  if (identity.role === null) {
    // Whoever left the groups there has nothing left open here.
    await revoke(inside, account.id)
    return refuse('identity_without_role')
  }
  // Somebody must be able to open the doors to others, whatever the groups say.
  const keepsRole = identity.role !== 'administrator' && (await isLastAdministrator(inside, account))
  const after: Account = { ...account, displayName: displayNameOf(identity), role: keepsRole ? account.role : identity.role }
  const changed = (['displayName', 'role'] as const).filter((field) => account[field] !== after[field])
  if (changed.length === 0) return accept(account)
  await inside.changeAccount(after)
  const before = changed.map((field) => [`${field}Before`, account[field]])
  const about = Object.fromEntries([['way', identity.source], ...before, ...changed.map((field) => [field, after[field]])])
  await note(given, inside, { kind: 'account_changed', accountId: account.id, by: account.loginName, about })
  return accept(after)
}

/** Makes the account of somebody who comes for the first time. */
const make = async (given: AccountsGiven, inside: WritingAccounts, identity: Identity): Promise<Outcome<Account>> => {
  if (identity.role === null) return refuse('identity_without_role')
  const loginName = checkLoginName(identity.loginName)
  if (!loginName.ok) return loginName
  if (await inside.accountCalled(loginName.value)) return refuse('identity_name_taken', { name: loginName.value })
  if (identity.role !== 'administrator' && !(await inside.hasAccounts())) return refuse('first_account_not_administrator')
  const account: Account = {
    id: given.newId(),
    loginName: loginName.value,
    displayName: displayNameOf(identity),
    role: identity.role,
    office: null,
    clearance: USUAL_LEVEL,
    active: true,
    madeAt: given.now().toISOString(),
    madeBy: loginName.value
  }
  await inside.addAccount(account)
  const about = { way: identity.source, role: account.role }
  await note(given, inside, { kind: 'account_added', accountId: account.id, by: account.loginName, about })
  await tie(given, inside, identity, account, true)
  return accept(account)
}

const tie = async (
  given: AccountsGiven,
  inside: WritingAccounts,
  { source, issuer, subject }: Identity,
  { id, loginName }: Pick<Account, 'id' | 'loginName'>,
  leadsRole: boolean
): Promise<void> => {
  const tiedAt = given.now().toISOString()
  await inside.putIdentity({ source, issuer, subject, accountId: id, leadsRole, tiedAt, failures: 0, waitsUntil: null })
  await note(given, inside, { kind: 'identity_tied', accountId: id, by: loginName, about: { way: source } })
}

/** Ties an identity to an account whose owner has signed in and asked for it. Refuses with account_not_found, identity_tied_already. */
export const tieIdentity = (given: AccountsGiven, identity: Identity, accountId: string): Promise<Outcome<null>> =>
  given.store.transaction(async (inside) => {
    await inside.claimAccounts()
    const account = await inside.account(accountId)
    if (!account?.active) return refuse('account_not_found', { account: accountId })
    const tied = await inside.identity(identity)
    if (tied?.accountId === accountId) return accept(null)
    if (tied) return refuse('identity_tied_already')
    await tie(given, inside, identity, account, false)
    return accept(null)
  })

/** A name from elsewhere, made to fit: it may be of any length and hold anything. */
const displayNameOf = ({ displayName, loginName }: Identity): string => {
  const plain = displayName
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return [...plain].slice(0, ACCOUNT_LIMITS.displayName).join('').slice(0, ACCOUNT_LIMITS.displayName).trim() || loginName
}
