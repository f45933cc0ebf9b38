import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf } from './web-faults.ts'
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

test('Today for me, for my office and for all: chosen in the address, remembered, with what to do where nothing was given', () =>
  walks(async (page) => {
    await page.goto('/')
    const all = await page.locator('nav a[href="#overdue"] b').innerText()
    await page.getByRole('link', { name: 'Cho tôi' }).click()
    await page.waitForURL('**/?for=me**')
    await page.getByText('Chưa việc nào ghi bạn là người phụ trách').waitFor()
    await page.goto('/undertakings?when=overdue')
    await page.locator('tbody th a').first().click()
    await page.getByText('Ghi người phụ trách').click()
    await page.getByRole('button', { name: 'Tôi phụ trách' }).click()
    await page.locator('#f-responsible').getByText('người dùng trên máy này').waitFor()
    await page.goto('/')
    assert.equal(await page.locator('nav a[href="#overdue"] b').innerText(), '1', 'the choice is remembered')
    await page.locator('#overdue .all').click()
    await page.waitForURL('**/undertakings?when=overdue&responsible=local')
    await page.getByText('Người phụ trách: người dùng trên máy này').waitFor()
    assert.equal(await page.locator('tbody tr').count(), 1)
    await page.goto('/?for=office')
    await page.getByText('Chưa việc nào ghi cơ quan bạn chủ trì hoặc phối hợp').waitFor()
    assert.deepEqual(await faultsOf(page), [])
    await page.goto('/?for=all')
    assert.equal(await page.locator('nav a[href="#overdue"] b').innerText(), all)
  }))

test('a step of an agreement that one sees to stands among one’s own parts on Today, and leads to the step', () =>
  walks(async (page) => {
    await page.goto('/agreements')
    await page.locator('tbody th a').first().click()
    await page.waitForURL('**/agreements/*')
    const step = page.locator('#route li.next')
    const name = await step.locator('summary span').first().innerText()
    await step.getByLabel('Ngày').fill('05/01/2027')
    await step.getByRole('button', { name: 'Tôi phụ trách' }).click()
    await step.getByText('người dùng trên máy này').waitFor()
    assert.deepEqual(await faultsOf(page), [])
    await page.goto('/?for=me')
    const mine = page.locator('#duties li')
    assert.equal(await mine.count(), 1)
    assert.ok(name.startsWith(await mine.locator('h3').innerText()))
    assert.match(await mine.innerText(), /5\/1\/2027|05\/01\/2027/)
    assert.deepEqual(await faultsOf(page), [])
    await mine.locator('h3 a').click()
    await page.waitForURL('**/agreements/*#s-*')
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
