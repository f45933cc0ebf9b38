import { getDocumentProxy } from 'unpdf'
import { accept, type Outcome, refuse } from '../values/index.ts'
import type { Article, DocumentHints } from './article.ts'
import { cleanLines } from './cleaning/clean-lines.ts'
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

/** Reads a PDF's text, page by page. Refuses: document_encrypted, document_broken, pdf_too_long, pdf_without_text (a scan). */
export const readPdf = async (bytes: Uint8Array, hints: DocumentHints): Promise<Outcome<Article>> => {
  const opened = await open(bytes)
  if (!opened.ok) return opened
  const pdf = opened.value
  try {
    if (pdf.numPages > MAX_PDF_PAGES) return refuse('pdf_too_long', { pages: pdf.numPages, limit: MAX_PDF_PAGES })
    const pages: PrintedItem[][] = []
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await itemsOf(pdf, number))
    const lines = joinParagraphs(pages)
    const whole = lines.map((item) => item.text).join('\n')
    if (!/\p{L}{2}/u.test(whole)) return refuse('pdf_without_text')
    const story = cleanLines(lines, { title: null, vietnamese: languageOf(whole) === 'vi' })
    return accept(composeArticle({ ...story, sha256: sha256(bytes), mediaType: 'application/pdf' }, hints))
  } catch {
    // pdf.js throws whatever a malformed page makes it stumble over.
    return refuse('document_broken', { type: 'PDF' })
  } finally {
    await pdf.loadingTask.destroy()
  }
}
