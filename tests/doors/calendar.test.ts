import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import ICAL from 'ical.js'
import { openDoor, type RunningServer, startServer } from '../../src/api/index.ts'
import { type App, openApp, readSettings } from '../../src/app/index.ts'
import { writeCalendar } from '../../src/exchange/index.ts'
import type { Outcome } from '../../src/values/index.ts'
import { addExample } from './web-server.ts'

const kept = <T>(outcome: Outcome<T>): T => {
  assert.ok(outcome.ok, JSON.stringify(outcome))
  return outcome.value
}
const folder = mkdtempSync(join(tmpdir(), 'hopluu-calendar-'))
let app: App
let server: RunningServer
let [narrow, wide] = ['', '']

before(async () => {
  app = kept(await openApp({ environment: {}, dataFolder: folder }))
  for (const file of ['2023-02-10-can-tho-jica.txt', '2025-04-18-can-tho-jica-phuong-an-vay.txt']) {
    const reportId = await addExample(app.register, file)
    for (const { id, revision } of kept(await app.register.showReport(reportId)).items)
      kept(await app.register.decide({ reportId, itemId: id, revision, verdict: 'accept' }))
  }
  const { secret } = kept(await app.accounts.makeSetUpLink())
  const visitor = { address: null, agent: null }
  const asked = { secret, loginName: 'lan@example.vn', displayName: 'Lan', password: 'sông chảy ra biển lớn' }
  const session = kept(await app.accounts.openSession(kept(await app.accounts.setUp(asked, visitor)), visitor))
  const { actor } = (await app.accounts.findSession(session.secret)) ?? assert.fail('no session')
  narrow = kept(await app.accounts.addToken(actor, { name: 'Lịch', scopes: ['dossier.read'], days: 30 })).secret
  wide = kept(await app.accounts.addToken(actor, { name: 'Rộng', scopes: ['dossier.read', 'report.read'], days: 30 })).secret
  const { reach, port } = kept(readSettings({ environment: { HOPLUU_PORT: '0', HOPLUU_ACCOUNTS: 'on' } }))
  server = kept(await startServer({ register: openDoor({ ...app, reach }), host: reach.host, origins: [], port }))
})
after(async () => {
  await server.close()
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

const ask = (query: string, path = '/api/v1/calendar') => fetch(`http://127.0.0.1:${server.port}${path}?${query}`)
const eventsOf = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))

test('upkeep of a plant stands in the calendar on the day by which it is to be done next, and goes with its last time', async () => {
  const { register } = app
  const id = kept(
    await register.enterDossier({ kind: 'facility', fields: { name: 'Trạm bơm Bùn Xáng', kind: 'pumping station' }, reason: 'Hồ sơ' })
  )
  const add = async (kind: 'task' | 'upkeep', value: unknown): Promise<void> => {
    const { revision } = kept(await register.showDossier(id))
    kept(await register.actOnDossier({ dossierId: id, revision, act: { act: 'add entry', kind, value }, reason: 'Sổ bảo trì' }))
  }
  await add('task', { title: 'Thay vòng bi', every: 'month', interval: 3, from: '2026-01-31' })
  const upkeepIn = async () => {
    const events = eventsOf(await (await ask(`key=${narrow}&lang=vi`)).text()).filter(({ uid }) => uid.startsWith('upkeep-'))
    return events.map(({ summary, startDate, description }) => [summary, startDate.toString(), description])
  }
  const summary = 'Bảo trì: Thay vòng bi (Trạm bơm Bùn Xáng)'
  assert.deepEqual(await upkeepIn(), [[summary, '2026-01-31', 'Đã trễ hạn.\nChu kỳ: 3 tháng một lần.\nChưa làm lần nào.']])
  const { entry } = kept(await register.showDossier(id)).entries[0] ?? assert.fail('no task')
  await add('upkeep', { task: entry, on: '2026-01-31' })
  assert.deepEqual(await upkeepIn(), [[summary, '2026-04-30', 'Đã trễ hạn.\nChu kỳ: 3 tháng một lần.\nLần cuối: 31/01/2026.']])
})

test('a private link gives deadlines, agreements and meetings that another program reads, the same ids each time', async () => {
  const answer = await ask(`key=${narrow}&lang=vi`)
  assert.equal(answer.status, 200)
  assert.match(answer.headers.get('content-type') ?? '', /^text\/calendar/)
  const text = await answer.text()
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  const events = eventsOf(text)
  assert.ok(events.length > 3)
  assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length)
  const open = kept(await app.register.listDossiers({ kind: 'undertaking', pending: true, dueFrom: '1900', limit: 200 })).rows
  assert.deepEqual(
    events
      .filter(({ uid }) => uid.startsWith('undertaking-'))
      .map(({ uid, startDate }) => `${uid} ${startDate.toString()}`)
      .sort(),
    open.map(({ id, dueBy }) => `undertaking-${id}@hopluu ${dueBy}`).sort()
  )
  const quarter = events.find(({ description }) => description?.includes('quý III/2023'))
  assert.equal(quarter?.startDate.toString(), '2023-09-30', 'what is due in a quarter stands on its last day and says so')
  assert.equal(await (await ask(`key=${narrow}&lang=vi`)).text(), text)
  const some = eventsOf(await (await ask(`key=${narrow}&body=jica`)).text())
  assert.ok(some.length > 0 && some.length < events.length)
})

test('a link opens the calendar and nothing else, and is shut when its token ends', async () => {
  assert.equal((await ask('')).status, 401)
  assert.equal((await ask('key=hopluu_wrong')).status, 401)
  assert.equal(((await (await ask(`key=${wide}`)).json()) as { code: string }).code, 'token_too_wide_for_link')
  assert.equal((await ask(`key=${narrow}`, '/api/v1/dossiers/undertaking')).status, 401)
  const actor = (await app.accounts.findToken(narrow))?.actor ?? assert.fail('no token')
  const token = (await app.accounts.findToken(narrow))?.tokenId ?? ''
  kept(await app.accounts.endToken(actor, token))
  assert.equal((await ask(`key=${narrow}`)).status, 401)
})

test('any text survives folding and escaping', () => {
  const said = 'Hạn: “Bồi thường; tái định cư, 100%” \\ '.repeat(9).trim()
  const entry = { uid: 'a@hopluu', day: '2026-12-31', summary: said, description: 'một\nhai,ba', address: null, category: 'Hạn' }
  const text = writeCalendar({ name: 'Lịch', description: '', writtenOn: '2026-11-23', entries: [entry] })
  const [event] = eventsOf(text)
  assert.equal(event?.summary, said)
  assert.equal(event?.description, 'một\nhai,ba')
  assert.equal(event?.endDate.toString(), '2027-01-01')
})
