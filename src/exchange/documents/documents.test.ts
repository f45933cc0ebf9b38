import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { extractText } from 'unpdf'
import type { OfficialDocument } from './document.ts'
import { numberBlocks } from './number-blocks.ts'
import { sampleDocument } from './sample-document-fixture.ts'
import { writeDocx } from './write-docx.ts'
import { writeHtml } from './write-html.ts'

const part = (docx: Uint8Array, name: string): string => strFromU8(unzipSync(docx)[name] ?? assert.fail(`no ${name}`))
/** What is read in a part, paragraph by paragraph. */
const textsOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')
  )

test('a document is laid out by the decree: A4, margins in millimetres, typeface, motto, and the page’s number at the head from the second page on', async () => {
  const docx = await writeDocx(sampleDocument)
  const main = part(docx, 'word/document.xml')
  // 210 × 297 mm in twentieths of a point; 20, 30 and 20 mm.
  assert.match(main, /<w:pgSz w:w="1190[56]" w:h="1683[78]"/)
  assert.match(main, /<w:pgMar [^>]*w:top="113[34]"[^>]*w:right="113[34]"[^>]*w:bottom="113[34]"[^>]*w:left="170[01]"/)
  assert.match(main, /<w:titlePg\/>/)
  assert.match(part(docx, 'word/styles.xml'), /w:ascii="Times New Roman"[\s\S]*?<w:sz w:val="28"\/>/)
  const headers = Object.entries(unzipSync(docx)).filter(([name]) => /header\d+\.xml$/.test(name))
  assert.equal(headers.filter(([, bytes]) => strFromU8(bytes).includes('PAGE')).length, 1)
  const texts = textsOf(main)
  for (const text of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ',
    'SỞ XÂY DỰNG',
    'Cần Thơ, ngày 05 tháng 02 năm 2026',
    'ĐỀ XUẤT Ý TƯỞNG DỰ ÁN',
    'Kính gửi: Cơ quan Hợp tác Quốc tế Nhật Bản (JICA)',
    'I. BỐI CẢNH',
    '1. Nhu cầu &amp; khó khăn &lt;quận cũ&gt;',
    'a) Số liệu',
    'II. ĐỀ NGHỊ',
    'Bảng 1. Nước thải theo năm',
    '90.000,5',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT, QLHT.',
    'KT. GIÁM ĐỐC',
    'PHÓ GIÁM ĐỐC',
    'Nguyễn Văn An'
  ])
    assert.ok(texts.includes(text), `${text} in ${texts.join(' | ')}`)
  assert.deepEqual(
    textsOf(part(docx, 'word/footnotes.xml')).filter((text) => text.trim() !== ''),
    [' Báo cáo ngày 10/02/2023: “công suất 30.000 m3/ngày đêm”.', ' Cùng báo cáo.']
  )
})

test('a chart is the word processor’s own, with its numbers in a workbook behind it', async () => {
  const docx = await writeDocx(sampleDocument)
  const chart = part(docx, 'word/charts/chart1.xml')
  assert.match(chart, /<c:grouping val="stacked"\/>/)
  assert.match(chart, /<c:v>68000<\/c:v>/)
  const workbook = unzipSync(unzipSync(docx)['word/embeddings/Microsoft_Excel_Worksheet1.xlsx'] ?? assert.fail())
  assert.match(strFromU8(workbook['xl/worksheets/sheet1.xml'] ?? assert.fail()), />68000</)
})

test('the same document has the same bytes, whenever and in whichever order documents are written', async () => {
  const first = await writeDocx(sampleDocument)
  await writeDocx({ ...sampleDocument, day: null, language: 'en' })
  // The moments in an archive are two seconds apart.
  await new Promise((resolve) => setTimeout(resolve, 2100))
  assert.deepEqual(await writeDocx(sampleDocument), first)
  assert.match(part(first, 'docProps/core.xml'), /2026-02-05T00:00:00Z.*2026-02-05T00:00:00Z/)
  assert.equal(writeHtml(sampleDocument), writeHtml(sampleDocument))
})

