import { scaleUpTo } from '../charts/scale.ts'

/** What is drawn of each year: a line, a bar, or the surface between this and another row. */
export interface Row {
  readonly name: string
  readonly tone: 'done' | 'way' | 'open' | 'ink'
  readonly kind: 'line' | 'bar'
  readonly values: readonly number[]
}

export interface DrawnYears {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly ticks: readonly { readonly y: number; readonly label: string }[]
  readonly marks: readonly { readonly x: number; readonly label: string }[]
  /** The surface between two rows, where the first lies above the second. */
  readonly surface: string | null
  readonly rows: readonly {
    readonly name: string
    readonly tone: Row['tone']
    readonly path: string | null
    readonly bars: readonly {
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly said: string
    }[]
  }[]
}

const [WIDTH, HEIGHT, LEFT, TOP, FOOT] = [820, 280, 84, 12, 28]
const LEAST_MARK = 48

/** Rows of numbers over years on one scale from nought; `between` names two rows whose difference is shaded. */
export const drawYears = (
  years: readonly number[],
  rows: readonly Row[],
  show: (value: number) => string,
  between: readonly [upper: string, lower: string] | null = null
): DrawnYears => {
  const { top, ticks } = scaleUpTo(Math.max(1, ...rows.flatMap(({ values }) => values)))
  const ground = HEIGHT - FOOT
  const step = (WIDTH - LEFT - 8) / Math.max(1, years.length)
  const xOf = (at: number): number => Math.round(LEFT + (at + 0.5) * step)
  const yOf = (value: number): number => Math.round(ground - (value / top) * (ground - TOP))
  const points = (values: readonly number[]): string[] => values.map((value, at) => `${xOf(at)} ${yOf(value)}`)
  const valuesOf = (name: string): readonly number[] => rows.find((row) => row.name === name)?.values ?? []
  const every = Math.ceil(LEAST_MARK / step)
  const bars = rows.filter(({ kind }) => kind === 'bar')
  const wide = Math.max(2, Math.floor((step * 0.8) / Math.max(1, bars.length)))
  return {
    width: WIDTH,
    height: HEIGHT,
    left: LEFT,
    ticks: ticks.map((value) => ({ y: yOf(value), label: show(value) })),
    marks: years.flatMap((year, at) => (at % every === 0 ? [{ x: xOf(at), label: String(year) }] : [])),
    surface: between === null ? null : `M${points(valuesOf(between[0])).join('L')}L${points(valuesOf(between[1])).toReversed().join('L')}Z`,
    rows: rows.map(({ name, tone, kind, values }) => ({
      name,
      tone,
      path: kind === 'line' ? `M${points(values).join('L')}` : null,
      bars:
        kind === 'line'
          ? []
          : values.map((value, at) => ({
              x: xOf(at) - Math.round((wide * bars.length) / 2) + bars.findIndex((bar) => bar.name === name) * wide,
              y: yOf(value),
              width: wide,
              height: ground - yOf(value),
              said: `${years[at]}: ${name} ${show(value)}`
            }))
    }))
  }
}
