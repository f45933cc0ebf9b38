import { accept, isWithin, type Outcome, readLevel, refuse } from '../values/index.ts'
import { ACCOUNT_LIMITS } from './account.ts'
import { type Actor, actorOf } from './actor.ts'
import { type SignedIn, withSecondStep } from './keep-session.ts'
import { type AccountsGiven, later, note } from './noting.ts'
import { type Permission, TOKEN_SCOPES } from './permissions.ts'
import { digestOf, makeSecret } from './secret.ts'
import { SEEN_EVERY_MS } from './session.ts'
import { MOST_TOKEN_DAYS, MOST_TOKENS, TOKEN_PREFIX, type Token } from './token.ts'

const DAY_MS = 24 * 3600 * 1000

/**
 * Makes a token of one's own, of the level one works at unless another is asked for; its secret is told this once. Refuses with token_name_not_valid, token_days_not_valid, token_scopes_not_valid, level_not_known,
 * level_not_permitted, too_many_tokens.
 */
export const addToken = async (
  given: AccountsGiven,
  actor: Actor,
  asked: { readonly name: string; readonly scopes: readonly string[]; readonly days: number; readonly level?: string }
): Promise<Outcome<{ readonly secret: string; readonly token: Token }>> => {
  const { accountId, by } = actor
  const name = asked.name.normalize('NFC').trim()
  if (name === '' || name.length > ACCOUNT_LIMITS.tokenName || /\p{Cc}/u.test(name))
    return refuse('token_name_not_valid', { max: ACCOUNT_LIMITS.tokenName })
  if (!(Number.isInteger(asked.days) && asked.days >= 1 && asked.days <= MOST_TOKEN_DAYS))
    return refuse('token_days_not_valid', { max: MOST_TOKEN_DAYS })
  const level = asked.level === undefined ? actor.level : readLevel(asked.level)
  if (level === null) return refuse('level_not_known', { level: asked.level ?? '' })
  if (!isWithin(level, actor.clearance)) return refuse('level_not_permitted', { level })
  const scopes = TOKEN_SCOPES.filter((scope) => asked.scopes.includes(scope))
  const isForeign = asked.scopes.some((scope) => !actor.permissions.has(scope as Permission) || !scopes.includes(scope as Permission))
  if (accountId === null || scopes.length === 0 || isForeign) return refuse('token_scopes_not_valid')
  return given.store.transaction(async (inside) => {
    await inside.claimAccounts()
    const now = given.now()
    const standing = (await inside.tokensOf(accountId)).filter(({ expiresAt }) => Date.parse(expiresAt) > now.getTime())
    if (standing.length >= MOST_TOKENS) return refuse('too_many_tokens', { max: MOST_TOKENS })
    const secret = `${TOKEN_PREFIX}${makeSecret(given.randomBytes)}`
    const times = { madeAt: now.toISOString(), expiresAt: later(now, asked.days * DAY_MS), usedAt: null }
    const token: Token = { id: given.newId(), accountId, name, scopes, level, ...times }
    await inside.addToken(digestOf(secret), token)
    await note(given, inside, {
      kind: 'token_made',
      accountId,
      by,
      about: { name, scopes: scopes.join(' '), level, until: times.expiresAt }
    })
    return accept({ secret, token })
  })
}

/** Whose token it is; null for none, or one whose time is over. */
export const findToken = async (given: AccountsGiven, secret: string): Promise<SignedIn | null> => {
  const { store, now } = given
  if (!secret.startsWith(TOKEN_PREFIX)) return null
  const digest = digestOf(secret)
  const found = await store.token(digest)
  const at = now()
  if (!found?.account.active || at.getTime() >= Date.parse(found.token.expiresAt)) return null
  const seen = found.token.usedAt === null ? 0 : Date.parse(found.token.usedAt)
  if (at.getTime() - seen >= SEEN_EVERY_MS) await store.touchToken(digest, at.toISOString())
  const { account, token } = found
  const actor = await withSecondStep(given, account, actorOf(account, token.scopes, token.level))
  return { actor, sessionId: null, tokenId: token.id }
}

/** Ends one of one's own tokens. Refuses with token_not_found. */
export const endToken = (given: AccountsGiven, { by, accountId }: Actor, tokenId: string): Promise<Outcome<null>> =>
  given.store.transaction(async (inside) => {
    const name = accountId === null ? '' : ((await inside.tokensOf(accountId)).find(({ id }) => id === tokenId)?.name ?? '')
    if (accountId === null || !(await inside.endToken(accountId, tokenId))) return refuse('token_not_found')
    await note(given, inside, { kind: 'token_ended', accountId, by, about: { name } })
    return accept(null)
  })
