import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { startHopluu } from '../doors/cli-process.ts'

// Names that nobody has, sent in by every way that words come in: none of them may stand in the log, whatever goes wrong.

const NAMES = ['Nguyễn Thị Hoàng Kiểm Canh', 'canary-kiem-canh@songhong.example', '0912 345 678', 'Dự án Kiểm Canh Bí Mật']
const SAID = `Ngày 10/2/2023, bà ${NAMES[0]} (${NAMES[1]}, ${NAMES[2]}) tiếp đoàn JICA và đề nghị hỗ trợ “${NAMES[3]}”.`

const folder = mkdtempSync(join(tmpdir(), 'hopluu-log-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('the log tells that something went wrong and quotes nobody, whatever was sent and whatever broke', {
  timeout: 120_000
}, async (t) => {
  const data = join(folder, 'register')
  const child = startHopluu(['serve'], { environment: { HOPLUU_DATA: data, HOPLUU_PORT: '0', HOPLUU_LOG: 'json' } })
  t.after(() => child.kill('SIGKILL'))
  let log = ''
  for (const stream of [child.stderr, child.stdout]) stream.setEncoding('utf8').on('data', (text: string) => (log += text))
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /http:\/\/[\d.]+:\d+/.exec(log)
      if (found) resolve(found[0])
    })
    child.once('exit', () => reject(new Error(log)))
  })
  const before = log.length
  const send = async (path: string, options: RequestInit = {}): Promise<number> => {
    const answer = await fetch(url + path, options)
    await answer.arrayBuffer()
    return answer.status
  }
  const post = (body: string, type: string, name = NAMES[0] as string): Promise<number> =>
    send('/api/v1/reports', { method: 'POST', headers: { 'content-type': type, 'x-file-name': encodeURIComponent(`${name}.txt`) }, body })
  const named = encodeURIComponent(NAMES[0] as string)
  assert.equal(await post(SAID, 'text/plain'), 201)
  assert.equal(await post(`<html><body><p>${SAID}</p><p>${SAID}</p></body></html>`, 'text/html'), 201)
  // What is refused.
  assert.equal(await post(`%PDF-1.4 ${SAID}`, 'application/pdf'), 422)
  assert.equal(await post(`{"text": "${SAID}`, 'application/json'), 400)
  assert.equal(await post(JSON.stringify({ text: 5, title: SAID }), 'application/json'), 400)
  assert.equal(await post(SAID, `image/${NAMES[3]?.length}`), 415)
  for (const path of [
    `/search?text=${named}`,
    `/api/v1/search?text=${named}`,
    `/${named}`,
    `/reports/${named}`,
    `/api/v1/reports/${named}`
  ])
    await send(path)
  // What breaks: the tables go away under the running server.
  const database = new DatabaseSync(join(data, 'hopluu.sqlite'))
  database.exec('PRAGMA foreign_keys = OFF')
  for (const table of ['item', 'report', 'article']) database.exec(`DROP TABLE IF EXISTS ${table}`)
  database.close()
  assert.equal(await post(`${SAID} Lần nữa.`, 'text/plain'), 500)
  assert.equal(await send(`/api/v1/search?text=${named}`), 500)
  await send(`/reports?named=${named}`)
  const gone = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGTERM')
  await gone
  const said = log.slice(before)
  assert.match(said, /StorageFault|storage_/)
  for (const name of NAMES) {
    assert.ok(!said.includes(name) && !said.includes(encodeURIComponent(name)), `${name} stands in the log: ${said}`)
  }
})
