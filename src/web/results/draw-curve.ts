import type { IndicatorView } from '../../register/index.ts'
import type { Language } from '../../wording/index.ts'
import { worksWordsIn } from '../words/works.ts'

/** A small line of the approved values, with the targets as rings: where each stands in a box of 160 by 40. */
export interface Curve {
  readonly said: string
  readonly line: string
  readonly values: readonly { readonly x: number; readonly y: number }[]
  readonly targets: readonly { readonly x: number; readonly y: number }[]
}

const [WIDTH, HEIGHT, EDGE] = [160, 40, 4]

/** Null where fewer than two values were approved: a point is no line. */
export const drawCurve = ({ entry, periods }: IndicatorView, language: Language): Curve | null => {
  const { baseline, title } = entry.value
  const told = periods.map(({ target, counted }) => ({ target: numberOf(target?.value.value), value: numberOf(counted?.value.value) }))
  const all = [{ target: null, value: numberOf(baseline?.value) }, ...told]
  const heights = all.flatMap(({ target, value }) => [target, value].filter((one) => one !== null))
  if (all.filter(({ value }) => value !== null).length < 2) return null
  const [low, high] = [Math.min(...heights), Math.max(...heights)]
  const x = (i: number): number => round(EDGE + (i / Math.max(1, all.length - 1)) * (WIDTH - 2 * EDGE))
  const y = (value: number): number => round(HEIGHT - EDGE - ((value - low) / (high - low || 1)) * (HEIGHT - 2 * EDGE))
  const points = (of: 'value' | 'target') => all.flatMap((one, i) => (one[of] === null ? [] : [{ x: x(i), y: y(one[of]) }]))
  const values = points('value')
  return {
    said: worksWordsIn(language).works.results.curve(title),
    line: values.map((point, i) => `${i === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join(' '),
    values,
    targets: points('target')
  }
}

const numberOf = (value: string | undefined): number | null => (value === undefined ? null : Number(value))
const round = (n: number): number => Math.round(n * 10) / 10
