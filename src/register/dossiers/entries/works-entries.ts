import type { OcopLevel } from '../../../law/index.ts'
import type { PlantParameter } from '../../../monitoring/index.ts'
import type { PictureType } from '../../../reading/index.ts'
import type { DossierKind } from '../dossier.ts'
import { DELEGATION_ENTERED_INTO, DELEGATION_ENTRY_KINDS, type DelegationEntries } from './delegation-entries.ts'
import type { Side } from './entry.ts'

/** What is entered several times over of results and works: see `entry.ts`. */
export const WORKS_ENTRY_KINDS = [
  'target',
  'actual',
  'scoring',
  'certificate',
  'photo',
  'version',
  'outlet',
  'trade',
  'task',
  'upkeep',
  'fault',
  'training',
  ...DELEGATION_ENTRY_KINDS,
  'log',
  'run',
  'limit',
  'loan',
  'term'
] as const
export type WorksEntryKind = (typeof WORKS_ENTRY_KINDS)[number]

/** What can be measured by indicators. */
export const MEASURED: readonly DossierKind[] = ['result', 'project', 'facility', 'asset']

export const WORKS_ENTERED_INTO: Readonly<Record<WorksEntryKind, readonly DossierKind[]>> = {
  target: MEASURED,
  actual: MEASURED,
  scoring: ['product'],
  certificate: ['product'],
  photo: ['product'],
  version: ['plan'],
  outlet: ['product'],
  trade: ['product'],
  task: ['facility'],
  upkeep: ['facility'],
  fault: ['facility'],
  training: ['facility'],
  ...DELEGATION_ENTERED_INTO,
  log: ['facility'],
  run: ['plan'],
  limit: ['facility'],
  loan: ['project', 'agreement'],
  term: ['partner']
}

/** A part of a value: women, a ward. */
export interface Dimension {
  readonly name: string
  readonly value: string
}

/** What an indicator is to reach in a period, as a plain decimal. `indicator`: the entry of the indicator. */
export interface Target {
  readonly indicator: string
  /** A partial date: 2026, 2026-Q3, 2026-07. */
  readonly period: string
  readonly value: string
  readonly dimensions: readonly Dimension[]
}

/** How far an actual value is: only approved and locked ones count. */
export const ACTUAL_STATES = ['draft', 'pending', 'returned', 'approved', 'locked'] as const
export type ActualState = (typeof ACTUAL_STATES)[number]

/** What an indicator reached in a period. A percentage is worked out where numerator and denominator are given. */
export interface Actual extends Target {
  readonly numerator: string | null
  readonly denominator: string | null
  readonly note: string | null
  readonly state: ActualState
}

export const STARS = ['1', '2', '3', '4', '5'] as const

/** A certificate of a product, with the scores that it was given for. */
export interface Certificate {
  readonly number: string
  readonly issuer: string | null
  readonly on: string
  readonly until: string | null
  readonly stars: (typeof STARS)[number] | null
  readonly scoreA: string | null
  readonly scoreB: string | null
  readonly scoreC: string | null
}

/** A round of scoring: the points of the three parts as a council gave them. What they amount to is reckoned (`scoreProduct`), not kept. */
export interface Scoring {
  readonly on: string
  readonly level: OcopLevel
  /** The council, as its decision calls it. */
  readonly council: string | null
  readonly scoreA: string
  readonly scoreB: string
  readonly scoreC: string
  /** The number of the decision on the result. */
  readonly decision: string | null
  readonly note: string | null
}

/** A photo: which bytes, how large, and what is to be seen on it for those who cannot see it. */
export interface Photo {
  /** SHA-256 of the bytes that are kept, 64 lower-case hex digits. */
  readonly sha256: string
  readonly mediaType: PictureType
  readonly width: number
  readonly height: number
  readonly altVi: string
  readonly altEn: string | null
}

/** Where a product is shown and sold, in a partner's locality as well. */
export interface Outlet {
  readonly name: string
  readonly place: string | null
  readonly from: string | null
  readonly to: string | null
  /** The undertaking that it was opened for. */
  readonly undertaking: Side | null
}

export const TRADE_TYPES = ['fair', 'meeting', 'order', 'contract'] as const

/** A fair, a meeting arranged, an order or a contract; the last two with what they are worth. */
export interface Trade {
  readonly type: (typeof TRADE_TYPES)[number]
  readonly on: string
  readonly name: string
  readonly place: string | null
  readonly partner: string | null
  readonly amountMinor: string | null
  readonly currency: string | null
  /** The undertaking that it came of. */
  readonly undertaking: Side | null
}

export const EVERY = ['day', 'week', 'month', 'quarter', 'year', 'once'] as const
/** No interval is longer. */
export const MOST_INTERVAL = 999

/** What is to be done at a facility again and again, or once, from a day on. */
export interface Task {
  readonly title: string
  readonly every: (typeof EVERY)[number]
  /** How many of these lie between one time and the next: 2 of weeks is every other week; of what is done once it says nothing. */
  readonly interval: number
  readonly from: string
}

