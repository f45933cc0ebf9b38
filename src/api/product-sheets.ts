import { type PrintedProduct, productDocument, writeDocx, writeHtml } from '../exchange/index.ts'
import type { ProductQuery, ProductView, Register } from '../register/index.ts'
import { accept, type Outcome } from '../values/index.ts'
import type { Language } from '../wording/index.ts'

export const SHEET_FORMATS = ['docx', 'html'] as const
export type SheetFormat = (typeof SHEET_FORMATS)[number]

export const SHEET_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8'
} as const satisfies Record<SheetFormat, string>

/** Which products are printed: those named, else what a catalogue is narrowed to. */
export interface AskedSheets {
  readonly ids: readonly string[]
  readonly query: ProductQuery
  readonly format: SheetFormat
  readonly language: Language
}

/** A catalogue of more is a book, and takes more memory with its photos than a server has to give. */
export const MOST_SHEETS = 100
/** Of each product so many photos: the sheet of one shows more than a catalogue. */
const PHOTOS_OF_ONE = 4
/** All photos of a document together; what is beyond it is left out. */
const MOST_PHOTO_BYTES = 40 * 1024 * 1024

/** One product as a sheet, or several as a catalogue, with their photos. Refuses as `showProduct` and `listProducts` do. */
export const writeSheets = async (register: Register, { ids, query, format, language }: AskedSheets): Promise<Outcome<Uint8Array>> => {
  const products: ProductView[] = []
  for (const id of ids.slice(0, MOST_SHEETS)) {
    const shown = await register.showProduct(id)
    if (!shown.ok) return shown
    products.push(shown.value)
  }
  if (ids.length === 0) {
    const listed = await register.listProducts({ ...query, limit: MOST_SHEETS })
    if (!listed.ok) return listed
    products.push(...listed.value.rows)
  }
  let left = MOST_PHOTO_BYTES
  const printed: PrintedProduct[] = []
  for (const product of products) {
    const photos: PrintedProduct['photos'][number][] = []
    for (const photo of product.photos.slice(0, products.length === 1 ? PHOTOS_OF_ONE : 1)) {
      const original = await register.showPhoto({ dossierId: product.id, sha256: photo.sha256 })
      if (!original.ok || original.value.bytes.length > left) continue
      left -= original.value.bytes.length
      photos.push({ photo, original: original.value })
    }
    printed.push({ product, photos })
  }
  const today = await register.lookAtToday()
  if (!today.ok) return today
  const document = productDocument({ language, office: today.value.home?.title ?? null, day: today.value.day, products: printed })
  return accept(format === 'docx' ? await writeDocx(document) : new TextEncoder().encode(writeHtml(document)))
}
