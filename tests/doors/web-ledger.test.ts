import assert from 'node:assert/strict'
import { test } from 'node:test'
import writeFile from 'write-excel-file/node'
import { faultsOf } from './web-faults.ts'
import { openWalks } from './web-walks.ts'

const PROJECT = 'Thoát nước và xử lý nước thải quận Cái Răng'
let project = ''

const { walks } = openWalks(async (register) => {
  const entered = await register.enterDossier({ kind: 'project', fields: { name: PROJECT }, reason: 'Danh mục dự án' })
  assert.ok(entered.ok, JSON.stringify(entered))
  project = entered.value
})

test('rows are entered by keyboard alone, one after the other, and the sum is theirs', () =>
  walks(async (page) => {
    await page.goto(`/ledger?project=${project}&type=disbursement&currency=JPY`)
    await page.getByLabel('Ngày', { exact: true }).focus()
    await page.keyboard.type('30/06/2026')
    await page.getByLabel('Số tiền', { exact: true }).focus()
    await page.keyboard.type('24 tỷ')
    await page.getByLabel('Văn bản làm căn cứ').focus()
    await page.keyboard.type('Sao kê quý II/2026')
    await page.keyboard.press('Enter')
    await page.getByText('Đã ghi: Giải ngân').waitFor()
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'on', 'the next row begins at the date')
    // The same project, kind and document stand there still.
    await page.keyboard.type('quý III/2026')
    await page.getByLabel('Số tiền', { exact: true }).focus()
    await page.keyboard.type('1.000.000.001')
    await page.keyboard.press('Enter')
    await page.getByText('1.000.000.001 yên').first().waitFor()
    assert.deepEqual(await faultsOf(page), [])
    await page.goto(`/ledger?project=${project}`)
    assert.match(await page.getByRole('table', { name: 'Tổng theo điều kiện đang lọc' }).innerText(), /25\.000\.000\.001 yên/)
  }))

test('a pasted table tells what is wrong in its row, enters nothing before it is mended, and then all of it', () =>
  walks(async (page) => {
    await page.goto(`/ledger/import?project=${project}`)
    const rows = (wrong: string) =>
      [
        'Ngày\tLoại\tSố tiền\tTiền tệ',
        '01/02/2026\tKế hoạch vốn được giao\t120.500.000.000\tVND',
        `31/02/2026\tGiải ngân\t${wrong}\tVND`,
        '03/2026\tNghiệm thu\t40.000.000.000\tVND'
      ].join('\n')
    await page.getByLabel('Các ô đã chép').fill(rows('khoảng 35 tỷ'))
    await page.getByLabel('Văn bản làm căn cứ').fill('Báo cáo giải ngân tháng 3/2026')
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByRole('alert').getByText('2 chỗ phải sửa').waitFor()
    const problems = await page.getByRole('table').innerText()
    assert.match(problems, /3\s+Ngày\s+Không đọc được ngày “31\/02\/2026”/)
    assert.match(problems, /3\s+Số tiền\s+Không đọc được số tiền “khoảng 35 tỷ”/)
    assert.equal(await page.getByRole('button', { name: 'vào sổ' }).count(), 0)
    assert.deepEqual(await faultsOf(page), [])
    await page.getByLabel('Các ô đã chép').fill(rows('35,25 tỷ').replace('31/02', '28/02'))
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByText('3 dòng đều đọc được').waitFor()
    assert.match(await page.getByRole('table', { name: 'Tổng sẽ được ghi' }).innerText(), /35\.250\.000\.000 đồng/)
    await page.getByRole('button', { name: 'Ghi 3 dòng vào sổ' }).click()
    await page.getByText('Đã ghi 3 dòng vào sổ tiền.').waitFor()
    // Once more, and the ledger says that it has them.
    await page.getByLabel('Các ô đã chép').fill(rows('35,25 tỷ').replace('31/02', '28/02'))
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByRole('alert').getByText('3 chỗ phải sửa').waitFor()
    await page.goto(`/projects/${project}/money`)
    await page.getByRole('heading', { name: 'Bằng VND' }).waitFor()
    const absorbed = await page.locator('#money-VND').getByRole('table', { name: 'Tỷ lệ giải ngân theo năm' }).innerText()
    assert.match(absorbed, /2026\s+120\.500\.000\.000 đồng\s+35\.250\.000\.000 đồng\s+29,3 %/)
    assert.match(await page.locator('#money-VND .owed').innerText(), /Còn nợ nhà thầu\s+40\.000\.000\.000 đồng/)
    assert.deepEqual(await faultsOf(page), [])
    await page.getByRole('link', { name: '35.250.000.000 đồng' }).first().click()
    await page.getByRole('cell', { name: '35.250.000.000 đồng' }).first().waitFor()
  }))

