import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { type App, findSubject, makePeriod, openApp, writePeriod } from '../../src/app/index.ts'
import type { Compared, PeriodReport, PeriodSection } from '../../src/briefing/index.ts'
import type { Register } from '../../src/register/index.ts'
import type { Outcome } from '../../src/values/index.ts'
import { inDays } from './in-days.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const REPORTS = [
  '2023-02-10-can-tho-jica.txt',
  '2024-03-15-can-tho-jica-nghien-cuu-kha-thi.docx',
  '2025-04-18-can-tho-jica-phuong-an-vay.txt'
]
const folder = mkdtempSync(join(tmpdir(), 'hopluu-periods-'))
const kept = <T>(outcome: Outcome<T>): T => {
  assert.ok(outcome.ok, JSON.stringify(outcome))
  return outcome.value
}
/** The month, quarter and year of today as the register counts days. */
const TODAY = inDays(0)
const MONTH = TODAY.slice(0, 7)
const YEAR = TODAY.slice(0, 4)
let app: App
let register: Register

before(async () => {
  app = kept(await openApp({ environment: { HOPLUU_DATA: folder } } as never))
  register = app.register
  for (const fileName of REPORTS) {
    const { reportId } = kept(await register.addReport({ bytes: readFileSync(join(ROOT, 'examples', fileName)), fileName }))
    for (const { id, revision } of kept(await register.showReport(reportId)).items)
      kept(await register.decide({ reportId, itemId: id, revision, verdict: 'accept' }))
  }
})
after(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const from = () => ({ register, above: null })
const reportOn = async (name: string): Promise<PeriodReport> => kept(await makePeriod(from(), name))
const linesOf = (report: PeriodReport, code: PeriodSection) => report.sections.find((one) => one.code === code)?.lines ?? []
const nowOf = (report: PeriodReport): Partial<Record<Compared['code'], number>> =>
  Object.fromEntries(report.compared.map(({ code, now }) => [code, now]))

test('a past quarter tells whom one met, what began there and what it says, each with its footnote', async () => {
  const report = await reportOn('2025-Q2')
  assert.deepEqual(
    [report.period.from, report.period.until, report.cut, report.before.name],
    ['2025-04-01', '2025-06-30', '2025-06-30', '2025-Q1']
  )
  assert.equal(linesOf(report, 'meetings').length, 1)
  assert.match(linesOf(report, 'meetings')[0]?.said.vi ?? '', /17\/04\/2025/)
  assert.ok(linesOf(report, 'started').length > 0)
  assert.equal(nowOf(report).started, linesOf(report, 'started').length)
  const earlier = await reportOn('2025-Q1')
  assert.deepEqual([nowOf(earlier).meetings, linesOf(earlier, 'meetings').length], [0, 0])
  assert.deepEqual(
    report.compared.map(({ before }) => before),
    earlier.compared.map(({ now }) => now),
    'what stands beside it is the report of the period before'
  )
  for (const { code, lines } of report.sections)
    for (const { said, notes } of lines) {
      assert.ok(notes.length > 0, `${code}: ${said.vi}`)
      for (const note of notes) if (note.from === 'report') assert.ok(note.words.length > 0)
    }
})

test('a year holds what its quarters hold, and no undertaking begins in two of them', async () => {
  const quarters = await Promise.all(['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4'].map(reportOn))
  const year = await reportOn('2023')
  const ids = quarters.flatMap((quarter) => linesOf(quarter, 'started').map(({ dossier }) => dossier?.id))
  assert.equal(new Set(ids).size, ids.length)
  assert.deepEqual(new Set(linesOf(year, 'started').map(({ dossier }) => dossier?.id)), new Set(ids))
})

test('what somebody sets done, and what is past its day, stands in the period of that day and no other', async () => {
  const [first, second] = kept(await register.listDossiers({ kind: 'undertaking', pending: true, order: 'title' })).rows
  assert.ok(first && second)
  const beforeIt = nowOf(await reportOn(MONTH))
  kept(
    await register.actOnDossier({
      dossierId: first.id,
      revision: first.revision,
      act: { act: 'set state', state: 'done' },
      reason: 'Công văn 12'
    })
  )
  const report = await reportOn(MONTH)
  assert.equal(nowOf(report).done, (beforeIt.done ?? 0) + 1)
  const [line] = linesOf(report, 'done').filter(({ dossier }) => dossier?.id === first.id)
  assert.match(line?.said.vi ?? '', /sang đã xong|đã xong/)
  assert.match(line?.said.en ?? '', /to done/)
  assert.ok(!linesOf(await reportOn('2024'), 'done').some(({ dossier }) => dossier?.id === first.id))
  const due = kept(await register.listDossiers({ kind: 'undertaking', pending: true, order: 'due' })).rows.find(
    ({ dueBy }) => dueBy && dueBy < TODAY
  )
  assert.ok(due?.dueBy)
  const quarter = `${due.dueBy.slice(0, 4)}-Q${Math.ceil(Number(due.dueBy.slice(5, 7)) / 3)}`
  assert.ok(linesOf(await reportOn(quarter), 'slipped').some(({ dossier, late }) => dossier?.id === due.id && late))
})

test('money of the period is summed exactly by type and currency; what lies in it for certain alone', async () => {
  const [project] = kept(await register.listDossiers({ kind: 'project' })).rows
  assert.ok(project)
  const entered = { type: 'disbursement', standing: 'actual', currency: 'JPY' } as const
  for (const [on, amountMinor] of [
    ['2024-02-05', '1000000000000000001'],
    ['2024-03-30', '2'],
    ['2024', '7'],
    ['2024-04-01', '5']
  ] as const) {
    const { revision } = kept(await register.showDossier(project.id))
    kept(
      await register.actOnDossier({
        dossierId: project.id,
        revision,
        act: { act: 'add entry', kind: 'transaction', value: { ...entered, on, amountMinor } },
        reason: 'Sổ chi quý I'
      })
    )
  }
  const report = await reportOn('2024-Q1')
  assert.deepEqual(
    report.amounts.map(({ amount, currency, count }) => [amount, currency, count]),
    [['1000000000000000003', 'JPY', 2]]
  )
  assert.match(linesOf(report, 'money').at(-1)?.said.vi ?? '', /^1 giao dịch chỉ biết/)
})

test('the same register gives the same bytes; DOCX has chart, tables and footnotes, the workbook numbers and days', async () => {
  const make = async (format: 'docx' | 'xlsx' | 'html' | 'json', language: 'vi' | 'both' = 'vi') =>
    kept(await writePeriod(from(), '2025-Q2', { format, language }))
  for (const format of ['docx', 'xlsx', 'html', 'json'] as const) assert.deepEqual(await make(format), await make(format), format)
  const docx = unzipSync(await make('docx'))
  const text = strFromU8(docx['word/document.xml'] as Uint8Array)
  assert.match(text, /quý II năm 2025/)
  assert.ok(Object.keys(docx).some((name) => /chart/.test(name)))
  assert.match(strFromU8(docx['word/footnotes.xml'] as Uint8Array), /Báo cáo “/)
  const sheet = strFromU8(unzipSync(await make('xlsx'))['xl/worksheets/sheet1.xml'] as Uint8Array)
  assert.match(sheet, /<v>1<\/v>/)
  assert.match(strFromU8(await make('html', 'both')), /What changed since the first quarter of 2025/)
})

test('a period that is none, or has not begun, is refused', async () => {
  for (const [name, code] of [
    ['2025-13', 'period_not_valid'],
    ['2025-Q5', 'period_not_valid'],
    ['2025-04-18', 'period_not_valid'],
    ['quý 2', 'period_not_valid'],
    [String(Number(YEAR) + 1), 'period_not_begun']
  ] as const) {
    const made = await makePeriod(from(), name)
    assert.equal(made.ok ? null : made.refusal.code, code, name)
  }
})

test('a period that is over is locked with what it told; what changes later is a correction with who, when and why, there and in the next period', async () => {
  const refused = async (made: Promise<Outcome<unknown>>): Promise<string | null> => {
    const outcome = await made
    return outcome.ok ? null : outcome.refusal.code
  }
  const locking = { period: '2024-Q1', reason: 'Báo cáo 45/BC-UBND' }
  assert.equal(await refused(register.lockPeriod(locking)), 'period_needs_home')
  const home = kept(await findSubject(register, { of: 'partner', name: 'Cần Thơ' }))
  kept(await register.setHome(home.value))
  assert.equal(await refused(register.lockPeriod({ ...locking, period: MONTH })), 'period_not_over')
  assert.equal(await refused(register.unlockPeriod(locking)), 'period_not_locked')
  kept(await register.lockPeriod(locking))
  assert.equal(await refused(register.lockPeriod(locking)), 'period_is_locked')
  const locked = await reportOn('2024-Q1')
  assert.equal(locked.lock?.reason, 'Báo cáo 45/BC-UBND')
  assert.deepEqual(linesOf(locked, 'corrections'), [])
  assert.match(locked.sections.find(({ code }) => code === 'corrections')?.none?.vi ?? '', /vẫn đúng như khi khóa/)

  const paper = kept(await register.listDossiers({ kind: 'agreement' })).rows.find(({ state }) => state !== 'signed')
  assert.ok(paper)
  const signed = { act: 'set state', state: 'signed', on: '2024-03-20' } as const
  kept(await register.actOnDossier({ dossierId: paper.id, revision: paper.revision, act: signed, reason: 'Ghi bổ sung' }))
  const [project] = kept(await register.listDossiers({ kind: 'project' })).rows
  const value = { type: 'disbursement', standing: 'actual', currency: 'JPY', on: '2024-02-06', amountMinor: '9' }
  const { revision } = kept(await register.showDossier(project?.id ?? ''))
  kept(
    await register.actOnDossier({
      dossierId: project?.id ?? '',
      revision,
      act: { act: 'add entry', kind: 'transaction', value },
      reason: 'Chứng từ tìm thấy muộn'
    })
  )
  for (const name of ['2024-Q1', '2024-Q2']) {
    const corrected = linesOf(await reportOn(name), 'corrections').map(({ said }) => said.vi)
    assert.ok(
      corrected.some((said) =>
        /^Quý I năm 2024 – .*khi khóa 1\.000\.000\.000\.000\.000\.003 .*nay 1\.000\.000\.000\.000\.000\.012/.test(said)
      ),
      `${name}: ${corrected.join(' | ')}`
    )
    assert.ok(
      corrected.some((said) => /^Quý I năm 2024 – thêm vào “văn kiện đã ký”: .*Ghi bổ sung\.$/.test(said)),
      `${name}: ${corrected.join(' | ')}`
    )
  }
  kept(await register.unlockPeriod({ ...locking, reason: 'Lập lại báo cáo' }))
  const open = await reportOn('2024-Q1')
  assert.deepEqual([open.lock, open.sections.some(({ code }) => code === 'corrections')], [null, false])
})
