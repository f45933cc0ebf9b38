import type { ElementTypes } from './element-type.ts'
import { SHARED_ELEMENTS } from './shared-elements.ts'

/** A file of activities. Facts of the schema of the IATI Standard 2.03 (CC BY 4.0). */
export const ACTIVITY_FILE = {
  ...SHARED_ELEMENTS,
  'iati-activities': {
    attributes: { 'version!': 'string', 'generated-datetime': 'dateTime', 'linked-data-default': 'anyURI' },
    children: ['iati-activity+']
  },
  'iati-activity': {
    attributes: {
      'last-updated-datetime': 'dateTime',
      'xml:lang': 'language',
      'default-currency': 'string',
      humanitarian: 'boolean',
      hierarchy: 'int',
      'linked-data-uri': 'anyURI',
      'budget-not-provided': 'string'
    },
    children: [
      'iati-identifier: text',
      'reporting-org',
      'title: narrated',
      'description+: typed narrated',
      'participating-org+',
      'other-identifier*',
      'activity-status: code',
      'activity-date+',
      'contact-info*',
      'activity-scope?: code',
      'recipient-country*: country share',
      'recipient-region*: region share',
      'location*',
      'sector*: sector share',
      'tag*',
      'country-budget-items?',
      'humanitarian-scope*',
      'policy-marker*',
      'collaboration-type?: code',
      'default-flow-type?: code',
      'default-finance-type?: code',
      'default-aid-type*: aid type',
      'default-tied-status?: code',
      'budget*',
      'planned-disbursement*',
      'capital-spend?',
      'transaction*',
      'document-link*',
      'related-activity*',
      'legacy-data*',
      'conditions?',
      'result*',
      'crs-add?',
      'fss?'
    ]
  },
  text: { text: 'string' },
  'typed narrated': { attributes: { type: 'string' }, children: ['narrative+'] },
  'participating-org': {
    attributes: { ref: 'string', type: 'string', 'role!': 'string', 'activity-id': 'string', 'crs-channel-code': 'string' },
    children: ['narrative*']
  },
  'other-identifier': { attributes: { 'ref!': 'string', 'type!': 'string' }, children: ['owner-org?'] },
  'owner-org': { attributes: { ref: 'string' }, children: ['narrative*'] },
  'activity-date': { attributes: { 'type!': 'string', 'iso-date!': 'date' }, children: ['narrative*'] },
  'contact-info': {
    attributes: { type: 'string' },
    children: [
      'organisation?: narrated',
      'department?: narrated',
      'person-name?: narrated',
      'job-title?: narrated',
      'telephone*: text',
      'email*: text',
      'website*',
      'mailing-address*: narrated'
    ]
  },
  website: { text: 'anyURI' },
  'country share': { attributes: { 'code!': 'string', percentage: 'decimal' }, children: ['narrative*'] },
  'region share': {
    attributes: { 'code!': 'string', vocabulary: 'string', 'vocabulary-uri': 'anyURI', percentage: 'decimal' },
    children: ['narrative*']
  },
  location: {
    attributes: { ref: 'string' },
    children: [
      'location-reach?: code',
      'location-id*',
      'name?: narrated',
      'description?: narrated',
      'activity-description?: narrated',
      'administrative*',
      'point?',
      'exactness?: code',
      'location-class?: code',
      'feature-designation?: code'
    ]
  },
  'location-id': { attributes: { 'code!': 'string', 'vocabulary!': 'string' } },
  administrative: { attributes: { 'code!': 'string', 'vocabulary!': 'string', level: 'nonNegativeInteger' } },
  point: { attributes: { 'srsName!': 'string' }, children: ['pos: bare text'] },
  'bare text': { text: 'string', closed: true },
  'sector share': {
    attributes: { vocabulary: 'string', 'vocabulary-uri': 'anyURI', 'code!': 'string', percentage: 'decimal' },
    children: ['narrative*']
  },
  tag: { attributes: { 'code!': 'string', 'vocabulary!': 'string', 'vocabulary-uri': 'anyURI' }, children: ['narrative*'] },
  'country-budget-items': { attributes: { 'vocabulary!': 'string' }, children: ['budget-item+'] },
  'budget-item': { attributes: { 'code!': 'string', percentage: 'decimal' }, children: ['description?: narrated'] },
  'humanitarian-scope': {
    attributes: { 'type!': 'string', 'vocabulary!': 'string', 'vocabulary-uri': 'anyURI', 'code!': 'string' },
    children: ['narrative*']
  },
  'policy-marker': {
    attributes: { vocabulary: 'string', 'vocabulary-uri': 'anyURI', 'code!': 'string', significance: 'string' },
    children: ['narrative*']
  },
  'aid type': { attributes: { 'code!': 'string', vocabulary: 'string' } },
  budget: { attributes: { type: 'string', status: 'string' }, children: ['period-start: day', 'period-end: day', 'value'] },
  'planned-disbursement': {
    attributes: { type: 'string' },
    children: ['period-start: day', 'period-end?: day', 'value', 'provider-org?', 'receiver-org?']
  },
  'provider-org': { attributes: { ref: 'string', 'provider-activity-id': 'string', type: 'string' }, children: ['narrative*'] },
  'receiver-org': { attributes: { ref: 'string', 'receiver-activity-id': 'string', type: 'string' }, children: ['narrative*'] },
  'capital-spend': { attributes: { 'percentage!': 'decimal' } },
  transaction: {
    attributes: { ref: 'string', humanitarian: 'boolean' },
    children: [
      'transaction-type: code',
      'transaction-date: day',
      'value',
      'description?: narrated',
      'provider-org?',
      'receiver-org?',
      'disbursement-channel?: code',
      'sector*',
      'recipient-country?: country',
      'recipient-region?: region',
      'flow-type?: code',
      'finance-type?: code',
      'aid-type*: aid type',
      'tied-status?: code'
    ]
  },
  sector: { attributes: { vocabulary: 'string', 'vocabulary-uri': 'anyURI', 'code!': 'string' }, children: ['narrative*'] },
  region: { attributes: { 'code!': 'string', vocabulary: 'string', 'vocabulary-uri': 'anyURI' }, children: ['narrative*'] },
  'document-link': {
    attributes: { 'url!': 'anyURI', 'format!': 'string' },
    children: ['title: narrated', 'description?: narrated', 'category+: code', 'language*: code', 'document-date?: day']
  },
  'related-activity': { attributes: { 'ref!': 'string', 'type!': 'string' }, closed: true },
  'legacy-data': { attributes: { 'name!': 'string', 'value!': 'string', 'iati-equivalent': 'NMTOKEN' }, closed: true },
  conditions: { attributes: { 'attached!': 'boolean' }, children: ['condition*'] },
  condition: { attributes: { 'type!': 'string' }, children: ['narrative+'], closed: true },
  result: {
    attributes: { 'type!': 'string', 'aggregation-status': 'boolean' },
    children: ['title: narrated', 'description?: narrated', 'document-link*', 'reference*: result reference', 'indicator+']
  },
  'result reference': { attributes: { 'code!': 'string', 'vocabulary!': 'string', 'vocabulary-uri': 'anyURI' } },
  indicator: {
    attributes: { 'measure!': 'string', ascending: 'boolean', 'aggregation-status': 'boolean' },
    children: ['title: narrated', 'description?: narrated', 'document-link*', 'reference*: indicator reference', 'baseline*', 'period*']
  },
  'indicator reference': { attributes: { 'vocabulary!': 'string', 'code!': 'string', 'indicator-uri': 'anyURI' } },
  baseline: {
    attributes: { 'iso-date': 'date', 'year!': 'positiveInteger', value: 'string' },
    children: ['location*: location ref', 'dimension*', 'document-link*', 'comment?: narrated']
  },
  'location ref': { attributes: { ref: 'string' } },
  dimension: { attributes: { name: 'string', value: 'string' } },
  period: { children: ['period-start: day', 'period-end: day', 'target*: reached', 'actual*: reached'] },
  reached: {
    attributes: { value: 'string' },
    children: ['location*: location ref', 'dimension*', 'comment?: narrated', 'document-link*'],
    closed: true
  },
  'crs-add': { children: ['other-flags*', 'loan-terms?', 'loan-status?', 'channel-code?: bare text'] },
  'other-flags': { attributes: { 'code!': 'string', 'significance!': 'boolean' } },
  'loan-terms': {
    attributes: { 'rate-1': 'decimal', 'rate-2': 'decimal' },
    children: [
      'repayment-type?: code',
      'repayment-plan?: code',
      'commitment-date?: day',
      'repayment-first-date?: day',
      'repayment-final-date?: day'
    ]
  },
  'loan-status': {
    attributes: { 'year!': 'decimal', currency: 'string', 'value-date!': 'date' },
    children: [
      'interest-received?: bare decimal',
      'principal-outstanding?: bare decimal',
      'principal-arrears?: bare decimal',
      'interest-arrears?: bare decimal'
    ]
  },
  'bare decimal': { text: 'decimal', closed: true },
  fss: { attributes: { 'extraction-date!': 'date', priority: 'boolean', 'phaseout-year': 'decimal' }, children: ['forecast*'] },
  forecast: { attributes: { 'year!': 'decimal', currency: 'string', 'value-date': 'date' }, text: 'decimal' }
} as const satisfies ElementTypes
