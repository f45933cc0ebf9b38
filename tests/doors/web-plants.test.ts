import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EntryKind } from '../../src/register/index.ts'
import { settled } from './web-browser.ts'
import { faultsOf } from './web-faults.ts'
import { openWalks } from './web-walks.ts'

const MONTH = '2026-09'
let [plant, station] = ['', '']
const { server, walks } = openWalks(async (register) => {
  const open = async (name: string): Promise<string> => {
    const entered = await register.enterDossier({ kind: 'facility', fields: { name, kind: 'wastewater plant' }, reason: 'Hồ sơ bàn giao' })
    assert.ok(entered.ok, JSON.stringify(entered))
    return entered.value
  }
  const add = async (dossierId: string, kind: EntryKind, value: unknown): Promise<void> => {
    const shown = await register.showDossier(dossierId)
    assert.ok(shown.ok)
    const { revision } = shown.value
    const done = await register.actOnDossier({ dossierId, revision, act: { act: 'add entry', kind, value }, reason: 'Giấy phép số 12' })
    assert.ok(done.ok, JSON.stringify(done))
  }
  plant = await open('Nhà máy Cái Sâu')
  station = await open('Trạm bơm Ninh Kiều')
  await add(plant, 'limit', { standard: 'Giấy phép số 12', parameter: 'BOD5', most: '30', from: '2026-01-01', to: null })
  await add(station, 'task', { title: 'Vệ sinh song chắn rác', every: 'week', interval: 2, from: '2026-09-01' })
})

const daysOf = async (dossierId: string) => {
  const shown = await server.register.showPlant({ dossierId, month: MONTH })
  assert.ok(shown.ok)
  return shown.value.days
}

test('from Works to a plant, its month typed by keyboard and pasted from a sheet, what is wrong told by cell, nothing half kept', () =>
  walks(
    async (page) => {
      await page.goto('/works')
      await page.getByRole('link', { name: 'Vận hành nhà máy' }).click()
      await page.getByRole('heading', { level: 1, name: 'Vận hành nhà máy' }).waitFor()
      await page.goto(`/plants?month=${MONTH}`)
      const row = page.getByRole('row', { name: /^Nhà máy Cái Sâu/ })
      assert.match(await row.innerText(), /chưa ghi\s+0 ngày, thiếu 30\s+chưa có số liệu\s+không tồn\s+Ghi ngày đầu tiên/)
      assert.deepEqual(await faultsOf(page), [])
      await row.getByRole('link', { name: 'Nhà máy Cái Sâu' }).click()
      await page.getByRole('heading', { level: 1, name: /Nhà máy Cái Sâu\s+Tháng 09\/2026/ }).waitFor()
      await settled(page)
      const cell = (field: string, day: string) => page.getByRole('textbox', { name: new RegExp(`^${field}.*, ${day}/09/2026`) })
      // Enter goes down, an arrow along the row; the form is not sent.
      await cell('Lưu lượng vào', '01').click()
      await page.keyboard.type('12500,5')
      await page.keyboard.press('Enter')
      await page.keyboard.type('12.000,25')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.type('mưa')
      assert.equal(await cell('Xả không qua xử lý', '02').getAttribute('aria-invalid'), 'true')
      await page.getByText('1 ô không đọc được.').waitFor()
      await page.keyboard.press('ArrowUp')
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), '2026-09-01 bypass')
      // Whoever leaves with figures that are not kept is asked.
      const asked = page.waitForEvent('dialog')
      const left = page.getByRole('link', { name: 'Các nhà máy' }).click()
      await (await asked).dismiss()
      await left
      assert.equal(await cell('Lưu lượng vào', '01').inputValue(), '12500,5')
      // What was copied in a sheet: cells with tabs between, decimals behind a comma.
      await page.evaluate(() => navigator.clipboard.writeText('20,5\t7\r\n40\t7,2\r\n'))
      await cell('COD ra', '29').click()
      await page.keyboard.press('Control+V')
      await page.getByText('Đã dán 4 ô.').waitFor()
      await page.evaluate(() => navigator.clipboard.writeText('20,5\n40\n3.200'))
      await cell('BOD5 ra', '29').click()
      await page.keyboard.press('Control+V')
      await page.getByText('Đã dán 2 ô. 1 ô nằm ngoài bảng nên không dán.').waitFor()
      await page.getByLabel('Căn cứ, hoặc lý do sửa').fill('Sổ trực tháng 9/2026')
      await page.getByRole('button', { name: 'Lưu nhật ký' }).click()
      const told = page.getByRole('alert')
      assert.match(await told.innerText(), /Chưa lưu gì[\s\S]*02\/09\/2026: “mưa” không dùng được cho Xả không qua xử lý/)
      assert.deepEqual(await daysOf(plant), [])
      await settled(page)
      assert.deepEqual(await faultsOf(page), [])
      assert.equal(await cell('Lưu lượng vào', '02').inputValue(), '12.000,25', 'what was typed is not lost')
      await told.getByRole('link').click()
      await cell('Xả không qua xử lý', '02').fill('300')
      await page.getByRole('button', { name: 'Xem thử' }).click()
      await page.getByText('Sẽ lưu: 4 ngày mới, 0 ngày sửa, 0 ngày bỏ trống.').waitFor()
      assert.deepEqual(await daysOf(plant), [])
      await settled(page)
      await page.getByRole('button', { name: 'Lưu nhật ký' }).click()
      await page.getByText('Đã lưu nhật ký.').waitFor()
      assert.deepEqual(
        (await daysOf(plant)).map(({ day, inflow, bypass, effluent }) => [day, inflow, bypass, effluent]),
        [
          ['2026-09-01', 12500.5, null, {}],
          ['2026-09-02', 12000.25, 300, {}],
          ['2026-09-29', null, null, { BOD5: 20.5, COD: 20.5, TSS: 7 }],
          ['2026-09-30', null, null, { BOD5: 40, COD: 40, TSS: 7.2 }]
        ]
      )
      // The day above its limit is marked, and the line of the limit stands in the chart.
      await cell('BOD5 ra', '30')
        .and(page.getByRole('textbox', { name: /vượt giới hạn$/ }))
        .waitFor()
      await page.getByRole('img', { name: 'BOD5 ra (mg/L), tháng 09/2026' }).waitFor()
      assert.equal(await page.locator('#chart figure line.limit').count(), 1)
      assert.match(await page.locator('#chart').innerText(), /giới hạn ≤ 30 \(Giấy phép số 12\)/)
      assert.deepEqual(await faultsOf(page), [])
      await page.setViewportSize({ width: 390, height: 844 })
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 390)
      await page.goto(`/plants?month=${MONTH}`)
      assert.match(
        await row.innerText(),
        /30\/09\/2026[\s\S]*4 ngày, thiếu 26[\s\S]*đạt 50% \(1 vượt trong 2\)[\s\S]*Xem BOD5 vượt giới hạn ngày 30\/09\/2026/
      )
    },
    { permissions: ['clipboard-read', 'clipboard-write'], expected: /400 \(Bad Request\)/ }
  ))

