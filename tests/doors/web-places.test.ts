import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf } from './web-faults.ts'
import { acceptExample } from './web-server.ts'
import { openWalks } from './web-walks.ts'

const { walks } = openWalks(async (register) => {
  await acceptExample(register, '2025-09-09-ha-noi-ca-mau.pdf')
})

test('the map leads to what is filed under a province, and the table says the same', () =>
  walks(async (page) => {
    await page.goto('/places?by=meeting')
    assert.equal(await page.locator('svg.map a').count(), 34)
    await page.getByText('Quần đảo Hoàng Sa', { exact: true }).waitFor()
    await page.getByText('Quần đảo Trường Sa', { exact: true }).waitFor()
    const onMap = page.getByRole('link', { name: 'Cà Mau: 1 cuộc gặp', exact: true })
    assert.equal(await onMap.getAttribute('class').then((names) => /level-4/.test(names ?? '')), true)
    assert.equal(await page.getByRole('link', { name: 'Cuộc gặp tại Cà Mau: 1' }).innerText(), '1')
    await onMap.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Tỉnh Cà Mau' }).waitFor()
    await page.getByText('Bạc Liêu (trước 01/07/2025)').waitFor()
    await page.getByRole('link', { name: /: Cuộc gặp$/ }).click()
    await page.waitForURL(/\/meetings\?province=/)
    assert.equal(await page.locator('tbody tr').count(), 1)
  }))

test('the name of a unit that is no more leads to that of today, and says so', () =>
  walks(
    async (page) => {
      await page.goto('/places/Bạc Liêu')
      await page.getByRole('heading', { level: 1, name: 'Tỉnh Cà Mau' }).waitFor()
      assert.match(await page.getByRole('status').innerText(), /Bạc Liêu nay thuộc Cà Mau/)
      assert.equal((await page.goto('/places/Paris'))?.status(), 404)
    },
    { expected: /404/ }
  ))

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1366, 390]) {
    test(`axe finds nothing on the map and on a province, ${colorScheme}, ${width} wide`, () =>
      walks(
        async (page) => {
          for (const path of ['/places', '/places/Cà Mau', '/places/Huế']) {
            await page.goto(path)
            assert.deepEqual(await faultsOf(page), [])
            assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path)
          }
        },
        { colorScheme, viewport: { width, height: 844 } }
      ))
  }
}
