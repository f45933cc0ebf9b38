import assert from 'node:assert/strict'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { hopluu, ROOT, startHopluu } from './cli-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'hopluu-register-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const EXAMPLES = readdirSync(`${ROOT}examples`)
  .filter((name) => /\.(txt|html|docx|pdf)$/.test(name))
  .map((name) => `${ROOT}examples/${name}`)
const TEXTS = EXAMPLES.filter((path) => path.endsWith('.txt'))
const settings = (name: string) => ({ environment: { HOPLUU_DATA: join(folder, name), HOPLUU_PORT: '0' } })

/** Waits until a starting server says where it is. */
const addressOf = (child: ChildProcessWithoutNullStreams): Promise<{ url: string; said: () => string }> =>
  new Promise((resolve, reject) => {
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
        if (found) resolve({ url: found[0], said: () => said })
      })
    }
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)))
  })

const stopped = (child: ChildProcessWithoutNullStreams, signal: NodeJS.Signals): Promise<number | null> =>
  new Promise((resolve) => {
    child.once('exit', (code) => resolve(code))
    child.kill(signal)
  })

const reportsAt = async (url: string): Promise<{ title: string }[]> => {
  const answer = (await (await fetch(`${url}/api/v1/reports?limit=100`)).json()) as { rows: { title: string }[] }
  return answer.rows
}

test('add says of each file whether it was added, was there already, or was refused, and goes on', async () => {
  const nothing = join(folder, 'nothing.txt')
  writeFileSync(nothing, '')
  const first = await hopluu(['add', TEXTS[0] ?? '', nothing, TEXTS[1] ?? ''], settings('add'))
  assert.equal(first.code, 1)
  assert.equal(first.out.match(/đã thêm/g)?.length, 2)
  assert.match(first.err, /2 added, 0 already there, 1 refused/)
  const second = await hopluu(['add', '--lang', 'en', TEXTS[0] ?? ''], settings('add'))
  assert.equal(second.code, 0)
  assert.match(second.out, /^[0-9a-f]{16} {2}already there/)
})

test('add with another day of publication puts that day right in a known report and says so', async () => {
  const file = join(folder, 'undated.txt')
  writeFileSync(
    file,
    'Cà Mau làm việc với JICA\nChiều 14/3, Phó Chủ tịch UBND tỉnh Cà Mau Lê Văn Minh tiếp đoàn JICA về hệ thống cấp nước.\n'
  )
  await hopluu(['add', '--published-on', '15/3/2023', file], settings('redate'))
  assert.match((await hopluu(['add', file], settings('redate'))).out, /đã có trong sổ {2}/)
  const again = await hopluu(['add', '--published-on', '15/3/2024', file], settings('redate'))
  assert.equal(again.code, 0)
  assert.match(
    again.out,
    /đã có trong sổ; ngày đăng đổi từ 15\/0?3\/2023 thành 15\/0?3\/2024, đã đọc lại \(giữ 0 mục đã quyết định, thay \d+ mục\)/
  )
  assert.match((await hopluu(['add', '--lang', 'en', '--published-on', '2024-03-15', file], settings('redate'))).out, /already there {2}/)
})

test('start reads the examples into an empty register once, serves them, and stops at ctrl-C with 0', async () => {
  const child = startHopluu(['start'], settings('start'))
  const { url, said } = await addressOf(child)
  assert.match(said(), /Mở http/)
  assert.match(said(), /Open http/)
  const rows = await reportsAt(url)
  assert.equal(rows.length, EXAMPLES.length)
  const page = await (await fetch(new URL('/reports', url))).text()
  for (const { title } of rows) assert.ok(page.includes(title.replaceAll('&', '&amp;')), title)
  assert.equal(await stopped(child, 'SIGINT'), 0)
  assert.equal(existsSync(join(folder, 'start', 'examples-under-way')), false)

  const again = startHopluu(['start'], settings('start'))
  const second = await addressOf(again)
  assert.doesNotMatch(second.said(), /First start/)
  assert.equal((await reportsAt(second.url)).length, EXAMPLES.length)
  assert.equal(await stopped(again, 'SIGTERM'), 0)
})

test('a first start that was cut short is finished by the next', async () => {
  await hopluu(['add', TEXTS[0] ?? ''], settings('cut'))
  writeFileSync(join(folder, 'cut', 'examples-under-way'), '')
  const child = startHopluu(['start'], settings('cut'))
  const { url } = await addressOf(child)
  assert.equal((await reportsAt(url)).length, EXAMPLES.length)
  assert.equal(await stopped(child, 'SIGTERM'), 0)
})

test('a register with reports of its own gets no examples from start', async () => {
  await hopluu(['add', TEXTS[0] ?? ''], settings('own'))
  const child = startHopluu(['start'], settings('own'))
  const { url } = await addressOf(child)
  assert.equal((await reportsAt(url)).length, 1)
  assert.equal(await stopped(child, 'SIGTERM'), 0)
})

test('demo reads the examples, and a second time changes nothing', async () => {
  assert.match((await hopluu(['demo'], settings('demo'))).err, new RegExp(`${EXAMPLES.length} added, 0 already there, 0 refused`))
  assert.match((await hopluu(['demo'], settings('demo'))).err, new RegExp(`0 added, ${EXAMPLES.length} already there, 0 refused`))
})

