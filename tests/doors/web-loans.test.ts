import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readSheet } from 'read-excel-file/node'
import { openPromisedApi, type PromisedApi } from './promised-api.ts'
import { faultsOf } from './web-faults.ts'
import { openWalks } from './web-walks.ts'

const { walks } = openWalks(async () => {})
let api: PromisedApi
before(async () => {
  api = await openPromisedApi()
})
after(() => api.close())

test('loans are set side by side from a form that needs no script, and what cannot be reckoned says why by the name of its field', () =>
  walks(
    async (page) => {
      await page.goto('/loans')
      await page.getByLabel('Số tiền vay').fill('18 tỷ')
      await page.getByLabel('Ngày cam kết').fill('20/03/2026')
      await page.getByLabel('Điều kiện đã công bố').first().selectOption('jica/general/standard/lmic/2025-10-01/JPY/fixed')
      await page.getByText('So với khoản vay khác').click()
      await page.locator('[name=rate2]').fill('3,5')
      await page.getByRole('button', { name: 'Tính' }).click()
      await page.getByRole('alert').getByText('Khoản vay 2: Chưa cho “Thời hạn, năm”').waitFor()
      await page.locator('[name=years2]').fill('25')
      await page.locator('[name=grace2]').fill('5')
      await page.locator('[name=name2]').fill('ADB')
      await page.getByRole('button', { name: 'Tính' }).click()
      const compared = await page.getByRole('table', { name: 'Đặt cạnh nhau' }).innerText()
      assert.match(compared, /đã đọc bảng của bên cho vay/)
      assert.match(compared, /ADB\s+do người dùng nhập, chưa kiểm chứng/)
      assert.match(compared, /IMF và Ngân hàng Thế giới, 5,00 %\s+25,07 %\s+14,/)
      const first = page.getByRole('table', { name: 'Lịch trả nợ: JICA' }).getByRole('row')
      assert.match(await first.last().innerText(), /20\/03\/2056\s+439\.024\.400 yên\s.*\s0 yên/)
      await page.getByRole('link', { name: 'Xem lịch trả nợ: ADB' }).click()
      await page.getByRole('heading', { level: 2, name: 'ADB' }).waitFor()
      assert.equal(await page.getByRole('table', { name: 'Lịch trả nợ: ADB' }).getByRole('row').count(), 51)
    },
    { javaScriptEnabled: false }
  ))

test('the schedule is had as a workbook of numbers that sum to the principal, and as CSV; the chart as a picture', () =>
  walks(async (page) => {
    const query = 'principal=18.000.000.000&currency=JPY&on=20/03/2026&rate1=2,9&years1=30&grace1=10&vnd=165'
    const bytes = await (await page.request.get(`/loans.xlsx?${query}`)).body()
    const [, ...rows] = await readSheet(bytes)
    assert.equal(rows.length, 60)
    assert.equal(
      rows.reduce((sum, row) => sum + Number(row[1]), 0),
      18_000_000_000
    )
    assert.ok(rows.every(([day, ...amounts]) => day instanceof Date && amounts.every((amount) => typeof amount === 'number')))
    assert.match(
      await (await page.request.get(`/loans.csv?${query}`)).text(),
      /^\uFEFF?Ngày,.*\r?\n2026-09-20,0,261000000,0,18000000000,43065000000/
    )
    const picture = await page.request.get(`/loans.svg?${query}`)
    assert.match(picture.headers()['content-type'] ?? '', /^image\/svg\+xml/)
    assert.match(await picture.text(), /<svg xmlns=.*2056: trả gốc/s)
    assert.equal((await page.request.get('/loans.csv')).status(), 404)
    await page.goto(`/loans?${query}`)
    assert.deepEqual(await faultsOf(page), [])
  }))

test('loans in yen, dollars and đồng stand side by side in đồng along the rates typed, and each floating one has its own index', () =>
  walks(
    async (page) => {
      await page.goto('/loans')
      await page.getByLabel('Số tiền vay').fill('18 tỷ')
      await page.getByLabel('Ngày cam kết').fill('20/03/2026')
      await page.getByText('Tỷ giá sang đồng').click()
      await page.getByLabel('1 JPY bằng bao nhiêu đồng').fill('165')
      await page.getByLabel('1 USD bằng bao nhiêu đồng').fill('25.000')
      await page.getByLabel('Ngoại tệ đắt lên mỗi năm').fill('2')
      await page.getByText('So với khoản vay khác').click()
      await page.locator('[name=offer1]').selectOption('ida/regular/standard/ida/2025-10-01/USD/fixed')
      await page.locator('[name=offer2]').selectOption('jica/general/standard/lmic/2025-10-01/JPY/TORF')
      await page.locator('[name=index2]').fill('2026-01-01:0.5')
      for (const [name, value] of Object.entries({ name3: 'Trong nước', rate3: '6,5', years3: '15', grace3: '3' }))
        await page.locator(`[name=${name}]`).fill(value)
      await page.locator('[name=currency3]').selectOption('VND')
      await page.getByRole('button', { name: 'Tính' }).click()
      const compared = await page.getByRole('table', { name: 'Đặt cạnh nhau' }).innerText()
      assert.match(compared, /Số tiền vay\s+118\.800\.000 USD\s+18\.000\.000\.000 yên\s+2\.970\.000\.000\.000 đồng/)
      assert.match(compared, /Lãi suất năm, %\s+1,35 %\s+TORF \+ 0,80 %\s+6,50 %/)
      assert.match(compared, /Chi phí thực mỗi năm tính bằng đồng\s+3,3\d %\s+3,3\d %\s+6,61 %/)
      const supposed = await page.getByRole('main').innerText()
      assert.match(supposed, /1 USD = 25\.000 VND, \(người tính giả định\); từ .* USD đắt lên 2 % mỗi năm so với VND/)
      assert.match(supposed, /theo quy ước 30\/360/)
    },
    { javaScriptEnabled: false }
  ))

