import type { StepKind } from '../../../planning/index.ts'
import type { DossierKind, Value } from '../dossier.ts'
import type { Lock } from './lock-entry.ts'
import type { Minutes } from './minutes-entry.ts'
import { MEASURED, WORKS_ENTERED_INTO, WORKS_ENTRY_KINDS, type WorksEntries } from './works-entries.ts'

/**
 * What a person enters into a dossier several times over, each with its source: what no report tells, or tells only in words. An entry is never written
 * over: another takes its place, or it is withdrawn, and what it was stays in the history.
 */
export const ENTRY_KINDS = [
  'budget',
  'transaction',
  'location',
  'indicator',
  'signer',
  'language',
  'parcels',
  'step',
  'promise',
  'minutes',
  'lock',
  ...WORKS_ENTRY_KINDS
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** The kinds of dossiers that each is entered into. */
export const ENTERED_INTO: Readonly<Record<EntryKind, readonly DossierKind[]>> = {
  budget: ['project'],
  transaction: ['project', 'agreement'],
  location: ['project', 'facility', 'asset'],
  indicator: MEASURED,
  signer: ['agreement'],
  language: ['agreement'],
  parcels: ['project'],
  step: ['project'],
  promise: ['project'],
  minutes: ['meeting'],
  lock: ['partner'],
  ...WORKS_ENTERED_INTO
}

/** IATI's budget status and type. */
export const BUDGET_STATUSES = ['indicative', 'committed'] as const
export const BUDGET_TYPES = ['original', 'revised'] as const

/** IATI's transaction types that an office meets, with their codes. */
export const TRANSACTION_CODES = {
  'incoming funds': '1',
  commitment: '2',
  disbursement: '3',
  expenditure: '4',
  'interest payment': '5',
  'loan repayment': '6',
  reimbursement: '7',
  'incoming commitment': '11',
  pledge: '12',
  'incoming pledge': '13'
} as const

/** What an office enters beside them, for which IATI has no transaction: capital asked for, allotted by plan, contracted, work that was accepted. */
export const OFFICE_TYPES = ['request', 'allotment', 'contract', 'accepted work', 'fee'] as const

export type TransactionType = keyof typeof TRANSACTION_CODES | (typeof OFFICE_TYPES)[number]
export const TRANSACTION_TYPES: readonly [TransactionType, ...TransactionType[]] = [
  ...(Object.keys(TRANSACTION_CODES) as [keyof typeof TRANSACTION_CODES, ...(keyof typeof TRANSACTION_CODES)[]]),
  ...OFFICE_TYPES
]

/** Whose money it is: of a foreign loan that is on-lent (vay lại) or allocated (cấp phát) where that is known, of a grant, counterpart funds (vốn đối ứng), own. */
export const FUNDS = ['loan', 'on-lent', 'allocated', 'grant', 'counterpart', 'own'] as const
export type Fund = (typeof FUNDS)[number]

export const STANDINGS = ['actual', 'planned'] as const
export type TransactionStanding = (typeof STANDINGS)[number]

/** Money, exact: whole minor units (of VND and JPY the unit itself, of USD the cent) as digits, and the currency (ISO 4217). */
export interface Money {
  readonly amountMinor: string
  readonly currency: string
}

/** Who gives or receives: by name, and by dossier where it has one. */
export interface Side {
  readonly name: string
  readonly dossierId: string | null
}

/** From the first day of `from` to the last of `to`; partial dates. */
export interface Budget extends Money {
  readonly from: string
  readonly to: string
  readonly status: (typeof BUDGET_STATUSES)[number]
  readonly type: (typeof BUDGET_TYPES)[number]
}

export interface Transaction extends Money {
  readonly type: TransactionType
  readonly fund: Fund | null
  readonly standing: TransactionStanding
  readonly on: string
  readonly provider: Side | null
  readonly receiver: Side | null
  readonly description: string | null
}

/** Decimal degrees (WGS 84) as they were typed, both or neither. */
export interface Location {
  readonly name: string
  readonly latitude: string | null
  readonly longitude: string | null
}

/** A plain decimal and the partial date on which it held, or is to. */
export interface Measured {
  readonly value: string
  readonly on: string | null
}

/**
 * What is measured. A target or value that stands in it by itself was told once; those by period are entries of their own (`Target`, `Actual`), and of the
 * values only what was approved counts.
 */
export interface Indicator {
  readonly title: string
  readonly unit: string | null
  readonly measure: (typeof MEASURES)[number]
  /** Whether more or less of it is better. */
  readonly direction: (typeof DIRECTIONS)[number]
  /** Its code in another set, such as "SDG 6.3.1" or "ISO 37120 22.1". */
  readonly code: string | null
  /** The datastream whose observations it is measured by, and how they are put together. */
  readonly datastream: string | null
  readonly aggregate: (typeof AGGREGATES)[number] | null
  readonly baseline: Measured | null
  readonly target: Measured | null
  readonly actual: Measured | null
}

/** A quantity with its unit, how many, a share in per cent; of what is only met or not, 1 and 0. IATI has a code for each. */
export const MEASURES = ['unit', 'count', 'percentage', 'qualitative'] as const
export const DIRECTIONS = ['up', 'down'] as const
export const AGGREGATES = ['sum', 'mean', 'max', 'min', 'count', 'last'] as const

export interface Signer {
  readonly name: string
  readonly capacity: string | null
  readonly party: string | null
}

/** ISO 639: "vi", "en", "ja". */
export interface PaperLanguage {
  readonly language: string
}

/** Land that is to be cleared, as it stands on a day: square metres, households, of them those paid, and what of the land was handed over. */
export interface Parcels {
  readonly name: string
  readonly areaM2: number
  readonly handedOverM2: number
  readonly households: number
  readonly paidHouseholds: number
  /** The day as of which this is said; a partial date. */
  readonly on: string
}

/** A step of a project's delivery, as it is planned and as it goes. Days are whole calendar days. */
export interface StepEntry {
  /** By which other steps name it: "Q1". */
  readonly code: string
  readonly title: string
  /** Not `kind`: that is the entry's own. */
  readonly stepKind: StepKind
  readonly from: string | null
  readonly days: number
  /** The codes of the steps that must be done before. */
  readonly after: readonly string[]
  readonly weight: number
  readonly begunOn: string | null
  readonly doneOn: string | null
  /** 0 to 100. */
  readonly percentDone: number
  /** Who does it, or decides on it. */
  readonly body: string | null
}

/** A day that was promised, or an anniversary that something is to be done for; a partial date. */
export interface Promised {
  readonly name: string
  readonly on: string
  readonly by: string | null
}

export interface Entries extends WorksEntries {
  readonly budget: Budget
  readonly transaction: Transaction
  readonly location: Location
  readonly indicator: Indicator
  readonly signer: Signer
  readonly language: PaperLanguage
  readonly parcels: Parcels
  readonly step: StepEntry
  readonly promise: Promised
  readonly minutes: Minutes
  readonly lock: Lock
}

/** What is kept of an entry: its id, which stays the same whatever takes its place, beside its fields. */
export type KeptEntry = Readonly<Record<string, Value>> & { readonly entry: string }

export const isKeptEntry = (value: Value): value is KeptEntry =>
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  typeof (value as Readonly<Record<string, Value>>).entry === 'string'
