/** An exact decimal: digits ÷ 10^scale. Money must not pass through binary fractions. */
export interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

export const decimal = (digits: bigint, scale = 0): Decimal => ({ digits, scale })

/** Reads plain digits with at most one point ("1339.5"). */
export const parseDecimal = (plain: string): Decimal => {
  const point = plain.indexOf('.')
  return point < 0 ? decimal(BigInt(plain)) : decimal(BigInt(plain.slice(0, point) + plain.slice(point + 1)), plain.length - point - 1)
}

/** Times ten to the power of `exponent` (≥ 0). */
export const shifted = (value: Decimal, exponent: number): Decimal =>
  exponent <= value.scale ? decimal(value.digits, value.scale - exponent) : decimal(value.digits * 10n ** BigInt(exponent - value.scale))

export const plus = (a: Decimal, b: Decimal): Decimal => {
  const scale = Math.max(a.scale, b.scale)
  return decimal(a.digits * 10n ** BigInt(scale - a.scale) + b.digits * 10n ** BigInt(scale - b.scale), scale)
}

export const compare = (a: Decimal, b: Decimal): number => {
  const difference = a.scale === b.scale ? a.digits - b.digits : plus(a, decimal(-b.digits, b.scale)).digits
  return difference > 0n ? 1 : difference < 0n ? -1 : 0
}

/** Plain digits with a point, no trailing zeros after it: "1339.5". */
export const decimalText = (value: Decimal): string => {
  const negative = value.digits < 0n
  const digits = String(negative ? -value.digits : value.digits).padStart(value.scale + 1, '0')
  const whole = digits.slice(0, digits.length - value.scale)
  const fraction = digits.slice(digits.length - value.scale).replace(/0+$/, '')
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** A JSON number while a double holds the decimal and prints it unchanged, otherwise its plain text. */
export const jsonNumberOf = (value: Decimal): number | string => {
  if (value.scale === 0 && value.digits <= SAFE && value.digits >= -SAFE) return Number(value.digits)
  const text = decimalText(value)
  const number = Number(text)
  return text === String(number) ? number : text
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER)

export const decimalOf = (value: number | string): Decimal => {
  const text = typeof value === 'string' ? value : Number.isInteger(value) ? BigInt(value).toString() : String(value)
  const exponent = /^(-?[\d.]+)e([+-]\d+)$/.exec(text)
  if (!exponent) return parseDecimal(text)
  const base = parseDecimal(exponent[1] as string)
  const power = Number(exponent[2])
  return power >= 0 ? shifted(base, power) : decimal(base.digits, base.scale - power)
}
