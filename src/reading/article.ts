import type { Span } from '../values/index.ts'

/** What a document says of itself. Each value is null where the document does not state it; none is guessed. */
export interface Source {
  /** SHA-256 of the original bytes, 64 lower-case hex digits. */
  readonly sha256: string
  /** text/plain, text/html, message/rfc822, application/pdf or application/vnd.openxmlformats-officedocument.wordprocessingml.document */
  readonly mediaType: string
  readonly url: string | null
  readonly title: string | null
  /** The day of publication, "2025-09-09"; stated by the page or given by the caller. */
  readonly publishedOn: string | null
  readonly author: string | null
  readonly publisher: string | null
  /** BCP 47, "vi" for Vietnamese, by the words of the text. */
  readonly language: string | null
}

/** A document's own text: title and body without page furniture, NFC. Every span in a record is an offset into `text` (UTF-16 units). */
export interface Article {
  readonly source: Source
  /** Paragraphs, one a line, divided by "\n"; the title, where known, is the first line. */
  readonly text: string
  /** Photo captions of this story; they stay in the text and are marked here, in order. */
  readonly captions: readonly Span[]
  /** For paged documents (PDF): where each page starts in `text`, in order; empty otherwise. */
  readonly pages: readonly { readonly start: number; readonly page: number }[]
}

/** What the caller knows of a document beyond its bytes. */
export interface DocumentHints {
  readonly fileName?: string
  readonly mediaType?: string
  readonly url?: string
  /** "2025-09-09"; where the document states another day, this one is kept. */
  readonly publishedOn?: string
}

/** What there is to read a document in. */
export interface Room {
  /** The memory that may be filled, in MB. */
  readonly memoryMB: number
}
