import type { CooperationRecord, Doubt, SecondReader } from '../extraction/index.ts'
import type { Level, Span } from '../values/index.ts'
import type { DossierLine } from './dossiers/views.ts'
import type { FormerUnit } from './former-units.ts'
import type { Decision, Item, ItemKind, ItemState } from './item.ts'
import type { MoneyCheck } from './rates/check-money.ts'
import type { ReportEvent } from './report-event.ts'
import type { ReviewStep } from './review-steps.ts'

/** How many items of a report stand in each state. */
export type StateCounts = Readonly<Record<ItemState, number>>

/** One line of the list of reports. */
export interface ReportSummary {
  readonly id: string
  readonly title: string
  /** The day of publication where known, else null. */
  readonly publishedOn: string | null
  /** The day of the first meeting in it as a partial date, else null; `meetingDayMonth` "22/4" where only that is stated. */
  readonly meetingOn: string | null
  readonly meetingDayMonth: string | null
  readonly hosts: readonly string[]
  readonly guests: readonly string[]
  /** ISO 8601 instant, UTC: when it entered the register. */
  readonly addedAt: string
  readonly fileName: string | null
  readonly mediaType: string
  readonly counts: Readonly<Record<ItemKind, number>>
  readonly states: StateCounts
  readonly doubts: number
  /** Who brought it: the name of an account; null where nobody was noted. */
  readonly addedBy: string | null
}

/** What came of a document on its way into the register. */
export interface Added {
  readonly reportId: string
  readonly added: boolean
  readonly publishedOn: string | null
  /** The level it is at, where that is not the one worked at. */
  readonly level?: Level
  /** Kept, and not read yet. */
  readonly waiting?: true
}

/** What came of another day of publication: items that stay because a person decided on them, and items that the new reading made or made otherwise. */
export interface Redated {
  readonly reportId: string
  readonly before: string | null
  readonly publishedOn: string | null
  readonly kept: number
  readonly replaced: number
}

/** What came of reading a report again: the event that keeps what changed, and how many items stay, or were made by the new reading or made otherwise. */
export interface Reread {
  readonly reportId: string
  readonly event: ReportEvent
  readonly kept: number
  readonly replaced: number
}

/** A report that was taken out of the register, with who did it, when and why. */
export interface WithdrawnReport {
  readonly report: ReportSummary
  readonly withdrawal: ReportEvent
}

/** An item with what was doubted about it and what was decided on it, oldest decision first. */
export interface ItemView extends Item {
  readonly doubts: readonly Doubt[]
  readonly decisions: readonly Decision[]
  /** True where a person entered it and took that back: it counts for nothing, and its history stays. */
  readonly takenBack: boolean
}

export interface ReportView extends ReportSummary {
  /** The lowest level whose register has it. */
  readonly level: Level
  readonly source: CooperationRecord['source']
  readonly article: CooperationRecord['article']
  readonly items: readonly ItemView[]
  readonly allDoubts: readonly Doubt[]
  readonly unread: readonly Span[]
  /** The same without the sentences on which a person has since entered something. */
  readonly stillUnread: readonly Span[]
  readonly secondReader: SecondReader | null
  /** What people did to the report as a whole, oldest first. */
  readonly events: readonly ReportEvent[]
  /** The items that `acceptUndoubted` accepts: undecided, without doubt, and not read by a model alone. */
  readonly undoubted: readonly string[]
  /** What `undo` takes back: the last thing the reader of this view decided here; null where there is none. */
  readonly lastStep: ReviewStep | null
  /** Its sums that are told in other money or in parts, held against the rates and the parts. */
  readonly moneyChecks: readonly MoneyCheck[]
  /** Which of the office's knowledge it was read with; null where with none. */
  readonly knowledge: NonNullable<CooperationRecord['knowledge']> | null
}

/** One place where the words of a search were found. */
export interface SearchHit {
  readonly reportId: string
  readonly title: string
  readonly publishedOn: string | null
  /** null when the hit is in the article itself. */
  readonly itemId: string | null
  readonly kind: ItemKind | 'report'
  /** The sentence or quote that holds the words, and where in it they stand. */
  readonly snippet: string
  readonly marks: readonly Span[]
  /** The former units that it names instead of the one looked for. */
  readonly units: readonly FormerUnit[]
}

/** A dossier that a search found, and by what. */
export interface DossierHit {
  readonly dossier: DossierLine
  readonly titleMarks: readonly Span[]
  /** Another of its names, where that holds the words and the title does not. */
  readonly otherName: string | null
  /** What was said of it, where no name of it holds the words, by the item that says so; `exact` where these are words of the report, not a name the item has beside them. */
  readonly quote: {
    readonly reportId: string
    readonly itemId: string
    readonly snippet: string
    readonly marks: readonly Span[]
    readonly exact: boolean
  } | null
  readonly units: readonly FormerUnit[]
}

/** What a search found: rows in the articles and items of reports, and dossiers. */
export interface SearchPage extends Page<SearchHit> {
  readonly dossiers: Page<DossierHit>
}

export interface Page<T> {
  readonly rows: readonly T[]
  /** Pass it back to get the next page; null on the last. Opaque. */
  readonly nextCursor: string | null
}
