import { accept, type Outcome, refuse } from '../values/index.ts'
import { MAX_PDF_PAGES, MAX_PDFIUM_MB, MAX_PICTURE_PIXELS, MAX_PICTURE_SIDE, PICTURE_WIDTH } from './limits.ts'
import { itemsOf, openPdf } from './pdf-items.ts'
import { inOrder, isMixed } from './pdf-order.ts'
import { linesOfPage } from './pdf-paragraphs.ts'
import { type Glyph, onPages, PdfiumFault, type PdfiumPage, sizesOfPages } from './pdfium.ts'
import { writePng } from './png.ts'
import { type PrintedWords, placeLetters } from './printed-words.ts'

// The pages of a PDF as they are seen: their sizes, a picture of each, and where on it each letter stands.

/** In points, as the page is seen. */
export interface PageSize {
  readonly page: number
  readonly width: number
  readonly height: number
}

/** What is printed on a page, line by line, in the order in which it is read. */
export interface PagePrint extends PageSize {
  readonly lines: readonly PrintedWords[]
  /** True where the document does not carry the faces of its letters: the picture is drawn with another, and may lack some. */
  readonly lacksFace: boolean
}

/** A picture of a page: PNG, and its size in pixels. */
export interface PagePicture {
  readonly width: number
  readonly height: number
  readonly png: Uint8Array
}

const refuseFault = (fault: unknown, page: number): Outcome<never> => {
  if (!(fault instanceof PdfiumFault))
    return fault instanceof RangeError ? refuse('page_too_heavy', { page, limit: MAX_PDFIUM_MB }) : refuse('page_not_drawn', { page })
  if (fault.why === 'password') return refuse('document_encrypted', { type: 'PDF' })
  return fault.why === 'no_such_page' ? refuse('page_not_found', { page }) : refuse('page_not_drawn', { page })
}

/** The sizes of a PDF's pages. Refuses: document_encrypted, page_not_drawn, page_too_heavy. */
export const listPages = async (bytes: Uint8Array): Promise<Outcome<readonly PageSize[]>> => {
  try {
    return accept((await sizesOfPages(bytes, MAX_PDF_PAGES)).map((size, at) => ({ page: at + 1, ...size })))
  } catch (fault) {
    return refuseFault(fault, 1)
  }
}

/** How large the picture of a page is; null where the page has no size that a picture could have. */
const sizeOfPicture = ({ width, height }: Omit<PageSize, 'page'>): { width: number; height: number } | null => {
  if (!(width > 0 && height > 0)) return null
  const scale = Math.min(
    PICTURE_WIDTH / width,
    MAX_PICTURE_SIDE / Math.max(width, height),
    Math.sqrt(MAX_PICTURE_PIXELS / (width * height))
  )
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** Draws a page (from 1). Refuses: document_encrypted, page_not_found, page_not_drawn, page_too_heavy. */
export const drawPage = async (bytes: Uint8Array, number: number): Promise<Outcome<PagePicture>> => {
  let picture: Outcome<PagePicture> = refuse('page_not_drawn', { page: number })
  try {
    let lends = false
    await onPages(bytes, [number], (page) => {
      lends = page.lacksFace()
    })
    const drawn = (page: PdfiumPage): void => {
      const size = sizeOfPicture(page)
      if (size) picture = accept({ ...size, png: writePng(size.width, size.height, page.draw(size.width, size.height)) })
    }
    await onPages(bytes, [number], drawn, { lends })
    return picture
  } catch (fault) {
    return refuseFault(fault, number)
  }
}

/** Reads where each letter of a page (from 1) is printed. Refuses: document_encrypted, document_broken, page_not_found, page_not_drawn, page_too_heavy. */
export const readPrint = async (bytes: Uint8Array, number: number): Promise<Outcome<PagePrint>> => {
  const opened = await openPdf(bytes)
  if (!opened.ok) return opened
  try {
    if (number < 1 || number > opened.value.numPages) return refuse('page_not_found', { page: number })
    let [glyphs, size]: [Glyph[], Omit<PagePrint, 'lines'>] = [[], { page: number, width: 0, height: 0, lacksFace: false }]
    await onPages(bytes, [number], (page) => {
      glyphs = page.glyphs()
      size = { page: number, width: page.width, height: page.height, lacksFace: page.lacksFace() }
    })
    const items = await itemsOf(opened.value, number)
    const lines = linesOfPage(isMixed(items) ? inOrder(items, glyphs) : items, number)
    return accept({ ...size, lines: placeLetters(lines, glyphs) })
  } catch (fault) {
    return refuseFault(fault, number)
  } finally {
    await opened.value.loadingTask.destroy()
  }
}
