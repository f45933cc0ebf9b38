import { wordSet } from '../key-set.ts'
import { loadWordsBy } from '../lexicon/load-lexicon.ts'
import { keyOf, LOWER, MARK, NUMBER, type Tokens, WORD } from '../tokens.ts'
import { countedNounAt } from './counted-nouns.ts'
import { isTight } from './phrases.ts'
import { unitAt } from './units.ts'

/** What a number is. Only a quantity can be a figure. */
export type NumberRole = 'quantity' | 'ordinal' | 'identifier' | 'year' | 'time' | 'score' | 'phone' | 'fraction'

const ORDINAL = wordSet('thứ')
const NUMBER_SIGN = keyOf('số')
/** Words before "số" that make it mean an amount: "tổng số 300 người", "trong số 25 dự án", "dân số 1.870.000 người". */
const AMOUNT_BEFORE_SIGN = wordSet('tổng trong con của đó dân doanh quân')
const NAMES = loadWordsBy('amounts/naming', ['always', 'maybe'])
/** Words that a naming number follows, whatever comes after it: "Điều 4", "Quốc lộ 1", "giai đoạn 2 dự án …", "đợt 3 chương trình …", "quận 7". */
const NAMING = wordSet(NAMES.always)
/** Words that a naming number follows unless a noun that is counted comes after it: "cấp 2", "nhóm 4", "Nghị quyết 57", but "cung cấp 20 máy", "hạ tầng 5 xã". */
const MAYBE_NAMING = wordSet(NAMES.maybe)
/** First syllables that make another word of it: "giải quyết 120 kiến nghị", "đầu tư 3 bể bơi". */
const NOT_NAMING = wordSet('giải đầu cung hạ xác ổn danh hạng trang truyền')
const PHONE = wordSet('đt tel điện hotline fax thoại')
const HOUR = keyOf('giờ')
const MINUTE = keyOf('phút')
const SLASH = keyOf('/')
const COLON = keyOf(':')
const PLUS = keyOf('+')
const DASH = wordSet('- – ‐ ‑')
const AT_TIME = wordSet('lúc vào hồi từ đến trước sau')
const DAY_PART = wordSet('sáng trưa chiều tối đêm ngày hôm cùng kém rưỡi')
const HOUR_SHORT = /^(?:h|g)\d*$/i
const SCORE_WORDS = wordSet('thắng thua hòa số')

/** Whether the word before token i is one that a naming number follows. */
export const followsNamingWord = (tokens: Tokens, i: number): boolean => {
  const before = tokens.keys[i - 1] as number
  return NAMING.has(before) || MAYBE_NAMING.has(before) || before === NUMBER_SIGN
}

/** What the number in tokens `from` ≤ i < `to` is, from the words at its sides. A number with a multiplier is a quantity. */
export const roleOfNumber = (tokens: Tokens, from: number, to: number, multiplied: boolean): NumberRole => {
  if (multiplied) return 'quantity'
  const before = tokens.keys[from - 1] as number
  const after = tokens.keys[to] as number
  if (ORDINAL.has(before) || isRankedOf(tokens, from)) return 'ordinal'
  if (isAgo(tokens, from)) return 'time'
  if (tokens.kinds[from] !== NUMBER) return 'quantity'
  const start = tokens.starts[from] as number
  if (isTime(tokens, from, to, before, after)) return 'time'
  if (before === NUMBER_SIGN && !AMOUNT_BEFORE_SIGN.has(tokens.keys[from - 2] as number)) return 'identifier'
  const length = (tokens.ends[to - 1] as number) - start
  if (length > 5 && (PHONE.has(before) || (before === COLON && PHONE.has(tokens.keys[from - 2] as number)))) return 'phone'
  if (
    length < 5 &&
    (NAMING.has(before) || (MAYBE_NAMING.has(before) && !NOT_NAMING.has(tokens.keys[from - 2] as number) && !isCounted(tokens, to)))
  )
    return 'identifier'
  if (isPartOfCode(tokens, from, to) || isVersion(tokens, from)) return 'identifier'
  if (isScore(tokens, from, to)) return 'score'
  return length === 4 && to === from + 1 && isYear(tokens, from) ? 'year' : 'quantity'
}
/** "cách đây 5 năm", "cách nay hơn 2 tháng": when it was. */
const isAgo = ({ keys }: Tokens, from: number): boolean => {
  const at = ROUGHLY.has(keys[from - 1] as number) ? from - 1 : from
  return keys[at - 2] === APART && UP_TO.has(keys[at - 1] as number)
}
const APART = keyOf('cách')
const UP_TO = wordSet('đây nay')
const ROUGHLY = wordSet('hơn gần khoảng đúng chừng')
const YEAR = keyOf('năm')

