import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { AGAIN, add, CA_MAU, decideAll, NARA } from '../contract/filing-texts.ts'
import { accepted } from '../contract/with-register.ts'
import { settled } from './web-browser.ts'
import { dossierCalled } from './web-server.ts'
import { openWalks } from './web-walks.ts'

const { server, walks } = openWalks(async (register) => {
  await decideAll(register, await add(register, CA_MAU, '2024-05-15'), 'accept')
  await decideAll(register, await add(register, AGAIN, '2024-05-16'), 'accept')
  await decideAll(register, await add(register, NARA, '2025-04-23'), 'accept')
})

const titles = (page: Page): Promise<string[]> => page.locator('tbody th a').allInnerTexts()

test('undertakings are narrowed by accent-free words and a partner, in an address that can be sent to a colleague', () =>
  walks(async (page) => {
    await page.goto('/undertakings')
    await page.getByLabel('Có từ trong tên').fill('so y te')
    await page.getByLabel('Với đối tác').fill('ha noi')
    await page.getByRole('button', { name: 'Lọc' }).click()
    await page.waitForURL(/q=so\+y\+te.*partner=ha\+noi/)
    assert.deepEqual(await titles(page), ['Giao Sở Y tế chủ trì thực hiện trong quý III/2024'])
    const row = page.locator('tbody tr').first()
    assert.match(await row.innerText(), /quý III\/2024\s+quá hạn/)
    assert.match(await row.innerText(), /Sở Y tế Hà Nội/)
    await page.goto('/undertakings?partner=khong+co')
    assert.match(await page.getByRole('alert').innerText(), /không có đối tác nào tên “khong co”/)
    await page.goto('/undertakings?when=overdue&order=title')
    assert.equal((await titles(page)).length, 2)
    await page.getByRole('link', { name: 'Bỏ lọc' }).click()
    await page.waitForURL('/undertakings')
    assert.ok((await titles(page)).length > 2)
  }))

test('an undertaking is set under way on the board, and says where it was dealt with', () =>
  walks(async (page) => {
    await page.goto('/undertakings?view=board')
    const column = (name: string) => page.locator('.board section').filter({ has: page.getByRole('heading', { level: 2, name }) })
    await column('chưa thực hiện')
      .getByRole('button', { name: /^Bắt đầu làm.*Giao Sở Y tế chuẩn bị/ })
      .click()
    await column('đang thực hiện').getByRole('link', { name: 'Giao Sở Y tế chuẩn bị' }).waitFor()
    assert.match(page.url(), /view=board/)
  }))

