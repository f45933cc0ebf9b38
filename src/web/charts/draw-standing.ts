import type { Standing, StandingChart, StoodKind } from '../../register/index.ts'
import { type Language, showDate } from '../../wording/index.ts'
import { OVERDUE } from '../dossiers/list-address.ts'
import { statesOf } from '../dossiers/states.ts'
import { wordsIn } from '../words/index.ts'
import { type Conditions, countedHref } from './chart-address.ts'
import { scaleUpTo } from './scale.ts'

/** A colour, apart from the others by its lightness, and lines upon it. */
interface Look {
  readonly base: 'done' | 'way' | 'open' | 'off'
  readonly lines: 'none' | 'slant' | 'level' | 'upright'
}

const look = (base: Look['base'], lines: Look['lines'] = 'none'): Look => ({ base, lines })

/** From the ground up: what is settled well, what is worked on, what waits, and what will not be or is over. */
const STACKED: Readonly<Record<StoodKind, readonly (readonly [state: string, look: Look])[]>> = {
  undertaking: [
    ['done', look('done')],
    ['under way', look('way')],
    ['open', look('open')],
    ['declined', look('off', 'slant')],
    ['lapsed', look('off', 'level')],
    ['superseded', look('off')]
  ],
  agreement: [
    ['in force', look('done')],
    ['extended', look('done', 'level')],
    ['signed', look('done', 'slant')],
    ['cleared', look('way', 'slant')],
    ['being prepared', look('way')],
    ['planned', look('open')],
    ['proposed', look('open', 'slant')],
    ['expired', look('off')],
    ['ended', look('off', 'level')],
    ['terminated', look('off', 'slant')],
    ['cancelled', look('off', 'upright')]
  ]
}

export interface StoodPiece {
  readonly state: string
  readonly name: string
  readonly count: number
  readonly said: string
  readonly href: string
  readonly look: Look
  readonly y: number
  readonly height: number
}

export interface StoodColumn {
  readonly period: string
  /** What stands under it: "2024", "III", "nay". */
  readonly label: string
  /** The year under its first quarter; "" elsewhere. */
  readonly year: string
  readonly name: string
  readonly count: number
  readonly href: string
  readonly x: number
  readonly pieces: readonly StoodPiece[]
  readonly overdue: { readonly count: number; readonly said: string; readonly href: string; readonly y: number }
}

export interface DrawnStanding {
  readonly width: number
  readonly height: number
  readonly barWidth: number
  readonly ground: number
  readonly columns: readonly StoodColumn[]
  readonly ticks: readonly { readonly y: number; readonly value: number }[]
  /** The states that anything stands in at the last of the days, or stood in before, in the order in which they are stacked. */
  readonly states: readonly {
    readonly state: string
    readonly name: string
    readonly count: number
    readonly href: string | null
    readonly look: Look
  }[]
  /** Whether deadlines are told at all, and how many are overdue at the last of the days. */
  readonly overdue: { readonly count: number; readonly href: string | null } | null
  readonly said: string
}

const [LEFT, TOP, PLOT, BELOW] = [44, 24, 220, 48]
const [ROOM, DIGIT, LEAST_STEP, MOST_STEP] = [800, 8, 30, 96]
/** Between the last day that is past and today. */
const GAP = 14
const QUARTERS: Readonly<Record<string, string>> = { Q1: 'I', Q2: 'II', Q3: 'III', Q4: 'IV' }

/** Null where nothing stands, nor ever stood. */
export const drawStanding = (chart: StandingChart, conditions: Conditions, language: Language): DrawnStanding | null => {
  const all: readonly Standing[] = [...chart.columns, ...(chart.now ? [chart.now] : [])]
  const last = all.at(-1)
  if (!last || all.every(({ count }) => count === 0)) return null
  const words = wordsIn(language).charts.standing
  const most = Math.max(1, ...all.map(({ count }) => count))
  const { top, ticks } = scaleUpTo(most)
  const least = Math.max(LEAST_STEP, String(most).length * DIGIT + DIGIT)
  const step = Math.max(least, Math.min(MOST_STEP, Math.floor(ROOM / all.length)))
  const barWidth = Math.min(64, Math.round(step * 0.74))
  const ground = TOP + PLOT
  const yOf = (value: number): number => ground - Math.round((value / top) * PLOT)
  // Which years are asked says what is shown; what stands now is counted whenever it was first stated.
  const { partner, sector, province } = conditions
  const listOf = (more: Readonly<Record<string, string>>): string =>
    countedHref(chart.kind, { ...{ partner, sector, province }, from: '', until: '' }, more)
  /** What stood in a state at the end of a period; today's list goes by the state of today. */
  const hrefOf = ({ period }: Standing, state: string): string => {
    if (period === '') return listOf(state === OVERDUE ? { when: 'overdue' } : { state })
    return listOf({ at: period.length === 4 ? `${period}-Q4` : period, stood: state })
  }
  const names = new Map(statesOf(chart.kind, language).map(({ value, name }) => [value, name]))
  const columns = all.map((standing, i): StoodColumn => {
    const isNow = standing.period === ''
    const name = isNow ? words.today(showDate(standing.on, language)) : words.end(showDate(standing.period, language))
    const [year = '', quarter = ''] = standing.period.split('-')
    let reached = 0
    const pieces = STACKED[chart.kind].flatMap(([state, stateLook]): StoodPiece[] => {
      const count = standing.states.find((one) => one.state === state)?.count ?? 0
      if (count === 0) return []
      const [y, foot] = [yOf(reached + count), yOf(reached)]
      reached += count
      const stateName = names.get(state) ?? state
      const said = words.piece(name, stateName, count)
      const href = hrefOf(standing, state)
      return [{ ...{ state, count, href, said, y }, name: stateName, look: stateLook, height: Math.max(1, foot - y) }]
    })
    return {
      period: standing.period,
      label: isNow ? words.now : chart.by === 'quarter' ? (QUARTERS[quarter] ?? '') : year,
      year: chart.by === 'quarter' && (quarter === 'Q1' || (i === 0 && !isNow)) ? year : '',
      ...{ name, count: standing.count, href: hrefOf(standing, ''), pieces },
      x: LEFT + i * step + (step - barWidth) / 2 + (isNow && i > 0 ? GAP : 0),
      overdue: {
        count: standing.overdue,
        said: words.piece(name, words.overdue, standing.overdue),
        href: hrefOf(standing, OVERDUE),
        y: standing.overdue === 0 ? ground : Math.min(yOf(standing.overdue), ground - 1)
      }
    }
  })
  return {
    width: LEFT + Math.max(all.length * step + GAP, 240) + 8,
    height: ground + BELOW,
    ...{ barWidth, ground, columns },
    ticks: ticks.map((value) => ({ value, y: yOf(value) })),
    states: STACKED[chart.kind].flatMap(([state, stateLook]) => {
      if (all.every(({ states }) => states.every((one) => one.state !== state))) return []
      const count = last.states.find((one) => one.state === state)?.count ?? 0
      const href = count > 0 ? hrefOf(last, state) : null
      return [{ state, name: names.get(state) ?? state, count, href, look: stateLook }]
    }),
    overdue: chart.kind === 'undertaking' ? { count: last.overdue, href: last.overdue > 0 ? hrefOf(last, OVERDUE) : null } : null,
    said: words.summary(columns.at(-1)?.name ?? '', last.count, chart.kind === 'undertaking' ? last.overdue : null)
  }
}
