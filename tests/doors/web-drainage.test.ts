import assert from 'node:assert/strict'
import { test } from 'node:test'
import { REPORT } from '../../src/exchange/swmm/report-fixture.ts'
import { faultsOf } from './web-faults.ts'
import { openWalks } from './web-walks.ts'

const { walks } = openWalks(async (register) => {
  const partner = await register.enterDossier({ kind: 'organisation', fields: { name: 'JICA' }, reason: 'Danh bạ' })
  assert.ok(partner.ok, JSON.stringify(partner))
})

test('the example drainage plan is reckoned without a script, and a plan or a factor that cannot be is refused', () =>
  walks(
    async (page) => {
      await page.goto('/plans/drainage')
      await page.getByRole('link', { name: 'Mở phương án mẫu' }).click()
      await page.getByRole('button', { name: 'Tính' }).click()
      const bac = page.getByRole('table', { name: 'BAC: đỉnh' })
      assert.match(await bac.getByRole('row').last().innerText(), /^10\s+[\d,]+\s+6,73\s+10\.666\s+10\.666\s/)
      await page.getByText('phương pháp cường độ giới hạn').or(page.getByText('cần mô hình thủy lực')).first().waitFor()
      await page.getByText('số chưa ai kiểm chứng').waitFor()
      await page.getByText('Diện tích ngập chưa kể NAM').waitFor()
      await page.getByText('Sửa tệp, lưu phương án').click()
      await page.getByLabel('Nhân lượng mưa').fill('1,2')
      await page.getByRole('button', { name: 'Tính' }).click()
      assert.match(await bac.getByRole('row').last().innerText(), /^10\s+[\d,]+\s+8,08\s/)
      await page.getByText('không phải dự báo').first().waitFor()
      await page.getByText('Sửa tệp, lưu phương án').click()
      await page.getByLabel('Nhân lượng mưa').fill('40')
      await page.getByRole('button', { name: 'Tính' }).click()
      await page.getByRole('alert').getByText('từ 0,5 đến 3').waitFor()
      await page.getByLabel('Hoặc dán nội dung tệp').fill('{"name": ""}')
      await page.getByRole('button', { name: 'Tính' }).click()
      await page.getByRole('alert').waitFor()
    },
    { javaScriptEnabled: false, expected: /status of 4(00|22)/ }
  ))

test('a drainage plan is kept, changed, compared, run in SWMM whose report stands beside it, and becomes a proposal', () =>
  walks(
    async (page) => {
      await page.goto('/plans/drainage?example')
      await page.getByRole('button', { name: 'Tính' }).click()
      await page.getByText('Sửa tệp, lưu phương án').click()
      await page.getByLabel('Lập từ đâu, để làm gì').fill('Khảo sát mùa mưa')
      await page.getByRole('button', { name: 'Lưu phương án vào sổ' }).click()
      await page.getByRole('heading', { name: 'Các bản của phương án' }).waitFor()
      assert.match(page.url(), /\/plans\/[^/]+\/drainage$/)
      const first = page.url()
      assert.deepEqual(await faultsOf(page), [])
      await page.getByRole('img', { name: 'Cường độ mưa' }).waitFor()
      // The plan stands in its province, on a map with Hoàng Sa and Trường Sa.
      const map = page.getByRole('img', { name: 'Trên bản đồ: Hà Nội: BAC 6,73 m³/s, NAM 3,33 m³/s' })
      assert.deepEqual([await map.locator('circle').count(), await map.locator('.islands').count()], [1, 2])
      // A report of another model is refused; that of this plan stands beside its peaks.
      const bring = async (report: string): Promise<void> => {
        await page.getByLabel('Báo cáo của SWMM').setInputFiles({ name: 'run.rpt', mimeType: 'text/plain', buffer: Buffer.from(report) })
        await page.getByLabel('Chạy cho mưa').selectOption('10')
        await page.getByLabel('Ai chạy').fill('Phòng kỹ thuật')
        await page.getByRole('button', { name: 'Lưu kết quả chạy' }).click()
      }
      await bring(REPORT.replaceAll('BAC', 'XYZ'))
      await page.getByRole('alert').getByText('mô hình khác').waitFor()
      await bring(REPORT)
      const peaks = page.getByRole('table', { name: 'Lưu lượng đỉnh (m³/s): Mưa 10 năm' })
      assert.match(await peaks.innerText(), /BAC\s+6,73\s+6,11\s+0,91/)
      await page.getByText('Nước tràn: SWMM 1.130 m³').waitFor()
      await page.setViewportSize({ width: 390, height: 844 })
      assert.deepEqual(await faultsOf(page), [])
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 390)
      await page.setViewportSize({ width: 1366, height: 900 })
      const file = async (name: string) => {
        const answer = await page.request.get(`${first}/${name}`)
        return { status: answer.status(), body: await answer.body() }
      }
      assert.match((await file('swmm.inp?years=10')).body.toString(), /\[SUBCATCHMENTS\][\s\S]*BAC/)
      assert.equal((await file('workbook.xlsx')).body.subarray(0, 2).toString(), 'PK')
      assert.equal((await file('other.txt')).status, 404)
      const plan = JSON.parse((await file('plan.json')).body.toString())
      plan.catchments[0].areaHa.value = 30
      await page.goto(first)
      await page.getByText('Sửa tệp, lưu phương án').click()
      await page.getByLabel('Hoặc dán nội dung tệp').fill(JSON.stringify(plan))
      await page.getByLabel('Vì sao sửa').fill('Đo lại diện tích')
      await page.getByRole('button', { name: 'Lưu thành bản mới' }).click()
      await page.getByText('Bản này chưa có lần chạy nào').waitFor()
      assert.equal(await page.locator('#versions li').count(), 2)
      await page.getByRole('link', { name: 'So với bản đang xem' }).click()
      assert.match(await page.getByRole('table', { name: 'Số liệu đã đổi' }).innerText(), /catchments › BAC › areaHa › value\s+24\s+30/)
      await page.goto(first)
      await page.getByLabel('Nhân lượng mưa').fill('1.2')
      await page.getByRole('button', { name: 'Tính lại' }).click()
      await page.getByText('Mưa đã được nhân').waitFor()
      assert.match(page.url(), /climate=1\.2/)
      // The page of a wastewater plan leads to this one.
      await page.goto(first.replace(/drainage$/, 'wastewater'))
      assert.equal(page.url(), first)
      await page.getByText('Đề xuất với đối tác').first().click()
      await page.getByLabel('Đối tác').fill('JICA')
      await page.getByRole('button', { name: 'Đề xuất với đối tác' }).click()
      await page.getByRole('heading', { level: 1, name: /^Đề xuất tài trợ: / }).waitFor()
      assert.match(page.url(), /\/undertakings\//)
    },
    { expected: /status of 4/ }
  ))
