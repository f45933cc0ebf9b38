// The characters of an article: NFC, one kind of space, no invisible characters, Đ where a keyboard or a font gave Ð.

const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g
const ODD_SPACE = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
/** Controls, soft hyphen, zero-width and bidi marks, BOM: nothing a reader sees, and each would split a word in two. */
const INVISIBLE = /[[\p{Cc}\p{Cf}]--[\t\n]]/gv

/** Slashes of fractions and of mathematics, which some pages write dates with: "9⁄5". */
const ODD_SLASH = /[\u2044\u2215]/g

/** What any of these change. */
const OUT_OF_FORM = /[[\p{Cc}\p{Cf}\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u00a0\u2044\u2215]--\n]/v

/** Brings a text into normal form, keeping its line breaks as "\n". */
export const normaliseText = (text: string): string => {
  const whole = text.toWellFormed()
  if (!OUT_OF_FORM.test(whole)) return whole.normalize('NFC')
  return whole.replace(LINE_BREAKS, '\n').replace(INVISIBLE, '').replace(ODD_SPACE, ' ').replace(ODD_SLASH, '/').normalize('NFC')
}

const JOINED_SYLLABLES = /(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])/gu
const FEWEST_JOINED = 10
/** Characters in which one joined word must stand at least, on average, for the whole text to be segmented: an address or a file name has underscores too. */
const MOST_BETWEEN_JOINED = 100

/** "Thủ_tướng Nguyễn_Xuân_Phúc thăm Nhật_Bản" -> "Thủ tướng Nguyễn Xuân Phúc thăm Nhật Bản": texts from word-segmented collections get their spaces back. */
export const unsegmented = (text: string): string => {
  const joined = text.match(JOINED_SYLLABLES)?.length ?? 0
  return joined >= FEWEST_JOINED && joined * MOST_BETWEEN_JOINED >= text.length ? text.replace(JOINED_SYLLABLES, ' ') : text
}

/** "Ðoàn công tác" (U+00D0, from an old keyboard) -> "Đoàn công tác". For Vietnamese text only: Icelandic and Faroese have this letter for their own. */
export const withoutEth = (text: string): string => (/[Ðð]/.test(text) ? text.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ') : text)

/** Collapses runs of spaces and trims; for one line already in normal form. */
export const tidySpaces = (text: string): string => (text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text).trim()
