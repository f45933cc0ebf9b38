import { accept, type Outcome, refuse } from '../values/index.ts'
import { beginAttempt, takeAttempt } from './attempt.ts'
import type { ProviderErrand } from './identity.ts'
import { type AccountsGiven, note } from './noting.ts'
import type { Proof } from './proof.ts'
import { proveIdentity, tieIdentity } from './prove-identity.ts'
import type { Visitor } from './session.ts'

/** What somebody who goes to the provider's page wants when they come back. */
export interface ProviderWish {
  /** Where the provider sends the browser back to. */
  readonly redirectUri: string
  /** The page they were going to. */
  readonly to: string
  /** The account to tie, where its owner has signed in and asks for it; null to sign in. */
  readonly tieTo: string | null
}

/** Where the browser is to go, and the secret for its cookie. Refuses with provider_not_set, provider_not_reached. */
export const beginProvider = async (
  given: AccountsGiven,
  { redirectUri, to, tieTo }: ProviderWish
): Promise<Outcome<{ readonly url: string; readonly secret: string }>> => {
  const { provider } = given
  if (!provider) return refuse('provider_not_set')
  const begun = await provider.begin(redirectUri)
  if (!begun.ok) return begun
  const { url, errand } = begun.value
  const kept = { ...errand, to, redirectUri }
  return accept({ url, ...(await beginAttempt(given, { kind: 'provider', accountId: tieTo, kept })) })
}

/** Who came back from the provider's page, and where to; or that an account was tied. */
export interface CameBack {
  readonly to: string
  /** null where an account was tied and nobody signs in. */
  readonly proof: Proof | null
}

/**
 * Takes what the provider sent back, for the browser that was sent there and once. Refuses with provider_not_set, attempt_over, provider_not_reached,
 * provider_refused, and as `proveIdentity` and `tieIdentity` do.
 */
export const finishProvider = async (
  given: AccountsGiven,
  { secret, query }: { readonly secret: string | null; readonly query: string },
  visitor: Visitor
): Promise<Outcome<CameBack>> => {
  const { provider } = given
  if (!provider) return refuse('provider_not_set')
  const attempt = await takeAttempt(given, 'provider', secret)
  if (!attempt) return refuse('attempt_over')
  const { to = '/', redirectUri = '', ...errand } = attempt.kept
  const found = await provider.finish(new URL(`${redirectUri}${query}`), errand as ProviderErrand)
  if (!found.ok) {
    const about = { way: 'oidc', reason: found.refusal.code }
    const { accountId } = attempt
    await given.store.transaction((inside) =>
      note(given, inside, { kind: 'sign_in_failed', accountId, by: null, address: visitor.address, about })
    )
    return found
  }
  if (attempt.accountId !== null) {
    const tied = await tieIdentity(given, found.value, attempt.accountId)
    return tied.ok ? accept({ to, proof: null }) : tied
  }
  const proof = await proveIdentity(given, found.value, visitor)
  return proof.ok ? accept({ to, proof: proof.value }) : proof
}