test('a state with its reason, a due day and who leads are kept without any script, and stand in the history', () =>
  walks(
    async (page) => {
      const { id } = await dossierCalled(server.register, 'undertaking', 'mo duong bay')
      await page.goto(`/undertakings/${id}`)
      assert.match(await page.locator('.next').innerText(), /Chưa giao ai chủ trì/)
      await page.getByText('Giao chủ trì', { exact: true }).click()
      await page.locator('#a-lead').getByLabel('Tìm theo tên').fill('y te hue')
      await page.locator('#a-lead').getByRole('button', { name: 'Tìm' }).click()
      await page.getByRole('button', { name: 'Giao cho Sở Y tế Huế' }).click()
      await page.locator('#links').getByRole('heading', { name: 'Chủ trì' }).waitFor()

      await page.getByText('Đặt thời hạn', { exact: true }).click()
      await page.locator('#a-due').getByLabel('Thời hạn').fill('mai')
      await page.locator('#a-due').getByRole('button', { name: 'Lưu' }).click()
      assert.match(await page.getByRole('alert').innerText(), /“mai” không phải là ngày/)
      await page.locator('#a-due').getByLabel('Thời hạn').fill('quý III/2035')
      await page.locator('#a-due').getByRole('button', { name: 'Lưu' }).click()
      assert.match(await page.locator('#f-due').innerText(), /quý III\/2035\s+do cán bộ ghi/)

      await page.locator('#a-state').getByLabel('Trạng thái mới').selectOption({ label: 'đã xong' })
      await page.locator('#a-state').getByLabel('Lý do, căn cứ').fill('Đã khai trương')
      await page.locator('#a-state').getByRole('button', { name: 'Lưu' }).click()
      const history = await page.locator('#history').innerText()
      assert.match(history, /Ghi trạng thái “đã xong” \(trước: chưa thực hiện\)[\s\S]*Lý do: Đã khai trương/)
      assert.match(history, /Thời hạn: ghi “quý III\/2035”/)
      assert.match(history, /Chủ trì: thêm Sở Y tế Huế/)
      assert.match(await page.locator('.next').innerText(), /không còn gì phải làm/)

      const lead = page.locator('#links li', { hasText: 'Sở Y tế Huế' }).filter({ has: page.getByText('Bỏ mối nối') })
      await lead.getByText('Bỏ mối nối').click()
      await lead.getByLabel('Vì sao bỏ').fill('Giao nhầm đơn vị')
      await lead.getByRole('button', { name: /^Bỏ.*Sở Y tế Huế/ }).click()
      assert.match(await page.locator('#history').innerText(), /Chủ trì: bỏ Sở Y tế Huế[\s\S]*Giao nhầm đơn vị/)
      assert.equal(await page.locator('#links').getByRole('heading', { name: 'Chủ trì' }).count(), 0)
      // The words it stands on lead into their report, at the item.
      await page.locator('#said a').first().click()
      await page.waitForURL(/\/reports\/[0-9a-f]+\?item=.+#w-/)
    },
    { javaScriptEnabled: false, expected: /400/ }
  ))

test('two meetings that are one are joined; what reports say differently stands side by side until someone chooses, and they part again', () =>
  walks(async (page) => {
    const nara = await dossierCalled(server.register, 'meeting', 'nara')
    const caMau = await dossierCalled(server.register, 'meeting', 'bac lieu')
    await page.goto(`/meetings/${nara.id}?find=join&q=bac+lieu`)
    await page.getByRole('button', { name: 'Gộp vào “' }).click()
    await page.waitForURL(new RegExp(`/meetings/${caMau.id}`))
    const day = page.locator('#f-on')
    assert.match(await day.innerText(), /Các báo cáo nói khác nhau/)
    assert.match(await page.locator('.next').innerText(), /Các báo cáo nói khác nhau về “Ngày”/)
    await day.getByRole('button', { name: /^Chọn.*22\/04\/2025/ }).click()
    await day.getByText('Đã nêu khác (1)').waitFor()
    assert.match(await day.innerText(), /22\/04\/2025\s+đã được chọn[\s\S]*14\/05\/2024/)
    await day.getByRole('button', { name: 'Bỏ lựa chọn' }).click()
    await day.getByText('Các báo cáo nói khác nhau').waitFor()
    assert.match(await page.locator('#history').innerText(), /Gộp “.+” vào hồ sơ này/)
    await page.getByRole('button', { name: /^Tách lại “/ }).click()
    await page.getByText(/Tách “.+” ra lại/).waitFor()
    await page.goto(`/meetings/${nara.id}`)
    assert.equal(new URL(page.url()).pathname, `/meetings/${nara.id}`)
  }))

test('a statement that does not belong is taken out into a dossier of its own', () =>
  walks(async (page) => {
    const { id } = await dossierCalled(server.register, 'meeting', 'bac lieu')
    await page.goto(`/meetings/${id}`)
    await page.getByRole('link', { name: 'Lấy lời ra thành hồ sơ riêng' }).click()
    await page.getByLabel('Lấy lời này ra').nth(1).check()
    await page.getByRole('button', { name: 'Lấy các lời đã đánh dấu ra' }).click()
    await page.getByText('Lấy 1 lời ra thành hồ sơ riêng').waitFor()
    await page.getByRole('link', { name: 'mở hồ sơ đó' }).click()
    await page.waitForURL((url) => url.pathname !== `/meetings/${id}`)
    assert.equal(await page.locator('#said li').count(), 1)
  }))

test('a partner tells the whole relation, by the name of today and that of then', () =>
  walks(async (page) => {
    await page.goto('/partners?q=ca+mau')
    await page.locator('tbody').getByRole('link', { name: 'Cà Mau' }).click()
    await page.getByRole('heading', { level: 1, name: 'Cà Mau' }).waitFor()
    assert.match(await page.locator('main').innerText(), /trước là Bạc Liêu/)
    const years = await page.locator('#timeline h3').allInnerTexts()
    assert.deepEqual(years, ['2024'])
    assert.match(await page.locator('.next').innerText(), /Đôn đốc “.*đào tạo cán bộ y tế/)
    await page.locator('.counts').getByRole('link', { name: 'việc phải theo dõi' }).click()
    await page.waitForURL(/\/undertakings\?partner=/)
    assert.equal(await page.getByLabel('Với đối tác').inputValue(), 'Cà Mau')
  }))

test('an agreement goes its legal route step by step', () =>
  walks(async (page) => {
    const { id } = await dossierCalled(server.register, 'agreement', '')
    await page.goto(`/agreements/${id}`)
    await settled(page)
    const first = page.locator('#route ol > li').first()
    await first.getByLabel('Tình trạng bước này').selectOption({ label: 'đã xong' })
    await first.getByLabel('Ngày').fill('05/05/2025')
    await first.getByLabel('Văn bản').fill('12/TTr-SNgV')
    await first.getByRole('button', { name: 'Lưu' }).click()
    await first.getByText('05/05/2025 · 12/TTr-SNgV').waitFor()
    assert.match(await first.innerText(), /đã xong/)
    assert.match(await page.locator('#history').innerText(), /Bước “.+”: đã xong/)
    await page.getByText('Ghi ngày hết hiệu lực').click()
    await page.locator('#a-due').getByLabel('Có hiệu lực đến').fill('12/2030')
    await page.locator('#a-due').getByRole('button', { name: 'Lưu' }).click()
    await page.locator('#f-validUntil').getByText('tháng 12/2030').waitFor()
  }))

test('a milestone of a project is planned beside what reports told of it, and a day that is none is refused where it was typed', () =>
  walks(
    async (page) => {
      const id = accepted(await server.register.enterDossier({ kind: 'project', fields: { name: 'Trung tâm điều dưỡng Huế' } }))
      await page.goto(`/projects/${id}`)
      await settled(page)
      await page.getByText('Thêm mốc').click()
      const form = page.locator('#plan form').last()
      await form.getByLabel('Mốc').selectOption({ label: 'Khởi công' })
      await form.getByLabel('Kế hoạch').fill('mai')
      await form.getByRole('button', { name: 'Lưu' }).click()
      await page.getByText('“mai” không phải là ngày').waitFor()
      await form.getByLabel('Kế hoạch').fill('quý III/2027')
      await form.getByRole('button', { name: 'Lưu' }).click()
      await page.locator('#plan summary').filter({ hasText: 'Khởi công' }).getByText('Kế hoạch quý III/2027').waitFor()
      assert.match(await page.locator('#history').innerText(), /Mốc “Khởi công”: chưa làm/)
    },
    { expected: /400/ }
  ))

test('what is opened and chosen before the page’s script has come stays so', () =>
  walks(async (page) => {
    await page.route('**/_app/**/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      await route.continue()
    })
    const id = accepted(await server.register.enterDossier({ kind: 'project', fields: { name: 'Bến thuyền Cái Khế' } }))
    await page.goto(`/projects/${id}`, { waitUntil: 'commit' })
    const more = page.locator('#plan details', { hasText: 'Thêm mốc' }).last()
    await more.locator('summary').click()
    await more.getByLabel('Mốc').selectOption({ label: 'Khởi công' })
    const first = page.locator('#plan details[open]')
    await settled(page)
    assert.equal(await first.count(), 1)
    assert.equal(await more.getByLabel('Mốc').locator('option:checked').innerText(), 'Khởi công')
  }))

test('what was asked at an address of another kind is found under its own', () =>
  walks(
    async (page) => {
      const { id } = await dossierCalled(server.register, 'partner', 'nara')
      await page.goto(`/undertakings/${id}`)
      assert.equal(new URL(page.url()).pathname, `/partners/${id}`)
      await page.goto('/agreements/khong-co')
      assert.match(await page.locator('main').innerText(), /Trong sổ không có hồ sơ/)
    },
    { expected: /404/ }
  ))
