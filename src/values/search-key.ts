/**
 * The form in which Vietnamese text is looked up without accents: lower case, marks stripped, đ→d, Ð (U+00D0) as Đ,
 * every run of other characters one space. "UBND TP. Cần Thơ" → "ubnd tp can tho".
 * Databases do not do this right (SQLite does not lower-case Đ, its diacritics folding leaves đ), so it is computed here and stored.
 */
export const searchKey = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
