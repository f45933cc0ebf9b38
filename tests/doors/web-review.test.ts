import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Register } from '../../src/register/index.ts'
import { settled } from './web-browser.ts'
import { addExample } from './web-server.ts'
import { openWalks } from './web-walks.ts'

const FILE = '2025-04-18-can-tho-jica-phuong-an-vay.txt'

const { server, walks } = openWalks()

const focusedCard = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset.item ?? null)
const viewOf = async (register: Register, id: string) => {
  const report = await register.showReport(id)
  assert.ok(report.ok)
  return report.value
}

test('a whole report is reviewed with the keyboard only: accepted, edited, returned, rejected, all that is clear at once, and undone', () =>
  walks(async (page) => {
    const id = await addExample(server.register, FILE)
    const { undoubted } = await viewOf(server.register, id)
    await page.goto('/reports')
    await settled(page)
    // From the list to the report: the link says what to do next.
    await page.keyboard.press('Tab')
    const onLink = () => page.evaluate((path) => document.activeElement?.getAttribute('href') === path, `/reports/${id}`)
    for (let presses = 0; presses < 30 && !(await onLink()); presses++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/reports/${id}`)
    await settled(page)
    const press = async (key: string): Promise<void> => {
      await page.keyboard.press(key)
      await settled(page)
    }
    const becomes = async (item: string, state: string): Promise<void> => {
      await page.locator(`#i-${item}[data-state=${state}]`).waitFor()
    }
    const current = async (): Promise<string> => {
      const item = await focusedCard(page)
      assert.ok(item, 'an item has the focus')
      return item
    }

    await press('j')
    const first = await current()
    const lit = await page.locator('.text .lit').count()
    assert.ok(lit > 0, 'the words of the item with the focus are lit')
    const outline = await page.locator(`#i-${first}`).evaluate((card) => getComputedStyle(card).outlineStyle)
    assert.equal(outline, 'solid', 'the focus is seen')
    await press('a')
    await becomes(first, 'accepted')
    await press('u')
    await becomes(first, 'proposed')
    assert.equal(await current(), first, 'what was undone has the focus again')
    await press('a')
    await becomes(first, 'accepted')

    const second = await current()
    await press('r')
    await press('Enter')
    await page.locator(`#i-${second} [role=alert]`).waitFor()
    await page.keyboard.type('Cần xác nhận ngày')
    await press('Enter')
    await becomes(second, 'returned')
    await press('j')
    const third = await current()
    await press('x')
    await press('Escape')
    assert.equal(await page.locator(`#i-${third}`).getByLabel('Vì sao bác bỏ?').isVisible(), false, 'Esc leaves the form')
    await press('x')
    await page.keyboard.type('Hiểu sai ý')
    await press('Enter')
    await becomes(third, 'rejected')
    await press('j')
    const fourth = await current()
    await press('e')
    await page.locator(`#i-${fourth} form.edit`).waitFor()
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab')
      if (await page.evaluate(() => document.activeElement?.matches('form.edit [type=submit]'))) break
    }
    await press('Enter')
    await becomes(fourth, 'accepted')

    const clear = (await viewOf(server.register, id)).undoubted
    assert.ok(clear.length > 1 && clear.length < undoubted.length)
    await page.getByRole('button', { name: `Chấp nhận cả ${clear.length} mục không có nghi ngờ` }).waitFor()
    await press('Shift+A')
    await becomes(clear.at(-1) ?? '', 'accepted')
    assert.match(await page.getByRole('status').first().innerText(), new RegExp(`Đã chấp nhận ${clear.length} mục`))
    assert.ok((await viewOf(server.register, id)).undoubted.length === 0)
    await press('u')
    await becomes(clear.at(-1) ?? '', 'proposed')
    assert.deepEqual((await viewOf(server.register, id)).undoubted, clear, 'the whole bulk is taken back at once')

    // Every doubtful item that is left is looked at and accepted, then the rest again at one stroke.
    const doubtful = (await viewOf(server.register, id)).items.filter(
      ({ id: item, state }) => state === 'proposed' && !clear.includes(item)
    )
    for (const item of doubtful) {
      for (let presses = 0; presses < 100 && (await focusedCard(page)) !== item.id; presses++) await page.keyboard.press('j')
      for (let presses = 0; presses < 100 && (await focusedCard(page)) !== item.id; presses++) await page.keyboard.press('k')
      await press('a')
      await becomes(item.id, 'accepted')
    }
    await press('Shift+A')
    await page.getByText('Đã duyệt xong báo cáo này.').waitFor()
    const { states, items } = await viewOf(server.register, id)
    assert.deepEqual([states.proposed, states.returned, states.rejected], [0, 1, 1])
    assert.deepEqual(
      items.find((item) => item.id === first)?.decisions.map(({ verdict }) => verdict),
      ['accept', 'undo', 'accept']
    )

    await press('?')
    const keys = page.getByRole('dialog')
    for (const key of ['j', 'k', 'a', 'e', 'x', 'r', 'u', '?']) assert.equal(await keys.getByText(key, { exact: true }).count(), 1, key)
  }))

