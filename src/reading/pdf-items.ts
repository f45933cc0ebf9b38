import { getDocumentProxy } from 'unpdf'
import { accept, type Outcome, refuse } from '../values/index.ts'
import { MAX_PDF_ITEMS_PER_PAGE } from './limits.ts'
import type { PrintedItem } from './pdf-paragraphs.ts'

export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** Opens a PDF for its text. Refuses: document_encrypted, document_broken. */
export const openPdf = async (bytes: Uint8Array): Promise<Outcome<Pdf>> => {
  try {
    // PDF.js takes the buffer for itself, so it gets a copy; no fonts are loaded and nothing is fetched.
    return accept(await getDocumentProxy(Uint8Array.from(bytes), { disableFontFace: true, useSystemFonts: false, verbosity: 0 }))
  } catch (fault) {
    return refuse(fault instanceof Error && fault.name === 'PasswordException' ? 'document_encrypted' : 'document_broken', { type: 'PDF' })
  }
}

type Matrix = readonly number[]

const multiply = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f
]

/** The runs of characters of a page, from 1, where they are seen: points from the lower left corner of the page as it is cut and turned. */
export const itemsOf = async (pdf: Pdf, number: number): Promise<PrintedItem[]> => {
  const page = await pdf.getPage(number)
  const { transform, height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const printed: PrintedItem[] = []
  for (const item of items.slice(0, MAX_PDF_ITEMS_PER_PAGE)) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = multiply(transform, item.transform as number[])
    // Text turned on its side is a stamp or a margin note.
    if (Math.abs(b) > Math.abs(a)) continue
    printed.push({ text: item.str, x, y: height - y, width: item.width, size: Math.abs(d) || item.height || 10 })
  }
  page.cleanup()
  return printed
}
