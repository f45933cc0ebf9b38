import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { furnitureRules } from './cleaning/furniture-rules.ts'
import { boxRules, closingRules } from './cleaning/section-rules.ts'
import { toTcvn3, toVni } from './encodings/writing-fixture.ts'
import { type Article, articleFromText, readDocument, restoreArticle } from './index.ts'
import { unwrapLines } from './unwrap-lines.ts'

// Pages made of the pieces real pages are made of, put together as no page is.

const furniture = [...furnitureRules, ...boxRules, ...closingRules].flatMap((rule) => [...rule.matches, ...(rule.spares ?? [])])

const pieces = [
  'Tiếp đoàn công tác',
  'Sông Hồng và tỉnh Gifu mở rộng hợp tác đào tạo nghề',
  'Khai trương tuyến xe buýt nối trung tâm thành phố với khu công nghiệp',
  'Chiều 17/5, Phó Chủ tịch UBND tỉnh Sông Hồng Trần Văn An tiếp đoàn công tác tỉnh Gifu (Nhật Bản) do ông Sato Kenji dẫn đầu.',
  'Tại buổi tiếp, ông Trần Văn An cho biết tỉnh có 12 trường nghề. Mỗi năm tỉnh đào tạo hơn 8.000 học viên, một phần ba học tiếng Nhật.',
  'Ông Sato Kenji đề nghị ký bản ghi nhớ. Ảnh: Thanh Vũ/TTXVN Đồng chí An nhất trí và giao các sở chuẩn bị trong quý III.',
  'Hai bên họp lại vào tháng 9. V.HÀ |',
  '[Hai địa phương tăng cường hợp tác du lịch và văn hóa] Chiều nay, đoàn đã về nước.',
  '![]() |',
  '| Ông Trần Văn An tặng quà lưu niệm cho ông Sato Kenji |',
  '| Một bài khác của trang này, nói về nắng nóng ở phía nam. |',
  '| Năm | Học viên | 310 |',
  'Ảnh: Thu Hà',
  'Quang cảnh buổi tiếp',
  'Phan Hà',
  'PV',
  'Nguồn:',
  '(Theo Báo Sông Hồng)',
  '16:21 | 09/09/2025 GMT+7',
  'PV • 28/01/2025 08:22',
  'Tham dự có:',
  '- Trần Thị Mai, Giám đốc Sở Ngoại vụ;',
  '1. Về đào tạo',
  'Kính gửi: UBND tỉnh',
  'song hong va tinh gifu mo rong hop tac dao tao nghe',
  'Tối qua(17/11), tại Hạ Long',
  'a'.repeat(210),
  '-',
  '![]() Ngày 9/9, lãnh đạo hai tỉnh gặp mặt trực tuyến nhân dịp Tết, trao đổi việc thông quan. |',
  'Tiếp đoàn công tác - ảnh 1',
  'Khai mạc hội chợ vùng ở phố cổKhai mạc tuần lễ áo dài năm nay'
]

const lineOf = fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...pieces), fc.constantFrom(...furniture))
const mutated = fc.oneof(
  lineOf,
  lineOf.map((text) => `${text} ${text}`),
  fc.tuple(lineOf, fc.nat(120)).map(([text, end]) => text.slice(0, end)),
  fc.tuple(lineOf, lineOf).map((pair) => pair.join(' ')),
  lineOf.map((text) => text.normalize('NFD')),
  lineOf.map(toVni),
  lineOf.map(toTcvn3),
  lineOf.map((text) => new TextDecoder('windows-1252').decode(Buffer.from(text))),
  fc.string({ unit: 'grapheme', maxLength: 60 })
)
const page = fc.array(mutated, { maxLength: 40 }).map((lines) => lines.join('\n'))

/** What cleaning takes away can leave two lines side by side that look like one broken in mid-sentence; such a text is no article's again. */
const keepsItsLines = (text: string): boolean => unwrapLines(text.split('\n')).join('\n') === text

test('the text of an article read again is the same text', () => {
  fc.assert(
    fc.property(page, (text) => {
      const once = articleFromText(text).text
      fc.pre(keepsItsLines(once))
      assert.equal(articleFromText(once).text, once)
    }),
    { numRuns: 1500, seed: 20250909 }
  )
})

