import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { calendarOf } from '../../src/app/index.ts'
import { writeCalendar } from '../../src/exchange/index.ts'
import { findClashes, overlap, type ProgrammeItem, type Register } from '../../src/register/index.ts'
import { faultsOf } from './web-faults.ts'
import { openWalks } from './web-walks.ts'

const item = (on: string, begins: string, ends: string | null, title: string, more: Partial<ProgrammeItem> = {}): ProgrammeItem => ({
  ...{ on, begins, ends, title, titleEn: null, place: null, receivedBy: null, transport: null, meal: null },
  ...more
})

const enter = async (register: Register, name: string, entries: readonly (readonly [kind: string, value: object])[]): Promise<string> => {
  const made = await register.enterDossier({
    kind: 'delegation',
    fields: { name, kind: 'coming', plannedStart: '2026-12-01', plannedEnd: '2026-12-02', spoken: 'tiếng Nhật', place: ['Cần Thơ'] },
    reason: 'Công văn 12'
  })
  assert.ok(made.ok, JSON.stringify(made))
  for (const [kind, value] of entries) {
    const named = await register.nameDossier(made.value)
    assert.ok(named.ok)
    const done = await register.actOnDossier({
      ...{ dossierId: made.value, revision: named.value.revision, reason: 'Công văn 12' },
      act: { act: 'add entry', kind, value }
    } as never)
    assert.ok(done.ok, JSON.stringify(done))
  }
  return made.value
}

let nara = ''
const { server, walks } = openWalks(async (register) => {
  await enter(register, 'Đoàn JICA', [
    ['programme', { on: '2026-12-01', begins: '09:30', ends: '11:00', title: 'Làm việc tại Sở Xây dựng', transport: 'Xe 65A-123.45' }]
  ])
  nara = await enter(register, 'Đoàn tỉnh Nara', [
    ['member', { name: 'Yamashita Makoto', post: 'Thống đốc', part: 'head', languages: null }],
    [
      'programme',
      {
        on: '2026-12-01',
        begins: '08:30',
        ends: '10:00',
        title: 'Hội đàm',
        titleEn: 'Talks',
        place: 'UBND thành phố',
        transport: 'xe 65A-123.45'
      }
    ],
    ['programme', { on: '2026-12-01', begins: '09:45', ends: '11:00', title: 'Thăm nhà máy nước thải', meal: 'Ăn trưa' }],
    ['programme', { on: '2026-12-03', begins: '07:00', ends: null, title: 'Ra sân bay' }],
    ['expense', { title: 'Khách sạn', standing: 'planned', amountMinor: '900719925474099300', currency: 'VND' }],
    ['expense', { title: 'Xe', standing: 'planned', amountMinor: '1', currency: 'VND' }],
    ['expense', { title: 'Quà', standing: 'planned', amountMinor: '12345', currency: 'USD' }],
    ['care', { name: 'Yamashita Makoto', about: 'diet', note: 'Không ăn hải sản' }]
  ])
})

test('two lines clash just where they have a minute in common, whichever is first', () => {
  const hour = fc.integer({ min: 0, max: 23 * 60 + 58 })
  const told = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  fc.assert(
    fc.property(hour, hour, hour, hour, (a, b, c, d) => {
      fc.pre(a < b && c < d)
      const [one, two] = [item('2026-12-01', told(a), told(b), 'A'), item('2026-12-01', told(c), told(d), 'B')]
      const common = Math.max(a, c) < Math.min(b, d)
      assert.equal(overlap(one, two), common)
      assert.equal(overlap(two, one), common)
      assert.equal(overlap(one, { ...two, on: '2026-12-02' }), false)
      const delegation = { id: 'x', title: 'X' }
      assert.equal(
        findClashes(
          [
            { delegation, item: one },
            { delegation, item: two }
          ],
          []
        ).length,
        common ? 1 : 0
      )
    })
  )
})

test('an officer sees what clashes, what is missing and what it costs, and prints a programme that names no costs and no notes on persons', () =>
  walks(async (page) => {
    await page.goto(`/delegations/${nara}`)
    await page.getByRole('link', { name: 'Chương trình và chỗ trùng giờ' }).click()
    await page.waitForURL('**/programme')
    const text = await page.locator('main').innerText()
    assert.match(text, /chưa có văn bản cho phép/)
    assert.match(text, /chưa ghi phiên dịch/)
    assert.match(text, /có mục chương trình ngoài những ngày của đoàn/)
    assert.match(text, /hai việc cùng giờ[\s\S]*08:30 – 10:00 Hội đàm và 09:45 – 11:00 Thăm nhà máy nước thải/)
    assert.match(text, /cùng một xe: xe 65A-123\.45[\s\S]*Đoàn JICA/)
    assert.match(text, /900\.719\.925\.474\.099\.301 đồng/)
    assert.match(text, /123,45 USD/)
    assert.match(text, /Có 1 điều cần lưu ý về người/)
    assert.doesNotMatch(text, /hải sản/)
    assert.deepEqual(await faultsOf(page), [])
    await page.setViewportSize({ width: 390, height: 800 })
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 390))
    const docx = await (await page.request.get(`/delegations/${nara}/programme.docx?in=both`)).body()
    const body = strFromU8(unzipSync(new Uint8Array(docx))['word/document.xml'] ?? new Uint8Array())
    for (const said of ['Hội đàm / Talks', 'Yamashita Makoto', '08:30 – 10:00']) assert.ok(body.includes(said), said)
    for (const kept of ['hải sản', 'Khách sạn', '900']) assert.ok(!body.includes(kept), kept)
    const again = await (await page.request.get(`/delegations/${nara}/programme.docx?in=both`)).body()
    assert.ok(docx.equals(again), 'the same register gives the same bytes')
    const json = await (await page.request.get(`/api/v1/delegations/${nara}/programme?format=json`)).text()
    assert.equal(JSON.parse(json).notesOnPersons, 1)
    assert.ok(!json.includes('hải sản'))
    const html = await (await page.request.get(`/delegations/${nara}/programme.html?in=en`)).text()
    assert.match(html, /Talks/)
    const calendar = await calendarOf(server.register, { body: null, language: 'vi', origin: null })
    assert.ok(calendar.ok)
    const lines = writeCalendar(calendar.value)
    assert.match(lines, /DTSTART:20261201T013000Z\r\nDTEND:20261201T030000Z\r\nSUMMARY:Hội đàm \(Đoàn tỉnh Nara\)/)
    assert.match(lines, /DTSTART:20261203T000000Z\r\nSUMMARY:Ra sân bay/)
    const told = await (await page.request.get(`/api/v1/delegations/${nara}`)).json()
    assert.deepEqual(
      told.sums.map(({ currency, amount, count }: { currency: string; amount: string; count: number }) => [currency, amount, count]),
      [
        ['USD', '123.45', 1],
        ['VND', '900719925474099301', 2]
      ]
    )
  }))

test('what is no delegation has no programme', () =>
  walks(
    async (page) => {
      const answer = await page.goto('/delegations/none/programme')
      assert.equal(answer?.status(), 404)
    },
    { expected: /404/ }
  ))