test('what was returned is listed, and taken up again from there', () =>
  walks(async (page) => {
    const id = await addExample(server.register, '2018-05-18-bo-tai-nguyen-phap.txt')
    const [item] = (await viewOf(server.register, id)).items
    assert.ok(item)
    await server.register.decide({ reportId: id, itemId: item.id, revision: 0, verdict: 'return', reason: 'Thiếu văn bản kèm theo' })
    await page.goto('/reports')
    await page.getByLabel('Chỉ báo cáo có mục đã trả lại').check()
    await page.getByRole('button', { name: 'Lọc' }).click()
    await page.locator(`a[href="/reports/${id}?state=returned"]`).click()
    await page.waitForURL(/state=returned/)
    const card = page.locator('[data-item]')
    assert.equal(await card.count(), 1)
    assert.match(await card.innerText(), /Đã trả lại[\s\S]*Lý do: Thiếu văn bản kèm theo/)
    await card.getByRole('button', { name: /^Chấp nhận/ }).click()
    await page.getByText('Không có mục nào ở đây').waitFor()
    assert.equal((await viewOf(server.register, id)).states.returned, 0)
  }))

test('evidence and item are joined both ways by pointing and by the focus', () =>
  walks(async (page) => {
    const id = await addExample(server.register, '2023-02-10-can-tho-jica.txt')
    await page.goto(`/reports/${id}`)
    await settled(page)
    const words = page.locator('a.words').first()
    const item = (await words.getAttribute('data-items'))?.split(' ').at(-1) ?? ''
    const isLit = (selector: string): Promise<boolean> => page.locator(selector).evaluate((element) => element.classList.contains('lit'))
    await words.hover()
    assert.ok(await isLit(`#i-${item}`), 'pointing at words lights their item')
    await page.locator(`#i-${item}`).hover()
    assert.ok(await words.evaluate((element) => element.classList.contains('lit')), 'pointing at an item lights its words')
    await page.locator('h1').hover()
    await words.focus()
    assert.ok(await isLit(`#i-${item}`), 'words with the focus light their item')
    await page.locator(`#i-${item}`).focus()
    await page.locator('footer').hover()
    assert.ok(await words.evaluate((element) => element.classList.contains('lit')), 'an item with the focus keeps its words lit')
  }))

