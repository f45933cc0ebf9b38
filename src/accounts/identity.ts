import type { Outcome } from '../values/index.ts'
import type { Role } from './permissions.ts'

/** Who vouches for somebody from outside: the office's own directory, or a provider that many programs sign in with. */
export type IdentitySource = 'ldap' | 'oidc'

/** Somebody as a directory or a provider knows them. */
export interface Identity {
  readonly source: IdentitySource
  /** Which directory or provider it is: the place in the tree, or the address. */
  readonly issuer: string
  /** What never changes about somebody there, and is never given to another: a name may. */
  readonly subject: string
  readonly loginName: string
  readonly displayName: string
  /** What their groups there mean here; null where they mean nothing. */
  readonly role: Role | null
}

/** What is kept of one that was tied to an account. */
export interface StoredIdentity {
  readonly source: IdentitySource
  readonly issuer: string
  readonly subject: string
  readonly accountId: string
  /** Whether the account was made by it, so that its role goes on following the groups; an account that was there before keeps the role it was given. */
  readonly leadsRole: boolean
  readonly tiedAt: string
  /** Wrong passwords since the last right one; a provider asks for none here. */
  readonly failures: number
  readonly waitsUntil: string | null
}

/** An LDAP directory, as far as signing in asks it. */
export interface Directory {
  /** Whose name and password these are; null for nobody's. Refuses with directory_not_reached. */
  ask(tried: { readonly loginName: string; readonly password: string }): Promise<Outcome<Identity | null>>
}

/** What is kept here while somebody is at a provider's page. */
export type ProviderErrand = Readonly<Record<'state' | 'nonce' | 'verifier', string>>

/** An OpenID Connect provider, as far as signing in asks it. */
export interface Provider {
  /** What people call it. */
  readonly name: string
  /** Where the browser is to go, and what to keep until it comes back to `redirectUri`. Refuses with provider_not_reached. */
  begin(redirectUri: string): Promise<Outcome<{ readonly url: string; readonly errand: ProviderErrand }>>
  /** Who came back. Refuses with provider_not_reached, provider_refused. */
  finish(cameBack: URL, errand: ProviderErrand): Promise<Outcome<Identity>>
}
