import type { Change } from './read-anew.ts'

/** What a person did to a report as a whole; kept for ever, oldest first. */
export interface ReportEvent {
  readonly id: string
  /** redate: set another day of publication, and had the report read anew by it; reread: had it read again; version: brought it as another version of the report `before`; withdraw: took the report out of the register; restore: brought it back. */
  readonly kind: 'redate' | 'reread' | 'version' | 'withdraw' | 'restore'
  /** Who did it; until accounts exist, the one local user. */
  readonly by: string
  /** ISO 8601 instant, UTC. */
  readonly at: string
  readonly reason: string | null
  /** redate: the day of publication before and after, "2025-12-03"; null for none known. version, and withdraw for one: the ids of the two reports. */
  readonly before: string | null
  readonly after: string | null
  /** redate, reread and version: what the new reading changed; null for any other, and for a redating of before this was kept. */
  readonly changes: readonly Change[] | null
}
