import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'

// A PDF may name a face and not carry it. PDFium has faces of its own for such pages, but none with the marked letters of Vietnamese; this one
// has them: Be Vietnam Pro, which the pages are set in, put together from the pieces that it comes in for the web (WOFF, W3C) to one TrueType font.

type Tables = ReadonlyMap<string, Buffer>

const PIECES = ['latin', 'latin-ext', 'vietnamese']

/** The tables of a WOFF file: a directory of twenty bytes each, the tables compressed where that makes them smaller. */
const tablesOf = (woff: Buffer): Tables =>
  new Map(
    Array.from({ length: woff.readUInt16BE(12) }, (_, at) => {
      const entry = 44 + at * 20
      const [offset, packed, size] = [woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12)]
      const data = woff.subarray(offset, offset + packed)
      return [woff.toString('latin1', entry, entry + 4), packed < size ? inflateSync(data) : data]
    })
  )

const tableOf = (tables: Tables, name: string): Buffer => {
  const table = tables.get(name)
  if (!table) throw new Error(`The font has no table ${name}.`)
  return table
}

interface Glyphs {
  readonly outlines: readonly Buffer[]
  /** Advance and left bearing of each, four bytes. */
  readonly measures: readonly Buffer[]
}

const glyphsOf = (tables: Tables): Glyphs => {
  const [loca, glyf, hmtx] = ['loca', 'glyf', 'hmtx'].map((name) => tableOf(tables, name)) as [Buffer, Buffer, Buffer]
  const count = tableOf(tables, 'maxp').readUInt16BE(4)
  const long = tableOf(tables, 'head').readInt16BE(50) === 1
  const at = (glyph: number): number => (long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2)
  const full = tableOf(tables, 'hhea').readUInt16BE(34)
  const measure = (glyph: number): Buffer => {
    if (glyph < full) return hmtx.subarray(glyph * 4, glyph * 4 + 4)
    // Glyphs beyond those have the advance of the last of them.
    const bearing = full * 4 + (glyph - full) * 2
    return Buffer.concat([hmtx.subarray((full - 1) * 4, (full - 1) * 4 + 2), hmtx.subarray(bearing, bearing + 2)])
  }
  const all = Array.from({ length: count }, (_, glyph) => glyph)
  return { outlines: all.map((glyph) => glyf.subarray(at(glyph), at(glyph + 1))), measures: all.map(measure) }
}

/** Which glyph each character has: a `cmap` of format 4, segments of characters. */
const charactersOf = (tables: Tables): Map<number, number> => {
  const cmap = tableOf(tables, 'cmap')
  const found = new Map<number, number>()
  for (let at = 0; at < cmap.readUInt16BE(2); at++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + at * 8 + 4))
    if (table.readUInt16BE(0) !== 4) continue
    const size = table.readUInt16BE(6)
    for (let segment = 0; segment < size; segment += 2) {
      const [last, first] = [table.readUInt16BE(14 + segment), table.readUInt16BE(16 + size + segment)]
      const [delta, place] = [table.readUInt16BE(16 + 2 * size + segment), 16 + 3 * size + segment]
      const range = table.readUInt16BE(place)
      for (let code = first; code <= last && code < 0xffff; code++) {
        const listed = range === 0 ? code : table.readUInt16BE(place + range + (code - first) * 2)
        const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff
        if (glyph !== 0) found.set(code, glyph)
      }
    }
  }
  return found
}

const [WORDS, SCALE, MORE, TWO_SCALES, MATRIX] = [0x0001, 0x0008, 0x0020, 0x0040, 0x0080]

/** A glyph that is put together from others names them by number: each number grows by `shift`. */
const shifted = (outline: Buffer, shift: number): Buffer => {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline
  const moved = Buffer.from(outline)
  for (let at = 10, more = true; more; ) {
    const flags = moved.readUInt16BE(at)
    moved.writeUInt16BE(moved.readUInt16BE(at + 2) + shift, at + 2)
    at += 4 + (flags & WORDS ? 4 : 2) + (flags & MATRIX ? 8 : flags & TWO_SCALES ? 4 : flags & SCALE ? 2 : 0)
    more = (flags & MORE) !== 0
  }
  return moved
}

const words = (...values: number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) buffer.writeUInt32BE(value >>> 0, at * 4)
  return buffer
}

/** Characters and their glyphs as a `cmap` of format 12: a group for each character, in order. */
const cmapOf = (characters: ReadonlyMap<number, number>): Buffer => {
  const groups = [...characters].sort(([a], [b]) => a - b).map(([code, glyph]) => words(code, code, glyph))
  const head = Buffer.from([0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0])
  return Buffer.concat([head, words(16 + groups.length * 12, 0, groups.length), ...groups])
}

/** Tables as one TrueType file: a directory of sixteen bytes each, the tables at multiples of four. Checksums are nobody's concern here. */
const write = (tables: Tables): Buffer => {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  let offset = 12 + sorted.length * 16
  const entries = sorted.map(([name, data]) => {
    const entry = Buffer.concat([Buffer.from(name, 'latin1'), words(0, offset, data.length)])
    offset += (data.length + 3) & ~3
    return entry
  })
  const padded = sorted.map(([, data]) => Buffer.concat([data, Buffer.alloc(-data.length & 3)]))
  return Buffer.concat([words(0x00010000), Buffer.from([0, sorted.length, 0, 0, 0, 0, 0, 0]), ...entries, ...padded])
}

/** Puts pieces of one font together: the glyphs of all, one after the other, and every character by the first piece that has it. */
const joinPieces = (woffs: readonly Buffer[]): Buffer => {
  const pieces = woffs.map(tablesOf)
  const [first] = pieces
  if (!first) throw new Error('A font has a piece at least.')
  const outlines: Buffer[] = []
  const measures: Buffer[] = []
  const characters = new Map<number, number>()
  for (const piece of pieces) {
    const shift = outlines.length
    const glyphs = glyphsOf(piece)
    outlines.push(...glyphs.outlines.map((outline) => shifted(outline, shift)))
    measures.push(...glyphs.measures)
    for (const [code, glyph] of charactersOf(piece)) if (!characters.has(code)) characters.set(code, glyph + shift)
  }
  const places = [0]
  for (const outline of outlines) places.push((places.at(-1) ?? 0) + outline.length)
  const changed = (name: string, change: (table: Buffer) => void): Buffer => {
    const table = Buffer.from(tableOf(first, name))
    change(table)
    return table
  }
  const kept = ['OS/2', 'name', 'post', 'cvt ', 'fpgm', 'prep'].flatMap((name) => {
    const table = first.get(name)
    return table ? [[name, table] as const] : []
  })
  return write(
    new Map([
      ...kept,
      ['cmap', cmapOf(characters)],
      ['glyf', Buffer.concat(outlines)],
      ['head', changed('head', (table) => table.writeInt16BE(1, 50))],
      ['hhea', changed('hhea', (table) => table.writeUInt16BE(measures.length, 34))],
      ['hmtx', Buffer.concat(measures)],
      ['loca', words(...places)],
      ['maxp', changed('maxp', (table) => table.writeUInt16BE(outlines.length, 4))]
    ])
  )
}

/** The face for what a PDF does not carry, upright and of usual weight or bold. */
export const loadMissingFace = async (weight: 400 | 700): Promise<Buffer> =>
  joinPieces(
    await Promise.all(
      PIECES.map((piece) =>
        readFile(fileURLToPath(import.meta.resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${piece}-${weight}-normal.woff`)))
      )
    )
  )
