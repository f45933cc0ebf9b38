import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article, DocumentHints } from './article.ts'
import { toVni } from './encodings/writing-fixture.ts'
import { readDocument } from './index.ts'
import { blankPdf } from './pdf-fixture.ts'
import { makeDocx, paragraph } from './zip-fixture.ts'

const TITLE = 'Sông Hồng và tỉnh Gifu mở rộng hợp tác đào tạo nghề'
const STORY = [
  'Chiều 17/5, Phó Chủ tịch UBND tỉnh Sông Hồng Trần Văn An tiếp đoàn công tác tỉnh Gifu (Nhật Bản) do ông Sato Kenji dẫn đầu.',
  'Tại buổi tiếp, ông Trần Văn An cho biết tỉnh có 12 trường nghề, mỗi năm đào tạo hơn 8.000 học viên, một phần ba học tiếng Nhật.',
  'Hai bên thống nhất giao Sở Ngoại vụ và Sở Nội vụ làm đầu mối, báo cáo kết quả trước ngày 30/6.'
]
const TEXT = [TITLE, ...STORY].join('\n')

const HEAD = [
  'Received: from mail.songhong.vn by mx.example.vn; Mon, 20 May 2024 08:00:00 +0700',
  'From: =?UTF-8?B?TMOqIE1haQ==?= <mai@songhong.vn>',
  'To: doingoai@example.vn',
  'Date: Mon, 20 May 2024 08:00:00 +0700',
  'MIME-Version: 1.0'
]

