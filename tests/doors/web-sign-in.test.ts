import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { LOCAL_ACTOR } from '../../src/accounts/index.ts'
import { openDoor, type RunningServer, startServer } from '../../src/api/index.ts'
import { type App, openApp } from '../../src/app/index.ts'
import { CLIENT, type OidcServer, startOidc } from './oidc.ts'
import { openBrowser, walk } from './web-browser.ts'

const PASSWORD = 'sông chảy ra biển lớn'
const DESK = { address: null, agent: null }

const folder = mkdtempSync(join(tmpdir(), 'hopluu-sign-in-'))
let browser: Browser | null = null
let oidc: OidcServer
let app: App
let server: RunningServer
/** A passkey holds for a name, so everything is asked by one. */
let url = ''

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const taken = createServer().listen(0, '127.0.0.1', () => {
      const { port } = taken.address() as { readonly port: number }
      taken.close(() => resolve(port))
    })
  })

before(async () => {
  browser = await openBrowser()
  if (!browser) return
  const port = await freePort()
  url = `http://localhost:${port}`
  oidc = await startOidc([`${url}/sign-in/provider/back`])
  const environment = {
    HOPLUU_OIDC_ISSUER: oidc.issuer,
    HOPLUU_OIDC_CLIENT_ID: CLIENT.id,
    HOPLUU_OIDC_CLIENT_SECRET: CLIENT.secret,
    HOPLUU_OIDC_ROLES: 'officer=can-bo',
    HOPLUU_OIDC_NAME: 'Cổng xác thực tỉnh',
    HOPLUU_SECOND_STEP: 'manager'
  }
  const opened = await openApp({ environment, dataFolder: folder })
  assert.ok(opened.ok)
  app = opened.value
  const reach = { host: '127.0.0.1', origin: null, proxies: [], needsAccounts: true }
  const started = await startServer({ register: openDoor({ ...app, reach }), port })
  assert.ok(started.ok)
  server = started.value
  for (const [loginName, role] of [
    ['hoa.tran', 'administrator'],
    ['binh', 'manager']
  ] as const) {
    const added = await app.accounts.add(LOCAL_ACTOR, { loginName, displayName: 'Trần Thị Hoa', role, office: null })
    assert.ok(added.ok)
    await app.accounts.setPasswordByLink({ secret: added.value.link.secret, password: PASSWORD }, DESK)
  }
})
after(async () => {
  await browser?.close()
  await server?.close()
  await app?.close()
  await oidc?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const signIn = async (page: Page, loginName = 'hoa.tran'): Promise<void> => {
  await page.goto('/sign-in')
  await page.fill('[name=loginName]', loginName)
  await page.fill('[name=password]', PASSWORD)
  await page.click('main form button')
}
const signOut = async (page: Page): Promise<void> => {
  await page.goto('/account')
  await page.click('text=Đăng xuất')
  await page.waitForURL('**/sign-in')
}
/** A telephone, as far as the browser can tell. */
const holdKey = async (page: Page): Promise<void> => {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const holds = { hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true }
  await cdp.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', ...holds } })
}
const newest = async (count: number): Promise<readonly string[]> => {
  const events = await app.accounts.events({ limit: count })
  return events.ok ? events.value.rows.map(({ kind, about }) => `${kind} ${about.way ?? ''}`.trim()) : []
}

test('a passkey is added on “my account”, signs in without a name, and is asked for as a second step', async () => {
  if (!browser) return
  const steps = async (page: Page): Promise<void> => {
    await holdKey(page)
    await signIn(page)
    await page.waitForURL(`${url}/`)
    await page.goto('/account')
    await page.fill('#passkeys input:not([type=hidden])', 'Điện thoại của tôi')
    await page.click('#passkeys .add button')
    await page.waitForSelector('#passkeys li:has-text("Điện thoại của tôi")')
    await signOut(page)

    await page.goto('/charts')
    await page.click('text=Đăng nhập bằng khóa')
    await page.click('text=Dùng khóa đăng nhập')
    await page.waitForURL(`${url}/charts`)
    assert.deepEqual(await newest(2), ['signed_in passkey', 'signed_out'])

    await page.goto('/account')
    await page.click('text=Lần nào cũng hỏi khóa')
    await page.waitForSelector('text=Sau mọi cách đăng nhập khác, sổ hỏi thêm khóa.')
    await signOut(page)
    await signIn(page)
    await page.waitForURL('**/sign-in/second-step')
    await page.goto('/charts')
    assert.equal(new URL(page.url()).pathname, '/sign-in', 'the password alone opens nothing')
    await signIn(page)
    await page.waitForURL('**/sign-in/second-step')
    await page.click('text=Dùng khóa đăng nhập')
    await page.waitForURL(`${url}/`)
    assert.deepEqual(await newest(1), ['signed_in password+passkey'])

    await page.goto('/account')
    await page.click('#passkeys li button')
    await page.waitForSelector('text=Chưa có khóa nào.')
    // Done at one instant, so in no order.
    assert.deepEqual([...(await newest(2))].toSorted(), ['passkey_removed', 'second_step_dropped'])
    await signOut(page)
    await page.goto('/sign-in/passkey')
    await page.click('text=Dùng khóa đăng nhập')
    await page.waitForSelector('text=Khóa đăng nhập này không đúng với sổ.')
    assert.deepEqual(await newest(1), ['sign_in_failed passkey'])
  }
  // A passkey that is not taken is told to the page as such.
  await walk(browser, url, steps, { expected: /status of 401/ })
})

test('whose role must have a second step is led to “my account” from every page until there is one', async () => {
  if (!browser) return
  const steps = async (page: Page): Promise<void> => {
    await holdKey(page)
    await signIn(page, 'binh')
    await page.waitForURL(`${url}/account#passkeys`)
    await page.waitForSelector('text=Vai trò của bạn bắt buộc có bước thứ hai.')
    await page.goto('/charts')
    assert.equal(new URL(page.url()).pathname, '/account')
    const called = await page.request.get(`${url}/api/v1/reports`)
    assert.deepEqual([called.status(), (await called.json()).code], [403, 'second_step_required'])

    await page.fill('#passkeys input:not([type=hidden])', 'Khóa của tôi')
    await page.click('#passkeys .add button')
    await page.waitForSelector('#passkeys li:has-text("Khóa của tôi")')
    await page.click('text=Lần nào cũng hỏi khóa')
    await page.waitForSelector('text=Sau mọi cách đăng nhập khác, sổ hỏi thêm khóa.')
    await page.goto('/charts')
    assert.equal(new URL(page.url()).pathname, '/charts')
    await page.goto('/account')
    await page.click('#passkeys .step button')
    await page.waitForSelector('text=Vai trò của bạn ở sổ này bắt buộc có bước thứ hai.')
  }
  await walk(browser, url, steps, { expected: /status of (403|422)/ })
})

test('without JavaScript the page of passkeys says that it needs it, and the password is one link away', async () => {
  if (!browser) return
  await walk(
    browser,
    url,
    async (page) => {
      await page.goto('/sign-in/passkey')
      assert.match((await page.textContent('main')) ?? '', /cần JavaScript/)
      await page.click('text=Đăng nhập cách khác')
      await page.waitForURL('**/sign-in')
    },
    { javaScriptEnabled: false }
  )
})

test('the provider’s page leads back to where one was going, and “my account” ties one that was there before', async () => {
  if (!browser) return
  const context = await browser.newContext({ baseURL: url, locale: 'vi-VN' })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  oidc.someone = { sub: 'l-1', preferred_username: 'lan', name: 'Lê Thị Lan', groups: ['can-bo'] }
  await page.goto('/charts')
  await page.click('text=Đăng nhập bằng Cổng xác thực tỉnh')
  await page.waitForURL(`${url}/charts`)
  await page.goto('/account')
  assert.match((await page.textContent('main')) ?? '', /Lê Thị Lan[\s\S]*lan\s+· Cán bộ/)
  await context.close()

  const other = await browser.newContext({ baseURL: url, locale: 'vi-VN' })
  const mine = await other.newPage()
  mine.setDefaultTimeout(10_000)
  oidc.someone = { sub: 'h-1', preferred_username: 'hoa.tran', name: 'Hoa', groups: ['can-bo'] }
  await mine.goto('/sign-in/provider?to=//evil.example')
  assert.match((await mine.textContent('main')) ?? '', /đã có tài khoản “hoa.tran” từ trước/)
  await signIn(mine)
  await mine.waitForURL(`${url}/`)
  await mine.goto('/account')
  await mine.click('text=Gắn với tài khoản của tôi')
  await mine.click('text=Đi tiếp tới Cổng xác thực tỉnh')
  await mine.waitForURL('**/account**')
  await mine.waitForSelector('text=Đã gắn với tài khoản của bạn')
  await signOut(mine)
  await mine.goto('/sign-in/provider?to=//evil.example')
  assert.equal(mine.url(), `${url}/`, 'nobody is sent elsewhere')
  assert.equal((await app.accounts.called('hoa.tran'))?.role, 'administrator')
  await other.close()
})
