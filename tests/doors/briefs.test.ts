import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { type App, findSubject, makeBrief, openApp, writeBrief, writeLetter } from '../../src/app/index.ts'
import type { Brief } from '../../src/briefing/index.ts'
import type { Register } from '../../src/register/index.ts'
import type { Outcome } from '../../src/values/index.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const REPORTS = [
  '2023-02-10-can-tho-jica.txt',
  '2024-03-15-can-tho-jica-nghien-cuu-kha-thi.docx',
  '2025-04-18-can-tho-jica-phuong-an-vay.txt'
]
const folder = mkdtempSync(join(tmpdir(), 'hopluu-briefs-'))
const kept = <T>(outcome: Outcome<T>): T => {
  assert.ok(outcome.ok, JSON.stringify(outcome))
  return outcome.value
}
let app: App
let register: Register

const acceptAll = async (from: Register, reportId: string): Promise<void> => {
  for (const { id, revision } of kept(await from.showReport(reportId)).items)
    kept(await from.decide({ reportId, itemId: id, revision, verdict: 'accept' }))
}

before(async () => {
  app = kept(await openApp({ environment: { HOPLUU_DATA: folder } } as never))
  register = app.register
  for (const fileName of REPORTS) {
    const { reportId } = kept(await register.addReport({ bytes: readFileSync(join(ROOT, 'examples', fileName)), fileName }))
    await acceptAll(register, reportId)
  }
  const home = kept(await findSubject(register, { of: 'partner', name: 'Cần Thơ' }))
  kept(await register.setHome(home.value))
})
after(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const briefOn = async (of: 'partner' | 'project' | 'country' | 'sector' | 'meeting', name: string): Promise<Brief> =>
  kept(await makeBrief({ register, above: null }, kept(await findSubject(register, { of, name }))))
const linesOf = (brief: Brief, code: string) => brief.sections.find((one) => one.code === code)?.lines ?? []

test('every sentence of a brief has a footnote, and each of a report quotes words that the report has', async () => {
  const [meeting] = kept(await register.listDossiers({ kind: 'meeting' })).rows
  const briefs = [
    await briefOn('partner', 'JICA'),
    await briefOn('country', 'Nhật Bản'),
    await briefOn('sector', 'thoát nước'),
    await briefOn('meeting', meeting?.id ?? ''),
    await briefOn('project', 'Thu gom và xử lý nước thải thành phố Cần Thơ giai đoạn 2')
  ]
  for (const brief of briefs) {
    let told = 0
    for (const { lines } of brief.sections)
      for (const { said, notes } of lines) {
        assert.ok(notes.length > 0, said.vi)
        assert.ok(said.vi !== '' && said.en !== '' && !said.vi.includes('undefined') && !said.en.includes('undefined'), said.en)
        for (const note of notes)
          if (note.from === 'report') {
            const { article } = kept(await register.showReport(note.reportId))
            for (const words of note.words) assert.ok(article.text.includes(words), words)
            told += 1
          }
      }
    assert.ok(told > 20, `${brief.subject.vi}: ${told}`)
  }
})

test('a promise stands with whoever is to do or answer it, and points give their reasons', async () => {
  const brief = await briefOn('partner', 'JICA')
  const [ours, theirs] = [linesOf(brief, 'ours'), linesOf(brief, 'theirs')].map((lines) => lines.map(({ said }) => said.vi))
  assert.ok(ours?.some((said) => said.includes('Sẽ áp dụng giá dịch vụ thoát nước mới từ ngày 1/1/2025')))
  assert.ok(
    ours?.some((said) => said.includes('Hoàn tất bồi thường, tái định cư trước ngày 30/9/2024')),
    'what they asked for is for us to answer'
  )
  assert.ok(theirs?.some((said) => said.includes('JICA sẽ cử nhóm chuyên gia trở lại')))
  assert.ok(
    theirs?.some((said) => said.includes('Chuyển giao quy trình vận hành nhà máy')),
    'what we asked for is for them to answer'
  )
  for (const { reason, rule } of linesOf(brief, 'points')) assert.ok(reason?.vi && reason.en && rule)
  assert.ok(linesOf(brief, 'relation').length <= 10)
})

test('the same register gives the same bytes; the document has real footnotes, the frame of Decree 30 and both languages side by side', async () => {
  const query = kept(await findSubject(register, { of: 'partner', name: 'jica' }))
  const write = async (language: 'vi' | 'en' | 'both') =>
    kept(await writeBrief({ register, above: null }, query, { format: 'docx', language }))
  const [once, again, both] = [await write('vi'), await write('vi'), await write('both')]
  assert.deepEqual(once, again)
  const files = unzipSync(once)
  const document = strFromU8(files['word/document.xml'] as Uint8Array)
  const notes = strFromU8(files['word/footnotes.xml'] as Uint8Array)
  for (const words of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Nơi nhận', 'TÀI LIỆU CHUẨN BỊ', 'Người lập'.toLocaleUpperCase('vi')])
    assert.ok(document.includes(words), words)
  const references = document.match(/<w:footnoteReference /g)?.length ?? 0
  assert.ok(references > 50)
  assert.equal(notes.match(/<w:footnote w:id="[1-9]/g)?.length, references)
  assert.match(notes, /Báo cáo “[^”]+”, ngày \d\d\/\d\d\/\d{4}: “/)
  const twice = strFromU8(unzipSync(both)['word/document.xml'] as Uint8Array)
  for (const words of ['Lý do: ', 'Reason: ', 'QUAN HỆ TRONG MƯỜI DÒNG / THE RELATION IN TEN LINES'])
    assert.ok(twice.includes(words), words)
})

test('what is above the level of a brief is left out of it and counted for whoever may see it', async () => {
  const { LOCAL_ACTOR, workingAt } = await import('../../src/accounts/index.ts')
  const above = await app.registerFor(workingAt(LOCAL_ACTOR, 'confidential'))
  const secret =
    '(Tin đối ngoại) - Ngày 20/5/2025, UBND thành phố Cần Thơ làm việc với Cơ quan Hợp tác quốc tế Nhật Bản (JICA). Ông Lê Minh Tường đề nghị JICA hỗ trợ lập hồ sơ mật về giá đất trước ngày 30/6/2025.'
  const bytes = new TextEncoder().encode(`Cần Thơ và JICA bàn riêng\n\n${secret}\n`)
  const { reportId } = kept(await above.addReport({ bytes, fileName: 'rieng.txt', publishedOn: '2025-05-21', level: 'confidential' }))
  await acceptAll(above, reportId)
  const query = kept(await findSubject(register, { of: 'partner', name: 'JICA' }))
  const brief = kept(await makeBrief({ register, above }, query))
  assert.ok((brief.leftOut ?? 0) > 0, String(brief.leftOut))
  assert.doesNotMatch(JSON.stringify(brief), /hồ sơ mật/)
  const html = new TextDecoder().decode(kept(await writeBrief({ register, above }, query, { format: 'html', language: 'vi' })))
  assert.match(html, new RegExp(`${brief.leftOut} hồ sơ ở mức cao hơn không có trong bản này`))
})

// The register of this file alone, whatever database the tests of others are given.
const { DATABASE_URL: _, ...environment } = process.env
const run = (...words: string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'bin/hopluu.mjs'), ...words], { encoding: 'utf8', env: { ...environment, HOPLUU_DATA: folder } })

test('the command line writes a brief, lists what is overdue, and says what it does not know', () => {
  const out = join(folder, 'jica.docx')
  const done = run('brief', '--partner', 'JICA', '--language', 'en', '--out', out)
  assert.equal(done.status, 0, done.stderr)
  assert.ok(strFromU8(unzipSync(readFileSync(out))['word/document.xml'] as Uint8Array).includes('SOCIALIST REPUBLIC OF VIET NAM'))
  const json = JSON.parse(run('brief', '--partner', 'JICA').stdout)
  assert.match(json.subject.vi, /JICA/)
  assert.equal(run('brief', '--lang', 'en').status, 2)
  assert.match(run('brief', '--partner', 'Atlantis', '--lang', 'en').stderr, /has no "Atlantis"/)
  assert.match(run('brief', '--partner', 'JICA', '--format', 'docx', '--lang', 'en').stderr, /--out/)
  const { day, overdue } = JSON.parse(run('overdue', '--json').stdout)
  assert.ok(overdue.length > 0)
  for (const { dueBy, daysLate } of overdue) assert.ok(dueBy < day && daysLate > 0)
  const some = JSON.parse(run('overdue', '--body', 'jica', '--json').stdout).overdue
  assert.ok(some.length > 0 && some.length < overdue.length)
})

test('a letter urges one body by its overdue tasks, each with the words it stands on; a body without any is told so', async () => {
  const out = join(folder, 'don-doc.docx')
  const done = run('overdue', '--body', 'jica', '--letter', out)
  assert.equal(done.status, 0, done.stderr)
  const files = unzipSync(readFileSync(out))
  const [document, notes] = ['document', 'footnotes'].map((name) => strFromU8(files[`word/${name}.xml`] as Uint8Array))
  const all: { title: string; by: string[]; to: string[] }[] = JSON.parse(run('overdue', '--body', 'jica', '--json').stdout).overdue
  const late = all.filter(({ title }) => document?.includes(title))
  assert.ok(
    late.some(({ title }) => title.includes('JICA sẽ cử nhóm chuyên gia trở lại')),
    'what it promised'
  )
  assert.ok(
    all.some(({ title }) => title.includes('hoàn tất bồi thường')) && !late.some(({ title }) => title.includes('hoàn tất bồi thường')),
    'nobody is urged to do what they asked of us'
  )
  assert.match(document ?? '', new RegExp(`có ${late.length} việc đã quá hạn`))
  assert.match(document ?? '', /Kính gửi/)
  assert.equal(document?.match(/<w:footnoteReference /g)?.length, late.length)
  assert.match(notes ?? '', /Báo cáo “[^”]+”, ngày \d\d\/\d\d\/\d{4}: “/)
  const html = join(folder, 'khong.html')
  assert.equal(run('overdue', '--body', 'Atlantis', '--letter', html).status, 0)
  assert.match(readFileSync(html, 'utf8'), /Atlantis không có việc nào quá hạn/)
  assert.equal(run('overdue', '--letter', out).status, 2)
  const { id } = kept(await register.listDossiers({ kind: 'partner', named: 'jica' })).rows[0] ?? assert.fail('no partner')
  const byId = kept(await writeLetter(register, { body: id, format: 'html', language: 'en' }))
  assert.match(new TextDecoder().decode(byId), /overdue and not noted as done/)
})

test('LibreOffice prints the brief, its notes at the foot of the pages', async () => {
  const query = kept(await findSubject(register, { of: 'partner', name: 'JICA' }))
  const printed = await writeBrief({ register, above: null }, query, { format: 'pdf', language: 'vi' })
  if (!printed.ok) {
    assert.equal(printed.refusal.code, 'pdf_needs_office')
    process.stdout.write('NOT RUN: LibreOffice Writer\n')
    return
  }
  const { extractText } = await import('unpdf')
  const { totalPages, text } = await extractText(printed.value)
  assert.ok(totalPages > 2)
  assert.match(text.join('\n'), /10\/02\/2023/)
})

// Last: what follows from a change of the office's own side goes on for a while, and the command line above would find the database busy.
test('what another place has with the partner is neither ours nor theirs, once the register knows whose it is', async () => {
  const own = kept(await findSubject(register, { of: 'partner', name: 'Cần Thơ' })).value
  kept(await register.enterDossier({ kind: 'organisation', fields: { name: 'Ủy ban nhân dân thành phố Huế' }, reason: 'Danh bạ' }))
  const mine = await briefOn('partner', 'JICA')
  assert.ok(linesOf(mine, 'ours').length > 0)
  kept(await register.setHome(kept(await findSubject(register, { of: 'partner', name: 'Huế' })).value))
  const brief = await briefOn('partner', 'JICA')
  assert.deepEqual(linesOf(brief, 'ours'), [])
  const said = new Set(linesOf(brief, 'others').map(({ dossier }) => dossier?.id))
  for (const { dossier } of linesOf(mine, 'ours')) assert.ok(said.has(dossier?.id), 'what was ours there is another place’s here')
  kept(await register.setHome(own))
})
