import { u16, u32 } from './picture.ts'

/** What a photo's Exif says that matters here. */
export interface Exif {
  /** 1 to 8: how the pixels are to be turned to stand upright; 1 where nothing is said. */
  readonly orientation: number
  /** Whether it has a directory of GPS. */
  readonly hasPlace: boolean
}

const ORIENTATION = 0x0112
const GPS = 0x8825

/** Reads the first directory of a TIFF block, as Exif has it; what is broken says nothing. */
export const readExif = (tiff: Uint8Array): Exif => {
  const little = tiff[0] === 0x49
  const at = u32(tiff, 4, little)
  const entries = at + 2 > tiff.length ? 0 : u16(tiff, at, little)
  let [orientation, hasPlace] = [1, false]
  for (let entry = 0; entry < entries; entry++) {
    const start = at + 2 + entry * 12
    if (start + 12 > tiff.length) break
    const tag = u16(tiff, start, little)
    if (tag === ORIENTATION) orientation = u16(tiff, start + 8, little)
    if (tag === GPS) hasPlace = true
  }
  return { orientation: orientation >= 1 && orientation <= 8 ? orientation : 1, hasPlace }
}

/** A TIFF block that says how the pixels are to be turned, and nothing else. */
export const writeOrientation = (orientation: number): Uint8Array =>
  // MM, 42, the directory at 8: one entry, tag 0x0112, of type SHORT, one of it; no directory follows.
  Uint8Array.of(...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8], ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0], ...[0, 0, 0, 0])

/** XMP writes the place in words: exif:GPSLatitude. */
export const tellsPlace = (xmp: Uint8Array): boolean => new TextDecoder('latin1').decode(xmp).includes('GPSLatitude')
