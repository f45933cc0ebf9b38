import type { AssessedValue } from '../money/index.ts'
import { minorDigitsOf } from '../values/index.ts'

/** A loan's worth by one discount rate. */
export type Worth = Omit<AssessedValue, 'rule'>

/** A number of JSON with all its digits, however many: what reads them as floats keeps some fifteen of them. */
export const { rawJSON: number } = JSON as typeof JSON & { readonly rawJSON: (text: string) => unknown }

/** Minor units in units of the currency, in plain digits: 1250 cents are "12.5". */
export const inUnits = (minor: bigint, currency: string): string => {
  const digits = minorDigitsOf(currency) ?? 0
  const all = minor.toString().padStart(digits + 1, '0')
  const fraction = all.slice(all.length - digits).replace(/0+$/, '')
  return digits === 0 || fraction === '' ? all.slice(0, all.length - digits) : `${all.slice(0, all.length - digits)}.${fraction}`
}

/** How many decimals of a value are told beyond those of its currency, and of a percentage. */
const VALUE_DECIMALS = 4

export const worthOf = ({ presentValue }: Worth, currency: string): string => {
  const digits = minorDigitsOf(currency) ?? 0
  return presentValue
    .dividedBy(10 ** digits)
    .toDecimalPlaces(digits + VALUE_DECIMALS)
    .toFixed()
}
export const percentOf = ({ grantElementPercent }: Worth): string => grantElementPercent.toDecimalPlaces(VALUE_DECIMALS).toFixed()

/** The same with all its decimals, for a column. */
export const fixedPercentOf = ({ grantElementPercent }: Worth): string => grantElementPercent.toFixed(VALUE_DECIMALS)

/** A worth as JSON tells it. */
export const told = (each: Worth, currency: string) => ({
  discountPercent: number(each.valuation.discountPercent),
  compounding: each.valuation.compounding,
  fees: each.valuation.fees,
  presentValue: number(worthOf(each, currency)),
  grantElementPercent: number(percentOf(each))
})
