import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DossierAct, NewDossier } from '../../src/register/index.ts'
import { AGAIN, add, CA_MAU, decideAll, HAI_BOI, NARA } from '../contract/filing-texts.ts'
import { accepted } from '../contract/with-register.ts'
import { inDays } from './in-days.ts'
import { dossierCalled } from './web-server.ts'
import { openWalks } from './web-walks.ts'

const { server, walks } = openWalks(async (register) => {
  for (const [text, day] of [
    [CA_MAU, '2024-05-15'],
    [AGAIN, '2024-05-16'],
    [HAI_BOI, '2023-08-17'],
    [NARA, '2025-04-23']
  ] as const)
    await decideAll(register, await add(register, text, day), 'accept')
})
const enter = async (dossier: NewDossier): Promise<string> => accepted(await server.register.enterDossier(dossier))
const act = async (dossierId: string, done: DossierAct): Promise<void> => {
  const { revision } = accepted(await server.register.showDossier(dossierId))
  accepted(await server.register.actOnDossier({ dossierId, revision, act: done }))
}
const NO_SCRIPT = { javaScriptEnabled: false, expected: /400/ }

test('an undertaking is linked to a need and a need to an undertaking, in every allowed way, and a link is taken back with its reason', () =>
  walks(async (page) => {
    const asked = await dossierCalled(server.register, 'undertaking', 'dao tao can bo y te')
    const need = await enter({ kind: 'need', fields: { text: 'thiếu bác sĩ tuyến xã' } })
    await page.goto(`/undertakings/${asked.id}`)
    await page.getByText('Nối với hồ sơ khác', { exact: true }).click()
    const form = page.locator('#a-link')
    await form.getByLabel('Nối thế nào').selectOption({ label: 'Đáp ứng nhu cầu' })
    await form.getByLabel('Tìm theo tên').fill('khong co gi')
    await form.getByRole('button', { name: 'Tìm' }).click()
    await page.getByText('Không thấy “khong co gi” trong sổ').waitFor()
    assert.equal(await form.getByLabel('Nối thế nào').inputValue(), 'from answers')
    await form.getByLabel('Tìm theo tên').fill('bac si')
    await form.getByRole('button', { name: 'Tìm' }).click()
    await page.getByRole('button', { name: 'Nối với “Thiếu bác sĩ tuyến xã”' }).click()
    const line = page.locator('#links li', { hasText: 'Thiếu bác sĩ' })
    await line.getByText('do cán bộ nối').click()
    await line.getByLabel('Vì sao bỏ').fill('nối nhầm')
    await line.getByRole('button', { name: /^Bỏ.*Thiếu bác sĩ/ }).click()
    assert.equal(await line.count(), 0)
    assert.match(await page.locator('#history').innerText(), /Đáp ứng nhu cầu: bỏ thiếu bác sĩ tuyến xã\s+Lý do: nối nhầm/)
    // What a report states is put right where it was read.
    await page
      .locator('#links li')
      .filter({ has: page.getByRole('link', { name: /Xem câu nêu mối nối/ }) })
      .first()
      .waitFor()

    await page.goto(`/needs/${need}?find=link&as=to+answers+undertaking&q=`)
    await page.getByText('Được đáp ứng bằng: việc phải theo dõi: Các hồ sơ nhắc gần nhất').waitFor()
    await page.getByRole('button', { name: /^Nối với “Đề nghị Hà Nội hỗ trợ đào tạo|^Nối với “.*đào tạo cán bộ y tế/ }).click()
    await page.locator('#links').getByRole('heading', { name: 'Được đáp ứng bằng' }).waitFor()
    await page.goto(`/chain/${need}`)
    assert.match(await page.locator('main').innerText(), /đào tạo cán bộ y tế/)
  }, NO_SCRIPT))

