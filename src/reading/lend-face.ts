import { loadMissingFace } from './missing-face.ts'
import type { Pdfium } from './pdfium.ts'

// PDFium asks its system for faces that a document names and does not carry. In here there is no system: this answers in its place.

export interface Lender {
  /** While true, faces are lent; else PDFium takes its own, which have the letters of Western Europe alone. */
  lends: boolean
}

/** Faces that PDFium has of its own and that fit better than a lent one; a letter they lack is asked for again, as of Helvetica. */
const OWN = /^(?:Times|Courier|Symbol|ZapfDingbats)/
const BOLD = 600
const VIETNAMESE = 163
const NAME = 'Be Vietnam Pro'

/** A table of a TrueType file by its name as a number; the whole file for 0. */
const tableOf = (font: Buffer, name: number): Buffer | null => {
  if (name === 0) return font
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
    const [offset, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)]
    if (font.readUInt32BE(at) === name) return font.subarray(offset, offset + length)
  }
  return null
}

/** Answers for the system's faces (FPDF_SYSFONTINFO of fpdf_sysfontinfo.h, version 1), with nothing until it is told to lend. */
export const answerForFaces = async (pdfium: Pdfium): Promise<Lender> => {
  const [usual, bold] = await Promise.all([loadMissingFace(400), loadMissingFace(700)])
  const { pdfium: machine } = pdfium
  const lender: Lender = { lends: false }
  const give = (data: Uint8Array, place: number, room: number): number => {
    if (place !== 0 && room >= data.length) machine.HEAPU8.set(data, place)
    return data.length
  }
  const mapFace = (_self: number, weight: number, _italic: number, _charset: number, _pitch: number, face: number): number =>
    !lender.lends || OWN.test(machine.UTF8ToString(face)) ? 0 : weight >= BOLD ? 2 : 1
  const dataOf = (_self: number, handle: number, name: number, place: number, room: number): number => {
    const table = tableOf(handle === 2 ? bold : usual, name >>> 0)
    return table === null ? 0 : give(table, place, room)
  }
  // Each a function of its own: one that was added before keeps its first signature.
  const functions = [
    machine.addFunction(() => {}, 'vi'),
    machine.addFunction(() => {}, 'vii'),
    machine.addFunction(mapFace, 'iiiiiiii'),
    machine.addFunction(() => 0, 'iii'),
    machine.addFunction(dataOf, 'iiiiii'),
    machine.addFunction(
      (_self: number, _handle: number, place: number, room: number) => give(Buffer.from(`${NAME}\0`), place, room),
      'iiiii'
    ),
    machine.addFunction(() => VIETNAMESE, 'iii'),
    machine.addFunction(() => {}, 'vii')
  ]
  // Its version, then its functions, four bytes each. It stays for as long as the machine does.
  const info = Buffer.alloc(4 + functions.length * 4)
  for (const [at, value] of [1, ...functions].entries()) info.writeInt32LE(value, at * 4)
  const place = machine.wasmExports.malloc(info.length)
  machine.HEAPU8.set(info, place)
  pdfium.FPDF_SetSystemFontInfo(place)
  return lender
}
