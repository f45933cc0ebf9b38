import { Decimal } from '../../money/index.ts'

/** A calculation as a workbook writes it, and what it comes to: one definition for the living cell and for the value that stands in it. */
export interface Formula {
  readonly text: string
  readonly value: Decimal
  /** How tightly it holds together: 3 a cell, number or function, 2 a product, 1 a sum. */
  readonly bond: 1 | 2 | 3
}

const within = ({ text, bond }: Formula, least: number): string => (bond >= least ? text : `(${text})`)

export const literal = (number: number): Formula => ({ text: String(number), value: new Decimal(String(number)), bond: number < 0 ? 1 : 3 })

export const plus = (first: Formula, ...others: readonly Formula[]): Formula =>
  others.length === 0
    ? first
    : {
        text: [first, ...others].map((each) => within(each, 1)).join('+'),
        value: others.reduce((sum, each) => sum.plus(each.value), first.value),
        bond: 1
      }

export const sum = (all: readonly Formula[]): Formula => {
  const [first, ...others] = all
  return first ? plus(first, ...others) : literal(0)
}

export const minus = (a: Formula, b: Formula): Formula => ({
  text: `${within(a, 1)}-${within(b, 2)}`,
  value: a.value.minus(b.value),
  bond: 1
})

export const times = (first: Formula, ...others: readonly Formula[]): Formula => ({
  text: [first, ...others].map((each) => within(each, 2)).join('*'),
  value: others.reduce((product, each) => product.times(each.value), first.value),
  bond: 2
})

export const over = (a: Formula, b: Formula): Formula => ({
  text: `${within(a, 2)}/${within(b, 3)}`,
  value: a.value.dividedBy(b.value),
  bond: 2
})

const call = (name: string, value: Decimal, ...parts: readonly Formula[]): Formula => ({
  text: `${name}(${parts.map(({ text }) => text).join(',')})`,
  value,
  bond: 3
})

export const power = (a: Formula, b: Formula): Formula => call('POWER', a.value.pow(b.value), a, b)

/** To so many decimals. A spreadsheet that calculates anew rounds a tie away from zero, the model to the even digit: a litre here and there. */
export const rounded = (a: Formula, decimals: number): Formula => call('ROUND', a.value.toDecimalPlaces(decimals), a, literal(decimals))
export const roundedDown = (a: Formula, decimals: number): Formula =>
  call('ROUNDDOWN', a.value.toDecimalPlaces(decimals, Decimal.ROUND_DOWN), a, literal(decimals))
export const roundedUp = (a: Formula): Formula => call('ROUNDUP', a.value.ceil(), a, literal(0))
export const least = (a: Formula, b: Formula): Formula => call('MIN', Decimal.min(a.value, b.value), a, b)
export const most = (a: Formula, b: Formula): Formula => call('MAX', Decimal.max(a.value, b.value), a, b)

/** `a ÷ b`, and nothing where b is nothing. */
export const overOrNone = (a: Formula, b: Formula): Formula => ({
  text: `IF(${b.text}=0,0,${over(a, b).text})`,
  value: b.value.isZero() ? new Decimal(0) : a.value.dividedBy(b.value),
  bond: 3
})
