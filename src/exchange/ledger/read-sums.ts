import type { TableCell } from '../../reading/index.ts'
import { accept, minorDigitsOf, type Outcome, refuse } from '../../values/index.ts'
import { NO_UNIT, readUnit, type Unit } from './read-unit.ts'

/** Which mark stands before the fraction: "1.234,5" as Vietnamese writes, "1,234.5" as English does. */
type Mark = ',' | '.'

export interface Sum {
  readonly amountMinor: string
  readonly currency: string
}

/** An amount as it stands in a cell, parted: its digits with their marks, and what it is stated in. */
interface Written {
  readonly digits: string
  readonly isNegative: boolean
  readonly unit: Unit
}

/** A dash is how an empty amount is written. */
export const isBlankAmount = (cell: TableCell): boolean => cell === null || (typeof cell === 'string' && /^[-–—−]+$/u.test(cell))

const partedAmount = (text: string): Written | null => {
  const bare = text.normalize('NFC').replace(/[−–]/gu, '-')
  // Brackets around an amount make it negative, as accountants write.
  const bracketed = /^\((.*)\)$/su.exec(bare)
  const found = /^(\D*?)\s*(-?)\s*(\d[\d.,' ]*)\s*(.*)$/su.exec(bracketed?.[1]?.trim() ?? bare)
  if (!found) return null
  const [, before = '', sign = '', digits = '', after = ''] = found
  const signed = before.trim() === '-' ? '' : before.trim()
  const units = [signed, after.trim()].filter((words) => words !== '').map(readUnit)
  if (units.some((unit) => unit === null)) return null
  const unit = units.reduce<Unit>(
    (sum, one) => ({ power: sum.power ?? one?.power ?? null, currency: sum.currency ?? one?.currency ?? null }),
    NO_UNIT
  )
  return {
    digits: digits.replace(/[' ]/gu, '').replace(/[.,]$/u, ''),
    isNegative: Boolean(bracketed) || sign === '-' || before.trim() === '-',
    unit
  }
}

const GROUPED = { ',': /^\d{1,3}(?:,\d{3})+$/u, '.': /^\d{1,3}(?:\.\d{3})+$/u } as const
const other = (mark: Mark): Mark => (mark === ',' ? '.' : ',')

/** The mark of the fraction, where the digits alone tell it; null for "1.234", which is either, and for digits without marks. */
const markOf = (digits: string): Mark | null => {
  const [dots, commas] = [digits.split('.').length - 1, digits.split(',').length - 1]
  if (dots > 0 && commas > 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ','
  if (dots + commas === 0) return null
  const mark: Mark = dots > 0 ? '.' : ','
  if (dots + commas > 1) return other(mark)
  return GROUPED[mark].test(digits) && !digits.startsWith('0') ? null : mark
}

/** Digits with a known mark of the fraction as a plain decimal; null where groups are not of three. */
const plain = (digits: string, mark: Mark): string | null => {
  const [whole = '', fraction, strange] = digits.split(mark)
  const group = other(mark)
  if (
    strange !== undefined ||
    !(/^\d+$/u.test(whole) || GROUPED[group].test(whole)) ||
    (fraction !== undefined && !/^\d+$/u.test(fraction))
  )
    return null
  return `${whole.replaceAll(group, '')}${fraction === undefined ? '' : `.${fraction}`}`
}

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:E([+-]?\d{1,3}))?$/iu

/** In whole minor units, exact; null where the currency has no such fraction, or the register no room for so many digits. */
const inMinor = (decimal: string, currency: string, power: number): string | null => {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = NUMBER.exec(decimal) ?? []
  const places = Number(exponent) - fraction.length + (minorDigitsOf(currency) ?? 0) + power
  const digits = (whole + fraction).replace(/^0+(?=\d)/u, '')
  if (places > LONGEST) return null
  const minor = places >= 0 ? digits + '0'.repeat(places) : digits.slice(0, places) || '0'
  const cut = places >= 0 ? '' : digits.slice(places)
  return /[1-9]/u.test(cut) || minor.length > LONGEST ? null : BigInt(sign + minor).toString()
}
/** Digits of a sum in minor units; the register takes as many. */
const LONGEST = 24
/** A sheet shows fifteen digits and keeps seventeen. */
const SHEET_DIGITS = 15

const marksIn = (cells: readonly TableCell[]): Set<Mark> =>
  new Set(cells.flatMap((cell) => (typeof cell === 'string' ? (markOf(partedAmount(cell)?.digits ?? '') ?? []) : [])))

/**
 * Reads the amounts of a column together, since what "1.234" is, its other cells tell, or where they do not, those of the columns beside it: they all agree
 * which mark stands before a fraction, or the currency has no such fraction. Gives a reader of one cell, which refuses with amount_not_read, amount_could_be_two, amount_too_precise, currency_missing,
 * amount_unit_twice.
 */
export const sumsOf = (cells: readonly TableCell[], column: Unit, elsewhere: readonly TableCell[] = []) => {
  const own = marksIn(cells)
  const marks = own.size > 0 ? own : marksIn(elsewhere)
  const [agreed = null] = marks.size === 1 ? marks : []
  return (cell: TableCell, stated: string | null, usual: string | null = null): Outcome<Sum> => {
    if (cell === null || (typeof cell === 'object' && 'day' in cell)) return refuse('amount_not_read', { value: cell?.day ?? '' })
    const shown = typeof cell === 'string' ? cell : cell.number
    const written = typeof cell === 'string' ? partedAmount(cell) : null
    if (typeof cell === 'string' && !written) return refuse('amount_not_read', { value: shown })
    const own = written?.unit ?? NO_UNIT
    const currencies = new Set([own.currency, stated ?? column.currency].filter((each) => each !== null))
    const currency = [...currencies][0] ?? usual
    if (currency === null) return refuse('currency_missing', { value: shown })
    if (currencies.size > 1 || (own.power !== null && column.power !== null)) return refuse('amount_unit_twice', { value: shown })
    const power = own.power ?? column.power ?? 0
    const signed = (minor: string | null, isNegative: boolean): Outcome<Sum> =>
      minor === null
        ? refuse('amount_too_precise', { value: shown, currency })
        : accept({ amountMinor: isNegative && minor !== '0' ? `-${minor}` : minor, currency })
    if (!written) {
      if (!NUMBER.test(shown)) return refuse('amount_not_read', { value: shown })
      return signed(inMinor(shown, currency, power) ?? inMinor(withoutNoise(shown), currency, power), false)
    }
    const { digits, isNegative } = written
    const mark = markOf(digits) ?? (/[.,]/u.test(digits) ? agreed : ',')
    if (mark !== null) {
      const decimal = plain(digits, mark)
      return decimal === null ? refuse('amount_not_read', { value: shown }) : signed(inMinor(decimal, currency, power), isNegative)
    }
    const whole = inMinor(digits.replace(/[.,]/u, ''), currency, power)
    // Its three digits are a fraction only of what has as many.
    if (whole !== null && (minorDigitsOf(currency) ?? 0) + power >= 3) return refuse('amount_could_be_two', { value: shown })
    return signed(whole, isNegative)
  }
}

/** 0.30000000000000004 is a float that was typed, or reckoned, as 0.3. */
const withoutNoise = (number: string): string => Number(number).toPrecision(SHEET_DIGITS)
