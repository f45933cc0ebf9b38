import assert from 'node:assert/strict'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { startServer } from '../../src/api/index.ts'
import { startHopluu } from './cli-process.ts'
import { openRegister } from './web-server.ts'

interface Line {
  readonly event: string
  readonly [field: string]: unknown
}

let folder = ''
let child: ChildProcessWithoutNullStreams
const REPORT =
  'Sáng 10/2/2023, ông Lê Văn Kín, Phó Chủ tịch UBND thành phố Cần Thơ, tiếp đoàn JICA. Ông Kín đề nghị JICA hỗ trợ đào tạo cán bộ vận hành nhà máy.'
const lines: Line[] = []
let unread = ''
let port = 0
let metricsPort = 0

/** Waits for a line of the log; what is not JSON there is told to a person before the log begins. */
const lineOf = async (wanted: (line: Line) => boolean): Promise<Line> => {
  const end = Date.now() + 30_000
  while (Date.now() < end) {
    const found = lines.find(wanted)
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`no such line in ${JSON.stringify(lines)}`)
}

const requestOf = async (answer: Response): Promise<Line> => {
  await answer.arrayBuffer()
  return lineOf(({ event, id }) => event === 'request' && id === answer.headers.get('x-request-id'))
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hopluu-operation-'))
  child = startHopluu(['serve'], {
    environment: { HOPLUU_DATA: join(folder, 'register'), HOPLUU_PORT: '0', HOPLUU_LOG: 'json', HOPLUU_METRICS_PORT: '0' }
  })
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    const parts = (unread + part).split('\n')
    unread = parts.pop() ?? ''
    for (const each of parts) if (each.startsWith('{')) lines.push(JSON.parse(each))
  })
  const listening = await lineOf(({ event }) => event === 'listening')
  port = Number(listening.port)
  metricsPort = Number(listening.metricsPort)
})

after(async () => {
  if (child.exitCode === null) {
    child.kill('SIGTERM')
    await new Promise((resolve) => child.once('close', resolve))
  }
  await rm(folder, { recursive: true, force: true })
})

test('each request has a line with its route and never with its address, on pages and API alike', async () => {
  const at = `http://127.0.0.1:${port}`
  const searched = await requestOf(await fetch(`${at}/search?q=Nguy%E1%BB%85n+V%C4%83n+A`))
  assert.deepEqual([searched.method, searched.route, searched.status], ['GET', '/search', 200])
  const missing = await requestOf(await fetch(`${at}/api/v1/reports/nobody-knows`))
  assert.deepEqual([missing.route, missing.status], ['/api/v1/reports/:reportId', 404])
  const added = await requestOf(
    await fetch(`${at}/api/v1/reports`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: REPORT
    })
  )
  assert.deepEqual([added.method, added.route], ['POST', '/api/v1/reports'])
  const nowhere = await requestOf(await fetch(`${at}/api/v1/no-such-thing`))
  assert.deepEqual([nowhere.route, nowhere.status], ['(none)', 404])
  assert.doesNotMatch(JSON.stringify(lines), /Nguy|Kín|nobody-knows/)
})

test('Prometheus reads requests by route and what was read, on a port of its own', async () => {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
  assert.match(text, /hopluu_http_request_duration_seconds_count\{method="GET",route="\/search",status="200"\} 1/)
  assert.match(text, /hopluu_reading_duration_seconds_count\{stage="open",end="done"\} 1/)
  assert.match(text, /hopluu_reading_duration_seconds_count\{stage="read",end="done"\} 1/)
  assert.match(text, /^hopluu_serving 1$/m)
  assert.equal((await fetch(`http://127.0.0.1:${metricsPort}/`)).status, 404)
  assert.equal((await fetch(`http://127.0.0.1:${port}/metrics`)).status, 404)
})

test('who supervises is answered under any name, and told apart what lives and what is ready', async () => {
  for (const path of ['/health/live', '/health/ready']) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { host: '10.0.0.7' } })
    assert.deepEqual([answer.status, await answer.text()], [200, 'ok\n'])
  }
})

test('a server whose database is gone lives and is not ready', async () => {
  const open = await openRegister()
  const started = await startServer({
    register: open.register,
    port: 0,
    pages: null,
    ready: () => Promise.reject(new Error('the database is gone'))
  })
  assert.ok(started.ok)
  try {
    assert.equal((await fetch(`${started.value.url}/health/live`)).status, 200)
    assert.equal((await fetch(`${started.value.url}/health/ready`)).status, 503)
  } finally {
    await started.value.close()
    await open.close()
  }
})

test('a server that is asked to stop says that it is not ready, and goes on for the while it was given', async () => {
  const open = await openRegister()
  const started = await startServer({ register: open.register, port: 0, pages: null })
  assert.ok(started.ok)
  const { url, close } = started.value
  const before = await fetch(`${url}/api/v1/health`)
  assert.deepEqual([before.status, before.headers.get('connection')], [200, 'keep-alive'])
  const closed = close(1000)
  assert.equal((await fetch(`${url}/health/ready`)).status, 503)
  assert.equal((await fetch(`${url}/health/live`)).status, 200)
  const during = await fetch(`${url}/api/v1/health`)
  assert.deepEqual([during.status, during.headers.get('connection')], [200, 'close'])
  await closed
  await open.close()
  await assert.rejects(fetch(`${url}/health/live`))
})

test('the end of the server is its last line', async () => {
  child.kill('SIGTERM')
  await new Promise((resolve) => child.once('close', resolve))
  assert.equal(lines.at(-1)?.event, 'stopped')
})
