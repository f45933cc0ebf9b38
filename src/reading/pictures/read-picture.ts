import { accept, type Outcome, refuse } from '../../values/index.ts'
import { MAX_PHOTO_BYTES, MAX_PHOTO_PIXELS, MAX_PHOTO_SIDE } from '../limits.ts'
import { readJpeg } from './jpeg.ts'
import { ascii, type Found, type Picture, type PictureType } from './picture.ts'
import { readPng } from './png.ts'
import { readWebp } from './webp.ts'

const MB = 1024 * 1024

/** What some bytes are, by their content alone; null for what is no picture that is taken. */
const typeOf = (bytes: Uint8Array): PictureType | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg'
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  return ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP' ? 'image/webp' : null
}

const READ: Readonly<Record<PictureType, (bytes: Uint8Array) => Found>> = {
  'image/jpeg': readJpeg,
  'image/png': readPng,
  'image/webp': readWebp
}

/**
 * Checks that bytes are a whole JPEG, PNG or WebP, by its content and not by what anybody says of it, and takes out of it whatever is not to be seen. The
 * pixels are not decoded: what a browser is given is as large as its head says, or is not drawn. Refuses with picture_missing, picture_too_large,
 * picture_type_not_taken, picture_broken and picture_too_many_pixels.
 */
export const readPicture = (bytes: Uint8Array): Outcome<Picture> => {
  if (bytes.length === 0) return refuse('picture_missing')
  if (bytes.length > MAX_PHOTO_BYTES) return refuse('picture_too_large', { limitMB: MAX_PHOTO_BYTES / MB })
  const mediaType = typeOf(bytes)
  if (mediaType === null) return refuse('picture_type_not_taken')
  const found = READ[mediaType](bytes)
  if (found === null) return refuse('picture_broken')
  const { width, height } = found
  if (width > MAX_PHOTO_SIDE || height > MAX_PHOTO_SIDE || width * height > MAX_PHOTO_PIXELS)
    return refuse('picture_too_many_pixels', { width, height, most: MAX_PHOTO_PIXELS / 1_000_000 })
  return accept({ mediaType, ...found })
}
