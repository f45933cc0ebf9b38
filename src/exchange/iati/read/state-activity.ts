import type { Budget, Relation, SingleField, StatedActivity } from '../../../register/index.ts'
import { isPartialDate } from '../../../values/index.ts'
import type { IatiRecord } from '../scan/record.ts'
import { loansOf } from './stated-loan.ts'
import { plannedOf, sumIn, transactionOf } from './stated-money.ts'
import { resultsOf } from './stated-results.ts'
import { Told } from './told.ts'

/** The relation that a role of an organisation is here. */
const RELATIONS: Readonly<Record<string, Relation>> = { '1': 'funding', '2': 'accountable', '3': 'extending', '4': 'implementing' }

const DATES: Readonly<Record<string, SingleField>> = { '1': 'plannedStart', '2': 'actualStart', '3': 'plannedEnd', '4': 'actualEnd' }

/** What the register has no place for. */
const NO_PLACE = [
  'description',
  'contact-info',
  'recipient-region',
  'tag',
  'country-budget-items',
  'humanitarian-scope',
  'policy-marker',
  'capital-spend',
  'document-link',
  'related-activity',
  'legacy-data',
  'conditions',
  'fss'
] as const

/** A record of a file as the activity that it states, in the register's terms; null where it names no identifier or has no title. */
export const stateActivity = (record: IatiRecord): StatedActivity | null => {
  const told = new Told(record)
  const identifier = told.text(told.child(0, 'iati-identifier')).trim()
  const names = told.narratives(told.child(0, 'title')).map(({ text }) => told.short(text))
  if (identifier === '' || names.length === 0) return null
  for (const name of NO_PLACE) for (const _ of told.children(0, name)) told.leaveOut(`<${name}>`)
  return {
    ...{ identifier, names },
    publisher: told.organisation(told.child(0, 'reporting-org')) ?? { names: [], english: null, identifier: null, type: null },
    updatedAt: told.attribute(0, 'last-updated-datetime'),
    otherIdentifiers: told.children(0, 'other-identifier').flatMap((each) => told.attribute(each, 'ref') ?? []),
    values: valuesOf(told),
    sectors: told.children(0, 'sector').flatMap((each) => {
      const [vocabulary, code] = [told.attribute(each, 'vocabulary') ?? '1', told.attribute(each, 'code')]
      return code === null ? [] : [{ vocabulary, code }]
    }),
    parties: partiesOf(told),
    locations: told.children(0, 'location').flatMap((each) => locationOf(told, each) ?? []),
    budgets: told.children(0, 'budget').flatMap((each) => budgetOf(told, each) ?? []),
    transactions: [
      ...told.children(0, 'transaction').flatMap((each) => transactionOf(told, each) ?? []),
      ...told.children(0, 'planned-disbursement').flatMap((each) => plannedOf(told, each) ?? [])
    ],
    loans: loansOf(told),
    results: resultsOf(told),
    leftOut: Object.fromEntries(told.leftOut)
  }
}

/** Whether an activity, or a transaction of it, is for a country, by its code of ISO 3166-1. */
export const isFor = (record: IatiRecord, country: string): boolean => {
  const told = new Told(record)
  const within = (parent: number): boolean =>
    told.children(parent, 'recipient-country').some((each) => told.attribute(each, 'code')?.toUpperCase() === country)
  return within(0) || told.children(0, 'transaction').some(within)
}

const valuesOf = (told: Told): StatedActivity['values'] => {
  const status = told.codeOf(0, 'activity-status')
  const dates = told.children(0, 'activity-date').flatMap((each): [SingleField, string][] => {
    const field = DATES[told.attribute(each, 'type') ?? '']
    const on = told.attribute(each, 'iso-date')?.slice(0, 10) ?? ''
    return field && isPartialDate(on) ? [[field, on]] : []
  })
  return { ...(status !== null && /^[1-6]$/.test(status) ? { activityStatus: status } : {}), ...Object.fromEntries(dates) }
}

const partiesOf = (told: Told): StatedActivity['parties'] =>
  told.children(0, 'participating-org').flatMap((each) => {
    const role = told.attribute(each, 'role') ?? ''
    const [relation, organisation] = [RELATIONS[role], told.organisation(each)]
    if (relation && organisation) return [{ relation, role, organisation }]
    told.leaveOut(relation ? 'party without name' : 'party without role')
    return []
  })

const POSITION = /^\s*(-?\d{1,3}(?:\.\d{1,12})?)\d*\s+(-?\d{1,3}(?:\.\d{1,12})?)\d*\s*$/

const locationOf = (told: Told, element: number): StatedActivity['locations'][number] | null => {
  const [, latitude = null, longitude = null] = POSITION.exec(told.text(told.child(told.child(element, 'point'), 'pos'))) ?? []
  const point =
    Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180 ? { latitude, longitude } : { latitude: null, longitude: null }
  const name = told.best(told.child(element, 'name')) ?? (point.latitude === null ? null : `${point.latitude}, ${point.longitude}`)
  return name === null ? told.leaveOut('location without name') : { name: told.short(name), ...point }
}

const budgetOf = (told: Told, element: number): Budget | null => {
  const [from, to] = [told.dayOf(element, 'period-start'), told.dayOf(element, 'period-end')]
  if (from === null || to === null || !isPartialDate(from) || !isPartialDate(to) || from > to) return told.leaveOut('budget without period')
  const sum = sumIn(told, element)
  if (sum === null) return told.leaveOut('sum')
  if (!sum.exact) told.leaveOut('sum rounded')
  return {
    ...{ from, to, amountMinor: sum.amountMinor, currency: sum.currency },
    status: told.attribute(element, 'status') === '2' ? 'committed' : 'indicative',
    type: told.attribute(element, 'type') === '2' ? 'revised' : 'original'
  }
}
