import { loadPageLayout } from '../../language/index.ts'
import type { OfficialDocument } from './document.ts'
import { numberBlocks } from './number-blocks.ts'
import { steadyArchive } from './steady-archive.ts'

const TYPEFACE = 'Times New Roman'
/** A document without a day yet says that it was made then: a file has to say something, and the same each time. */
const NO_DAY = '2000-01-01'

/**
 * A document as DOCX, laid out by Decree 30/2020/NĐ-CP: A4, national motto, agency, number, place and day, numbered headings, the page's number at its head
 * from the second on, signature and "Nơi nhận". The same document has the same bytes. The package is loaded when the first document is asked for.
 */
export const writeDocx = async (document: OfficialDocument): Promise<Uint8Array> => {
  const [{ Document, Packer, Paragraph, TextRun }, { footOf, headOf, pageOf }, { NOTE_PT, writeBlock }] = await Promise.all([
    import('docx'),
    import('./docx-frame.ts'),
    import('./docx-blocks.ts')
  ])
  const layout = loadPageLayout()
  const notes: string[] = []
  const writing = { layout, language: document.language, note: (text: string): number => notes.push(text) }
  const children = [
    ...headOf(document, layout),
    ...numberBlocks(document.body).flatMap((each) => writeBlock(each, writing)),
    ...footOf(document, layout)
  ]
  const language = document.language === 'vi' ? 'vi-VN' : 'en-GB'
  const bytes = await Packer.toBuffer(
    new Document({
      title: [document.title, document.subject].filter(Boolean).join(' — '),
      creator: document.agency.name,
      lastModifiedBy: document.agency.name,
      styles: {
        default: {
          document: { run: { font: TYPEFACE, size: layout.body * 2, color: '000000', language: { value: language } } },
          heading1: { run: { font: TYPEFACE, color: '000000' } },
          heading2: { run: { font: TYPEFACE, color: '000000' } },
          heading3: { run: { font: TYPEFACE, color: '000000' } }
        }
      },
      footnotes: Object.fromEntries(
        notes.map((text, index) => [
          index + 1,
          { children: [new Paragraph({ spacing: { line: 240 }, children: [new TextRun({ text: ` ${text}`, size: NOTE_PT * 2 })] })] }
        ])
      ),
      sections: [{ ...pageOf(layout), children }]
    })
  )
  return steadyArchive(bytes, `${document.day ?? NO_DAY}T00:00:00Z`)
}
