import { inflateSync } from 'node:zlib'

/** The pixels of a PNG as `writePng` writes it: how dark each is, from 0 (white) to 255, and how much ink lies in a part of the picture. */
export const readPng = (png: Uint8Array) => {
  const bytes = Buffer.from(png)
  if (bytes.subarray(1, 4).toString('latin1') !== 'PNG') throw new Error('This is no PNG.')
  const [width, height, colour] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[25] === 2]
  const data: Buffer[] = []
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)))
  const rows = inflateSync(Buffer.concat(data))
  const step = colour ? 3 : 1
  const dark = (x: number, y: number): number => 255 - (rows[y * (width * step + 1) + 1 + x * step] ?? 255)
  const ink = (left: number, top: number, across: number, down: number): number => {
    let sum = 0
    for (let y = Math.max(0, Math.round(top)); y < Math.min(height, Math.round(top + down)); y++)
      for (let x = Math.max(0, Math.round(left)); x < Math.min(width, Math.round(left + across)); x++) sum += dark(x, y)
    return sum / 255
  }
  return { width, height, dark, ink }
}
