import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf } from './web-faults.ts'
import { openWalks } from './web-walks.ts'

const { walks } = openWalks(async () => {})

test('the example plan is opened, reckoned without a script, changed on the page and refused where a figure cannot be', () =>
  walks(
    async (page) => {
      await page.goto('/plans/wastewater')
      await page.getByRole('link', { name: 'Mở phương án mẫu' }).click()
      await page.getByRole('button', { name: 'Tính' }).click()
      await page.getByText('Năm 2025: phát sinh 123.823 m³/ngày; nhà máy đáp ứng được 24,2 % nhu cầu.').waitFor()
      const flows = page.getByRole('table', { name: 'Theo năm (m³' })
      assert.match(await flows.getByRole('row').last().innerText(), /^2040\s+933\.706\s+139\.237\s/)
      await page.getByText('Sửa thông số').click()
      await page.locator('[name="parameters.waterUseLitresPerPersonDay.value"]').fill('200')
      await page.getByRole('button', { name: 'Tính' }).first().click()
      await page.getByText('nhà máy đáp ứng được 18,2 % nhu cầu').waitFor()
      await page.getByText('Sửa thông số').click()
      await page.locator('[name="parameters.returnPercent.value"]').fill('120')
      await page.getByRole('button', { name: 'Tính' }).first().click()
      await page.getByRole('alert').getByText('không được quá 100').waitFor()
    },
    { javaScriptEnabled: false, expected: /status of 400/ }
  ))

test('the page of a reckoned plan is found without fault, and nothing of it is wider than a telephone', () =>
  walks(async (page) => {
    await page.goto('/plans/wastewater?example')
    await page.getByRole('button', { name: 'Tính' }).click()
    await page.getByRole('table', { name: 'Theo năm (m³' }).waitFor()
    assert.deepEqual(await faultsOf(page), [])
    await page.setViewportSize({ width: 390, height: 844 })
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 390)
  }))
