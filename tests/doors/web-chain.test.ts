import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acceptExample } from './web-server.ts'
import { openWalks } from './web-walks.ts'

let project = ''

const { walks } = openWalks(async (register) => {
  await acceptExample(register, '2025-04-18-can-tho-jica-phuong-an-vay.txt')
  const found = await register.listDossiers({ kind: 'project', named: 'nuoc thai', order: 'title' })
  project = (found.ok && found.value.rows[0]?.id) || ''
})

test('a project leads to its chain, whose steps lead to their words, and what is missing is filled in there', () =>
  walks(async (page) => {
    await page.goto(`/projects/${project}`)
    await page.getByRole('link', { name: 'Xem cả chuỗi từ nhu cầu tới kết quả' }).click()
    await page.waitForURL(`**/chain/${project}`)
    assert.deepEqual(await page.locator('.chain h2').allInnerTexts(), [
      'Nhu cầu',
      'Cuộc gặp',
      'Đề xuất, cam kết',
      'Thỏa thuận',
      'Dự án',
      'Kinh phí',
      'Mốc tiến độ',
      'Kết quả'
    ])
    const column = (name: string) => page.getByRole('region', { name, exact: true })
    assert.match(await column('Kinh phí').innerText(), /18,3 tỷ yên/)
    const tied = column('Dự án').getByText('Nối với')
    await tied.click()
    await column('Dự án').getByRole('link', { name: 'JICA' }).first().click()
    assert.match(new URL(page.url()).hash, /^#c-/)

    await column('Nhu cầu').getByText('Chưa ghi nhu cầu nào').waitFor()
    await column('Nhu cầu').getByText('Ghi nhu cầu', { exact: true }).click()
    await page.getByLabel('Nhu cầu, khó khăn là gì').fill('Nước thải sinh hoạt chưa được thu gom hết')
    await page.getByRole('button', { name: 'Lưu vào sổ' }).click()
    const need = column('Nhu cầu').getByRole('link', { name: 'Nước thải sinh hoạt chưa được thu gom hết' })
    await need.waitFor()
    assert.equal(await column('Nhu cầu').getByText('Chưa ghi nhu cầu nào').count(), 0)

    await column('Cuộc gặp')
      .getByRole('link', { name: /^xem lời/ })
      .first()
      .click()
    await page.locator('#w-m1, mark.lit, [id^="w-"]').first().waitFor()
  }))

test('a chain is read and filled in without JavaScript, and a form without words is told', () =>
  walks(
    async (page) => {
      await page.goto(`/chain/${project}`)
      await page.getByText('Ghi kết quả', { exact: true }).last().click()
      await page.getByLabel('Kết quả đã đạt được').fill('   ')
      await page.locator('#add-result').getByRole('button', { name: 'Lưu vào sổ' }).click()
      await page.getByRole('alert').getByText('Hãy ghi tên hoặc nội dung').waitFor()
      await page.getByLabel('Kết quả đã đạt được').fill('Đã đấu nối 1.000 hộ dân')
      await page.locator('#add-result').getByRole('button', { name: 'Lưu vào sổ' }).click()
      await page.getByRole('link', { name: 'Đã đấu nối 1.000 hộ dân' }).waitFor()
    },
    { javaScriptEnabled: false, viewport: { width: 390, height: 844 }, expected: /400/ }
  ))