test('a row is corrected and withdrawn by keyboard, with its reason; the sums follow and what it was stays to be read', () =>
  walks(
    async (page) => {
      await page.goto(`/ledger?project=${project}&type=expenditure&currency=VND`)
      await page.getByLabel('Ngày', { exact: true }).fill('05/07/2026')
      await page.getByLabel('Số tiền', { exact: true }).fill('7.700.000')
      await page.getByLabel('Văn bản làm căn cứ').fill('Sao kê')
      await page.keyboard.press('Enter')
      await page.getByText('Đã ghi:').waitFor()
      await page.goto(`/ledger?project=${project}&type=expenditure`)
      await page.getByRole('link', { name: /^Sửa ?: .*7\.700\.000 đồng/ }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Sửa một dòng của sổ tiền' }).waitFor()
      assert.equal(await page.getByLabel('Số tiền').inputValue(), '7.700.000')
      assert.equal(await page.getByLabel('Ngày').inputValue(), '05/07/2026')
      assert.deepEqual(await faultsOf(page), [])
      // What cannot be read changes nothing and stays in the field.
      await page.getByLabel('Số tiền').fill('bảy triệu')
      const why = page.getByLabel('Văn bản làm căn cứ hoặc lý do').first()
      await why.fill('Đối chiếu Kho bạc ngày 15/7/2026')
      await why.press('Enter')
      await page.getByRole('alert').getByText('bảy triệu').waitFor()
      assert.equal(await why.inputValue(), 'Đối chiếu Kho bạc ngày 15/7/2026')
      await page.getByLabel('Số tiền').fill('7.070.000')
      await why.press('Enter')
      await page.getByText('Đã sửa. Các tổng tính theo dòng mới.').waitFor()
      const history = await page.getByRole('listitem').filter({ hasText: 'đồng' }).allInnerTexts()
      assert.equal(history.length, 2)
      assert.match(history[0] ?? '', /7\.070\.000 đồng[\s\S]*Đối chiếu Kho bạc/)
      assert.match(history[1] ?? '', /7\.700\.000 đồng[\s\S]*Sao kê/)
      await page.getByRole('link', { name: 'Các dòng của hồ sơ này trong Sổ tiền' }).click()
      await page.getByRole('table', { name: 'Tổng theo điều kiện đang lọc' }).getByText('7.070.000 đồng').waitFor()
      await page.getByRole('link', { name: /^Sửa ?: .*7\.070\.000 đồng/ }).click()
      await page.locator('summary', { hasText: 'Bỏ dòng này' }).click()
      await page.getByLabel('Văn bản làm căn cứ hoặc lý do').last().fill('Ghi nhầm dự án')
      await page.getByRole('button', { name: 'Bỏ dòng này' }).click()
      await page.getByText('Dòng này đã bỏ, không còn trong các tổng.').waitFor()
      assert.equal(await page.getByLabel('Số tiền').count(), 0)
      await page.goto(`/ledger?project=${project}&type=expenditure`)
      await page.getByText('Không có dòng nào khớp').waitFor()
    },
    { expected: /status of 400/ }
  ))

test('a workbook is read into the field, put right there and entered; the ledger comes out as one that can be read again', () =>
  walks(
    async (page) => {
      const cell = (value: string | number) => ({ value, type: typeof value === 'number' ? Number : String })
      const bytes = await writeFile(
        [
          ['Dự án', 'Giải ngân quý IV/2026 (USD)', 'Kế hoạch giải ngân quý IV/2026 (USD)'],
          ['Thoát nước và xử lý', 1234.5, 2000]
        ].map((row) => row.map(cell)) as never
      ).toBuffer()
      await page.goto('/ledger/import')
      await page.getByLabel('Hoặc chọn tệp').setInputFiles({ name: 'quy4.xlsx', mimeType: '', buffer: Buffer.from(bytes) })
      await page.getByLabel('Văn bản làm căn cứ').fill('Báo cáo quý IV/2026')
      await page.getByRole('button', { name: 'Xem trước' }).click()
      await page.getByText('Trong sổ không có dự án hay thỏa thuận tên “Thoát nước và xử lý”').first().waitFor()
      const field = page.getByLabel('Các ô đã chép')
      await field.fill((await field.inputValue()).replace('Thoát nước và xử lý', PROJECT))
      await page.getByRole('button', { name: 'Xem trước' }).click()
      await page.getByRole('button', { name: 'Ghi 2 dòng vào sổ' }).click()
      await page.getByText('Đã ghi 2 dòng vào sổ tiền.').waitFor()
      const csv = await (await page.request.get('/ledger.csv?currency=USD')).text()
      assert.match(csv, /^\uFEFF?Ngày,"Dự án, thỏa thuận",Loại,/)
      assert.match(csv, /2026-Q4,.*,Giải ngân,,thực tế,1234\.5,USD,/)
      await page.goto('/ledger/import')
      await field.fill(csv)
      await page.getByLabel('Văn bản làm căn cứ').fill('Báo cáo quý IV/2026')
      await page.getByRole('button', { name: 'Xem trước' }).click()
      // Every row of it is known: it was read as what it is.
      await page.getByRole('alert').getByText('2 chỗ phải sửa').waitFor()
      assert.equal(await page.getByText('đã có một dòng giống hệt').count(), 2)
    },
    { javaScriptEnabled: false }
  ))

test('the charts of all projects are links whose rows come to just what they say, and are had as tables and pictures', () =>
  walks(async (page) => {
    await page.goto('/ledger')
    await page.getByRole('link', { name: 'Biểu đồ tiền của mọi dự án' }).click()
    await page.getByRole('heading', { level: 1, name: 'Tiền của mọi dự án' }).waitFor()
    assert.deepEqual(await faultsOf(page), [])
    await page.goto('/money?currency=JPY')
    const links = await page
      .locator('#treemap .chart a, #flows .chart a')
      .evaluateAll((all) => all.map((link) => [link.getAttribute('href') ?? '', link.querySelector('title')?.textContent ?? '']))
    assert.ok(links.length >= 6, String(links.length))
    for (const [href = '', said = ''] of links) {
      await page.goto(href)
      const sums = await page.getByRole('table', { name: 'Tổng theo điều kiện đang lọc' }).locator('tbody tr').allInnerTexts()
      assert.equal(sums.length, 1, said)
      assert.match(sums[0] ?? '', /25\.000\.000\.001 yên/)
      assert.match(said, /: 25\.000\.000\.001 yên$/)
    }
    await page.goto('/money?currency=JPY')
    await page.locator('#quarters .chart a').last().click()
    assert.match(await page.getByRole('table', { name: 'Tổng theo điều kiện đang lọc' }).innerText(), /\s1\s+1\.000\.000\.001 yên/)
    // A picture is a file of its own, outside of what the pages' policy holds.
    const apart = await page.context().newPage()
    for (const chart of ['treemap', 'flows', 'quarters']) {
      const picture = await page.request.get(`/money/${chart}.svg?currency=JPY`)
      assert.match(picture.headers()['content-type'] ?? '', /^image\/svg\+xml/)
      const markup = await picture.text()
      const isWhole = await apart.evaluate(
        (text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') === null,
        markup
      )
      assert.ok(isWhole, chart)
      assert.match(await (await page.request.get(`/money/${chart}.csv?currency=JPY`)).text(), /25000000001|24000000000/)
    }
    assert.match(await (await page.request.get(`/projects/${project}/money.svg?currency=JPY`)).text(), /<svg xmlns=.*1\.000\.000\.001 yên/s)
    assert.equal((await page.request.get('/money/other.svg')).status(), 404)
  }))

test('moneys of several kinds are told in one, each part with its rate, year and source; what has no rate is told and drawn nowhere', () =>
  walks(async (page) => {
    const rows = [
      { type: 'commitment', on: '2019-05', amountMinor: '1000000000', currency: 'JPY' },
      { type: 'commitment', on: '2019-08', amountMinor: '5000000000', currency: 'VND' },
      { type: 'commitment', on: '1901', amountMinor: '7', currency: 'JPY' }
    ].map((value) => ({ dossierId: project, value }))
    const entered = await page.request.post('/api/v1/ledger', { data: { rows, source: 'Hiệp định vay' } })
    assert.equal(entered.ok(), true, await entered.text())
    await page.goto('/money?type=commitment')
    await page.getByLabel('Tiền tệ').selectOption('JPY')
    await page.getByLabel('Tính bằng').selectOption('VND')
    await page.getByRole('button', { name: 'Xem', exact: true }).click()
    await page.getByRole('heading', { name: 'Đã quy đổi ra VND thế nào' }).waitFor()
    await page.getByLabel('Tiền tệ').selectOption('')
    await page.getByRole('button', { name: 'Xem', exact: true }).click()
    const told = (await page.locator('#conversions tbody tr').allInnerTexts()).filter((text) => text.startsWith('Cam kết'))
    assert.equal(told.length, 2)
    const [yen = '', dong = ''] = told
    const rateOf = (quote: string): number =>
      Number(new RegExp(`1 USD = ([\\d.,]+) ${quote}`).exec(yen)?.[1]?.replaceAll('.', '').replace(',', '.'))
    // Both rates that it went through stand there, and they come to what is told.
    const rate = rateOf('VND') / rateOf('JPY')
    assert.match(yen, /2019[\s\S]*1\.000\.000\.000 yên[\s\S]*2019, \S/)
    assert.match(dong, /không quy đổi/)
    const comesTo = Number(/([\d.]+) đồng$/.exec(yen.trim())?.[1]?.replaceAll('.', ''))
    assert.ok(Math.abs(comesTo - rate * 1e9) <= 1, `${comesTo} of ${rate}`)
    const whole = await page.locator('#treemap .chart a title').first().textContent()
    assert.equal(Number(/([\d.]+) đồng$/.exec(whole ?? '')?.[1]?.replaceAll('.', '')), comesTo + 5_000_000_000)
    await page.locator('#conversions .refusal').getByText('7 yên').waitFor()
    assert.deepEqual(await faultsOf(page), [])
  }))
