import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { RainInput } from './plan.ts'

export type RainTable = Extract<RainInput, { form: 'table' }>

/**
 * The depth in mm of a table, between its durations by straight lines of log depth on log duration, between its return periods by straight lines of depth
 * on ln P, as such tables are usually drawn. Beyond its ends the value of the end: whoever asks has looked at `within` before.
 */
export const depthOfTable = ({ durationsMinutes, rows }: RainTable, minutes: number, years: number): number => {
  const at = placeOf(
    rows.map(({ returnPeriodYears }) => Math.log(returnPeriodYears)),
    Math.log(years)
  )
  const ofRow = (index: number): number => {
    const depths = rows[index]?.depthsMm ?? []
    const { low, high, part } = placeOf(durationsMinutes.map(Math.log), Math.log(minutes))
    return Math.exp(between(Math.log(depths[low] as number), Math.log(depths[high] as number), part))
  }
  return between(ofRow(at.low), ofRow(at.high), at.part)
}

const between = (low: number, high: number, part: number): number => low + (high - low) * part

const placeOf = (points: readonly number[], asked: number): { low: number; high: number; part: number } => {
  const above = points.findIndex((point) => point >= asked)
  if (above === 0) return { low: 0, high: 0, part: 0 }
  if (above === -1) return { low: points.length - 1, high: points.length - 1, part: 0 }
  const [low, high] = [points[above - 1] as number, points[above] as number]
  return { low: above - 1, high: above, part: (asked - low) / (high - low) }
}

/**
 * A table of rain that contradicts itself is refused: longer rain is not less deep nor more intense, rarer rain not less deep. Refuses with
 * drainage_rain_table (row), naming the return period.
 */
export const checkRainTable = ({ durationsMinutes, rows }: RainTable): Outcome<null> => {
  const rises = (values: readonly number[]): boolean => values.every((value, i) => i === 0 || value > (values[i - 1] as number))
  if (!rises(durationsMinutes)) return refuse('drainage_rain_table', { row: 'durationsMinutes' })
  if (!rises(rows.map(({ returnPeriodYears }) => returnPeriodYears))) return refuse('drainage_rain_table', { row: 'returnPeriodYears' })
  for (const [index, { returnPeriodYears, depthsMm }] of rows.entries()) {
    const refused = refuse('drainage_rain_table', { row: String(returnPeriodYears) })
    if (depthsMm.length !== durationsMinutes.length) return refused
    for (const [i, depth] of depthsMm.entries()) {
      const [minutes, earlier, shorter] = [durationsMinutes[i] as number, depthsMm[i - 1], durationsMinutes[i - 1]]
      const rarer = rows[index - 1]?.depthsMm[i]
      if (rarer !== undefined && depth < rarer) return refused
      if (earlier === undefined || shorter === undefined) continue
      if (depth < earlier || depth / minutes > earlier / shorter) return refused
    }
  }
  return accept(null)
}