test('a backup made while the server runs is a whole register, and is restored as one', async (t) => {
  const child = startHopluu(['serve'], settings('backed-up'))
  t.after(() => child.kill())
  const { url } = await addressOf(child)
  const body = 'Cần Thơ tiếp đoàn JICA\nNgày 10/2/2023, UBND TP Cần Thơ tiếp đoàn JICA về dự án thoát nước.'
  const added = (await (
    await fetch(`${url}/api/v1/reports`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body })
  ).json()) as {
    reportId: string
  }
  const decisions = `${url}/api/v1/reports/${added.reportId}/items/m1/decisions`
  const decided = await fetch(decisions, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ revision: 0, verdict: 'accept' })
  })
  assert.equal(decided.status, 200)
  const reportAt = async (base: string): Promise<unknown> => (await fetch(`${base}/api/v1/reports/${added.reportId}`)).json()
  const before = await reportAt(url)

  const copy = join(folder, 'copy.sqlite')
  const made = await hopluu(['backup', copy], settings('backed-up'))
  assert.deepEqual([made.code, made.err], [0, ''])
  assert.match(made.out, /với 1 báo cáo[\s\S]*with 1 report /)
  assert.match(made.out, /Dấu niêm: default\/2\/[0-9a-f]{64}/)
  const head = (await hopluu(['check', '--head'], settings('backed-up'))).out.trim()
  assert.ok(made.out.includes(head))
  const checked = await hopluu(['check', '--since', head, '--lang', 'en'], settings('backed-up'))
  assert.deepEqual([checked.code, checked.out.split('\n')[0]], [0, 'Checked 1 reports, 1 originals, 2 rows of the log: nothing is wrong.'])
  const again = await hopluu(['backup', copy], settings('backed-up'))
  assert.equal(again.code, 3)
  assert.match(again.err, /đã có và không bị ghi đè/)
  assert.equal(await stopped(child, 'SIGTERM'), 0)

  const put = await hopluu(['restore', copy, '--lang', 'en'], settings('restored'))
  assert.deepEqual([put.code, put.err], [0, ''])
  assert.match(put.out, /with 1 report was restored[\s\S]*nothing is wrong/)
  const restored = startHopluu(['serve'], settings('restored'))
  t.after(() => restored.kill())
  assert.deepEqual(await reportAt((await addressOf(restored)).url), before)
  await stopped(restored, 'SIGTERM')
})

test('a backup of nothing, into nowhere or of a PostgreSQL that does not answer is refused and leaves nothing', async () => {
  const into = join(folder, 'never.sqlite')
  const none = await hopluu(['backup', into], settings('no-register'))
  assert.equal(none.code, 3)
  assert.match(none.err, /không có sổ nào/)
  await hopluu(['add', TEXTS[0] ?? ''], settings('small'))
  const nowhere = await hopluu(['backup', join(folder, 'no', 'folder.sqlite')], settings('small'))
  assert.equal(nowhere.code, 3)
  assert.match(nowhere.err, /ENOENT/)
  const postgres = await hopluu(['backup', into], { environment: { DATABASE_URL: 'postgres://127.0.0.1:1/so' } })
  assert.equal(postgres.code, 3)
  assert.match(postgres.err, /cơ sở dữ liệu/)
  assert.equal((await hopluu(['backup'])).code, 2)
  assert.ok(!existsSync(into) && !existsSync(join(folder, 'no-register')))
})

test('a transfer of nothing, to nowhere or to what is no PostgreSQL is refused, and makes nothing', async () => {
  const none = await hopluu(['transfer', '--to', 'postgres://localhost/so'], settings('no-register'))
  assert.deepEqual([none.code, /không có sổ nào/.test(none.err)], [3, true])
  await hopluu(['add', TEXTS[0] ?? ''], settings('to-transfer'))
  const unnamed = await hopluu(['transfer'], settings('to-transfer'))
  assert.deepEqual([unnamed.code, /--to postgres:/.test(unnamed.err)], [3, true])
  const other = await hopluu(['transfer', '--to', 'mysql://localhost/so'], settings('to-transfer'))
  assert.deepEqual([other.code, /postgres:\/\//.test(other.err)], [3, true])
  const away = await hopluu(['transfer', '--to', 'postgres://nobody:secret@127.0.0.1:9/so'], settings('to-transfer'))
  assert.deepEqual([away.code, /không kết nối được/i.test(away.err), away.err.includes('secret')], [3, true, false])
  assert.equal((await hopluu(['transfer', 'so.sqlite'], settings('to-transfer'))).code, 2)
  assert.ok(!existsSync(join(folder, 'no-register')))
})

test('a port in use is told with another to try, and exits with 3', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as AddressInfo
  const { code, err } = await hopluu(['serve', '--port', String(port)], settings('busy'))
  other.close()
  assert.equal(code, 3)
  assert.ok(err.includes(`Cổng ${port}`) && err.includes(`Port ${port}`), err)
  assert.ok(!existsSync(join(folder, 'busy')), 'a server that did not start leaves no folder behind')
})

test('an address beyond this machine is refused with 2 while there are no accounts', async () => {
  const { code, err } = await hopluu(['serve', '--host', '0.0.0.0'], settings('open'))
  assert.equal(code, 2)
  assert.match(err, /127\.0\.0\.1/)
  assert.ok(!existsSync(join(folder, 'open')))
})

test('a data folder that is a file is told as one, in both languages, and exits with 3', async () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  for (const command of [
    ['serve', '--port', '0'],
    ['add', TEXTS[0] ?? '']
  ]) {
    const { code, err } = await hopluu(command, { environment: { HOPLUU_DATA: file } })
    assert.equal(code, 3)
    assert.ok(err.includes(`“${file}” không mở được vì ở đó, hoặc phía trên nó, là một tệp`) && err.includes('is a file'), err)
  }
})
