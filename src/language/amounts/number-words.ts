import { wordSet } from '../key-set.ts'
import { CAPITALISED, LOWER, MARK, NEWLINE, type Tokens } from '../tokens.ts'
import { wordCodes } from './phrases.ts'

/** Codes 1…9 are the digits themselves. */
const ZERO = 10
const TEN = 11
const TENS = 12
const HUNDRED = 13
const THOUSAND = 14
const MYRIAD = 15
const MILLION = 16
const BILLION = 17
const ODD = 18
const HALF_MORE = 19
const ONE_AFTER_TENS = 20
const FIVE_AFTER_TENS = 21
const FOUR_AFTER_TENS = 22
const DOZEN_OF_TEN = 23
const HALF = 24
const POINT = 25

const codes = wordCodes({
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  không: ZERO,
  mười: TEN,
  mươi: TENS,
  trăm: HUNDRED,
  nghìn: THOUSAND,
  ngàn: THOUSAND,
  vạn: MYRIAD,
  triệu: MILLION,
  tỷ: BILLION,
  linh: ODD,
  lẻ: ODD,
  rưỡi: HALF_MORE,
  mốt: ONE_AFTER_TENS,
  lăm: FIVE_AFTER_TENS,
  nhăm: FIVE_AFTER_TENS,
  tư: FOUR_AFTER_TENS,
  chục: DOZEN_OF_TEN,
  nửa: HALF,
  phẩy: POINT
})
const codeAt = (tokens: Tokens, i: number): number => (i < tokens.count ? (codes[tokens.keys[i] as number] ?? 0) : 0)
const isDigit = (code: number): boolean => code >= 1 && code <= 9

/** "một" … "chín". */
export const isDigitWord = (tokens: Tokens, i: number): boolean => i >= 0 && isDigit(codeAt(tokens, i))

/** Words that make another word of "tỷ" or "triệu" before them: tỷ lệ, tỷ trọng, tỷ phú, triệu phú. */
const notMultiplied = wordSet('lệ trọng số suất giá phú mỉ đối phần')
/** Only these let a capitalised multiplier be one ("12 Tỷ đồng", not "3 Triệu Phong"). */
const money = wordSet('đồng usd vnd vnđ đô euro yên yen won')

/** The power of ten that token i multiplies a number before it by; 0 when it is no multiplier. */
export const multiplierAt = (tokens: Tokens, i: number): number => {
  const code = codeAt(tokens, i)
  if (code < HUNDRED) return 0
  const exponent =
    code === THOUSAND
      ? 3
      : code === MYRIAD
        ? 4
        : code === MILLION
          ? 6
          : code === BILLION
            ? 9
            : code === HUNDRED
              ? 2
              : code === DOZEN_OF_TEN
                ? 1
                : 0
  if (exponent === 0) return 0
  if (tokens.cases[i] === CAPITALISED && !money.has(tokens.keys[i + 1] as number)) return 0
  return (code === BILLION || code === MILLION) && notMultiplied.has(tokens.keys[i + 1] as number) ? 0 : exponent
}

export const isHalfMore = (tokens: Tokens, i: number): boolean => codeAt(tokens, i) === HALF_MORE

/** "nửa triệu": whether token i is a half that a multiplier follows. */
export const isHalfOf = (tokens: Tokens, i: number): boolean => codeAt(tokens, i) === HALF && multiplierAt(tokens, i + 1) >= 3

/** A number below 1000 in words: "ba", "mười hai", "hai mươi lăm", "một trăm linh năm". `fraction`: digits after "phẩy". */
export interface WordGroup {
  readonly to: number
  readonly value: number
  readonly fraction: string
}

/** Reads a group at token i; null when there is none. At most nine tokens are looked at. */
export const wordGroupAt = (tokens: Tokens, i: number): WordGroup | null => {
  const first = codeAt(tokens, i)
  if (!isDigit(first) && first !== TEN && first !== ZERO) return null
  if (tokens.cases[i] !== LOWER && !(tokens.cases[i] === CAPITALISED && opensSentence(tokens, i) && tokens.cases[i + 1] === LOWER))
    return null
  const next = codeAt(tokens, i + 1)
  if (next === HUNDRED) return withPoint(tokens, belowHundred(tokens, i + 2, (first % ZERO) * 100))
  if (first === ZERO) return null
  if (first === TEN || next === TENS || next === DOZEN_OF_TEN) return withPoint(tokens, belowHundred(tokens, i, 0))
  // "năm" is a year unless a larger unit follows ("năm triệu").
  const group = withPoint(tokens, { to: i + 1, value: first, fraction: '' })
  return first === 5 && group.fraction === '' && multiplierAt(tokens, i + 1) === 0 ? null : group
}

/** What follows the hundreds: "linh năm", "mười hai", "hai mươi lăm", or nothing. */
const belowHundred = (tokens: Tokens, i: number, hundreds: number): WordGroup => {
  const first = codeAt(tokens, i)
  const next = codeAt(tokens, i + 1)
  if (first === ODD && isDigit(next)) return { to: i + 2, value: hundreds + next, fraction: '' }
  if (first === TEN) {
    const unit = next === FIVE_AFTER_TENS ? 5 : isDigit(next) && next !== 5 ? next : 0
    return { to: unit ? i + 2 : i + 1, value: hundreds + 10 + unit, fraction: '' }
  }
  if (isDigit(first) && (next === TENS || next === DOZEN_OF_TEN)) {
    const last = next === TENS ? codeAt(tokens, i + 2) : 0
    const unit =
      last === ONE_AFTER_TENS ? 1 : last === FOUR_AFTER_TENS ? 4 : last === FIVE_AFTER_TENS ? 5 : isDigit(last) && last !== 5 ? last : 0
    return { to: unit ? i + 3 : i + 2, value: hundreds + first * 10 + unit, fraction: '' }
  }
  return { to: i, value: hundreds, fraction: '' }
}

/** "hai phẩy năm". */
const withPoint = (tokens: Tokens, group: WordGroup): WordGroup => {
  if (codeAt(tokens, group.to) !== POINT) return group
  let fraction = ''
  let at = group.to + 1
  for (; fraction.length < 3; at++) {
    const code = codeAt(tokens, at)
    if (!isDigit(code) && code !== ZERO) break
    fraction += code % ZERO
  }
  return fraction ? { to: at, value: group.value, fraction } : group
}

const opensSentence = (tokens: Tokens, i: number): boolean => i === 0 || tokens.kinds[i - 1] === MARK || tokens.kinds[i - 1] === NEWLINE
