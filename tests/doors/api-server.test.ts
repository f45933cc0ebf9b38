import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, before, test } from 'node:test'
import { startServer } from '../../src/api/index.ts'
import { addExample, type OpenRegister, openServer } from './web-server.ts'

let server: OpenRegister & { readonly url: string }
let reportId = ''

before(async () => {
  server = await openServer()
  reportId = await addExample(server.register, '2023-02-10-can-tho-jica.txt')
})
after(() => server.close())

interface Answer {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly text: string
}

/** A request as any program on this machine can send it, with whatever headers it likes. */
const send = (method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url)
    const sent = request({ hostname, port, method, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString('utf8') })
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })

/** A form sent as a browser without a script sends it. */
const FORM = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }

test('an address that others can reach is refused until accounts exist', async () => {
  for (const host of ['0.0.0.0', '::', '192.168.1.5', 'example.org']) {
    const started = await startServer({ register: server.register, host, port: 0 })
    assert.deepEqual(started, { ok: false, refusal: { code: 'address_not_loopback', about: { host } } })
  }
})

test('a port in use and pages not built are refused in words, not thrown', async () => {
  const port = Number(new URL(server.url).port)
  const again = await startServer({ register: server.register, port })
  assert.deepEqual(again, { ok: false, refusal: { code: 'port_in_use', about: { port, other: port + 1 } } })
  const unbuilt = await startServer({ register: server.register, port: 0, pages: new URL('file:///nowhere/handler.js') })
  assert.deepEqual(unbuilt, { ok: false, refusal: { code: 'pages_not_built' } })
})

test('a name of elsewhere that points at this machine is turned away from pages and API alike', async () => {
  for (const path of ['/', '/api/v1/health']) {
    const answer = await send('GET', path, { host: 'register.example.org' })
    assert.equal(answer.status, 403)
    assert.match(answer.text, /127\.0\.0\.1/)
  }
  assert.equal((await send('GET', '/api/v1/health', { host: 'localhost:4700' })).status, 200)
  assert.equal((await send('GET', '/api/v1/health', { host: '[::1]:4700' })).status, 200)
})

test('a page of another site cannot write, whichever way its request says where it is from', async () => {
  const host = new URL(server.url).host
  const writes = [
    ['/api/v1/reports', { 'content-type': 'text/plain' }],
    [`/api/v1/reports/${reportId}/items/a1/decisions`, { 'content-type': 'application/json' }],
    ['/reports?/add', FORM],
    [`/reports/${reportId}?/decide`, FORM]
  ] as const
  for (const [path, headers] of writes) {
    for (const from of [
      { origin: 'https://example.org' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' }
    ]) {
      const answer = await send('POST', path, { ...headers, ...from, host } as Record<string, string>, 'x')
      assert.equal(answer.status, 403, `${path} ${JSON.stringify(from)}`)
    }
  }
  const before = await server.register.listReports({})
  assert.equal(before.ok && before.value.rows.length, 1)
})

test('the forms of the pages work over plain http on 127.0.0.1 and on localhost', async () => {
  const port = new URL(server.url).port
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
    const answer = await send('POST', '/reports?/add', { ...FORM, host, origin: `http://${host}` }, 'text=+')
    assert.match(answer.text, /Chưa có nội dung nào được gửi lên/)
  }
})

test('every answer carries the security headers; pages allow no script or style but their own', async () => {
  for (const path of ['/', '/about', '/api/v1/health', '/api/v1/docs', '/favicon.svg', '/nothing']) {
    const { headers } = await send('GET', path)
    assert.equal(headers['x-content-type-options'], 'nosniff', path)
    assert.equal(headers['x-frame-options'], 'DENY', path)
    assert.equal(headers['referrer-policy'], 'same-origin', path)
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin', path)
  }
  const policy = String((await send('GET', '/')).headers['content-security-policy'])
  assert.match(policy, /default-src 'none'/)
  assert.match(policy, /script-src 'self' 'nonce-[^']+'/)
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval|https?:|\*/)
})