test('what is open stays open: no number, day, signer or recipients are made up', async () => {
  const open: OfficialDocument = {
    ...sampleDocument,
    day: null,
    place: null,
    number: null,
    signature: null,
    recipients: [],
    mark: null,
    body: []
  }
  const texts = textsOf(part(await writeDocx(open), 'word/document.xml'))
  assert.ok(texts.includes('…………, ngày …… tháng …… năm ……'))
  assert.ok(texts.includes('Số: ………/…………'))
  assert.ok(!texts.some((text) => text.startsWith('Nơi nhận')))
  const english = textsOf(part(await writeDocx({ ...sampleDocument, language: 'en', number: '12/SXD' }), 'word/document.xml'))
  for (const text of ['SOCIALIST REPUBLIC OF VIET NAM', 'Cần Thơ, 5 February 2026', 'No. 12/SXD', '90,000.5'])
    assert.ok(english.includes(text), text)
})

test('HTML says the same as DOCX, escaped, its notes linked both ways, and loads nothing', () => {
  const html = writeHtml(sampleDocument)
  for (const text of [
    '<h2>I. Bối cảnh</h2>',
    '<h3>1. Nhu cầu &amp; khó khăn &lt;quận cũ&gt;</h3>',
    'Bảng 1. Nước thải theo năm',
    '90.000,5',
    '<sup id="from-2"><a href="#note-2">2</a></sup>',
    'id="note-2"'
  ])
    assert.ok(html.includes(text), text)
  assert.match(html, /href="https:\/\/hopluu\.example\/dossiers\/1\?a=1&amp;b=2"/)
  assert.doesNotMatch(html, /<script|src=|url\(|@import/)
  const hostile = writeHtml({
    ...sampleDocument,
    title: '<img src=x onerror=1>',
    body: [{ block: 'paragraph', words: [{ text: 'x', address: 'javascript:alert(1)', note: '</section><b>' }] }]
  })
  assert.doesNotMatch(hostile, /<img|javascript:|<b>/)
})

test('headings count within the one above them and start again with it', () => {
  const level = fc.constantFrom<1 | 2 | 3>(1, 2, 3)
  fc.assert(
    fc.property(fc.array(level, { maxLength: 40 }), (levels) => {
      const counts = [0, 0, 0]
      const numbers = numberBlocks(levels.map((each) => ({ block: 'heading', level: each, text: '' })))
      numbers.forEach(({ number }, index) => {
        const each = levels[index] ?? 1
        counts[each - 1] = (counts[each - 1] ?? 0) + 1
        counts.fill(0, each)
        if (each === 2) assert.equal(number, `${counts[1]}.`)
        else assert.match(String(number), each === 1 ? /^[IVXLC]+\.$/ : /^[a-zđ]+\)$/)
      })
    })
  )
  const romans = numberBlocks(Array.from({ length: 14 }, () => ({ block: 'heading', level: 1, text: '' }) as const))
  assert.deepEqual(
    [3, 8, 13].map((place) => romans[place]?.number),
    ['IV.', 'IX.', 'XIV.']
  )
})

/** The program that opens documents as people do; false, having said NOT RUN, where this machine has none. */
const hasWriter = (): boolean => {
  try {
    execFileSync('lowriter', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    process.stdout.write('NOT RUN: LibreOffice Writer\n')
    return false
  }
}

test('LibreOffice prints the document: the second page has its number, the notes stand at the foot of the first', async () => {
  if (!hasWriter()) return
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-docx-'))
  try {
    writeFileSync(join(folder, 'de-xuat.docx'), await writeDocx(sampleDocument))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'de-xuat.docx')], {
      stdio: 'ignore'
    })
    const { totalPages, text } = await extractText(new Uint8Array(readFileSync(join(folder, 'de-xuat.pdf'))))
    assert.equal(totalPages, 2)
    const [first = '', second = ''] = text
    // Where the machine lacks Times New Roman, letters with two marks are taken from a second face, and the PDF tells them apart from their words.
    assert.match(first, /NG HÒA XÃ H/)
    assert.match(first, /Báo cáo ngày 10\/02\/2023/)
    assert.match(second, /^\s*2\b/)
    assert.match(second, /VT, QLHT\./)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
