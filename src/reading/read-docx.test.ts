import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import type { Article } from './article.ts'
import { readDocument } from './index.ts'

const read = async (bytes: Uint8Array): Promise<Article> => {
  const outcome = await readDocument(bytes)
  assert.ok(outcome.ok)
  return outcome.value
}

const TITLE = 'Tỉnh Sông Hồng và AFD thúc đẩy dự án chống ngập vùng ven sông'
const FIRST = 'Sáng 12/6, Phó Chủ tịch UBND tỉnh Sông Hồng Đỗ Quỳnh Như tiếp đoàn công tác của Cơ quan Phát triển Pháp (AFD).'
const SECOND = 'Bà Như cho biết tổng mức đầu tư là 1.245 tỷ đồng, trong đó vốn vay 38,5 triệu euro; ba phường khuya khoắt vẫn ngập.'
const CAPTION = 'Bà Đỗ Quỳnh Như trao đổi với trưởng đoàn'
const LAST = 'Hai bên thống nhất họp lại vào tháng 9 tại trụ sở UBND tỉnh để duyệt thiết kế kè và hồ điều hòa.'

const row = (...cells: string[]) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) })

const pack = (children: readonly (Paragraph | Table)[], properties: object = {}): Promise<Buffer> =>
  Packer.toBuffer(new Document({ ...properties, sections: [{ children: [...children] }] }))

test('a DOCX gives title, paragraphs, captions by their style and tables row by row', async () => {
  const article = await read(
    await pack(
      [
        new Paragraph({ text: TITLE, heading: HeadingLevel.TITLE }),
        new Paragraph(FIRST),
        new Paragraph({ text: CAPTION, style: 'Caption' }),
        new Paragraph({ children: [new TextRun(SECOND.slice(0, 40)), new TextRun({ text: SECOND.slice(40), bold: true })] }),
        new Table({ rows: [row('Hạng mục', 'Vốn'), row('Kè sông', '600 tỷ đồng')] }),
        new Paragraph(LAST)
      ],
      { styles: { paragraphStyles: [{ id: 'Caption', name: 'caption' }] } }
    )
  )
  assert.deepEqual(article.text.split('\n'), [TITLE, FIRST, CAPTION, SECOND, 'Hạng mục - Vốn', 'Kè sông - 600 tỷ đồng', LAST])
  assert.deepEqual(
    article.captions.map(({ start, end }) => article.text.slice(start, end)),
    [CAPTION]
  )
  assert.equal(article.source.title, TITLE)
  assert.equal(article.source.mediaType, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')
})

test('a DOCX without a title style is titled by its first line, whatever its properties say', async () => {
  const article = await read(
    await pack(
      [TITLE, FIRST, SECOND].map((text) => new Paragraph(text)),
      { title: 'Microsoft Word - Document1', creator: 'Windows User' }
    )
  )
  assert.deepEqual([article.source.title, article.source.author], [TITLE, null])
})

test('a DOCX in decomposed letters is read the same as one in composed letters', async () => {
  const composed = await read(await pack([TITLE, FIRST, SECOND].map((text) => new Paragraph(text))))
  const decomposed = await read(await pack([TITLE, FIRST, SECOND].map((text) => new Paragraph(text.normalize('NFD')))))
  assert.equal(decomposed.text, composed.text)
})
