import { inflateSync } from 'node:zlib'
import { MAX_PACKED_TIMES, SWOLLEN_FROM_BYTES } from './limits.ts'

// A look at the streams of a PDF before anything opens it: a few kilobytes of them can be made to unpack to gigabytes.

/** Where a stream's dictionary stands before it, in bytes at most. */
const LONGEST_DICTIONARY = 2000
const STREAM = Buffer.from('stream')
const END = Buffer.from('endstream')
/** Nobody packs twice what is packed. */
const PACKED_TWICE = /\/(?:FlateDecode|Fl)\b[\s\S]*\/(?:FlateDecode|Fl)\b/
const PACKED = /\/(?:FlateDecode|Fl)\b/
/** A white page, as a picture, packs to a thousandth; pictures are not unpacked to read a text. */
const PICTURE = /\/Subtype\s*\/Image\b/

/** The dictionary that ends before a stream; what stands before its object's number is another's. */
const dictionaryBefore = (bytes: Buffer, at: number): string => {
  const before = bytes.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at)
  return before.slice(before.lastIndexOf(' obj') + 1)
}

const swells = (packed: Buffer): boolean => {
  const most = Math.max(SWOLLEN_FROM_BYTES, packed.length * MAX_PACKED_TIMES)
  try {
    inflateSync(packed, { maxOutputLength: most })
    return false
  } catch (fault) {
    // What is broken in other ways is for the reader to find.
    return (fault as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
  }
}

/** True where a stream unpacks to a hundred times its size and more, or is packed twice over, as no program writes it. */
export const hasSwollenStream = (given: Uint8Array): boolean => {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  for (let at = bytes.indexOf(STREAM); at >= 0; at = bytes.indexOf(STREAM, at)) {
    const dictionary = dictionaryBefore(bytes, at)
    at += STREAM.length
    if (!PACKED.test(dictionary) || PICTURE.test(dictionary)) continue
    if (PACKED_TWICE.test(dictionary.replace(/\/DecodeParms[\s\S]*/, ''))) return true
    const start = bytes[at] === 13 ? at + 2 : at + 1
    const end = bytes.indexOf(END, start)
    if (swells(bytes.subarray(start, end < 0 ? bytes.length : end))) return true
    if (end > 0) at = end + END.length
  }
  return false
}
