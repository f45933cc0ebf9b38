// The characters of an article: NFC, one kind of space, no invisible characters, Đ where a keyboard or a font gave Ð.

/** Letters that only Vietnamese has among languages written with Latin letters. */
const VIETNAMESE_LETTER = /[ăđơưĂĐƠƯẠ-ỹ]/

const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g
const ODD_SPACE = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
/** Controls, soft hyphen, zero-width and bidi marks, BOM: nothing a reader sees, and each would split a word in two. */
const INVISIBLE = /[[\p{Cc}\p{Cf}]--[\t\n]]/gv

/**
 * Brings a text into normal form, keeping its line breaks as "\n".
 * "Ðoàn công tác" (U+00D0, from an old keyboard) becomes "Đoàn công tác", but only in a text that is Vietnamese otherwise.
 */
export const normaliseText = (text: string): string => {
  let out = text.toWellFormed().replace(LINE_BREAKS, '\n').replace(INVISIBLE, '').replace(ODD_SPACE, ' ').normalize('NFC')
  if (/[Ðð]/.test(out) && VIETNAMESE_LETTER.test(out)) out = out.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ')
  return out
}

/** Collapses runs of spaces and trims; for one line already in normal form. */
export const tidySpaces = (text: string): string => (text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text).trim()
