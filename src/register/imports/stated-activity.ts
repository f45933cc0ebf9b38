import type { Relation } from '../dossiers/dossier.ts'
import type { Budget, Indicator, Location, Transaction } from '../dossiers/entries/entry.ts'
import type { Actual, Dimension, Loan } from '../dossiers/entries/works-entries.ts'
import type { ActivityDate } from '../dossiers/iati/project-activity.ts'

/** Who an activity names: by its names, in whatever languages, and by its organisation identifier. */
export interface StatedOrganisation {
  readonly names: readonly string[]
  readonly english: string | null
  readonly identifier: string | null
  /** A code of IATI's OrganisationType. */
  readonly type: string | null
}

/** A transaction as another publisher states it: who gives and receives is not known here yet. */
export interface StatedTransaction extends Omit<Transaction, 'provider' | 'receiver'> {
  readonly provider: StatedOrganisation | null
  readonly receiver: StatedOrganisation | null
}

export interface StatedValue {
  /** A partial date that means just the period that is stated. */
  readonly period: string
  readonly value: string
  readonly dimensions: readonly Dimension[]
}

export interface StatedIndicator {
  readonly indicator: Indicator
  readonly targets: readonly StatedValue[]
  readonly actuals: readonly (StatedValue & Pick<Actual, 'note'>)[]
}

export interface StatedResult {
  readonly title: string
  readonly indicators: readonly StatedIndicator[]
}

/** The fields of a project of which an activity states one value. */
export const SINGLE_FIELDS = ['activityStatus', 'plannedStart', 'actualStart', 'plannedEnd', 'actualEnd'] as const satisfies readonly (
  | 'activityStatus'
  | ActivityDate
)[]
export type SingleField = (typeof SINGLE_FIELDS)[number]

/** An activity that another publisher, or this office, states in a file: in the register's own terms, with how often it says what these have no place for. */
export interface StatedActivity {
  readonly identifier: string
  readonly publisher: StatedOrganisation
  /** ISO 8601, as it stands there. */
  readonly updatedAt: string | null
  /** Its titles, that in Vietnamese first. */
  readonly names: readonly string[]
  /** The identifiers under which others know it. */
  readonly otherIdentifiers: readonly string[]
  readonly values: Readonly<Partial<Record<SingleField, string>>>
  /** By vocabulary and code: "1" a purpose of OECD-DAC in five digits, "2" its category in three. */
  readonly sectors: readonly { readonly vocabulary: string; readonly code: string }[]
  readonly parties: readonly { readonly relation: Relation; readonly role: string; readonly organisation: StatedOrganisation }[]
  readonly locations: readonly Location[]
  readonly budgets: readonly Budget[]
  readonly transactions: readonly StatedTransaction[]
  readonly loans: readonly Loan[]
  readonly results: readonly StatedResult[]
  /** What the register has no place for, by what it is, and how often it is said. */
  readonly leftOut: Readonly<Record<string, number>>
}

/** What of a project an import may bring, each of which is chosen by itself. */
export const IMPORT_FIELDS = ['name', ...SINGLE_FIELDS, 'sector', 'party', 'location', 'budget', 'transaction', 'loan', 'result'] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

/** theirs: what the file states takes the place of ours. ours: ours stays. ask: what ours lacks is taken, what differs is told and stays as it is. */
export const IMPORT_CHOICES = ['ask', 'theirs', 'ours'] as const
export type ImportChoice = (typeof IMPORT_CHOICES)[number]
