import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acceptExample } from './web-server.ts'
import { openWalks } from './web-walks.ts'

const { server, walks } = openWalks(async (register) => {
  await acceptExample(register, '2024-03-15-can-tho-jica-nghien-cuu-kha-thi.docx')
  await acceptExample(register, '2018-05-18-bo-tai-nguyen-phap.txt')
  await acceptExample(register, '2025-04-18-can-tho-jica-phuong-an-vay.txt')
})

test('Today says what is overdue and leads to the whole list; the office chooses where it belongs, and sees only its own', () =>
  walks(async (page) => {
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
  }))

test('a pair that may be one is told apart, another is joined, without JavaScript too', () =>
  walks(
    async (page) => {
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
    },
    { javaScriptEnabled: false }
  ))
