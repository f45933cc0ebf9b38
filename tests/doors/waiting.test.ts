import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { startServer } from '../../src/api/index.ts'
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

test('who does not ask waits and has the report in the answer, as before', async () => {
  const answer = await fetch(`${url}/api/v1/reports`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: bodyOf(200) })
  assert.equal(answer.status, 201)
  assert.deepEqual(await waiting(), [])
})
