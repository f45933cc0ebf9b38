import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Who is at the provider's page, and what it says of them. */
export interface Someone {
  readonly sub: string
  readonly preferred_username?: string
  readonly name?: string
  readonly groups?: readonly string[]
}

export interface OidcServer {
  readonly issuer: string
  /** Who signs in at the provider's page from now on. */
  someone: Someone
  readonly asked: string[]
  stop(): Promise<void>
}

export const CLIENT = { id: 'so-hop-tac', secret: 'khoa bi mat cua so, du dai de dung' }

/** What is asked of the package here; it brings no types. */
interface ProviderClass {
  new (issuer: string, configuration: object): ProviderLike
}
interface ProviderLike {
  callback(): (request: IncomingMessage, response: ServerResponse) => void
  interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>
  readonly Grant: new (of: object) => { addOIDCScope(scope: string): void; save(): Promise<string> }
}

/**
 * A real OpenID Connect provider on this machine (the certified oidc-provider), at which somebody is always signed in: its page for name and password is
 * answered at once with `someone`.
 */
export const startOidc = async (redirectUris: readonly string[], idTokenHasAll = true): Promise<OidcServer> => {
  const { default: Provider } = (await import('oidc-provider' as string)) as { readonly default: ProviderClass }
  const held: { someone: Someone } = { someone: { sub: 'nobody' } }
  const asked: string[] = []
  let provider: ProviderLike
  let answer: ReturnType<ProviderLike['callback']>
  const server: Server = createServer((request, response) => {
    asked.push((request.url ?? '').split('?')[0] ?? '')
    if (request.url?.startsWith('/interaction/'))
      void provider.interactionFinished(request, response, { login: { accountId: held.someone.sub } })
    else answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: redirectUris }],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'groups'] },
    conformIdTokenClaims: !idTokenHasAll,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, interaction: { readonly uid: string }) => `/interaction/${interaction.uid}` },
    cookies: { keys: ['chỉ để thử'] },
    findAccount: (_: unknown, accountId: string) => ({ accountId, claims: () => ({ ...held.someone, sub: accountId }) }),
    loadExistingGrant: async ({ oidc }: { readonly oidc: { readonly session: { readonly accountId: string } } }) => {
      const grant = new provider.Grant({ clientId: CLIENT.id, accountId: oidc.session.accountId })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    }
  })
  answer = provider.callback()
  return {
    issuer,
    asked,
    get someone() {
      return held.someone
    },
    set someone(someone) {
      held.someone = someone
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

/** A browser without pages: keeps cookies by host and port, follows redirects until one leads to `until`, and gives that address. */
export const walk = async (from: string, until: string): Promise<URL> => {
  const jar = new Map<string, string>()
  let url = new URL(from)
  for (let i = 0; i < 12; i++) {
    if (url.href.startsWith(until)) return url
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } })
    await response.arrayBuffer()
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
      jar.set(name, value)
    }
    const location = response.headers.get('location')
    if (!location) throw new Error(`${url.pathname} answered ${response.status}`)
    url = new URL(location, url)
  }
  throw new Error('too many redirects')
}
