import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { readActivities, unpacked } from '../../src/exchange/iati/activities.ts'
import { calendarPeriod } from '../../src/exchange/iati/read/calendar-period.ts'
import { minorOf } from '../../src/exchange/iati/read/stated-money.ts'
import type { StatedActivity } from '../../src/register/index.ts'
import { decimalOfMinor, firstDay, lastDay } from '../../src/values/index.ts'
import { hopluu } from '../doors/cli-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'hopluu-iati-import-'))
after(() => rmSync(folder, { recursive: true }))

const activity = (id: string, title: string, more = ''): string =>
  `<iati-activity default-currency="USD"><iati-identifier>XM-DAC-7-${id}</iati-identifier><reporting-org ref="XM-DAC-7" type="10"><narrative>Sứ quán</narrative></reporting-org><title><narrative>${title}</narrative></title><activity-status code="2"/><recipient-country code="VN"/>${more}</iati-activity>`
const file = (...activities: string[]): string => `<iati-activities version="2.03">${activities.join('\n')}</iati-activities>`

const stated = async (text: string): Promise<StatedActivity[]> => {
  const found: StatedActivity[] = []
  const pieces = async function* () {
    yield new TextEncoder().encode(text)
  }
  const read = await readActivities('a.xml', pieces(), { country: null, identifiers: null }, (one) => found.push(one))
  assert.ok(read.ok, JSON.stringify(read))
  return found
}

test('a sum is read to the last unit, and written again it is the same', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 21n), max: 10n ** 21n }), fc.constantFrom('JPY', 'USD', 'VND', 'KWD'), (minor, currency) => {
      assert.deepEqual(minorOf(decimalOfMinor(minor, currency), currency), { amountMinor: String(minor), exact: true })
    })
  )
  assert.deepEqual(minorOf('12345.6789', 'USD'), { amountMinor: '1234568', exact: false })
  assert.deepEqual(minorOf('-0.005', 'USD'), { amountMinor: '-1', exact: false })
  assert.deepEqual(minorOf('17999999.000', 'JPY'), { amountMinor: '17999999', exact: true })
  for (const wrong of ['', '.', '1e6', '1,000', '٣']) assert.equal(minorOf(wrong, 'USD'), null, wrong)
  assert.equal(minorOf('1', 'XXX'), null)
})

test('a period has a name where the calendar has one for just its days', () => {
  for (const period of ['2024', '2024-H1', '2024-H2', '2026-Q3', '2024-02', '2024-02-29'])
    assert.equal(calendarPeriod(firstDay(period) ?? '', lastDay(period) ?? ''), period)
  assert.equal(calendarPeriod('2024-04-01', '2025-03-31'), null)
})

test('what an activity says more finely than money, in another period or without a place here is told, not lost without a word', async () => {
  const [one] = await stated(
    file(
      activity(
        'A',
        'Cầu',
        `<sector vocabulary="2" code="210"/><transaction><transaction-type code="3"/><transaction-date iso-date="2024-01-31"/><value value-date="2024-01-31">10.005</value><description><narrative>Đợt 1</narrative></description></transaction>
        <transaction><transaction-type code="8"/><transaction-date iso-date="2024-01-31"/><value value-date="2024-01-31">1</value></transaction>
        <planned-disbursement><period-start iso-date="2024-04-01"/><period-end iso-date="2025-03-31"/><value value-date="2024-04-01">7</value></planned-disbursement>
        <document-link url="https://vi.du/a.pdf" format="application/pdf"><title><narrative>…</narrative></title><category code="A01"/></document-link>`
      )
    )
  )
  assert.deepEqual(one?.leftOut, { '<document-link>': 1, 'sum rounded': 1, 'transaction type': 1 })
  assert.deepEqual(
    one?.transactions.map(({ type, standing, on, amountMinor, description }) => [type, standing, on, amountMinor, description]),
    [
      ['disbursement', 'actual', '2024-01-31', '1001', 'Đợt 1; 10.005 USD'],
      ['disbursement', 'planned', '2024-04-01', '700', '2024-04-01 – 2025-03-31']
    ]
  )
})

