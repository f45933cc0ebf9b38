import { accept, type Outcome, refuse } from '../values/index.ts'
import { type Account, checkDisplayName, checkLoginName } from './account.ts'
import { type Actor, LOCAL_ACTOR } from './actor.ts'
import { type AccountsGiven, later, note } from './noting.ts'
import { hashPassword, passwordFit } from './password.ts'
import type { Proof } from './proof.ts'
import { digestOf, makeSecret } from './secret.ts'
import type { Visitor } from './session.ts'
import type { StoredLink, WritingAccounts } from './store.ts'

/** A secret to be handed to somebody, once. */
export interface Link {
  readonly secret: string
  readonly expiresAt: string
}

const SET_UP_MS = 3600 * 1000
/** Over a weekend, since it is often handed over by mail or on paper. */
const PASSWORD_MS = 3 * 24 * 3600 * 1000

/** Makes the link by which the first administrator is set up; an earlier one is no good any more. Refuses with accounts_there_already. */
export const makeSetUpLink = (given: AccountsGiven): Promise<Outcome<Link>> =>
  given.store.transaction(async (inside) => {
    await inside.claimAccounts()
    if (await inside.hasAccounts()) return refuse('accounts_there_already')
    return accept(await keepLink(given, inside, { purpose: 'set-up', accountId: null, by: LOCAL_ACTOR.by, ms: SET_UP_MS }))
  })

/** Makes the link by which somebody gives their account a password of their own, in the transaction that asks for it. */
export const makePasswordLink = (given: AccountsGiven, inside: WritingAccounts, accountId: string, by: string): Promise<Link> =>
  keepLink(given, inside, { purpose: 'password', accountId, by, ms: PASSWORD_MS })

const keepLink = async (
  given: AccountsGiven,
  inside: WritingAccounts,
  { purpose, accountId, by, ms }: Pick<StoredLink, 'purpose' | 'accountId'> & { readonly by: string; readonly ms: number }
): Promise<Link> => {
  const [now, secret] = [given.now(), makeSecret(given.randomBytes)]
  const expiresAt = later(now, ms)
  await inside.dropLinks(accountId)
  await inside.addLink(digestOf(secret), { purpose, accountId, madeAt: now.toISOString(), madeBy: by, expiresAt })
  await note(given, inside, { kind: 'link_made', accountId, by, about: { purpose, until: expiresAt } })
  return { secret, expiresAt }
}

/** What a link is good for, and for whom. Refuses with one_time_link_not_valid. */
export const showLink = async (
  { store, now }: AccountsGiven,
  secret: string
): Promise<Outcome<{ readonly purpose: StoredLink['purpose']; readonly account: Account | null }>> => {
  const link = await store.link(digestOf(secret))
  if (!isGood(link, now())) return refuse('one_time_link_not_valid')
  const account = link.accountId === null ? null : await store.account(link.accountId)
  return account === null && link.accountId !== null ? refuse('one_time_link_not_valid') : accept({ purpose: link.purpose, account })
}

const isGood = (link: StoredLink | null, now: Date): link is StoredLink => link !== null && now.getTime() < Date.parse(link.expiresAt)

/**
 * Makes the first account, an administrator's, for whoever holds the link that the program printed. Refuses with one_time_link_not_valid, accounts_there_already,
 * and as names and passwords are.
 */
export const setUp = async (
  given: AccountsGiven,
  asked: { readonly secret: string; readonly loginName: string; readonly displayName: string; readonly password: string },
  { address }: Visitor
): Promise<Outcome<Proof>> => {
  const loginName = checkLoginName(asked.loginName)
  if (!loginName.ok) return loginName
  const displayName = checkDisplayName(asked.displayName)
  if (!displayName.ok) return displayName
  const fit = await passwordFit({ password: asked.password, names: [loginName.value, displayName.value] })
  if (!fit.ok) return fit
  const digest = digestOf(asked.secret)
  const link = await given.store.link(digest)
  if (!isGood(link, given.now()) || link.purpose !== 'set-up') return refuse('one_time_link_not_valid')
  const hash = await hashPassword(fit.value, given.randomBytes, given.hashCost)
  return given.store.transaction(async (inside) => {
    await inside.claimAccounts()
    if (await inside.hasAccounts()) return refuse('accounts_there_already')
    if (!(await inside.useLink(digest))) return refuse('one_time_link_not_valid')
    const madeAt = given.now().toISOString()
    const names = { loginName: loginName.value, displayName: displayName.value }
    const account: Account = {
      id: given.newId(),
      ...names,
      role: 'administrator',
      office: null,
      // Whoever holds the link of the first start has the machine; to others nobody gives more than they have.
      clearance: 'confidential',
      active: true,
      madeAt,
      madeBy: names.loginName
    }
    await inside.addAccount(account)
    await inside.putPassword(account.id, { hash, setAt: madeAt, failures: 0, waitsUntil: null })
    await note(given, inside, { kind: 'set_up', accountId: account.id, by: account.loginName, address })
    return accept({ accountId: account.id, way: 'link' })
  })
}

/**
 * Gives an account the password that its owner chose, by a link; every session and token of before ends, as whoever had the old one may have made them.
 * Refuses with one_time_link_not_valid, account_locked and as passwords are.
 */
export const setPasswordByLink = async (
  given: AccountsGiven,
  { secret, password }: { readonly secret: string; readonly password: string },
  { address }: Visitor
): Promise<Outcome<Proof>> => {
  const shown = await showLink(given, secret)
  if (!shown.ok) return shown
  const { account, purpose } = shown.value
  if (account === null || purpose !== 'password') return refuse('one_time_link_not_valid')
  if (!account.active) return refuse('account_locked')
  const fit = await passwordFit({ password, names: [account.loginName, account.displayName] })
  if (!fit.ok) return fit
  const hash = await hashPassword(fit.value, given.randomBytes, given.hashCost)
  return given.store.transaction(async (inside) => {
    await inside.claimAccounts()
    if (!(await inside.useLink(digestOf(secret)))) return refuse('one_time_link_not_valid')
    await inside.putPassword(account.id, { hash, setAt: given.now().toISOString(), failures: 0, waitsUntil: null })
    await inside.endSessionsOf(account.id)
    await inside.endTokensOf(account.id)
    await note(given, inside, { kind: 'password_set', accountId: account.id, by: account.loginName, address, about: { way: 'link' } })
    return accept({ accountId: account.id, way: 'link' })
  })
}

/** Sets another password of one's own; every other session ends. Refuses with password_wrong, sign_in_must_wait, password_blocked and as passwords are. */
export const keepNewPassword = async (
  given: AccountsGiven,
  actor: Actor,
  { password, keepSession }: { readonly password: string; readonly keepSession: string | null }
): Promise<Outcome<null>> => {
  const { accountId, by, name } = actor
  if (accountId === null) return refuse('account_not_found', { account: by })
  const fit = await passwordFit({ password, names: [by, name ?? ''] })
  if (!fit.ok) return fit
  const hash = await hashPassword(fit.value, given.randomBytes, given.hashCost)
  await given.store.transaction(async (inside) => {
    await inside.putPassword(accountId, { hash, setAt: given.now().toISOString(), failures: 0, waitsUntil: null })
    await inside.endSessionsOf(accountId, keepSession ?? undefined)
    await note(given, inside, { kind: 'password_set', accountId, by, about: { way: 'password' } })
  })
  return accept(null)
}
