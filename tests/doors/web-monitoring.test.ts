import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Register } from '../../src/register/index.ts'
import { faultsOf } from './web-faults.ts'
import { openWalks } from './web-walks.ts'

const HOUR = 3_600_000
const NOW = Math.floor(Date.now() / HOUR) * HOUR
/** The bad days end ten days ago, which may be last year. */
const BAD = new Date(NOW - 265 * HOUR + 7 * HOUR)
const [YEAR, MONTH] = [BAD.getUTCFullYear(), BAD.getUTCMonth() + 1]
const HOURS = 60 * 24

/** Sixty days of a station: dust that swings by day and week, two bad days, a stuck hour counter, a gap; and one that has been silent for a month. */
const fill = async (register: Register): Promise<void> => {
  const dust = (back: number): number =>
    22 + 14 * Math.sin((back / 24) * 2 * Math.PI) + 8 * Math.sin(back / 40) + (back >= 240 && back < 290 ? 60 : 0)
  const rows = Array.from({ length: HOURS }, (_, back) => back)
    .filter((back) => back < 100 || back > 112)
    .flatMap((back) => [
      {
        station: 'Ninh Kiều',
        parameter: 'PM2.5',
        value: back > 50 && back < 60 ? 31 : Math.round(dust(back) * 10) / 10 + (back % 7) / 10,
        back
      },
      { station: 'Ninh Kiều', parameter: 'PM10', value: Math.round(dust(back) * 17) / 10 + (back % 5) / 10, back },
      { station: 'Ninh Kiều', parameter: 'O3', value: 60 + 40 * Math.sin(((back + 6) / 24) * 2 * Math.PI) + (back % 3), back },
      ...(back > 720 ? [{ station: 'Cái Răng', parameter: 'PM2.5', value: 12 + (back % 11), back }] : [])
    ])
    .map(({ station, parameter, value, back }, at) => ({
      row: at + 1,
      station,
      parameter,
      unit: 'µg/m3',
      point: { at: NOW - back * HOUR, from: null, value, status: null, knownAt: null, more: null }
    }))
  const received = await register.series.receiveFile({ rows, make: true, dryRun: false })
  assert.ok(received.ok && received.value.errors.length === 0, JSON.stringify(received).slice(0, 300))
}

const { walks } = openWalks(fill)

test('each station shows its latest VN_AQI by word and figure, what came in and what is doubted; a silent one says so', () =>
  walks(
    async (page) => {
      await page.goto('/works')
      await page.getByRole('link', { name: 'Quan trắc không khí' }).click()
      await page.getByRole('heading', { level: 1, name: 'Quan trắc không khí' }).waitFor()
      const first = page.getByRole('listitem').filter({ hasText: 'Ninh Kiều' })
      assert.match(await first.innerText(), /\d+ (?:Tốt|Trung bình|Kém)\s+do PM2\.5/)
      // 13 hours of the 168 are missing; where an hour has ended since the values were made, that hour as well.
      const missing = 13 + Math.floor((Date.now() - NOW) / HOUR)
      assert.match(await first.innerText(), new RegExp(`PM2\\.5\\s+${Math.floor(((168 - missing) / 168) * 100)}\\s%`))
      assert.match(await first.innerText(), /mất số liệu: 1 lần/)
      assert.match(await first.innerText(), /giá trị đứng yên: \d+ lần/)
      assert.match(
        await page.getByRole('listitem').filter({ hasText: 'Cái Răng' }).innerText(),
        /Chưa tính được[\s\S]*không có số liệu nào gửi về/
      )
    },
    { javaScriptEnabled: false }
  ))

test('a station’s year is charted, its bad days are above the limit of 45 µg/m³, and its days are a file', () =>
  walks(async (page) => {
    await page.goto('/monitoring')
    await page.getByRole('link', { name: 'Ninh Kiều' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ninh Kiều' }).waitFor()
    await page.goto(`${page.url()}?year=${YEAR}`)
    await page.getByRole('img', { name: `PM2.5 (µg/m3), Năm ${YEAR}` }).waitFor()
    assert.ok((await page.locator('svg path.mean').first().getAttribute('d'))?.startsWith('M'))
    const over = await page.getByRole('region', { name: 'Vượt giới hạn' }).innerText()
    assert.match(over, /PM2\.5\s+24 giờ\s+[\d,]+\s+45\s+/)
    await page
      .getByRole('navigation', { name: 'Tháng' })
      .getByRole('link', { name: String(MONTH), exact: true })
      .click()
    await page.getByRole('img', { name: `PM2.5 (µg/m3), tháng ${MONTH}/${YEAR}` }).waitFor()
    const csv = await page.request.get(`${new URL(page.url()).pathname}/days.csv?year=${YEAR}`)
    assert.match(csv.headers()['content-type'] ?? '', /^text\/csv/)
    const lines = (await csv.text()).trim().split(/\r?\n/)
    assert.match(lines[0] ?? '', /^\uFEFF?Ngày,VN_AQI,Mức,Chất chính,O3 1h \(µg\/m³\)/)
    assert.match(lines.at(-3) ?? '', /^\d{4}-\d\d-\d\d,\d+,/)
    assert.equal((await page.request.get('/monitoring/99999')).status(), 404)
  }))

test('the pages of monitoring hold for everybody: no fault of access, nothing wider than a telephone', () =>
  walks(async (page) => {
    for (const path of ['/monitoring', '/monitoring/1']) {
      await page.goto('/monitoring')
      if (path !== '/monitoring') {
        await page.getByRole('link', { name: 'Ninh Kiều' }).click()
        await page.getByRole('heading', { level: 1, name: 'Ninh Kiều' }).waitFor()
      }
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: scheme })
        assert.deepEqual(await faultsOf(page), [])
      }
      await page.setViewportSize({ width: 390, height: 800 })
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390)
      await page.setViewportSize({ width: 1366, height: 900 })
    }
  }))
