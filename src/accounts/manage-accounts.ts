import { accept, isWithin, type Level, type Outcome, readLevel, refuse, USUAL_LEVEL } from '../values/index.ts'
import { type Account, checkDisplayName, checkLoginName } from './account.ts'
import type { Actor } from './actor.ts'
import { type AccountsGiven, note } from './noting.ts'
import { ROLES, type Role } from './permissions.ts'
import type { WritingAccounts } from './store.ts'
import { type Link, makePasswordLink } from './use-link.ts'

export interface NewAccount {
  readonly loginName: string
  readonly displayName: string
  readonly role: string
  readonly office: string | null
  /** What is internal, where not given. */
  readonly clearance?: string
}

const roleOf = (text: string): Role | undefined => ROLES.find((role) => role === text)

/**
 * Makes an account and the link by which its owner sets a password. Refuses with login_name_not_valid, login_name_reserved, login_name_taken,
 * display_name_not_valid, role_not_known, level_not_known, level_above_own, first_account_not_administrator.
 */
export const addAccount = async (
  given: AccountsGiven,
  actor: Actor,
  asked: NewAccount
): Promise<Outcome<{ readonly account: Account; readonly link: Link }>> => {
  const loginName = checkLoginName(asked.loginName)
  if (!loginName.ok) return loginName
  const displayName = checkDisplayName(asked.displayName)
  if (!displayName.ok) return displayName
  const role = roleOf(asked.role)
  if (!role) return refuse('role_not_known', { role: asked.role })
  const clearance = clearanceOf(asked.clearance)
  if (!clearance.ok) return clearance
  if (!isWithin(clearance.value ?? USUAL_LEVEL, actor.clearance)) return refuse('level_above_own')
  return given.store.transaction(async (inside) => {
    await inside.claimAccounts()
    // With the first account the doors shut: somebody must be able to open them to others.
    if (role !== 'administrator' && !(await inside.hasAccounts())) return refuse('first_account_not_administrator')
    if (await inside.accountCalled(loginName.value)) return refuse('login_name_taken', { name: loginName.value })
    const names = { loginName: loginName.value, displayName: displayName.value }
    const made = { madeAt: given.now().toISOString(), madeBy: actor.by }
    const account: Account = {
      id: given.newId(),
      ...names,
      role,
      office: asked.office,
      clearance: clearance.value ?? USUAL_LEVEL,
      active: true,
      ...made
    }
    await inside.addAccount(account)
    await note(given, inside, {
      kind: 'account_added',
      accountId: account.id,
      by: actor.by,
      about: { role, office: asked.office, clearance: account.clearance }
    })
    return accept({ account, link: await makePasswordLink(given, inside, account.id, actor.by) })
  })
}

export interface ChangedAccount {
  readonly accountId: string
  readonly displayName?: string
  readonly role?: string
  readonly office?: string | null
  readonly clearance?: string
}

/** What was asked for; null for nothing. Refuses with level_not_known. */
const clearanceOf = (text: string | undefined): Outcome<Level | null> => {
  if (text === undefined) return accept(null)
  const level = readLevel(text)
  return level ? accept(level) : refuse('level_not_known', { level: text })
}

/**
 * Changes what an account is; it holds from the next request on. Refuses with account_not_found, display_name_not_valid, role_not_known, level_not_known,
 * level_above_own, last_administrator.
 */
export const changeAccount = async (given: AccountsGiven, actor: Actor, asked: ChangedAccount): Promise<Outcome<Account>> => {
  const displayName = asked.displayName === undefined ? null : checkDisplayName(asked.displayName)
  if (displayName && !displayName.ok) return displayName
  const role = asked.role === undefined ? null : roleOf(asked.role)
  if (role === undefined) return refuse('role_not_known', { role: asked.role ?? '' })
  const clearance = clearanceOf(asked.clearance)
  if (!clearance.ok) return clearance
  return given.store.transaction(async (inside) => {
    await inside.claimAccounts()
    const before = await inside.account(asked.accountId)
    if (!before) return refuse('account_not_found', { account: asked.accountId })
    const after: Account = {
      ...before,
      displayName: displayName?.ok ? displayName.value : before.displayName,
      role: role ?? before.role,
      office: asked.office === undefined ? before.office : asked.office,
      clearance: clearance.value ?? before.clearance
    }
    // Nobody gives what they do not have, to themselves or to others.
    if (after.clearance !== before.clearance && !isWithin(after.clearance, actor.clearance)) return refuse('level_above_own')
    if (after.role !== 'administrator' && (await isLastAdministrator(inside, before))) return refuse('last_administrator')
    const changed = (['displayName', 'role', 'office', 'clearance'] as const).filter((field) => before[field] !== after[field])
    if (changed.length === 0) return accept(after)
    await inside.changeAccount(after)
    const about = Object.fromEntries(
      changed.flatMap((field) => [
        [`${field}Before`, before[field]],
        [field, after[field]]
      ])
    )
    await note(given, inside, { kind: 'account_changed', accountId: after.id, by: actor.by, about })
    return accept(after)
  })
}

/** Locks an account, which ends its sessions and tokens at once, or opens it again. Refuses with account_not_found, last_administrator. */
export const lockAccount = (
  given: AccountsGiven,
  actor: Actor,
  { accountId, locked }: { readonly accountId: string; readonly locked: boolean }
): Promise<Outcome<Account>> =>
  given.store.transaction(async (inside) => {
    await inside.claimAccounts()
    const before = await inside.account(accountId)
    if (!before) return refuse('account_not_found', { account: accountId })
    if (locked && (await isLastAdministrator(inside, before))) return refuse('last_administrator')
    const after: Account = { ...before, active: !locked }
    if (before.active === after.active) return accept(after)
    await inside.changeAccount(after)
    if (locked) await revoke(inside, accountId)
    await note(given, inside, { kind: locked ? 'account_locked' : 'account_unlocked', accountId, by: actor.by })
    return accept(after)
  })

/**
 * Makes a link by which the owner sets another password; sessions and tokens go on until it is used. Refuses with account_not_found, and with
 * level_above_own: whoever holds the link can come in as the owner.
 */
export const resetPassword = (given: AccountsGiven, actor: Actor, accountId: string): Promise<Outcome<Link>> =>
  given.store.transaction(async (inside) => {
    await inside.claimAccounts()
    const account = await inside.account(accountId)
    if (!account) return refuse('account_not_found', { account: accountId })
    if (!isWithin(account.clearance, actor.clearance)) return refuse('level_above_own')
    return accept(await makePasswordLink(given, inside, accountId, actor.by))
  })

/** Ends all of an account's sessions and tokens. Refuses with account_not_found. */
export const revokeAll = (given: AccountsGiven, actor: Actor, accountId: string): Promise<Outcome<null>> =>
  given.store.transaction(async (inside) => {
    if (!(await inside.account(accountId))) return refuse('account_not_found', { account: accountId })
    await revoke(inside, accountId)
    await note(given, inside, { kind: 'session_ended', accountId, by: actor.by, about: { all: 'true' } })
    return accept(null)
  })

/** Ends whatever somebody may still come in with. */
export const revoke = async (inside: WritingAccounts, accountId: string): Promise<void> => {
  await inside.endSessionsOf(accountId)
  await inside.endTokensOf(accountId)
  await inside.dropLinks(accountId)
}

export const isLastAdministrator = async (inside: WritingAccounts, { id, role, active }: Account): Promise<boolean> => {
  if (role !== 'administrator' || !active) return false
  const all = await inside.accounts()
  return !all.some((other) => other.id !== id && other.role === 'administrator' && other.active)
}
