import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Header,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType
} from 'docx'
import type { PageLayout } from '../../language/index.ts'
import type { OfficialDocument } from './document.ts'
import { datelineOf, FRAME_WORDS, numberLineOf, recipientLines } from './frame-words.ts'

/** Half points, in which a word processor counts letters. */
const half = (points: number): number => points * 2
/** Twentieths of a point, in which it counts gaps. */
const gap = (points: number): number => points * 20

const PAPER_MM = { width: 210, height: 297 }
/** How much of the width the agency's side of the head takes; the motto of the nation needs the longer. */
const AGENCY_SHARE = 0.4

export const textWidthMm = ({ marginLeft, marginRight }: PageLayout): number => PAPER_MM.width - marginLeft - marginRight

/** Paper, margins, and the page's number at the middle of its head from the second page on. */
export const pageOf = (layout: PageLayout): Omit<ISectionOptions, 'children'> => ({
  properties: {
    titlePage: true,
    page: {
      size: { width: convertMillimetersToTwip(PAPER_MM.width), height: convertMillimetersToTwip(PAPER_MM.height) },
      margin: {
        top: convertMillimetersToTwip(layout.marginTop),
        bottom: convertMillimetersToTwip(layout.marginBottom),
        left: convertMillimetersToTwip(layout.marginLeft),
        right: convertMillimetersToTwip(layout.marginRight),
        header: convertMillimetersToTwip(layout.marginTop / 2),
        footer: convertMillimetersToTwip(layout.marginBottom / 2)
      }
    }
  },
  headers: {
    first: new Header({ children: [new Paragraph({})] }),
    default: new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ children: [PageNumber.CURRENT], size: half(layout.pageNumber) })]
        })
      ]
    })
  }
})

interface LineStyle {
  readonly size: number
  readonly bold?: boolean
  readonly italics?: boolean
  readonly before?: number
  readonly after?: number
  readonly left?: boolean
}

const line = (text: string, { size, before = 0, after = 0, left = false, ...run }: LineStyle): Paragraph =>
  new Paragraph({
    alignment: left ? AlignmentType.LEFT : AlignmentType.CENTER,
    spacing: { before: gap(before), after: gap(after) },
    children: [new TextRun({ text, size: half(size), ...run })]
  })

/** A thin line under what stands above, as wide as this share of its column. */
const rule = (columnMm: number, share: number): Paragraph => {
  const indent = convertMillimetersToTwip((columnMm * (1 - share)) / 2)
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: 0, after: gap(4), line: gap(2), lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } }
  })
}

/** Two columns without lines: what stands side by side in the head and at the foot of a document. */
const beside = (widthsMm: readonly [number, number], left: readonly Paragraph[], right: readonly Paragraph[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    width: { size: convertMillimetersToTwip(widthsMm[0] + widthsMm[1]), type: WidthType.DXA },
    columnWidths: widthsMm.map((each) => convertMillimetersToTwip(each)),
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map(
          (children, index) =>
            new TableCell({ children, width: { size: convertMillimetersToTwip(widthsMm[index] ?? 0), type: WidthType.DXA } })
        )
      })
    ]
  })

/** Agency and number at the left; nation, motto, place and day at the right; below them the title, what it is about, and to whom it goes. */
export const headOf = (document: OfficialDocument, layout: PageLayout): readonly (Paragraph | Table)[] => {
  const words = FRAME_WORDS[document.language]
  const width = textWidthMm(layout)
  const [agencyMm, nationMm] = [width * AGENCY_SHARE, width * (1 - AGENCY_SHARE)]
  const { superior, name } = document.agency
  const agency = [
    ...(superior === null ? [] : [line(superior.toLocaleUpperCase('vi'), { size: layout.agency })]),
    line(name.toLocaleUpperCase('vi'), { size: layout.agency, bold: true }),
    rule(agencyMm, 0.4),
    line(numberLineOf(document), { size: layout.number })
  ]
  const nation = [
    line(words.nation, { size: layout.nation, bold: true }),
    line(words.motto, { size: layout.motto, bold: true }),
    rule(nationMm, 0.6),
    line(datelineOf(document), { size: layout.dateline, italics: true })
  ]
  return [
    beside([agencyMm, nationMm], agency, nation),
    ...(document.mark === null
      ? []
      : [line(document.mark.toLocaleUpperCase('vi'), { size: layout.number, bold: true, left: true, before: 6 })]),
    line(document.title.toLocaleUpperCase('vi'), { size: layout.title, bold: true, before: 12 }),
    ...(document.subject === null ? [] : [line(document.subject, { size: layout.title, bold: true }), rule(width, 0.25)]),
    ...document.addressees.map((each, index) =>
      line(index === 0 ? `${words.to}: ${each}` : each, { size: layout.body, before: index === 0 ? 6 : 0, after: 2 })
    )
  ]
}

/** To whom copies go at the left, who signs at the right, kept on one page. */
export const footOf = (document: OfficialDocument, layout: PageLayout): readonly (Paragraph | Table)[] => {
  const { signature } = document
  const lines = recipientLines(document)
  if (signature === null && lines.length === 0) return []
  const halfMm = textWidthMm(layout) / 2
  const recipients =
    lines.length === 0
      ? [new Paragraph({})]
      : [
          line(`${FRAME_WORDS[document.language].recipients}:`, { size: layout.recipientsHead, bold: true, italics: true, left: true }),
          ...lines.map((each) => line(each, { size: layout.recipients, left: true }))
        ]
  const signed =
    signature === null
      ? [new Paragraph({})]
      : [
          ...(signature.authority === null
            ? []
            : [line(signature.authority.toLocaleUpperCase('vi'), { size: layout.signature, bold: true })]),
          line(signature.post.toLocaleUpperCase('vi'), { size: layout.signature, bold: true }),
          // Room for the hand and the seal.
          line(signature.name ?? '', { size: layout.signature, bold: true, before: 70 })
        ]
  return [new Paragraph({ spacing: { before: gap(layout.paragraphGap) } }), beside([halfMm, halfMm], recipients, signed)]
}
