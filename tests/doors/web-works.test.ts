import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { faultsOf } from './web-faults.ts'
import { openWalks } from './web-walks.ts'

const { walks } = openWalks()

const SOURCE = 'Quyết định 12/QĐ-UBND ngày 05/01/2026'

const enter = async (page: Page, kind: string, fields: Readonly<Record<string, string>>): Promise<void> => {
  await page.goto(`/works/new?kind=${kind}`)
  for (const [label, value] of Object.entries(fields)) {
    const field = page.getByLabel(label, { exact: true })
    if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT') await field.selectOption(value)
    else await field.fill(value)
  }
  await page.getByLabel('Căn cứ (bắt buộc)').fill(SOURCE)
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click()
}

test('a facility is entered without a script, is put right where a number is wrong, and stands in list, map and overview', () =>
  walks(
    async (page) => {
      await page.goto('/works')
      await page.getByRole('link', { name: 'Ghi công trình đầu tiên của địa phương' }).click()
      const plant = {
        Tên: 'Nhà máy xử lý nước thải Cái Sâu',
        Loại: 'wastewater plant',
        'Ở đâu': 'phường Cái Răng, thành phố Cần Thơ',
        'Công suất': 'ba vạn',
        'Đơn vị': 'm³/ngày đêm',
        'Vĩ độ': '10.0021',
        'Kinh độ': '105.7903'
      }
      await enter(page, 'facility', plant)
      await page.getByRole('alert').getByText('ba vạn').waitFor()
      assert.equal(await page.getByLabel('Tên', { exact: true }).inputValue(), plant.Tên)
      await page.getByLabel('Công suất').fill('30.000')
      await page.getByRole('button', { name: 'Ghi vào sổ' }).click()
      await page.getByRole('heading', { level: 1, name: plant.Tên }).waitFor()
      assert.match(await page.locator('#facts').innerText(), /30\.000 m³\/ngày đêm/)
      await page.goto('/facilities?province=Cần Thơ')
      assert.match(await page.getByRole('row', { name: /Cái Sâu/ }).innerText(), /Nhà máy xử lý nước thải\s+.*30\.000 m³\/ngày đêm/s)
      await page.goto('/places')
      await page
        .getByRole('link', { name: /Cái Sâu/ })
        .first()
        .waitFor()
      await page.goto('/works')
      assert.match(await page.getByRole('region', { name: 'Công trình' }).innerText(), /Cái Sâu\s+Nhà máy xử lý nước thải · 30\.000/)
    },
    // A form that is refused answers with 422.
    { javaScriptEnabled: false, expected: /status of 4\d\d/ }
  ))

test('every kind of works can be entered, and its pages are for everybody: no fault for those who cannot see, no scrolling to the side', () =>
  walks(async (page) => {
    await enter(page, 'product', { Tên: 'Mắm tôm Bà Hai', 'Nhóm sản phẩm': 'food', 'Ở đâu': 'xã Hiệp Thành, tỉnh Bạc Liêu' })
    await enter(page, 'asset', { Tên: 'Chùa Cầu', Loại: 'heritage site', 'Xếp hạng': 'di tích quốc gia' })
    await enter(page, 'plan', { Tên: 'Phương án nước thải Cần Thơ', Loại: 'wastewater' })
    const course = { Tên: 'Lớp vận hành trạm bơm', Loại: 'training', 'Người tham gia': 'operator', 'Đến ngày (dự kiến)': '01/02/2024' }
    await enter(page, 'placement', course)
    await page.getByText('ghi kết quả đạt được').waitFor()
    for (const width of [1366, 390])
      for (const path of ['/works', '/works/new?kind=facility', '/products', '/placements', '/plans', '/assets']) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(path)
        assert.deepEqual(await faultsOf(page), [], path)
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${path} at ${width}`)
      }
    await page.goto('/works?lang=en')
    await page.getByRole('link', { name: 'Write down what came of “Lớp vận hành trạm bơm”' }).waitFor()
    assert.equal((await page.request.get('/works/new?kind=person')).status(), 404)
  }))
