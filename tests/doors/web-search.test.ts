import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, walk } from './web-browser.ts'
import { addExample, type OpenRegister, openServer } from './web-server.ts'

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

let browser: Browser | null
let server: OpenRegister & { readonly url: string }

before(async () => {
  browser = await openBrowser()
  if (!browser) return
  server = await openServer()
  const reportId = await addExample(server.register, '2025-09-09-ha-noi-ca-mau.pdf')
  const shown = await server.register.showReport(reportId)
  for (const { id, revision } of shown.ok ? shown.value.items : [])
    await server.register.decide({ reportId, itemId: id, revision, verdict: 'accept' })
})
after(async () => {
  await browser?.close()
  if (browser) await server.close()
})

const clean = async (page: Page): Promise<void> => {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    })
  )
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`),
    []
  )
}

test('a search without accents finds dossiers beside sentences, and can be narrowed to one kind', async () => {
  if (!browser) return
  const steps = async (page: Page): Promise<void> => {
    await page.goto('/search')
    await page.getByRole('searchbox').fill('ca mau')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 3, name: 'Đối tác' }).waitFor()
    await page.getByText('Cà Mau nay gồm cả Bạc Liêu, Minh Hải.').waitFor()
    assert.ok((await page.locator('mark').count()) > 0, 'sentences of reports')
    await clean(page)
    await page.getByLabel('Tìm trong').selectOption('organisation')
    await page.getByRole('button', { name: 'Tìm', exact: true }).click()
    await page.waitForURL(/kind=organisation/)
    assert.deepEqual(await page.getByRole('heading', { level: 3 }).allInnerTexts(), ['Tổ chức, cơ quan'])
    assert.equal(await page.locator('mark').count(), 0)
    await page.goto('/search?q=bac+lieu')
    await page.getByRole('link', { name: 'Xem mọi hồ sơ tại Cà Mau' }).click()
    await page.getByRole('heading', { level: 1, name: 'Tỉnh Cà Mau' }).waitFor()
  }
  await walk(browser, server.url, steps)
})
