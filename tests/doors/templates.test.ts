import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { fillPeriod, writeSampleTemplate } from '../../src/app/index.ts'
import { PERIOD_FIELDS } from '../../src/exchange/index.ts'
import { hopluu } from './cli-process.ts'
import { acceptExample, dossierCalled, type OpenRegister, openRegister } from './web-server.ts'

let open: OpenRegister
before(async () => {
  open = await openRegister()
  for (const name of ['2023-02-10-can-tho-jica.txt', '2023-11-20-hue-nara.html']) await acceptExample(open.register, name)
  await open.register.setHome((await dossierCalled(open.register, 'partner', 'Cần Thơ')).id)
})
after(() => open.close())

const DOCUMENT = 'word/document.xml'
const documentOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)[DOCUMENT] ?? new Uint8Array())
const wordsOf = (bytes: Uint8Array): string => documentOf(bytes).replaceAll(/<[^>]+>/g, '')

/** The sample with its body's words changed as an office would. */
const changed = async (change: (xml: string) => string, more: Record<string, Uint8Array> = {}): Promise<Uint8Array> => {
  const parts = unzipSync(await writeSampleTemplate('vi'))
  return zipSync({ ...parts, [DOCUMENT]: strToU8(change(strFromU8(parts[DOCUMENT] ?? new Uint8Array()))), ...more })
}
const fill = (template: Uint8Array, language: 'vi' | 'en' = 'vi') =>
  fillPeriod({ register: open.register, above: null }, '2023', template, language)
const refusedFor = async (template: Uint8Array) => {
  const filled = await fill(template)
  return filled.ok ? { code: 'filled' } : filled.refusal
}

test('the sample is filled with what happened, each sentence with what it stands on, and no tag is left', async () => {
  const filled = await fill(await writeSampleTemplate('vi'))
  assert.ok(filled.ok, JSON.stringify(filled))
  const words = wordsOf(filled.value)
  assert.doesNotMatch(words, /[{}]/)
  assert.match(words, /CẦN THƠ/, 'what stands in capitals is filled in capitals')
  assert.match(words, /Tình hình hợp tác năm 2023/)
  assert.match(words, /Cuộc gặp[\s\S]*JICA[\s\S]*Báo cáo “/)
  assert.match(words, /Nara/)
  assert.match(words, /Số cuộc gặp|[Cc]uộc gặp\D*\d/)
  assert.equal(words, words.normalize('NFC'))
  const again = await fill(await writeSampleTemplate('vi'))
  assert.ok(again.ok && Buffer.from(again.value).equals(Buffer.from(filled.value)), 'the same register and template give the same bytes')
  const english = await fill(await writeSampleTemplate('en'), 'en')
  assert.ok(english.ok)
  assert.match(wordsOf(english.value), /Cooperation in 2023[\s\S]*Period: from/)
})

test('a tag is known however a word processor cut it into runs and somebody wrote it', async () => {
  const template = await changed((xml) => {
    const cut = xml.replace('{trích yếu}', '{TRICH</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>_Yeu}')
    assert.notEqual(cut, xml)
    return cut.replace('{số thứ tự}', '{so thu tu}')
  })
  const filled = await fill(template)
  assert.ok(filled.ok, JSON.stringify(filled))
  assert.match(wordsOf(filled.value), /Tình hình hợp tác năm 2023/)
  const xml = documentOf(filled.value)
  assert.ok(xml.includes('<w:b/>'))
})

