import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { Article } from './article.ts'
import { readDocument } from './index.ts'
import { linedPdf } from './pdf-fixture.ts'

const read = async (bytes: Uint8Array): Promise<Article> => {
  const outcome = await readDocument(bytes)
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.refusal.code)
  return outcome.value
}

const WIDE = 'The delegation met the provincial committee and spoke at length about flood control in'

test('wrapped lines are joined, headers, footers and page numbers go, pages are marked inside a paragraph', async () => {
  const article = await read(
    linedPdf([
      [
        [50, 800, 9, 'Bulletin of Song Hong 2024'],
        [50, 760, 16, 'Song Hong and AFD speed up a project'],
        [50, 720, 11, WIDE],
        [50, 706, 11, 'the city.'],
        [50, 678, 11, `${WIDE} the old`],
        [50, 664, 11, `quarter, where ${WIDE.slice(16)} many`],
        [290, 30, 9, '1']
      ],
      [
        [50, 800, 9, 'Bulletin of Song Hong 2024'],
        [50, 760, 11, 'streets. Both sides agreed to meet again.'],
        [50, 732, 11, 'The meeting ended at noon after a visit to the pumping station.'],
        [290, 30, 9, '2']
      ]
    ])
  )
  assert.deepEqual(article.text.split('\n'), [
    'Song Hong and AFD speed up a project',
    `${WIDE} the city.`,
    `${WIDE} the old quarter, where ${WIDE.slice(16)} many streets. Both sides agreed to meet again.`,
    'The meeting ended at noon after a visit to the pumping station.'
  ])
  assert.deepEqual(
    article.pages.map(({ page, start }) => [page, article.text.slice(start, start + 8)]),
    [
      [1, 'Song Hon'],
      [2, 'streets.']
    ]
  )
})

const HARD =
  'Những chữ khó như “nguệch ngoạc”, “khuỷu tay”, “ngoằn ngoèo”, “quở trách”, “ễnh ương”, “ỡm ờ”, “Ỷ Lan”, “ặt ẹo”, “Ẵm bồng” phải giữ đủ dấu trên mọi trang.'
const FACTS =
  'Tổng mức đầu tư là 1.245 tỷ đồng, trong đó vốn vay ưu đãi của AFD là 38,5 triệu euro, còn lại là vốn đối ứng của địa phương trong giai đoạn 2024-2028.'
const TITLE = 'Tỉnh Sông Hồng và AFD thúc đẩy dự án chống ngập, thích ứng với biến đổi khí hậu ở vùng ven sông'

/** A face with every Vietnamese letter, and one whose first version has none of the marked ones: their gaps are filled from others, out of order. */
const FACES = ['DejaVu Serif', 'Liberation Serif']

/** Prints paragraphs to PDF with LibreOffice; null where it is not installed. */
const print = async (paragraphs: readonly string[], face: string): Promise<Buffer | null> => {
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-pdf-'))
  try {
    const body = paragraphs.map(
      (text) =>
        new Paragraph({ children: [new TextRun({ text, size: 26, font: face })], indent: { firstLine: 500 }, spacing: { after: 120 } })
    )
    const heading = new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text: TITLE, bold: true, size: 32, font: face })]
    })
    const header = new Header({ children: [new Paragraph('Bản tin đối ngoại tỉnh Sông Hồng')] })
    const footer = new Footer({ children: [new Paragraph({ children: [new TextRun({ children: ['Trang ', PageNumber.CURRENT] })] })] })
    const report = new Document({
      sections: [{ headers: { default: header }, footers: { default: footer }, children: [heading, ...body] }]
    })
    writeFileSync(join(folder, 'report.docx'), await Packer.toBuffer(report))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.docx')], {
      stdio: 'ignore',
      timeout: 120_000
    })
    return readFileSync(join(folder, 'report.pdf'))
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw fault
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