test('a person says from an undertaking, and from an item, what a report means for it, and the thread shows it', () =>
  walks(async (page) => {
    const asked = await dossierCalled(server.register, 'undertaking', 'dao tao can bo y te')
    await page.goto(`/undertakings/${asked.id}`)
    await page.getByText('Báo cáo cho thấy đã làm hay trái lại').click()
    await page.getByLabel('Tìm trong báo cáo').fill('duong bay')
    await page.locator('#a-item').getByRole('button', { name: 'Tìm' }).click()
    await page
      .getByRole('button', { name: /^Câu này nói trái lại:.*đường bay/ })
      .first()
      .click()
    const thread = page.locator('#said')
    assert.match(await thread.innerText(), /đường bay[\s\S]*nói trái lại/)
    assert.match(await page.locator('.next').innerText(), /Một báo cáo nói trái với việc này/)
    assert.match(await page.locator('#history').innerText(), /Nhận định “nói trái lại” về câu/)

    const hit = accepted(await server.register.search({ text: 'đường bay' })).rows.find(({ kind }) => kind === 'action')
    await page.goto(`/reports/${hit?.reportId}?item=${hit?.itemId}`)
    await page
      .locator(`#i-${hit?.itemId}`)
      .getByRole('link', { name: /^Đối chiếu với việc đang theo dõi/ })
      .click()
    await page.getByRole('heading', { level: 1, name: 'Câu này có nghĩa gì cho việc nào?' }).waitFor()
    await page.getByLabel('Tìm việc phải theo dõi').fill('dao tao can bo')
    await page.getByRole('button', { name: 'Tìm' }).click()
    await page.getByLabel('Lý do, căn cứ').fill('đã mở lớp')
    await page.getByRole('button', { name: /^Câu này cho thấy đã thực hiện:.*đào tạo cán bộ y tế/ }).click()
    await page.waitForURL(new RegExp(`/undertakings/${asked.id}`))
    assert.match(await thread.innerText(), /đã thực hiện[\s\S]*đã mở lớp/)
    assert.match(await page.locator('.next').innerText(), /Một báo cáo cho thấy việc này đã thực hiện/)
    await thread.getByText('Bỏ nhận định').first().click()
    await thread.getByRole('button', { name: 'Bỏ nhận định' }).click()
    assert.equal(await thread.getByText('đã mở lớp').count(), 0)
  }, NO_SCRIPT))

test('an agreement moves on with day and paper; its obligations are entered, linked and told when late', () =>
  walks(async (page) => {
    const paper = await dossierCalled(server.register, 'agreement', 'nara')
    await page.goto(`/agreements/${paper.id}`)
    const life = page.locator('#life')
    await life.locator('summary', { hasText: 'Ghi bước mới' }).first().click()
    const move = page.locator('#a-state')
    await move.getByLabel('Chuyển sang').selectOption({ label: 'đang có hiệu lực' })
    await move.getByLabel('Ngày', { exact: true }).fill('hôm qua')
    await move.getByRole('button', { name: 'Lưu' }).click()
    assert.match(await move.getByRole('alert').innerText(), /“hôm qua” không phải là ngày/)
    assert.equal(await move.getByLabel('Chuyển sang').inputValue(), 'in force')
    await move.getByLabel('Ngày', { exact: true }).fill('01/07/2025')
    await move.getByLabel('Văn bản').fill('MOU 05/2025')
    await move.getByLabel('Có hiệu lực đến').fill('30/06/2035')
    await move.getByRole('button', { name: 'Lưu' }).click()
    assert.match(await life.innerText(), /đang có hiệu lực\s+01\/07\/2025 · MOU 05\/2025/)
    await life.locator('summary', { hasText: 'Ghi điều khoản gia hạn' }).first().click()
    await life.getByLabel('Cách gia hạn').selectOption({ label: 'tự động gia hạn' })
    await life.getByLabel('Báo trước (ngày)').fill('90')
    await page.locator('#a-renewal').getByRole('button', { name: 'Lưu' }).click()
    assert.match(await life.innerText(), /tự động gia hạn, báo trước 90 ngày[\s\S]*Hạn chót để thông báo\s+01\/04\/2035/)
    await life.locator('summary', { hasText: 'Ghi người ký' }).first().click()
    const signer = page.locator('#e-signer')
    await signer.getByLabel('Tên', { exact: true }).fill('Nguyễn Thanh Bình')
    await signer.getByLabel('Chức danh').fill('Phó Chủ tịch')
    await signer.getByLabel('Căn cứ').fill('bản ký')
    await signer.getByRole('button', { name: 'Lưu' }).click()
    assert.match(await signer.innerText(), /Nguyễn Thanh Bình, Phó Chủ tịch\s+.*Căn cứ: bản ký/)

    const owed = page.locator('#owed')
    await owed.locator('summary', { hasText: 'Ghi nghĩa vụ mới' }).first().click()
    await owed.getByLabel('Phải làm gì').fill('cử 5 điều dưỡng sang Nara')
    await owed.getByLabel('Cơ quan chủ trì').fill('cơ quan không có')
    await owed.getByRole('button', { name: 'Lưu' }).click()
    assert.match(await owed.getByRole('alert').innerText(), /không có cơ quan, tổ chức nào tên “cơ quan không có”/)
    assert.equal(await owed.getByLabel('Phải làm gì').inputValue(), 'cử 5 điều dưỡng sang Nara')
    await owed.getByLabel('Cơ quan chủ trì').fill('Sở Y tế Huế')
    await owed.getByLabel('Thời hạn').fill('quý I/2026')
    await owed.getByLabel('Căn cứ').fill('Điều 3')
    await owed.getByRole('button', { name: 'Lưu' }).click()
    assert.match(await owed.innerText(), /1 quá hạn[\s\S]*Cử 5 điều dưỡng sang Nara[\s\S]*quá hạn chót 31\/03\/2026[\s\S]*Sở Y tế Huế/)
    const other = await dossierCalled(server.register, 'undertaking', 'mo duong bay')
    await owed.getByRole('link', { name: 'Nối một việc đã có' }).click()
    await page.locator('#a-link').getByLabel('Tìm theo tên').fill('mo duong bay')
    await page.locator('#a-link').getByRole('button', { name: 'Tìm' }).click()
    await page.locator(`button[value="${other.id}"]`).click()
    assert.match(await owed.innerText(), /mở đường bay/i)
    await page.goto('/agreements?when=expiring')
    assert.equal(await page.getByRole('link', { name: /Nara/ }).count(), 0)
  }, NO_SCRIPT))

