import { type Decimal, parseDecimal } from './decimal.ts'

/** A number in digits as it can be read. `other` is the second reading where the signs allow two ("36,000": 36000 or 36). */
export interface Notation {
  readonly value: Decimal
  readonly other: Decimal | null
  /** Which sign is in doubt: "1,039" may be a Vietnamese decimal or English thousands, "12.345" Vietnamese thousands or an English decimal. */
  readonly doubt: 'comma' | 'dot' | null
}

/** Longer runs of digits are codes, not numbers. */
const LONGEST = 40
const GROUPED = /^[1-9]\d{0,2}(?:\d{3})+$/

/**
 * Reads "30.000", "1.339,5", "2,5", "36,000", "1,200,000", "6.5". Null for what is no number: "4.6.2017", "0912.345.678", "1.1.2".
 * `value` is the Vietnamese reading (dot for thousands, comma for decimals) where that is possible.
 */
export const readNotation = (written: string): Notation | null => {
  if (written.length > LONGEST) return null
  const dots = written.split('.').length - 1
  const commas = written.split(',').length - 1
  if (dots === 0 && commas === 0) return written.length > 2 && written[0] === '0' ? null : plain(written)
  if (dots > 0 && commas > 0) {
    const comma = written.lastIndexOf(',') > written.lastIndexOf('.')
    const [thousands, point] = comma ? ['.', ','] : [',', '.']
    const [whole = '', fraction = '', more] = written.split(point as string)
    return more === undefined && isGrouped(whole, thousands as string) && !fraction.includes(thousands as string)
      ? plain(`${withoutSigns(whole)}.${fraction}`)
      : null
  }
  const sign = dots > 0 ? '.' : ','
  if (dots + commas > 1) return isGrouped(written, sign) ? plain(withoutSigns(written)) : null
  const fractional = plain(written.replace(sign, '.'))
  if (!isGrouped(written, sign)) return written[0] === '0' && written.indexOf(sign) > 1 ? null : fractional
  const grouped = parseDecimal(withoutSigns(written))
  return sign === '.'
    ? { value: grouped, other: fractional.value, doubt: 'dot' }
    : { value: fractional.value, other: grouped, doubt: 'comma' }
}

const plain = (digits: string): Notation => ({ value: parseDecimal(digits), other: null, doubt: null })
const withoutSigns = (written: string): string => written.replace(/[.,]/g, '')
const isGrouped = (written: string, sign: string): boolean => {
  const [first = '', ...groups] = written.split(sign)
  return groups.length > 0 && groups.every((group) => group.length === 3) && GROUPED.test(first + groups.join('')) && first.length <= 3
}
