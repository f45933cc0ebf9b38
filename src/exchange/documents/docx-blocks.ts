import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType
} from 'docx'
import { ChartRun } from 'docx/charts'
import type { PageLayout } from '../../language/index.ts'
import { type Language, showNumber } from '../../wording/index.ts'
import { CHART_COLOURS } from './chart-colours.ts'
import {
  type TableCell as Cell,
  type Chart,
  type DataTable,
  type Pairs,
  type Picture,
  runsOf,
  type TableColumn,
  type Words
} from './document.ts'
import { textWidthMm } from './docx-frame.ts'
import { FRAME_WORDS } from './frame-words.ts'
import type { Numbered } from './number-blocks.ts'

const half = (points: number): number => points * 2
const gap = (points: number): number => points * 20
/** Letters of tables, of what stands beside them, and of notes at the foot: the decree does not speak of them. */
const TABLE_PT = 11
const CAPTION_PT = 12
export const NOTE_PT = 10
/** At 96 pixels an inch. */
const PIXELS_PER_MM = 96 / 25.4

/** What a document's blocks are written with: notes are counted as they come. */
export interface Writing {
  readonly layout: PageLayout
  readonly language: Language
  /** Keeps a note and gives its number. */
  readonly note: (text: string) => number
}

export const writeBlock = (numbered: Numbered, writing: Writing): readonly (Paragraph | Table)[] => {
  const { block, number } = numbered
  const { layout, language } = writing
  const usual = { before: gap(layout.paragraphGap), line: 264, lineRule: 'auto' as const }
  switch (block.block) {
    case 'heading':
      return [
        new Paragraph({
          heading: [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][block.level - 1] ?? HeadingLevel.HEADING_3,
          keepNext: true,
          spacing: { before: gap(layout.paragraphGap * (block.level === 1 ? 2 : 1)) },
          children: [
            new TextRun({
              text: `${number} ${block.level === 1 ? block.text.toLocaleUpperCase('vi') : block.text}`,
              bold: block.level < 3,
              italics: block.level === 3,
              size: half(block.level === 1 ? layout.body - 1 : layout.body)
            })
          ]
        })
      ]
    case 'paragraph':
      return [
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          spacing: usual,
          indent: { firstLine: convertMillimetersToTwip(layout.firstLine) },
          children: childrenOf(block.words, writing, layout.body)
        })
      ]
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            alignment: AlignmentType.JUSTIFIED,
            spacing: usual,
            indent: { firstLine: convertMillimetersToTwip(layout.firstLine) },
            children: [new TextRun({ text: '- ', size: half(layout.body) }), ...childrenOf(item, writing, layout.body)]
          })
      )
    case 'table':
      return [caption(`${FRAME_WORDS[language].table} ${number}. ${block.caption}`, true), tableOf(block, writing)]
    case 'pairs':
      return [pairsOf(block, writing)]
    case 'picture':
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          keepNext: true,
          spacing: { before: gap(8) },
          children: [pictureOf(block, layout)]
        })
      ]
    case 'chart':
      return [
        new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: gap(8) }, children: [chartOf(block, layout)] }),
        caption(`${FRAME_WORDS[language].figure} ${number}. ${block.caption} (${block.unit})`, false)
      ]
  }
}

const caption = (text: string, above: boolean): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: above,
    spacing: above ? { before: gap(8), after: gap(4) } : { after: gap(8) },
    children: [new TextRun({ text, bold: true, size: half(CAPTION_PT) })]
  })

const childrenOf = (words: Words, { note: keep }: Writing, points: number): readonly ParagraphChild[] =>
  runsOf(words).flatMap(({ text, bold = false, italic = false, address, note }): readonly ParagraphChild[] => {
    const run = new TextRun({ text, bold, italics: italic, size: half(points), ...(address === undefined ? {} : { style: 'Hyperlink' }) })
    return [
      address === undefined ? run : new ExternalHyperlink({ link: address, children: [run] }),
      ...(note === undefined ? [] : [new FootnoteReferenceRun(keep(note))])
    ]
  })

