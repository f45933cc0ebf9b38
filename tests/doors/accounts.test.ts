import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { LOCAL_ACTOR, makeLimiter } from '../../src/accounts/index.ts'
import { openDoor, PAGE_NEEDS, type RunningServer, startServer } from '../../src/api/index.ts'
import { type App, openApp, readSettings } from '../../src/app/index.ts'
import { addExample, EXAMPLES } from './web-server.ts'

const PASSWORD = 'sông chảy ra biển lớn'
const FORM = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }

const folder = mkdtempSync(join(tmpdir(), 'hopluu-accounts-'))
let app: App
/** On this machine, with accounts asked for; and as it stands behind a proxy. */
let here: RunningServer
let behind: RunningServer

before(async () => {
  const opened = await openApp({ environment: {}, dataFolder: folder })
  assert.ok(opened.ok)
  app = opened.value
  const start = async (environment: Record<string, string>): Promise<RunningServer> => {
    const settings = readSettings({ environment: { HOPLUU_PORT: '0', ...environment } })
    assert.ok(settings.ok)
    const { reach, port } = settings.value
    const started = await startServer({
      register: openDoor({ ...app, reach }),
      host: reach.host,
      origins: reach.origin ? [reach.origin] : [],
      port
    })
    assert.ok(started.ok)
    return started.value
  }
  here = await start({ HOPLUU_ACCOUNTS: 'on' })
  behind = await start({ HOPLUU_ORIGIN: 'https://so.example.vn', HOPLUU_PROXY: '127.0.0.1', HOPLUU_HOST: '0.0.0.0' })
})
after(async () => {
  await here.close()
  await behind.close()
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Answer {
  readonly status: number
  readonly location: string
  readonly cookie: string
  readonly headers: Record<string, string | string[] | undefined>
  readonly text: string
}

const send = (server: RunningServer, method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request({ hostname: '127.0.0.1', port: server.port, method, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8')
        const cookie = (response.headers['set-cookie'] ?? []).find((each) => each.includes('hopluu-session')) ?? ''
        resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? '', cookie, headers: response.headers, text })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })

const post = (server: RunningServer, path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> =>
  send(
    server,
    'POST',
    path,
    { ...FORM, host: `127.0.0.1:${server.port}`, origin: server.url, ...headers },
    `${new URLSearchParams(fields)}`
  )

const pairOf = (cookie: string): string => cookie.split(';')[0] ?? ''

test('the first account is made by the link alone, and is signed in; from then on the link is good for nothing', async () => {
  const link = await app.accounts.makeSetUpLink()
  assert.ok(link.ok)
  const { secret } = link.value
  assert.match((await send(here, 'GET', '/sign-in')).text, /chưa có tài khoản nào/)
  assert.match((await send(here, 'GET', `/set-up?link=${secret}`)).text, /Thiết lập lần đầu/)
  assert.equal((await send(here, 'GET', '/set-up?link=x')).status, 400)
  const fields = { link: secret, loginName: 'hoa.tran', displayName: 'Trần Thị Hoa', password: PASSWORD }
  const differ = await post(here, `/set-up?/setUp&link=${secret}`, { ...fields, again: `${PASSWORD}!` })
  assert.deepEqual([differ.status, differ.cookie], [422, ''])
  const made = await post(here, `/set-up?/setUp&link=${secret}`, { ...fields, again: PASSWORD })
  assert.deepEqual([made.status, made.location], [303, '/accounts'])
  assert.match(made.cookie, /^hopluu-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/i)
  const page = await send(here, 'GET', '/accounts', { cookie: pairOf(made.cookie) })
  assert.match(page.text, /Trần Thị Hoa/)
  assert.equal((await send(here, 'GET', `/set-up?link=${secret}`)).status, 400)
})

const signIn = async (loginName: string, password = PASSWORD): Promise<string> => {
  const answer = await post(here, '/sign-in?/signIn', { loginName, password })
  assert.equal(answer.status, 303, answer.text)
  return pairOf(answer.cookie)
}

/** Makes an account with a password, past the pages. */
const person = async (loginName: string, displayName: string, role: string): Promise<string> => {
  const added = await app.accounts.add(LOCAL_ACTOR, { loginName, displayName, role, office: null })
  assert.ok(added.ok)
  const { account, link } = added.value
  assert.ok((await app.accounts.setPasswordByLink({ secret: link.secret, password: PASSWORD }, { address: null, agent: null })).ok)
  return account.id
}

test('after signing in one is where one was going, on this server and nowhere else', async () => {
  const away = await send(here, 'GET', '/undertakings?state=open&lang=vi', { accept: 'text/html' })
  assert.equal(away.location, '/sign-in?to=%2Fundertakings%3Fstate%3Dopen')
  const tried = { loginName: 'hoa.tran', password: PASSWORD }
  assert.equal((await post(here, '/sign-in?/signIn&to=%2Fundertakings%3Fstate%3Dopen', tried)).location, '/undertakings?state=open')
  const elsewhere = [
    'https://example.org/',
    '//example.org',
    '/\\example.org',
    'javascript:alert(1)',
    '/.//example.org',
    '/a/..//example.org',
    '/\t/example.org'
  ]
  for (const to of elsewhere) assert.equal((await post(here, `/sign-in?/signIn&to=${encodeURIComponent(to)}`, tried)).location, '/', to)
})

test('what is decided is signed by the account, shown under its name, and undone by nobody else', async () => {
  const reportId = await addExample(app.register, '2023-02-10-can-tho-jica.txt')
  await person('lan', 'Nguyễn Thị Lan', 'reviewer')
  await person('minh', 'Lê Văn Minh', 'reviewer')
  const [lan, minh] = [await signIn('lan'), await signIn('minh')]
  const shown = await app.register.showReport(reportId)
  const item = shown.ok ? shown.value.items[0] : undefined
  assert.ok(item)
  const decided = await post(here, `/reports/${reportId}?/decide`, { item: item.id, revision: '0', verdict: 'accept' }, { cookie: lan })
  assert.equal(decided.status, 303)
  const report = JSON.parse((await send(here, 'GET', `/api/v1/reports/${reportId}`, { cookie: minh })).text)
  assert.deepEqual(report.items.find(({ id }: { id: string }) => id === item.id).decisions[0].by, 'lan')
  assert.match((await send(here, 'GET', `/reports/${reportId}`, { cookie: minh })).text, /Nguyễn Thị Lan · /)
  const undo = (cookie: string) => post(here, `/reports/${reportId}?/undo`, { step: '1' }, { cookie })
  assert.equal((await undo(minh)).status, 409)
  assert.equal((await undo(lan)).status, 303)
})

test('a wrong password is told alike for every name, and one address may try so often only', async () => {
  const tell = async (loginName: string, password: string): Promise<readonly [number, string]> => {
    const answer = await post(here, '/sign-in?/signIn', { loginName, password })
    return [answer.status, /role="alert">([^<]*)</.exec(answer.text)?.[1] ?? '']
  }
  const [known, unknown] = [await tell('minh', 'x'), await tell('nobody', 'x')]
  assert.deepEqual(known, unknown)
  assert.equal(known[0], 401)
  const statuses: number[] = []
  for (let i = 0; i < 16; i++) statuses.push((await tell('somebody', 'x'))[0])
  assert.equal(statuses.at(-1), 429)
})

test('a lock ends what is open at once', async () => {
  const id = await person('tam', 'Tâm', 'officer')
  const cookie = await signIn('tam')
  assert.equal((await send(here, 'GET', '/reports', { cookie })).status, 200)
  await app.accounts.lock(LOCAL_ACTOR, { accountId: id, locked: true })
  assert.equal((await send(here, 'GET', '/reports', { cookie })).status, 303)
  assert.equal((await send(here, 'GET', '/api/v1/reports', { cookie })).status, 401)
})

test('signing out ends the session on the server too', async () => {
  const cookie = await signIn('lan')
  const left = await post(here, '/account?/signOut', {}, { cookie })
  assert.deepEqual([left.status, left.location], [303, '/sign-in'])
  assert.match(left.cookie, /^hopluu-session=; /)
  assert.equal((await send(here, 'GET', '/', { cookie })).status, 303)
})

test('a token does what its scopes say over the API, signs with its owner’s name, and is told when it is none', async () => {
  const cookie = await signIn('lan')
  const fields = new URLSearchParams('name=Nhập&days=30&scope=report.add&scope=report.read')
  const headers = { ...FORM, host: `127.0.0.1:${here.port}`, origin: here.url, cookie }
  const made = await send(here, 'POST', '/account?/addToken', headers, `${fields}`)
  const token = /hopluu_[\w-]{43}/.exec(made.text)?.[0] ?? ''
  const authorization = `Bearer ${token}`
  const type = { authorization, 'content-type': 'text/plain' }
  const added = await send(here, 'POST', '/api/v1/reports', type, readFileSync(`${EXAMPLES}2023-02-10-can-tho-jica.txt`, 'utf8'))
  assert.equal(added.status, 200, 'it is there already')
  const shut = await send(here, 'PUT', '/api/v1/home', { authorization, 'content-type': 'application/json' }, '{"partnerId":null}')
  assert.deepEqual([shut.status, JSON.parse(shut.text).code], [403, 'not_permitted'])
  const none = await send(here, 'GET', '/api/v1/reports', { authorization: `${authorization}x` })
  assert.deepEqual([none.status, JSON.parse(none.text).code, none.headers['www-authenticate']], [401, 'token_not_valid', 'Bearer'])
  assert.equal((await send(here, 'GET', '/account', { authorization })).status, 403, 'no page of one’s own')
})

test('so many calls with one token are enough for now, and others go on', async () => {
  const found = (await app.accounts.list()).find(({ loginName }) => loginName === 'minh')
  assert.ok(found)
  const actor = { ...LOCAL_ACTOR, by: 'minh', accountId: found.id }
  const settings = readSettings({ environment: {} })
  assert.ok(settings.ok)
  const limiters = { ...app.limiters, token: makeLimiter({ most: 3, perMs: 60_000, now: () => new Date(0) }) }
  const started = await startServer({ register: openDoor({ ...app, reach: settings.value.reach, limiters }), port: 0, pages: null })
  assert.ok(started.ok)
  const tokens = await Promise.all(['một', 'hai'].map((name) => app.accounts.addToken(actor, { name, scopes: ['report.read'], days: 1 })))
  const call = async (which: number): Promise<Answer> => {
    const token = tokens[which]
    return send(started.value, 'GET', '/api/v1/reports', { authorization: `Bearer ${token?.ok ? token.value.secret : ''}` })
  }
  const statuses = [await call(0), await call(0), await call(0)].map(({ status }) => status)
  assert.deepEqual(statuses, [200, 200, 200])
  const more = await call(0)
  assert.deepEqual([more.status, more.headers['retry-after'], JSON.parse(more.text).code], [429, '20', 'too_many_requests'])
  assert.equal((await call(1)).status, 200)
  await started.value.close()
})

test('behind a proxy the public address alone is answered, over https, with a cookie that goes nowhere else', async () => {
  const PUBLIC = { host: 'so.example.vn', origin: 'https://so.example.vn' }
  const foreign = await send(behind, 'GET', '/sign-in', { host: 'evil.example' })
  assert.deepEqual([foreign.status, /https:\/\/so\.example\.vn/.test(foreign.text)], [403, true])
  const tried = { loginName: 'hoa.tran', password: PASSWORD }
  const signed = await post(behind, '/sign-in?/signIn', tried, { ...PUBLIC, 'x-forwarded-for': '1.2.3.4, 203.0.113.9' })
  assert.equal(signed.status, 303)
  assert.match(signed.cookie, /^__Host-hopluu-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/i)
  assert.equal((await post(behind, '/sign-in?/signIn', tried, { ...PUBLIC, origin: 'https://evil.example' })).status, 403)
  assert.equal((await post(behind, '/sign-in?/signIn', tried, { ...PUBLIC, origin: 'http://so.example.vn' })).status, 403)
  const events = await app.accounts.events({ limit: 1 })
  assert.equal(events.ok && events.value.rows[0]?.address, '203.0.113.9', 'the last that is no known proxy')
  // A cookie of the plain name is none here: another site of the domain could have set it.
  const plain = pairOf(signed.cookie).replace('__Host-', '')
  assert.equal((await send(behind, 'GET', '/', { host: PUBLIC.host, cookie: plain })).status, 303)
  assert.equal((await send(behind, 'GET', '/', { host: PUBLIC.host, cookie: pairOf(signed.cookie) })).status, 200)
})

test('where no proxy is named nobody is believed who says where a request comes from', async () => {
  await post(here, '/sign-in?/signIn', { loginName: 'hoa.tran', password: PASSWORD }, { 'x-forwarded-for': '203.0.113.10' })
  const events = await app.accounts.events({ limit: 1 })
  assert.equal(events.ok && events.value.rows[0]?.address, '127.0.0.1')
})

test('every action that can be shut to somebody is hidden by a line of the style sheet', () => {
  const css = readFileSync(new URL('../../src/web/styles/access.css', import.meta.url), 'utf8')
  const named = new Set([...css.matchAll(/data-shut~="(\w+)"/g)].map(([, action]) => action))
  // What anybody with an account may do is shut to nobody who sees it; the pages of accounts are shut as a whole to whoever may not act on them.
  const actions = Object.entries(PAGE_NEEDS).flatMap(([key, need]) =>
    need === 'account' || /^\/(sign-in|set-up|password|accounts?)\b/.test(key) ? [] : (/\?\/(\w+)$/.exec(key)?.[1] ?? [])
  )
  assert.deepEqual(
    [...new Set(actions)].filter((action) => !named.has(action)),
    []
  )
})
