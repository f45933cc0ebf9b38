import type { Language } from '../../wording/index.ts'

/** Words of one kind within a paragraph. */
export interface Run {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  /** An address of the web that the words lead to. */
  readonly address?: string
  /** What is said of these words at the foot of the page: source, day, the words themselves. */
  readonly note?: string
}

/** The words of a paragraph; a plain text is one run of the usual kind. */
export type Words = string | readonly (string | Run)[]

/** A heading; levels are numbered as offices do: I., 1., a). */
export interface Heading {
  readonly block: 'heading'
  readonly level: 1 | 2 | 3
  readonly text: string
}

export interface Paragraph {
  readonly block: 'paragraph'
  readonly words: Words
}

export interface List {
  readonly block: 'list'
  readonly items: readonly Words[]
}

/** A number is a plain decimal in digits, shown with the separators of the document's language and never rounded here. */
export type TableCell = { readonly number: string } | Words | null

export interface TableColumn {
  readonly name: string
  /** Its share of the width, beside those of the others. */
  readonly share: number
  /** Numbers stand at the right, words at the left. */
  readonly align?: 'left' | 'right'
}

export interface DataTable {
  readonly block: 'table'
  /** Without "Table 1": tables are numbered as they come. */
  readonly caption: string
  readonly columns: readonly TableColumn[]
  /** Each with as many cells as there are columns. */
  readonly rows: readonly (readonly TableCell[])[]
  /** How many of the last rows are totals, set apart from the others. */
  readonly totals?: number
}

/** Numbers as a picture: drawn by the word processor itself in DOCX, where people can change it, and as SVG in HTML. Null is a gap. */
export interface Chart {
  readonly block: 'chart'
  readonly kind: 'column' | 'line'
  readonly stacked?: boolean
  /** Without "Figure 1": figures are numbered as they come. */
  readonly caption: string
  readonly unit: string
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
}

/** A photo, as a JPEG or PNG that every word processor shows; its words are read out where it cannot be seen. */
export interface Picture {
  readonly block: 'picture'
  readonly bytes: Uint8Array
  readonly mediaType: 'image/jpeg' | 'image/png'
  /** As it is shown, in pixels; on paper it is no wider than the text and no higher than half a page. */
  readonly width: number
  readonly height: number
  readonly alt: string
}

/** What is said twice, in Vietnamese at the left and in another language at the right: two columns without lines, row by row. */
export interface Pairs {
  readonly block: 'pairs'
  readonly rows: readonly (readonly [left: Words, right: Words])[]
}

export type Block = Heading | Paragraph | List | DataTable | Chart | Picture | Pairs

/** Who signs: "TM. ỦY BAN NHÂN DÂN" (for the whole body), "KT. CHỦ TỊCH" (in the place of), then the post and the name where they are known. */
export interface Signature {
  readonly authority: string | null
  readonly post: string
  readonly name: string | null
}

/** An official document as one structure, from which DOCX and HTML are written alike. What is null is left open for the office to fill in. */
export interface OfficialDocument {
  readonly language: Language
  /** "DỰ THẢO": what the document says of its own standing, above the title. */
  readonly mark: string | null
  readonly agency: { readonly superior: string | null; readonly name: string }
  /** Number and sign: "12/SXD-QLHT". */
  readonly number: string | null
  readonly place: string | null
  /** "2026-11-23"; it is also the day that the file says it was made. */
  readonly day: string | null
  /** The name of the kind of document and what it is about. */
  readonly title: string
  readonly subject: string | null
  /** "Kính gửi". */
  readonly addressees: readonly string[]
  readonly body: readonly Block[]
  readonly signature: Signature | null
  /** "Nơi nhận": the last of them is the archive. */
  readonly recipients: readonly string[]
}

/** The runs of words, whatever their form. */
export const runsOf = (words: Words): readonly Run[] =>
  typeof words === 'string' ? [{ text: words }] : words.map((each) => (typeof each === 'string' ? { text: each } : each))
