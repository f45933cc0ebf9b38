import { restoreVietnamese } from './encodings/restore-vietnamese.ts'
import { likenessOf } from './encodings/syllable.ts'

// From bytes to characters: UTF-8, UTF-16, windows-1258, windows-1252. VNI and TCVN3, which lend the characters of windows-1252, are read
// where a text is read, since they come in UTF-8 as well: see encodings/.

const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be']
]

const byMark = (bytes: Uint8Array): string | null => MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1] ?? null

/** UTF-16 without its mark: Latin letters leave a zero in every second byte. */
const byZeros = (bytes: Uint8Array): string | null => {
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 8) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const half = length / 2
  if (odd > half * 0.3 && even < half * 0.05) return 'utf-16le'
  return even > half * 0.3 && odd < half * 0.05 ? 'utf-16be' : null
}

const strictly = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // A decoder that is told to be strict says by throwing that the bytes are in another encoding; so the next is tried.
    return null
  }
}

const VIETNAMESE_PAGE = /^(?:x-|windows-)?(?:cp)?-?1258$/

/** How much of a text is enough to tell two code pages apart, in bytes. */
const SAMPLE = 65_536

/**
 * One byte a character: windows-1258, which keeps the tone marks of Vietnamese as characters of their own behind the vowel, where that makes
 * Vietnamese of the text; windows-1252 otherwise, for the languages of Western Europe and for the fonts of VNI and TCVN3.
 */
const legacy = (bytes: Uint8Array, stated: string | null): string => {
  const sample = bytes.subarray(0, SAMPLE)
  const vietnamese = likenessOf(new TextDecoder('windows-1258').decode(sample).normalize('NFC'))
  const western = likenessOf(restoreVietnamese(new TextDecoder('windows-1252').decode(sample)))
  const least = stated !== null && VIETNAMESE_PAGE.test(stated) ? 0.3 : 0.8
  const isVietnamese = vietnamese.valid > western.valid && vietnamese.valid >= vietnamese.marked * least
  return new TextDecoder(isVietnamese ? 'windows-1258' : 'windows-1252').decode(bytes)
}

const META_CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i

/** The encoding that an HTML page states of itself in its first two kilobytes; null where it states none. */
export const charsetOf = (bytes: Uint8Array): string | null =>
  META_CHARSET.exec(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1'))?.[1]?.toLowerCase() ??
  null

/**
 * Decodes bytes that should be text; null where no encoding fits. A mark at the start decides, then zeros that only UTF-16 has, then UTF-8 if
 * every byte is; a UTF-8 text with a few broken bytes is still one; a code page of one byte a character comes last. What the document states
 * of its encoding (`stated`) is wrong too often to decide more than between those.
 */
export const decodeText = (bytes: Uint8Array, stated: string | null = null): string | null => {
  const marked = byMark(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  const sixteen = byZeros(bytes)
  if (sixteen) return new TextDecoder(sixteen).decode(bytes)
  const utf8 = strictly(bytes, 'utf-8')
  if (utf8 !== null) return utf8
  const mended = new TextDecoder('utf-8').decode(bytes)
  const broken = mended.split('�').length - 1
  // A file cut in mid-character, or with a stray byte, is still UTF-8: more of its characters are whole than broken.
  const whole = mended.match(/[\u0080-￼]/g)?.length ?? 0
  if (broken * 20 < whole || (broken <= 3 && broken < whole)) return mended
  return bytes.includes(0) ? null : legacy(bytes, stated)
}

/** Characters that text does not have: controls, private use, replacement marks, unassigned. */
const NOT_TEXT = /[\p{Cc}\p{Co}\p{Cn}�]/gu

const edges = (text: string): string => (text.length > 40_000 ? text.slice(0, 20_000) + text.slice(-20_000) : text).replace(/\s/g, '')

const share = (text: string, pattern: RegExp): number => (text === '' ? 0 : (text.match(pattern)?.length ?? 0) / text.length)

/** True for binary data that only looks like text because some encoding has a character for each of its bytes. */
export const isBinary = (text: string): boolean => share(edges(text), NOT_TEXT) > 0.03

/** True for signs without words, such as encoded data or a drawing made of characters. Markup is not asked: it is mostly signs; nor what was blacked out. */
export const isWordless = (text: string): boolean => {
  const visible = edges(text).replaceAll('█', '')
  return visible !== '' && share(visible, /[\p{L}\p{M}\p{N}]/gu) < 0.4
}
