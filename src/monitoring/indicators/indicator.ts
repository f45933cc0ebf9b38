import { fileURLToPath } from 'node:url'
import { readTable } from '../../language/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'

export const INDICATOR_SETS = ['waste', 'energy', 'traffic', 'water', 'air'] as const
export type IndicatorSet = (typeof INDICATOR_SETS)[number]

/** secondary: the code was read in a copy of labels. recalled: from memory, to be shown as such. set: a measure of this program, of no standard. */
export const INDICATOR_STATUSES = ['secondary', 'recalled', 'set'] as const
export type IndicatorStatus = (typeof INDICATOR_STATUSES)[number]

/** One side of an indicator: what is counted, and in which unit. */
export interface Side {
  readonly what: string
  readonly unit: string
}

/** A measure of a city: numerator ÷ denominator × factor. */
export interface Indicator {
  readonly indicator: string
  readonly set: IndicatorSet
  /** Its counterpart in a standard ("SDG 6.3.1"); null where it has none. */
  readonly code: string | null
  readonly unit: string
  readonly numerator: Side
  readonly denominator: Side
  readonly factor: number
  readonly name: Readonly<Record<'vi' | 'en', string>>
  readonly status: IndicatorStatus
}

const TABLE = fileURLToPath(new URL('../../../data/monitoring/indicators.tsv', import.meta.url))

let indicators: readonly Indicator[] | undefined

/** The indicators that the program knows (`data/monitoring/indicators.tsv`), read when first asked for. */
export const allIndicators = (): readonly Indicator[] => {
  indicators ??= readTable(
    TABLE,
    ['indicator', 'set', 'code', 'unit', 'numerator', 'numeratorUnit', 'denominator', 'denominatorUnit', 'factor', 'vi', 'en', 'status'],
    ([indicator, of, code, unit, numerator, numeratorUnit, denominator, denominatorUnit, factor, vi, en, said], at): Indicator => {
      const set = INDICATOR_SETS.find((each) => each === of)
      const status = INDICATOR_STATUSES.find((each) => each === said)
      if (!set || !status || !(Number(factor) > 0)) throw at.fault(`"${indicator}" is no indicator`)
      return {
        indicator,
        set,
        code: code || null,
        unit,
        numerator: { what: numerator, unit: numeratorUnit },
        denominator: { what: denominator, unit: denominatorUnit },
        factor: Number(factor),
        name: { vi, en },
        status
      }
    }
  )
  return indicators
}

/** A quantity with its unit, as it was measured. */
export interface Quantity {
  readonly value: number
  readonly unit: string
}

/**
 * The value of an indicator in its unit. A side in another unit than the indicator's is refused, never converted in silence: indicator_unit_differs; a side
 * below nought or a denominator of nought gives none: indicator_not_possible; nor does a share of more than the whole: indicator_above_whole.
 */
export const indicatorValue = ({ numerator, denominator, factor, unit }: Indicator, above: Quantity, below: Quantity): Outcome<number> => {
  for (const [side, given] of [
    [numerator, above],
    [denominator, below]
  ] as const)
    if (side.unit !== given.unit) return refuse('indicator_unit_differs', { what: side.what, unit: side.unit, given: given.unit })
  const whole = Number.isFinite(above.value) && Number.isFinite(below.value)
  if (!whole || above.value < 0 || below.value <= 0) return refuse('indicator_not_possible', { above: above.value, below: below.value })
  if (unit === '%' && above.value > below.value) return refuse('indicator_above_whole', { above: above.value, below: below.value })
  return accept((above.value / below.value) * factor)
}
