import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openDoor, type RunningServer, startServer } from '../../src/api/index.ts'
import { type App, openApp } from '../../src/app/index.ts'
import { openBrowser, walk } from './web-browser.ts'
import { EVERYTHING, faultsOf } from './web-faults.ts'
import { acceptExample } from './web-server.ts'

const PASSWORD = 'sông chảy ra biển lớn'
const OTHER = 'mưa nguồn chớp bể đầu non'

let opened: { readonly browser: Browser; readonly app: App; readonly server: RunningServer; readonly folder: string } | null = null
let reportId = ''

before(async () => {
  const browser = await openBrowser()
  if (!browser) return
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-walk-'))
  const app = await openApp({ environment: { HOPLUU_ACCOUNTS: 'on' }, dataFolder: folder })
  assert.ok(app.ok)
  reportId = await acceptExample(app.value.register, '2023-02-10-can-tho-jica.txt')
  const server = await startServer({ register: openDoor({ ...app.value, reach: app.value.settings.reach }), port: 0 })
  assert.ok(server.ok)
  opened = { browser, app: app.value, server: server.value, folder }
})
after(async () => {
  await opened?.browser.close()
  await opened?.server.close()
  await opened?.app.close()
  if (opened) rmSync(opened.folder, { recursive: true, force: true })
})

test('from the first link to a reader’s first page, the reader without a script: nobody is shown what their role may not do', async () => {
  if (!opened) return
  const { browser, app, server } = opened
  const link = await app.accounts.makeSetUpLink()
  assert.ok(link.ok)
  const plant = await app.register.enterDossier({ kind: 'facility', fields: { name: 'Nhà máy Cái Sâu' }, reason: 'Hồ sơ' })
  assert.ok(plant.ok)
  const days = { '2026-09-01': { inflow: 1250 } }
  assert.ok((await app.register.keepPlantLog({ dossierId: plant.value, revision: null, days, reason: 'Sổ trực' })).ok)
  let handed = ''
  await walk(browser, server.url, async (page) => {
    await page.goto('/reports')
    assert.match(await page.locator('main').innerText(), /chưa có tài khoản nào/)
    assert.deepEqual(await faultsOf(page, EVERYTHING), [])
    await page.goto(`/set-up?link=${link.value.secret}`)
    await page.getByLabel('Họ và tên').fill('Trần Thị Hoa')
    await page.getByLabel(/^Tên đăng nhập/).fill('hoa.tran')
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill(PASSWORD)
    await page.getByLabel('Nhập lại mật khẩu mới').fill(PASSWORD)
    assert.deepEqual(await faultsOf(page, EVERYTHING), [])
    await page.getByRole('button', { name: 'Tạo tài khoản và đăng nhập' }).click()

    const add = page.locator('#add')
    await add.getByLabel('Họ và tên').fill('Nguyễn Văn Lan')
    await add.getByLabel(/^Tên đăng nhập/).fill('lan.nguyen')
    await add.getByLabel('Vai trò').selectOption({ label: 'Người đọc' })
    await add.getByLabel(/^Cơ quan/).fill('Sở Ngoại vụ')
    await add.getByRole('button').click()
    handed = await page.locator('.told code').innerText()
    assert.match(await page.locator('main').innerText(), /Người đọc · Mức: .+ · Sở Ngoại vụ/)
    for (const path of ['/accounts', '/account', '/sign-ins']) {
      await page.goto(path)
      assert.deepEqual(await faultsOf(page, EVERYTHING), [], path)
    }
    assert.match(await page.locator('tbody').innerText(), /Thêm tài khoản: Người đọc/)
  })
  await walk(
    browser,
    server.url,
    async (page) => {
      await page.goto(handed)
      await page.getByLabel('Mật khẩu mới', { exact: true }).fill(OTHER)
      await page.getByLabel('Nhập lại mật khẩu mới').fill(OTHER)
      await page.getByRole('button', { name: 'Đặt mật khẩu và đăng nhập' }).click()
      await page.waitForURL(`${server.url}/`)
      await page.goto('/reports')
      assert.equal(await page.getByRole('heading', { name: 'Thêm báo cáo' }).isVisible(), false)
      await page.goto(`/reports/${reportId}`)
      for (const action of ['decide', 'edit', 'redate', 'withdraw', 'readAgain', 'readVersion'])
        for (const form of await page.locator(`form[action*="?/${action}"]`).all()) assert.equal(await form.isVisible(), false, action)
      await page.goto('/undertakings')
      await page.locator('main li a, main td a').first().click()
      assert.equal(await page.locator('#acts').isVisible(), false)
      await page.goto(`/plants/${plant.value}?month=2026-09`)
      assert.match(await page.getByRole('row').nth(1).innerText(), /1250/)
      assert.equal(await page.locator('#log input:visible, #log button:visible, #upkeep form').count(), 0)
      await page.getByRole('link', { name: 'Nguyễn Văn Lan' }).click()
      assert.equal(await page.getByRole('link', { name: 'Mọi tài khoản' }).count(), 0)
      await page.getByRole('button', { name: 'Đăng xuất' }).click()
      assert.equal(new URL(page.url()).pathname, '/sign-in')
      await page.goto('/undertakings')
      assert.equal(new URL(page.url()).searchParams.get('to'), '/undertakings')
    },
    { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }
  )
})
