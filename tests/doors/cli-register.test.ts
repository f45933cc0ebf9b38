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
  const page = await (await fetch(url)).text()
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
