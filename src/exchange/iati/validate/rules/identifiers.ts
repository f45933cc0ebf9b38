import type { IatiRecord } from '../../scan/record.ts'
import { children, N } from './look.ts'
import { beginsRegistered, hasAgency, isRegistered } from './registry.ts'
import type { Found, Rule } from './rule.ts'

/** What stands at the ends of an identifier is not seen and makes it another. */
const isTrimmed = (value: string): boolean => value === value.trim()
const SYMBOLS = /[/&|?]/

type Values = (record: IatiRecord, element: number) => readonly { readonly element: number; readonly value: string }[]

/** The values of which one does not hold. */
const each =
  (values: Values, holds: (value: string) => boolean) =>
  (record: IatiRecord, element: number): Found | null => {
    const wrong = values(record, element).filter(({ value }) => !holds(value))
    return wrong.length === 0 ? null : { elements: wrong.map((one) => one.element), said: wrong.map(({ value }) => value).join(', ') }
  }

const own =
  (attribute: number): Values =>
  (record, element) => {
    const value = record.attribute(element, attribute)
    return value === null ? [] : [{ element, value }]
  }

const ofChild =
  (name: number, attribute: number, type: string | null = null): Values =>
  (record, element) =>
    children(record, element, name)
      .filter((child) => type === null || record.attribute(child, N.type) === type)
      .flatMap((child) => own(attribute)(record, child))

const text =
  (name: number): Values =>
  (record, element) =>
    children(record, element, name).map((child) => ({ element: child, value: record.text(child) }))

const noSymbols = (value: string): boolean => !SYMBOLS.test(value) || isRegistered(value)
const isKnown = (value: string): boolean => isRegistered(value) || hasAgency(value)

const rule = (id: string, severity: Rule['severity'], category: string, check: Rule['check']): Rule => ({ id, severity, category, check })
const warning = (id: string, category: string, check: Rule['check']): Rule => rule(id, 'warning', category, check)

const reportingRef = ofChild(N.reportingOrg, N.ref)

export const ACTIVITY_IDENTIFIERS: readonly Rule[] = [
  rule('1.1.3', 'error', 'identifiers', (record, element) => {
    const [identifier] = text(N.identifier)(record, element)
    const same = identifier && reportingRef(record, element).some(({ value }) => value === identifier.value)
    return same ? { elements: [identifier.element], said: identifier.value } : null
  }),
  warning('1.1.21', 'identifiers', (record, element) => {
    const prefixes = [...reportingRef(record, element), ...ofChild(N.otherIdentifier, N.ref, 'B1')(record, element)]
    return each(text(N.identifier), (value) => prefixes.some((prefix) => value.startsWith(`${prefix.value}-`)))(record, element)
  }),
  warning('1.14.8', 'identifiers', each(reportingRef, isKnown)),
  warning(
    '1.3.13',
    'identifiers',
    each(text(N.identifier), (value) => !SYMBOLS.test(value) || beginsRegistered(value))
  ),
  warning('1.14.13', 'identifiers', each(reportingRef, noSymbols)),
  warning('1.3.1', 'identifiers', each(text(N.identifier), isTrimmed)),
  warning('1.14.1', 'identifiers', each(reportingRef, isTrimmed)),
  warning('1.16.1', 'identifiers', each(ofChild(N.otherIdentifier, N.ref, 'B1'), isTrimmed)),
  warning('1.6.1', 'identifiers', each(ofChild(N.otherIdentifier, N.ref, 'A3'), isTrimmed)),
  warning('1.7.1', 'relations', each(ofChild(N.relatedActivity, N.ref), isTrimmed))
]

/** It says who by an identifier or a name. */
const isNamed: Rule['check'] = (record, element) =>
  record.has(element, N.ref) || record.first(element, N.narrative) !== -1 ? null : { elements: [element] }

export const OWNER_ORG: readonly Rule[] = [
  rule('6.8.1', 'error', 'information', isNamed),
  warning('1.11.1', 'identifiers', each(own(N.ref), isTrimmed)),
  warning('1.11.13', 'identifiers', each(own(N.ref), noSymbols))
]

export const PROVIDER_ORG: readonly Rule[] = [
  rule('6.9.1', 'error', 'financial', isNamed),
  warning('1.10.13', 'financial', each(own(N.ref), noSymbols)),
  warning('1.10.1', 'financial', each(own(N.ref), isTrimmed)),
  warning('1.4.1', 'financial', each(own(N.providerActivityId), isTrimmed))
]

export const RECEIVER_ORG: readonly Rule[] = [
  rule('6.9.2', 'error', 'financial', isNamed),
  warning('1.15.1', 'financial', each(own(N.ref), isTrimmed)),
  warning('1.5.1', 'financial', each(own(N.receiverActivityId), isTrimmed)),
  warning('1.15.13', 'financial', each(own(N.ref), noSymbols))
]

export const PARTICIPATING_ORG: readonly Rule[] = [
  rule('6.10.1', 'error', 'participating', isNamed),
  warning('1.8.13', 'participating', each(own(N.ref), noSymbols)),
  warning('1.8.1', 'participating', each(own(N.ref), isTrimmed)),
  warning('1.9.1', 'participating', each(own(N.activityId), isTrimmed))
]

export const ORGANISATION_IDENTIFIERS: readonly Rule[] = [
  warning('1.18.8', 'identifiers', each(reportingRef, isKnown)),
  warning('1.12.13', 'organisation', each(text(N.organisationIdentifier), noSymbols)),
  warning('1.18.13', 'identifiers', each(reportingRef, noSymbols)),
  warning('1.12.1', 'organisation', each(text(N.organisationIdentifier), isTrimmed)),
  warning('1.17.1', 'organisation', (record, element) =>
    each(
      (all, organisation) =>
        children(all, organisation, N.recipientOrgBudget).flatMap((budget) => ofChild(N.recipientOrg, N.ref)(all, budget)),
      isTrimmed
    )(record, element)
  ),
  warning('1.18.1', 'identifiers', each(reportingRef, isTrimmed))
]
