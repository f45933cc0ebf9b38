import type { Period, PeriodCounts } from '../../register/index.ts'
import type { Level } from '../../values/index.ts'
import type { Both } from '../both.ts'
import type { BriefSection } from '../brief.ts'

/** The sections of a periodic report, in their order. */
export const PERIOD_SECTIONS = [
  'changed',
  'corrections',
  'meetings',
  'started',
  'done',
  'moved',
  'slipped',
  'agreements',
  'projects',
  'money',
  'results',
  'ahead'
] as const
export type PeriodSection = (typeof PERIOD_SECTIONS)[number]

/** A count of this period beside the one before. */
export interface Compared {
  readonly code: keyof PeriodCounts
  readonly name: Both
  readonly before: number
  readonly now: number
}

/** An exact sum: a plain decimal and its currency (ISO 4217). */
export interface PeriodAmount {
  readonly type: Both
  readonly standing: Both
  readonly amount: string
  readonly currency: string
  readonly count: number
}

/** That the period, or the one before, is locked: by whom, on which day and by what paper. */
export interface PeriodLock {
  readonly period: Period
  readonly by: string
  readonly on: string
  readonly reason: string | null
}

/** A report on a month, quarter, half year or year as data: the same facts give the same report. */
export interface PeriodReport {
  readonly period: Period
  /** The last day that it tells of. */
  readonly cut: string
  readonly title: Both
  readonly subject: Both
  /** The day on which the facts stood so. */
  readonly day: string
  readonly level: Level
  readonly office: Both | null
  /** What of the counts is above the level of this report and so not in it; null where that was not to be counted. */
  readonly leftOut: number | null
  readonly before: Period
  /** The lock of this period; null while it is open. */
  readonly lock: PeriodLock | null
  readonly compared: readonly Compared[]
  readonly amounts: readonly PeriodAmount[]
  readonly sections: readonly BriefSection<PeriodSection>[]
}
