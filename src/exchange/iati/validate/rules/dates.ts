import type { IatiRecord } from '../../scan/record.ts'
import { children, N, timeOf } from './look.ts'
import type { Found, Rule, RuleSetting } from './rule.ts'

const DAY_MS = 86_400_000
const MOST_BUDGET_DAYS = 365

interface Dated {
  readonly element: number
  readonly value: string
}
type Dates = (record: IatiRecord, element: number) => readonly Dated[]

const dates =
  (elements: (record: IatiRecord, element: number) => readonly number[], attribute: number): Dates =>
  (record, element) =>
    elements(record, element).flatMap((each) => {
      const value = record.attribute(each, attribute)
      return value === null ? [] : [{ element: each, value }]
    })

const ofType = (type: string): Dates =>
  dates((record, element) => children(record, element, N.activityDate).filter((each) => record.attribute(each, N.type) === type), N.isoDate)
const ofChild = (name: number): Dates => dates((record, element) => children(record, element, name), N.isoDate)
const ofTransactions = (name: number, attribute: number): Dates =>
  dates((record, element) => children(record, element, N.transaction).flatMap((each) => children(record, each, name)), attribute)

/** The public rules look at the first date alone. */
const looked = (found: readonly Dated[], { mode }: RuleSetting): readonly Dated[] => (mode === 'strict' ? found : found.slice(0, 1))

const told = (found: readonly Dated[]): Found | null =>
  found.length === 0 ? null : { elements: found.map(({ element }) => element), said: found.map(({ value }) => value).join(', ') }

/** The one is not after the other; where one of them is missing there is nothing to compare. */
const inOrder =
  (less: Dates, more: Dates): Rule['check'] =>
  (record, element) => {
    const [first] = less(record, element)
    const [second] = more(record, element)
    return first && second && timeOf(first.value) > timeOf(second.value) ? told([first, second]) : null
  }

/** None is to come. */
const notToCome =
  (found: Dates): Rule['check'] =>
  (record, element, setting) =>
    told(looked(found(record, element), setting).filter(({ value }) => timeOf(value) > setting.now))

const updated: Dates = (record, element) => {
  const value = record.attribute(element, N.updated)
  return value === null ? [] : [{ element, value }]
}

const error = (id: string, category: string, check: Rule['check']): Rule => ({ id, severity: 'error', category, check })

export const ACTIVITY_DATES: readonly Rule[] = [
  error('6.11.1', 'information', (record, element) =>
    children(record, element, N.activityDate).some((each) => /^[12]$/.test(record.attribute(each, N.type) ?? ''))
      ? null
      : { elements: [element] }
  ),
  error('11.1.1', 'information', notToCome(updated)),
  error('11.1.2', 'iati', inOrder(ofType('1'), ofType('3'))),
  error('11.1.3', 'iati', inOrder(ofType('2'), ofType('4'))),
  error('11.1.4', 'iati', notToCome(ofType('2'))),
  error('11.1.5', 'iati', notToCome(ofType('4'))),
  error('11.2.1', 'financial', notToCome(ofTransactions(N.transactionDate, N.isoDate))),
  error('11.2.2', 'financial', notToCome(ofTransactions(N.value, N.valueDate)))
]

export const ORGANISATION_DATES: readonly Rule[] = [error('11.4.1', 'information', notToCome(updated))]

const [starts, ends] = [ofChild(N.periodStart), ofChild(N.periodEnd)]

export const PERIOD: readonly Rule[] = [error('8.6.1', 'performance', inOrder(starts, ends))]
export const PLANNED_PERIOD: readonly Rule[] = [error('8.6.3', 'financial', inOrder(starts, ends))]

/** A period of a year and no more. A leap year is one: strictly, the last day may be the same day of the next year. */
const noLonger: Rule['check'] = (record, element, { mode }) => {
  const [[start], [end]] = [starts(record, element), ends(record, element)]
  if (!start || !end) return null
  const days = Math.floor((timeOf(end.value) - timeOf(start.value)) / DAY_MS)
  const year = new Date(timeOf(start.value))
  year.setUTCFullYear(year.getUTCFullYear() + 1)
  const isLonger = mode === 'strict' ? timeOf(end.value) > year.getTime() : days > MOST_BUDGET_DAYS
  return isLonger ? told([start, end]) : null
}

export const BUDGET_PERIOD: readonly Rule[] = [...PLANNED_PERIOD, error('7.5.3', 'financial', noLonger)]

export const COUNTRY_BUDGET_PERIOD: readonly Rule[] = [
  ...BUDGET_PERIOD,
  error('11.3.1', 'financial', (record, element, setting) => {
    const [[start], [end]] = [starts(record, element), ends(record, element)]
    if (!start || !end) return null
    const lines = dates((all, budget) => children(all, budget, N.budgetLine).flatMap((line) => children(all, line, N.value)), N.valueDate)(
      record,
      element
    )
    return told(looked(lines, setting).filter(({ value }) => timeOf(value) < timeOf(start.value) || timeOf(value) > timeOf(end.value)))
  })
]
