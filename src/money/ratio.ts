/** An exact fraction; the denominator is above nought. */
export interface Ratio {
  readonly over: bigint
  readonly under: bigint
}

/** A plain decimal ("132.04", "-5") as a fraction; null for anything else. */
export const readRatio = (text: string): Ratio | null => {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!found) return null
  const fraction = found[3] ?? ''
  return { over: BigInt(`${found[1]}${found[2]}${fraction}`), under: 10n ** BigInt(fraction.length) }
}

export const times = (a: Ratio, b: Ratio): Ratio => ({ over: a.over * b.over, under: a.under * b.under })

/** One over it; the fraction must be above nought. */
export const inverse = ({ over, under }: Ratio): Ratio => ({ over: under, under: over })

/** Below nought, nought or above, as `a` is less than, the same as or more than `b`. */
export const compareRatios = (a: Ratio, b: Ratio): number => {
  const difference = a.over * b.under - b.over * a.under
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The whole number nearest to a fraction; of two as near the even one (half to even). */
export const roundHalfEven = ({ over, under }: Ratio): bigint => {
  const [sign, size] = over < 0n ? [-1n, -over] : [1n, over]
  const [whole, rest] = [size / under, (size % under) * 2n]
  return sign * (rest > under || (rest === under && whole % 2n === 1n) ? whole + 1n : whole)
}

/** A fraction as a plain decimal of at most so many digits behind the point, rounded half to even, without noughts at the end: "132.04". */
export const writeRatio = (ratio: Ratio, decimals: number): string => {
  const rounded = roundHalfEven({ over: ratio.over * 10n ** BigInt(decimals), under: ratio.under })
  const digits = (rounded < 0n ? -rounded : rounded).toString().padStart(decimals + 1, '0')
  const [whole, fraction] = [digits.slice(0, digits.length - decimals), digits.slice(digits.length - decimals).replace(/0+$/, '')]
  return `${rounded < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** A fraction as a plain decimal with so many digits that count: a rate of 0.0000632 is shown as finely as one of 25,000. */
export const writeSignificant = (ratio: Ratio, digits: number): string => {
  const size = ratio.over < 0n ? -ratio.over : ratio.over
  const whole = size / ratio.under
  // How far the first digit that counts stands before the point, or behind it.
  const before = whole > 0n ? whole.toString().length : size === 0n ? 1 : 1 - (ratio.under / size).toString().length
  return writeRatio(ratio, Math.max(0, digits - before))
}