test('an archive gives its XML files one after the other, in pieces of any size; one that breaks off is no archive', async () => {
  const [a, b] = [
    file(activity('A', 'Cầu')),
    file(activity('B', 'Đường', `<description><narrative>${'x'.repeat(200_000)}</narrative></description>`))
  ]
  const zip = zipSync({ 'a.xml': Buffer.from(a), 'readme.txt': Buffer.from('…'), 'in/b.xml': Buffer.from(b) })
  const cut = async function* (bytes: Uint8Array, size: number) {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const all = async (bytes: Uint8Array, size: number): Promise<[string, string][]> => {
    const files: [string, string][] = []
    for await (const { name, chunks } of unpacked('goi.zip', cut(bytes, size)))
      files.push([name, Buffer.concat(await Array.fromAsync(chunks)).toString()])
    return files
  }
  for (const size of [1000, 65_536])
    assert.deepEqual(await all(zip, size), [
      ['goi.zip/a.xml', a],
      ['goi.zip/in/b.xml', b]
    ])
  assert.deepEqual(await all(gzipSync(a), 10), [['goi.zip', a]])
  await assert.rejects(all(gzipSync(b).subarray(0, -40), 1000))
  await assert.rejects(all(zip.subarray(0, zip.length / 2), 1000))
})

test('the command line looks first, enters with --apply, and takes folders, archives and, where it may, addresses', async () => {
  const environment = { HOPLUU_DATA: join(folder, 'data') }
  const brought = join(folder, 'files')
  mkdirSync(brought)
  writeFileSync(join(brought, 'a.xml'), file(activity('A', 'Cầu Cần Thơ')))
  writeFileSync(
    join(brought, 'b.zip'),
    zipSync({ 'b.xml': Buffer.from(file(activity('B', 'Đường vành đai'), activity('J', 'Nagoya').replace('"VN"', '"JP"'))) })
  )
  const run = (...words: string[]) => hopluu(['iati', 'import', ...words], { environment })
  const look = await run(brought)
  assert.equal(look.code, 0, look.err)
  assert.match(look.out, /XM-DAC-7-A – Cầu Cần Thơ: dự án mới/)
  assert.match(look.out, /b\.xml: 2 hoạt động, 1 không thuộc phạm vi/)
  assert.match(look.out, /--apply/)
  const done = JSON.parse((await run(brought, '--apply', '--json')).out)
  assert.deepEqual(
    done.activities.map(({ standing }: { standing: string }) => standing),
    ['new', 'new']
  )
  const again = await run(brought, '--apply', '--lang', 'en')
  assert.match(again.out, /nothing new: 2/)
  writeFileSync(join(folder, 'c.xml'), file(activity('A', 'Cầu Cần Thơ').replace('code="2"', 'code="4"')))
  const differs = await run(join(folder, 'c.xml'), '--apply', '--lang', 'en')
  assert.equal(differs.code, 1)
  assert.match(differs.out, /Status: closed \| the register has: implementation \| not chosen/)
  const chosen = await run(join(folder, 'c.xml'), '--apply', '--choose', 'XM-DAC-7-A:activityStatus=theirs', '--lang', 'en')
  assert.equal(chosen.code, 0, chosen.out)
  for (const [words, code] of [
    [['--choose', 'colour=theirs'], 'import_choice_not_valid'],
    [['--into', 'x'], 'import_into_not_valid'],
    [['--country', 'Japan'], 'option_not_allowed']
  ] as const) {
    const wrong = await run(brought, ...words)
    assert.equal(wrong.code, 2, code)
    assert.notEqual(wrong.err, '')
  }
  const server = createServer((request, response) => {
    if (request.url === '/d.xml') response.end(file(activity('D', 'Nhà máy nước')))
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const off = await run(`${address}/d.xml`)
    assert.equal(off.code, 1)
    assert.match(off.err, /--fetch/)
    const fetched = await run(`${address}/d.xml`, '--fetch', '--lang', 'en')
    assert.match(fetched.out, /XM-DAC-7-D – Nhà máy nước: new project/)
    const missing = await run(`${address}/none.xml`, '--fetch', '--lang', 'en')
    assert.match(missing.err, /HTTP 404/)
  } finally {
    server.close()
  }
})

test('the published files of the tests are read whole, and every sum in them is one of ours', async () => {
  for (const name of ['usaid-ro.xml.gz', 'usaid-cr.xml.gz']) {
    const text = gunzipSync(readFileSync(new URL(`published/${name}`, import.meta.url))).toString()
    const activities = await stated(text)
    assert.equal(activities.length, text.match(/<iati-activity[ >]/g)?.length)
    const sums = [...text.matchAll(/<transaction[ >][\s\S]*?<value[^>]*>([^<]*)</g)].map(
      ([, value]) => minorOf(value ?? '', 'USD')?.amountMinor
    )
    assert.deepEqual(
      activities.flatMap(({ transactions }) =>
        transactions.filter(({ standing }) => standing === 'actual').map(({ amountMinor }) => amountMinor)
      ),
      sums
    )
  }
})
