import { decimalOf, decimalText } from './decimal.ts'

/**
 * A number in Vietnamese notation, as it is read back by `findNumbers`: dots for thousands, a comma for decimals ("1.339,5").
 * Exactly three decimals below a thousand get a fourth, zero ("1,0390"), because "1,039" could be read as English thousands.
 */
export const writeNumber = (value: number | string): string => {
  const [whole = '', fraction = ''] = decimalText(decimalOf(value)).split('.')
  const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, '.')
  return fraction === ''
    ? grouped
    : `${grouped},${fraction.length === 3 && !grouped.includes('.') && whole !== '0' ? `${fraction}0` : fraction}`
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const SCALES = ['', 'nghìn', 'triệu']

/** A whole number from 1 to 10¹⁸ − 1 in Vietnamese words ("một trăm hai mươi lăm triệu"), as contracts state sums. Throws a RangeError outside of it. */
export const spellNumber = (value: number | bigint): string => {
  const number = BigInt(value)
  if (number < 1n || number >= 10n ** 18n) throw new RangeError(`no words for ${number}`)
  const billions = number / 1_000_000_000n
  const rest = Number(number % 1_000_000_000n)
  const words = billions > 0n ? [`${spellBelowBillion(Number(billions), false)} tỷ`] : []
  if (rest > 0) words.push(spellBelowBillion(rest, billions > 0n))
  return words.join(' ')
}

const spellBelowBillion = (value: number, continues: boolean): string => {
  const words: string[] = []
  for (let scale = 2; scale >= 0; scale--) {
    const group = Math.floor(value / 1000 ** scale) % 1000
    if (group > 0) words.push(`${spellGroup(group, continues || words.length > 0)} ${SCALES[scale]}`.trim())
  }
  return words.join(' ')
}

/** A group of three digits; after a larger one the hundreds are said even when they are zero ("một nghìn không trăm linh năm"). */
const spellGroup = (group: number, continues: boolean): string => {
  const [hundreds, tens, units] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10] as const
  const words = hundreds > 0 || continues ? [`${DIGITS[hundreds]} trăm`] : []
  if (tens === 0 && units > 0) words.push(words.length > 0 ? `linh ${DIGITS[units]}` : (DIGITS[units] as string))
  else if (tens === 1) words.push('mười')
  else if (tens > 1) words.push(`${DIGITS[tens]} mươi`)
  if (tens > 0 && units > 0) words.push(units === 5 ? 'lăm' : units === 1 && tens > 1 ? 'mốt' : (DIGITS[units] as string))
  return words.join(' ')
}