for (const face of FACES)
  test(`a report printed in ${face} keeps every tone mark, paragraph and page`, async () => {
    const paragraphs = Array.from({ length: 14 }, (_, at) => `Phần ${at + 1} của báo cáo. ${at % 2 === 0 ? HARD : FACTS}`)
    const printed = await print(paragraphs, face)
    if (printed === null) {
      console.log('NOT RUN: LibreOffice')
      return
    }
    const article = await read(printed)
    assert.deepEqual(article.text.split('\n'), [TITLE, ...paragraphs])
    assert.equal(article.source.title, TITLE)
    assert.ok(article.pages.length >= 2)
    assert.deepEqual(
      article.pages.map(({ page }) => page),
      article.pages.map((_, at) => at + 1)
    )
  })

test('an empty page inside a paragraph leaves no gap and the next page keeps its number', async () => {
  const article = await read(linedPdf([[[50, 760, 11, WIDE]], [], [[50, 760, 11, 'the streets of the old quarter.']]]))
  assert.equal(article.text, `${WIDE} the streets of the old quarter.`)
  assert.deepEqual(article.pages.at(-1), { page: 3, start: WIDE.length + 1 })
})

test('the words set largest on the first page are the title, not the section above them', async () => {
  const article = await read(
    linedPdf([
      [
        [50, 800, 11, 'INVESTMENT AND CITIES IN SONG HONG'],
        [50, 785, 11, '17/8/2023 07:00'],
        [50, 750, 17, 'Song Hong and AFD put off the start of the flood project'],
        [50, 730, 17, 'by a year'],
        [50, 700, 13, `${WIDE} the old`],
        [50, 685, 13, 'quarter.'],
        [50, 655, 13, 'Both sides agreed to meet again in the third quarter of next year.']
      ]
    ])
  )
  assert.equal(article.source.title, 'Song Hong and AFD put off the start of the flood project by a year')
  assert.equal(article.source.publishedOn, '2023-08-17')
  assert.equal(article.text.split('\n')[1], `${WIDE} the old quarter.`)
})

test('a page that is stored on its side and shown turned is read as it is seen', async () => {
  const stored = linedPdf([[[50, 760, 11, `${WIDE} the city, and agreed.`]]]).toString('latin1')
  // As long as before, so that the places of the objects stay: the page is turned, and its text with it.
  const turned = stored.replace('/MediaBox [0 0 595 842]', '/MediaBox[0 0 595 842]/Rotate 90').replace(/50 760 Td/, '0 1 -1 0 90 50 Tm')
  const outcome = await readDocument(Buffer.from(turned, 'latin1'))
  assert.equal(outcome.ok && outcome.value.text, `${WIDE} the city, and agreed.`)
})

test('the lines of each of two columns are joined to its own edge, and a paragraph goes on in the next column', async () => {
  const column = (x: number, lines: readonly string[]) => lines.map((text, at) => [x, 720 - at * 14, 11, text] as const)
  const article = await read(
    linedPdf([
      [
        [50, 770, 16, 'Song Hong and AFD speed up a project for the old quarter'],
        ...column(50, [
          'The delegation met the provincial',
          'committee and spoke at length',
          'about flood control in the city.',
          'The Agency will lend 38.5 million',
          'euro for pumping stations on the',
          'river, and the province will clear'
        ]),
        ...column(310, [
          'the sites before the end of June',
          'next year. Both sides agreed to',
          'meet again in the third quarter.',
          'The meeting ended at noon after',
          'a visit to the station of Yen So,',
          'which was built ten years ago.'
        ])
      ]
    ])
  )
  assert.equal(
    article.text.split('\n').slice(1).join(' '),
    'The delegation met the provincial committee and spoke at length about flood control in the city. The Agency will lend 38.5 million euro for pumping stations on the river, and the province will clear the sites before the end of June next year. Both sides agreed to meet again in the third quarter. The meeting ended at noon after a visit to the station of Yen So, which was built ten years ago.'
  )
  assert.ok(
    article.text.includes('which') && !/\n(?:committee|euro|the sites|next year|a visit)/.test(article.text),
    'no line of a column stands alone'
  )
})
