import { isCurrency } from '../values/index.ts'
import type { Language } from './language.ts'
import { term } from './terms.ts'

/** A decimal as whole digits and how many of them stand behind the point; null for what is no plain decimal. */
const parse = (value: number | string): { readonly digits: bigint; readonly decimals: number } | null => {
  const plain = typeof value === 'number' && Number.isInteger(value) ? BigInt(value).toString() : String(value)
  const found = /^(-?\d+)(?:\.(\d+))?$/.exec(plain)
  if (!found) return null
  const fraction = (found[2] ?? '').replace(/0+$/, '')
  return { digits: BigInt((found[1] ?? '0') + fraction), decimals: fraction.length }
}

/** Digits grouped by three and a fraction, with the separators of the language: "1.234.567,5" or "1,234,567.5". */
const write = (digits: bigint, decimals: number, language: Language): string => {
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.']
  const sign = digits < 0n ? '−' : ''
  const all = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0')
  const whole = all.slice(0, all.length - decimals).replace(/\B(?=(\d{3})+$)/g, group)
  const fraction = all.slice(all.length - decimals).replace(/0+$/, '')
  return sign + whole + (fraction === '' ? '' : point + fraction)
}

/** A number as it is, never rounded; what is no plain decimal is shown as it stands. */
export const showNumber = (value: number | string, language: Language): string => {
  const parsed = parse(value)
  return parsed ? write(parsed.digits, parsed.decimals, language) : String(value)
}

/** A percentage for a column of its like: at least two decimals, so that 2.5 stands under 2.75 as 2.50; what has more keeps them. */
export const showPercent = (value: string, language: Language): string => {
  const parsed = parse(value)
  if (!parsed || parsed.decimals >= PERCENT_DECIMALS) return showNumber(value, language)
  const [, fraction = ''] = /\.(\d*?)0*$/.exec(value) ?? []
  const point = language === 'vi' ? ',' : '.'
  const shown = showNumber(value, language)
  return `${shown}${fraction === '' ? point : ''}${'0'.repeat(PERCENT_DECIMALS - fraction.length)}`
}

const PERCENT_DECIMALS = 2

const SCALES = [
  { power: 9, vi: 'tỷ', en: 'billion' },
  { power: 6, vi: 'triệu', en: 'million' }
] as const

/** Money by the billion or million where that is still exact and short ("139 tỷ", "1,25 triệu"), else in full. */
const showMoney = (value: number | string, language: Language): string => {
  const parsed = parse(value)
  if (!parsed) return String(value)
  for (const scale of SCALES) {
    const decimals = parsed.decimals + scale.power
    const shown = write(parsed.digits, decimals, language)
    const fraction = shown.split(language === 'vi' ? ',' : '.').at(1)?.length ?? 0
    const size = parsed.digits < 0n ? -parsed.digits : parsed.digits
    if (size >= 10n ** BigInt(decimals) && fraction <= 3) return `${shown} ${scale[language]}`
  }
  return write(parsed.digits, parsed.decimals, language)
}

export interface Amount {
  readonly value: number | string
  readonly valueTo: number | string | null
  readonly unit: string
  readonly qualifier: string | null
}

/** A figure in words: "139 tỷ đồng", "hơn 400.000 người", "12–14 %"; exact, whatever its size. */
export const showAmount = (amount: Amount, language: Language): string => {
  const show = isCurrency(amount.unit) ? showMoney : showNumber
  const value = show(amount.value, language)
  const range = amount.valueTo === null ? value : `${value} – ${show(amount.valueTo, language)}`
  const unit = term('unit', amount.unit, language)
  const shown = unit === '%' ? `${range}%` : `${range} ${unit}`
  return amount.qualifier === null ? shown : `${term('qualifier', amount.qualifier, language)} ${shown}`
}