test('an agreement of which more is told than its page shows says so, and leads to the others', () =>
  walks(async (page) => {
    const id = await enter({ kind: 'agreement', fields: { name: 'Chương trình hợp tác toàn diện' } })
    const links = [{ relation: 'about' as const, to: id }]
    for (let n = 1; n <= 200; n++) await enter({ kind: 'undertaking', fields: { text: `việc ${String(n).padStart(3, '0')}` }, links })
    const owed = page.locator('#owed')
    await page.goto(`/agreements/${id}`)
    await owed.getByText('Việc 200').waitFor()
    assert.equal(await owed.getByText('chỉ đếm').count(), 0)
    await enter({ kind: 'undertaking', fields: { text: 'việc 201' }, links })
    await page.reload()
    await owed.getByText('Ở đây chỉ thấy và chỉ đếm 200 việc đầu').waitFor()
    await owed.getByRole('link', { name: 'Xem những việc còn lại' }).click()
    await page.getByRole('link', { name: 'Việc 201' }).waitFor()
    assert.equal(await page.getByRole('link', { name: 'Việc 200' }).count(), 0)
  }, NO_SCRIPT))

test('what runs out is told on Today and on the partner’s page in time for the notice it needs', () =>
  walks(async (page) => {
    const id = await enter({ kind: 'agreement', fields: { name: 'Thỏa thuận kết nghĩa' } })
    const partner = await dossierCalled(server.register, 'partner', 'ca mau')
    await act(id, { act: 'link', relation: 'party', to: partner.id })
    await act(id, { act: 'set state', state: 'in force', on: '2024-01-01', until: inDays(300) })
    await page.goto('/')
    assert.equal(await page.getByRole('link', { name: /kết nghĩa/ }).count(), 0)
    await act(id, { act: 'choose', field: 'renewal', value: { kind: 'automatic', noticeDays: 180, months: null } })
    await page.goto('/')
    const row = page.locator('#expiring li', { hasText: 'kết nghĩa' })
    assert.match(await row.innerText(), /thông báo chậm nhất/)
    await page.goto(`/partners/${partner.id}`)
    await page.getByRole('link', { name: /^Chuẩn bị gia hạn “Thỏa thuận kết nghĩa”/ }).waitFor()
    await page.goto(`/agreements/${id}`)
    assert.match(await page.locator('main').innerText(), /Hạn chót để thông báo/)
  }))

