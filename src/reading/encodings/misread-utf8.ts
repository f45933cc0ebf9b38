// UTF-8 that somebody read as windows-1252 or windows-1258 and saved so: "Há»£p tÃ¡c" for "Hợp tác".

/** The byte each character stands for in the two code pages; where they differ the characters differ, so one table serves both. */
const bytes = new Map<string, number>()
for (const page of ['windows-1252', 'windows-1258']) {
  const decoder = new TextDecoder(page)
  for (let byte = 0x80; byte <= 0xff; byte++) bytes.set(decoder.decode(Uint8Array.of(byte)), byte)
}
// Many programs leave the five bytes that windows-1252 does not have as control characters.
for (let byte = 0x80; byte <= 0x9f; byte++) bytes.set(String.fromCharCode(byte), byte)

const among = (from: number, to: number): string =>
  `[${[...bytes].flatMap(([letter, byte]) => (byte >= from && byte <= to ? [letter.replace(/[\\\]^-]/, '\\$&')] : [])).join('')}]`

const NEXT = among(0x80, 0xbf)
/** The first bytes of what Vietnamese text is made of: Latin letters, combining marks, letters with two marks, punctuation. */
const SEQUENCE = `(?:${among(0xc2, 0xc6)}|${among(0xcc, 0xcd)})${NEXT}|${among(0xe1, 0xe2)}${NEXT}${NEXT}`
/**
 * The second byte of "à" is a no-break space, which copying makes a plain one: "lÃ m viá»‡c vÃ  há»c". Where a coda and no more follows,
 * it stood inside a word.
 */
const GRAVE_A = String.raw`[ÃĂ](?: (?=(?:ch|ng|nh|[cimnoptuy])(?![\p{L}\p{M}]))| (?= )|(?=[ .,;:!?)”"]|$))`

const PIECE = new RegExp(`${SEQUENCE}|${GRAVE_A}`, 'gu')
export const MISREAD_TRACE = new RegExp(SEQUENCE, 'u')

const SIX_BITS = 0x3f

const decoded = (piece: string): string => {
  const [first = 0, second = 0, third] = [...piece].map((letter) => bytes.get(letter) ?? 0)
  if (second === 0) return 'à'
  const point =
    third === undefined
      ? ((first & 0x1f) << 6) | (second & SIX_BITS)
      : ((first & 0x0f) << 12) | ((second & SIX_BITS) << 6) | (third & SIX_BITS)
  const letter = String.fromCodePoint(point)
  return point >= 0xa0 && /[\p{L}\p{M}\p{P}\p{S}\p{Z}]/u.test(letter) ? letter : piece
}

/** Reads such a text; what is no sequence of UTF-8 stays as it is. */
export const fromMisreadUtf8 = (text: string): string => text.replace(PIECE, decoded).normalize('NFC')
