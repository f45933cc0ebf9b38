import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { accept, isWithin, type Outcome, refuse } from '../values/index.ts'
import { ACCOUNT_LIMITS } from './account.ts'
import type { Actor } from './actor.ts'
import { beginAttempt, takeAttempt } from './attempt.ts'
import { type AccountsGiven, note } from './noting.ts'
import { MOST_PASSKEYS, type Passkey } from './passkey.ts'
import { makeChallenge, passkeyHost } from './use-passkey.ts'

/** A passkey that a browser made. */
export interface NewPasskey {
  readonly secret: string | null
  readonly name: string
  readonly answer: unknown
  readonly origin: string
}

/** Ed25519, P-256 with SHA-256, RSA with SHA-256: what keys have today. */
const ALGORITHMS = [-8, -7, -257]
const TIMEOUT_MS = 5 * 60 * 1000

/** What a browser is to make a passkey with, and the secret for its cookie. Refuses with passkeys_need_name, account_not_found, too_many_passkeys. */
export const beginAddPasskey = async (
  given: AccountsGiven,
  { accountId, by, name }: Actor,
  origin: string
): Promise<Outcome<{ readonly options: PublicKeyCredentialCreationOptionsJSON; readonly secret: string }>> => {
  const host = passkeyHost(origin)
  if (host === null) return refuse('passkeys_need_name')
  if (accountId === null) return refuse('account_not_found', { account: by })
  const own = await given.store.passkeysOf(accountId)
  if (own.length >= MOST_PASSKEYS) return refuse('too_many_passkeys', { max: MOST_PASSKEYS })
  const { generateRegistrationOptions } = await import('@simplewebauthn/server')
  const challenge = makeChallenge(given)
  const options = await generateRegistrationOptions({
    rpName: 'Hợp Lưu',
    rpID: host,
    userName: by,
    userDisplayName: name ?? by,
    userID: new TextEncoder().encode(accountId),
    challenge: Buffer.from(challenge, 'base64url'),
    timeout: TIMEOUT_MS,
    // Which make of key it is, is nobody's business here.
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: own.map(({ id, transports }) => ({ id, transports: [...transports] })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
  })
  return accept({ options, ...(await beginAttempt(given, { kind: 'passkey-add', accountId, kept: { challenge } })) })
}

/** Keeps the passkey that the browser made. Refuses with attempt_over, passkey_name_not_valid, passkey_not_valid, too_many_passkeys. */
export const addPasskey = async (given: AccountsGiven, actor: Actor, asked: NewPasskey): Promise<Outcome<Passkey>> => {
  const { accountId, by } = actor
  const attempt = await takeAttempt(given, 'passkey-add', asked.secret)
  const host = passkeyHost(asked.origin)
  if (!attempt || accountId === null || attempt.accountId !== accountId || host === null) return refuse('attempt_over')
  const name = asked.name.normalize('NFC').trim()
  if (name === '' || name.length > ACCOUNT_LIMITS.tokenName || /\p{Cc}/u.test(name))
    return refuse('passkey_name_not_valid', { max: ACCOUNT_LIMITS.tokenName })
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  const verified = await verifyRegistrationResponse({
    response: asked.answer as RegistrationResponseJSON,
    expectedChallenge: attempt.kept.challenge ?? '',
    expectedOrigin: asked.origin,
    expectedRPID: host,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS
  }).catch(() => null)
  // The library throws for every answer that does not hold; none is a fault of ours.
  if (!verified?.verified) return refuse('passkey_not_valid')
  const { credential, credentialBackedUp } = verified.registrationInfo
  const madeAt = given.now().toISOString()
  const passkey: Passkey = {
    id: credential.id,
    accountId,
    name,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: (credential.transports ?? []).slice(0, 8),
    backedUp: credentialBackedUp,
    madeAt,
    usedAt: null
  }
  return given.store.transaction(async (inside) => {
    await inside.claimAccounts()
    if ((await inside.passkeysOf(accountId)).length >= MOST_PASSKEYS) return refuse('too_many_passkeys', { max: MOST_PASSKEYS })
    // A key that names itself like another's would take its place.
    if (await inside.passkey(passkey.id)) return refuse('passkey_not_valid')
    await inside.addPasskey(passkey)
    await note(given, inside, { kind: 'passkey_added', accountId, by, about: { name } })
    return accept(passkey)
  })
}

/** Removes one of one's own; with the last one goes the second step, since nobody could take it. Refuses with passkey_not_found. */
export const removePasskey = (given: AccountsGiven, { accountId, by }: Actor, passkeyId: string): Promise<Outcome<null>> =>
  given.store.transaction(async (inside) => {
    await inside.claimAccounts()
    const own = accountId === null ? [] : await inside.passkeysOf(accountId)
    const name = own.find(({ id }) => id === passkeyId)?.name
    if (accountId === null || name === undefined || !(await inside.removePasskey(accountId, passkeyId))) return refuse('passkey_not_found')
    await note(given, inside, { kind: 'passkey_removed', accountId, by, about: { name } })
    if (own.length === 1 && (await inside.asksSecondStep(accountId))) {
      await inside.askSecondStep(accountId, false)
      await note(given, inside, { kind: 'second_step_dropped', accountId, by })
    }
    return accept(null)
  })

/**
 * Whether one's own account is to ask for a passkey after anything else. Where it begins to, its other sessions end: they were opened without one.
 * `keepSession` is the one in which it is said. Refuses with account_not_found, second_step_needs_passkey, and with
 * second_step_required where it is to stop and the role needs it.
 */
export const askSecondStep = (
  given: AccountsGiven,
  { accountId, by, role }: Actor,
  asks: boolean,
  keepSession: string | null
): Promise<Outcome<null>> =>
  given.store.transaction(async (inside) => {
    await inside.claimAccounts()
    if (accountId === null) return refuse('account_not_found', { account: by })
    if (asks && (await inside.passkeysOf(accountId)).length === 0) return refuse('second_step_needs_passkey')
    if (!asks && given.secondStepFor?.has(role)) return refuse('second_step_required')
    if (asks === (await inside.asksSecondStep(accountId))) return accept(null)
    await inside.askSecondStep(accountId, asks)
    if (asks) await inside.endSessionsOf(accountId, keepSession ?? undefined)
    await note(given, inside, { kind: asks ? 'second_step_asked' : 'second_step_dropped', accountId, by })
    return accept(null)
  })

/** Takes all passkeys, and the second step, off an account whose owner has lost them. Refuses with account_not_found, level_above_own. */
export const dropPasskeys = (given: AccountsGiven, { by, clearance }: Actor, accountId: string): Promise<Outcome<null>> =>
  given.store.transaction(async (inside) => {
    await inside.claimAccounts()
    const account = await inside.account(accountId)
    if (!account) return refuse('account_not_found', { account: accountId })
    if (!isWithin(account.clearance, clearance)) return refuse('level_above_own')
    for (const { id, name } of await inside.passkeysOf(accountId)) {
      await inside.removePasskey(accountId, id)
      await note(given, inside, { kind: 'passkey_removed', accountId, by, about: { name } })
    }
    if (await inside.asksSecondStep(accountId)) {
      await inside.askSecondStep(accountId, false)
      await note(given, inside, { kind: 'second_step_dropped', accountId, by })
    }
    return accept(null)
  })
