import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDocument } from './read-document.ts'
import { makeZip } from './zip-fixture.ts'

const BODY = `Thực hiện chỉ đạo của cấp trên, Ủy ban nhân dân tỉnh Sông Hồng báo cáo kết quả buổi làm việc với Cơ quan Hợp tác Quốc tế Nhật Bản về dự án cấp nước.
Hai bên thống nhất khảo sát trong quý III năm 2026 và giao Sở Xây dựng chủ trì, phối hợp với các đơn vị liên quan.

Nơi nhận:
- Như trên;
- Lưu: VT.`

const paper = (stamp: string, beside = ''): string => `ỦY BAN NHÂN DÂN
TỈNH SÔNG HỒNG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/BC-UBND${beside}
${stamp}
Sông Hồng, ngày 8 tháng 9 năm 2025

BÁO CÁO
Kết quả buổi làm việc với đoàn chuyên gia

${BODY}`

const read = (text: string, type = 'text/plain') => readDocument(new TextEncoder().encode(text), { mediaType: type })

const asHtml = (text: string): string =>
  `<!doctype html><html lang="vi"><body>${text
    .split('\n')
    .filter(Boolean)
    .map((line) => `<p>${line}</p>`)
    .join('\n')}</body></html>`

const REFUSED: readonly string[] = [
  paper('MẬT'),
  paper('TỐI MẬT'),
  paper('TUYỆT MẬT'),
  paper('(MẬT)'),
  paper('[ TỐI MẬT ]'),
  paper('M Ậ T'),
  paper('T Ố I  M Ậ T'),
  paper('Độ mật: Mật'),
  paper('ĐỘ MẬT: TUYỆT MẬT'),
  paper('', ' MẬT'),
  paper('', ' TỐI MẬT'),
  paper('Mật'),
  paper('Tối mật'),
  paper('“TỐI MẬT”'),
  paper('TỐI MẬT - BẢN SỐ: 01'),
  paper('MẬT, KHẨN'),
  paper('Mức độ: MẬT'),
  paper('').replace('Sông Hồng, ngày', 'MẬT   Sông Hồng, ngày'),
  paper('').replace('ỦY BAN', 'TUYỆT MẬT  ỦY BAN'),
  paper('').replace('Số: 12/BC-UBND', 'Số 12-BC/TU MẬT'),
  // What reading leaves out of the story: such a head without a list of whom it goes to.
  paper('MẬT')
    .replace('CỘNG HÒA', 'CỘNG HOÀ')
    .replace('Số: 12', 'Số 12')
    .replace(/Nơi nhận.*/s, ''),
  `${Array.from({ length: 40 }, (_, at) => `Dòng ${at} của thư chuyển tiếp báo cáo này, xin xem toàn văn ở bên dưới.`).join('\n')}\n${paper('TỐI MẬT')}`,
  `TUYỆT MẬT\n\n${paper('')}`
]

for (const text of REFUSED)
  test(`a paper stamped as a state secret is refused: ${JSON.stringify(text.split('\n').find((line) => /m ?ậ ?t/i.test(line)))}`, async () => {
    for (const [bytes, type] of [
      [text, 'text/plain'],
      [text.normalize('NFD'), 'text/plain'],
      [asHtml(text), 'text/html']
    ] as const) {
      const outcome = await read(bytes, type)
      assert.deepEqual(outcome.ok ? outcome.value.text.slice(0, 200) : outcome.refusal.code, 'state_secret')
    }
  })

test('a message with such a paper attached is refused', async () => {
  const attached = Buffer.from(paper('TỐI MẬT')).toString('base64')
  const mail = `From: a@example.vn\r\nTo: b@example.vn\r\nSubject: Bao cao\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nXin gửi kèm báo cáo.\r\n--x\r\nContent-Type: text/plain; charset=utf-8; name=bc.txt\r\nContent-Disposition: attachment; filename=bc.txt\r\nContent-Transfer-Encoding: base64\r\n\r\n${attached}\r\n--x--\r\n`
  const outcome = await read(mail, 'message/rfc822')
  assert.deepEqual(outcome.ok ? outcome.value.text : outcome.refusal.code, 'state_secret')
})

