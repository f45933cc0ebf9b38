import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf } from './web-faults.ts'
import { acceptExample, dossierCalled } from './web-server.ts'
import { openWalks } from './web-walks.ts'

const { server, walks } = openWalks(async (register) => {
  for (const name of ['2023-02-10-can-tho-jica.txt', '2025-04-18-can-tho-jica-phuong-an-vay.txt']) await acceptExample(register, name)
})

test('from a partner to its brief, from a sentence to its note, and from the note to the words in the report', () =>
  walks(async (page) => {
    await page.goto('/briefs')
    assert.deepEqual(await faultsOf(page), [])
    const partner = await dossierCalled(server.register, 'partner', 'JICA')
    await page.goto(`/partners/${partner.id}`)
    await page.getByRole('link', { name: 'Tài liệu chuẩn bị' }).click()
    await page.getByRole('heading', { level: 1, name: /^Tài liệu chuẩn bị: .*JICA/ }).waitFor()
    const promise = page.locator('#theirs li', { hasText: 'JICA sẽ cử nhóm chuyên gia trở lại Cần Thơ' })
    const note = promise.locator('sup a').first()
    const number = await note.innerText()
    await note.click()
    const noted = page.locator(`#note-${number}`)
    assert.match(await noted.innerText(), /ngày 10\/02\/2023: “.*JICA sẽ cử nhóm chuyên gia trở lại/s)
    assert.deepEqual(await faultsOf(page), [])
    await page.setViewportSize({ width: 390, height: 800 })
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 390))
    await noted.getByRole('link').click()
    await page.waitForURL(/\/reports\//)
  }))

test('a brief on a sector is found by name without a script; its page to print stands alone, and a name that the register has not is told', () =>
  walks(
    async (page) => {
      await page.goto('/briefs')
      await page.getByLabel('Về').selectOption('sector')
      await page.getByRole('textbox', { name: 'Tên' }).fill('thoat nuoc')
      await page.getByRole('button', { name: 'Lập tài liệu' }).click()
      await page.waitForURL('**/briefs/sector/drainage')
      const print = await page.request.get(`${page.url()}/brief.html?in=both`)
      assert.match(print.headers()['content-security-policy'] ?? '', /default-src 'none'/)
      assert.match(await print.text(), /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/)
      const strange = await page.request.get('/briefs/partner/Atlantis')
      assert.ok(strange.status() >= 400 && strange.status() < 500)
      assert.match(await strange.text(), /Sổ chưa có “Atlantis”/)
    },
    { javaScriptEnabled: false }
  ))
