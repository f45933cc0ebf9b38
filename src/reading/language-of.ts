// Which language a text is in, by its letters and commonest words.

const SAMPLE = 20_000

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[぀-ヿ]/g],
  ['ko', /[가-힣]/g],
  ['zh', /[一-鿿]/g],
  ['th', /[ก-๛]/g],
  ['lo', /[ກ-ໝ]/g],
  ['km', /[ក-៿]/g],
  ['ru', /[а-яА-Я]/g]
]

const COMMON_WORDS: readonly (readonly [string, RegExp])[] = [
  ['en', /\b(?:the|of|and|to|in|with|for|on)\b/gi],
  ['fr', /\b(?:le|la|les|des|du|et|dans|une?)\b/gi],
  ['es', /\b(?:el|los|las|del|y|una?|con|por)\b/gi],
  ['de', /\b(?:der|die|das|und|von|mit|für|ein)\b/gi]
]

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

const OTHER_THAN_LETTERS = /\P{L}+/gu
/** Vietnamese letters beside those from Ạ to ỹ. */
const FURTHER: ReadonlySet<number> = new Set([...'ăâđêôơưĂÂĐÊÔƠƯ'].map((letter) => letter.charCodeAt(0)))

const FEWEST_LETTERS = 20
const LEAST_VIETNAMESE = 0.06

/** Letters that only Vietnamese has, or hardly any other: in Vietnamese prose about one in five; a foreign page that names Vietnamese people stays far below one in twenty. */
const countVietnamese = (text: string): number => {
  let found = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 0x7f && ((code >= 0x1ea0 && code <= 0x1ef9) || FURTHER.has(code))) found++
  }
  return found
}

/** BCP 47 of the main language of the first 20,000 characters ("vi", "en", "lo" …); null where no language shows clearly. */
export const languageOf = (text: string): string | null => {
  const sample = text.slice(0, SAMPLE)
  const vietnamese = countVietnamese(sample)
  // Of all characters, as of all letters: most texts need no more than this one look.
  if (vietnamese >= FEWEST_LETTERS && vietnamese / sample.length > LEAST_VIETNAMESE) return 'vi'
  // What is left once all else is taken out is counted without a list of it being made.
  const letters = sample.replace(OTHER_THAN_LETTERS, '').length
  if (letters < FEWEST_LETTERS) return null
  if (vietnamese / letters > LEAST_VIETNAMESE) return 'vi'
  for (const [language, script] of SCRIPTS) if (count(sample, script) / letters > (language === 'ja' ? 0.1 : 0.3)) return language
  const words = count(sample, /\p{L}+/gu)
  let best: string | null = null
  let most = 0.08
  for (const [language, pattern] of COMMON_WORDS) {
    const share = count(sample, pattern) / words
    if (share > most) [best, most] = [language, share]
  }
  return best
}