const READ: readonly string[] = [
  paper('Độ khẩn: Hỏa tốc'),
  paper('').replace('đoàn chuyên gia', 'Công ty Mật ong Rừng'),
  paper('').replace('Kết quả buổi làm việc', 'Công tác bảo mật thông tin, mật độ dân số và buổi làm việc'),
  paper('').replace('Hai bên thống nhất', 'Tài liệu MẬT không được gửi qua mạng.\nHai bên thống nhất'),
  paper('MẬT ĐỘ DÂN SỐ VÀ CẤP NƯỚC'),
  paper('').replace('Sông Hồng, ngày', 'MẬT ĐỘ SÔNG HỒNG, ngày'),
  paper('').replace('BÁO CÁO', 'BỘ TIÊU CHÍ BẢO MẬT'),
  `${paper('').replace(/Nơi nhận.*/s, '')}${'Các đơn vị báo cáo kết quả theo quý cho tỉnh và cho nhà tài trợ.\n'.repeat(30)}Sản phẩm của hợp tác xã gồm:\nĐường\nMật\nTrà\n`,
  paper('', '\nV/v bảo vệ bí mật nhà nước'),
  // A story of a newspaper, headed with the very word.
  `TUYỆT MẬT\n\nSáng 8/9, tại Hà Nội, đạo diễn ra mắt bộ phim về ngành cơ yếu, hợp tác với hãng phim Nhật Bản.\nHai bên sẽ chiếu phim tại các tỉnh trong quý III năm 2026 và tổ chức giao lưu với khán giả.`,
  `Bí mật nhà nước và mạng xã hội\n\nSáng 8/9, Bộ Công an tổ chức hội nghị phổ biến Luật Bảo vệ bí mật nhà nước; độ mật gồm Tuyệt mật, Tối mật và Mật.\nĐại biểu các tỉnh trao đổi kinh nghiệm với đoàn chuyên gia Nhật Bản về bảo mật dữ liệu.`
]

for (const text of READ)
  test(`what only speaks of secrets is read: ${JSON.stringify(text.split('\n').find((line) => /mật/i.test(line)) ?? 'Hỏa tốc')}`, async () => {
    for (const [bytes, type] of [
      [text, 'text/plain'],
      [asHtml(text), 'text/html']
    ] as const) {
      const outcome = await read(bytes, type)
      assert.ok(outcome.ok, outcome.ok ? '' : outcome.refusal.code)
    }
  })

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const paragraph = (inner: string): string => `<w:p><w:r>${inner}</w:r></w:p>`
const words = (text: string): string => paragraph(`<w:t>${text}</w:t>`)
const boxed = (text: string): string => paragraph(`<w:pict><v:textbox><w:txbxContent>${words(text)}</w:txbxContent></v:textbox></w:pict>`)

/** A paper as Word keeps it, with what is printed above each page, and what stands in a box of its own. */
const docx = (text: string, { header = '', box = '' } = {}): Uint8Array =>
  makeZip([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
    },
    { name: 'word/header1.xml', content: `<w:hdr ${WORD}>${words(header)}</w:hdr>` },
    {
      name: 'word/document.xml',
      content: `<w:document ${WORD} xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${box ? boxed(box) : ''}${text.split('\n').filter(Boolean).map(words).join('')}</w:body></w:document>`
    }
  ])

test('a stamp above the pages of a Word document, or in a box of its own, is seen', async () => {
  const codeOf = async (bytes: Uint8Array) => {
    const outcome = await readDocument(bytes)
    return outcome.ok ? 'read' : outcome.refusal.code
  }
  assert.equal(await codeOf(docx(paper('TỐI MẬT'))), 'state_secret')
  assert.equal(await codeOf(docx(paper(''), { header: 'TỐI MẬT' })), 'state_secret')
  assert.equal(await codeOf(docx(paper(''), { box: 'MẬT' })), 'state_secret')
  assert.equal(await codeOf(docx(paper(''), { header: 'Báo cáo bảo mật' })), 'read')
})
