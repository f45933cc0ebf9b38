import type { SeriesStep } from '../../register/index.ts'
import { scaleUpTo } from '../charts/scale.ts'

/** A series as paths: the band from least to greatest, the line of means, broken where nothing came in. */
export interface DrawnSeries {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly band: string
  readonly mean: string
  readonly ticks: readonly { readonly y: number; readonly value: number }[]
  readonly marks: readonly { readonly x: number; readonly label: string }[]
  readonly limits: readonly { readonly x1: number; readonly x2: number; readonly y: number }[]
}

/** What of a step is drawn. */
type DrawnStep = Pick<SeriesStep, 'from' | 'n' | 'min' | 'mean' | 'max'>

/** A limit as a level from an instant to another. */
export interface Level {
  readonly from: number
  readonly until: number
  readonly value: number
}

const [WIDTH, HEIGHT, LEFT, TOP, FOOT] = [880, 280, 56, 12, 28]
const GROUND = HEIGHT - FOOT

/** Draws steps (an hour or a day each, of `stepMs`) between two instants; values below nought stand on the ground. */
export const drawSeries = (
  steps: readonly DrawnStep[],
  span: { readonly from: number; readonly until: number; readonly stepMs: number },
  levels: readonly Level[],
  marks: readonly { readonly at: number; readonly label: string }[]
): DrawnSeries => {
  const there = steps.filter(({ n }) => n > 0)
  const most = Math.max(1, ...there.map(({ max }) => max), ...levels.map(({ value }) => value))
  const { top, ticks } = scaleUpTo(most)
  const x = (at: number): number => round(LEFT + ((at - span.from) / (span.until - span.from)) * (WIDTH - LEFT))
  const y = (value: number): number => round(GROUND - (Math.max(0, value) / top) * (GROUND - TOP))
  const runs = runsOf(there, span.stepMs)
  const middle = (step: DrawnStep): number => x(step.from + span.stepMs / 2)
  const line = (points: readonly (readonly [number, number])[]): string => points.map(([px, py]) => `${px},${py}`).join('L')
  return {
    width: WIDTH,
    height: HEIGHT,
    left: LEFT,
    band: runs
      .map((run) => {
        const [above, below] = [
          run.map((step) => [middle(step), y(step.max)] as const),
          run.map((step) => [middle(step), y(step.min)] as const)
        ]
        // A step alone has no breadth of its own: it is drawn as wide as it lasts.
        const [first] = run
        if (run.length === 1 && first) {
          const [x1, x2] = [x(first.from), x(first.from + span.stepMs)]
          return `M${x1},${y(first.max)}H${x2}V${y(first.min)}H${x1}Z`
        }
        return `M${line([...above, ...below.reverse()])}Z`
      })
      .join(''),
    mean: runs
      .map((run) => {
        const [first] = run
        return run.length === 1 && first
          ? `M${x(first.from)},${y(first.mean)}H${x(first.from + span.stepMs)}`
          : `M${line(run.map((step) => [middle(step), y(step.mean)] as const))}`
      })
      .join(''),
    ticks: ticks.map((value) => ({ y: y(value), value })),
    marks: marks.map(({ at, label }) => ({ x: x(at), label })),
    limits: levels.map(({ from, until, value }) => ({ x1: x(Math.max(from, span.from)), x2: x(Math.min(until, span.until)), y: y(value) }))
  }
}

const round = (value: number): number => Math.round(value * 10) / 10

/** Steps that follow on one another without a break. */
const runsOf = (steps: readonly DrawnStep[], stepMs: number): readonly (readonly DrawnStep[])[] => {
  const runs: DrawnStep[][] = []
  for (const step of steps) {
    const last = runs.at(-1)
    if (last && step.from - (last.at(-1)?.from ?? 0) < 1.5 * stepMs) last.push(step)
    else runs.push([step])
  }
  return runs
}
