import { type ElementTypes, FOREIGN } from './element-type.ts'
import { SHARED_ELEMENTS } from './shared-elements.ts'

/** A file of organisations. Facts of the schema of the IATI Standard 2.03 (CC BY 4.0). */
export const ORGANISATION_FILE = {
  ...SHARED_ELEMENTS,
  'iati-organisations': { attributes: { 'version!': 'string', 'generated-datetime': 'dateTime' }, children: ['iati-organisation+'] },
  'iati-organisation': {
    attributes: { 'last-updated-datetime': 'dateTime', 'xml:lang': 'language', 'default-currency': 'string' },
    children: [
      'organisation-identifier',
      'name: narrated',
      'reporting-org',
      'total-budget*',
      'recipient-org-budget*',
      'recipient-region-budget*',
      'recipient-country-budget*',
      'total-expenditure*',
      'document-link*: document-link of organisation'
    ]
  },
  'organisation-identifier': { anything: true },
  'total-budget': { attributes: { status: 'string' }, children: ['period-start: day', 'period-end: day', 'value', 'budget-line*'] },
  'budget-line': { attributes: { ref: 'string' }, children: ['value', 'narrative+'] },
  'recipient-org-budget': {
    attributes: { status: 'string' },
    children: ['recipient-org', 'period-start: day', 'period-end: day', 'value', 'budget-line*']
  },
  'recipient-org': { attributes: { ref: 'string' }, children: ['narrative+'], closed: true },
  'recipient-region-budget': {
    attributes: { status: 'string' },
    children: ['recipient-region: region of budget', 'period-start: day', 'period-end: day', 'value', 'budget-line*']
  },
  'region of budget': { attributes: { vocabulary: 'string', 'vocabulary-uri': 'anyURI', code: 'string' }, children: ['narrative*'] },
  'recipient-country-budget': {
    attributes: { status: 'string' },
    children: ['recipient-country: country', 'period-start: day', 'period-end: day', 'value', 'budget-line*']
  },
  'total-expenditure': { children: ['period-start: day', 'period-end: day', 'value', 'expense-line*: budget-line'] },
  'document-link of organisation': {
    attributes: { 'url!': 'anyURI', 'format!': 'string' },
    children: [
      'title: narrated',
      'description?: narrated',
      'category+: code',
      'language*: code',
      'document-date?: day',
      FOREIGN,
      'recipient-country*: country'
    ]
  }
} as const satisfies ElementTypes