/** "đứng thứ 5/63 tỉnh, thành phố", "xếp hạng 12/63": of how many one is ranked. */
const isRankedOf = (tokens: Tokens, from: number): boolean =>
  tokens.keys[from - 1] === SLASH && tokens.kinds[from - 2] === NUMBER && RANK.has(tokens.keys[from - 3] as number)
const RANK = wordSet('thứ hạng')

const isCounted = (tokens: Tokens, i: number): boolean => {
  const weight = countedNounAt(tokens, i)?.weight
  return unitAt(tokens, i) !== null || (weight !== undefined && COUNTED.has(weight))
}
const COUNTED = new Set<string>(['person', 'thing', 'area', 'side'])

/** "năm 2016", "SEA Games 2003 tại …"; not "2.016 người", "2016 USD", "2016 hộ". */
const isYear = (tokens: Tokens, i: number): boolean => {
  const year = Number(tokens.text.slice(tokens.starts[i], tokens.ends[i]))
  if (!(year >= 1900 && year <= 2100)) return false
  const before = tokens.keys[i - 1] as number
  if (before === YEAR) return true
  return !CURRENCIES.has(before) && unitAt(tokens, i + 1) === null && countedNounAt(tokens, i + 1) === null
}
/** "USD 2025" is money. */
const CURRENCIES = wordSet('$ € £ ¥ ₩ usd eur vnd jpy aud')

/** "16:21", "8h30", "9 giờ 30", "lúc 9 giờ", "9 giờ sáng". */
const isTime = (tokens: Tokens, from: number, to: number, before: number, after: number): boolean => {
  if (
    (after === COLON && isTight(tokens, to - 1) && tokens.kinds[to + 1] === NUMBER && isTight(tokens, to)) ||
    (before === COLON && isTight(tokens, from - 1) && tokens.kinds[from - 2] === NUMBER && isTight(tokens, from - 2))
  )
    return true
  if (tokens.kinds[to] === WORD && isTight(tokens, to - 1) && HOUR_SHORT.test(tokens.text.slice(tokens.starts[to], tokens.ends[to])))
    return true
  if (before === HOUR && tokens.kinds[from - 2] === NUMBER) return true
  if (after === MINUTE && before === HOUR) return true
  if (after !== HOUR) return false
  return AT_TIME.has(before) || tokens.kinds[to + 1] === NUMBER || DAY_PART.has(tokens.keys[to + 1] as number)
}

/** "COVID-19", "F-16", "114/2021/NĐ-CP", "19-NQ/TW", "GMT+7", "Km5+200", "ASEAN+3". */
const isPartOfCode = (tokens: Tokens, from: number, to: number): boolean => {
  if (from > 1 && tokens.kinds[from - 1] === MARK && isTight(tokens, from - 1) && isTight(tokens, from - 2)) {
    const sign = tokens.keys[from - 1] as number
    if (sign === PLUS || (tokens.kinds[from - 2] === WORD && (DASH.has(sign) || sign === SLASH))) return true
    if (sign === SLASH && tokens.kinds[from - 2] === NUMBER && tokens.keys[to] === SLASH && isTight(tokens, to - 1)) return true
  }
  if (to >= tokens.count || tokens.kinds[to] !== MARK || !isTight(tokens, to - 1) || !isTight(tokens, to)) return false
  const sign = tokens.keys[to] as number
  if (sign === PLUS && tokens.kinds[to + 1] === NUMBER) return true
  if ((sign === SLASH || DASH.has(sign)) && tokens.kinds[to + 1] === WORD && tokens.cases[to + 1] !== LOWER) return true
  return sign === SLASH && tokens.kinds[to + 1] === NUMBER && tokens.keys[to + 2] === SLASH
}

/** "công nghiệp 4.0". */
const isVersion = (tokens: Tokens, from: number): boolean => {
  const start = tokens.starts[from] as number
  return (tokens.ends[from] as number) - start === 3 && tokens.text[start + 1] === '.' && tokens.text[start + 2] === '0'
}

/** "3-0", "2-1" after a word of winning or losing. */
const isScore = (tokens: Tokens, from: number, to: number): boolean => {
  if (DASH.has(tokens.keys[to] as number) && tokens.kinds[to + 1] === NUMBER) {
    for (let at = from - 1; at >= 0 && at > from - 5; at--) if (SCORE_WORDS.has(tokens.keys[at] as number)) return true
  }
  return false
}
