import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, walk } from './web-browser.ts'
import { addExample, type OpenRegister, openServer } from './web-server.ts'

let browser: Browser | null
let server: OpenRegister & { readonly url: string }

const acceptAll = async (reportId: string): Promise<void> => {
  const shown = await server.register.showReport(reportId)
  for (const { id, revision, state } of shown.ok ? shown.value.items : [])
    if (state === 'proposed') await server.register.decide({ reportId, itemId: id, revision, verdict: 'accept' })
}

before(async () => {
  browser = await openBrowser()
  if (!browser) return
  server = await openServer()
  await acceptAll(await addExample(server.register, '2024-03-15-can-tho-jica-nghien-cuu-kha-thi.docx'))
  await acceptAll(await addExample(server.register, '2018-05-18-bo-tai-nguyen-phap.txt'))
  await acceptAll(await addExample(server.register, '2025-04-18-can-tho-jica-phuong-an-vay.txt'))
})
after(async () => {
  await browser?.close()
  if (browser) await server.close()
})

test('Today says what is overdue and leads to the whole list; the office chooses where it belongs, and sees only its own', async () => {
  if (!browser) return
  await walk(browser, server.url, async (page) => {
    await page.goto('/')
    await page.getByRole('heading', { name: 'Hôm nay' }).waitFor()
    assert.match(await page.locator('.next').innerText(), /đôn đốc “/)
    const overdue = page.locator('#overdue')
    const all = Number(/\d+/.exec(await overdue.locator('.all').innerText())?.[0])
    assert.ok(all > 5)
    await overdue.locator('.all').click()
    await page.waitForURL('**/undertakings?when=overdue')
    assert.equal(await page.locator('tbody tr').count(), all)

    await page.goto('/')
    await page.getByRole('button', { name: 'Chọn Cần Thơ' }).click()
    await page.getByText('Cơ quan thuộc Cần Thơ').waitFor()
    await page.getByRole('link', { name: 'Của đối tác' }).click()
    await page.waitForURL('**/?whose=theirs')
    const theirs = await page.locator('nav a[href="#overdue"] b').innerText()
    await page.getByRole('link', { name: 'Của ta' }).click()
    await page.waitForURL('**/?whose=ours')
    const ours = await page.locator('nav a[href="#overdue"] b').innerText()
    assert.ok(Number(ours) > 0 && Number(ours) + Number(theirs) <= all)
    await page.locator('#overdue .all').click()
    await page.waitForURL('**/undertakings?when=overdue&whose=ours')
    assert.equal(await page.locator('tbody tr').count(), Number(ours))
    await page.getByText('Việc của ta ×').waitFor()
  })
})

test('a pair that may be one is told apart, another is joined, without JavaScript too', async () => {
  if (!browser) return
  const steps = async (page: Page): Promise<void> => {
    await page.goto('/')
    const pairs = page.locator('#pairs li')
    const before = await pairs.count()
    assert.ok(before >= 2)
    const [apart, joined] = [await pairs.nth(0).innerText(), await pairs.nth(1).innerText()]
    await pairs.nth(0).getByRole('button', { name: 'Không phải một' }).click()
    await page.waitForURL('**/#pairs')
    assert.ok(!(await page.locator('#pairs').innerText()).includes(apart))
    await pairs.nth(0).getByRole('button', { name: 'Là một' }).click()
    await page.waitForURL('**/#pairs')
    assert.ok(!(await page.content()).includes(joined))
    const left = await server.register.lookAtToday()
    assert.equal(left.ok && left.value.alike.length, before - 2)
  }
  await walk(browser, server.url, steps, { javaScriptEnabled: false })
})
