import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { faultsOf } from './web-faults.ts'
import { openWalks } from './web-walks.ts'

const activity = (id: string, title: string, status: string, budget: string): string =>
  `<iati-activity default-currency="JPY" xml:lang="vi"><iati-identifier>XM-DAC-701-8-${id}</iati-identifier><reporting-org ref="XM-DAC-701-8" type="40"><narrative>JICA</narrative></reporting-org>
  <title><narrative>${title}</narrative></title><description><narrative>…</narrative></description><participating-org role="1" ref="XM-DAC-701-8" type="40"><narrative>JICA</narrative></participating-org>
  <activity-status code="${status}"/><activity-date type="2" iso-date="2024-05-06"/><recipient-country code="VN"/><sector code="14022"/>
  <budget status="2"><period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/><value value-date="2024-01-01">${budget}</value></budget></iati-activity>`

const file = (...activities: string[]): Buffer => Buffer.from(`<iati-activities version="2.03">${activities.join('')}</iati-activities>`)

const { server, walks } = openWalks(async (register) => {
  await register.enterDossier({ kind: 'project', fields: { name: 'Thoát nước Ninh Kiều' } })
})

test("an officer looks at a donor's file, leaves one project out, says which another is, enters, and chooses where the next file differs", () =>
  walks(async (page) => {
    await page.goto('/works')
    await page.getByRole('link', { name: 'Nhập dự án từ tệp IATI' }).click()
    await page.waitForURL('**/iati/import')
    assert.deepEqual(await faultsOf(page), [])
    const bytes = file(
      activity('VN1', 'Nhà máy xử lý nước thải Cái Răng', '2', '24008000000'),
      activity('VN2', 'Cầu Cần Thơ', '4', '1'),
      activity('VN3', 'Thoát nước Ninh Kiều', '2', '5')
    )
    await page.locator('input[name=file]').setInputFiles({ name: 'jica.xml.gz', mimeType: 'application/gzip', buffer: gzipSync(bytes) })
    await page.getByRole('button', { name: 'Xem trước' }).click()
    const plant = page.locator('section', { hasText: 'Nhà máy xử lý nước thải Cái Răng' })
    assert.match(await plant.innerText(), /dự án mới[\s\S]*01\/01\/2024 – 31\/12\/2024: 24,008 tỷ yên/)
    assert.deepEqual(await faultsOf(page), [])
    await page.setViewportSize({ width: 390, height: 800 })
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 390))
    await page.locator('section', { hasText: 'Cầu Cần Thơ' }).getByLabel('Ghi hoạt động này').uncheck()
    await page.getByLabel('Đây là dự án nào?').selectOption({ label: 'Thoát nước Ninh Kiều' })
    await page.getByRole('button', { name: 'Xem lại theo lựa chọn' }).click()
    assert.equal(await page.locator('section', { hasText: 'Cầu Cần Thơ' }).getByLabel('Ghi hoạt động này').isChecked(), false)
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click()
    await page.getByRole('status').waitFor()
    const titles = async (): Promise<string[]> => {
      const listed = await server.register.listDossiers({ kind: 'project' })
      assert.ok(listed.ok)
      return listed.value.rows.map(({ title }) => title).sort()
    }
    assert.deepEqual(await titles(), ['Nhà máy xử lý nước thải Cái Răng', 'Thoát nước Ninh Kiều'])
    await page.goto('/iati/import')
    const next = file(activity('VN1', 'Nhà máy xử lý nước thải Cái Răng', '4', '25000000000'))
    await page.locator('input[name=file]').setInputFiles({ name: 'jica-2.xml', mimeType: 'application/xml', buffer: next })
    await page.getByRole('button', { name: 'Xem trước' }).click()
    const budget = page.getByRole('group', { name: /Chọn\s*: Ngân sách/ })
    await budget.getByLabel('lấy theo tệp').check()
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click()
    await page.getByText('Còn chỗ chờ chọn ở dưới').waitFor()
    await page.getByRole('link', { name: 'Mở dự án' }).click()
    await page.waitForURL('**/projects/*')
    assert.match(await page.locator('main').innerText(), /Trạng thái: đang thực hiện[\s\S]*25\.000\.000\.000 yên/)
    assert.match(await page.locator('main').innerText(), /IATI XM-DAC-701-8-VN1, JICA; jica-2\.xml/)
  }))

test('what is no file of activities is refused with where it breaks, and nothing is entered', () =>
  walks(
    async (page) => {
      await page.goto('/iati/import')
      const broken = Buffer.from('<iati-activities version="2.03">\n<iati-activity><title></iati-activity></iati-activities>')
      await page.locator('input[name=file]').setInputFiles({ name: 'hong.xml', mimeType: 'application/xml', buffer: broken })
      await page.getByRole('button', { name: 'Xem trước' }).click()
      assert.match(await page.getByRole('alert').innerText(), /“hong\.xml” hỏng ở dòng 2, cột \d+/)
      assert.deepEqual(await faultsOf(page), [])
    },
    { expected: /400/ }
  ))
