import type { IatiRecord } from '../../scan/record.ts'
import { isNarrated, isUsual, N, numberOf, within } from './look.ts'
import type { Rule } from './rule.ts'

const error = (id: string, category: string, check: Rule['check']): Rule => ({ id, severity: 'error', category, check })
const warning = (id: string, category: string, check: Rule['check']): Rule => ({ id, severity: 'warning', category, check })

/** It is said once for all, or by each. */
const onceOrEach =
  (once: number, each: number, names: readonly number[]): Rule['check'] =>
  (record, element) => {
    if (record.has(element, once)) return null
    const without = within(record, element, names).filter((one) => !record.has(one, each))
    return without.length > 0 ? { elements: without } : null
  }

const spoken = onceOrEach(N.language, N.language, [N.narrative])
const inCurrency = onceOrEach(N.defaultCurrency, N.currency, [N.value, N.forecast, N.loanStatus])

export const ACTIVITY_TEXTS: readonly Rule[] = [error('4.1.1', 'information', spoken), error('7.8.1', 'financial', inCurrency)]
export const ORGANISATION_TEXTS: readonly Rule[] = [error('4.5.1', 'information', spoken), error('7.8.2', 'financial', inCurrency)]

const narrated: Rule['check'] = (record, element, { mode }) =>
  isNarrated(record, element, mode === 'strict') ? null : { elements: [element] }

export const TITLE: readonly Rule[] = [error('4.3.1', 'information', narrated)]
export const DESCRIPTION: readonly Rule[] = [error('4.4.1', 'information', narrated)]

export const POLICY_MARKER: readonly Rule[] = [
  error('6.14.1', 'classifications', (record, element) =>
    isUsual(record, element) && !record.has(element, N.significance) ? { elements: [element] } : null
  ),
  error('6.13.1', 'classifications', (record, element) =>
    record.attribute(element, N.vocabulary) === '99' && record.first(element, N.narrative) === -1 ? { elements: [element] } : null
  )
]

export const INDICATOR: readonly Rule[] = [
  error('8.11.1', 'performance', (record, element) => {
    const [own, above] = [record.first(element, N.reference), record.first(record.table.parent[element] as number, N.reference)]
    return own !== -1 && above !== -1 ? { elements: [own, above] } : null
  })
]

/** What the indicator around a baseline, target or actual value is measured in; null where it says nothing that the standard knows. */
const measureAround = (record: IatiRecord, element: number): string | null => {
  for (let at = record.table.parent[element] as number; at !== -1; at = record.table.parent[at] as number) {
    const measure = record.attribute(at, N.measure)
    if (measure !== null) return measure
  }
  return null
}

/** Values of what is counted are numbers; what is told in words has none. */
const valueRules = (missing: string, noNumber: string, tooMuch: string): readonly Rule[] => [
  error(missing, 'performance', (record, element) =>
    /^[1-4]$/.test(measureAround(record, element) ?? '') && !record.has(element, N.value) ? { elements: [element] } : null
  ),
  warning(noNumber, 'performance', (record, element, { mode }) => {
    if (!/^[1-4]$/.test(measureAround(record, element) ?? '')) return null
    const value = record.attribute(element, N.value)
    // Publicly, what is missing is no number either.
    if (value === null) return mode === 'strict' ? null : { elements: [element] }
    return Number.isNaN(numberOf(value)) ? { elements: [element], said: value } : null
  }),
  warning(tooMuch, 'performance', (record, element) =>
    measureAround(record, element) === '5' && record.has(element, N.value)
      ? { elements: [element], said: record.attribute(element, N.value) ?? '' }
      : null
  )
]

export const BASELINE = valueRules('8.8.1', '8.8.2', '8.8.3')
export const TARGET = valueRules('8.9.1', '8.9.2', '8.9.3')
export const ACTUAL = valueRules('8.10.1', '8.10.2', '8.10.3')
