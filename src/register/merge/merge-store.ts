import type { LogHead } from '../audit/log-head.ts'
import type { LogRow } from '../audit/log-row.ts'
import type { DossierKind } from '../dossiers/dossier.ts'
import type { Conflict, FoundConflict, Settlement } from './conflict.ts'

/** How much a merge brought, by kind. */
export interface Brought {
  readonly reports: number
  readonly decisions: number
  readonly events: number
  readonly acts: number
  /** What was said of exchange rates. */
  readonly rates: number
  /** Conflicts that were found. */
  readonly conflicts: number
}

/** How far a source was brought at a stroke, and what came of it; kept for ever. */
export interface KeptMerging {
  readonly id: string
  /** Which log: the hash of the first row that this register's own log does not have. */
  readonly chain: string
  readonly name: string
  /** The last row of that log that was looked at. */
  readonly seq: number
  readonly hash: string
  readonly by: string
  /** ISO 8601 instant, UTC. */
  readonly at: string
  readonly brought: Brought
}

/** What is read of a register that is brought into another, and of one that others are brought into. */
export interface ReadingMerges {
  /** The last row of the audit log; null before the first. */
  logHead(): Promise<LogHead | null>
  logRow(seq: number): Promise<LogRow | null>
  /** Those behind `after`, at most `limit`. */
  logRows(after: number, limit: number): Promise<LogRow[]>
  /** By what these dossiers are found again. */
  keysOf(dossierIds: readonly string[]): Promise<{ readonly kind: DossierKind; readonly key: string; readonly dossierId: string }[]>
  /** Which of these reports and dossiers were taken out because they are of a higher level, and have not come back since. */
  goneAmong(subjects: readonly string[]): Promise<ReadonlySet<string>>
  /** The last merging of a log; null where there was none. */
  lastMerging(chain: string): Promise<KeptMerging | null>
  /** Those that people did, newest first. */
  mergings(limit: number): Promise<KeptMerging[]>
  /** Those that nobody has settled, or those that are settled, the last found first; at most `limit`. */
  conflicts(query: { readonly settled: boolean; readonly limit: number }): Promise<Conflict[]>
  /** All that there ever were about a report or dossier. */
  conflictsAbout(subject: string): Promise<Conflict[]>
  conflict(id: string): Promise<Conflict | null>
}

export interface WritingMerges {
  addMerging(merging: KeptMerging): Promise<void>
  addConflict(conflict: FoundConflict): Promise<void>
  settleConflict(conflictId: string, settlement: Settlement): Promise<void>
}
