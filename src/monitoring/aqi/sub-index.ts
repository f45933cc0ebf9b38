import { type AqiAverage, type AqiPollutant, breakpointsOf } from './aqi-data.ts'

/** The index of one pollutant. */
export interface SubIndex {
  readonly pollutant: AqiPollutant
  /** Over how long; of an hour's particulates the NowCast of the last twelve. */
  readonly average: AqiAverage | 'nowcast'
  /** µg/m3. */
  readonly concentration: number
  /** Before rounding. */
  readonly exact: number
  /** Whole, 0 to 500. */
  readonly index: number
  /** Whether the concentration lies above the last breakpoint, where the index ends. */
  readonly capped: boolean
}

/** The decimals that float arithmetic keeps surely; 109.49999999999999 was 109.5 and rounds up. */
const SURE_DECIMALS = 9

/**
 * The sub-index of a concentration (µg/m3) by the breakpoints of a day: (I₁ − I₀) ÷ (C₁ − C₀) × (C − C₀) + I₀ between two of them, rounded half up
 * (Decision 1459/QĐ-TCMT). Null for ozone over eight hours above 400 µg/m3, for which there is none. Throws a RangeError for a concentration below nought.
 */
export const subIndex = (pollutant: AqiPollutant, average: SubIndex['average'], concentration: number, day: string): SubIndex | null => {
  if (!(concentration >= 0)) throw new RangeError(`${concentration} is no concentration`)
  const points = breakpointsOf(pollutant, average === 'nowcast' ? '24h' : average, day)
  const last = points?.at(-1)
  if (!points || !last) return null
  const above = points.findIndex((point) => concentration < point.concentration)
  if (above < 0 && average === '8h' && concentration > last.concentration) return null
  const [low, high] = above < 0 ? [last, null] : [points[above - 1] ?? last, points[above] ?? last]
  const exact = high
    ? ((high.index - low.index) / (high.concentration - low.concentration)) * (concentration - low.concentration) + low.index
    : last.index
  return {
    pollutant,
    average,
    concentration,
    exact,
    index: Math.round(Number(exact.toFixed(SURE_DECIMALS))),
    capped: high === null && concentration > last.concentration
  }
}
