import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type App, openApp, writePlant } from '../../src/app/index.ts'
import { bringPlantLog, type ToldPlantLog } from '../../src/exchange/index.ts'
import type { EntryKind, PlantView, Register } from '../../src/register/index.ts'
import type { Outcome } from '../../src/values/index.ts'
import { ended, startHopluu } from './cli-process.ts'
import { inDays } from './in-days.ts'

const folder = mkdtempSync(join(tmpdir(), 'hopluu-plants-'))
const kept = <T>(outcome: Outcome<T>): T => {
  assert.ok(outcome.ok, JSON.stringify(outcome))
  return outcome.value
}
const code = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.refusal.code)
let app: App
let register: Register
before(async () => {
  app = kept(await openApp({ environment: { HOPLUU_DATA: folder } } as never))
  register = app.register
})
after(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const SOURCE = 'Sổ trực vận hành tháng 9/2026'
const open = async (name: string): Promise<string> =>
  kept(await register.enterDossier({ kind: 'facility', fields: { name, kind: 'wastewater plant' }, reason: 'Quyết định bàn giao' }))
const add = async (dossierId: string, kind: EntryKind, value: unknown): Promise<Outcome<unknown>> => {
  const { revision } = kept(await register.showDossier(dossierId))
  return register.actOnDossier({ dossierId, revision, act: { act: 'add entry', kind, value }, reason: 'Giấy phép môi trường số 12' })
}
const show = async (dossierId: string, month = '2026-09'): Promise<PlantView> => kept(await register.showPlant({ dossierId, month }))
const bring = async (dossierId: string, text: string, dryRun = false): Promise<Outcome<ToldPlantLog>> =>
  bringPlantLog(register, {
    ...{ dossierId, source: SOURCE, dryRun },
    table: kept(await register.openTable({ bytes: new TextEncoder().encode(text) }))
  })

test('a table of days is kept whole or not at all; each wrong row is told, and a correction keeps what was there', async () => {
  const id = await open('Nhà máy Cái Sâu')
  const heading =
    'Ngày;Lưu lượng vào (m3);Xả tràn (m3);BOD5 vào (mg/L);BOD5 ra (mg/L);Điện (kWh);Hóa chất: PAC (kg);Bùn (kg);Ngừng (giờ);Ghi chú\n'
  const wrong = kept(
    await bring(
      id,
      `${heading}01/09/2026;12.500,5;0;180;25,5;3750;40;1200;0;\n02/09/2026;12000;;-3;;;;;;\n31/09/2026;1;;;;;;;;\n01/09/2026;5;;;;;;;;\n`
    )
  )
  assert.deepEqual(
    wrong.errors.map(({ row, code: each }) => [row, each]),
    [
      [3, 'plant_value_not_valid'],
      [4, 'plant_day_not_whole'],
      [5, 'plant_day_twice']
    ]
  )
  assert.deepEqual([wrong.kept, (await show(id)).days], [false, []])
  const right = `${heading}01/09/2026;12.500,5;0;180;25,5;3750;40;1200;0;\n02/09/2026;12000;300;200;31;;35;;1,5;mưa lớn\nTổng;24.500,5;;;;;;;;\n`
  const tried = kept(await bring(id, right, true))
  assert.deepEqual(
    [tried.kept, tried.months, (await show(id)).days.length],
    [false, [{ month: '2026-09', added: 2, changed: 0, removed: 0, same: 0 }], 0]
  )
  assert.equal(kept(await bring(id, right)).kept, true)
  assert.equal(code(await bring(id, right)), 'plant_log_unchanged')
  const [first, second] = (await show(id)).days
  assert.deepEqual([first?.inflow, first?.sludge, first?.chemicals, second?.outage, second?.energy], [12500.5, 1.2, { PAC: 40 }, 90, null])
  assert.equal(kept(await bring(id, 'Ngày,Inflow\n2026-09-02,12100\n')).months[0]?.changed, 1)
  const { entered, missing, days } = await show(id)
  assert.deepEqual([entered.length, entered.at(-1)?.source, missing.length, days.length], [2, SOURCE, 28, 2])
})

test('what cannot be read one way only is refused: figures in two writings, columns and units that are not known', async () => {
  const id = await open('Trạm Ninh Kiều')
  assert.equal(kept(await bring(id, 'Ngày;Điện (kWh)\n01/09/2026;3.200\n')).errors[0]?.code, 'plant_number_unclear')
  assert.equal(kept(await bring(id, 'Ngày;Điện (kWh);BOD5 ra\n01/09/2026;3.200;25,5\n')).kept, true)
  assert.equal((await show(id)).days[0]?.energy, 3200)
  assert.equal(code(await bring(id, 'Ngày;Điện (kWh);Dầu mỡ\n01/09/2026;1;2\n')), 'plant_columns_unknown')
  assert.equal(code(await bring(id, 'Ngày;Điện (lít)\n01/09/2026;1\n')), 'plant_unit_not_known')
  assert.equal(code(await bring(id, 'Tên;Số\nA;1\n')), 'plant_days_none')
  assert.equal(kept(await bring(id, `Ngày;Điện\n${inDays(1)};5\n`)).errors[0]?.code, 'plant_day_ahead')
  const keep = (days: Record<string, unknown>, revision: number | null = null) =>
    register.keepPlantLog({ dossierId: id, revision, days, reason: SOURCE })
  assert.equal(kept(await keep({ '2026-09-03': { energy: 'x' } })).errors[0]?.refusal.code, 'plant_value_not_valid')
  assert.equal(kept(await keep({ '2026-09-03': { effluent: { pH: 15 } } })).errors[0]?.refusal.code, 'plant_value_not_valid')
  assert.equal(code(await keep({ '2026-09-03': { energy: 1 } }, 0)), 'dossier_changed_meanwhile')
  assert.equal(kept(await keep({ '2026-09-01': null })).months[0]?.removed, 1)
  assert.deepEqual((await show(id)).days, [])
})

test('a day is judged by the limit in force on it; one that was recalled judges none, and none is made up', async () => {
  const id = await open('Nhà máy Tây Đô')
  const days = { '2026-09-01': { effluent: { BOD5: 40, pH: 5 } }, '2026-09-15': { effluent: { BOD5: 40 } } }
  assert.equal(kept(await register.keepPlantLog({ dossierId: id, revision: null, days, reason: SOURCE })).kept, true)
  assert.deepEqual((await show(id)).sums.unjudged, { BOD5: 2, pH: 1 })
  const limit = { standard: 'Giấy phép số 12', column: 'A', parameter: 'BOD5', most: '30', from: '2026-09-10', to: null }
  assert.equal(code(await add(id, 'limit', { ...limit, most: null })), 'entry_not_valid')
  assert.equal(code(await add(id, 'limit', { ...limit, unit: 'g/L' })), 'entry_not_valid')
  assert.equal(code(await add(id, 'limit', { ...limit, to: '2026-09-01' })), 'days_out_of_order')
  assert.equal(code(await add(id, 'limit', limit)), 'ok')
  assert.equal(code(await add(id, 'limit', { ...limit, from: '2026-01-01', most: '1', status: 'recalled' })), 'ok')
  assert.equal(code(await add(id, 'limit', { ...limit, parameter: 'pH', least: '5.5', most: null, from: '2026-09-01' })), 'ok')
  const { sums, limits } = await show(id)
  assert.deepEqual(
    sums.exceedances.map(({ day, parameter, over, limit: { source } }) => [day, parameter, over, source]),
    [
      ['2026-09-01', 'pH', 0.5, 'Giấy phép môi trường số 12'],
      ['2026-09-15', 'BOD5', 10, 'Giấy phép môi trường số 12']
    ]
  )
  assert.deepEqual([limits.length, sums.unjudged], [2, { BOD5: 1 }])
  // An entry alone is no log: it names bytes that are here.
  assert.equal(code(await add(id, 'log', { month: '2026-08', sha256: '0'.repeat(64), days: 3 })), 'plant_log_not_found')
})

test('upkeep is told as it stood at the end of the month, and a fault by its age', async () => {
  const id = await open('Trạm bơm Rạch Ngỗng')
  await add(id, 'task', { title: 'Bôi trơn máy bơm', every: 'month', from: '2026-08-31' })
  const [task] = (await show(id)).tasks
  assert.deepEqual([task?.due, task?.late], ['2026-08-31', true])
  await add(id, 'upkeep', { task: task?.entry, on: '2026-08-31' })
  await add(id, 'fault', { title: 'Máy thổi khí số 2', since: '2026-09-10', mended: '2026-10-05' })
  const september = await show(id)
  assert.deepEqual([september.tasks[0]?.due, september.tasks[0]?.late, september.tasks[0]?.done], ['2026-09-30', false, []])
  assert.deepEqual([september.faults[0]?.open, september.faults[0]?.ageDays], [true, 20])
  const october = await show(id, '2026-10')
  assert.deepEqual([october.tasks[0]?.late, october.faults[0]?.open, october.faults[0]?.ageDays], [true, false, 25])
})

test('a task is done every so many weeks or months, or once and never again', async () => {
  const id = await open('Trạm bơm Cái Khế')
  await add(id, 'task', { title: 'Thay dầu máy bơm', every: 'month', interval: 6, from: '2026-03-31' })
  await add(id, 'task', { title: 'Vệ sinh song chắn rác', every: 'week', interval: 2, from: '2026-09-01' })
  await add(id, 'task', { title: 'Thay cáp điện', every: 'once', from: '2026-09-15' })
  assert.equal(
    code(await add(id, 'task', { title: 'Không bao giờ', every: 'day', interval: 0, from: '2026-09-01' })),
    'entry_number_not_valid'
  )
  const before = (await show(id)).tasks
  assert.deepEqual(
    before.map(({ due, interval, late }) => [due, interval, late]),
    [
      ['2026-03-31', 6, true],
      ['2026-09-01', 2, true],
      ['2026-09-15', 1, true]
    ]
  )
  for (const [at, on] of [
    [0, '2026-03-31'],
    [1, '2026-09-08'],
    [2, '2026-09-16']
  ] as const)
    await add(id, 'upkeep', { task: before[at]?.entry, on })
  const { tasks } = await show(id)
  assert.deepEqual(
    tasks.map(({ title, due, late, lastDone }) => [title, due, late, lastDone]),
    [
      ['Vệ sinh song chắn rác', '2026-09-22', true, '2026-09-08'],
      ['Thay dầu máy bơm', '2026-09-30', false, '2026-03-31'],
      ['Thay cáp điện', null, false, '2026-09-16']
    ]
  )
  const report = new TextDecoder().decode(
    kept(await writePlant(register, { dossierId: id, month: '2026-09' }, { format: 'html', language: 'vi' }))
  )
  assert.match(report, /Đến 30\/09\/2026 có 1\/3 việc trễ hạn; trễ nhất từ 22\/09\/2026: Vệ sinh song chắn rác\./)
  assert.match(report, /2 tuần một lần[\s\S]*6 tháng một lần[\s\S]*đã làm xong/)
})

test('hopluu plant log brings a file, says what is wrong by row, and tries without keeping', async () => {
  const file = join(folder, 'log.csv')
  const environment = { HOPLUU_DATA: join(folder, 'cli') }
  const run = (...words: string[]) => ended(startHopluu(['plant', ...words, '--lang', 'en'], { environment }))
  const other = kept(await openApp({ environment } as never))
  kept(await other.register.enterDossier({ kind: 'facility', fields: { name: 'Nhà máy Ô Môn' }, reason: 'Hồ sơ' }))
  await other.close()
  writeFileSync(file, 'Date,Inflow (m3),Energy (kWh)\n2026-09-01,1000,300\n2026-09-02,abc,300\n')
  const wrong = await run('log', 'nha may o mon', file, '--source', 'Sổ')
  assert.deepEqual([wrong.code, wrong.err.split(' ')[1], wrong.out.includes('Nothing was kept')], [1, '3:', true])
  writeFileSync(file, 'Date,Inflow (m3),Energy (kWh)\n2026-09-01,1000,300\n')
  assert.match((await run('log', 'Nhà máy Ô Môn', file, '--dry-run')).out, /1 new[\s\S]*Nothing was kept/)
  assert.match((await run('log', 'Nhà máy Ô Môn', file)).err, /source/i)
  assert.match((await run('log', 'Nhà máy Ô Môn', file, '--source', 'Sổ trực')).out, /The log is kept/)
  assert.match((await run('log', 'Nhà máy Lạ', file)).err, /no facility/)
  const report = (...more: string[]) => run('report', 'Nhà máy Ô Môn', '--month', '2026-09', ...more)
  const out = join(folder, 'report.xlsx')
  assert.deepEqual([(await report('--out', out)).code, (await report('--format', 'docx')).code], [0, 2])
  const back = kept(await register.openTable({ bytes: readFileSync(out), sheet: 'Log' }))
  const there = await open('Nhà máy Thốt Nốt')
  assert.equal(kept(await bringPlantLog(register, { dossierId: there, table: back, source: SOURCE, dryRun: false })).kept, true)
  assert.deepEqual(
    (await show(there)).days.map(({ day, inflow, energy }) => [day, inflow, energy]),
    [['2026-09-01', 1000, 300]]
  )
  const html = (await report('--format', 'html', '--language', 'vi')).out
  assert.match(html, /thiếu 29 ngày: 2–30\./)
  assert.match(html, /0,3<[\s\S]*1\/30/)
  assert.match(
    (await run('list', '--month', '2026-09')).out,
    /^Nhà máy Ô Môn: logged up to 1 September 2026; 2026-09: 1 days, 29 missing; 0 of 0 values exceeded; 0 tasks overdue, 0 faults\.$/m
  )
  assert.equal(JSON.parse((await run('list', '--month', '2026-09', '--json')).out)[0].next.day, '2026-09-02')
  assert.match((await run('list', '--month', '9')).err, /is no month/)
  assert.match((await run('logs')).err, /no command/)
})
