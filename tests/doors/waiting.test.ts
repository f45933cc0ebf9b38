import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { LOCAL_ACTOR } from '../../src/accounts/index.ts'
import { startServer } from '../../src/api/index.ts'
import { openApp } from '../../src/app/index.ts'
import { type OpenRegister, openRegister } from './web-server.ts'

const bodyOf = (n: number): string => `Cần Thơ tiếp đoàn số ${n}\nNgày 10/2/2023, UBND thành phố Cần Thơ tiếp đoàn số ${n} của JICA.`

let open: OpenRegister
let url = ''
let close: () => Promise<void>
before(async () => {
  // As `hopluu serve` has it on SQLite: the process itself reads later, some seconds after its start.
  open = await openRegister({ goesOn: 'server' })
  const started = await startServer({ register: open.register, port: 0 })
  assert.ok(started.ok)
  url = started.value.url
  close = async () => {
    await started.value.close()
    await open.close()
  }
})
after(() => close())

const waiting = async (): Promise<unknown[]> =>
  ((await (await fetch(`${url}/api/v1/waiting-documents`)).json()) as { rows: unknown[] }).rows
const untilRead = async (): Promise<void> => {
  const last = performance.now() + 60_000
  while ((await waiting()).length > 0) {
    assert.ok(performance.now() < last, 'what waits is read in time')
    await setTimeout(50)
  }
}

test('more files in one form than anybody should wait for are received at once, told on the list, and read by the server itself', async () => {
  const form = new FormData()
  for (let n = 0; n < 6; n++) form.append('file', new File([bodyOf(n)], `đoàn ${n}.txt`, { type: 'text/plain' }))
  const answer = await fetch(`${url}/reports?/add`, { method: 'POST', body: form, headers: { origin: url, accept: 'text/html' } })
  assert.equal(answer.status, 200)
  const page = await answer.text()
  assert.equal(page.split('Đã nhận, đang chờ đọc').length - 1, 6, 'each is told as received')
  assert.match(page, /6 tài liệu đang chờ đọc/)
  await untilRead()
  const list = await (await fetch(`${url}/reports`)).text()
  assert.doesNotMatch(list, /đang chờ đọc/)
  for (let n = 0; n < 6; n++) assert.ok(list.includes(`Cần Thơ tiếp đoàn số ${n}`))
})

test('a program may ask not to wait, and asks for the report until it is there', async () => {
  const headers = { 'content-type': 'text/plain', prefer: 'respond-async' }
  const answer = await fetch(`${url}/api/v1/reports`, { method: 'POST', headers, body: bodyOf(100) })
  const { reportId } = (await answer.json()) as { reportId: string }
  assert.deepEqual(
    [answer.status, answer.headers.get('preference-applied'), answer.headers.get('location')],
    [202, 'respond-async', `/api/v1/reports/${reportId}`]
  )
  await untilRead()
  assert.equal((await fetch(`${url}/api/v1/reports/${reportId}`)).status, 200)
  const again = await fetch(`${url}/api/v1/reports`, { method: 'POST', headers, body: bodyOf(100) })
  assert.deepEqual([again.status, ((await again.json()) as { added: boolean }).added], [200, false])
})

test('a document for a higher level waits there, is read there, and is nowhere below', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-waiting-'))
  const opened = await openApp({ environment: {}, dataFolder: folder, goesOn: 'server' })
  assert.ok(opened.ok)
  try {
    const cleared = await opened.value.registerFor({ ...LOCAL_ACTOR, level: 'confidential', clearance: 'confidential' })
    const usual = opened.value.register
    const bytes = new TextEncoder().encode(bodyOf(300))
    const brought = await cleared.addReport({ bytes, fileName: 'đoàn.txt', later: true })
    assert.ok(brought.ok && brought.value.waiting)
    assert.deepEqual([(await cleared.listWaiting()).length, await usual.listWaiting()], [1, []])
    // Who may know of it does not have it twice by being quick; to who may not, it is as if it were not there.
    const twice = await cleared.addReport({ bytes, level: 'internal', later: true })
    assert.equal(!twice.ok && twice.refusal.code, 'report_at_higher_level')
    assert.deepEqual(await usual.listWaiting(), [])
    const { reportId } = brought.value
    const last = performance.now() + 60_000
    while ((await cleared.listWaiting()).length > 0 && performance.now() < last) await setTimeout(50)
    assert.ok((await cleared.showReport(reportId)).ok)
    const below = await usual.showReport(reportId)
    assert.equal(!below.ok && below.refusal.code, 'report_not_found')
  } finally {
    await opened.value.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('who does not ask waits and has the report in the answer, as before', async () => {
  const answer = await fetch(`${url}/api/v1/reports`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: bodyOf(200) })
  assert.equal(answer.status, 201)
  assert.deepEqual(await waiting(), [])
})
