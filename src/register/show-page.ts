import { type Article, type Box, type PagePicture, type PagePrint, type PageSize, placeWords, stretchOfPage } from '../reading/index.ts'
import { accept, type Outcome, refuse, type Span } from '../values/index.ts'
import type { ItemKind, ItemState } from './item.ts'
import type { Given } from './make-register.ts'
import { showReport } from './show-report.ts'
import type { ReadingStore } from './store.ts'
import { refuseAbsent } from './withdraw-report.ts'

/** An original whose pages are asked for; its bytes are fetched only where nothing is known of them yet. */
export interface Printed {
  readonly sha256: string
  bytes(): Promise<Uint8Array>
}

/** What shows the pages of originals that are a PDF, or a message with one. Refuses: document_encrypted, document_broken, page_not_found, page_not_drawn, page_too_heavy, page_too_slow. */
export interface PageReader {
  sizes(original: Printed): Promise<Outcome<readonly PageSize[]>>
  /** Where on a page each letter is printed. */
  print(original: Printed, page: number): Promise<Outcome<PagePrint>>
  draw(original: Printed, page: number): Promise<Outcome<PagePicture>>
}

/** Words of one piece of evidence as they stand on a page. */
export interface PlacedWords {
  readonly itemId: string
  readonly kind: ItemKind
  readonly state: ItemState
  /** Which of the item's pieces of evidence, from 0. */
  readonly evidence: number
  /** One box for each printed line, in points from the upper left corner of the page; none where it is not certain where the words stand. */
  readonly boxes: readonly Box[]
}

/** A page of a report, with the words of the article that stand on it. */
export interface ReportPage extends PageSize {
  readonly reportId: string
  /** How many pages there are. */
  readonly pages: number
  /** What of the article stands on it; null where nothing does. */
  readonly stretch: Span | null
  readonly words: readonly PlacedWords[]
  /** True where the document does not carry the faces of the page's letters: the picture is drawn with another, and may lack some. */
  readonly lacksFace: boolean
}

/** A picture of a page; `png` is null where the one who asks has it already. */
export interface PageImage {
  /** The same as long as the picture is. */
  readonly tag: string
  readonly png: Uint8Array | null
}

/** Changes when pages are drawn otherwise than before. */
const DRAWN_AS = 1

type Needed = Pick<Given, 'store' | 'by'> & { readonly pages: PageReader }

/** Stands where nothing shows pages. */
export const DRAWS_NOTHING: PageReader = {
  sizes: async () => refuse('page_not_drawn', { page: 1 }),
  print: async (_, page) => refuse('page_not_drawn', { page }),
  draw: async (_, page) => refuse('page_not_drawn', { page })
}

/** Whether a report has pages to be shown: its document is a PDF, or a message that was read by the PDF attached to it. */
export const hasPages = (mediaType: string, { pages }: Pick<Article, 'pages'>): boolean =>
  mediaType === 'application/pdf' || (mediaType === 'message/rfc822' && pages.length > 0)

/** A report's original, where that has pages. Refuses with report_not_found, report_withdrawn, report_without_pages. */
const printedOf = async (store: ReadingStore, reportId: string): Promise<Outcome<Printed>> => {
  const summary = await store.reportSummary(reportId)
  const article = (summary && (await store.reportText(reportId))?.article) ?? { pages: [] }
  if (summary && !hasPages(summary.mediaType, article)) return refuse('report_without_pages')
  const original = summary && (await store.original(reportId))
  return original ? accept({ sha256: original.sha256, bytes: async () => original.bytes }) : refuseAbsent(store, reportId)
}

/** The pages of a report that has any. */
export const listPages = async ({ store, pages }: Needed, reportId: string): Promise<Outcome<readonly PageSize[]>> => {
  const original = await printedOf(store, reportId)
  return original.ok ? pages.sizes(original.value) : original
}

/** A page with the evidence of the items boxed. */
export const showPage = async (given: Needed, { reportId, page }: { reportId: string; page: number }): Promise<Outcome<ReportPage>> => {
  const report = await showReport(given, reportId)
  if (!report.ok) return report
  const { article, items, source, mediaType } = report.value
  if (!hasPages(mediaType, article)) return refuse('report_without_pages')
  const original: Printed = {
    sha256: source.sha256,
    bytes: async () => {
      const found = await given.store.original(reportId)
      if (!found) throw new Error(`The report ${reportId} has no original.`)
      return found.bytes
    }
  }
  const sizes = await given.pages.sizes(original)
  if (!sizes.ok) return sizes
  if (!sizes.value[page - 1]) return refuse('page_not_found', { page })
  const print = await given.pages.print(original, page)
  if (!print.ok) return print
  const stretch = stretchOfPage(article, page)
  const here = items.flatMap(({ id, kind, state, evidence }) =>
    evidence.flatMap((span, at) =>
      stretch && span.start < stretch.end && span.end > stretch.start ? [{ itemId: id, kind, state, evidence: at, span }] : []
    )
  )
  const places = placeWords(
    print.value,
    article,
    here.map(({ span }) => span)
  )
  return accept({
    reportId,
    page,
    pages: sizes.value.length,
    width: print.value.width,
    height: print.value.height,
    stretch,
    lacksFace: print.value.lacksFace,
    words: here.map(({ span: _, ...words }, at) => ({ ...words, boxes: places[at] ?? [] }))
  })
}

/** A page's picture. `known` is the tag of one that was drawn before: where it still holds, nothing is drawn. */
export const drawPage = async (
  { store, pages }: Needed,
  { reportId, page, known }: { reportId: string; page: number; known?: readonly string[] }
): Promise<Outcome<PageImage>> => {
  // A report is named by the content of its original: the same name, page and way of drawing make the same picture.
  const tag = `${reportId}-${page}-${DRAWN_AS}`
  const summary = known?.includes(tag) ? await store.reportSummary(reportId) : null
  if (summary) return accept({ tag, png: null })
  const original = await printedOf(store, reportId)
  if (!original.ok) return original
  const drawn = await pages.draw(original.value, page)
  return drawn.ok ? accept({ tag, png: drawn.value.png }) : drawn
}
