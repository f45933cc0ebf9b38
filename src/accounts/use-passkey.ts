import type { AuthenticationResponseJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { accept, type Outcome, refuse } from '../values/index.ts'
import { beginAttempt, type StoredAttempt, takeAttempt } from './attempt.ts'
import { type AccountsGiven, note } from './noting.ts'
import type { Passkey } from './passkey.ts'
import type { Proof } from './proof.ts'
import type { Visitor } from './session.ts'

/** What a browser is to ask a passkey for, and the secret for its cookie. */
export interface PasskeyAsked {
  readonly options: PublicKeyCredentialRequestOptionsJSON
  readonly secret: string
}

/** What a browser answered with a passkey. */
export interface PasskeyAnswer {
  readonly kind: 'passkey' | 'second-step'
  /** Of its cookie. */
  readonly secret: string | null
  readonly answer: unknown
  /** The address by which the browser reaches us, as the settings know it. */
  readonly origin: string
}

const CHALLENGE_BYTES = 32
const TIMEOUT_MS = 5 * 60 * 1000

/** A passkey holds for a name, so an address in digits has none. */
export const passkeyHost = (origin: string): string | null => {
  const { hostname } = new URL(origin)
  return hostname === 'localhost' || /[a-z]/i.test(hostname.split('.').at(-1) ?? '') ? hostname : null
}

export const makeChallenge = ({ randomBytes }: Pick<AccountsGiven, 'randomBytes'>): string =>
  Buffer.from(randomBytes(CHALLENGE_BYTES)).toString('base64url')

/** Asks for any passkey that the browser's owner has for this register. Refuses with passkeys_need_name. */
export const beginPasskey = async (
  given: AccountsGiven,
  { origin, to }: { readonly origin: string; readonly to: string }
): Promise<Outcome<PasskeyAsked>> => ask(given, { kind: 'passkey', origin, to, accountId: null, way: '' })

/** Keeps, for the browser's cookie, that somebody was proved to be there and has a passkey to show yet. */
export const pendSecondStep = (given: AccountsGiven, { accountId, way }: Proof, to: string): Promise<{ readonly secret: string }> =>
  beginAttempt(given, { kind: 'second-step', accountId, kept: { to, way } })

/** Asks for a passkey of the account that was proved another way already. Refuses with attempt_over, passkeys_need_name. */
export const beginSecondStep = async (
  given: AccountsGiven,
  { origin, secret }: { readonly origin: string; readonly secret: string | null }
): Promise<Outcome<PasskeyAsked>> => {
  const attempt = await takeAttempt(given, 'second-step', secret)
  if (!attempt) return refuse('attempt_over')
  const { to = '/', way = '' } = attempt.kept
  return ask(given, { kind: 'second-step', origin, to, accountId: attempt.accountId, way })
}

const ask = async (
  given: AccountsGiven,
  { kind, origin, to, accountId, way }: Pick<StoredAttempt, 'kind' | 'accountId'> & Record<'origin' | 'to' | 'way', string>
): Promise<Outcome<PasskeyAsked>> => {
  const host = passkeyHost(origin)
  if (host === null) return refuse('passkeys_need_name')
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
  const challenge = makeChallenge(given)
  const own = accountId === null ? [] : await given.store.passkeysOf(accountId)
  const options = await generateAuthenticationOptions({
    rpID: host,
    challenge: Buffer.from(challenge, 'base64url'),
    timeout: TIMEOUT_MS,
    // Whoever holds a device that somebody left lying must still not come in with it.
    userVerification: 'required',
    allowCredentials: own.map(({ id, transports }) => ({ id, transports: [...transports] }))
  })
  const { secret } = await beginAttempt(given, { kind, accountId, kept: { challenge, to, way } })
  return accept({ options, secret })
}

/**
 * Who answered with a passkey, and where they were going. Refuses with attempt_over, passkey_not_valid; a counter that went back, as that of a copied key
 * does, is not valid either.
 */
export const finishPasskey = async (
  given: AccountsGiven,
  asked: PasskeyAnswer,
  { address }: Visitor
): Promise<Outcome<{ readonly to: string; readonly proof: Proof }>> => {
  const attempt = await takeAttempt(given, asked.kind, asked.secret)
  const host = passkeyHost(asked.origin)
  const challenge = attempt?.kept.challenge
  if (!attempt || !challenge || host === null) return refuse('attempt_over')
  const answer = isAnswer(asked.answer) ? asked.answer : null
  const passkey = answer && (await given.store.passkey(answer.id))
  const isTheirs = passkey !== null && (attempt.accountId === null || passkey.accountId === attempt.accountId)
  const proved = answer && isTheirs ? await verify(given, { ...asked, answer, host, passkey, challenge }) : false
  if (!passkey || !proved) {
    const accountId = attempt.accountId ?? passkey?.accountId ?? null
    await given.store.transaction((inside) =>
      note(given, inside, { kind: 'sign_in_failed', accountId, by: null, address, about: { way: 'passkey' } })
    )
    return refuse('passkey_not_valid')
  }
  const { to = '/', way } = attempt.kept
  return accept({ to, proof: { accountId: passkey.accountId, way: way ? `${way}+passkey` : 'passkey', byPasskey: true } })
}

const isAnswer = (answer: unknown): answer is AuthenticationResponseJSON =>
  typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string' && !answer.id.includes('\0')

const verify = async (
  given: AccountsGiven,
  {
    answer,
    origin,
    host,
    passkey,
    challenge
  }: {
    readonly answer: AuthenticationResponseJSON
    readonly origin: string
    readonly host: string
    readonly passkey: Passkey
    readonly challenge: string
  }
): Promise<boolean> => {
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const { id, publicKey, counter, transports } = passkey
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: host,
      requireUserVerification: true,
      credential: { id, publicKey: Buffer.from(publicKey, 'base64url'), counter, transports: [...transports] }
    })
    if (!verified) return false
    const used = { id, counter: authenticationInfo.newCounter, backedUp: authenticationInfo.credentialBackedUp }
    return await given.store.transaction(async (inside) => {
      await inside.claimAccounts()
      const now = await inside.passkey(id)
      // Removed, or used again with the same count, while this answer was looked at.
      if (!now || (now.counter > 0 && used.counter <= now.counter)) return false
      await inside.touchPasskey({ ...used, usedAt: given.now().toISOString() })
      return true
    })
  } catch {
    // The library throws for every answer that does not hold: another origin, challenge, signature or count. None is a fault of ours.
    return false
  }
}