test('within a list a tag means what its row has, else what the report has', async () => {
  const template = await changed((xml) =>
    xml
      .replace('{tên}', '{tên} ({kỳ trước}, {cơ quan}: {số kỳ trước})')
      .replace('{số thứ tự}', '{#quá hạn}Trễ! {/quá hạn}{^quá hạn}Đúng hẹn! {/quá hạn}{số thứ tự}')
      .replace('{trích yếu}', '{#cơ quan}Của {cơ quan}: {trích yếu}{/cơ quan}')
  )
  const filled = await fill(template)
  assert.ok(filled.ok, JSON.stringify(filled))
  const words = wordsOf(filled.value)
  assert.match(words, /Cuộc gặp \(năm 2022, (?:Thành phố )?Cần Thơ: 0\)/)
  assert.match(words, /Đúng hẹn! 1|Trễ! 1/)
  assert.match(words, /Của (?:Thành phố )?Cần Thơ: Tình hình hợp tác năm 2023/)
})

test('a tag that is none, that is not closed, a list within a list: each is told by its name, and nothing is written', async () => {
  const strange = await refusedFor(await changed((xml) => xml.replace('{trích yếu}', '{ngân sách} {kho bạc}')))
  assert.deepEqual([strange.code, strange.about], ['template_tag_not_known', { tags: '{ngân sách}, {kho bạc}' }])
  const raw = await refusedFor(await changed((xml) => xml.replace('Không có.', '{@nội dung}')))
  assert.deepEqual([raw.code, raw.about], ['template_tag_not_known', { tags: '{@nội dung}' }], 'no words are taken for markup')
  const unclosed = await refusedFor(await changed((xml) => xml.replace('{/cuộc gặp}', '')))
  assert.deepEqual([unclosed.code, unclosed.about], ['template_tag_broken', { tag: 'cuộc gặp' }])
  const half = await refusedFor(await changed((xml) => xml.replace('{trích yếu}', '{trích yếu')))
  assert.equal(half.code, 'template_tag_broken')
  const nested = await refusedFor(await changed((xml) => xml.replace('{số thứ tự}', '{#việc mới}{nội dung}{/việc mới}')))
  assert.equal(nested.code, 'template_list_within_list')
})

test('what is no document, has macros, declares entities or swells is refused', async () => {
  assert.equal((await refusedFor(strToU8('Báo cáo'))).code, 'template_not_docx')
  assert.equal((await refusedFor(zipSync({ 'a.txt': strToU8('a') }))).code, 'template_not_docx')
  assert.equal((await refusedFor(await changed((xml) => xml, { 'word/vbaProject.bin': strToU8('x') }))).code, 'template_has_macros')
  const entities = await changed((xml) => xml.replace('?>', '?><!DOCTYPE w [<!ENTITY a "a">]>'))
  assert.equal((await refusedFor(entities)).code, 'template_not_docx')
  const swollen = await changed((xml) => xml, { 'word/media/a.bin': new Uint8Array(60 * 1024 * 1024) })
  assert.ok(swollen.length < 1024 * 1024)
  assert.equal((await refusedFor(swollen)).code, 'template_too_large')
  assert.equal((await refusedFor(new Uint8Array(11 * 1024 * 1024))).code, 'template_too_large')
})

test('hopluu report prints the fields, writes a sample and fills it in', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-template-'))
  try {
    const environment = { HOPLUU_DATA: join(folder, 'data') }
    const fields = await hopluu(['report', '--template-fields'], { environment })
    for (const { vi, rows } of PERIOD_FIELDS) assert.ok(fields.out.includes(rows === null ? `{${vi}}` : `{#${vi}} … {/${vi}}`), vi)
    const [sample, out] = [join(folder, 'mau.docx'), join(folder, 'bao-cao.docx')]
    assert.equal((await hopluu(['report', '--template-sample', sample], { environment })).code, 0)
    assert.equal((await hopluu(['report', '--period', '2023', '--template', sample, '--out', out], { environment })).code, 0)
    assert.match(wordsOf(readFileSync(out)), /Không có\./)
    writeFileSync(sample, 'no document')
    const refused = await hopluu(['report', '--period', '2023', '--template', sample, '--out', join(folder, 'x.docx')], { environment })
    assert.notEqual(refused.code, 0)
    assert.match(refused.err, /không phải là văn bản Word/)
    assert.throws(() => readFileSync(join(folder, 'x.docx')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
