import { accept, type Outcome, refuse } from '../values/index.ts'
import { isLoopback } from './origin.ts'
import { type RoleOfGroup, readRoleMap } from './read-roles.ts'

/** How an OpenID Connect provider is asked. */
export interface ProviderSettings {
  readonly issuer: URL
  readonly clientId: string
  /** null for a client that proves itself by PKCE alone. */
  readonly clientSecret: string | null
  readonly scopes: string
  readonly loginClaim: string
  readonly roleClaim: string
  readonly roles: readonly RoleOfGroup[]
  /** What the page of sign-in calls it. */
  readonly name: string
}

const NAMES = ['CLIENT_ID', 'CLIENT_SECRET', 'SCOPES', 'LOGIN', 'ROLE_CLAIM', 'ROLES', 'NAME'].map((name) => `HOPLUU_OIDC_${name}`)
const LONGEST_NAME = 60

/**
 * The settings of an OpenID Connect provider; null where none is named. Refuses with oidc_settings_incomplete, oidc_issuer_not_valid, oidc_name_not_valid,
 * oidc_scopes_not_valid, role_map_not_valid.
 */
export const providerOf = (environment: Readonly<Record<string, string | undefined>>): Outcome<ProviderSettings | null> => {
  const said = (name: string): string | null => environment[`HOPLUU_OIDC_${name}`]?.trim() || null
  const [issuer, clientId] = [said('ISSUER'), said('CLIENT_ID')]
  if (issuer === null) {
    return NAMES.some((name) => environment[name]) ? refuse('oidc_settings_incomplete', { missing: 'HOPLUU_OIDC_ISSUER' }) : accept(null)
  }
  if (!isIssuer(issuer)) return refuse('oidc_issuer_not_valid')
  if (clientId === null) return refuse('oidc_settings_incomplete', { missing: 'HOPLUU_OIDC_CLIENT_ID' })
  const scopes = said('SCOPES') ?? 'openid profile email'
  if (!scopes.split(/\s+/).includes('openid') || !/^[\x21\x23-\x5b\x5d-\x7e ]+$/.test(scopes)) return refuse('oidc_scopes_not_valid')
  const roles = readRoleMap('HOPLUU_OIDC_ROLES', said('ROLES') ?? '')
  if (!roles.ok) return roles
  const url = new URL(issuer)
  const name = said('NAME') ?? url.hostname
  if (name.length > LONGEST_NAME || /\p{Cc}/u.test(name)) return refuse('oidc_name_not_valid', { max: LONGEST_NAME })
  return accept({
    issuer: url,
    clientId,
    clientSecret: environment.HOPLUU_OIDC_CLIENT_SECRET || null,
    scopes,
    loginClaim: said('LOGIN') ?? 'preferred_username',
    roleClaim: said('ROLE_CLAIM') ?? 'groups',
    roles: roles.value,
    name
  })
}

const isIssuer = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password, search, hash } = new URL(text)
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
  return isSafe && username + password + search + hash === ''
}
