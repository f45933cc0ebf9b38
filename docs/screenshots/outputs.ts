/**
 * Makes a picture of each document that the program writes, its first page as it is printed: Node, LibreOffice and pdftoppm (poppler) are needed.
 * Run: node docs/screenshots/outputs.ts
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { printPdf } from '../../src/app/briefs/print-pdf.ts'
import {
  fillPeriod,
  openApp,
  prepareMinutes,
  writeBrief,
  writeLetter,
  writeMinutes,
  writePeriod,
  writeProgramme,
  writeSampleTemplate
} from '../../src/app/index.ts'
import type { DossierKind } from '../../src/register/index.ts'
import type { Outcome } from '../../src/values/index.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url))
const REPORTS = ['2023-11-20-hue-nara.html', '2024-10-25-hue-nara-ky-ban-ghi-nho.pdf', '2025-12-05-hue-nara-mot-nam-thuc-hien.txt']
const DOTS_PER_INCH = 70

const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

const folder = mkdtempSync(join(tmpdir(), 'hopluu-outputs-'))
const app = must(await openApp({ environment: {}, dataFolder: join(folder, 'data') }))
const { register } = app
for (const fileName of REPORTS) {
  const { reportId } = must(await register.addReport({ bytes: readFileSync(EXAMPLES + fileName), fileName }))
  for (const { id, revision } of must(await register.showReport(reportId)).items)
    await register.decide({ reportId, itemId: id, revision, verdict: 'accept' })
}
const named = async (kind: DossierKind, words: string): Promise<string> => {
  const [row] = must(await register.listDossiers({ kind, named: words, limit: 1 })).rows
  if (!row) throw new Error(`There is no ${kind} called ${words}.`)
  return row.id
}
const act = async (dossierId: string, one: object): Promise<void> => {
  const { revision } = must(await register.nameDossier(dossierId))
  must(await register.actOnDossier({ dossierId, revision, reason: 'Danh thiếp', act: one } as never))
}

const [hue, nara, okada] = [await named('partner', 'hue'), await named('partner', 'nara'), await named('person', 'okada')]
await register.setHome(hue)
for (const [id, field, value] of [
  [hue, 'englishName', 'Hue City'],
  [nara, 'englishName', 'Nara Prefecture'],
  [nara, 'ownName', '奈良県'],
  [okada, 'englishName', 'Masahiro Okada'],
  [okada, 'ownName', '岡田正弘']
] as const)
  await act(id, { act: 'choose', field, value })
await act(nara, { act: 'add entry', kind: 'term', value: { vi: 'Thống đốc', english: 'Governor', own: '知事' } })
await act(nara, { act: 'add entry', kind: 'term', value: { vi: 'Bản ghi nhớ', english: 'Memorandum of understanding', own: '覚書' } })
const delegation = must(
  await register.enterDossier({
    kind: 'delegation',
    fields: {
      name: 'Đoàn tỉnh Nara',
      kind: 'coming',
      plannedStart: '2026-12-01',
      plannedEnd: '2026-12-02',
      spoken: 'tiếng Nhật',
      place: ['Huế']
    },
    links: [{ relation: 'by', to: nara }],
    reason: 'Công văn 12'
  } as never)
)
for (const [kind, value] of [
  ['member', { name: 'Okada Masahiro', post: 'Giám đốc Sở Ngoại vụ', part: 'head' }],
  ['programme', { on: '2026-12-01', begins: '08:30', ends: '10:00', title: 'Hội đàm', titleEn: 'Talks', place: 'UBND thành phố' }],
  [
    'programme',
    { on: '2026-12-01', begins: '10:30', ends: '11:30', title: 'Thăm Đại Nội', titleEn: 'Visit to the Citadel', meal: 'Ăn trưa' }
  ]
] as const)
  await act(delegation, { act: 'add entry', kind, value })
const meeting = await named('meeting', 'nara')
const { minutes } = must(await prepareMinutes(register, meeting))
const { revision } = must(await register.nameDossier(meeting))
const points = minutes.points.map((point, index) =>
  index > 3 ? point : { ...point, outcome: index < 2 ? ('done' as const) : ('carried' as const), text: point.topic }
)
must(
  await register.keepMinutes({
    ...{ dossierId: meeting, revision, reason: 'Cuộc họp' },
    minutes: { ...minutes, points, place: 'Huế', begins: '08:30', ends: '10:00', conclusion: 'Hai bên tiếp tục thực hiện bản ghi nhớ.' }
  } as never)
)

const from = { register, above: null }
const OUTPUTS: Readonly<Record<string, () => Promise<Outcome<Uint8Array>>>> = {
  'brief-docx-vi': () => writeBrief(from, { of: 'partner', value: nara }, { format: 'docx', language: 'vi' }),
  'brief-docx-two-columns': () => writeBrief(from, { of: 'partner', value: nara }, { format: 'docx', language: 'both' }),
  'minutes-docx-both': () => writeMinutes(register, meeting, { format: 'docx', document: 'minutes', language: 'both' }),
  'conclusions-docx-vi': () => writeMinutes(register, meeting, { format: 'docx', document: 'conclusions', language: 'vi' }),
  'letter-docx-vi': () => writeLetter(register, { body: nara, format: 'docx', language: 'vi' }),
  'period-docx-vi': () => writePeriod(from, '2025', { format: 'docx', language: 'vi' }),
  'period-template-vi': async () => fillPeriod(from, '2024', await writeSampleTemplate('vi'), 'vi'),
  'programme-docx-both': () => writeProgramme(register, delegation, { format: 'docx', language: 'both' })
}

try {
  for (const [name, write] of Object.entries(OUTPUTS)) {
    const file = join(folder, `${name}.pdf`)
    writeFileSync(file, must(await printPdf(must(await write()))))
    execFileSync('pdftoppm', ['-png', '-r', String(DOTS_PER_INCH), '-f', '1', '-l', '1', '-singlefile', file, HERE + name])
    process.stdout.write(`${name}.png\n`)
  }
} finally {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
}