test('a month is a form without a script; what somebody else entered meanwhile is told and not lost', () =>
  walks(
    async (page) => {
      await page.goto(`/plants/${station}?month=${MONTH}`)
      const cell = (field: string, day: string) => page.getByRole('textbox', { name: new RegExp(`^${field}.*, ${day}/09/2026`) })
      await page.getByLabel('Thêm hóa chất').fill('Phèn nhôm')
      await page.getByRole('button', { name: 'Hiện đủ các thông số' }).click()
      await cell('Phèn nhôm hóa chất', '05').fill('3,5')
      await cell('Coliform ra', '05').fill('3000')
      await cell('Điện', '05').fill('100')
      const days = { '2026-09-05': { energy: 90 }, '2026-09-06': { energy: 95 } }
      const meanwhile = await server.register.keepPlantLog({ dossierId: station, revision: null, days, reason: 'Sổ điện' })
      assert.ok(meanwhile.ok && meanwhile.value.kept)
      const keep = async (): Promise<void> => {
        await page.getByLabel('Căn cứ, hoặc lý do sửa').fill('Sổ trực')
        await page.getByRole('button', { name: 'Lưu nhật ký' }).click()
      }
      await keep()
      const told = (await page.getByRole('alert').allInnerTexts()).join('\n')
      assert.match(
        told,
        /người khác đã ghi nhật ký[\s\S]*05\/09\/2026, Điện: trong sổ nay là 90; số vừa gõ sẽ thay[\s\S]*06\/09\/2026, Điện: nay là 95/
      )
      assert.equal(await cell('Điện', '06').inputValue(), '95')
      assert.equal(await cell('Phèn nhôm hóa chất', '05').inputValue(), '3,5')
      assert.equal((await daysOf(station)).length, 2)
      await keep()
      await page.getByText('Đã lưu nhật ký.').waitFor()
      assert.deepEqual(
        (await daysOf(station)).map(({ day, energy, chemicals, effluent }) => [day, energy, chemicals, effluent]),
        [
          ['2026-09-05', 100, { 'Phèn nhôm': 3.5 }, { coliform: 3000 }],
          ['2026-09-06', 95, {}, {}]
        ]
      )
      // A cell that is emptied is not known again; the same once more is refused.
      await cell('Điện', '06').fill('')
      await keep()
      await page.getByText('Đã lưu nhật ký.').waitFor()
      assert.deepEqual(
        (await daysOf(station)).map(({ day }) => day),
        ['2026-09-05']
      )
      await keep()
      assert.match(await page.getByRole('alert').innerText(), /đã ghi đúng như vậy/)
      // Upkeep: late in the list, done on the page of the plant.
      await page.goto('/plants')
      await page.getByRole('link', { name: 'Trạm bơm Ninh Kiều' }).last().click()
      const done = page.locator('form', { hasText: 'Việc đã làm' })
      await done.getByLabel('Ngày làm').fill('hôm qua')
      await done.getByLabel('Căn cứ').fill('Sổ bảo trì')
      await done.getByRole('button').click()
      assert.match(await page.getByRole('alert').innerText(), /hôm qua/)
      await done.getByLabel('Ngày làm').fill('02/09/2026')
      await done.getByRole('button').click()
      await page.getByRole('row', { name: /Vệ sinh song chắn rác 2 tuần một lần 02\/09\/2026 16\/09\/2026/ }).waitFor()
    },
    { javaScriptEnabled: false, expected: /(?:400 \(Bad Request\)|409 \(Conflict\))/ }
  ))
