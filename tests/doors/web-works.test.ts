import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { inDays } from './in-days.ts'
import { faultsOf } from './web-faults.ts'
import { openWalks } from './web-walks.ts'

const { walks, server } = openWalks()

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

const form = (page: Page, name: string) => page.locator('details', { has: page.getByText(name, { exact: true }) }).locator('form')

test('a value counts from the day it is approved: put forward, returned with a reason, put right, approved and locked, all kept', () =>
  walks(
    async (page) => {
      const result = await server.register.enterDossier({ kind: 'result', fields: { text: 'Nước thải đô thị được xử lý' } })
      assert.ok(result.ok)
      const at = `/results/${result.value}/indicators`
      await page.goto(`/results/${result.value}`)
      await page.getByRole('link', { name: 'Chỉ số và kết quả' }).click()
      const open = async (name: string) => {
        await page.goto(at)
        await page.getByText(name, { exact: true }).click()
        return form(page, name)
      }
      const indicator = await open('Ghi chỉ số')
      await indicator.getByLabel('Tên chỉ số').fill('Tỷ lệ nước thải được xử lý')
      await indicator.getByLabel('Đo bằng gì').selectOption('percentage')
      await indicator.getByLabel('Điểm đầu (nếu có)').fill('25')
      await indicator.getByLabel(/^Căn cứ/).fill(SOURCE)
      await indicator.getByRole('button').click()
      const target = await open('Ghi chỉ tiêu theo kỳ')
      await target.getByLabel('Kỳ').fill('2026')
      await target.getByLabel('Số', { exact: true }).fill('60')
      await target.getByLabel(/^Căn cứ/).fill(SOURCE)
      await target.getByRole('button').click()
      const actual = await open('Ghi số thực hiện')
      await actual.getByLabel('Kỳ').fill('2026')
      await actual.getByLabel('Tử số (nếu có)').fill('61')
      await actual.getByLabel('Mẫu số (nếu có)').fill('100')
      await actual.getByLabel(/^Căn cứ/).fill(SOURCE)
      await actual.getByRole('button').click()
      const standing = () => page.getByRole('region', { name: 'Tỷ lệ nước thải được xử lý' }).innerText()
      assert.match(await standing(), /chưa đạt.*bản nháp: 61/s)
      await page.getByRole('button', { name: /^Trình duyệt\s*: 61/ }).click()
      await page.getByRole('button', { name: /^Trả lại\s*: 61/ }).click()
      await page.getByRole('alert').waitFor()
      await page.goto(at)
      await page.getByLabel('Lý do, căn cứ').fill('Chưa trừ nước mưa')
      await page.getByRole('button', { name: /^Trả lại\s*: 61/ }).click()
      assert.match(await standing(), /chưa đạt.*đã trả lại: 61.*Chưa trừ nước mưa/s)
      await page.getByRole('button', { name: /^Trình duyệt\s*: 61/ }).click()
      await page.getByRole('button', { name: /^Duyệt\s*: 61/ }).click()
      assert.match(await standing(), /đã đạt.*102,9 %.*đạt/s)
      await page.getByText('đã duyệt: 61').click()
      await page.getByRole('button', { name: /^Khóa\s*: 61/ }).click()
      assert.equal(await page.getByRole('button', { name: /: 61$/ }).count(), 0)
      const shown = await server.register.showDossier(result.value)
      const value = shown.ok ? shown.value.entries.find(({ kind }) => kind === 'actual') : undefined
      assert.deepEqual(
        value?.earlier.map((earlier) => (earlier.value as { readonly state: string }).state),
        ['approved', 'pending', 'returned', 'pending', 'draft']
      )
      assert.match(await (await page.request.get(`${at}.csv`)).text(), /2026,,60,61,đã khóa,đạt/)
      await page.setViewportSize({ width: 390, height: 800 })
      await page.goto(at)
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth))
    },
    { javaScriptEnabled: false, expected: /status of 4\d\d/ }
  ))

