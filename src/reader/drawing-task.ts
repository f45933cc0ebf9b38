import { findPdf, loadPageReader, type PagePicture, type PagePrint, type PageSize } from '../reading/index.ts'
import { type Outcome, refuse } from '../values/index.ts'

/** What a drawing process is asked of a PDF, or of a message that one is attached to: the sizes of its pages, the picture of one, or where on it each letter stands. */
export interface DrawingTask {
  readonly want: keyof Drawn
  readonly bytes: Uint8Array
  /** From 1; the sizes are those of all pages. */
  readonly page: number
}

/** What each task is answered with. */
export interface Drawn {
  readonly sizes: readonly PageSize[]
  readonly picture: PagePicture
  readonly print: PagePrint
}

/** Refuses: document_encrypted, document_broken, page_not_found, page_not_drawn, page_too_heavy. */
export const drawTask = async ({ want, bytes, page }: DrawingTask): Promise<Outcome<Drawn[typeof want]>> => {
  const { drawPage, listPages, readPrint } = await loadPageReader()
  const pdf = await findPdf(bytes)
  if (pdf === null) return refuse('page_not_drawn', { page })
  if (want === 'sizes') return listPages(pdf)
  return want === 'picture' ? drawPage(pdf, page) : readPrint(pdf, page)
}
