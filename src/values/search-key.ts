/**
 * The form in which Vietnamese text is looked up without accents: lower case, marks stripped, đ→d, Ð (U+00D0) as Đ,
 * raised, lowered and wide signs as plain ones, every run of other characters one space. "UBND TP. Cần Thơ" → "ubnd tp can tho", "2.500 m³" → "2 500 m3".
 * Databases do not do this right (SQLite does not lower-case Đ, its diacritics folding leaves đ), so it is computed here and stored.
 */
export const searchKey = (text: string): string => lettersOf(text.normalize('NFKD')).replace(OTHERS, ' ').trim()

const MARKS = /\p{M}+/gu
const OTHERS = /[^\p{L}\p{N}]+/gu

/** Works on decomposed text. The final sigma is an ordinary one, so that a letter's key does not depend on its neighbours. */
const lettersOf = (decomposed: string): string => decomposed.replace(MARKS, '').toLowerCase().replace(/[đð]/g, 'd').replace(/ς/g, 'σ')

/** A search key that remembers its text: `key[i]` stands for the characters `starts[i]` ≤ position < `ends[i]` of the text. */
export interface FoldedText {
  readonly key: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/**
 * `searchKey(text)` with the place each of its characters comes from, so that what is found without accents can be shown with them.
 * A mark belongs to the letter before it. Several times slower than `searchKey`: meant for the sentence that is shown, not for whole articles.
 */
export const foldWithOffsets = (text: string): FoldedText => {
  let key = ''
  const starts: number[] = []
  const ends: number[] = []
  let position = 0
  let gap = false
  for (const character of text) {
    const start = position
    position += character.length
    const letters = lettersOf(character.normalize('NFKD'))
    if (letters === '') {
      // A lone mark: searchKey drops it without a gap, and the letter before it owns it.
      if (ends.length > 0 && !gap) ends[ends.length - 1] = position
      continue
    }
    for (const letter of letters) {
      if (/[^\p{L}\p{N}]/u.test(letter)) {
        gap = true
        continue
      }
      if (gap && key !== '') {
        key += ' '
        // The gap lies before this character, or inside it ("½" is "1 2").
        const from = Math.min(ends.at(-1) as number, start)
        starts.push(from)
        ends.push(from < start ? start : position)
      }
      gap = false
      for (let unit = 0; unit < letter.length; unit++) {
        starts.push(start)
        ends.push(position)
      }
      key += letter
    }
  }
  return { key, starts, ends }
}
