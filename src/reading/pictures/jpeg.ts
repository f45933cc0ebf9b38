import { readExif, tellsPlace, writeOrientation } from './exif.ts'
import { ascii, type Found, joined, u16 } from './picture.ts'

const [SOI, EOI, SOS] = [0xd8, 0xd9, 0xda]
/** Frames: baseline to arithmetic; 0xc4, 0xc8 and 0xcc are tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7
/** Segments without which colours would be wrong: JFIF, the colour profile, Adobe's transform. All other application data and comments go. */
const isKept = (marker: number, body: Uint8Array): boolean =>
  marker < 0xe0 ||
  (marker === 0xe0 && ascii(body, 0, 4) === 'JFIF') ||
  (marker === 0xe2 && ascii(body, 0, 11) === 'ICC_PROFILE') ||
  marker === 0xee

const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0]

/** A JPEG without Exif, XMP, IPTC, comments and whatever follows its end; how it is to be turned is kept. */
export const readJpeg = (bytes: Uint8Array): Found => {
  const parts: Uint8Array[] = []
  let [width, height, orientation] = [0, 0, 1]
  let [toldPlace, hasScan] = [false, false]
  let at = 2
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] as number
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === EOI) {
      if (!hasScan || width === 0 || height === 0) return null
      const turned = orientation === 1 ? [] : [turn(orientation)]
      const [shownWidth, shownHeight] = orientation >= 5 ? [height, width] : [width, height]
      const whole = joined([Uint8Array.of(0xff, SOI), ...turned, ...parts, Uint8Array.of(0xff, EOI)])
      return { width: shownWidth, height: shownHeight, bytes: whole, toldPlace }
    }
    const length = u16(bytes, at + 2)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return null
    const body = bytes.subarray(at + 4, end)
    if (isFrame(marker)) [height, width] = [u16(body, 1), u16(body, 3)]
    if (marker === 0xe1 && ascii(body, 0, 4) === 'Exif') {
      const exif = readExif(body.subarray(6))
      orientation = exif.orientation
      toldPlace ||= exif.hasPlace
    } else if (marker >= 0xe1) toldPlace ||= tellsPlace(body)
    if (isKept(marker, body)) parts.push(bytes.subarray(at, end))
    at = end
    if (marker !== SOS) continue
    hasScan = true
    const stop = endOfScan(bytes, at)
    parts.push(bytes.subarray(at, stop))
    at = stop
  }
  return null
}

/** Where the marker stands that ends a scan: in its data 0xff is followed by nought or a restart. */
const endOfScan = (bytes: Uint8Array, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes[at + 1] as number
    if (next !== 0 && !isRestart(next)) return at
  }
  return bytes.length
}

const turn = (orientation: number): Uint8Array => {
  const body = Uint8Array.of(...EXIF, ...writeOrientation(orientation))
  return joined([Uint8Array.of(0xff, 0xe1, 0, body.length + 2), body])
}
