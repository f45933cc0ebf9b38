import type { ClientAuth, Configuration, CustomFetch } from 'openid-client'
import type { Identity, Provider } from '../accounts/index.ts'
import { isLoopback, type ProviderSettings } from '../operation/index.ts'
import { accept, refuse } from '../values/index.ts'
import { roleIn } from './role-in.ts'

type OpenId = typeof import('openid-client')

const ANSWER_SECONDS = 8
/** What the provider says of itself is asked anew after a while: its keys and addresses change now and then. */
const KNOWN_MS = 3_600_000

/**
 * An OpenID Connect provider: authorization code with PKCE, state and nonce. Asked is the issuer that the settings name and what it says of itself, over https
 * (or on this machine), without following it anywhere else. What is wrong with it is told to `onFault`.
 */
export const openProvider = (settings: ProviderSettings, now: () => Date, onFault: (fault: Error) => void): Provider => {
  let known: { readonly configuration: Configuration; readonly at: number } | null = null
  const discover = async (openId: OpenId): Promise<Configuration> => {
    if (known && now().getTime() - known.at < KNOWN_MS) return known.configuration
    const configuration = await configure(openId, settings)
    known = { configuration, at: now().getTime() }
    return configuration
  }
  const fail = (fault: unknown, code: 'provider_not_reached' | 'provider_refused') => {
    onFault(new Error(`The OpenID Connect provider did not answer as expected: ${reasonOf(fault)}`))
    return refuse(code)
  }
  return {
    name: settings.name,
    begin: async (redirectUri) => {
      const openId = await import('openid-client')
      try {
        const configuration = await discover(openId)
        const errand = { state: openId.randomState(), nonce: openId.randomNonce(), verifier: openId.randomPKCECodeVerifier() }
        const url = openId.buildAuthorizationUrl(configuration, {
          redirect_uri: redirectUri,
          scope: settings.scopes,
          state: errand.state,
          nonce: errand.nonce,
          code_challenge: await openId.calculatePKCECodeChallenge(errand.verifier),
          code_challenge_method: 'S256'
        })
        return accept({ url: url.href, errand })
      } catch (fault) {
        return fail(fault, 'provider_not_reached')
      }
    },
    finish: async (cameBack, { state, nonce, verifier }) => {
      const openId = await import('openid-client')
      let configuration: Configuration
      try {
        configuration = await discover(openId)
      } catch (fault) {
        return fail(fault, 'provider_not_reached')
      }
      try {
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
        const tokens = await openId.authorizationCodeGrant(configuration, cameBack, checks)
        const claims = tokens.claims()
        if (!claims) return fail(new Error('no id_token'), 'provider_refused')
        // Many providers tell groups and names only when they are asked for them; what the signed token says comes first.
        const { issuer, userinfo_endpoint } = configuration.serverMetadata()
        const isEnough = [settings.loginClaim, settings.roleClaim, 'name'].every((claim) => claims[claim] !== undefined)
        const hasMore = !isEnough && userinfo_endpoint !== undefined
        const more = hasMore ? await openId.fetchUserInfo(configuration, tokens.access_token, claims.sub) : {}
        return accept(await identityOf(settings, issuer, { ...more, ...claims }))
      } catch (fault) {
        return fail(fault, 'provider_refused')
      }
    }
  }
}

const configure = async (openId: OpenId, { issuer, clientId, clientSecret }: ProviderSettings): Promise<Configuration> => {
  const isHere = issuer.protocol === 'http:'
  const ask: CustomFetch = async (url, options) => {
    const { protocol, hostname } = new URL(url)
    const isSafe = protocol === 'https:' || (isHere && isLoopback(hostname))
    if (!isSafe) throw new Error(`the issuer names ${protocol}//${hostname}, which is not asked`)
    return fetch(url, { ...options, redirect: 'manual' } as RequestInit)
  }
  return openId.discovery(issuer, clientId, undefined, authentication(openId, clientSecret), {
    timeout: ANSWER_SECONDS,
    [openId.customFetch]: ask,
    // The token's signature is checked as well, though it came over the provider's own https.
    execute: [openId.enableNonRepudiationChecks, ...(isHere ? [openId.allowInsecureRequests] : [])]
  })
}

/** The secret goes in a header, as every provider must take it, or in the form where the provider says that it takes it only so. */
const authentication = (openId: OpenId, secret: string | null): ClientAuth => {
  if (secret === null) return openId.None()
  return (server, ...rest) => {
    const taken = server.token_endpoint_auth_methods_supported
    const isInForm = taken?.includes('client_secret_post') && !taken.includes('client_secret_basic')
    return (isInForm ? openId.ClientSecretPost(secret) : openId.ClientSecretBasic(secret))(server, ...rest)
  }
}

const identityOf = async (
  { loginClaim, roleClaim, roles }: ProviderSettings,
  issuer: string,
  claims: Readonly<Record<string, unknown>> & { readonly sub: string }
): Promise<Identity> => {
  const text = (claim: string): string | null => (typeof claims[claim] === 'string' && claims[claim] !== '' ? claims[claim] : null)
  const loginName = text(loginClaim) ?? ''
  const said = claims[roleClaim]
  const groups = (Array.isArray(said) ? said : [said]).filter((each) => typeof each === 'string')
  const role = await roleIn(roles, (group) => groups.includes(group))
  return { source: 'oidc', issuer, subject: claims.sub, loginName, displayName: text('name') ?? loginName, role }
}

/** What went wrong without what was said: an answer may hold a code or a token. */
const reasonOf = (fault: unknown): string => {
  if (!(fault instanceof Error)) return String(fault)
  const { code, error } = fault as Error & { readonly code?: unknown; readonly error?: unknown }
  const cause = fault.cause instanceof Error ? fault.cause.message : ''
  return [fault.message, code, error, cause].filter((each) => typeof each === 'string' && each !== '').join('; ')
}
