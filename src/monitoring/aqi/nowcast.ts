export interface NowCast {
  /** The mean, in the unit of the hours. */
  readonly value: number
  /** The weight of each hour against the one after it: smallest over largest, at least one half. */
  readonly weight: number
  /** How many of the twelve hours were there. */
  readonly hours: number
}

const HOURS = 12
const RECENT = 3
const NEEDED_RECENT = 2
const LEAST_WEIGHT = 0.5

/**
 * The weighted mean of the last twelve hours, `hours[0]` being the latest, null where one is missing: w = max(least ÷ largest, ½), then
 * Σ wⁱ⁻¹cᵢ ÷ Σ wⁱ⁻¹ over the hours that are there; for w = ½ the decision prints Σ (½)ⁱcᵢ. Null where fewer than two of the latest three are there
 * (Decision 1459/QĐ-TCMT).
 *
 * The printed sum for w = ½ is not divided by its weights, which come to 1 − 2⁻¹²: with all twelve hours we follow it to the letter. With an hour missing
 * it would count that hour as air without any dust and make the index lower; then the sum is divided by the weights that are there, as for any other w.
 */
export const nowCast = (hours: readonly (number | null)[]): NowCast | null => {
  const twelve = Array.from({ length: HOURS }, (_, at) => hours[at] ?? null)
  if (twelve.slice(0, RECENT).filter((value) => value !== null).length < NEEDED_RECENT) return null
  const there = twelve.filter((value) => value !== null)
  const [least, largest] = [Math.min(...there), Math.max(...there)]
  const weight = largest === 0 ? 1 : Math.max(least / largest, LEAST_WEIGHT)
  let [sum, weights] = [0, 0]
  twelve.forEach((value, at) => {
    if (value === null) return
    sum += weight ** at * value
    weights += weight ** at
  })
  const asPrinted = weight === LEAST_WEIGHT && there.length === HOURS
  return { value: asPrinted ? sum * LEAST_WEIGHT : sum / weights, weight, hours: there.length }
}
