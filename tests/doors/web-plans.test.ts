import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf } from './web-faults.ts'
import { openWalks } from './web-walks.ts'

const { walks } = openWalks(async (register) => {
  const partner = await register.enterDossier({ kind: 'organisation', fields: { name: 'JICA' }, reason: 'Danh bạ' })
  assert.ok(partner.ok, JSON.stringify(partner))
})

test('the example plan is opened, reckoned without a script, changed on the page and refused where a figure cannot be', () =>
  walks(
    async (page) => {
      await page.goto('/plans/wastewater')
      await page.getByRole('link', { name: 'Mở phương án mẫu' }).click()
      await page.getByRole('button', { name: 'Tính' }).click()
      await page.getByText('Năm 2025: phát sinh 123.823 m³/ngày; nhà máy đáp ứng được 24,2 % nhu cầu.').waitFor()
      const flows = page.getByRole('table', { name: 'Theo năm (m³' })
      assert.match(await flows.getByRole('row').last().innerText(), /^2040\s+933\.706\s+139\.237\s/)
      await page.getByText('Sửa thông số').click()
      await page.locator('[name="parameters.waterUseLitresPerPersonDay.value"]').fill('200')
      await page.getByRole('button', { name: 'Tính' }).first().click()
      await page.getByText('nhà máy đáp ứng được 18,2 % nhu cầu').waitFor()
      await page.getByText('Sửa thông số').click()
      await page.locator('[name="parameters.returnPercent.value"]').fill('120')
      await page.getByRole('button', { name: 'Tính' }).first().click()
      await page.getByRole('alert').getByText('không được quá 100').waitFor()
    },
    { javaScriptEnabled: false, expected: /status of 400/ }
  ))

test('the page of a reckoned plan is found without fault, and nothing of it is wider than a telephone', () =>
  walks(async (page) => {
    await page.goto('/plans/wastewater?example')
    await page.getByRole('button', { name: 'Tính' }).click()
    await page.getByRole('table', { name: 'Theo năm (m³' }).waitFor()
    assert.deepEqual(await faultsOf(page), [])
    await page.setViewportSize({ width: 390, height: 844 })
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 390)
  }))

test('a plan is kept, changed into a second version, compared, printed as a concept note and made a proposal that is followed', () =>
  walks(
    async (page) => {
      await page.goto('/plans/wastewater?example')
      await page.getByRole('button', { name: 'Tính' }).click()
      await page.getByText('Sửa thông số, lưu phương án').click()
      // Nothing is kept without saying where it is from, and what was typed is still there.
      await page.getByRole('button', { name: 'Lưu phương án vào sổ' }).click()
      await page.getByRole('alert').waitFor()
      await page.getByRole('button', { name: 'Tính' }).click()
      await page.getByText('Sửa thông số, lưu phương án').click()
      await page.getByLabel('Lập từ đâu, để làm gì').fill('Chuẩn bị làm việc với JICA')
      await page.getByRole('button', { name: 'Lưu phương án vào sổ' }).click()
      await page.getByRole('heading', { name: 'Các bản của phương án' }).waitFor()
      const first = page.url()
      assert.deepEqual(await faultsOf(page), [])
      await page.getByText('Sửa thông số, lưu phương án').click()
      await page.locator('[name="parameters.waterUseLitresPerPersonDay.value"]').fill('200')
      await page.getByRole('button', { name: 'Tính' }).first().click()
      await page.getByText('chưa lưu').waitFor()
      await page.getByText('nhà máy đáp ứng được 18,2 % nhu cầu').waitFor()
      await page.getByLabel('Vì sao sửa').fill('Theo tiêu chuẩn dùng nước mới')
      await page.getByRole('button', { name: 'Lưu thành bản mới' }).click()
      await page.getByText('nhà máy đáp ứng được 18,2 % nhu cầu').waitFor()
      assert.equal(page.url(), first)
      const versions = page.locator('#versions li')
      assert.equal(await versions.count(), 2)
      assert.match(await versions.first().innerText(), /Theo tiêu chuẩn dùng nước mới[\s\S]*đang xem/)
      await page.getByRole('link', { name: 'So với bản đang xem' }).click()
      const changed = page.getByRole('table', { name: 'Số liệu đã đổi' })
      assert.match(await changed.innerText(), /Thông số chung › Tiêu chuẩn dùng nước › giá trị\s+150\s+200/)
      assert.match(await page.getByRole('table', { name: 'Kết quả năm 2040' }).innerText(), /Phát sinh\s+139\.237\s+/)
      assert.deepEqual(await faultsOf(page), [])
      await page.setViewportSize({ width: 390, height: 844 })
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 390)
      await page.setViewportSize({ width: 1366, height: 900 })
      // The older version is read and printed as it was; the same version makes the same bytes.
      const [, older = ''] = /\?version=(\w+)$/.exec((await versions.last().getByRole('link').first().getAttribute('href')) ?? '') ?? []
      const note = async (address: string) => (await page.request.get(`${first}/${address}`)).body()
      const html = (await note(`concept.html?version=${older}`)).toString()
      assert.match(html, /bằng 24,2 % lượng phát sinh/)
      assert.match(html, /nhớ lại chưa đối chiếu/)
      const docx = await note('concept.docx')
      assert.deepEqual(docx, await note('concept.docx'))
      assert.equal(docx.subarray(0, 2).toString(), 'PK')
      assert.equal(JSON.parse((await note('plan.json')).toString()).parameters.waterUseLitresPerPersonDay.value, 200)
      assert.equal((await page.request.get(`${first}/other.txt`)).status(), 404)
      await page.goto(first)
      await page.getByText('Đề xuất với đối tác').first().click()
      await page.getByLabel('Đối tác').fill('không có ai tên thế')
      await page.getByRole('button', { name: 'Đề xuất với đối tác' }).click()
      await page.getByRole('alert').getByText('không có ai tên thế').waitFor()
      await page.getByLabel('Đối tác').fill('JICA')
      await page.getByRole('button', { name: 'Đề xuất với đối tác' }).click()
      await page.getByRole('heading', { level: 1, name: /^Đề xuất tài trợ: / }).waitFor()
      assert.match(page.url(), /\/undertakings\//)
      await page
        .getByRole('link', { name: /Cần Thơ/ })
        .first()
        .waitFor()
    },
    { expected: /status of 40/ }
  ))
