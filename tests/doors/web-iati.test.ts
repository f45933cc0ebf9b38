import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf } from './web-faults.ts'
import { acceptExample, dossierCalled } from './web-server.ts'
import { openWalks } from './web-walks.ts'

const { server, walks } = openWalks(async (register) => {
  await acceptExample(register, '2025-04-18-can-tho-jica-phuong-an-vay.txt')
})

test('an officer is led from what is missing to the partner, enters who publishes, and sees what each project lacks', () =>
  walks(async (page) => {
    await page.goto('/works')
    await page.getByRole('link', { name: 'Công bố theo chuẩn IATI' }).click()
    await page.waitForURL('**/iati')
    assert.match(await page.getByRole('alert').innerText(), /chưa cho biết cơ quan mình thuộc đối tác nào/)
    assert.deepEqual(await faultsOf(page), [])
    const home = await dossierCalled(server.register, 'partner', 'Cần Thơ')
    assert.ok((await server.register.setHome(home.id)).ok)
    await page.goto(`/partners/${home.id}`)
    for (const [label, value] of [
      ['Tên tiếng Anh', 'Can Tho City'],
      ['Mã tổ chức IATI', 'VN-COA-1061111'],
      ['Loại tổ chức IATI', '11']
    ] as const) {
      const part = page.locator(label === 'Tên tiếng Anh' ? '#names' : '#publisher')
      if (!(await part.locator('details').evaluate((details) => (details as HTMLDetailsElement).open)))
        await part.locator('summary').click()
      const form = part.locator('form', { hasText: label })
      const field = form.getByLabel(label, { exact: true })
      await (label.startsWith('Loại') ? field.selectOption(value) : field.fill(value))
      await form.getByLabel('Căn cứ').fill('Quyết định 12/QĐ-UBND')
      await form.getByRole('button').click()
      await page.locator('#facts', { hasText: label.startsWith('Loại') ? 'chính quyền địa phương' : value }).waitFor()
    }
    await page.goto('/iati')
    await page.getByText('VN-COA-1061111, 11').waitFor()
    const project = page.locator('li', { hasText: 'Thu gom và xử lý nước thải' })
    assert.match(await project.innerText(), /còn thiếu: .*ngày bắt đầu/)
    assert.deepEqual(await faultsOf(page), [])
    await page.setViewportSize({ width: 390, height: 800 })
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 390))
    const file = await page.request.get('/iati/activities.xml')
    assert.equal(file.headers()['content-type'], 'application/xml; charset=utf-8')
    assert.match(await file.text(), /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<iati-activities version="2\.03"/)
  }))
