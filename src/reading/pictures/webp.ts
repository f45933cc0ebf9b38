import { readExif, tellsPlace } from './exif.ts'
import { ascii, type Found, joined, u16, u32 } from './picture.ts'

const HEAD = 12
const KEPT: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP'])
/** The flags of VP8X that say that Exif and XMP follow. */
const TELLING = 0x08 | 0x04
const u24 = (bytes: Uint8Array, at: number): number => u16(bytes, at, true) + (bytes[at + 2] ?? 0) * 0x10000

/** A WebP picture without Exif and XMP; one that moves is not taken. */
export const readWebp = (bytes: Uint8Array): Found => {
  const parts: Uint8Array[] = []
  let [width, height, toldPlace, hasData] = [0, 0, false, false]
  const whole = Math.min(bytes.length, 8 + u32(bytes, 4, true))
  for (let at = HEAD; at + 8 <= whole; ) {
    const [kind, length] = [ascii(bytes, at, at + 4), u32(bytes, at + 4, true)]
    const end = at + 8 + length + (length % 2)
    if (at + 8 + length > whole) return null
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (kind === 'ANIM' || kind === 'ANMF') return null
    if (kind === 'EXIF') toldPlace ||= readExif(body).hasPlace
    if (kind === 'XMP ') toldPlace ||= tellsPlace(body)
    if (kind === 'VP8X') [width, height] = [u24(body, 4) + 1, u24(body, 7) + 1]
    if (kind === 'VP8 ' || kind === 'VP8L') {
      const size = sizeOf(kind, body)
      if (size === null) return null
      if (width === 0) [width, height] = size
      hasData = true
    }
    if (KEPT.has(kind)) parts.push(kind === 'VP8X' ? quiet(bytes.slice(at, end)) : bytes.subarray(at, Math.min(end, bytes.length)))
    at = end
  }
  if (!hasData || width === 0 || height === 0) return null
  const body = joined(parts)
  const size = body.length + 4
  const head = Uint8Array.of(...[0x52, 0x49, 0x46, 0x46], ...[size, size >> 8, size >> 16, size >> 24], ...[0x57, 0x45, 0x42, 0x50])
  return { width, height, bytes: joined([head, body]), toldPlace }
}

/** The size that the pixels themselves tell; null where they do not begin as they must. */
const sizeOf = (kind: 'VP8 ' | 'VP8L', body: Uint8Array): [number, number] | null => {
  if (kind === 'VP8L') {
    if (body[0] !== 0x2f) return null
    const bits = u32(body, 1, true)
    return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
  }
  if (body[3] !== 0x9d || body[4] !== 0x01 || body[5] !== 0x2a) return null
  return [u16(body, 6, true) & 0x3fff, u16(body, 8, true) & 0x3fff]
}

const quiet = (chunk: Uint8Array): Uint8Array => {
  chunk[8] = (chunk[8] ?? 0) & ~TELLING
  return chunk
}
