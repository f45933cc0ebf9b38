import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { startServer } from '../../src/api/index.ts'
import { type App, openApp } from '../../src/app/index.ts'
import { type FeedServer, openFeedServer, rssOf, sends } from './feed-server.ts'
import { openBrowser, settled, walk } from './web-browser.ts'
import { faultsOf } from './web-faults.ts'
import { acceptExample } from './web-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'hopluu-web-feeds-'))
const TITLE = 'Thành phố làm việc với JICA về thoát nước'
const LONG = `${TITLE}, mở rộng nhà máy xử lý nước thải và đào tạo cán bộ vận hành cho các phường mới sáp nhập`
const PAGE = `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${TITLE}</title></head><body><article><h1>${TITLE}</h1>
<p>Sáng 20/11/2026, UBND thành phố Cần Thơ đã có buổi làm việc với Cơ quan Hợp tác quốc tế Nhật Bản (JICA).</p>
<p>Thành phố Cần Thơ đề nghị JICA hỗ trợ đào tạo cán bộ vận hành nhà máy nước thải trước ngày 30/6/2027.</p></article></body></html>`

let server: FeedServer
let app: App
let url = ''
let close: () => Promise<void>
let browser: Browser | null = null

before(async () => {
  server = await openFeedServer()
  const environment = { HOPLUU_DATA: folder, HOPLUU_FEEDS: 'on', HOPLUU_FEEDS_INSIDE: server.host, HOPLUU_FEEDS_PAUSE: '0' }
  const opened = await openApp({ environment })
  assert.ok(opened.ok)
  app = opened.value
  await acceptExample(app.register, '2023-02-10-can-tho-jica.txt')
  const items = [
    { path: '/tin/1', title: TITLE },
    { path: '/tin/mat', title: LONG }
  ]
  server.pages.set('/rss', sends(rssOf(server.origin, items)))
  server.pages.set('/tin/1', sends(PAGE, { 'content-type': 'text/html' }))
  server.pages.set('/hong', sends('', {}, 500))
  for (const path of ['/rss', '/hong']) assert.ok((await app.register.feeds.add({ address: server.origin + path })).ok)
  assert.ok((await app.pollFeeds()).ok)
  const started = await startServer({ register: app.register, port: 0 })
  assert.ok(started.ok)
  url = started.value.url
  close = () => started.value.close()
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await close()
  await app.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1366, 390])
    test(`axe finds nothing on the watch list, ${colorScheme}, ${width} wide`, async () => {
      if (!browser) return
      await walk(
        browser,
        url,
        async (page) => {
          await page.goto('/feeds')
          await settled(page)
          for (const summary of await page.locator('summary').all()) await summary.click()
          assert.deepEqual(await faultsOf(page), [])
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
          if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/feeds-${colorScheme}-${width}.png`, fullPage: true })
        },
        { colorScheme, viewport: { width, height: 900 } }
      )
    })

for (const javaScriptEnabled of [true, false])
  test(`a feed is put on the list, changed and taken off, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
    if (!browser) return
    await walk(
      browser,
      url,
      async (page) => {
        const go = async (address: string) => {
          await page.goto(address)
          if (javaScriptEnabled) await settled(page)
        }
        await go('/reports')
        await page.getByRole('link', { name: 'Theo dõi báo, cổng thông tin' }).click()
        await page.getByRole('heading', { level: 1, name: 'Theo dõi báo và cổng thông tin' }).waitFor()
        if (javaScriptEnabled) await settled(page)
        await page.getByText('Không đọc được 1 lần liền').waitFor()
        await page.locator('summary').first().click()
        await page.getByLabel('Địa chỉ của nguồn tin').fill(`${server.origin}/rss`)
        await page.getByRole('button', { name: 'Theo dõi', exact: true }).click()
        await page.getByRole('alert').getByText('Địa chỉ này đã được theo dõi, với tên “Báo thử”.').waitFor()
        assert.equal(await page.getByLabel('Địa chỉ của nguồn tin').inputValue(), `${server.origin}/rss`, 'what was typed stays')
        await page.getByLabel('Địa chỉ của nguồn tin').fill(`${server.origin}/khac`)
        await page.locator('#add').getByLabel('Tên gọi').fill('Cổng tỉnh')
        await page.locator('#add').getByLabel('Hỏi').selectOption('120')
        await page.getByRole('button', { name: 'Theo dõi', exact: true }).click()
        await page.getByRole('status').getByText('Đã thêm vào danh sách.').waitFor()
        const line = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Cổng tỉnh' }) })
        await line.getByText('2 giờ một lần · Chưa trả lời lần nào').waitFor()
        await line.locator('summary').click()
        await line.getByLabel('Đang theo dõi').uncheck()
        await line.getByRole('button', { name: 'Lưu' }).click()
        await page.getByRole('status').getByText('Đã lưu.').waitFor()
        await page.getByRole('heading', { name: 'Cổng tỉnh (tạm ngừng)' }).waitFor()
        const failing = page.getByRole('listitem').filter({ hasText: '/hong' })
        await failing.getByRole('button', { name: 'Hỏi sớm' }).click()
        await page.getByRole('status').getByText('Sẽ được hỏi').waitFor()
        await go('/feeds')
        const paused = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Cổng tỉnh' }) })
        await paused.locator('summary').click()
        await paused.getByRole('button', { name: 'Thôi theo dõi' }).click()
        await page.getByRole('status').getByText('Đã bỏ khỏi danh sách.').waitFor()
        assert.equal(await page.getByRole('heading', { name: 'Cổng tỉnh' }).count(), 0)
      },
      { javaScriptEnabled, expected: /400/ }
    )
  })

test('from what was found one comes to the report, which says where it came from; in English as well', async () => {
  if (!browser) return
  await walk(browser, url, async (page) => {
    await page.goto('/feeds?lang=en')
    await settled(page)
    await page.getByText('Given up:').waitFor()
    await page.getByText('answered with status 404').waitFor()
    await page.getByRole('link', { name: TITLE, exact: true }).click()
    await page.getByText(/from the feed “Báo thử”/).waitFor()
    assert.equal(await page.getByRole('link', { name: 'Source' }).first().getAttribute('href'), `${server.origin}/tin/1`)
  })
})
