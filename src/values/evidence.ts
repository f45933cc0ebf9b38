import type { Span } from './span.ts'

/**
 * The words a fact stands on. `exact === text.slice(start, end)`, always, where `text` is the article's text.
 * `page` is the 1-based page of the source document, where it has pages (PDF). After W3C Web Annotation's TextQuoteSelector and TextPositionSelector.
 */
export interface Evidence extends Span {
  readonly exact: string
  readonly page?: number
}

/** Quotes `span` of `text`; the only way evidence is made, so that it cannot disagree with its text. */
export const quote = (text: string, span: Span): Evidence => ({ start: span.start, end: span.end, exact: text.slice(span.start, span.end) })

export const isQuoted = (text: string, evidence: Evidence): boolean =>
  evidence.exact.length > 0 && text.slice(evidence.start, evidence.end) === evidence.exact
