import { crc32, deflateSync } from 'node:zlib'

// Small pictures for tests, written by hand so that it is known what stands in them.

const chunk = (kind: string, body: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** A PNG of one colour; `colour` as red, green, blue. `more`: chunks between its head and its pixels. */
export const samplePng = (
  width: number,
  height: number,
  colour: readonly [number, number, number] = [30, 120, 90],
  more: readonly (readonly [kind: string, body: Uint8Array])[] = []
): Uint8Array => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.from([0, ...Array.from({ length: width }, () => colour).flat()])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', head),
      ...more.map(([kind, body]) => chunk(kind, body)),
      chunk('IDAT', pixels),
      chunk('IEND', new Uint8Array())
    ])
  )
}

/** A TIFF block, as Exif has it, with an orientation and, where asked for, a pointer to a directory of GPS with words in it. */
export const sampleExif = (orientation: number, place: string | null): Uint8Array => {
  const entry = (tag: number, type: number, value: number): Buffer => {
    const bytes = Buffer.alloc(12)
    bytes.writeUInt16LE(tag, 0)
    bytes.writeUInt16LE(type, 2)
    bytes.writeUInt32LE(1, 4)
    if (type === 3) bytes.writeUInt16LE(value, 8)
    else bytes.writeUInt32LE(value, 8)
    return bytes
  }
  const entries = [entry(0x0112, 3, orientation), ...(place === null ? [] : [entry(0x8825, 4, 64)])]
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, entries.length, 0]),
      ...entries,
      Buffer.alloc(4),
      Buffer.from(place ?? '', 'latin1')
    ])
  )
}

const segment = (marker: number, body: Uint8Array): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** The segments of a JPEG, whole in its form; its scan holds no picture of anything. */
export const sampleJpeg = ({ width = 4, height = 3, exif = null as Uint8Array | null, comment = '', after = '' } = {}): Uint8Array => {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(height, 1)
  frame.writeUInt16BE(width, 3)
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
      ...(exif ? [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif]))] : []),
      ...(comment ? [segment(0xfe, Buffer.from(comment))] : []),
      segment(0xc0, frame),
      segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
      Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
      Buffer.from([0xff, 0xd9]),
      Buffer.from(after)
    ])
  )
}

/** A lossless WebP with a head that says its size, and Exif. */
export const sampleWebp = (width: number, height: number, exif: Uint8Array | null = null, moves = false): Uint8Array => {
  const piece = (kind: string, body: Uint8Array): Buffer => {
    const head = Buffer.alloc(8)
    head.write(kind, 'latin1')
    head.writeUInt32LE(body.length, 4)
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
  }
  const extended = Buffer.alloc(10)
  extended[0] = exif ? 0x08 : 0
  extended.writeUIntLE(width - 1, 4, 3)
  extended.writeUIntLE(height - 1, 7, 3)
  const pixels = Buffer.alloc(6)
  pixels[0] = 0x2f
  pixels.writeUInt32LE((width - 1) | ((height - 1) << 14), 1)
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    piece('VP8X', extended),
    ...(moves ? [piece('ANIM', Buffer.alloc(6))] : []),
    piece('VP8L', pixels),
    ...(exif ? [piece('EXIF', exif)] : [])
  ])
  const head = Buffer.alloc(8)
  head.write('RIFF', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return new Uint8Array(Buffer.concat([head, body]))
}
