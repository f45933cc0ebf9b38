import { searchKey } from '../../values/index.ts'

/** A short writing and the words it stands for, as they are written: "QLDA" and "Quản lý dự án". */
export interface Abbreviation {
  readonly short: string
  readonly long: string
  /** True where it stands in the list of abbreviations itself. */
  readonly listed?: true
  /** The body that both are names of: all its long names are one with all its short ones. */
  readonly body?: string
}

/** Words that an abbreviation may leave out: "KH&ĐT" is "Kế hoạch và Đầu tư". */
const LEFT_OUT = new Set(['va', 'cac', 'cua'])

/**
 * What of one writing abbreviates what of the other, by the first letters of its words: in "Ban QLDA ĐTXD" and "Ban Quản lý dự án đầu tư xây dựng" QLDA is
 * "Quản lý dự án" and ĐTXD "đầu tư xây dựng". None where the two do not agree word for word in all else ("CDC" and "Trung tâm Kiểm soát bệnh tật").
 */
export const abbreviationsIn = (short: string, long: string): Abbreviation[] => {
  const words = wordsOf(long)
  const found: Abbreviation[] = []
  let at = 0
  for (const word of wordsOf(short)) {
    const key = searchKey(word)
    if (key === '' || LEFT_OUT.has(key)) continue
    while (at < words.length && isLeftOut(words[at] as string)) at++
    if (at < words.length && searchKey(words[at] as string) === key) {
      at++
      continue
    }
    const letters = initialsOf(word)
    const to = letters === null ? at : endOfInitials(words, at, letters)
    if (to - at < 2) return []
    found.push({ short: word, long: words.slice(at, to).join(' ') })
    at = to
  }
  return words.slice(at).every(isLeftOut) ? found : []
}

/** Words with their marks: "Thể" and "thao", but "KH&ĐT" and "TT-TT" as one. "TP.HCM" is two. */
const wordsOf = (text: string): string[] => text.split(/[\s.,()–]+|(?<!\p{Lu})-|-(?!\p{Lu})/u).filter((word) => word !== '')

const isLeftOut = (word: string): boolean => LEFT_OUT.has(searchKey(word)) || searchKey(word) === ''

/** The letters of a word in capitals, folded; null for any other word. */
const initialsOf = (word: string): string | null => (/^[\p{Lu}&,-]{2,}$/u.test(word) ? searchKey(word).replaceAll(' ', '') : null)

/** Where the words end that the letters begin; `from` where they begin other ones. */
const endOfInitials = (words: readonly string[], from: number, letters: string): number => {
  let at = from
  for (const letter of letters) {
    if (searchKey(words[at] ?? '')[0] !== letter) while (at < words.length && isLeftOut(words[at] as string)) at++
    if (searchKey(words[at] ?? '')[0] !== letter) return from
    at++
  }
  return at
}