/** That a task was done. `task`: the entry of the task. */
export interface Upkeep {
  readonly task: string
  readonly on: string
  readonly note: string | null
}

export const PRIORITIES = ['high', 'usual', 'low'] as const

/** What is broken at a facility, until it is mended. */
export interface Fault {
  readonly title: string
  readonly since: string
  readonly priority: (typeof PRIORITIES)[number]
  readonly mended: string | null
  readonly note: string | null
}

/** What one of the people who run a facility was taught, by whom, and what they were given for it. */
export interface Training {
  /** Who was trained. */
  readonly name: string
  readonly post: string | null
  readonly topic: string
  /** Who taught it: a partner, an office. */
  readonly trainer: string | null
  readonly from: string
  readonly to: string | null
  /** Number of the certificate. */
  readonly certificate: string | null
  /** The undertaking that it was done for. */
  readonly undertaking: Side | null
}

/** As which media type a plan's file is kept. */
export const PLAN_TYPE = 'application/json'

/** What a plan was at one time: the file that it is calculated from, as bytes that are kept. Why it was changed is the act's source. */
export interface PlanVersion {
  readonly model: PlanModel
  readonly sha256: string
}

/** By what a plan is calculated. */
export const PLAN_MODELS = ['wastewater', 'drainage'] as const
export type PlanModel = (typeof PLAN_MODELS)[number]

/** As which media type the report of a run is kept. */
export const RUN_TYPE = 'text/plain'

/** What EPA SWMM made of one version of a drainage plan: its report (.rpt), as bytes that are kept. */
export interface ModelRun {
  /** The entry of the version that was run. */
  readonly version: string
  readonly sha256: string
  readonly returnPeriodYears: number
  /** By which the rain was multiplied; 1 is the rain as the plan states it. */
  readonly climateFactor: number
}

/** As which media type a month of a plant's log is kept. */
export const LOG_TYPE = 'application/json'

/** A month of the log of a plant: its days stand in bytes that are kept, as for a plan. Why it was changed is the act's source. */
export interface PlantLogEntry {
  /** "2026-10". */
  readonly month: string
  readonly sha256: string
  /** On how many days of the month something was entered. */
  readonly days: number
}

/** verified: held against the paper that sets it. set: the office says so. recalled: it was never to hold, as a typing error; no day is judged by it. */
export const LIMIT_STATES = ['verified', 'set', 'recalled'] as const
export const LIMIT_COLUMNS = ['A', 'B', 'C'] as const

/** What the effluent of a plant is held to, from a day to a day, both within; the paper that says so is the act's source. */
export interface PlantLimit {
  readonly standard: string
  readonly column: (typeof LIMIT_COLUMNS)[number] | null
  readonly parameter: PlantParameter
  /** Plain decimals; one of them at least. */
  readonly least: string | null
  readonly most: string | null
  readonly unit: string
  /** Whole days. */
  readonly from: string
  readonly to: string | null
  readonly status: (typeof LIMIT_STATES)[number]
}

/** A post, a programme or a word of the trade, as a partner's glossary has it in English, in its own script, or both. */
export interface Term {
  readonly vi: string
  readonly english: string | null
  /** In the partner's own script: "知事". */
  readonly own: string | null
  readonly note: string | null
}

/** How a loan is repaid, with IATI's codes; how often a year. */
export const LOAN_REPAYMENTS = { 'equal principal': '1', annuity: '2', 'lump sum': '3', other: '5' } as const
export const LOAN_PAYMENTS_PER_YEAR = ['1', '2', '4', '12'] as const

/** What a loan costs, as its agreement states it: `crs-add/loan-terms` of IATI. What it comes to is reckoned (`money/loans`), not kept. */
export interface Loan {
  /** A partial date: the day of commitment. */
  readonly signedOn: string
  readonly amountMinor: string | null
  readonly currency: string | null
  /** Per cent a year, plain decimals; the second is that of another part (consulting services). */
  readonly ratePercent: string
  readonly secondRatePercent: string | null
  readonly repayment: keyof typeof LOAN_REPAYMENTS | null
  readonly perYear: (typeof LOAN_PAYMENTS_PER_YEAR)[number] | null
  /** Partial dates of the first and the last repayment of principal. */
  readonly firstRepayment: string | null
  readonly lastRepayment: string | null
  readonly note: string | null
}

/** A post, a programme or a word of the trade as a partner's glossary has it: one of English and its own script at least. */
export interface Term {
  readonly vi: string
  readonly english: string | null
  /** In the partner's own script: "知事". */
  readonly own: string | null
  readonly note: string | null
}

export interface WorksEntries extends DelegationEntries {
  readonly target: Target
  readonly actual: Actual
  readonly scoring: Scoring
  readonly certificate: Certificate
  readonly photo: Photo
  readonly version: PlanVersion
  readonly outlet: Outlet
  readonly trade: Trade
  readonly task: Task
  readonly upkeep: Upkeep
  readonly fault: Fault
  readonly training: Training
  readonly log: PlantLogEntry
  readonly run: ModelRun
  readonly limit: PlantLimit
  readonly loan: Loan
  readonly term: Term
}
