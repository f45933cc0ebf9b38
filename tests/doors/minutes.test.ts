import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { type App, findSubject, makeBrief, openApp, prepareMinutes, writeMinutes } from '../../src/app/index.ts'
import type { Minutes, MinutesPoint, Register } from '../../src/register/index.ts'
import type { Outcome } from '../../src/values/index.ts'
import { inDays } from './in-days.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'hopluu-minutes-'))
const kept = <T>(outcome: Outcome<T>): T => {
  assert.ok(outcome.ok, JSON.stringify(outcome))
  return outcome.value
}
let app: App
let register: Register
let home = ''
let jica = ''

const addReport = async (bytes: Uint8Array, fileName: string, publishedOn?: string): Promise<void> => {
  const { reportId } = kept(await register.addReport({ bytes, fileName, ...(publishedOn ? { publishedOn } : {}) }))
  for (const { id, revision } of kept(await register.showReport(reportId)).items)
    kept(await register.decide({ reportId, itemId: id, revision, verdict: 'accept' }))
}

before(async () => {
  app = kept(await openApp({ environment: { HOPLUU_DATA: folder } } as never))
  register = app.register
  const name = '2023-02-10-can-tho-jica.txt'
  await addReport(readFileSync(join(ROOT, 'examples', name)), name)
  home = kept(await findSubject(register, { of: 'partner', name: 'Cần Thơ' })).value
  jica = kept(await findSubject(register, { of: 'partner', name: 'JICA' })).value
  kept(await register.setHome(home))
})
after(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const meet = async (on: string): Promise<string> =>
  kept(
    await register.enterDossier({
      kind: 'meeting',
      fields: { on, host: ['Cần Thơ'], guest: ['JICA'], format: 'working session' },
      links: [
        { relation: 'host', to: home },
        { relation: 'guest', to: jica }
      ],
      reason: 'Lịch công tác'
    })
  )
const POINT: MinutesPoint = {
  ...{ id: 'n1', topic: 'Khảo sát', about: null, outcome: null, text: null, by: [], to: [], lead: [], coordinating: [], due: null },
  ...{ from: null, undertaking: null }
}
const keep = async (dossierId: string, change: (minutes: Minutes) => Minutes): Promise<void> => {
  const { meeting, minutes } = kept(await prepareMinutes(register, dossierId))
  kept(await register.keepMinutes({ dossierId, revision: meeting.dossier.revision, minutes: change(minutes) }))
}
const approve = async (dossierId: string): Promise<void> => {
  const { meeting } = kept(await prepareMinutes(register, dossierId))
  kept(await register.approveMinutes({ dossierId, revision: meeting.dossier.revision }))
}

test('minutes begin with what is open with the partner; what was left open is told at the next meeting and in its brief until one closes it', async () => {
  const first = await meet('2025-06-10')
  const begun = kept(await prepareMinutes(register, first))
  assert.equal(begun.meeting.view, null)
  assert.ok(begun.raised.some(({ point, late, from }) => point.about && late && from?.vi === 'từ cuộc họp ngày 10/02/2023'))
  assert.deepEqual(
    begun.minutes.sides.map(({ name }) => name),
    ['Cần Thơ', 'Cơ quan Hợp tác Quốc tế Nhật Bản (JICA)']
  )
  await keep(first, (minutes) => ({ ...minutes, points: [{ ...POINT, outcome: 'carried', text: 'Phương án giá nước thải' }] }))
  assert.equal(
    kept(await prepareMinutes(register, await meet('2025-07-01'))).raised.some(({ point }) => point.from !== null),
    false,
    'a draft carries nothing'
  )
  await approve(first)
  const second = await meet('2025-09-01')
  const carried = (await prepareMinutes(register, second)).ok
    ? kept(await prepareMinutes(register, second)).raised.filter(({ point }) => point.from)
    : []
  assert.deepEqual(
    carried.map(({ point, from }) => [point.topic, from?.vi]),
    [['Phương án giá nước thải', 'từ cuộc họp ngày 10/06/2025']]
  )
  const brief = kept(await makeBrief({ register, above: null }, { of: 'meeting', value: second }))
  const [line] = brief.sections.find(({ code }) => code === 'carried')?.lines ?? []
  assert.match(line?.said.vi ?? '', /“Phương án giá nước thải” \(từ cuộc họp ngày 10\/06\/2025\)/)
  assert.ok((line?.notes.length ?? 0) > 0)
  // Carried once more it keeps the day it was first raised; concluded, it is told no longer.
  const [point] = carried.map((one) => one.point)
  await keep(second, (minutes) => ({ ...minutes, points: [{ ...(point as MinutesPoint), outcome: 'carried' }] }))
  await approve(second)
  const third = await meet('2025-12-01')
  const again = kept(await prepareMinutes(register, third)).raised.filter((one) => one.point.from)
  assert.deepEqual(
    again.map(({ from }) => from?.vi),
    ['từ cuộc họp ngày 10/06/2025']
  )
  await keep(third, (minutes) => ({
    ...minutes,
    points: [
      {
        ...(again[0]?.point as MinutesPoint),
        outcome: 'agreement',
        text: 'Thống nhất giá nước thải theo phương án 2',
        by: ['Cần Thơ', 'JICA']
      }
    ]
  }))
  await approve(third)
  const last = await meet(inDays(30))
  const raised = kept(await prepareMinutes(register, last)).raised
  assert.equal(
    raised.some((one) => one.point.from !== null),
    false
  )
  // What it became is open, and so is raised as a task, from the meeting that made it.
  assert.ok(
    raised.some(
      ({ point: one, from }) => one.about?.name.startsWith('Thống nhất giá nước thải') && from?.vi === 'từ cuộc họp ngày 01/12/2025'
    )
  )
})

test('the report of a meeting that was entered goes to the same dossier, and what it tells otherwise than the minutes is shown', async () => {
  const on = '2026-03-12'
  const dossierId = await meet(on)
  await keep(dossierId, (minutes) => ({
    ...minutes,
    place: 'Trụ sở UBND thành phố',
    points: [
      {
        ...POINT,
        outcome: 'commitment',
        text: 'JICA tài trợ 24 tỷ đồng lập nghiên cứu khả thi tuyến cống',
        by: ['JICA'],
        due: '2026-06-30'
      },
      { ...POINT, id: 'n2', topic: 'Họp', outcome: 'agreement', text: 'Hai bên họp tổ công tác mỗi quý một lần', by: ['JICA', 'Cần Thơ'] }
    ]
  }))
  await approve(dossierId)
  const story =
    'Cần Thơ làm việc với JICA\n\n(Tin đối ngoại) - Ngày 12/3/2026, UBND thành phố Cần Thơ làm việc với Cơ quan Hợp tác quốc tế Nhật Bản (JICA). JICA cam kết tài trợ 26 tỷ đồng lập nghiên cứu khả thi tuyến cống trước ngày 31/8/2026. Ông Lê Minh Tường đề nghị JICA hỗ trợ đào tạo cán bộ vận hành nhà máy.\n'
  await addReport(new TextEncoder().encode(story), 'tin.txt', '2026-03-13')
  const { meeting } = kept(await prepareMinutes(register, dossierId))
  assert.equal(meeting.reports.length, 1, 'the report is of this meeting')
  const told = meeting.differences.map((each) => each.difference)
  assert.ok(
    told.includes('due') && told.includes('figures') && told.includes('only in minutes') && told.includes('only in report'),
    told.join()
  )
  for (const each of meeting.differences) {
    if (each.difference === 'figures') assert.deepEqual([each.minutes, each.report], [['24 tỷ đồng'], ['26 tỷ đồng']])
    if (each.difference === 'due') assert.deepEqual([each.minutes, each.report], [['2026-06-30'], ['2026-08-31']])
    if (each.difference === 'only in report') assert.match(each.task.title, /đào tạo cán bộ vận hành/)
    if (each.difference === 'only in minutes') assert.match(each.point.text ?? '', /tổ công tác/)
  }
})

const { DATABASE_URL: _, ...environment } = process.env
const run = (...words: string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'bin/hopluu.mjs'), ...words], { encoding: 'utf8', env: { ...environment, HOPLUU_DATA: folder } })
const textOf = (docx: Uint8Array): string => strFromU8(unzipSync(docx)['word/document.xml'] as Uint8Array)