/** An article as a text in which a picture stands above each caption, as a page copied as Markdown has it. */
const withPictures = ({ text, captions }: Article): string => {
  const starts = new Set(captions.map(({ start }) => start))
  let at = 0
  const paragraphs = text.split('\n').map((paragraph) => {
    const marked = starts.has(at) ? `![](anh.jpg)\n${paragraph}` : paragraph
    at += paragraph.length + 1
    return marked
  })
  return paragraphs.join('\n\n')
}

test('with its pictures where they were, what is read again is the same article, captions and all', () => {
  fc.assert(
    fc.property(page, (text) => {
      const once = articleFromText(text)
      fc.pre(keepsItsLines(once.text))
      const again = articleFromText(withPictures(once))
      assert.deepEqual([again.text, again.captions, again.source.title], [once.text, once.captions, once.source.title])
    }),
    { numRuns: 1500, seed: 20250909 }
  )
})

test('the article that a record carries is the same article again', () => {
  fc.assert(
    fc.property(page, (text) => {
      const { source, ...article } = articleFromText(text, { publishedOn: '2025-09-09' })
      fc.pre(article.text !== '')
      const [itsArticle, itsSource] = JSON.parse(JSON.stringify([article, source]))
      assert.deepEqual(restoreArticle(itsArticle, itsSource), { ok: true, value: { source, ...article } })
    }),
    { numRuns: 500, seed: 20250909 }
  )
})

test('spans lie inside the text, in order, and lines are in normal form', () => {
  fc.assert(
    fc.property(page, (text) => {
      const article = articleFromText(text)
      let end = 0
      for (const caption of article.captions) {
        assert.ok(caption.start >= end && caption.end > caption.start && caption.end <= article.text.length)
        assert.ok(!article.text.slice(caption.start, caption.end).includes('\n'))
        end = caption.end
      }
      for (const paragraph of article.text === '' ? [] : article.text.split('\n')) {
        assert.equal(paragraph, paragraph.trim().normalize('NFC'))
        assert.notEqual(paragraph, '')
        assert.doesNotMatch(paragraph, / {2}/)
      }
      if (article.source.title !== null) assert.equal(article.text.split('\n')[0], article.source.title)
    }),
    { numRuns: 500, seed: 20250909 }
  )
})

const beginnings = [
  '',
  '%PDF-1.7\n',
  'PK\x03\x04',
  '<html><body>',
  '\ufeff',
  '<!doctype html><table><tr>',
  'From: a@b.vn\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n',
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
].map((start) => Buffer.from(start, 'latin1'))

test('no bytes make the reader throw', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...beginnings),
      fc.oneof(
        fc.uint8Array({ maxLength: 400 }),
        page.map((text) => Buffer.from(text)),
        fc.string({ unit: 'binary' }).map((text) => Buffer.from(text))
      ),
      async (start, rest) => {
        const outcome = await readDocument(Buffer.concat([start, rest]))
        assert.equal(typeof outcome.ok, 'boolean')
      }
    ),
    { numRuns: 400, seed: 20250909 }
  )
})

const tags = fc.constantFrom(
  '<p>',
  '</p>',
  '<div class="related">',
  '</div>',
  '<table>',
  '<tr><td>',
  '</td></tr></table>',
  '<br>',
  '<img src="a.jpg">',
  '<figure><figcaption>',
  '</figure>',
  '<a href="/1">',
  '</a>',
  '<h1>',
  '</h1>',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '<li>',
  '&nbsp;',
  '&#x1F600;',
  '<time>',
  '<b',
  '>'
)

test('no arrangement of tags makes the reader throw, and no tag is left in the text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(tags, lineOf), { maxLength: 60 }), async (parts) => {
      const outcome = await readDocument(Buffer.from(`<html><body>${parts.join('')}</body></html>`))
      if (outcome.ok) assert.doesNotMatch(outcome.value.text, /<(?:p|div|td|figure|h1)\b/)
    }),
    { numRuns: 300, seed: 20250909 }
  )
})
