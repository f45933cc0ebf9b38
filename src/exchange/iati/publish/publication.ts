import type { DossierView, EntryView, ResultsOfDossier } from '../../../register/index.ts'

/** Who takes part in an activity, or gives or receives money, as IATI tells organisations apart. */
export interface PublishedOrganisation {
  readonly name: string
  /** Its name in English where that is known. */
  readonly english: string | null
  /** `@ref`: its organisation identifier. */
  readonly identifier: string | null
  /** A code of OrganisationType. */
  readonly type: string | null
}

/** Who publishes: it cannot be without identifier and type. */
export interface ReportingOrganisation extends PublishedOrganisation {
  readonly identifier: string
  readonly type: string
}

/** A report that speaks of a project, where everybody can read it. */
export interface PublicSource {
  readonly title: string
  readonly url: string
  readonly publishedOn: string | null
}

/** An agreement's transactions are published with the one project that it is about. */
export interface AgreementOfProject {
  readonly title: string
  readonly transactions: readonly EntryView<'transaction'>[]
  readonly loans: readonly EntryView<'loan'>[]
  /** How many projects it is about. */
  readonly projects: number
}

/** All that an activity is made of, from one state of the register. */
export interface ProjectToPublish {
  readonly project: DossierView
  readonly results: ResultsOfDossier
  readonly agreements: readonly AgreementOfProject[]
  readonly sources: readonly PublicSource[]
  readonly reporting: ReportingOrganisation
  /** Whether the office's own locality takes part in it, or it lies there: others' projects are for others to publish. */
  readonly isOurs: boolean
  /** The organisation that a dossier stands for; null for one that is not known. */
  readonly organisation: (dossierId: string) => PublishedOrganisation | null
  /** The day by which "in the future" is meant: "2026-11-23". */
  readonly today: string
}

/** What an activity of the office's cannot be without, and this project is: its own locality takes part in it or has it; the others the standard asks for. */
export const LACKS = ['own locality', 'status', 'participating organisation', 'sector', 'date'] as const
export type Lack = (typeof LACKS)[number]

/** What the register has of a project and IATI has no place for, or not in this form. Each is told with how often. */
export const LEFT_OUT = [
  'office transaction',
  'planned transaction',
  'transaction in the future',
  'budget longer than a year',
  'actual date in the future',
  'dates out of order',
  'party without role',
  'sector without code',
  'agreement of several projects',
  'target without period',
  'baseline without year',
  'another loan'
] as const
export type LeftOutOfActivity = (typeof LEFT_OUT)[number]

/** Counts what is left out while an activity is put together. */
export type LeaveOut = (what: LeftOutOfActivity) => void