test('a product shows its certificate, is told of before that runs out, and what was sold stands with its worth', () =>
  walks(
    async (page) => {
      await enter(page, 'product', { Tên: 'Cua Năm Căn', 'Nhóm sản phẩm': 'food' })
      const soon = inDays(30)
      await page.getByText('Ghi giấy chứng nhận', { exact: true }).click()
      const certificate = form(page, 'Ghi giấy chứng nhận')
      await certificate.getByLabel('Số giấy chứng nhận, quyết định').fill('77/QĐ-UBND')
      await certificate.getByLabel('Ngày', { exact: true }).fill('05/01/2024')
      await certificate.getByLabel('Hết hạn ngày').fill(soon)
      await certificate.getByLabel('Số sao').fill('4')
      await certificate.getByLabel(/^Căn cứ/).fill(SOURCE)
      await certificate.getByRole('button').click()
      assert.match(await page.locator('#entries').innerText(), /4 sao, 77\/QĐ-UBND/)
      await page.getByText('chuẩn bị đánh giá lại').waitFor()
      await page.getByText('Ghi hội chợ, buổi kết nối, đơn hàng, hợp đồng', { exact: true }).click()
      const trade = form(page, 'Ghi hội chợ, buổi kết nối, đơn hàng, hợp đồng')
      await trade.getByLabel('Loại', { exact: true }).selectOption('contract')
      await trade.getByLabel('Ngày', { exact: true }).fill('10/02/2026')
      await trade.getByLabel('Tên', { exact: true }).fill('Bán qua siêu thị ở Hà Nội')
      await trade.getByLabel('Giá trị').fill('1,5 tỷ')
      await trade.getByLabel(/^Căn cứ/).fill(SOURCE)
      await trade.getByRole('button').click()
      assert.match(await page.locator('#entries').innerText(), /Hợp đồng 10\/02\/2026: Bán qua siêu thị ở Hà Nội, 1\.500\.000\.000 đồng/)
      await page.goto('/products?when=expiring')
      await page.getByRole('link', { name: 'Cua Năm Căn' }).waitFor()
      await page.goto('/works')
      await page.getByRole('link', { name: /Chuẩn bị đánh giá lại “Cua Năm Căn”/ }).waitFor()
    },
    { javaScriptEnabled: false }
  ))

test('the page of indicators has no fault of accessibility, its forms open or shut', () =>
  walks(async (page) => {
    const result = await server.register.enterDossier({ kind: 'result', fields: { text: 'Rác thải nhựa được thu gom' } })
    assert.ok(result.ok)
    await page.goto(`/results/${result.value}/indicators`)
    assert.deepEqual(await faultsOf(page), [])
    await page.getByText('Ghi chỉ số', { exact: true }).click()
    assert.deepEqual(await faultsOf(page), [])
  }))

test('who was trained to run a facility, by which partner and for which undertaking, is entered with its source; days out of order are refused', () =>
  walks(
    async (page) => {
      const plant = await server.register.enterDossier({
        kind: 'facility',
        fields: { name: 'Nhà máy xử lý nước thải Thuận An', kind: 'wastewater plant' },
        reason: SOURCE
      })
      const promised = await server.register.enterDossier({
        kind: 'undertaking',
        fields: { action: 'commit', text: 'Đào tạo người vận hành nhà máy' },
        reason: SOURCE
      })
      assert.ok(plant.ok && promised.ok, JSON.stringify([plant, promised]))
      const fill = async (to: string) => {
        await page.goto(`/facilities/${plant.value}`)
        await page.getByText('Ghi đào tạo', { exact: true }).click()
        const training = form(page, 'Ghi đào tạo')
        await training.getByLabel('Tên', { exact: true }).fill('Nguyễn Thị Lan')
        await training.getByLabel('Chức danh (nếu có)').fill('kỹ sư vận hành')
        await training.getByLabel('Nội dung đào tạo').fill('Vận hành bể sinh học')
        await training.getByLabel('Ai đào tạo (đối tác, đơn vị) (nếu có)').fill('JICA')
        await training.getByLabel('Từ ngày').fill('02/03/2026')
        await training.getByLabel('Đến ngày (nếu có)').fill(to)
        await training.getByLabel('Số chứng chỉ (nếu có)').fill('07/2026')
        await training.getByLabel('Từ cam kết, đề xuất nào (nếu có)').selectOption({ label: 'Đào tạo người vận hành nhà máy' })
        await training.getByLabel(/^Căn cứ/).fill('Báo cáo khóa học 15/2026')
        await training.getByRole('button').click()
      }
      await fill('01/03/2026')
      await page.getByRole('alert').waitFor()
      await fill('20/03/2026')
      await page
        .getByText(/Nguyễn Thị Lan \(kỹ sư vận hành\), Vận hành bể sinh học, do JICA đào tạo, .*chứng chỉ 07\/2026/)
        .first()
        .waitFor()
      assert.deepEqual(await faultsOf(page), [])
      const shown = await server.register.showDossier(plant.value)
      assert.ok(shown.ok)
      const kept = shown.value.entries.filter(({ kind }) => kind === 'training')
      assert.equal(kept.length, 1)
      assert.deepEqual(kept[0]?.value, {
        ...{ name: 'Nguyễn Thị Lan', post: 'kỹ sư vận hành', topic: 'Vận hành bể sinh học', trainer: 'JICA' },
        ...{ from: '2026-03-02', to: '2026-03-20', certificate: '07/2026' },
        undertaking: { dossierId: promised.value, name: 'Đào tạo người vận hành nhà máy' }
      })
      assert.equal(kept[0]?.entered?.source, 'Báo cáo khóa học 15/2026')
      await page.setViewportSize({ width: 390, height: 844 })
      assert.ok(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'))
    },
    { expected: /status of 4\d\d/ }
  ))
