import { Decimal as AnyDecimal } from 'decimal.js'

/** Decimals of fifty digits, rounded half to even: for interest, rates and present values. What is paid is whole minor units, as bigint. */
export const Decimal = AnyDecimal.clone({ precision: 50, rounding: AnyDecimal.ROUND_HALF_EVEN, toExpNeg: -50, toExpPos: 50 })
export type Decimal = AnyDecimal
