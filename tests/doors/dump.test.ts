import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { type App, dumpRegister, openApp } from '../../src/app/index.ts'
import { DUMP_TABLES } from '../../src/exchange/index.ts'
import type { Outcome } from '../../src/values/index.ts'
import { hopluu } from './cli-process.ts'
import { acceptExample } from './web-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'hopluu-dump-'))
const data = join(folder, 'data')
const kept = <T>(outcome: Outcome<T>): T => {
  assert.ok(outcome.ok, JSON.stringify(outcome))
  return outcome.value
}
let app: App
// biome-ignore lint/suspicious/noExplicitAny: rows are held to the data dictionary below.
type Row = any
const linesOf = (file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

before(async () => {
  app = kept(await openApp({ environment: { HOPLUU_DATA: data } } as never))
  await acceptExample(app.register, '2025-04-18-can-tho-jica-phuong-an-vay.txt')
  const id = kept(await app.register.enterDossier({ kind: 'project', fields: { name: 'Thoát nước Ô Môn', sector: ['drainage'] } }))
  const { revision } = kept(await app.register.nameDossier(id))
  const value = { type: 'commitment', on: '2026-03', amountMinor: '24000000000', currency: 'JPY', provider: { name: 'JICA' } }
  kept(
    await app.register.actOnDossier({
      ...{ dossierId: id, revision, reason: 'Hiệp định vay' },
      act: { act: 'add entry', kind: 'transaction', value }
    } as never)
  )
})
after(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

test('a dump has every report, item, dossier, link and transaction of the register, and every quotation stands in the text beside it', async () => {
  const out = join(folder, 'lines')
  const { rows, level } = kept(await dumpRegister(app.register, { folder: out, format: 'jsonl', at: new Date('2026-11-23T00:00:00Z') }))
  assert.equal(level, 'internal')
  const tables = new Map(DUMP_TABLES.map(({ name }) => [name as string, linesOf(join(out, `${name}.jsonl`))]))
  for (const [name, own] of tables) assert.equal(own.length, rows[name] ?? 0, name)
  const texts = new Map(tables.get('reports')?.map((row) => [row.id, row.text]))
  const items = tables.get('items') ?? []
  assert.ok(items.length > 10)
  for (const { reportId, evidence } of items)
    for (const { start, end, exact } of evidence) assert.equal(texts.get(reportId)?.slice(start, end), exact)
  const ids = new Set(tables.get('dossiers')?.map(({ id }) => id))
  assert.ok(tables.get('links')?.every(({ from, to }) => ids.has(from) && ids.has(to)))
  assert.ok(tables.get('values')?.every(({ dossierId }) => ids.has(dossierId)))
  const [paid] = tables.get('transactions') ?? []
  assert.deepEqual(
    [paid.amountMinor, paid.currency, paid.on, paid.provider, paid.source],
    ['24000000000', 'JPY', '2026-03', 'JICA', 'Hiệp định vay']
  )
  const dictionary = JSON.parse(readFileSync(join(out, 'data-dictionary.json'), 'utf8'))
  for (const { name, columns } of dictionary.tables)
    for (const row of tables.get(name) ?? [])
      assert.deepEqual(Object.keys(row).toSorted(), columns.map((column: Row) => column.name).toSorted(), name)
  assert.match(readFileSync(join(out, 'data-dictionary.md'), 'utf8'), /\| amountMinor \| text \| số tiền/)
})

test('as Parquet it holds the same, by a reader of its own', async () => {
  const [lines, parquet] = [join(folder, 'lines'), join(folder, 'parquet')]
  kept(await dumpRegister(app.register, { folder: parquet, format: 'parquet', at: new Date('2026-11-23T00:00:00Z') }))
  for (const { name, columns } of DUMP_TABLES) {
    const rows = (await parquetReadObjects({ file: await asyncBufferFromFile(join(parquet, `${name}.parquet`)) })) as Row[]
    const there = linesOf(join(lines, `${name}.jsonl`))
    assert.equal(rows.length, there.length, name)
    const plain = rows.map((row) => Object.fromEntries(columns.map((column) => [column.name, row[column.name] ?? null])))
    assert.deepEqual(
      plain,
      there.map((row) => Object.fromEntries(columns.map((column) => [column.name, row[column.name] ?? null]))),
      name
    )
  }
})

test('on the command line a folder that holds something is refused and left as it is, and a lower level has less', async () => {
  const full = mkdtempSync(join(folder, 'full-'))
  writeFileSync(join(full, 'mine.txt'), 'của tôi')
  const environment = { HOPLUU_DATA: data }
  const refused = await hopluu(['dump', full], { environment })
  assert.deepEqual([refused.code, readdirSync(full)], [1, ['mine.txt']])
  assert.match(refused.err, /thư mục trống/)
  const out = join(folder, 'public')
  const written = await hopluu(['dump', out, '--level', 'public', '--format', 'parquet'], { environment })
  assert.equal(written.code, 0, written.err)
  assert.match(written.out, /^reports\.parquet\t0$|^dossiers\.parquet\t0$|rates\.parquet\t\d+/m)
  assert.equal((await hopluu(['dump', join(folder, 'odd'), '--format', 'xml'], { environment })).code, 2)
  assert.equal((await hopluu(['dump'], { environment })).code, 2)
})
