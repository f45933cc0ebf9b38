import type { Dimension, Indicator, StatedIndicator, StatedResult, StatedValue } from '../../../register/index.ts'
import { calendarPeriod } from './calendar-period.ts'
import type { Told } from './told.ts'

/** IATI's codes of measures; what is ordered or told in words has no number. */
const MEASURES: Readonly<Record<string, Indicator['measure']>> = {
  '1': 'unit',
  '2': 'percentage',
  '3': 'unit',
  '4': 'unit',
  '5': 'qualitative'
}
const SDG_VOCABULARY = '9'
const DECIMAL = /^-?\d{1,24}(?:\.\d{1,12})?$/

/** `result`, each with its indicators, their baselines, targets and actual values. */
export const resultsOf = (told: Told): StatedResult[] =>
  told.children(0, 'result').flatMap((result) => {
    const title = told.best(told.child(result, 'title'))
    const indicators = told.children(result, 'indicator').flatMap((each) => indicatorOf(told, each) ?? [])
    return title === null ? [] : [{ title: told.short(title), indicators }]
  })

const indicatorOf = (told: Told, element: number): StatedIndicator | null => {
  const title = told.best(told.child(element, 'title'))
  const measure = MEASURES[told.attribute(element, 'measure') ?? '']
  if (title === null || measure === undefined) return told.leaveOut('indicator value')
  const values = told.children(element, 'period').flatMap((period) => periodOf(told, period))
  return {
    indicator: {
      ...{ title: told.short(title), unit: unitOf(told, element), measure },
      direction: /^(?:0|false)$/.test(told.attribute(element, 'ascending') ?? '') ? 'down' : 'up',
      ...{ code: codeOf(told, element), datastream: null, aggregate: null },
      ...{ baseline: baselineOf(told, element), target: null, actual: null }
    },
    targets: values.flatMap(({ kind, note: _, ...value }) => (kind === 'target' ? [value] : [])),
    actuals: values.flatMap(({ kind, ...value }) => (kind === 'actual' ? [value] : []))
  }
}

/** This program tells the unit in the description, for the standard has no place for it. */
const UNIT = /^(?:Đơn vị|Unit): (.{1,80})$/u

const unitOf = (told: Told, element: number): string | null => UNIT.exec(told.best(told.child(element, 'description')) ?? '')?.[1] ?? null

const codeOf = (told: Told, element: number): string | null => {
  const reference = told.child(element, 'reference')
  const code = told.attribute(reference, 'code')
  return code === null ? null : told.attribute(reference, 'vocabulary') === SDG_VOCABULARY ? `SDG ${code}` : code
}

const baselineOf = (told: Told, element: number): Indicator['baseline'] => {
  const [baseline] = told.children(element, 'baseline').filter((each) => told.child(each, 'dimension') === -1)
  if (baseline === undefined) return null
  const value = told.attribute(baseline, 'value')
  if (value === null || !DECIMAL.test(value)) return told.leaveOut('indicator value')
  return { value, on: told.attribute(baseline, 'iso-date')?.slice(0, 10) ?? told.attribute(baseline, 'year') }
}

type ValueOfPeriod = StatedValue & { readonly kind: 'target' | 'actual'; readonly note: string | null }

const periodOf = (told: Told, element: number): ValueOfPeriod[] => {
  const [from, to] = [told.dayOf(element, 'period-start'), told.dayOf(element, 'period-end')]
  const period = from === null || to === null ? null : calendarPeriod(from, to)
  return (['target', 'actual'] as const).flatMap((kind) =>
    told.children(element, kind).flatMap((each) => {
      const value = told.attribute(each, 'value')
      if (period === null || value === null || !DECIMAL.test(value)) {
        told.leaveOut(period === null ? 'period' : 'indicator value')
        return []
      }
      const note = told.best(told.child(each, 'comment'))
      return [{ kind, period, value, dimensions: dimensionsOf(told, each), note: note && told.short(note) }]
    })
  )
}

const dimensionsOf = (told: Told, element: number): Dimension[] =>
  told.children(element, 'dimension').flatMap((each) => {
    const [name, value] = [told.attribute(each, 'name'), told.attribute(each, 'value')]
    return name === null || value === null ? [] : [{ name, value }]
  })
