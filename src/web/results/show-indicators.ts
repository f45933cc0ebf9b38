import type { ActualState, EntryView, IndicatorView, ResultView } from '../../register/index.ts'
import { type Language, showDate, showNumber, term } from '../../wording/index.ts'
import { capital } from '../dossiers/show-value.ts'
import { showWho } from '../format/who.ts'
import { worksWordsIn } from '../words/works.ts'
import { type Curve, drawCurve } from './draw-curve.ts'

/** A value that somebody has to see to, with what can be done to it next. */
export interface OpenValue {
  readonly entry: string
  readonly said: string
  readonly state: string
  readonly who: string
  readonly moves: readonly { readonly to: string; readonly name: string }[]
}

export interface ShownIndicator {
  readonly entry: string
  readonly title: string
  /** Unit, kind of measure, code. */
  readonly under: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly achieved: boolean
  readonly periods: readonly {
    readonly key: string
    readonly period: string
    readonly target: string
    readonly counted: string
    readonly met: string
    readonly isMet: boolean | null
    readonly parts: readonly string[]
    /** What the parts come to beside the whole; `late` where they come to more than it. */
    readonly sums: readonly { readonly said: string; readonly late: boolean }[]
    /** An approved value can be locked, or returned. */
    readonly settled: OpenValue | null
    readonly open: readonly OpenValue[]
  }[]
  readonly curve: Curve | null
}

export interface ShownResult {
  readonly title: string
  readonly indicators: readonly ShownIndicator[]
  readonly achieved: boolean
}

/** What people do to a value, from each of its states. The register holds the same. */
const MOVES: Readonly<Record<ActualState, readonly ActualState[]>> = {
  draft: ['pending'],
  pending: ['approved', 'returned', 'draft'],
  returned: ['pending'],
  approved: ['locked', 'returned'],
  locked: []
}

export const showResult = ({ dossier, indicators, achieved }: ResultView, language: Language): ShownResult => ({
  title: capital(dossier.title),
  indicators: indicators.map((indicator) => showIndicator(indicator, language)),
  achieved
})

const showIndicator = (indicator: IndicatorView, language: Language): ShownIndicator => {
  const words = worksWordsIn(language).works.results
  const { entry, goal, progressPercent, achieved, periods } = indicator
  const { title, unit, measure, direction, code, baseline } = entry.value
  const told = (value: string, on: string | null): string =>
    `${showNumber(value, language)}${unit ? ` ${unit}` : ''}${on === null ? '' : ` (${showDate(on, language)})`}`
  return {
    entry: entry.entry,
    title,
    under: [unit, term('measure', measure, language), term('direction', direction, language), code].filter(Boolean).join(' · '),
    facts: [
      ...(baseline ? [{ name: words.baseline, value: told(baseline.value, baseline.on) }] : []),
      ...(goal ? [{ name: words.goal, value: told(goal.value, goal.period) }] : []),
      ...(progressPercent === null ? [] : [{ name: words.progress, value: `${showNumber(progressPercent, language)} %` }])
    ],
    achieved,
    periods: periods.map(({ period, target, counted, met, open, parts, sums }) => ({
      key: period,
      period: showDate(period, language),
      target: target ? showNumber(target.value.value, language) : '',
      counted: counted ? showNumber(counted.value.value, language) : '',
      met: met === null ? '' : met ? words.yes : words.no,
      isMet: met,
      parts: parts.map(({ value }) => `${partsOf(value.dimensions)}: ${showNumber(value.value, language)}`),
      sums: sums.map(({ by, sum, rest }) => {
        const number = (value: string): string => showNumber(value, language)
        const over = rest?.startsWith('-') ?? false
        const behind =
          rest === null ? '' : rest === '0' ? words.partsAll : over ? words.partsOver(number(rest.slice(1))) : words.partsRest(number(rest))
        return { said: `${words.partsSum(by, number(sum))}${behind && `; ${behind}`}`, late: over }
      }),
      settled: counted ? showOpen(counted, language) : null,
      open: open.map((value) => showOpen(value, language))
    })),
    curve: drawCurve(indicator, language)
  }
}

const partsOf = (dimensions: readonly { readonly name: string; readonly value: string }[]): string =>
  dimensions.map(({ name, value }) => `${name} = ${value}`).join('; ')

const showOpen = ({ entry, value, entered }: EntryView<'actual'>, language: Language): OpenValue => {
  const words = worksWordsIn(language).works.results
  return {
    entry,
    said: [showNumber(value.value, language), partsOf(value.dimensions), value.note].filter(Boolean).join(', '),
    state: term('actualState', value.state, language),
    who: entered ? `${showWho(entered, language)}: ${entered.source ?? ''}` : '',
    moves: MOVES[value.state].map((to) => ({ to, name: words.move[to] }))
  }
}
