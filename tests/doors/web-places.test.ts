import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, walk } from './web-browser.ts'
import { faultsOf } from './web-faults.ts'
import { acceptExample, type OpenRegister, openServer } from './web-server.ts'

let browser: Browser | null
let server: OpenRegister & { readonly url: string }

before(async () => {
  browser = await openBrowser()
  if (!browser) return
  server = await openServer()
  await acceptExample(server.register, '2025-09-09-ha-noi-ca-mau.pdf')
})
after(async () => {
  await browser?.close()
  if (browser) await server.close()
})

test('the map leads to what is filed under a province, and the table says the same', async () => {
  if (!browser) return
  const steps = async (page: Page): Promise<void> => {
    await page.goto('/places?by=meeting')
    assert.equal(await page.locator('svg.map a').count(), 34)
    await page.getByText('Quần đảo Hoàng Sa', { exact: true }).waitFor()
    await page.getByText('Quần đảo Trường Sa', { exact: true }).waitFor()
    const onMap = page.getByRole('link', { name: 'Cà Mau: 1 cuộc gặp', exact: true })
    assert.equal(await onMap.getAttribute('class').then((names) => /level-4/.test(names ?? '')), true)
    assert.equal(await page.getByRole('link', { name: 'Cuộc gặp tại Cà Mau: 1' }).innerText(), '1')
    await onMap.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Tỉnh Cà Mau' }).waitFor()
    await page.getByText('Bạc Liêu (trước 01/07/2025)').waitFor()
    await page.getByRole('link', { name: /: Cuộc gặp$/ }).click()
    await page.waitForURL(/\/meetings\?province=/)
    assert.equal(await page.locator('tbody tr').count(), 1)
  }
  await walk(browser, server.url, steps)
})

test('the name of a unit that is no more leads to that of today, and says so', async () => {
  if (!browser) return
  const steps = async (page: Page): Promise<void> => {
    await page.goto('/places/Bạc Liêu')
    await page.getByRole('heading', { level: 1, name: 'Tỉnh Cà Mau' }).waitFor()
    assert.match(await page.getByRole('status').innerText(), /Bạc Liêu nay thuộc Cà Mau/)
    assert.equal((await page.goto('/places/Paris'))?.status(), 404)
  }
  await walk(browser, server.url, steps, { expected: /404/ })
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1366, 390]) {
    test(`axe finds nothing on the map and on a province, ${colorScheme}, ${width} wide`, async () => {
      if (!browser) return
      const steps = async (page: Page): Promise<void> => {
        for (const path of ['/places', '/places/Cà Mau', '/places/Huế']) {
          await page.goto(path)
          assert.deepEqual(await faultsOf(page), [])
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path)
        }
      }
      await walk(browser, server.url, steps, { colorScheme, viewport: { width, height: 844 } })
    })
  }
}
