import type { ReportView } from '../../register/index.ts'
import type { Span } from '../../values/index.ts'
import { cutArticle, partAt } from './article-parts.ts'

/** What of an article one page of the review shows, and the way from there to any other place of it. */
export interface Way {
  readonly stretch: Span
  /** True where nothing comes after the stretch. */
  readonly last: boolean
  /** Which part it is, from 1, of how many: of a long article, or of the pages of a PDF. */
  readonly part: number
  readonly parts: number
  /** The address of something that stands at a place of the article, seen as this page shows it. */
  hrefOf(place: number, anchor: string): string
  /** The same in the text of the article. */
  inText(place: number, anchor: string): string
  /** This part of the article as text, and as a page of the original where that is a PDF: the query of its address, or nothing. */
  readonly asText: string
  readonly asPage: string | null
}

const startOf = ({ evidence }: ReportView['items'][number]): number => evidence[0]?.start ?? 0

const clamp = (index: number, length: number): number => Math.min(Math.max(0, index), length - 1)

/** The page of the original on which a place of the article stands. */
const pageAt = ({ article }: ReportView, place: number): number => article.pages.findLast(({ start }) => start <= place)?.page ?? 1

/** Where to look: a page of the original (of how many), else a part of the article, else the part that holds a place of it. */
export interface Asked {
  readonly onPage: { readonly page: number; readonly pages: number } | null
  /** From 1. */
  readonly part: number | null
  readonly place: number
}

/** Finds what to show of a report, and the way from there. */
export const findWay = (report: ReportView, asked: Asked): Way => {
  const { text, pages } = report.article
  const parts = cutArticle(text, report.items.map(startOf))
  const inText = (place: number, anchor: string): string => `?part=${partAt(parts, place) + 1}#${anchor}`
  const asText = (place: number): string => (parts.length > 1 ? `part=${partAt(parts, place) + 1}` : '')
  if (asked.onPage) {
    const { page } = asked.onPage
    const at = pages.findIndex((each) => each.page === page)
    const stretch = { start: pages[at]?.start ?? 0, end: at < 0 ? 0 : (pages[at + 1]?.start ?? text.length) }
    return {
      stretch,
      last: at >= 0 && at === pages.length - 1,
      part: page,
      parts: asked.onPage.pages,
      hrefOf: (place, anchor) => (pageAt(report, place) === page ? `#${anchor}` : `?page=${pageAt(report, place)}#${anchor}`),
      inText,
      asText: asText(stretch.start),
      asPage: `page=${page}`
    }
  }
  const part = clamp(asked.part === null ? partAt(parts, asked.place) : asked.part - 1, parts.length)
  const stretch = parts[part] ?? { start: 0, end: text.length }
  return {
    stretch,
    last: part === parts.length - 1,
    part: part + 1,
    parts: parts.length,
    hrefOf: (place, anchor) => (partAt(parts, place) === part ? `#${anchor}` : inText(place, anchor)),
    inText,
    asText: asText(stretch.start),
    asPage: hasPages(report) ? `page=${pageAt(report, stretch.start)}` : null
  }
}

/** As `hasPages` of the register, which the pages' bundle does not carry: a PDF, or a message that was read by the PDF attached to it. */
const hasPages = ({ mediaType, article }: ReportView): boolean =>
  mediaType === 'application/pdf' || (mediaType === 'message/rfc822' && article.pages.length > 0)
