import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { faultsOf } from './web-faults.ts'
import { acceptExample, dossierCalled } from './web-server.ts'
import { openWalks } from './web-walks.ts'

const { server, walks } = openWalks(async (register) => {
  for (const name of ['2024-03-15-can-tho-jica-nghien-cuu-kha-thi.docx', '2025-04-18-can-tho-jica-phuong-an-vay.txt'])
    await acceptExample(register, name)
})

test('from Today to the report on a quarter, what changed in it beside the one before, and from a sentence to the words in the report', () =>
  walks(async (page) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Báo cáo định kỳ' }).click()
    await page.getByRole('heading', { level: 1, name: 'Báo cáo định kỳ' }).waitFor()
    assert.deepEqual(await faultsOf(page), [])
    await page.getByRole('textbox', { name: /^Kỳ khác/ }).fill('2025-Q2')
    await page.getByRole('button', { name: 'Lập báo cáo' }).click()
    await page.getByRole('heading', { level: 1, name: 'Tình hình hợp tác quý II năm 2025' }).waitFor()
    const meetings = page.getByRole('row', { name: /Cuộc gặp/ })
    assert.deepEqual(await meetings.getByRole('cell').allInnerTexts(), ['0', '1', '+1'])
    assert.match(await page.locator('#meetings li').first().innerText(), /17\/04\/2025/)
    assert.deepEqual(await faultsOf(page), [])
    await page.setViewportSize({ width: 390, height: 800 })
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 390))
    const note = page.locator('#started li sup a').first()
    const number = await note.innerText()
    await note.click()
    await page.locator(`#note-${number}`).getByRole('link').click()
    await page.waitForURL(/\/reports\//)
  }))

test('a period is taken along as DOCX and Excel, its page to print stands alone, and one that is none is told', () =>
  walks(
    async (page) => {
      await page.goto('/periods/2025')
      for (const [name, type] of [
        ['docx', /wordprocessingml/],
        ['xlsx', /spreadsheetml/]
      ] as const) {
        const href = await page.locator(`a[href*="report.${name}?in=vi"]`).getAttribute('href')
        const file = await page.request.get(href ?? '')
        assert.equal(file.status(), 200)
        assert.match(file.headers()['content-type'] ?? '', type)
        assert.equal((await file.body()).subarray(0, 2).toString(), 'PK')
      }
      const print = await page.request.get('/periods/2025/report.html?in=both')
      assert.match(print.headers()['content-security-policy'] ?? '', /default-src 'none'/)
      const strange = await page.request.get('/periods/2025-Q7')
      assert.ok(strange.status() >= 400 && strange.status() < 500)
      assert.match(await strange.text(), /không phải là một kỳ báo cáo/)
    },
    { javaScriptEnabled: false }
  ))

test('a period is locked and opened again without a script, with its reason; what is locked already is told', () =>
  walks(
    async (page) => {
      await page.goto('/periods/2024-Q1')
      const lock = async (reason: string): Promise<void> => {
        await page.getByLabel('Căn cứ').fill(reason)
        await page.getByRole('button', { name: /Khóa kỳ|Mở khóa/ }).click()
      }
      await lock('Báo cáo 45/BC-UBND')
      assert.match(await page.getByRole('alert').innerText(), /chưa biết cơ quan mình là đối tác nào/)
      const home = await server.register.setHome((await dossierCalled(server.register, 'partner', 'Cần Thơ')).id)
      assert.ok(home.ok)
      await lock('Báo cáo 45/BC-UBND')
      await page.getByText(/^Đã khóa: .*Báo cáo 45\/BC-UBND\.$/).waitFor()
      assert.match(await page.locator('#corrections').innerText(), /vẫn đúng như khi khóa/)
      await lock('Lập lại')
      await page.getByRole('button', { name: 'Khóa kỳ' }).waitFor()
      assert.equal(await page.getByText(/^Đã khóa:/).count(), 0)
    },
    { javaScriptEnabled: false, expected: /400 \(Bad Request\)/ }
  ))

test('an officer takes a template, has it filled on the page of a quarter, and is told of a tag that is none', () =>
  walks(
    async (page) => {
      await page.goto('/periods/2025-Q2')
      await page.getByText('Theo mẫu của cơ quan', { exact: true }).click()
      assert.equal(await page.getByRole('link', { name: 'Tải mẫu để sửa' }).getAttribute('href'), '/periods/template')
      const sample = await (await page.request.get('/periods/template?in=vi')).body()
      await page.getByLabel('Tệp mẫu (.docx)').setInputFiles({ name: 'mau.docx', mimeType: 'application/octet-stream', buffer: sample })
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Điền và tải về' }).click()])
      assert.equal(download.suggestedFilename(), 'report-2025-Q2.docx')
      const xml = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
      const words = xml(new Uint8Array(readFileSync(await download.path()))).replaceAll(/<[^>]+>/g, '')
      assert.match(words, /Tình hình hợp tác quý II năm 2025[\s\S]*17\/04\/2025/)
      assert.doesNotMatch(words, /[{}]/)
      const parts = unzipSync(new Uint8Array(sample))
      const wrong = zipSync({ ...parts, 'word/document.xml': strToU8(xml(new Uint8Array(sample)).replace('{trích yếu}', '{kho bạc}')) })
      await page.goto('/periods/2025-Q2')
      await page.getByText('Theo mẫu của cơ quan', { exact: true }).click()
      await page
        .getByLabel('Tệp mẫu (.docx)')
        .setInputFiles({ name: 'mau.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(wrong) })
      await page.getByRole('button', { name: 'Điền và tải về' }).click()
      await page.getByText('Mẫu nêu {kho bạc}, không có trường như vậy').waitFor()
      const filled = await page.request.post('/api/v1/periods/2025-Q2/file?language=en', {
        data: sample,
        headers: { 'content-type': 'application/octet-stream' }
      })
      assert.equal(filled.status(), 200)
      assert.match(xml(new Uint8Array(await filled.body())), /the second quarter of 2025/)
    },
    { javaScriptEnabled: false, expected: /status of 4\d\d/ }
  ))
