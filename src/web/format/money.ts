import { decimalOfMinor, minorDigitsOf } from '../../values/index.ts'
import { type Language, showNumber, term } from '../../wording/index.ts'

const SCALES: readonly (readonly [form: RegExp, power: number])[] = [
  [/(?:nghìn tỷ|nghìn tỉ|ngàn tỷ|ngàn tỉ|trillion)$/iu, 12],
  [/(?:tỷ|tỉ|billion|bn)$/iu, 9],
  [/(?:triệu|million|m)$/iu, 6],
  [/(?:nghìn|ngàn|thousand)$/iu, 3]
]

/** Digits grouped by three, and a fraction, with the separators of the language. */
const FORMS = {
  vi: /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/,
  en: /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/
} as const

/**
 * A sum as a person types it, "24.000.000.000", "24 tỷ" or "12,50", in whole minor units of its currency; exact. Null for what is no number, for a
 * currency that is not known and for a fraction that the currency does not have.
 */
export const readMoney = (typed: string, currency: string, language: Language): string | null => {
  const digits = minorDigitsOf(currency)
  const bare = typed
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
  const scale = SCALES.find(([form]) => form.test(bare))
  const number = (scale ? bare.replace(scale[0], '') : bare).replaceAll(' ', '')
  const found = FORMS[language].exec(number)
  if (digits === null || !found) return null
  const [, sign = '', whole = '', fraction = ''] = found
  const power = digits + (scale?.[1] ?? 0)
  const behind = fraction.replace(/0+$/, '')
  if (behind.length > power) return null
  return BigInt(sign + whole.replace(/\D/g, '') + behind.padEnd(power, '0')).toString()
}

/** In full, to the last digit: "24.000.000.000 yên", "2.500,5 USD". */
export const showMoney = (money: { readonly amountMinor: string; readonly currency: string }, language: Language): string =>
  `${showNumber(decimalOfMinor(money.amountMinor, money.currency), language)} ${term('unit', money.currency, language)}`

/** As it is typed into a field. */
export const typeMoney = (money: { readonly amountMinor: string; readonly currency: string }, language: Language): string =>
  showNumber(decimalOfMinor(money.amountMinor, money.currency), language).replace('−', '-')
