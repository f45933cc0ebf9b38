/**
 * The form in which one word is compared: lower case, the tone mark taken off its vowel and put at the end, Ð as Đ, a lone final y as i.
 * "Hòa" = "Hoà" (hoa`), "Uỷ" = "Ủy", "tỷ" = "tỉ", "kỹ" = "kĩ". Other marks stay: "Huế" is not "Huệ", and not "hue".
 */
export const syllableKey = (word: string): string => {
  const lower = word.toLowerCase()
  let letters = ''
  let sign = ''
  for (const letter of lower) {
    if (letter <= '~') {
      letters += letter
      continue
    }
    const known = VIETNAMESE.get(letter)
    if (known === undefined) return keyOfOther(lower)
    letters += known.letter
    sign ||= known.sign
  }
  return lastYAsI(letters) + sign
}

/** The same of a word with other letters than those of Vietnamese. */
const keyOfOther = (lower: string): string => {
  const parts = lower.normalize('NFD')
  const tone = TONE.exec(parts)
  const letters = parts.replace(TONES, '').normalize('NFC').replace(/ð/g, 'đ')
  return lastYAsI(letters) + (tone ? TONE_SIGN[tone[0]] : '')
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
/** Tone marks have no letter of their own to show, so they are named by the key a Vietnamese typist presses (VNI). */
const TONE_SIGN: Readonly<Record<string, string>> = { '\u0301': '1', '\u0300': '2', '\u0309': '3', '\u0303': '4', '\u0323': '5' }

/** Each small letter of Vietnamese beyond ASCII without its tone, and the sign of that. */
const VIETNAMESE: ReadonlyMap<string, { readonly letter: string; readonly sign: string }> = new Map([
  ...['đ', 'ð'].map((letter) => [letter, { letter: 'đ', sign: '' }] as const),
  ...[...'aăâeêioôơuưy'].flatMap((letter) =>
    ['', ...Object.keys(TONE_SIGN)].map((tone) => [`${letter}${tone}`.normalize('NFC'), { letter, sign: TONE_SIGN[tone] ?? '' }] as const)
  )
])

/** "kỹ thuật" and "kĩ thuật", "quý" and "quí": after a lone consonant, or after q, the two spellings are one word. */
const lastYAsI = (letters: string): string =>
  letters.length > 1 && letters.length < 5 && letters.endsWith('y') && LONE_CONSONANT_Y.test(letters) ? `${letters.slice(0, -1)}i` : letters

const LONE_CONSONANT_Y = /^(?:[hklmstv]|th|qu)y$/