test('a bulk seen before somebody else decided is refused whole, in words; without a script it works and is undone', () =>
  walks(
    async (page) => {
      const id = await addExample(server.register, '2024-10-25-hue-nara-ky-ban-ghi-nho.pdf')
      await page.goto(`/reports/${id}`)
      const { undoubted } = await viewOf(server.register, id)
      const [taken = ''] = undoubted
      await server.register.decide({ reportId: id, itemId: taken, revision: 0, verdict: 'reject', reason: 'Người khác' })
      await page.getByRole('button', { name: /^Chấp nhận cả/ }).click()
      assert.match(await page.getByRole('alert').innerText(), /vừa được người khác xử lý/)
      assert.equal((await viewOf(server.register, id)).states.accepted, 0)

      await page.goto(`/reports/${id}`)
      await page.getByRole('button', { name: /^Chấp nhận cả/ }).click()
      assert.equal((await viewOf(server.register, id)).states.accepted, undoubted.length - 1)
      await page.getByRole('button', { name: `Hoàn tác: chấp nhận ${undoubted.length - 1} mục` }).click()
      const { states } = await viewOf(server.register, id)
      assert.deepEqual([states.accepted, states.rejected], [0, 1])
    },
    { javaScriptEnabled: false, expected: /409/ }
  ))

test('a report read again shows only what is read otherwise', () =>
  walks(
    async (page) => {
      const earlier = await addExample(server.register, '2022-03-24-bac-ha-noi-thanh-pho-thong-minh.txt')
      const id = await addExample(server.register, '2026-05-22-ha-noi-ca-mau-ocop.html')
      await page.goto(`/reports/${id}`)
      await settled(page)
      await page.locator('summary', { hasText: 'Đọc lại' }).click()
      await page.getByRole('button', { name: 'Đọc lại bài này' }).click()
      await page.waitForURL(/\/readings\//)
      await page.getByText('Máy đọc lại và không thấy gì khác.').waitFor()

      // Another day changes what is read; its changes can be seen as well.
      await server.register.redateReport({ reportId: id, publishedOn: '2020-01-03' })
      await page.getByRole('link', { name: 'Về trang duyệt' }).click()
      await page.getByRole('link', { name: 'Xem những gì khác đi' }).last().click()
      await page.getByRole('heading', { name: /Đọc khác đi/ }).waitFor()
      const change = page.locator('section li', { hasText: 'Cuộc gặp' }).first()
      assert.match(await change.innerText(), /Trước[\s\S]*2026[\s\S]*Nay[\s\S]*2019/)
      await page.getByRole('link', { name: /^Duyệt \d+ mục còn chờ/ }).click()
      await page.waitForURL(/state=changed/)
      assert.ok((await page.locator('[data-item]').count()) > 0)
      await page.goto(`/reports/${earlier}/readings/none`).catch(() => {})
      assert.equal(await page.locator('h1').innerText(), 'Không tìm thấy trang')
    },
    { expected: /404/ }
  ))

test('a new version of a page takes the place of the old one, and only what it says otherwise is left to review', () =>
  walks(async (page) => {
    const text = 'Cà Mau làm việc với JICA\nNgày 14/3/2024, Phó Chủ tịch UBND tỉnh Cà Mau Lê Văn Minh tiếp đoàn JICA về hệ thống cấp nước.'
    const added = await server.register.addReport({ bytes: new TextEncoder().encode(text) })
    assert.ok(added.ok)
    const { reportId } = added.value
    for (const { id: itemId } of (await viewOf(server.register, reportId)).items)
      await server.register.decide({ reportId, itemId, revision: 0, verdict: 'accept' })
    await page.goto(`/reports/${reportId}`)
    await settled(page)
    await page.locator('summary', { hasText: 'Đọc lại' }).click()
    await page.getByLabel('hoặc dán văn bản của bản mới').fill(`${text}\nJICA cam kết hỗ trợ 5 tỷ đồng trong năm 2024.`)
    await page.getByRole('button', { name: 'Thay bằng bản mới' }).click()
    await page.waitForURL(/\/readings\//)
    await page.getByRole('heading', { name: /^Mới đọc được/ }).waitFor()
    await page.getByRole('link', { name: /^Duyệt \d+ mục còn chờ/ }).click()
    await page.waitForURL(/state=changed/)
    assert.ok((await page.locator('[data-item]').allInnerTexts()).some((card) => card.includes('5 tỷ đồng')))
    assert.equal(await page.locator('[data-item][data-state=accepted]').count(), 0)
    const old = await server.register.showReport(reportId)
    assert.equal(!old.ok && old.refusal.code, 'report_withdrawn')
  }))
