import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import { answerForFaces, type Lender } from './lend-face.ts'
import { MAX_GLYPHS_PER_PAGE, MAX_PDFIUM_MB } from './limits.ts'

// PDFium, the machine that shows PDF in Chrome, as WebAssembly: what PDF.js cannot do without a browser, it does here. It says where each
// single letter stands, and it draws pages. It runs in memory of its own, which cannot grow beyond a bound, and reaches no file and no network.

/** One letter as it is printed on a page. Points from the lower left corner of the page as it is seen (cut and turned), y upwards. */
export interface Glyph {
  readonly text: string
  readonly x: number
  readonly end: number
  /** The line it stands on. */
  readonly y: number
}

/** A page that is open in PDFium; good while `onPages` uses it. */
export interface PdfiumPage {
  /** Points, as the page is seen. */
  readonly width: number
  readonly height: number
  /** The letters that the page prints, in the order in which it prints them. */
  glyphs(): Glyph[]
  /** True where it prints letters beyond those of Western Europe in a face that the document does not carry. */
  lacksFace(): boolean
  /** The page on white paper, so many pixels wide and high: red, green, blue for each, row by row. */
  draw(width: number, height: number): Uint8Array
}

/** The package leaves the view of its memory out of its types; it is another one whenever the memory has grown. */
export type Pdfium = WrappedPdfiumModule & { readonly pdfium: { readonly HEAPU8: Uint8Array } }

const WASM = fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm'))
const PAGE_BYTES = 65_536

/** No more memory than its bound: what asks for more is told that there is none. */
const bound = (memory: WebAssembly.Memory): void => {
  const grow = memory.grow.bind(memory)
  Object.defineProperty(memory, 'grow', {
    value: (pages: number) => {
      if (memory.buffer.byteLength + pages * PAGE_BYTES > MAX_PDFIUM_MB * 1024 * 1024)
        throw new RangeError('The page needs too much memory.')
      return grow(pages)
    }
  })
}

interface Machine {
  readonly pdfium: Pdfium
  readonly lender: Lender
}

const start = async (): Promise<Machine> => {
  const bytes = await readFile(WASM)
  const pdfium = (await init({
    instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => {
      void WebAssembly.instantiate(bytes, imports).then(({ instance }) => {
        bound(instance.exports.memory as WebAssembly.Memory)
        done(instance)
      })
      return {}
    },
    // Else it is told the path of this program as a C string, and takes no letters beyond ASCII in it.
    thisProgram: 'pdfium',
    // What it would write to the console of the server.
    print: () => {},
    printErr: () => {}
  })) as Pdfium
  pdfium.PDFiumExt_Init()
  return { pdfium, lender: await answerForFaces(pdfium) }
}

let started: Promise<Machine> | null = null

const PASSWORD = 4

/** Why PDFium did not open a document or a page. */
export class PdfiumFault extends Error {
  readonly why: 'password' | 'broken' | 'no_such_page'
  constructor(why: PdfiumFault['why']) {
    super(`PDFium: ${why}`)
    this.why = why
  }
}

const withDocument = async <T>(bytes: Uint8Array, use: (pdfium: Pdfium, document: number) => T, lends = false): Promise<T> => {
  started ??= start()
  try {
    const { pdfium, lender } = await started
    lender.lends = lends
    const { malloc, free } = pdfium.pdfium.wasmExports
    const place = malloc(bytes.length)
    if (place === 0) throw new RangeError('The document needs too much memory.')
    pdfium.pdfium.HEAPU8.set(bytes, place)
    const document = pdfium.FPDF_LoadMemDocument(place, bytes.length, '')
    try {
      if (document === 0) throw new PdfiumFault(pdfium.FPDF_GetLastError() === PASSWORD ? 'password' : 'broken')
      return use(pdfium, document)
    } finally {
      if (document !== 0) pdfium.FPDF_CloseDocument(document)
      free(place)
    }
  } catch (fault) {
    // Whatever else stopped it stopped it in the middle: nobody knows what its memory holds now, and the next page gets a new one.
    if (!(fault instanceof PdfiumFault)) started = null
    throw fault
  }
}

/** The size of every page, in points as it is seen. Throws as `onPages` does. */
export const sizesOfPages = (bytes: Uint8Array, most: number): Promise<{ readonly width: number; readonly height: number }[]> =>
  withDocument(bytes, (pdfium, document) => {
    const size = pdfium.pdfium.wasmExports.malloc(8)
    const count = Math.min(most, pdfium.FPDF_GetPageCount(document))
    const sizes = Array.from({ length: count }, (_, at) => {
      const known = pdfium.FPDF_GetPageSizeByIndexF(document, at, size)
      const [width = 0, height = 0] = known ? new Float32Array(pdfium.pdfium.HEAPU8.buffer.slice(size, size + 8)) : []
      return { width, height }
    })
    pdfium.pdfium.wasmExports.free(size)
    return sizes
  })

