import { hash } from 'node:crypto'
import type { Span } from '../values/index.ts'
import type { Article, DocumentHints, Source } from './article.ts'
import { languageOf } from './language-of.ts'
import type { Imprint, Line } from './line.ts'

export const sha256 = (bytes: Uint8Array | string): string => hash('sha256', bytes, 'hex')

interface Parts {
  readonly title: string | null
  readonly lines: readonly Line[]
  readonly imprint: Imprint
  readonly sha256: string
  readonly mediaType: string
  /** What the document's own markup says its language is; believed only where the words do not tell. */
  readonly declaredLanguage?: string | null
}

/** Joins title and lines into the article's text and takes every offset from that text, so that none can disagree with it. */
export const composeArticle = (parts: Parts, hints: DocumentHints = {}): Article => {
  const captions: Span[] = []
  const pages: { start: number; page: number }[] = []
  const paragraphs: string[] = []
  let at = 0
  let page = 0
  const begin = (next: number, start: number): void => {
    if (next > page) pages.push({ start, page: next })
    page = Math.max(page, next)
  }
  const add = (marked: string, caption = false): void => {
    const [first = '', ...further] = marked.includes('\f') ? marked.split('\f') : [marked]
    let text = first
    for (const piece of further) {
      begin(page + 1, at + text.length + 1)
      text += piece === '' ? '' : ` ${piece}`
    }
    if (caption) captions.push({ start: at, end: at + text.length })
    paragraphs.push(text)
    at += text.length + 1
  }
  if (parts.title !== null) {
    const first = parts.lines.find((item) => item.page > 0)
    if (first) begin(first.page, 0)
    add(parts.title)
  }
  for (const item of parts.lines) {
    begin(item.page, at)
    add(item.text, item.caption)
  }
  const text = paragraphs.join('\n')
  const source: Source = {
    sha256: parts.sha256,
    mediaType: parts.mediaType,
    url: hints.url ?? null,
    title: parts.title,
    publishedOn: hints.publishedOn ?? parts.imprint.publishedOn,
    author: parts.imprint.author,
    publisher: parts.imprint.publisher,
    language: languageOf(text) ?? parts.declaredLanguage ?? null
  }
  return { source, text, captions, pages }
}

/** The same article below a title that the document itself did not give. */
export const underTitle = (article: Article, title: string): Article => {
  const shift = title.length + 1
  return {
    source: { ...article.source, title },
    text: `${title}\n${article.text}`,
    captions: article.captions.map(({ start, end }) => ({ start: start + shift, end: end + shift })),
    pages: article.pages.map(({ start, page }, at) => ({ start: at === 0 ? 0 : start + shift, page }))
  }
}