test('the comparison is had as a workbook of numbers with what is supposed, and the schedule by who pays', () =>
  walks(async (page) => {
    const query = 'principal=18.000.000.000&currency=JPY&on=20/03/2026&rate1=2,9&years1=30&grace1=10&vnd=165&onLent=30&counterpart=15'
    const [heads, row] = await readSheet(await (await page.request.get(`/loans.xlsx?${query}&table=compared`)).body())
    const at = (name: string) => row?.[heads?.findIndex((head) => String(head).startsWith(name)) ?? -1]
    assert.deepEqual([at('Số tiền vay'), at('Chi phí thực mỗi năm, cả phí')], [18_000_000_000, 2.921])
    assert.match(String(row?.at(-1)), /1 JPY = 165 VND/)
    const [names, ...rows] = await readSheet(await (await page.request.get(`/loans.xlsx?${query}`)).body())
    const column = (name: string): number => names?.findIndex((head) => String(head).startsWith(name)) ?? -1
    for (const each of rows) {
      const [principal, interest, fee, province, state] = ['Trả gốc', 'Trả lãi', 'Phí', 'Tỉnh trả (JPY)', 'Trung ương trả (JPY)'].map(
        (name) => Number(each[column(name)])
      ) as [number, number, number, number, number]
      assert.equal(province + state, principal + interest + fee)
    }
    await page.goto(`/loans?${query}`)
    const main = await page.getByRole('main').innerText()
    assert.match(main, /Tỉnh vay lại\s+5\.400\.000\.000 yên \(891\.000\.000\.000 đồng\)/)
    assert.deepEqual(await faultsOf(page), [])
  }))

test('over the API loans of several currencies are compared, and say what they suppose', async () => {
  const asked = {
    principal: '18000000000',
    currency: 'JPY',
    on: '2026-03-20',
    rates: [{ currency: 'USD', rate: '25000', percentPerYear: '2' }],
    loans: [{ offer: 'jica/general/standard/lmic/2025-10-01/JPY/fixed' }, { currency: 'USD', rate: '5', years: '20', grace: '5' }]
  }
  const compared = await api.kept('/loans/comparisons', 'post', await api.send('POST', '/loans/comparisons', asked))
  const [yen, dollars] = compared.loans
  assert.deepEqual([yen.allInPercent, yen.converted.allInPercent], ['2.9210', '2.9210'])
  assert.ok(Math.abs(Number(yen.converted.disbursedMinor) - Number(dollars.converted.disbursedMinor)) < 25_000, 'to the cent')
  assert.deepEqual(
    compared.rates.map(({ base, kind }: { base: string; kind: string }) => [base, kind]),
    [
      ['JPY', 'year-average'],
      ['USD', 'day']
    ]
  )
  assert.ok(compared.assumptions.en.some((sentence: string) => sentence.includes('30/360')))
  const nobody = { ...asked, loans: [{ offer: 'nobody' }] }
  await api.refused(await api.send('POST', '/loans/comparisons', nobody), 422, 'loan_offer_unknown')
})

test('over the API the loan of the OECD has its grant element, and offers say where they were read', async () => {
  const loan = { principal: '1000', currency: 'JPY', on: '2001-01-01', rate: '2.5', years: '10', grace: '2.5', discount: '10' }
  const assessed = await api.kept('/loans/assessments', 'post', await api.send('POST', '/loans/assessments', loan))
  assert.deepEqual([assessed.values[0].rule, assessed.values[0].grantElementPercent, assessed.schedule.length], [null, '32.3909', 20])
  const { offers } = await api.kept('/loans/offers', 'get', await api.call('/loans/offers'))
  assert.ok(offers.some(({ lender, status }: { lender: string; status: string }) => lender === 'ida' && status === 'verified'))
  await api.refused(await api.send('POST', '/loans/assessments', { ...loan, years: '10.3' }), 422, 'loan_years_not_whole')
})
