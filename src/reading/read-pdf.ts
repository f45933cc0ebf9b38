import { getResolvedPDFJS } from 'unpdf'
import { accept, type Outcome, refuse } from '../values/index.ts'
import type { Article, DocumentHints } from './article.ts'
import { cleanLines } from './cleaning/clean-lines.ts'
import { isOfficePaper } from './cleaning/office-paper.ts'
import { composeArticle, sha256 } from './compose-article.ts'
import { hasSwollenStream } from './inspect-pdf.ts'
import { languageOf } from './language-of.ts'
import { MAX_PDF_PAGES } from './limits.ts'
import { itemsOf, openPdf, type Pdf } from './pdf-items.ts'
import { inOrder, isMixed } from './pdf-order.ts'
import { joinParagraphs, type PrintedItem } from './pdf-paragraphs.ts'
import { isStateSecret } from './state-secret.ts'

/** Letters that a page of text has at least; a scan carries a stamp with less. */
const LETTERS_OF_PAGE = 100
/** Pages of few letters that are looked at for pictures. */
const LOOKED_AT = 4

const showsPicture = async (pdf: Pdf, number: number): Promise<boolean> => {
  const { OPS } = await getResolvedPDFJS()
  const drawn = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat
  ])
  const page = await pdf.getPage(number)
  const { fnArray } = await page.getOperatorList()
  page.cleanup()
  return fnArray.some((operator) => drawn.has(operator))
}

/** True for pictures of pages, with no words but a stamp's: "Ký bởi: Văn phòng UBND tỉnh, ngày 8/9/2025". */
const isScan = async (pdf: Pdf, pages: readonly (readonly PrintedItem[])[]): Promise<boolean> => {
  const letters = pages.map((items) => items.reduce((sum, item) => sum + (item.text.match(/\p{L}/gu)?.length ?? 0), 0))
  if (letters.reduce((sum, count) => sum + count, 0) >= LETTERS_OF_PAGE * pages.length) return false
  const sparse = letters.flatMap((count, at) => (count < LETTERS_OF_PAGE ? [at + 1] : [])).slice(0, LOOKED_AT)
  for (const number of sparse) if (!(await showsPicture(pdf, number))) return false
  return true
}

/** Mends the pages with lines that were printed out of order; where the letters cannot be looked at one by one, they stay as they are. */
const putInOrder = async (bytes: Uint8Array, pages: PrintedItem[][]): Promise<void> => {
  const mixed = pages.flatMap((items, at) => (isMixed(items) ? [at + 1] : []))
  if (mixed.length === 0) return
  try {
    // Loaded for such a document alone: it is four megabytes of WebAssembly.
    const { onPages } = await import('./pdfium.ts')
    await onPages(bytes, mixed, (page, number) => {
      pages[number - 1] = inOrder(pages[number - 1] ?? [], page.glyphs())
    })
  } catch {
    // A document that PDF.js reads and PDFium does not is read as it was printed.
  }
}

/** Reads a PDF's text, page by page. Refuses: archive_unsafe, document_encrypted, document_broken, pdf_too_long, pdf_without_text (a scan), state_secret. */
export const readPdf = async (bytes: Uint8Array, hints: DocumentHints): Promise<Outcome<Article>> => {
  if (hasSwollenStream(bytes)) return refuse('archive_unsafe')
  const opened = await openPdf(bytes)
  if (!opened.ok) return opened
  const pdf = opened.value
  try {
    if (pdf.numPages > MAX_PDF_PAGES) return refuse('pdf_too_long', { pages: pdf.numPages, limit: MAX_PDF_PAGES })
    const pages: PrintedItem[][] = []
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await itemsOf(pdf, number))
    await putInOrder(bytes, pages)
    const { lines, title } = joinParagraphs(pages)
    const whole = lines.map((item) => item.text).join('\n')
    if (!/\p{L}{2}/u.test(whole) || (await isScan(pdf, pages))) return refuse('pdf_without_text')
    if (isStateSecret(whole)) return refuse('state_secret')
    const story = cleanLines(lines, { title: isOfficePaper(lines) ? null : title, vietnamese: languageOf(whole) === 'vi' })
    return accept(composeArticle({ ...story, sha256: sha256(bytes), mediaType: 'application/pdf' }, hints))
  } catch {
    // pdf.js throws whatever a malformed page makes it stumble over.
    return refuse('document_broken', { type: 'PDF' })
  } finally {
    await pdf.loadingTask.destroy()
  }
}
