import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { startServer } from '../../src/api/index.ts'
import { type App, openApp } from '../../src/app/index.ts'
import { openBrowser, walk } from './web-browser.ts'
import { faultsOf } from './web-faults.ts'
import { EXAMPLES } from './web-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'hopluu-merges-'))
const EXAMPLE = '2023-02-10-can-tho-jica.txt'

let app: App
let url = ''
let close: () => Promise<void>
let browser: Browser | null = null

/** A register with one report, some of whose items somebody decided on. */
const openOffice = async (name: string, decided: Readonly<Record<string, 'accept' | 'reject'>>): Promise<App> => {
  const opened = await openApp({ environment: {}, dataFolder: join(folder, name) })
  assert.ok(opened.ok)
  const { register } = opened.value
  const added = await register.addReport({ bytes: readFileSync(EXAMPLES + EXAMPLE), fileName: EXAMPLE })
  assert.ok(added.ok)
  for (const [itemId, verdict] of Object.entries(decided)) {
    const kept = await register.decide({ reportId: added.value.reportId, itemId, revision: 0, verdict, reason: `ý kiến của ${name}` })
    assert.ok(kept.ok)
  }
  return opened.value
}

before(async () => {
  const unit = await openOffice('ban', { a1: 'reject', a2: 'reject', m1: 'accept' })
  await unit.close()
  app = await openOffice('tinh', { a1: 'accept', a2: 'accept' })
  const merged = await app.mergeFile(join(folder, 'ban', 'hopluu.sqlite'))
  assert.ok(merged.ok)
  assert.deepEqual([merged.value.decisions, merged.value.conflicts], [1, 2])
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
  rmSync(folder, { recursive: true, force: true })
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1366, 390])
    test(`axe finds nothing on conflicts side by side, ${colorScheme}, ${width} wide`, async () => {
      if (!browser) return
      await walk(
        browser,
        url,
        async (page) => {
          await page.goto('/merges')
          assert.deepEqual(await faultsOf(page), [])
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
        },
        { colorScheme, viewport: { width, height: 900 } }
      )
    })

test('from the reports one comes to the conflicts, sees both sides, and says which stands, without a script', async () => {
  if (!browser) return
  await walk(
    browser,
    url,
    async (page) => {
      await page.goto('/reports')
      await page.getByRole('link', { name: 'Gộp sổ: 2 chỗ mâu thuẫn' }).click()
      await page.getByRole('heading', { level: 1, name: 'Gộp sổ' }).waitFor()
      const first = page.locator('article').first()
      await first.getByRole('heading', { name: 'Ở sổ này: Đã chấp nhận' }).waitFor()
      await first.getByRole('heading', { name: 'Ở sổ “hopluu.sqlite”: Đã bác bỏ' }).waitFor()
      assert.match(await first.innerText(), /ý kiến của tinh[\s\S]*ý kiến của ban/)
      await first.getByLabel('Lý do').fill('ban nắm rõ hơn')
      await first.getByRole('button', { name: 'Lấy theo sổ kia' }).click()
      await page.getByRole('heading', { name: 'Chỗ mâu thuẫn cần chọn (1)' }).waitFor()
      await page.locator('article').getByRole('button', { name: 'Giữ như ở sổ này' }).click()
      await page.getByText('Không còn chỗ mâu thuẫn nào.').waitFor()
      await page.getByText('Đã giải quyết (2)').click()
      const settled = await page.locator('details').innerText()
      assert.match(settled, /Lấy theo sổ kia · .*ban nắm rõ hơn/)
      assert.match(settled, /Giữ như ở sổ này/)
      await page.goto('/reports')
      await page.getByRole('link', { name: 'Gộp sổ', exact: true }).waitFor()
    },
    { javaScriptEnabled: false }
  )
  assert.deepEqual(await app.register.listConflicts(), [])
})
