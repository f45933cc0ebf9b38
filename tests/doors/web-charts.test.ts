import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { faultsOf } from './web-faults.ts'
import { acceptExample } from './web-server.ts'
import { openWalks } from './web-walks.ts'

const FILES = ['2023-02-10-can-tho-jica.txt', '2025-04-18-can-tho-jica-phuong-an-vay.txt', '2025-09-09-ha-noi-ca-mau.pdf']

let jica = ''

const { server, walks } = openWalks(async (register) => {
  for (const file of FILES) await acceptExample(register, file)
  const found = await register.listDossiers({ kind: 'undertaking', limit: 200 })
  for (const [i, { id, revision }] of (found.ok ? found.value.rows : []).entries()) {
    const state = ['done', 'under way', 'declined', 'lapsed'][i]
    if (state) await register.actOnDossier({ dossierId: id, revision, act: { act: 'set state', state } })
  }
  const partner = await register.listDossiers({ kind: 'partner', named: 'jica' })
  jica = (partner.ok && partner.value.rows[0]?.id) || ''
})

/** How many rows the list that is open has, all its pages together. */
const rowsOf = async (page: Page): Promise<number> => {
  let rows = await page.locator('tbody tr').count()
  while ((await page.getByRole('link', { name: 'Trang sau' }).count()) > 0) {
    await page.getByRole('link', { name: 'Trang sau' }).click()
    await page.waitForURL(/cursor=/)
    rows += await page.locator('tbody tr').count()
  }
  return rows
}

test('each piece of a column, each bar of money and each line of a partner opens the list of just as many', () =>
  walks(async (page) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Biểu đồ', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Biểu đồ' }).waitFor()
    const pieces = await page
      .locator('#states .chart a')
      .evaluateAll((links) => links.map((link) => [link.getAttribute('href') ?? '', link.getAttribute('aria-label') ?? '']))
    assert.ok(pieces.length > 4)
    const edges = await page
      .locator('#partners .chart a.edge')
      .evaluateAll((links) => links.map((link) => [link.getAttribute('href') ?? '', `${link.getAttribute('aria-label')} việc`]))
    const bars = await page
      .locator('#money .chart a')
      .evaluateAll((links) => links.map((link) => [link.getAttribute('href') ?? '', link.getAttribute('aria-label') ?? '']))
    assert.ok(edges.length > 3 && bars.length > 0)
    for (const [href = '', said = ''] of [...pieces, ...edges.slice(0, 6), ...bars]) {
      await page.goto(href)
      const wanted = /: (\d+) việc$|\((\d+) hồ sơ\)$/.exec(said)
      assert.equal(await rowsOf(page), Number(wanted?.[1] ?? wanted?.[2]), `${said} ${href}`)
    }
  }))

test('charts are narrowed by their form and by keyboard, and the table says what the picture says', () =>
  walks(
    async (page) => {
      await page.goto('/charts')
      await page.getByLabel('Từ năm').fill('2023')
      await page.getByLabel('Đến năm').fill('2023')
      await page.getByLabel('Với đối tác').fill('jica')
      await page.keyboard.press('Enter')
      await page.waitForURL(/from=2023/)
      assert.match(await page.getByLabel('Với đối tác').inputValue(), /JICA/)
      const drawn = await page
        .locator('#states .chart a')
        .evaluateAll((links) => links.map((link) => Number(/\d+(?= việc$)/.exec(link.getAttribute('aria-label') ?? '')?.[0])))
      await page.locator('#states summary').focus()
      await page.keyboard.press('Enter')
      const total = await page.locator('#states tbody tr td:last-child').innerText()
      assert.equal(
        Number(total),
        drawn.reduce((sum, n) => sum + n, 0)
      )
      await page.locator('#states').getByRole('link', { name: 'Quý', exact: true }).click()
      await page.waitForURL(/by=quarter/)
      assert.match(page.url(), /from=2023/)
      await page.locator('#states .chart a').first().focus()
      await page.keyboard.press('Enter')
      await page.getByText('Nêu lần đầu quý I/2023').waitFor()
      await page.goto('/charts?from=hai')
      await page.getByText('không phải là một năm').waitFor()
    },
    { expected: /400/ }
  ))

test('every number of what stands now and of what stood at the end of a quarter opens the list of just as many', () =>
  walks(async (page) => {
    await page.goto('/charts?from=2023')
    await page.locator('#standing summary').click()
    const linked = await page
      .locator('#standing :is(.chart, td) a')
      .evaluateAll((links) => links.map((link) => [link.getAttribute('href') ?? '', link.getAttribute('aria-label') ?? '']))
    const isPast = ([href]: readonly string[]) => /[?&]at=/.test(href ?? '')
    assert.ok(linked.filter(isPast).length > 20)
    const columns = await page.locator('#standing tbody td').allInnerTexts()
    assert.equal(await page.locator('#standing tbody td a').count(), columns.filter((n) => n.trim() !== '0').length)
    // Of the past every seventh, for each takes a page or more.
    for (const [href = '', said = ''] of [
      ...linked.filter((one) => !isPast(one)),
      ...linked.filter(isPast).filter((_, i) => i % 7 === 0)
    ]) {
      await page.goto(href)
      assert.equal(await rowsOf(page), Number(/: (\d+)$/.exec(said)?.[1]), `${said} ${href}`)
    }
    await page.goto('/charts')
    await page.locator('#standing').getByRole('link', { name: 'Năm', exact: true }).click()
    await page.waitForURL(/each=year/)
    await page.locator('#standing').getByRole('link', { name: 'Thỏa thuận', exact: true }).click()
    await page.waitForURL(/stood=agreement/)
    await page.locator('#standing summary').click()
    const chart = await server.register.countStanding({ kind: 'agreement', by: 'year' })
    assert.ok(chart.ok)
    const rows = await page.locator('#standing tbody tr').evaluateAll((all) => all.map((row) => row.lastElementChild?.textContent?.trim()))
    const counts = [...chart.value.columns, chart.value.now].map((column) => String(column?.count))
    assert.deepEqual(rows, counts.toReversed())
    await page.goto('/charts?until=2024')
    await page.locator('#standing .chart a').last().click()
    await page.getByText('Đây là tình hình đến hết ngày 31/12/2024, không phải hôm nay').waitFor()
  }))

