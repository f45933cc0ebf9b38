import { type AccountsGiven, later } from './noting.ts'
import { digestOf, makeSecret } from './secret.ts'

/**
 * Something that was begun here and is finished elsewhere first: at a provider's page, or by a key in somebody's hand. It is good once, for minutes, and only
 * in the browser whose cookie holds its secret.
 */
export interface StoredAttempt {
  readonly kind: 'provider' | 'passkey' | 'second-step' | 'passkey-add'
  /** Whose it is, where that is known already. */
  readonly accountId: string | null
  readonly expiresAt: string
  /** What it takes to finish it. */
  readonly kept: Readonly<Record<string, string>>
}

const ATTEMPT_MS = 10 * 60 * 1000

/** Begins one and gives the secret for the browser's cookie. */
export const beginAttempt = (given: AccountsGiven, attempt: Omit<StoredAttempt, 'expiresAt'>): Promise<{ readonly secret: string }> =>
  given.store.transaction(async (inside) => {
    const now = given.now()
    await inside.dropAttempts(now.toISOString())
    const secret = makeSecret(given.randomBytes)
    await inside.addAttempt(digestOf(secret), { ...attempt, expiresAt: later(now, ATTEMPT_MS) })
    return { secret }
  })

/** Takes one out, so that nothing finishes it twice; null where there is none of that kind, or none any more. */
export const takeAttempt = async (
  given: AccountsGiven,
  kind: StoredAttempt['kind'],
  secret: string | null
): Promise<StoredAttempt | null> => {
  if (secret === null) return null
  const attempt = await given.store.transaction((inside) => inside.takeAttempt(digestOf(secret)))
  return attempt?.kind === kind && given.now().getTime() < Date.parse(attempt.expiresAt) ? attempt : null
}