test('a project is filled in as an IATI activity: a wrong form is told where it was typed, money is exact, and what was corrected stays', () =>
  walks(async (page) => {
    const project = await dossierCalled(server.register, 'project', 'hai boi')
    await page.goto(`/projects/${project.id}`)
    const activity = page.locator('#activity')
    assert.match(await activity.innerText(), /Còn thiếu để là một hoạt động IATI: mã hoạt động/)
    await activity.getByText('Ghi mã, tình trạng, ngày').click()
    const identifier = activity.locator('form', { has: page.locator('input[value="identifier"]') })
    await identifier.getByLabel('Mã hoạt động IATI').fill('Cầu Hải Bối')
    await identifier.getByLabel('Căn cứ').fill('Thông báo mã ngày 5/1/2026')
    await identifier.getByRole('button').click()
    assert.match(await activity.getByRole('alert').innerText(), /không đúng dạng mã hoạt động IATI/)
    await identifier.getByLabel('Mã hoạt động IATI').fill('VN-MOST-0101-HAIBOI')
    await identifier.getByRole('button').click()
    assert.match(await activity.innerText(), /VN-MOST-0101-HAIBOI\s+do cán bộ ghi/)

    const budget = page.locator('#e-budget')
    await budget.locator('summary', { hasText: 'Ghi ngân sách' }).first().click()
    await budget.getByLabel('Số tiền').fill('khoảng 24 tỷ')
    await budget.getByLabel('Loại tiền').selectOption('JPY')
    await budget.getByLabel('Từ', { exact: true }).fill('2026')
    await budget.getByLabel('Đến', { exact: true }).fill('2028')
    await budget.getByLabel('Căn cứ').fill('Công văn 12')
    await budget.getByRole('button', { name: 'Lưu' }).click()
    assert.match(await budget.getByRole('alert').innerText(), /“khoảng 24 tỷ” không phải là một số/)
    assert.equal(await budget.getByLabel('Căn cứ').inputValue(), 'Công văn 12')
    assert.equal(await budget.getByLabel('Loại tiền').inputValue(), 'JPY')
    await budget.getByLabel('Số tiền').fill('24,05 tỷ')
    await budget.getByRole('button', { name: 'Lưu' }).click()
    assert.match(await budget.innerText(), /24\.050\.000\.000 yên, năm 2026 – năm 2028 \(dự kiến, ban đầu\)[\s\S]*Căn cứ: Công văn 12/)
    await budget
      .locator('summary', { hasText: /^\s*Sửa/ })
      .first()
      .click()
    const correct = budget.locator('li form').first()
    assert.equal(await correct.getByLabel('Số tiền').inputValue(), '24.050.000.000')
    await correct.getByLabel('Số tiền').fill('25 tỷ')
    await correct.getByLabel('Căn cứ').fill('Quyết định 45')
    await correct.getByRole('button', { name: 'Lưu' }).click()
    await budget.getByText('Trước khi sửa (1)').click()
    assert.match(await budget.innerText(), /25\.000\.000\.000 yên[\s\S]*24\.050\.000\.000 yên/)
    await budget
      .locator('summary', { hasText: /^\s*Sửa/ })
      .first()
      .click()
    const withdraw = budget.locator('.withdraw')
    await withdraw.getByLabel('Căn cứ').fill('ghi nhầm dự án')
    await withdraw.getByRole('button').click()
    await budget.getByText('Đã rút (1)').click()
    assert.match(await budget.innerText(), /Lý do: ghi nhầm dự án/)
  }, NO_SCRIPT))

test('a result shows its indicator on the page of its project, in English too', () =>
  walks(async (page) => {
    const project = await dossierCalled(server.register, 'project', 'hai boi')
    const result = await enter({ kind: 'result', fields: { text: 'nối hai bờ sông' }, links: [{ relation: 'fulfils', to: project.id }] })
    await page.goto(`/results/${result}`)
    const indicator = page.locator('#e-indicator')
    await indicator.locator('summary', { hasText: 'Ghi chỉ số' }).first().click()
    await indicator.getByLabel('Tên chỉ số').fill('Lượt xe')
    await indicator.getByLabel('Điểm đầu (nếu có)').fill('0')
    await indicator.getByLabel('Chỉ tiêu (nếu có)').fill('12.500,5')
    await indicator.getByLabel('Căn cứ').fill('Báo cáo khả thi')
    await indicator.getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('chỉ tiêu 12.500,5').first().waitFor()
    await page.goto(`/projects/${project.id}`)
    assert.match(await page.locator('#activity').innerText(), /Nối hai bờ sông\s+Lượt xe: điểm đầu 0, chỉ tiêu 12\.500,5/)
    await page.getByRole('link', { name: 'English' }).click()
    assert.match(await page.locator('#activity').innerText(), /Lượt xe: baseline 0, target 12,500\.5/)
  }))
