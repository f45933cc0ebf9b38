import { crc32, deflateSync } from 'node:zlib'

// A picture as PNG (W3C, "Portable Network Graphics"): a signature, then chunks: the head, the pixels, the end.

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const [GREY, COLOUR] = [0, 2]
const BITS = 8

const chunk = (name: 'IHDR' | 'IDAT' | 'IEND', data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

const isGrey = (pixels: Uint8Array): boolean => {
  for (let at = 0; at < pixels.length; at += 3) if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) return false
  return true
}

/** Writes pixels (red, green, blue for each, row by row) as PNG; a picture without colour takes a third of the room. */
export const writePng = (width: number, height: number, pixels: Uint8Array): Buffer => {
  const grey = isGrey(pixels)
  const bytes = grey ? 1 : 3
  const length = width * bytes + 1
  const rows = Buffer.alloc(length * height)
  for (let row = 0; row < height; row++) {
    // Each row begins with the number of its filter: 0, none, which suits print.
    const from = row * width * 3
    if (grey) for (let at = 0; at < width; at++) rows[row * length + 1 + at] = pixels[from + at * 3] ?? 0
    else rows.set(pixels.subarray(from, from + width * 3), row * length + 1)
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = BITS
  head[9] = grey ? GREY : COLOUR
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 6 })), chunk('IEND', Buffer.alloc(0))])
}
