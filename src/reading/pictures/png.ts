import { readExif, tellsPlace } from './exif.ts'
import { ascii, type Found, joined, u32 } from './picture.ts'

const SIGNATURE = 8
/** What a picture is drawn by; text, time, Exif and moving pictures go. */
const KEPT: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs', 'cICP'])

/** A PNG without its words, times and Exif, and without whatever follows its end. */
export const readPng = (bytes: Uint8Array): Found => {
  const parts: Uint8Array[] = [bytes.subarray(0, SIGNATURE)]
  let [width, height, toldPlace, hasData] = [0, 0, false, false]
  for (let at = SIGNATURE; at + 12 <= bytes.length; ) {
    const [length, kind] = [u32(bytes, at), ascii(bytes, at + 4, at + 8)]
    const end = at + 12 + length
    if (end > bytes.length || (at === SIGNATURE && (kind !== 'IHDR' || length !== 13))) return null
    const body = bytes.subarray(at + 8, end - 4)
    if (kind === 'IHDR') [width, height] = [u32(body, 0), u32(body, 4)]
    if (kind === 'IDAT') hasData = true
    if (kind === 'eXIf') toldPlace ||= readExif(body).hasPlace
    if (kind === 'iTXt' || kind === 'tEXt') toldPlace ||= tellsPlace(body)
    if (KEPT.has(kind)) parts.push(bytes.subarray(at, end))
    if (kind === 'IEND') return hasData && width > 0 && height > 0 ? { width, height, bytes: joined(parts), toldPlace } : null
    at = end
  }
  return null
}
