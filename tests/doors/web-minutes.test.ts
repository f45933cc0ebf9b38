import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inDays } from './in-days.ts'
import { faultsOf } from './web-faults.ts'
import { acceptExample, dossierCalled } from './web-server.ts'
import { openWalks } from './web-walks.ts'

let meeting = ''
const { server, walks } = openWalks(async (register) => {
  for (const name of ['2023-02-10-can-tho-jica.txt', '2025-04-18-can-tho-jica-phuong-an-vay.txt']) await acceptExample(register, name)
  const [home, jica] = [await dossierCalled(register, 'partner', 'Cần Thơ'), await dossierCalled(register, 'partner', 'JICA')]
  assert.ok((await register.setHome(home.id)).ok)
  const entered = await register.enterDossier({
    kind: 'meeting',
    fields: { on: inDays(5), host: [home.title], guest: [jica.title], format: 'working session' },
    links: [
      { relation: 'host', to: home.id },
      { relation: 'guest', to: jica.id }
    ],
    reason: 'Lịch công tác'
  })
  assert.ok(entered.ok, JSON.stringify(entered))
  meeting = entered.value
})

test('from a coming meeting to its brief, its minutes, their approval, the tasks and the letter on what is overdue', () =>
  walks(
    async (page) => {
      await page.goto(`/meetings/${meeting}`)
      await page.getByRole('link', { name: 'Tài liệu chuẩn bị' }).click()
      await page.getByRole('heading', { level: 1, name: /^Tài liệu chuẩn bị: / }).waitFor()
      await page.getByRole('link', { name: 'Biên bản làm việc' }).click()
      await page.getByRole('heading', { level: 1, name: /^Biên bản làm việc: / }).waitFor()
      // What is open with the partner is there to be raised, the overdue marked, with the meeting it comes from.
      const raised = page.locator('fieldset', { hasText: 'JICA sẽ cử nhóm chuyên gia trở lại' }).first()
      assert.match(await raised.locator('legend').innerText(), /quá hạn[\s\S]*từ cuộc họp ngày 10\/02\/2023/)
      assert.deepEqual(await faultsOf(page), [])
      await page.setViewportSize({ width: 390, height: 844 })
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 390)
      await page.setViewportSize({ width: 1366, height: 900 })
      await page.getByLabel('Địa điểm').fill('Trụ sở UBND thành phố')
      await page.getByLabel('Người dự 2').fill('Tanaka Ken – Trưởng đại diện\nYamada Aki')
      await raised.getByLabel('Kết quả').selectOption('changed')
      await raised.getByLabel('Ghi cụ thể').fill('JICA cử nhóm chuyên gia trong quý tới')
      await raised.getByRole('textbox', { name: 'Thời hạn' }).fill('32/13/2026')
      const fresh = page.getByRole('group', { name: /^Nội dung \d+$/ }).last()
      await fresh.getByLabel('Nội dung nêu ra').fill('Mặt bằng trạm bơm')
      await fresh.getByLabel('Kết quả').selectOption('assignment')
      await fresh.getByLabel('Ghi cụ thể').fill('Sở Xây dựng bàn giao 2 ha mặt bằng')
      await fresh.getByLabel('Chủ trì thực hiện').fill('Sở Xây dựng thành phố Cần Thơ')
      await fresh.getByRole('textbox', { name: 'Thời hạn' }).fill('30/6/2025')
      await page.getByRole('button', { name: 'Lưu và duyệt' }).click()
      // A day that is none is told, and nothing that was typed is lost.
      await page.getByRole('alert').getByText('32/13/2026').waitFor()
      assert.equal(await page.getByLabel('Người dự 2').inputValue(), 'Tanaka Ken – Trưởng đại diện\nYamada Aki')
      await raised.getByRole('textbox', { name: 'Thời hạn' }).fill('quý I/2027')
      await page.getByRole('button', { name: 'Lưu dự thảo' }).click()
      await page.getByText('Dự thảo đã lưu').waitFor()
      const draft = await page.request.get(`${page.url()}/minutes.html`)
      assert.match(await draft.text(), /DỰ THẢO/i)
      await page.getByRole('button', { name: 'Lưu và duyệt' }).click()
      await page.getByText('Việc tiếp theo: Biên bản đã duyệt').waitFor()
      assert.deepEqual(await faultsOf(page), [])
      const task = page.locator('#told li', { hasText: 'Sở Xây dựng bàn giao 2 ha mặt bằng' })
      await task.getByRole('link', { name: 'Việc trong sổ' }).click()
      await page.getByRole('heading', { level: 1, name: 'Sở Xây dựng bàn giao 2 ha mặt bằng' }).waitFor()
      assert.match(await page.locator('body').innerText(), /Biên bản làm việc ngày \d\d\/\d\d\/\d{4}, điểm \d+/)
      const body = await dossierCalled(server.register, 'organisation', 'Sở Xây dựng')
      await page.goto(`/organisations/${body.id}`)
      const letter = await page.request.get(`/api/v1/letters/${body.id}?format=html&lang=vi`)
      assert.match(await letter.text(), /Sở Xây dựng bàn giao 2 ha mặt bằng/)
      const changed = await server.register.listDossiers({ kind: 'undertaking', named: '"nhóm chuyên gia trong quý tới"' })
      assert.equal(changed.ok && changed.value.rows[0]?.dueBy, '2027-03-31')
      // A correction says why, and what stood before is shown.
      await page.goto(`/meetings/${meeting}/minutes`)
      await page.getByText('Sửa biên bản đã duyệt').click()
      await page.getByLabel('Kết luận chung').fill('Hai bên họp lại sau ba tháng.')
      await page
        .getByRole('group', { name: /^Nội dung \d+/ })
        .filter({ hasText: 'Mặt bằng trạm bơm' })
        .getByRole('textbox', { name: 'Thời hạn' })
        .fill('31/7/2025')
      await page.getByLabel('Lý do sửa').fill('Ghi nhầm ngày')
      await page.getByRole('button', { name: 'Lưu bản sửa' }).click()
      assert.match(await page.locator('#corrections').innerText(), /Ghi nhầm ngày[\s\S]*30\/06\/2025[\s\S]*31\/07\/2025/)
    },
    { expected: /status of 400/ }
  ))
