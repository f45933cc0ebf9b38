import type { Actual, IndicatorView, PeriodView, ResultView } from '../../../register/index.ts'
import { firstDay, isPartialDate, lastDay } from '../../../values/index.ts'
import { type Element, element } from '../write/element.ts'
import { narrated } from './narratives.ts'
import type { LeaveOut, ProjectToPublish } from './publication.ts'

/** ResultType "other": whether it is an output, an outcome or an impact no source says. */
const OTHER_RESULT = '9'
const SDG_VOCABULARY = '9'
const OWN_VOCABULARY = '99'

/** `result`: the indicators of the project itself, and those of each of its results; approved values alone. */
export const resultsOf = ({ results }: ProjectToPublish, leaveOut: LeaveOut): Element[] =>
  [results, ...results.results].filter(({ indicators }) => indicators.length > 0).map((each) => resultOf(each, leaveOut))

const resultOf = ({ dossier, indicators }: ResultView, leaveOut: LeaveOut): Element =>
  element('result', { type: OTHER_RESULT }, [
    narrated('title', { vi: dossier.title }),
    ...indicators.map((indicator) => indicatorOf(indicator, leaveOut))
  ])

const indicatorOf = (view: IndicatorView, leaveOut: LeaveOut): Element => {
  const { title, unit, code, measure } = view.entry.value
  return element('indicator', { measure: view.measureCode, ascending: view.ascending }, [
    narrated('title', { vi: title }),
    unit ? narrated('description', { vi: `Đơn vị: ${unit}`, en: `Unit: ${unit}` }) : null,
    code ? reference(code) : null,
    baselineOf(view, leaveOut),
    ...periodsOf(view, leaveOut).map((period) => periodOf(period, measure === 'qualitative'))
  ])
}

/** "SDG 6.3.1" stands in a vocabulary of the standard's list; every other set in the publisher's own. */
const reference = (code: string): Element => {
  const goal = /^SDG\s+(\d[\d.a-z]*)$/iu.exec(code)?.[1]
  return element('reference', { vocabulary: goal ? SDG_VOCABULARY : OWN_VOCABULARY, code: goal ?? code })
}

const baselineOf = ({ entry, ...view }: IndicatorView, leaveOut: LeaveOut): Element | null => {
  const { baseline } = entry.value
  if (baseline === null) return null
  const on = baseline.on
  if (on === null || !isPartialDate(on) || !/^\d{4}/.test(on)) {
    leaveOut('baseline without year')
    return null
  }
  const day = firstDay(on) === lastDay(on) ? on : null
  return measured('baseline', { year: on.slice(0, 4), 'iso-date': day }, baseline.value, view.measureCode === '5')
}

type Reached =
  | Pick<PeriodView, 'from' | 'to' | 'target' | 'counted' | 'parts'>
  | { readonly from: string; readonly to: string; readonly once: Once }
interface Once {
  readonly target: string | null
  readonly actual: string | null
}

/** The periods that were entered; else those in which a target or value that was told once is to be, or was, reached. */
const periodsOf = ({ periods, entry }: IndicatorView, leaveOut: LeaveOut): Reached[] => {
  if (periods.length > 0) return periods.filter(({ target, counted, parts }) => target || counted || parts.length > 0)
  const { target, actual } = entry.value
  const told = [
    ...(target ? [{ on: target.on, once: { target: target.value, actual: null } }] : []),
    ...(actual ? [{ on: actual.on, once: { target: null, actual: actual.value } }] : [])
  ]
  return told.flatMap(({ on, once }) => {
    const [from, to] = on !== null && isPartialDate(on) ? [firstDay(on), lastDay(on)] : [null, null]
    if (from === null || to === null) {
      leaveOut('target without period')
      return []
    }
    return [{ from, to, once }]
  })
}

const periodOf = (period: Reached, qualitative: boolean): Element => {
  const values =
    'once' in period
      ? [
          period.once.target === null ? null : measured('target', {}, period.once.target, qualitative),
          period.once.actual === null ? null : measured('actual', {}, period.once.actual, qualitative)
        ]
      : [
          period.target ? measured('target', {}, period.target.value.value, qualitative) : null,
          ...[...(period.counted ? [period.counted] : []), ...period.parts].map(({ value }) => actualOf(value, qualitative))
        ]
  return element('period', {}, [
    element('period-start', { 'iso-date': period.from }),
    element('period-end', { 'iso-date': period.to }),
    ...values
  ])
}

const actualOf = ({ value, dimensions, note, numerator, denominator }: Actual, qualitative: boolean): Element => {
  const share = numerator !== null && denominator !== null ? `${numerator} / ${denominator}` : null
  const told = [note, share].filter((each) => each !== null).join('; ')
  return measured(
    'actual',
    {},
    value,
    qualitative,
    dimensions.map((each) => element('dimension', { name: each.name, value: each.value })),
    told
  )
}

/** A qualitative indicator has no number in the standard: what was said of it is a comment. */
const measured = (
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  value: string,
  qualitative: boolean,
  within: readonly Element[] = [],
  told = ''
): Element => {
  const comment = qualitative ? [value === '1' ? 'Đạt' : value === '0' ? 'Chưa đạt' : value, told].filter(Boolean).join('; ') : told
  return element(name, { ...attributes, value: qualitative ? null : value }, [
    ...within,
    comment === '' ? null : narrated('comment', { vi: comment })
  ])
}
