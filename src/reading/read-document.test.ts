import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readingWording } from '../wording/reading.ts'
import type { Article, DocumentHints } from './article.ts'
import { MAX_DOCUMENT_BYTES, readDocument } from './index.ts'
import { blankPdf, lockedPdf, scannedPdf } from './pdf-fixture.ts'
import { makeDocx, makeZip, paragraph } from './zip-fixture.ts'

const STORY = 'Sáng 8/9, UBND tỉnh Sông Hồng tiếp đoàn công tác tỉnh Nara và trao đổi về hợp tác đào tạo nghề.'

const read = async (bytes: Uint8Array, hints?: DocumentHints): Promise<Article> => {
  const outcome = await readDocument(bytes, hints)
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.refusal.code)
  return outcome.value
}

/** Bytes that no encoding makes words of, the same every time. */
const noise = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, at) => (at * 7919 + ((at * at) >> 3)) % 256))

const refused: [string, Uint8Array, string][] = [
  ['an empty file', Buffer.alloc(0), 'document_empty'],
  ['a file of blanks', Buffer.from(' \n\t \n'), 'document_empty'],
  ['a file over the limit', Buffer.alloc(MAX_DOCUMENT_BYTES + 1, 97), 'document_too_large'],
  ['binary noise', noise(50_000), 'type_unknown'],
  ['signs without words', Buffer.from('*#$%^&()_+{}|:<>? '.repeat(200)), 'type_unknown'],
  ['two words', Buffer.from('Xin chào'), 'not_enough_text'],
  [
    'a menu without a story',
    Buffer.from('Trang chủ\nGiới thiệu\nLiên hệ\nĐăng nhập\nTìm kiếm\nChia sẻ\nIn bài viết\nGửi email\nĐọc nhiều\nMultimedia'),
    'not_enough_text'
  ],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'type_not_supported'],
  ['a photo', Buffer.from('ffd8ffe000104a464946', 'hex'), 'type_not_supported'],
  [
    'an old Word file',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('WordDocument', 'utf16le')]),
    'type_not_supported'
  ],
  ['a rich text file', Buffer.from('{\\rtf1\\ansi Sáng 8/9}'), 'type_not_supported'],
  [
    'a message of Outlook',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('__substg1.0_', 'utf16le')]),
    'type_not_supported'
  ],
  [
    'a DOCX with a password',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
    'document_encrypted'
  ],
  ['a workbook', makeZip([{ name: 'xl/workbook.xml', content: '<a/>' }]), 'type_not_supported'],
  ['any other ZIP', makeZip([{ name: 'readme.txt', content: 'a' }]), 'type_not_supported'],
  ['a ZIP with a password', makeZip([{ name: 'word/document.xml', content: 'x', encrypted: true }]), 'document_encrypted'],
  ['a ZIP cut off', makeDocx(paragraph(STORY)).subarray(0, 300), 'archive_broken'],
  ['a ZIP whose names climb out of it', makeZip([{ name: '../../etc/passwd', content: 'x' }]), 'archive_broken'],
  [
    'a ZIP of thousands of entries',
    makeZip(Array.from({ length: 4_100 }, (_, at) => ({ name: `f${at}`, content: 'x' }))),
    'archive_unsafe'
  ],
  ['a DOCX that swells', makeDocx(paragraph('a'.repeat(40_000_000))), 'archive_unsafe'],
  ['a DOCX that swells and claims not to', makeDocx(paragraph('a'.repeat(40_000_000)), { claimed: 1000 }), 'archive_broken'],
  ['a DOCX nested without end', makeDocx('<w:p>'.repeat(9_000) + '</w:p>'.repeat(9_000)), 'archive_unsafe'],
  [
    'a DOCX with entities',
    makeDocx(paragraph('&x;'), { head: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' }),
    'archive_unsafe'
  ],
  [
    'a DOCX whose text is called a picture',
    makeDocx('', { target: 'word/x.png', more: [{ name: 'word/x.png', content: paragraph(STORY) }] }),
    'archive_unsafe'
  ],
  ['a DOCX whose XML is broken', makeDocx('<w:p><w:r>'), 'document_broken'],
  ['a PDF cut off', Buffer.from('%PDF-1.7\n1 0 obj\n<<'), 'document_broken'],
  ['a PDF of junk', Buffer.concat([Buffer.from('%PDF-1.4\n'), noise(5_000)]), 'document_broken'],
  ['a PDF without text', blankPdf(), 'pdf_without_text'],
  ['a scan with a stamp', scannedPdf('Digitally signed by the Office of the Song Hong People Committee', 3), 'pdf_without_text'],
  ['a PDF with a password', lockedPdf(), 'document_encrypted']
]

for (const [what, bytes, code] of refused)
  test(`${what} is refused with ${code}, in words that are complete`, async () => {
    const outcome = await readDocument(bytes)
    assert.ok(!outcome.ok)
    assert.equal(outcome.refusal.code, code)
    const sentences: Readonly<Record<string, { vi: string; en: string }>> = readingWording
    for (const sentence of Object.values(sentences[code] ?? assert.fail(`no words for ${code}`)))
      for (const [, name = ''] of sentence.matchAll(/\{(\w+)\}/g))
        assert.ok(outcome.refusal.about?.[name] !== undefined, `{${name}} in: ${sentence}`)
  })

test('plain text is read in every encoding it comes in', async () => {
  const utf16 = Buffer.from(STORY, 'utf16le')
  const forms: [string, Uint8Array][] = [
    ['UTF-8', Buffer.from(STORY)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${STORY}`)],
    ['decomposed UTF-8', Buffer.from(STORY.normalize('NFD'))],
    ['UTF-16 LE with its mark', Buffer.concat([Buffer.from('fffe', 'hex'), utf16])],
    ['UTF-16 BE with its mark', Buffer.concat([Buffer.from('feff', 'hex'), Buffer.from(utf16).swap16()])],
    ['UTF-16 LE', utf16],
    ['UTF-16 BE', Buffer.from(utf16).swap16()],
    ['UTF-8 cut in mid-letter', Buffer.from(`${STORY} ế`).subarray(0, -1)]
  ]
  for (const [name, bytes] of forms) assert.equal((await read(bytes)).text.slice(0, STORY.length), STORY, name)
})

test('content decides what a document is, not its name', async () => {
  assert.equal((await read(Buffer.from(STORY), { fileName: 'bao-cao.pdf', mediaType: 'application/pdf' })).source.mediaType, 'text/plain')
  assert.equal(
    (await read(Buffer.from(`<html><body><p>${STORY}</p></body></html>`), { fileName: 'bao-cao.txt' })).source.mediaType,
    'text/html'
  )
  assert.equal((await read(makeDocx(paragraph(STORY)), { fileName: 'bao-cao.zip' })).text, STORY)
})

test('a sentence with an angle bracket is no HTML', async () => {
  assert.equal((await read(Buffer.from(`${STORY} Nồng độ BOD < 30 mg/l, pH > 6.`))).source.mediaType, 'text/plain')
})

test('a source carries the hash of the original bytes and the address it came from', async () => {
  const { source } = await read(Buffer.from(`\ufeff${STORY}`), { url: 'https://songhong.vn/1' })
  assert.match(source.sha256, /^[0-9a-f]{64}$/)
  assert.notEqual(source.sha256, (await read(Buffer.from(STORY))).source.sha256)
  assert.equal(source.url, 'https://songhong.vn/1')
})
