import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Register } from '../../src/register/index.ts'
import { faultsOf } from './web-faults.ts'
import { openWalks } from './web-walks.ts'

const HOUR = 3_600_000
const FROM = Date.parse('2024-01-01T00:00:00+07:00')

const act = async (register: Register, dossierId: string, one: object): Promise<string> => {
  const named = await register.nameDossier(dossierId)
  assert.ok(named.ok)
  const done = await register.actOnDossier({ dossierId, revision: named.value.revision, reason: 'Báo cáo 12', act: one } as never)
  assert.ok(done.ok, JSON.stringify(done))
  const shown = await register.showDossier(dossierId)
  return shown.ok ? (shown.value.entries.at(-1)?.entry ?? '') : ''
}

let result = ''
const { walks } = openWalks(async (register) => {
  const rows = Array.from({ length: 31 * 24 }, (_, hour) => ({
    ...{ row: hour + 1, station: 'Cái Răng', parameter: 'BOD5', unit: 'mg/L' },
    point: { at: FROM + hour * HOUR, from: null, value: 20 + (hour % 3), status: 0, knownAt: null, more: null }
  }))
  const received = await register.series.receiveFile({ rows, make: true, dryRun: false })
  assert.ok(received.ok && received.value.errors.length === 0)
  const project = await register.enterDossier({
    kind: 'project',
    fields: { name: 'Nhà máy xử lý nước thải Cái Răng' },
    reason: 'Báo cáo 12'
  })
  assert.ok(project.ok, JSON.stringify(project))
  const made = await register.enterDossier({
    kind: 'result',
    fields: { text: 'Nước thải ra đạt chuẩn' },
    links: [{ relation: 'fulfils', to: project.value }]
  } as never)
  assert.ok(made.ok, JSON.stringify(made))
  result = made.value
  const add = (kind: string, value: object) => act(register, result, { act: 'add entry', kind, value })
  const bod = await add('indicator', {
    ...{ title: 'BOD5 đầu ra', unit: 'mg/L', direction: 'down', code: 'SDG 6.3.1', datastream: 'Cái Răng / BOD5', aggregate: 'mean' }
  })
  await add('target', { indicator: bod, period: '2024-01', value: '30' })
  const people = await add('indicator', { title: 'Người được phục vụ', unit: 'người', measure: 'count' })
  await add('target', { indicator: people, period: '2090', value: '400000' })
  for (const [sex, value] of [
    ['nữ', '51'],
    ['nam', '40']
  ] as const) {
    const part = { indicator: people, period: '2090', value, dimensions: [{ name: 'giới', value: sex }] }
    const entry = await add('actual', { ...part, state: 'pending' })
    await act(register, result, { act: 'replace entry', entry, value: { ...part, state: 'approved' } })
  }
  const whole = { indicator: people, period: '2090', value: '100', dimensions: [] }
  const entry = await add('actual', { ...whole, state: 'pending' })
  await act(register, result, { act: 'replace entry', entry, value: { ...whole, state: 'approved' } })
})

test('an officer sees which indicator lacks a value, puts forward what the series gives, approves it, and it is achieved', () =>
  walks(
    async (page) => {
      await page.goto('/works')
      await page.getByRole('link', { name: 'Chỉ số', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: 'Chỉ số' }).waitFor()
      const row = page.getByRole('row', { name: /BOD5 đầu ra/ })
      assert.match(
        await row.innerText(),
        /SDG 6\.3\.1 · từ chuỗi Cái Răng \/ BOD5\s+thiếu số: tháng 01\/2024[\s\S]*Nhà máy xử lý nước thải Cái Răng/i
      )
      const told = await (await page.request.get('/api/v1/indicators?standing=missing')).json()
      assert.deepEqual([told.rows.length, told.counts.missing, told.counts['under way']], [1, 1, 1])
      await row.getByRole('link', { name: 'BOD5 đầu ra' }).click()
      const bod = page.getByRole('region', { name: 'BOD5 đầu ra' })
      assert.match(await bod.innerText(), /Cái Răng – BOD5 \(mg\/L\)[\s\S]*21; trung bình của 744 giá trị, đủ 100 %/)
      const people = page.getByRole('region', { name: 'Người được phục vụ' })
      assert.match(await people.innerText(), /Cộng theo giới: 91; còn 9 không nêu là của phần nào/)
      await bod.getByRole('button', { name: /^Trình số này/ }).click()
      assert.match(await bod.innerText(), /chờ duyệt: 21[\s\S]*Cái Răng – BOD5: trung bình của 744 giá trị, đủ 100 %/)
      await bod.getByRole('button', { name: /^Duyệt/ }).click()
      assert.match(await bod.innerText(), /đã đạt[\s\S]*như số đã duyệt/)
      assert.equal(await bod.getByRole('button', { name: /^Trình số này/ }).count(), 0)
      await page.goto('/indicators?standing=achieved')
      await page.getByRole('row', { name: /BOD5 đầu ra/ }).waitFor()
      const csv = await (await page.request.get('/indicators.csv')).text()
      assert.match(csv, /BOD5 đầu ra,SDG 6\.3\.1,[Nn]ước thải ra đạt chuẩn,Nhà máy xử lý nước thải Cái Răng,mg\/L,,30,2024-01,21,2024-01,/)
      await page.setViewportSize({ width: 390, height: 800 })
      for (const path of ['/indicators', `/results/${result}/indicators`]) {
        await page.goto(path)
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), path)
      }
    },
    { javaScriptEnabled: false }
  ))

test('the pages of indicators have no fault of accessibility', () =>
  walks(async (page) => {
    for (const path of ['/indicators', '/indicators?standing=missing&words=khong', `/results/${result}/indicators`]) {
      await page.goto(path)
      assert.deepEqual(await faultsOf(page), [], path)
    }
  }))

test('what a series cannot give is not put forward, and the page says so', () =>
  walks(
    async (page) => {
      await page.goto(`/results/${result}/indicators`)
      const shown = await (await page.request.get(`/api/v1/dossiers/${result}`)).json()
      const answer = await page.request.post(`/results/${result}/indicators?/feed`, {
        form: { indicator: 'none', period: '2024-01', revision: String(shown.revision) },
        headers: { origin: new URL(page.url()).origin }
      })
      assert.ok(answer.status() >= 400 && answer.status() < 500)
    },
    { javaScriptEnabled: false, expected: /status of 4\d\d/ }
  ))