const encodedWord = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`
const quotedPrintable = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) =>
      byte === 10
        ? '\r\n'
        : byte > 126 || byte === 61 || byte < 32
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte)
    )
    .join('')
    .replace(/[^\r\n]{60}(?!=?[\dA-F]?\r|=[\dA-F]$)/g, (row) => (/=[\dA-F]?$/.test(row) ? row : `${row}=\r\n`))
const base64 = (bytes: string | Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')

interface Part {
  readonly type: string
  readonly body: string
  readonly encoding?: string
  readonly more?: readonly string[]
}
const partOf = ({ type, body, encoding = '8bit', more = [] }: Part): string =>
  [`Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`, ...more, '', body].join('\r\n')
const multipart = (kind: string, parts: readonly string[], boundary = `b-${kind}`): string =>
  [
    `Content-Type: multipart/${kind}; boundary="${boundary}"`,
    '',
    ...parts.flatMap((part) => [`--${boundary}`, part]),
    `--${boundary}--`,
    ''
  ].join('\r\n')
const mail = (content: string, subject = encodedWord(TITLE)): Buffer => Buffer.from([...HEAD, `Subject: ${subject}`, content].join('\r\n'))
const plain = (text: string): string => partOf({ type: 'text/plain; charset=utf-8', body: base64(text), encoding: 'base64' })
const attached = (name: string, bytes: Uint8Array, type = 'application/octet-stream'): string =>
  partOf({ type, body: base64(bytes), encoding: 'base64', more: [`Content-Disposition: attachment; filename="${name}"`] })

const outcomeOf = (bytes: Uint8Array, hints?: DocumentHints) => readDocument(bytes, hints)
const read = async (bytes: Uint8Array): Promise<Article> => {
  const outcome = await outcomeOf(bytes)
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.refusal.code)
  return outcome.value
}

test('a message gives its subject as the title and its text as the body; sender and day are not taken', async () => {
  const article = await read(mail(plain(STORY.join('\n\n'))))
  assert.equal(article.text, TEXT)
  const { mediaType, title, author, publisher, publishedOn, sha256 } = article.source
  assert.deepEqual([mediaType, title, author, publisher, publishedOn], ['message/rfc822', TITLE, null, null, null])
  assert.match(sha256, /^[0-9a-f]{64}$/)
})

test('a day of publication that the body states is taken', async () => {
  const article = await read(mail(plain([TITLE, 'Cập nhật: 18/05/2024 16:05', ...STORY].join('\n\n'))))
  assert.deepEqual([article.text, article.source.publishedOn], [TEXT, '2024-05-18'])
})

test('text is read in quoted-printable, in base64, in another charset and in lines of 72', async () => {
  const wrapped = STORY.map((text) => text.replace(/(.{50,68}) /g, '$1\r\n')).join('\r\n\r\n')
  for (const content of [
    partOf({ type: 'text/plain; charset="utf-8"', body: quotedPrintable(STORY.join('\n\n')), encoding: 'quoted-printable' }),
    partOf({ type: 'text/plain; charset=utf-16le', body: base64(Buffer.from(STORY.join('\n\n'), 'utf16le')), encoding: 'base64' }),
    partOf({ type: 'text/plain; charset=iso-8859-1', body: base64(Buffer.from(toVni(STORY.join('\n\n')), 'latin1')), encoding: 'base64' }),
    partOf({ type: 'text/plain; charset=utf-8', body: base64(wrapped), encoding: 'base64' })
  ])
    assert.equal((await read(mail(content))).text, TEXT, content.slice(0, 60))
})

test('of text and HTML the one with the words is read', async () => {
  const html = partOf({
    type: 'text/html; charset=utf-8',
    body: base64(`<html><body>${STORY.map((text) => `<div>${text}</div>`).join('')}</body></html>`),
    encoding: 'base64'
  })
  assert.equal((await read(mail(multipart('alternative', [plain('Thư này cần xem bằng HTML.'), html])))).text, TEXT)
  const bare = partOf({ type: 'text/html', body: '<html><body><img src="cid:1"></body></html>' })
  assert.equal((await read(mail(multipart('alternative', [plain(STORY.join('\n\n')), bare])))).text, TEXT)
})

test('a forwarded message loses its head, its marks and the signature, and keeps its words', async () => {
  const forwarded = [
    'Gửi từ iPhone của tôi',
    '---------- Forwarded message ---------',
    'Từ: Lê Mai <mai@songhong.vn>',
    'Ngày: Th 2, 20 thg 5, 2024 lúc 08:00',
    `Chủ đề: ${TITLE}`,
    'Đến: <doingoai@example.vn>',
    '',
    ...STORY.flatMap((text) => [`> ${text}`, '>']),
    '-- ',
    'Lê Mai',
    'Sở Ngoại vụ tỉnh Sông Hồng'
  ]
  assert.equal((await read(mail(plain(forwarded.join('\n')), encodedWord(`Fwd: Re: ${TITLE}`)))).text, TEXT)
})

test('a message that only points to its attachment gives the attachment', async () => {
  const report = makeDocx(STORY.map(paragraph).join(''))
  const logo = partOf({
    type: 'image/png',
    body: base64('x'),
    encoding: 'base64',
    more: ['Content-Disposition: inline', 'Content-ID: <1>']
  })
  for (const note of ['', 'Kính gửi anh chị, Sở Ngoại vụ gửi báo cáo buổi tiếp đoàn tỉnh Gifu, xin xem trong tệp đính kèm. Trân trọng.'])
    for (const document of [
      attached('bao-cao.docx', report),
      attached('bao-cao.txt', Buffer.from(STORY.join('\n')), 'text/plain; charset=utf-8'),
      attached('thu.eml', mail(plain(STORY.join('\n\n'))))
    ]) {
      const article = await read(mail(multipart('mixed', [plain(note), logo, document])))
      assert.equal(article.text, TEXT)
      assert.equal(article.source.mediaType, 'message/rfc822')
    }
})

test('a message with words of its own keeps them, whatever is attached', async () => {
  const article = await read(
    mail(
      multipart('mixed', [
        plain(STORY.join('\n\n')),
        attached('lich.docx', makeDocx(paragraph('Lịch công tác tuần 21 của Sở Ngoại vụ tỉnh Sông Hồng và các đơn vị')))
      ])
    )
  )
  assert.equal(article.text, TEXT)
})

test('a message that cannot be read is refused by what is wrong with it', async () => {
  const refused: [string, Buffer][] = [
    ['pdf_without_text', mail(multipart('mixed', [plain('Xem tệp đính kèm.'), attached('ban-quet.pdf', blankPdf(), 'application/pdf')]))],
    [
      'mail_encrypted',
      mail(partOf({ type: 'application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m', body: base64('abc'), encoding: 'base64' }))
    ],
    ['mail_encrypted', mail(plain('-----BEGIN PGP MESSAGE-----\n\nhQEMA'))],
    ['not_enough_text', mail(plain('Chào anh.'))]
  ]
  for (const [code, bytes] of refused) {
    const outcome = await outcomeOf(bytes)
    assert.equal(outcome.ok ? null : outcome.refusal.code, code)
  }
})

test('messages inside messages are opened only so deep', async () => {
  let inner = mail(plain(STORY.join('\n\n')))
  for (let depth = 0; depth < 6; depth++) inner = mail(multipart('mixed', [plain(''), attached('thu.eml', inner, 'message/rfc822')]))
  assert.equal((await outcomeOf(inner)).ok, false)
})

test('a text that begins with fields of a letter is no message', async () => {
  const letter = `Kính gửi: UBND tỉnh Sông Hồng\nSubject: về việc hợp tác\n\n${STORY.join('\n')}`
  assert.equal((await read(Buffer.from(letter))).source.mediaType, 'text/plain')
})
