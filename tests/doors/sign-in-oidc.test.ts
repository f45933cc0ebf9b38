import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type CameBack, LOCAL_ACTOR } from '../../src/accounts/index.ts'
import { type App, openApp } from '../../src/app/index.ts'
import { openProvider } from '../../src/identity/index.ts'
import { type ProviderSettings, settingsOf } from '../../src/operation/index.ts'
import type { Outcome } from '../../src/values/index.ts'
import { CLIENT, type OidcServer, startOidc, walk } from './oidc.ts'

const DESK = { address: '10.0.0.7', agent: 'Firefox' }
const BACK = 'http://127.0.0.1:4700/sign-in/provider/back'
const HOA = { sub: 'h-1', preferred_username: 'Hoa', name: 'Trần Thị Hoa', groups: ['it'] }
const LAN = { sub: 'l-1', preferred_username: 'lan', name: 'Lê Thị Lan', groups: ['can-bo'] }

let oidc: OidcServer
let folder = ''
let app: App
const faults: string[] = []

const environmentOf = (said: Record<string, string> = {}): Record<string, string> => ({
  HOPLUU_OIDC_ISSUER: oidc.issuer,
  HOPLUU_OIDC_CLIENT_ID: CLIENT.id,
  HOPLUU_OIDC_CLIENT_SECRET: CLIENT.secret,
  HOPLUU_OIDC_ROLES: 'administrator=it; officer=can-bo',
  HOPLUU_OIDC_NAME: 'Cổng xác thực tỉnh',
  ...said
})

before(async () => {
  oidc = await startOidc([BACK])
  folder = mkdtempSync(join(tmpdir(), 'hopluu-oidc-'))
  const opened = await openApp({ environment: environmentOf(), dataFolder: folder, onFault: ({ message }) => faults.push(message) })
  assert.ok(opened.ok)
  app = opened.value
})
after(async () => {
  await app.close()
  await oidc.stop()
  rmSync(folder, { recursive: true, force: true })
})