const tableOf = ({ columns, rows, totals = 0 }: DataTable, writing: Writing): Table => {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  const widthOf = ({ share }: TableColumn): number => convertMillimetersToTwip((textWidthMm(writing.layout) * share) / whole)
  const cell = (column: TableColumn, children: readonly ParagraphChild[], head: boolean): TableCell =>
    new TableCell({
      width: { size: widthOf(column), type: WidthType.DXA },
      margins: { left: 70, right: 70, top: 30, bottom: 30 },
      verticalAlign: VerticalAlign.CENTER,
      ...(head ? { shading: { fill: 'E8EEF2' } } : {}),
      children: [
        new Paragraph({
          alignment: head ? AlignmentType.CENTER : column.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children
        })
      ]
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(widthOf),
    width: { size: convertMillimetersToTwip(textWidthMm(writing.layout)), type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column) => cell(column, childrenOf([{ text: column.name, bold: true }], writing, TABLE_PT), true))
      }),
      ...rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, place) =>
              cell(
                column,
                childrenOf(cellWords(row[place] ?? null, index >= rows.length - totals, writing.language), writing, TABLE_PT),
                false
              )
            )
          })
      )
    ]
  })
}

/** Two columns without lines, a row for each pair, so that both languages stay beside one another over the pages. */
const pairsOf = ({ rows }: Pairs, writing: Writing): Table => {
  const width = convertMillimetersToTwip(textWidthMm(writing.layout) / 2)
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const borders = { top: none, bottom: none, left: none, right: none }
  const points = writing.layout.body - 2
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [width, width],
    width: { size: width * 2, type: WidthType.DXA },
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.map(
            (words) =>
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                margins: { left: 70, right: 110, top: 40, bottom: 40 },
                borders,
                children: [new Paragraph({ children: childrenOf(words, writing, points) })]
              })
          )
        })
    )
  })
}

/** What is read in a cell; totals are bold. */
export const cellWords = (cell: Cell, total: boolean, language: Language): Words => {
  if (cell === null) return ''
  if (typeof cell === 'object' && 'number' in cell) return [{ text: showNumber(cell.number, language), bold: total }]
  return total ? runsOf(cell).map((run) => ({ ...run, bold: true })) : cell
}

/** No wider than the text, no higher than half a page, and no larger than it is. */
const pictureOf = ({ bytes, mediaType, width, height, alt }: Picture, layout: PageLayout): ImageRun => {
  const most = { width: textWidthMm(layout) * PIXELS_PER_MM, height: MOST_PICTURE_MM * PIXELS_PER_MM }
  const share = Math.min(1, most.width / width, most.height / height)
  return new ImageRun({
    type: mediaType === 'image/png' ? 'png' : 'jpg',
    data: bytes,
    transformation: { width: Math.round(width * share), height: Math.round(height * share) },
    altText: { name: alt, title: alt, description: alt }
  })
}

const MOST_PICTURE_MM = 110

/** A chart of the word processor's own, with the workbook behind it: it can be restyled and corrected, where a picture could not. */
const chartOf = ({ kind, stacked = false, categories, series, caption: description }: Chart, layout: PageLayout): ChartRun => {
  const width = Math.round(textWidthMm(layout) * PIXELS_PER_MM)
  const drawn = {
    categories,
    series: series.map(({ name, values }, index) => ({ name, values, color: CHART_COLOURS[index % CHART_COLOURS.length] ?? '1F5F7A' })),
    altText: { name: description, description },
    font: { name: 'Times New Roman' },
    valueAxis: { minimum: 0 },
    transformation: { width, height: Math.round(width * 0.5) }
  }
  return kind === 'line'
    ? new ChartRun({ type: 'line', markers: true, ...drawn })
    : new ChartRun({ type: 'column', stacking: stacked ? 'stacked' : 'none', ...drawn })
}
