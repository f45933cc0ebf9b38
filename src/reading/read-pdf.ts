import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { accept, type Outcome, refuse } from '../values/index.ts'
import type { Article, DocumentHints } from './article.ts'
import { cleanLines } from './cleaning/clean-lines.ts'
import { isOfficePaper } from './cleaning/office-paper.ts'
import { composeArticle, sha256 } from './compose-article.ts'
import { languageOf } from './language-of.ts'
import { MAX_PDF_ITEMS_PER_PAGE, MAX_PDF_PAGES } from './limits.ts'
import { joinParagraphs, type PrintedItem } from './pdf-paragraphs.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

const open = async (bytes: Uint8Array): Promise<Outcome<Pdf>> => {
  try {
    // pdf.js takes the buffer for itself, so it gets a copy; no fonts are loaded and nothing is fetched.
    return accept(await getDocumentProxy(Uint8Array.from(bytes), { disableFontFace: true, useSystemFonts: false, verbosity: 0 }))
  } catch (fault) {
    return refuse(fault instanceof Error && fault.name === 'PasswordException' ? 'document_encrypted' : 'document_broken', { type: 'PDF' })
  }
}

const itemsOf = async (pdf: Pdf, number: number): Promise<PrintedItem[]> => {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  const printed: PrintedItem[] = []
  for (const item of items.slice(0, MAX_PDF_ITEMS_PER_PAGE)) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform as number[]
    // Text turned on its side is a stamp or a margin note.
    if (Math.abs(b) > Math.abs(a)) continue
    printed.push({ text: item.str, x, y, width: item.width, size: Math.abs(d) || item.height || 10 })
  }
  page.cleanup()
  return printed
}

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

/** Reads a PDF's text, page by page. Refuses: document_encrypted, document_broken, pdf_too_long, pdf_without_text (a scan). */
export const readPdf = async (bytes: Uint8Array, hints: DocumentHints): Promise<Outcome<Article>> => {
  const opened = await open(bytes)
  if (!opened.ok) return opened
  const pdf = opened.value
  try {
    if (pdf.numPages > MAX_PDF_PAGES) return refuse('pdf_too_long', { pages: pdf.numPages, limit: MAX_PDF_PAGES })
    const pages: PrintedItem[][] = []
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await itemsOf(pdf, number))
    const { lines, title } = joinParagraphs(pages)
    const whole = lines.map((item) => item.text).join('\n')
    if (!/\p{L}{2}/u.test(whole) || (await isScan(pdf, pages))) return refuse('pdf_without_text')
    const story = cleanLines(lines, { title: isOfficePaper(lines) ? null : title, vietnamese: languageOf(whole) === 'vi' })
    return accept(composeArticle({ ...story, sha256: sha256(bytes), mediaType: 'application/pdf' }, hints))
  } catch {
    // pdf.js throws whatever a malformed page makes it stumble over.
    return refuse('document_broken', { type: 'PDF' })
  } finally {
    await pdf.loadingTask.destroy()
  }
}