test('a list of a day that is past says so, is chosen by its form, leads back to today and is a file of that day', () =>
  walks(
    async (page) => {
      await page.goto('/undertakings')
      await page.getByText('Thêm điều kiện lọc').click()
      await page.getByLabel('Tại cuối quý').selectOption('2025-Q3')
      await page.getByLabel('Trạng thái khi ấy').selectOption('open')
      await page.getByRole('button', { name: 'Lọc' }).click()
      await page.getByText('hết ngày 30/09/2025, không phải hôm nay').waitFor()
      assert.ok((await page.getByRole('columnheader', { name: 'Trạng thái 30/09/2025' }).count()) > 0)
      assert.ok((await page.locator('td.state', { hasText: 'Chưa thực hiện' }).count()) > 0)
      const now = await page.locator('td.state', { hasText: 'nay: ' }).count()
      assert.ok(now > 0, 'what is done today stood open then')
      assert.deepEqual(await faultsOf(page), [])
      const file = await page.request.get(`/undertakings.csv${new URL(page.url()).search}`)
      assert.match(file.headers()['content-disposition'] ?? '', /undertakings-2025-Q3\.csv/)
      assert.match(await file.text(), /Trạng thái 30\/09\/2025/)
      await page.getByRole('link', { name: 'Xem danh sách của hôm nay' }).click()
      await page.waitForURL((url) => !url.search.includes('at='))
      assert.equal(await page.getByText('không phải hôm nay').count(), 0)
      await page.goto('/undertakings?at=2025-02')
      await page.getByText('chỉ được giữ cho cuối mỗi quý').waitFor()
    },
    { expected: /400/ }
  ))

test('the figures are downloaded as a table with the conditions of the address', () =>
  walks(async (page) => {
    const csv = async (path: string): Promise<string[]> => (await (await page.request.get(path)).text()).trim().split('\r\n')
    const [header, ...rows] = await csv(`/charts/undertakings.csv?partner=${jica}&by=quarter`)
    assert.match(header ?? '', /^\uFEFF?Nêu lần đầu,/)
    const chart = await server.register.countStates({ partner: jica, by: 'quarter' })
    assert.ok(chart.ok)
    assert.equal(
      rows.reduce((sum, row) => sum + Number(row.split(',').at(-1)), 0),
      chart.value.count
    )
    const [columns, ...ends] = await csv('/charts/standing.csv?each=year')
    assert.match(columns ?? '', /^\uFEFF?Thời điểm,.*trong đó quá hạn$/)
    assert.match(ends.at(-1) ?? '', /^"?hôm nay/)
    assert.match((await csv('/charts/money.csv')).join('\n'), /Dự án,VND,/)
    assert.match((await csv('/charts/partners.csv?kind=project')).join('\n'), /JICA/)
    const xlsx = await page.request.get('/charts/money.xlsx?of=project')
    assert.match(xlsx.headers()['content-type'] ?? '', /spreadsheetml/)
    assert.equal((await page.request.get('/charts/gold.csv')).status(), 404)
  }))

test('a partner’s page says what to do next, how much there is of what, and which sums are stated in which words', () =>
  walks(async (page) => {
    await page.goto(`/partners/${jica}`)
    await page.getByText('Việc tiếp theo').waitFor()
    await page.getByText('Rồi đến').waitFor()
    const numbers = await page
      .locator('.numbers a')
      .evaluateAll((links) => links.map((link) => [link.getAttribute('href') ?? '', link.querySelector('b')?.textContent ?? '']))
    assert.ok(numbers.length > 5)
    for (const [href = '', n = ''] of numbers) {
      await page.goto(href)
      assert.equal(await rowsOf(page), Number(n), href)
    }
    await page.goto(`/partners/${jica}`)
    const quoted = page.locator('#money blockquote').first()
    assert.match(await quoted.innerText(), /tỷ/)
    const years = await page.locator('#timeline h3').allInnerTexts()
    assert.deepEqual(years, years.toSorted().toReversed())
    const [href = '', said = ''] = await page
      .locator('#timeline .counts a')
      .first()
      .evaluate((link) => [link.getAttribute('href') ?? '', link.textContent ?? ''])
    await page.goto(href)
    assert.equal(await rowsOf(page), Number(said.trim().split(' ')[0]))
    await page.goto(`/partners/${jica}`)
    await quoted.getByRole('link', { name: 'Xem trong báo cáo' }).click()
    await page.waitForURL(/\/reports\//)
  }))

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1366, 390]) {
    test(`axe finds nothing on the charts and on a partner, ${colorScheme}, ${width} wide`, () =>
      walks(
        async (page) => {
          const narrowed = '/charts?from=2023&until=2025&by=quarter&of=commitment&kind=project&sector=none'
          for (const path of [
            '/charts',
            narrowed,
            '/charts?lang=en',
            '/charts?lang=vi&stood=agreement&each=year&until=2025',
            `/partners/${jica}?lang=vi`
          ]) {
            await page.goto(path)
            for (const summary of await page.locator('.figures summary').all()) await summary.click()
            assert.deepEqual(await faultsOf(page), [])
            assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path)
          }
        },
        { colorScheme, viewport: { width, height: 844 } }
      ))
  }
}
