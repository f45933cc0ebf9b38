import type { OptionValues } from './parse-options.ts'

/** The options of each command, apart from the commands themselves: a mistyped one is told without loading what would have done the work. */
export const READ_OPTIONS = {
  json: { type: 'boolean' },
  jsonl: { type: 'string' },
  explain: { type: 'boolean' },
  'published-on': { type: 'string' },
  url: { type: 'string' },
  knowledge: { type: 'string' },
  'second-reader': { type: 'boolean' },
  schema: { type: 'boolean' }
} as const
export const ADD_OPTIONS = { 'published-on': { type: 'string' }, url: { type: 'string' }, level: { type: 'string' } } as const
export const CORPUS_OPTIONS = { phenomenon: { type: 'string' }, document: { type: 'string' }, into: { type: 'string' } } as const
export const CHECK_OPTIONS = { head: { type: 'boolean' }, since: { type: 'string' } } as const
export const ACCOUNTS_OPTIONS = { role: { type: 'string' }, name: { type: 'string' }, clearance: { type: 'string' } } as const
export const RESTORE_OPTIONS = { overwrite: { type: 'boolean' } } as const
export const SERVE_OPTIONS = { host: { type: 'string' }, port: { type: 'string' } } as const
export const WORKSPACES_OPTIONS = { name: { type: 'string' } } as const
export const LEDGER_OPTIONS = {
  json: { type: 'boolean' },
  by: { type: 'string' },
  in: { type: 'string' },
  partner: { type: 'string' },
  sector: { type: 'string' },
  place: { type: 'string' },
  type: { type: 'string' },
  fund: { type: 'string' },
  standing: { type: 'string' },
  currency: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  project: { type: 'string' },
  agreement: { type: 'string' },
  on: { type: 'string' },
  source: { type: 'string' },
  sheet: { type: 'string' },
  again: { type: 'boolean' },
  'dry-run': { type: 'boolean' }
} as const
export const BRIEF_OPTIONS = {
  partner: { type: 'string' },
  country: { type: 'string' },
  sector: { type: 'string' },
  project: { type: 'string' },
  meeting: { type: 'string' },
  language: { type: 'string' },
  format: { type: 'string' },
  level: { type: 'string' },
  out: { type: 'string' }
} as const
export const MINUTES_OPTIONS = {
  document: { type: 'string' },
  language: { type: 'string' },
  format: { type: 'string' },
  level: { type: 'string' },
  out: { type: 'string' }
} as const
export const PROGRAMME_OPTIONS = {
  language: { type: 'string' },
  format: { type: 'string' },
  level: { type: 'string' },
  out: { type: 'string' }
} as const
export const REPORT_OPTIONS = {
  period: { type: 'string' },
  template: { type: 'string' },
  'template-sample': { type: 'string' },
  'template-fields': { type: 'boolean' },
  language: { type: 'string' },
  format: { type: 'string' },
  level: { type: 'string' },
  out: { type: 'string' }
} as const
export const DUMP_OPTIONS = { format: { type: 'string' }, level: { type: 'string' } } as const
export const IATI_OPTIONS = {
  out: { type: 'string' },
  json: { type: 'boolean' },
  strict: { type: 'boolean' },
  compat: { type: 'boolean' },
  group: { type: 'boolean' },
  now: { type: 'string' },
  most: { type: 'string' },
  apply: { type: 'boolean' },
  fetch: { type: 'boolean' },
  country: { type: 'string' },
  activity: { type: 'string', multiple: true },
  choose: { type: 'string', multiple: true },
  into: { type: 'string', multiple: true },
  source: { type: 'string' },
  level: { type: 'string' }
} as const
export const OVERDUE_OPTIONS = { body: { type: 'string' }, json: { type: 'boolean' }, letter: { type: 'string' } } as const
export const RATES_OPTIONS = {
  json: { type: 'boolean' },
  currency: { type: 'string' },
  year: { type: 'string' },
  history: { type: 'boolean' },
  base: { type: 'string' },
  quote: { type: 'string' },
  on: { type: 'string' },
  rate: { type: 'string' },
  source: { type: 'string' },
  reason: { type: 'string' },
  sure: { type: 'boolean' },
  'dry-run': { type: 'boolean' }
} as const
export const FEEDS_OPTIONS = {
  json: { type: 'boolean' },
  name: { type: 'string' },
  every: { type: 'string' },
  off: { type: 'boolean' },
  on: { type: 'boolean' }
} as const
export const OBSERVE_OPTIONS = {
  station: { type: 'string' },
  datastream: { type: 'string' },
  make: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' }
} as const
export const AQI_OPTIONS = {
  hourly: { type: 'string' },
  station: { type: 'string' },
  units: { type: 'string' },
  stamped: { type: 'string' },
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' }
} as const
export const LOAN_OPTIONS = {
  json: { type: 'boolean' },
  principal: { type: 'string' },
  currency: { type: 'string' },
  rate: { type: 'string' },
  index: { type: 'string' },
  years: { type: 'string' },
  grace: { type: 'string' },
  'grace-meaning': { type: 'string' },
  'per-year': { type: 'string' },
  profile: { type: 'string' },
  parts: { type: 'string' },
  on: { type: 'string' },
  'first-payment': { type: 'string' },
  disbursements: { type: 'string' },
  'front-end-fee': { type: 'string' },
  'commitment-fee': { type: 'string' },
  'day-count': { type: 'string' },
  remainder: { type: 'string' },
  offer: { type: 'string' },
  offers: { type: 'string' },
  rates: { type: 'string' },
  to: { type: 'string' },
  discount: { type: 'string' },
  compounding: { type: 'string' },
  fees: { type: 'string' }
} as const
export const PLAN_OPTIONS = {
  json: { type: 'boolean' },
  schema: { type: 'boolean' },
  years: { type: 'string' },
  inp: { type: 'boolean' },
  rpt: { type: 'string' },
  climate: { type: 'string' },
  scenario: { type: 'string' },
  season: { type: 'string' },
  out: { type: 'string' }
} as const
export const PLANT_OPTIONS = {
  json: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  sheet: { type: 'string' },
  source: { type: 'string' },
  month: { type: 'string' },
  format: { type: 'string' },
  language: { type: 'string' },
  out: { type: 'string' }
} as const
export const TRANSFER_OPTIONS = { to: { type: 'string' } } as const

export type ReadValues = OptionValues<typeof READ_OPTIONS>
export type AddValues = OptionValues<typeof ADD_OPTIONS>
export type CorpusValues = OptionValues<typeof CORPUS_OPTIONS>
export type CheckValues = OptionValues<typeof CHECK_OPTIONS>
export type AccountsValues = OptionValues<typeof ACCOUNTS_OPTIONS>
export type RestoreValues = OptionValues<typeof RESTORE_OPTIONS>
export type ServeValues = OptionValues<typeof SERVE_OPTIONS>
export type WorkspacesValues = OptionValues<typeof WORKSPACES_OPTIONS>
export type LedgerValues = OptionValues<typeof LEDGER_OPTIONS>
export type RatesValues = OptionValues<typeof RATES_OPTIONS>
export type ObserveValues = OptionValues<typeof OBSERVE_OPTIONS>
export type AqiValues = OptionValues<typeof AQI_OPTIONS>
export type LoanValues = OptionValues<typeof LOAN_OPTIONS>
export type TransferValues = OptionValues<typeof TRANSFER_OPTIONS>
export type PlanValues = OptionValues<typeof PLAN_OPTIONS>
