import type { Kysely } from 'kysely'
import type { Days, LeftState, Place, SearchWords } from '../register/index.ts'
import type { Schema } from './schema.ts'

/** Finding reports by their folded words, newest first; nothing is ranked. The one thing the two databases do each in its own way. */
export interface WordIndex {
  add(db: Kysely<Schema>, report: IndexedReport): Promise<void>
  replace(db: Kysely<Schema>, report: IndexedReport): Promise<void>
  remove(db: Kysely<Schema>, report: Omit<IndexedReport, 'words'>): Promise<void>
  /** The places of the reports that hold all the words, after `after`, at most `limit`. */
  find(db: Kysely<Schema>, query: WordQuery): Promise<Place[]>
}

export interface IndexedReport {
  readonly workspaceId: string
  readonly reportId: string
  readonly newest: number
  readonly words: string
}

export interface WordQuery {
  readonly workspaceId: string
  readonly search: SearchWords
  /** True while some reports are not found by their names in every writing yet. */
  readonly loosely: boolean
  readonly after: Place | null
  readonly days: Days
  readonly limit: number
  /** Only reports that have items in all of these states. */
  readonly having: readonly LeftState[]
  /** Only reports that this person brought. */
  readonly addedBy?: string
}
