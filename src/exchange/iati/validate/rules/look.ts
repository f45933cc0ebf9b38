import { nameId } from '../../model/compile-model.ts'
import { HAS_TEXT } from '../../scan/element-table.ts'
import type { IatiRecord } from '../../scan/record.ts'

/** The numbers of the names that rules ask for. */
export const N = {
  activityDate: nameId('activity-date'),
  activityId: nameId('activity-id'),
  aidType: nameId('aid-type'),
  budgetItem: nameId('budget-item'),
  budgetLine: nameId('budget-line'),
  capitalSpend: nameId('capital-spend'),
  country: nameId('recipient-country'),
  countryBudgetItems: nameId('country-budget-items'),
  currency: nameId('currency'),
  defaultAidType: nameId('default-aid-type'),
  defaultCurrency: nameId('default-currency'),
  forecast: nameId('forecast'),
  identifier: nameId('iati-identifier'),
  isoDate: nameId('iso-date'),
  language: nameId('xml:lang'),
  loanStatus: nameId('loan-status'),
  measure: nameId('measure'),
  narrative: nameId('narrative'),
  organisationIdentifier: nameId('organisation-identifier'),
  otherIdentifier: nameId('other-identifier'),
  percentage: nameId('percentage'),
  periodEnd: nameId('period-end'),
  periodStart: nameId('period-start'),
  providerActivityId: nameId('provider-activity-id'),
  receiverActivityId: nameId('receiver-activity-id'),
  recipientOrg: nameId('recipient-org'),
  recipientOrgBudget: nameId('recipient-org-budget'),
  ref: nameId('ref'),
  reference: nameId('reference'),
  region: nameId('recipient-region'),
  relatedActivity: nameId('related-activity'),
  reportingOrg: nameId('reporting-org'),
  sector: nameId('sector'),
  significance: nameId('significance'),
  transaction: nameId('transaction'),
  transactionDate: nameId('transaction-date'),
  type: nameId('type'),
  updated: nameId('last-updated-datetime'),
  value: nameId('value'),
  valueDate: nameId('value-date'),
  vocabulary: nameId('vocabulary')
} as const

/** The children of a name, in their order. */
export const children = (record: IatiRecord, parent: number, name: number): number[] => {
  const found: number[] = []
  for (let at = record.first(parent, name); at !== -1; at = record.next(at)) found.push(at)
  return found
}

/** Everything of these names within an element, at any depth. */
export const within = (record: IatiRecord, element: number, names: readonly number[]): number[] => {
  const found: number[] = []
  const until = record.table.after[element] as number
  for (let at = element + 1; at < until; at++) if (names.includes(record.table.name[at] as number)) found.push(at)
  return found
}

/** The children of the children of one name that have another. */
export const grandchildren = (record: IatiRecord, parent: number, name: number, under: number): number[] =>
  children(record, parent, name).flatMap((each) => children(record, each, under))

/** The elements that have an attribute, by it and what it says. */
export const saying = (
  record: IatiRecord,
  elements: readonly number[],
  attribute: number
): { readonly element: number; readonly value: string }[] =>
  elements.flatMap((element) => {
    const value = record.attribute(element, attribute)
    return value === null ? [] : [{ element, value }]
  })

/** Whether a vocabulary is OECD-DAC's, which is meant where none is said. */
export const isUsual = (record: IatiRecord, element: number): boolean => {
  const at = record.attributeAt(element, N.vocabulary)
  if (at === -1) return true
  const value = record.valueAt(at)
  return value === '' || value === '1'
}

/** Elements by the vocabulary that they name; those that name none are left out. */
export const byVocabulary = (record: IatiRecord, elements: readonly number[]): ReadonlyMap<string, number[]> =>
  Map.groupBy(
    elements.filter((element) => record.has(element, N.vocabulary)),
    (element) => record.attribute(element, N.vocabulary) ?? ''
  )

/** A number as XPath 1.0 reads one: no exponent, no plus. */
export const numberOf = (value: string): number => (/^\s*-?(?:\d+(?:\.\d*)?|\.\d+)\s*$/.test(value) ? Number(value) : Number.NaN)

/** Whether percentages come to a hundred, rounded to four digits behind the point. */
export const isHundred = (values: readonly string[]): boolean => {
  const sum = values.reduce((all, value) => all + Number.parseFloat(value), 0)
  return Math.round(sum * 10_000) / 10_000 === 100
}

/** A date or instant of the standard in milliseconds, UTC; NaN where it is none. */
export const timeOf = (value: string): number => Date.parse(/^\d{4}-\d{2}-\d{2}Z?$/.test(value) ? value.slice(0, 10) : value)

/** Whether an element has a narrative with text in it; `strict`: with more than blanks. */
export const isNarrated = (record: IatiRecord, element: number, strict: boolean): boolean =>
  children(record, element, N.narrative).some((narrative) =>
    strict
      ? ((record.table.flags[narrative] as number) & HAS_TEXT) !== 0 && record.text(narrative).trim() !== ''
      : record.text(narrative) !== ''
  )
