import type { CurvePoint } from '../../planning/index.ts'
import { type Language, showNumber } from '../../wording/index.ts'

/** An S-curve on a field of a thousand by a hundred, 0 % at the bottom; it is stretched to whatever width there is. */
export interface DrawnCurve {
  readonly planned: string
  readonly actual: string
  /** How far from the left today is. */
  readonly now: number | null
  /** From the top down. */
  readonly rows: readonly { readonly y: number; readonly label: string }[]
  /** From the left, evenly apart. */
  readonly columns: readonly string[]
}

const COLUMNS = 3
const DAY_MS = 86_400_000

/** Planned and actual by day; every day is as wide as another. */
export const drawCurve = (points: readonly CurvePoint[], language: Language): DrawnCurve | null => {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 2) return null
  const at = (on: string): number => Date.parse(on) / DAY_MS
  const [from, to] = [at(first.on), at(last.on)]
  const x = (on: string): number => Math.round(((at(on) - from) / (to - from)) * 10_000) / 10
  const line = (dots: readonly { readonly on: string; readonly percent: number }[]): string =>
    dots.map(({ on, percent }) => `${x(on)},${Math.round((100 - percent) * 100) / 100}`).join(' ')
  const actual = points.flatMap(({ on, actualPercent }) => (actualPercent === null ? [] : [{ on, percent: actualPercent }]))
  const now = actual.at(-1)
  return {
    planned: line(points.map(({ on, plannedPercent }) => ({ on, percent: plannedPercent }))),
    actual: line(actual),
    now: now ? x(now.on) : null,
    rows: [100, 75, 50, 25, 0].map((percent) => ({ y: 100 - percent, label: `${showNumber(String(percent), language)}%` })),
    columns: Array.from({ length: COLUMNS }, (_, i) => {
      const day = from + ((to - from) * i) / (COLUMNS - 1)
      const [year = '', month = ''] = new Date(Math.round(day) * DAY_MS).toISOString().split('-')
      return `${month}/${year}`
    })
  }
}
