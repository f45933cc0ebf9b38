/** One line of the table: what was measured, the figure, its unit, and how many rounds or requests it is the middle of. */
export interface Figure {
  readonly what: string
  readonly value: string
  readonly of: string
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b)

/** The value below which `share` of the values lie. */
export const quantile = (values: readonly number[], share: number): number => {
  const ordered = sorted(values)
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

const format = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })

/** Three digits: no measurement here is better than that. */
export const rounded = (value: number): string => format.format(value)
