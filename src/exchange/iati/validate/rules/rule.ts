import type { IatiRecord } from '../../scan/record.ts'

export const SEVERITIES = ['critical', 'error', 'warning', 'advisory'] as const
export type Severity = (typeof SEVERITIES)[number]

/** How the proved faults of the public validator are taken: as it has them, or as the standard means its rules. */
export type Mode = 'public' | 'strict'

/** What a rule may look at beside the record. */
export interface RuleSetting {
  /** Milliseconds since 1970, UTC: what is later is in the future. */
  readonly now: number
  readonly mode: Mode
}

/** What a rule found: the elements that it is about, and what they say. */
export interface Found {
  readonly elements: readonly number[]
  readonly said?: string
}

type Check<T> = (record: IatiRecord, element: number, setting: RuleSetting) => T

/** One case of a rule of the standard's ruleset, at one place. */
export interface Rule {
  readonly id: string
  readonly severity: Severity
  readonly category: string
  /** Null where the rule holds. */
  readonly check: Check<Found | null>
  /** Of a rule that holds for each vocabulary by itself: what it found in each. */
  readonly all?: Check<readonly Found[]>
}