test('minutes and the notice of conclusions are written in the form of Decree 30, a draft marked, the same bytes each time', async () => {
  const dossierId = await meet('2026-05-20')
  await keep(dossierId, (minutes) => ({
    ...minutes,
    ...{ place: 'Trụ sở UBND thành phố', begins: '08:30', ends: '11:00', chair: 'Lê Minh Tường', conclusion: 'Hai bên tiếp tục phối hợp.' },
    sides: minutes.sides.map((side) =>
      side.name.endsWith('(JICA)') ? { ...side, people: [{ name: 'Tanaka Ken', title: 'Trưởng đại diện' }] } : side
    ),
    points: [
      {
        ...POINT,
        outcome: 'assignment',
        text: 'Bàn giao 2 ha mặt bằng',
        lead: ['Sở Xây dựng thành phố Cần Thơ'],
        coordinating: ['Sở Tài chính'],
        due: '2026-Q4'
      },
      { ...POINT, id: 'n2', outcome: 'decision', text: 'Chọn phương án 2' },
      { ...POINT, id: 'n3', topic: 'Giá nước thải', outcome: 'carried' }
    ]
  }))
  const write = async (document: 'minutes' | 'conclusions', language: 'vi' | 'both' = 'vi') =>
    kept(await writeMinutes(register, dossierId, { format: 'docx', document, language }))
  assert.match(textOf(await write('minutes')), /DỰ THẢO/)
  await approve(dossierId)
  const [record, again, notice, both] = [
    await write('minutes'),
    await write('minutes'),
    await write('conclusions'),
    await write('minutes', 'both')
  ]
  assert.deepEqual(record, again)
  const said = textOf(record)
  assert.doesNotMatch(said, /DỰ THẢO/)
  for (const words of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'BIÊN BẢN LÀM VIỆC',
    'Tanaka Ken, Trưởng đại diện',
    'chủ trì Sở Xây dựng thành phố Cần Thơ',
    'quý IV/2026'
  ])
    assert.ok(said.includes(words), words)
  const concluded = textOf(notice)
  for (const words of ['THÔNG BÁO', 'Kết luận tại buổi làm việc', 'Chọn phương án 2', 'Giá nước thải', 'Nơi nhận'])
    assert.ok(concluded.includes(words), words)
  assert.match(textOf(both), /Assignment: /)
  const out = join(folder, 'bien-ban.docx')
  const done = run('minutes', dossierId, '--out', out)
  assert.equal(done.status, 0, done.stderr)
  assert.deepEqual(new Uint8Array(readFileSync(out)), record)
  const json = JSON.parse(run('minutes', dossierId).stdout)
  assert.equal(json.minutes.points.length, 3)
  assert.match(run('minutes', dossierId, '--document', 'conclusions', '--format', 'html').stdout, /Phân công thực hiện/i)
  assert.equal(run('minutes').status, 2)
  assert.equal(run('minutes', dossierId, '--format', 'docx').status, 2)
  assert.equal(run('minutes', jica, '--lang', 'en').status, 1)
  assert.match(run('minutes', jica, '--lang', 'en').stderr, /is no meeting/)
})