/**
 * Opens pages (from 1) one after the other, each for the time of `use`; with `lends`, faces that the document does not carry are drawn with one
 * that has all letters of Vietnamese. Throws PdfiumFault, and whatever a malformed page makes PDFium stumble over.
 */
export const onPages = (
  bytes: Uint8Array,
  numbers: readonly number[],
  use: (page: PdfiumPage, number: number) => void,
  { lends = false } = {}
): Promise<void> => {
  const open = (pdfium: Pdfium, document: number): void => {
    for (const number of numbers) {
      if (number < 1 || number > pdfium.FPDF_GetPageCount(document)) throw new PdfiumFault('no_such_page')
      const page = pdfium.FPDF_LoadPage(document, number - 1)
      if (page === 0) throw new PdfiumFault('broken')
      const [width, height] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)]
      use(
        {
          width,
          height,
          glyphs: () => glyphsOf(pdfium, page, width, height),
          lacksFace: () => lacksFace(pdfium, page),
          draw: (across, down) => draw(pdfium, page, across, down)
        },
        number
      )
      pdfium.FPDF_ClosePage(page)
    }
  }
  return withDocument(bytes, open, lends)
}

/** The last letter that PDFium's own faces have. */
const LAST_WESTERN = 0xff

const lacksFace = (pdfium: Pdfium, page: number): boolean => {
  const text = pdfium.FPDFText_LoadPage(page)
  const count = Math.min(pdfium.FPDFText_CountChars(text), MAX_GLYPHS_PER_PAGE)
  let lacks = false
  for (let at = 0; at < count && !lacks; at++) {
    if (pdfium.FPDFText_GetUnicode(text, at) <= LAST_WESTERN) continue
    const object = pdfium.FPDFText_GetTextObject(text, at)
    const font = object === 0 ? 0 : pdfium.FPDFTextObj_GetFont(object)
    lacks = font !== 0 && pdfium.FPDFFont_GetIsEmbedded(font) === 0
  }
  pdfium.FPDFText_ClosePage(text)
  return lacks
}

/** Places are asked for in whole hundredths of a point, for PDFium gives them in whole pixels. */
const FINE = 100
const ROOM = 48

const glyphsOf = (pdfium: Pdfium, page: number, width: number, height: number): Glyph[] => {
  const text = pdfium.FPDFText_LoadPage(page)
  const room = pdfium.pdfium.wasmExports.malloc(ROOM)
  const [across, down] = [Math.round(width * FINE), Math.round(height * FINE)]
  const glyphs: Glyph[] = []
  const seen = (x: number, y: number): [number, number] => {
    pdfium.FPDF_PageToDevice(page, 0, 0, across, down, 0, x, y, room + 32, room + 36)
    const [left = 0, top = 0] = new Int32Array(pdfium.pdfium.HEAPU8.buffer.slice(room + 32, room + 40))
    return [left / FINE, height - top / FINE]
  }
  const count = Math.min(pdfium.FPDFText_CountChars(text), MAX_GLYPHS_PER_PAGE)
  for (let at = 0; at < count; at++) {
    // Spaces and line ends that PDFium adds are its guesses.
    if (pdfium.FPDFText_IsGenerated(text, at)) continue
    const code = pdfium.FPDFText_GetUnicode(text, at)
    if (code === 0 || !pdfium.FPDFText_GetLooseCharBox(text, at, room)) continue
    const [left = 0, , right = 0] = new Float32Array(pdfium.pdfium.HEAPU8.buffer.slice(room, room + 16))
    pdfium.FPDFText_GetCharOrigin(text, at, room + 16, room + 24)
    const [, baseline = 0] = new Float64Array(pdfium.pdfium.HEAPU8.buffer.slice(room + 16, room + 32))
    const [x, y] = seen(left, baseline)
    const [end] = seen(right, baseline)
    glyphs.push({ text: String.fromCodePoint(code), x: Math.min(x, end), end: Math.max(x, end), y })
  }
  pdfium.pdfium.wasmExports.free(room)
  pdfium.FPDFText_ClosePage(text)
  return glyphs
}

const BGR = 2
const WHITE = 0xffffffff
/** Annotations are drawn too; and the bytes come as red, green, blue. */
const FLAGS = 0x01 | 0x10

const draw = (pdfium: Pdfium, page: number, width: number, height: number): Uint8Array => {
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, BGR, 0, 0)
  if (bitmap === 0) throw new RangeError('The picture needs too much memory.')
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, FLAGS)
  const [first, stride] = [pdfium.FPDFBitmap_GetBuffer(bitmap), pdfium.FPDFBitmap_GetStride(bitmap)]
  const drawn = new Uint8Array(width * height * 3)
  for (let row = 0; row < height; row++) {
    const from = first + row * stride
    drawn.set(pdfium.pdfium.HEAPU8.subarray(from, from + width * 3), row * width * 3)
  }
  pdfium.FPDFBitmap_Destroy(bitmap)
  return drawn
}