const accepted = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`)
  return outcome.value
}
const codeOf = (outcome: Outcome<unknown>): string | null => (outcome.ok ? null : outcome.refusal.code)
const begin = (tieTo: string | null = null) => app.accounts.beginProvider({ redirectUri: BACK, to: '/charts', tieTo })
const finish = (secret: string | null, query: string): Promise<Outcome<CameBack>> => app.accounts.finishProvider({ secret, query }, DESK)
/** Goes to the provider as somebody and comes back. */
const goAs = async (someone: OidcServer['someone'], tieTo: string | null = null): Promise<Outcome<CameBack>> => {
  oidc.someone = someone
  const { url, secret } = accepted(await begin(tieTo))
  return finish(secret, (await walk(url, BACK)).search)
}
const newest = async () => {
  const [event] = accepted(await app.accounts.events({ limit: 1 })).rows
  return [event?.kind, event?.about.reason ?? event?.about.way ?? null]
}

test('whoever the provider vouches for is made an account once and comes back to where they were going', async () => {
  assert.equal(app.accounts.provider, 'Cổng xác thực tỉnh')
  assert.equal(codeOf(await goAs(LAN)), 'first_account_not_administrator')
  const { to, proof } = accepted(await goAs(HOA))
  assert.deepEqual([to, proof?.way], ['/charts', 'oidc'])
  assert.ok(proof)
  const account = await app.accounts.called('hoa')
  assert.deepEqual([account?.id, account?.displayName, account?.role], [proof.accountId, 'Trần Thị Hoa', 'administrator'])
  accepted(await app.accounts.openSession(proof, DESK))
  assert.deepEqual(await newest(), ['signed_in', 'oidc'])
  const renamed = accepted(await goAs({ ...HOA, preferred_username: 'hoa.tran', name: 'Trần Hoa' }))
  assert.equal(renamed.proof?.accountId, account?.id, 'known by what never changes')
  assert.equal((await app.accounts.called('hoa'))?.displayName, 'Trần Hoa')
})

test('the way there carries PKCE, a state and a nonce, never the same twice, and no secret', async () => {
  const [one, two] = [new URL(accepted(await begin()).url), new URL(accepted(await begin()).url)]
  assert.equal(one.searchParams.get('code_challenge_method'), 'S256')
  assert.equal(one.searchParams.get('redirect_uri'), BACK)
  for (const name of ['state', 'nonce', 'code_challenge']) {
    assert.ok((one.searchParams.get(name) ?? '').length >= 43, name)
    assert.notEqual(one.searchParams.get(name), two.searchParams.get(name), name)
  }
  assert.ok(!one.href.includes(encodeURIComponent(CLIENT.secret)))
})

test('what came back is taken once, and in the browser that was sent only', async () => {
  oidc.someone = HOA
  const [mine, other] = [accepted(await begin()), accepted(await begin())]
  const back = await walk(mine.url, BACK)
  assert.equal(codeOf(await finish(null, back.search)), 'attempt_over', 'a browser without the cookie')
  assert.equal(codeOf(await finish(other.secret, back.search)), 'provider_refused', 'another browser: its state is another')
  assert.deepEqual(await newest(), ['sign_in_failed', 'provider_refused'])
  accepted(await finish(mine.secret, back.search))
  assert.equal(codeOf(await finish(mine.secret, back.search)), 'attempt_over', 'a second time')
})

test('a forged state, a code that is not the provider’s and a no of the provider let nobody in', async () => {
  for (const forge of [
    (query: URLSearchParams) => query.set('state', 'x'.repeat(43)),
    (query: URLSearchParams) => query.set('code', 'x'.repeat(43)),
    (query: URLSearchParams) => query.set('iss', 'http://127.0.0.1:1'),
    (query: URLSearchParams) => query.delete('code')
  ]) {
    oidc.someone = HOA
    const { url, secret } = accepted(await begin())
    const back = await walk(url, BACK)
    forge(back.searchParams)
    assert.equal(codeOf(await finish(secret, back.search)), 'provider_refused')
  }
  const { url, secret } = accepted(await begin())
  const state = new URL(url).searchParams.get('state') ?? ''
  const no = `?${new URLSearchParams({ error: 'access_denied', state, iss: oidc.issuer })}`
  assert.equal(codeOf(await finish(secret, no)), 'provider_refused')
  assert.ok(!faults.join().includes(CLIENT.secret))
})

test('an account that was there before is tied by its owner alone, and keeps the role it was given', async () => {
  const { account } = accepted(
    await app.accounts.add(LOCAL_ACTOR, { loginName: 'lan', displayName: 'Lan', role: 'reviewer', office: null })
  )
  assert.equal(codeOf(await goAs(LAN)), 'identity_name_taken')
  assert.deepEqual(await newest(), ['sign_in_failed', 'identity_name_taken'])
  assert.equal(accepted(await goAs(LAN, account.id)).proof, null)
  assert.deepEqual(await newest(), ['identity_tied', 'oidc'])
  assert.equal(accepted(await goAs(LAN)).proof?.accountId, account.id)
  assert.equal((await app.accounts.called('lan'))?.role, 'reviewer')
  assert.equal(codeOf(await goAs(HOA, account.id)), 'identity_tied_already')
})

test('nobody is made an account without a role, without a login name or with one that does not fit', async () => {
  assert.equal(codeOf(await goAs({ ...LAN, sub: 'x-1', groups: [] })), 'identity_without_role')
  assert.equal(codeOf(await goAs({ sub: 'x-2', groups: ['it'] })), 'login_name_not_valid')
  assert.equal(codeOf(await goAs({ ...LAN, sub: 'x-3', preferred_username: 'root' })), 'login_name_reserved')
  assert.equal((await app.accounts.list()).length, 2)
})

test('what the token leaves out is asked of the provider', async () => {
  const other = await startOidc([BACK], false)
  other.someone = HOA
  const settings = accepted(settingsOf({ environment: environmentOf({ HOPLUU_OIDC_ISSUER: other.issuer }) })).provider as ProviderSettings
  const provider = openProvider(
    settings,
    () => new Date(),
    () => {}
  )
  const { url, errand } = accepted(await provider.begin(BACK))
  const identity = accepted(await provider.finish(await walk(url, BACK), errand))
  assert.deepEqual([identity.loginName, identity.role, identity.issuer], ['Hoa', 'administrator', other.issuer])
  assert.ok(other.asked.includes('/me'))
  await other.stop()
})

test('a provider that is gone, lies about its name or sends us elsewhere is not believed, and nobody else is asked', async () => {
  const asked: string[] = []
  const victim = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('{}')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => victim.once('listening', resolve))
  const victimUrl = `http://127.0.0.1:${(victim.address() as AddressInfo).port}`
  let say: (issuer: string) => { readonly status: number; readonly headers: Record<string, string>; readonly body: object }
  const liar = createServer((_, response) => {
    const { status, headers, body } = say(issuer)
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => liar.once('listening', resolve))
  const issuer = `http://127.0.0.1:${(liar.address() as AddressInfo).port}`
  const settings = accepted(settingsOf({ environment: environmentOf({ HOPLUU_OIDC_ISSUER: issuer }) })).provider as ProviderSettings
  const begun = () =>
    openProvider(
      settings,
      () => new Date(),
      () => {}
    ).begin(BACK)
  say = () => ({ status: 302, headers: { location: `${victimUrl}/inside` }, body: {} })
  assert.equal(codeOf(await begun()), 'provider_not_reached')
  say = () => ({
    status: 200,
    headers: {},
    body: { issuer: victimUrl, authorization_endpoint: `${victimUrl}/a`, token_endpoint: `${victimUrl}/t` }
  })
  assert.equal(codeOf(await begun()), 'provider_not_reached')
  assert.deepEqual(asked, [])
  victim.close()
  await new Promise((resolve) => liar.close(resolve))
  assert.equal(codeOf(await begun()), 'provider_not_reached')
})
