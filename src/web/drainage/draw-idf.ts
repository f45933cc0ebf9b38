import type { DrainagePlan, Rain } from '../../planning/index.ts'
import { scaleUpTo } from '../charts/scale.ts'

export interface DrawnIdf {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly ticks: readonly { readonly y: number; readonly label: string }[]
  readonly marks: readonly { readonly x: number; readonly label: string }[]
  /** One line a return period, the rarest above; named at its left end, where the lines lie farthest apart. */
  readonly lines: readonly { readonly years: number; readonly path: string; readonly x: number; readonly y: number }[]
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, FOOT] = [820, 300, 84, 60, 12, 28]
const LEAST_APART = 15
export const DURATIONS = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180] as const

/** The mean intensity in mm an hour. */
export const intensityOf = (rain: Rain, minutes: number, years: number): number => (rain.depthMm(minutes, years) * 60) / minutes

/** The durations for which a rain is known. */
export const durationsOf = (rain: Rain): readonly number[] =>
  DURATIONS.filter((minutes) => minutes >= rain.within.minutes[0] && minutes <= rain.within.minutes[1])

/** Intensity over duration, its logarithm, for each return period of the plan. */
export const drawIdf = (rain: Rain, { returnPeriodsYears }: DrainagePlan, show: (value: number) => string): DrawnIdf | null => {
  const durations = durationsOf(rain)
  const [first, last] = [durations[0], durations.at(-1)]
  if (first === undefined || last === undefined || first === last) return null
  const rarest = Math.max(...returnPeriodsYears)
  const { top, ticks } = scaleUpTo(intensityOf(rain, first, rarest))
  const xOf = (minutes: number): number => Math.round(LEFT + (Math.log(minutes / first) / Math.log(last / first)) * (WIDTH - LEFT - RIGHT))
  const yOf = (value: number): number => Math.round(HEIGHT - FOOT - (value / top) * (HEIGHT - FOOT - TOP))
  let above = Number.NEGATIVE_INFINITY
  const lines = returnPeriodsYears
    .toSorted((a, b) => b - a)
    .map((years) => {
      const points = durations.map((minutes) => ({ x: xOf(minutes), y: yOf(intensityOf(rain, minutes, years)) }))
      above = Math.max(above + LEAST_APART, (points.at(-1)?.y ?? 0) - LEAST_APART)
      return { years, path: `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`, x: xOf(last) + 6, y: above }
    })
  return {
    ...{ width: WIDTH, height: HEIGHT, left: LEFT, lines },
    ticks: ticks.map((value) => ({ y: yOf(value), label: show(value) })),
    marks: durations.map((minutes) => ({ x: xOf(minutes), label: show(minutes) }))
  }
}
