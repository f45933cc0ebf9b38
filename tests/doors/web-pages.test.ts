import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { settled } from './web-browser.ts'
import { addExample } from './web-server.ts'
import { openWalks } from './web-walks.ts'

let reportId = ''

const MET = (day: number, month: number): string =>
  `Ngày ${day}/${month}/2025, UBND thành phố Hà Nội tiếp đoàn công tác tỉnh Cà Mau do ông Nguyễn Hồ Hải dẫn đầu. Thành phố đề nghị tỉnh Cà Mau cử đoàn công tác sang trao đổi về xử lý nước thải đô thị trước ngày ${day}/${month}/2026. Ông Nguyễn Hồ Hải cho biết tỉnh sẽ hỗ trợ ${day},5 tỷ đồng cho dự án này.`

/** A report of two pages, printed by the browser. */
const printed = async (open: Browser): Promise<Buffer> => {
  const page = await open.newPage()
  const paragraphs = Array.from({ length: 12 }, (_, at) => `<p>${MET(at + 1, 9)}</p>`).join('')
  await page.setContent(
    `<html lang="vi"><style>body { font: 15px/1.7 "DejaVu Serif", serif; text-align: justify }</style><h1>Hà Nội và Cà Mau thúc đẩy hợp tác</h1>${paragraphs}</html>`
  )
  const bytes = await page.pdf({ format: 'A4', margin: { top: '25mm', bottom: '25mm', left: '25mm', right: '20mm' } })
  await page.close()
  return bytes
}

const { server, walks } = openWalks(async (register, browser) => {
  const added = await register.addReport({ bytes: await printed(browser), fileName: 'bao-cao.pdf', publishedOn: '2025-09-20' })
  assert.ok(added.ok)
  reportId = added.value.reportId
})

const boxOf = (item: string): string => `.boxed[data-items="${item}"]`

test('the review shows a page of the PDF with each piece of evidence boxed, linked both ways with its item', () =>
  walks(async (page) => {
    await page.goto(`/reports/${reportId}`)
    await page.getByRole('link', { name: 'Trang PDF' }).click()
    await page.waitForURL('**?page=1')
    await settled(page)
    const picture = page.locator('.sheet img')
    await picture.evaluate((img: HTMLImageElement) => img.decode())
    assert.equal(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth), 1240)
    const [sheet, img] = [await page.locator('.boxes').boundingBox(), await picture.boundingBox()]
    assert.deepEqual(sheet, img, 'the boxes lie on the picture')
    assert.equal(await page.locator('.unplaced').count(), 0)
    const first = await server.register.showPage({ reportId, page: 1 })
    assert.ok(first.ok && first.value.words.length > 30)
    assert.equal(await page.locator('.boxed').count(), first.value.words.length)

    // From the page to the record: what is pointed at is lit, a click goes to the item.
    const action = first.value.words.find(({ kind }) => kind === 'action')?.itemId ?? ''
    const rect = page.locator(`${boxOf(action)} rect`).first()
    await rect.hover({ position: { x: 3, y: 3 } })
    assert.ok(await page.locator(`#i-${action}.lit`).count(), 'the item of the box that is pointed at is lit')
    await rect.click({ position: { x: 3, y: 3 } })
    assert.equal(await page.evaluate(() => document.activeElement?.id), `i-${action}`)

    // And back: with the keys the boxes of the item with the focus are lit and in view; a decision leaves the page where it is.
    await page.keyboard.press('j')
    const next = (await page.evaluate(() => (document.activeElement as HTMLElement).dataset.item)) ?? ''
    assert.notEqual(next, action)
    assert.ok(await page.locator(`${boxOf(next)}.lit`).count())
    const place = await page
      .locator(`${boxOf(next)} rect`)
      .first()
      .boundingBox()
    assert.ok(place && place.y > 0 && place.y < 900, 'the box is in view')
    await page.keyboard.press('a')
    await page.locator(`#i-${next}[data-state=accepted]`).waitFor()
    assert.equal(new URL(page.url()).search, '?page=1')
    await page.locator(`#i-${action} .quotes a, #i-${action} .read`).first().click()
    assert.match(await page.evaluate(() => document.activeElement?.id ?? ''), new RegExp(`^w-${action}`))
  }))

test('the next page has its own items; the kinds of the legend can be hidden; the text is one click away', () =>
  walks(async (page) => {
    await page.goto(`/reports/${reportId}?page=1&state=proposed`)
    const onFirst = await page.locator('[data-item]').count()
    await page.getByRole('link', { name: 'Trang sau' }).first().click()
    await page.waitForURL('**?state=proposed&page=2')
    await settled(page)
    assert.ok((await page.locator('[data-item]').count()) < onFirst)
    const boxes = page.locator('.boxed.b-action')
    assert.ok(await boxes.first().isVisible())
    await page.locator('#show-action').uncheck()
    assert.ok(!(await boxes.first().isVisible()))
    await page.getByRole('link', { name: 'Phần chữ' }).click()
    await page.waitForURL('**?state=proposed')
    await page.locator('.text .k-action').first().waitFor()
  }))

test('without a script the boxes are links, and a form comes back to the page', () =>
  walks(
    async (page) => {
      await page.goto(`/reports/${reportId}?page=2`)
      const link = page.locator('.boxed.b-action').first()
      const item = (await link.getAttribute('data-items')) ?? ''
      await link
        .locator('rect')
        .first()
        .click({ position: { x: 3, y: 3 } })
      await page.waitForURL(`**/reports/${reportId}?page=2#i-${item}`)
      assert.equal(await page.locator(':target').getAttribute('id'), `i-${item}`)
      await page
        .locator(`#i-${item}`)
        .getByRole('button', { name: /^Chấp nhận/ })
        .click()
      await page.waitForURL(`**/reports/${reportId}?page=2#i-${item}`)
      assert.equal(await page.locator(`#i-${item}`).getAttribute('data-state'), 'accepted')
    },
    { javaScriptEnabled: false }
  ))

test('on a phone the page fits, and can be made larger without the whole page growing', () =>
  walks(
    async (page) => {
      await page.goto(`/reports/${reportId}?page=1`)
      await settled(page)
      const width = () => page.evaluate(() => [document.documentElement.scrollWidth, document.querySelector('.sheet')?.clientWidth ?? 0])
      const [whole = 0, sheet = 0] = await width()
      assert.ok(whole <= 390 && sheet > 300, `${whole} and ${sheet}`)
      await page.getByLabel('Phóng to').check()
      const [after = 0, larger = 0] = await width()
      assert.ok(after <= 390 && larger > 900, `${after} and ${larger}`)
    },
    { viewport: { width: 390, height: 844 } }
  ))

test('a page that is not there gives way to the text and says why', () =>
  walks(async (page) => {
    await page.goto(`/reports/${reportId}?page=9`)
    assert.match((await page.getByRole('alert').textContent()) ?? '', /không có trang 9/)
    assert.ok(await page.locator('.text p').count())
    const text = await addExample(server.register, '2023-02-10-can-tho-jica.txt')
    await page.goto(`/reports/${text}?page=1&lang=en`)
    assert.match((await page.getByRole('alert').textContent()) ?? '', /neither a PDF/)
    assert.equal(await page.locator('.views').count(), 0)
  }))