test('a body over the limit is refused before it is read, by the API as a problem and by the pages as a page', async () => {
  const stated = { 'content-length': String(30 * 1024 * 1024) }
  const refusedUnread = (path: string, type: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { hostname, port, host } = new URL(server.url)
      const headers = { ...stated, 'content-type': type, host, origin: server.url }
      const sent = request({ hostname, port, method: 'POST', path, headers, agent: false }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => {
          sent.destroy()
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString('utf8') })
        })
      })
      sent.on('error', reject)
      // The head goes out and nothing else: an answer can only come from a server that does not wait for the body.
      sent.flushHeaders()
    })
  const problem = await refusedUnread('/api/v1/reports', 'text/plain')
  assert.equal(problem.status, 413)
  assert.equal(JSON.parse(problem.text).code, 'body_too_large')
  const page = await refusedUnread('/reports?/add', 'multipart/form-data; boundary=x')
  assert.equal(page.status, 413)
  assert.match(page.text, /lớn quá 25 MB/)
})

test('the pages and the API act on one register', async () => {
  const shown = await server.register.showReport(reportId)
  const item = shown.ok ? shown.value.items[0] : undefined
  assert.ok(item)
  const host = new URL(server.url).host
  const body = new URLSearchParams({ item: item.id, revision: '0', verdict: 'accept' }).toString()
  const answer = await send('POST', `/reports/${reportId}?/decide`, { ...FORM, host, origin: server.url }, body)
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.location, `/reports/${reportId}#i-${item.id}`)
  const report = JSON.parse((await send('GET', `/api/v1/reports/${reportId}`)).text)
  assert.equal(report.items.find((each: { id: string }) => each.id === item.id).state, 'accepted')
})

test('stopping lets a running request finish and takes no new one', async () => {
  const slow = new Promise<void>((resolve) => setTimeout(resolve, 300))
  const register = {
    ...server.register,
    listReports: async (query: Parameters<typeof server.register.listReports>[0]) => {
      await slow
      return server.register.listReports(query)
    }
  }
  const started = await startServer({ register, port: 0, pages: null })
  assert.ok(started.ok)
  const running = fetch(`${started.value.url}/api/v1/reports`)
  await new Promise((resolve) => setTimeout(resolve, 100))
  const closed = started.value.close()
  const answer = await running
  assert.equal(answer.status, 200)
  assert.equal((await answer.json()).rows.length, 1)
  await closed
  await assert.rejects(fetch(`${started.value.url}/api/v1/health`))
})

test('while a report of five megabytes is read, the list of reports and the pages answer', async () => {
  const lines = (n: number): string =>
    `Ngày ${1 + (n % 28)}/12/2025, ông Trần Văn ${n} đề nghị JICA hỗ trợ ${n} tỷ đồng cho dự án thoát nước số ${n} tại Cần Thơ.\n`
  const text = Array.from({ length: 36_000 }, (_, n) => lines(n)).join('')
  assert.ok(Buffer.byteLength(text) > 5_000_000)
  const order: string[] = []
  const told = async (name: string, answer: Promise<Answer>): Promise<number> => {
    const { status } = await answer
    order.push(name)
    return status
  }
  const upload = told('upload', send('POST', '/api/v1/reports', { 'content-type': 'text/plain' }, text))
  await new Promise((resolve) => setTimeout(resolve, 500))
  const others = ['/api/v1/reports', '/', `/reports/${reportId}`].map((path) => told(path, send('GET', path)))
  assert.deepEqual(await Promise.all([upload, ...others]), [201, 200, 200, 200])
  assert.equal(order.at(-1), 'upload')
})

test('a document that fills the memory of the reader is refused, nothing of it is kept, and the server goes on', async () => {
  const small = await openServer(null, { readingMemoryMB: 200 })
  try {
    const post = (body: string): Promise<Response> =>
      fetch(`${small.url}/api/v1/reports`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body })
    const endless = Array.from({ length: 40_000 }, (_, i) => `Ngày 10/2/2023, ông Trần Văn ${i} đề nghị JICA hỗ trợ ${i} tỷ đồng.`)
    const refused = await post(endless.join('\n'))
    assert.equal(refused.status, 413)
    assert.equal(((await refused.json()) as { code: string }).code, 'reader_out_of_memory')
    const listed = (await (await fetch(`${small.url}/api/v1/reports`)).json()) as { rows: unknown[] }
    assert.deepEqual(listed.rows, [])
    assert.equal((await post('Cần Thơ tiếp đoàn JICA\nNgày 10/2/2023, UBND TP Cần Thơ tiếp đoàn JICA bàn dự án thoát nước.')).status, 201)
  } finally {
    await small.close()
  }
})
