import type { Level } from '../../values/index.ts'
import type { Dossier } from '../dossiers/dossier.ts'
import type { TransactionStanding, TransactionType } from '../dossiers/entries/entry.ts'
import type { LockedGroup } from '../dossiers/entries/lock-entry.ts'
import type { MilestoneView, ObstacleView } from '../dossiers/project-plan.ts'
import type { DossierLine } from '../dossiers/views.ts'
import type { Told } from '../facts/index.ts'
import type { Names } from '../names/index.ts'
import type { Period } from './period.ts'

/** What stood otherwise at the end of a period than before it. */
export interface Moved {
  readonly line: DossierLine
  /** The state before the period; null where it began in it. */
  readonly before: string | null
  readonly after: string
  /** The day from which it stood so. */
  readonly on: string
}

/** A step of a project that was to be reached, or was, within a period. */
export interface PeriodStep {
  readonly line: DossierLine
  readonly milestone: MilestoneView
}

export interface Hindrance {
  readonly line: DossierLine
  readonly obstacle: ObstacleView
}

/** The sum of the transactions of one type, standing and currency that lie within a period. */
export interface PeriodSum {
  readonly type: TransactionType
  readonly standing: TransactionStanding
  /** ISO 4217. */
  readonly currency: string
  /** Whole minor units. */
  readonly minor: bigint
  readonly count: number
}

/** What a locked period tells otherwise today. */
export interface Correction {
  readonly group: LockedGroup
  /** Whether it came to the group since, or left it. */
  readonly way: 'added' | 'removed'
  readonly line: DossierLine
  /** Who acted on it last since, on which day and why; null where only reports tell it. */
  readonly by: string | null
  readonly on: string | null
  readonly reason: string | null
}

/** A sum that is another than when the period was locked, in whole minor units. */
export interface SumCorrection {
  readonly type: TransactionType
  readonly standing: TransactionStanding
  readonly currency: string
  readonly before: bigint
  readonly now: bigint
}

/** That a period is locked, by whom, when and by what, and what it tells otherwise since. */
export interface LockView {
  readonly period: Period
  readonly by: string
  readonly on: string
  readonly reason: string | null
  readonly corrections: readonly Correction[]
  readonly sums: readonly SumCorrection[]
}

/** How much of each there was in a period. */
export interface PeriodCounts {
  readonly meetings: number
  readonly started: number
  readonly done: number
  readonly slipped: number
  readonly signed: number
}

/** What happened in a period by what is approved today, at one level. Lists hold at most `MOST_TOLD`; the counts count all. */
export interface PeriodFacts {
  readonly period: Period
  /** The last day that is looked at: the period's, or today while it goes on. */
  readonly cut: string
  readonly day: string
  readonly level: Level
  readonly home: Dossier | null
  readonly meetings: readonly DossierLine[]
  /** Undertakings: first stated within it; done; otherwise in another state; past their day and not done at its end. */
  readonly started: readonly DossierLine[]
  readonly done: readonly Moved[]
  readonly moved: readonly Moved[]
  readonly slipped: readonly DossierLine[]
  readonly signed: readonly Moved[]
  readonly proposed: readonly DossierLine[]
  /** Agreements that end, or are to be renewed, within half a year behind it. */
  readonly ending: readonly DossierLine[]
  readonly projects: readonly DossierLine[]
  readonly reached: readonly PeriodStep[]
  readonly missed: readonly PeriodStep[]
  readonly obstacles: readonly Hindrance[]
  readonly sums: readonly PeriodSum[]
  /** Transactions of which only a longer time is known than the period. */
  readonly unplaced: number
  readonly results: readonly DossierLine[]
  readonly counts: PeriodCounts
  /** The same of the period before. */
  readonly before: { readonly period: Period; readonly counts: PeriodCounts }
  /** The locks of this period and of the one before, where they hold. */
  readonly locks: readonly LockView[]
  /** How those that are told of are called in English and in their own script. */
  readonly names: Names
  readonly told: ReadonlyMap<string, Told>
}
