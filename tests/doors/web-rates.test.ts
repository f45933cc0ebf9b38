import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf } from './web-faults.ts'
import { openWalks } from './web-walks.ts'

const HUE = `UBND thành phố Huế làm việc với JICA

Ngày 12/5/2022, Phó Chủ tịch UBND thành phố Huế Phan Quý Phương làm việc với Văn phòng JICA Việt Nam. Dự án Cải thiện môi trường nước thành phố Huế có vốn vay JICA 24 tỷ yên, tương đương 3.169 tỷ đồng.
Tổng kinh phí hỗ trợ tỉnh Cà Mau là 139 tỷ đồng, trong đó 12 tỷ đồng cho an sinh xã hội và 120 tỷ đồng cho công trình Cột cờ Hà Nội.
`

let reportId = ''
const { server, walks } = openWalks(async (register) => {
  const added = await register.addReport({ bytes: new TextEncoder().encode(HUE), fileName: 'hue.txt' })
  assert.ok(added.ok)
  reportId = added.value.reportId
})

test('a table is pasted, looked at with what is wrong in each row, put right and entered as a whole', () =>
  walks(async (page) => {
    await page.goto('/rates')
    await page.getByText('Nhập từ bảng', { exact: true }).click()
    const pasted = page.getByLabel('hoặc dán từ trang tính')
    await pasted.fill('từ\tngày\ttỷ giá\nJPY\t15/03/2024\t166.5\nUSD\t2024-03-15\t24.700\n')
    await page.getByLabel('Nguồn công bố, khi bảng').fill('Ngân hàng Nhà nước')
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByRole('heading', { name: '2 dòng, 1 lỗi' }).waitFor()
    await page.getByText('chênh quá xa bình quân năm 2024').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Ghi 2 tỷ giá' }).count(), 0)
    assert.deepEqual(await faultsOf(page), [])
    await pasted.fill('từ\tngày\ttỷ giá\nJPY\t15/03/2024\t166.5\nUSD\t2024-03-15\t24700\n')
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByRole('button', { name: 'Ghi 2 tỷ giá' }).click()
    await page.getByText('Đã ghi 2 tỷ giá.').waitFor()
    await page.getByRole('row', { name: /15\/03\/2024 1 JPY = 166,5 VND/ }).waitFor()
  }))

test('without scripts a rate is added by hand with its reason, and taken back with another', () =>
  walks(
    async (page) => {
      await page.goto('/rates?currency=EUR')
      await page.getByText('Ghi một tỷ giá', { exact: true }).click()
      await page.getByLabel('Một đơn vị của').selectOption('EUR')
      await page.getByLabel('Tỷ giá', { exact: false }).and(page.locator('[name=rate]')).fill('26.900')
      await page.locator('#add [name=on]').fill('18/03/2024')
      await page.locator('#add [name=source]').fill('Sở Tài chính')
      await page.locator('#add [name=reason]').fill('Thông báo 12')
      await page.getByRole('button', { name: 'Ghi tỷ giá' }).click()
      await page.getByRole('alert').getByText('chênh quá xa').waitFor()
      await page.locator('#add [name=rate]').fill('26900')
      await page.getByRole('button', { name: 'Ghi tỷ giá' }).click()
      const row = page.getByRole('row', { name: /18\/03\/2024 1 EUR = 26.900 VND/ })
      await row.getByText('Thông báo 12').waitFor()
      await row.locator('summary').click()
      await row.getByLabel('Vì sao rút lại').fill('Ghi nhầm ngày')
      await row.getByRole('button', { name: /Rút lại/ }).click()
      await page.getByText('Đã rút lại.').waitFor()
      assert.equal(await row.count(), 0)
    },
    { javaScriptEnabled: false, expected: /400/ }
  ))

test('the card of a figure shows the rate that a report implies, the year’s average with its sources, and what its parts leave', () =>
  walks(async (page) => {
    assert.ok(server.register)
    await page.goto(`/reports/${reportId}`)
    const loan = page.locator('li.card', { hasText: 'Tỷ giá suy ra' })
    const told = await loan.innerText()
    for (const words of [
      '132,04 đồng cho 1 yên',
      'thấp hơn 25,4 %',
      'Federal Reserve, G.5A',
      'World Bank, PA.NUS.FCRF',
      '2007–2024',
      '2007: 136,76; 2008: 157,68'
    ])
      assert.ok(told.includes(words), `${words} in ${told}`)
    await page.getByText('12 tỷ đồng + 120 tỷ đồng; còn 7 tỷ đồng không nêu là gì').waitFor()
  }))
