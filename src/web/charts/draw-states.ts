import type { StatesChart, StatesColumn } from '../../register/index.ts'
import { type Language, showDate } from '../../wording/index.ts'
import { statesOf } from '../dossiers/states.ts'
import { wordsIn } from '../words/index.ts'
import { type Conditions, countedHref } from './chart-address.ts'
import { scaleUpTo } from './scale.ts'

/** From the ground up: what is settled well, what is worked on, what waits, and what will not be done. */
const STACKED = ['done', 'under way', 'open', 'declined', 'lapsed', 'superseded'] as const

export interface Segment {
  readonly state: string
  readonly name: string
  readonly count: number
  readonly href: string
  readonly said: string
  readonly y: number
  readonly height: number
}

export interface Column {
  readonly period: string
  /** What stands under it: "2024", "III". */
  readonly label: string
  /** The year under its first quarter; "" elsewhere. */
  readonly year: string
  readonly said: string
  readonly href: string
  readonly count: number
  readonly x: number
  readonly segments: readonly Segment[]
}

export interface DrawnStates {
  readonly width: number
  readonly height: number
  readonly barWidth: number
  /** Where the ground is. */
  readonly ground: number
  readonly columns: readonly Column[]
  readonly ticks: readonly { readonly y: number; readonly value: number }[]
  /** The states that anything is in, in the order in which they are stacked. */
  readonly states: readonly { readonly state: string; readonly name: string; readonly count: number; readonly href: string }[]
  readonly count: number
  readonly open: number
}

const [LEFT, TOP, PLOT, BELOW] = [44, 24, 220, 48]
const ROOM = 800
const QUARTERS: Readonly<Record<string, string>> = { Q1: 'I', Q2: 'II', Q3: 'III', Q4: 'IV' }

export const drawStates = (chart: StatesChart, conditions: Conditions, language: Language): DrawnStates => {
  const { columns } = chart
  const names = new Map(statesOf('undertaking', language).map(({ value, name }) => [value, name]))
  const { top, ticks } = scaleUpTo(Math.max(1, ...columns.map(({ count }) => count)))
  const step = Math.max(chart.by === 'quarter' ? 30 : 52, Math.min(110, Math.floor(ROOM / Math.max(1, columns.length))))
  const barWidth = Math.min(64, Math.round(step * 0.72))
  const ground = TOP + PLOT
  const yOf = (value: number): number => ground - Math.round((value / top) * PLOT)
  const at = (column: StatesColumn, i: number): Column =>
    drawColumn(column, { x: LEFT + i * step + (step - barWidth) / 2, yOf, names, chart, conditions, language })
  const counts = Map.groupBy(
    columns.flatMap(({ states }) => states),
    ({ state }) => state
  )
  const sum = (state: string): number => (counts.get(state) ?? []).reduce((all, { count }) => all + count, 0)
  return {
    width: LEFT + Math.max(columns.length * step, 240) + 8,
    height: ground + BELOW,
    barWidth,
    ground,
    columns: columns.map(at),
    ticks: ticks.map((value) => ({ value, y: yOf(value) })),
    states: STACKED.filter((state) => sum(state) > 0).map((state) => ({
      state,
      name: names.get(state) ?? state,
      count: sum(state),
      href: countedHref('undertaking', conditions, { state })
    })),
    count: chart.count,
    open: sum('open') + sum('under way')
  }
}

interface Drawing {
  readonly x: number
  readonly yOf: (value: number) => number
  readonly names: ReadonlyMap<string, string>
  readonly chart: StatesChart
  readonly conditions: Conditions
  readonly language: Language
}

const drawColumn = ({ period, states, count }: StatesColumn, { x, yOf, names, chart, conditions, language }: Drawing): Column => {
  const words = wordsIn(language).charts
  const isYearOnly = chart.by === 'quarter' && period.length === 4
  const name = period === '' ? words.noDay : isYearOnly ? words.states.yearOnly(period) : showDate(period, language)
  const first = period === '' ? 'none' : period
  const segments: Segment[] = []
  let reached = 0
  for (const state of STACKED) {
    const n = states.find((one) => one.state === state)?.count ?? 0
    if (n === 0) continue
    const [y, foot] = [yOf(reached + n), yOf(reached)]
    const stateName = names.get(state) ?? state
    segments.push({
      state,
      name: stateName,
      count: n,
      href: countedHref('undertaking', conditions, { first, state }),
      said: words.states.segment(name, stateName, n),
      y,
      height: Math.max(1, foot - y)
    })
    reached += n
  }
  const [year, quarter = ''] = period.split('-')
  return {
    period,
    label: period === '' ? '?' : isYearOnly ? '?' : chart.by === 'quarter' ? (QUARTERS[quarter] ?? '') : period,
    year: chart.by === 'quarter' && (quarter === 'Q1' || period === '') ? (year ?? '') : '',
    said: words.states.column(name, count),
    href: countedHref('undertaking', conditions, { first }),
    count,
    x,
    segments
  }
}
