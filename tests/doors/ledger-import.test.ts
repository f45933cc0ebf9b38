import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import writeFile from 'write-excel-file/node'
import { LOCAL_ACTOR } from '../../src/accounts/index.ts'
import { openApp } from '../../src/app/index.ts'
import { hopluu } from './cli-process.ts'
import { openPromisedApi, type PromisedApi } from './promised-api.ts'

const PROJECT = 'Thoát nước và xử lý nước thải quận Cái Răng'
const RIGHT =
  'Ngày;Dự án;Loại;Số tiền;Tiền tệ\n30/06/2026;thoát nước và xử lý nước thải quận cái răng;Giải ngân;1.000.000.000.000.000.001;VND\n'
const WRONG = 'Ngày;Dự án;Loại;Số tiền;Tiền tệ\n31/06/2026;Thoát nươc và xử lí nước thải quận Cái Răng;Giải ngân;5;VND\n;;Tổng cộng;5;VND\n'

let api: PromisedApi
let folder = ''
let project = ''

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hopluu-ledger-'))
  api = await openPromisedApi()
  const entered = await api.send('POST', '/dossiers', { kind: 'project', fields: { name: PROJECT }, reason: 'Danh mục dự án' })
  project = (await api.kept('/dossiers', 'post', entered, 201)).id
})
after(async () => {
  await api.close()
  rmSync(folder, { recursive: true, force: true })
})

const bring = async (body: unknown) => api.kept('/ledger/import', 'post', await api.send('POST', '/ledger/import', body))
interface Told {
  readonly row: number
  readonly heading: string | null
  readonly code: string
  readonly vi: string
  readonly en: string
}

test('over the API a table tells each row’s error with code and both sentences, enters nothing then, and all of it once it is right', async () => {
  const wrong = await bring({ text: WRONG, source: 'Báo cáo quý II' })
  assert.deepEqual([wrong.entered, wrong.isWhole, wrong.lines, wrong.setAside.length], [0, false, 1, 1])
  assert.deepEqual(
    wrong.errors.map(({ row, heading, code }: Told) => [row, heading, code]),
    [
      [2, 'Dự án', 'project_near'],
      [2, 'Ngày', 'day_not_read']
    ]
  )
  assert.match(wrong.errors[0].vi, /Có phải là “Thoát nước và xử lý nước thải quận Cái Răng”\?$/)
  assert.match(wrong.errors[0].en, /Did you mean “Thoát nước và xử lý nước thải quận Cái Răng”\?$/)
  const preview = await bring({ text: RIGHT, dryRun: true })
  assert.deepEqual([preview.entered, preview.isWhole, preview.lines], [0, true, 1])
  assert.equal((await bring({ text: RIGHT, source: 'Báo cáo quý II' })).entered, 1)
  const again = await bring({ text: RIGHT, source: 'Báo cáo quý II' })
  assert.deepEqual([again.entered, again.errors.map(({ code }: Told) => code)], [0, ['ledger_row_known']])
  const listed = await api.kept('/ledger', 'get', await api.call(`/ledger?dossierId=${project}`))
  assert.deepEqual(
    listed.rows.map(({ amountMinor, source }: { amountMinor: string; source: string }) => [amountMinor, source]),
    [['1000000000000000001', 'Báo cáo quý II']]
  )
  await api.refused(await api.send('POST', '/ledger/import', { text: RIGHT, again: true }), 422, 'act_needs_source')
})

test('over the API a workbook comes as base64, with a name for the project of all and a column put right', async () => {
  const bytes = await (
    await writeFile([
      [{ value: 'Khi nào' }, { value: 'Giải ngân (triệu đồng)' }],
      [{ value: '2026' }, { value: 35250.5 }]
    ])
  ).toBuffer()
  const body = { base64: bytes.toString('base64'), project, source: 'Sao kê', columns: { 'Khi nào': 'on' } }
  const told = await bring(body)
  assert.deepEqual(
    [told.entered, told.columns],
    [
      1,
      [
        { heading: 'Khi nào', field: 'on' },
        { heading: 'Giải ngân (triệu đồng)', field: 'amount' }
      ]
    ]
  )
})

test('on the command line a table is imported whole or not at all', async () => {
  const environment = { HOPLUU_DATA: join(folder, 'register') }
  const app = await openApp({ environment: {}, dataFolder: environment.HOPLUU_DATA })
  assert.ok(app.ok)
  const entered = await (await app.value.registerFor(LOCAL_ACTOR)).enterDossier({
    kind: 'project',
    fields: { name: PROJECT },
    reason: 'Danh mục'
  })
  await app.value.close()
  assert.ok(entered.ok)
  const run = (...words: string[]) => hopluu(['ledger', ...words, '--lang', 'en'], { environment })
  const file = join(folder, 'giai-ngan.csv')
  writeFileSync(file, WRONG)
  const refused = await run('import', file, '--source', 'Report')
  assert.equal(refused.code, 1)
  assert.match(
    refused.err,
    /^Row 2, Dự án: .*Did you mean “Thoát nước và xử lý nước thải quận Cái Răng”\? \(project_near\)\nRow 2, Ngày: .*\(day_not_read\)\n/
  )
  assert.equal(refused.out, 'No row was entered.\n')
  writeFileSync(file, RIGHT)
  assert.equal((await run('import', file, '--dry-run')).out, '1 row can be read; none was entered.\n')
  assert.equal((await run('import', file, '--project', entered.value, '--source', 'Report')).out, '1 row entered.\n')
  const told = JSON.parse((await run('import', file, '--source', 'Report', '--json')).out)
  assert.deepEqual([told.entered, told.errors[0].code], [0, 'ledger_row_known'])
  assert.match((await run('list')).out, /2026-06-30\tDisbursement\tactual\t1000000000000000001\tVND/)
  assert.equal((await run('import')).code, 2)
})
