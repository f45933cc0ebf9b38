/** The kinds of pictures that are taken, by their media types. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const
export type PictureType = (typeof PICTURE_TYPES)[number]

/** A picture without anything in it that is not to be seen: place, time, camera, owner and comments were taken out. */
export interface Picture {
  readonly mediaType: PictureType
  /** As it is shown, in pixels: a photo that was taken upright is higher than wide. */
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
  /** Whether the file told where on earth it was taken; it no longer does. */
  readonly toldPlace: boolean
}

/** What one format's reader found; null where the bytes are not whole. */
export type Found = Omit<Picture, 'mediaType'> | null

/** Sixteen or thirty-two bits at a place, the first byte the largest, unless said otherwise. */
export const u16 = (bytes: Uint8Array, at: number, little = false): number => {
  const [a = 0, b = 0] = [bytes[at], bytes[at + 1]]
  return little ? a + b * 0x100 : a * 0x100 + b
}
export const u32 = (bytes: Uint8Array, at: number, little = false): number =>
  little ? u16(bytes, at, true) + u16(bytes, at + 2, true) * 0x10000 : u16(bytes, at) * 0x10000 + u16(bytes, at + 2)

export const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to))

export const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
