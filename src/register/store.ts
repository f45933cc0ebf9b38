import type { PartialDate, Refusal } from '../values/index.ts'
import type { Place } from './cursor.ts'
import type { Dossier, Origin } from './dossiers/dossier.ts'
import type { DossierEvent } from './dossiers/dossier-event.ts'
import type { ReadingDossiers, WritingDossiers } from './dossiers/dossier-store.ts'
import type { ReadingFeeds, WritingFeeds } from './feeds/feed.ts'
import type { FormerUnit } from './former-units.ts'
import type { Decision, Item, ItemKind, ItemState, LeftState } from './item.ts'
import type { AcceptedNaming, KeptNaming } from './knowledge/naming.ts'
import type { Gone } from './levels/expunge-report.ts'
import type { Sight } from './levels/sight.ts'
import type { ReadingMerges, WritingMerges } from './merge/merge-store.ts'
import type { ReadingRates, WritingRates } from './rates/rate-entry.ts'
import type { NewDocument } from './register.ts'
import type { NewReport, ReportText } from './report.ts'
import type { ReportEvent } from './report-event.ts'
import type { SearchWords } from './search-words.ts'
import type { ReadingSeries, WritingSeries } from './series/series-store.ts'
import type { ReportSummary } from './views.ts'
import type { WaitingDocument } from './waiting-document.ts'

/** The bytes of a document as they came in, named by their content. */
export interface Original {
  /** SHA-256 of the bytes, 64 lower-case hex digits. */
  readonly sha256: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** A line of a list with the place from which the list can go on. */
export interface Placed<T> {
  readonly place: Place
  readonly value: T
}

/** What a search looks through in one report. */
export interface SearchableReport {
  readonly place: Place
  readonly title: string
  readonly publishedOn: string | null
  readonly articleText: string
  /** The places it names that are now other units. */
  readonly places: readonly FormerUnit[]
  /** The items that no one has rejected, in order, with their folded words. */
  readonly items: readonly { readonly id: string; readonly kind: ItemKind; readonly position: number; readonly words: string }[]
}

/** Whole days, both within; none that is left out bounds anything. */
export interface Days {
  readonly from?: string
  readonly until?: string
}

/** Reading the rows of one workspace. */
export interface ReadingStore extends ReadingDossiers, ReadingFeeds, ReadingMerges, ReadingRates, ReadingSeries {
  /** The id of the report made from these bytes, or null. */
  reportOfOriginal(sha256: string): Promise<string | null>
  /** null for a withdrawn one too. */
  reportSummary(reportId: string): Promise<ReportSummary | null>
  /** That of a withdrawn report; null for any other. */
  withdrawnSummary(reportId: string): Promise<ReportSummary | null>
  reportText(reportId: string): Promise<ReportText | null>
  original(reportId: string): Promise<(Original & { readonly fileName: string | null }) | null>
  /** The media type of bytes that are kept, of a report or not, and those bytes; null where there are none. */
  originalType(sha256: string): Promise<string | null>
  keptOriginal(sha256: string): Promise<Original | null>
  /** Newest first, those after `after`, at most `limit`. */
  listReports(query: {
    readonly limit: number
    readonly after: Place | null
    readonly search: SearchWords | null
    /** Only reports that have items in all of these states. */
    readonly having: readonly LeftState[]
    /** Only reports that this person brought. */
    readonly addedBy?: string
  }): Promise<Placed<ReportSummary>[]>

  /** How many reports (of those that one person brought, where `addedBy` is given) have items in a state, counted no further than `most`. */
  countReports(having: LeftState, most: number, addedBy?: string): Promise<number>
  /** Withdrawn reports, newest first, those after `after`, at most `limit`. */
  listWithdrawn(query: { readonly limit: number; readonly after: Place | null }): Promise<Placed<ReportSummary>[]>

  /** Of items of many reports, what the reports of those still accepted are, and the words they stand on. */
  wordsAt(origins: readonly Origin[]): Promise<(Origin & { readonly report: ReportSummary; readonly quotes: readonly string[] })[]>
  /** In order; only those named, when `itemIds` is given. */
  items(reportId: string, itemIds?: readonly string[]): Promise<Item[]>
  /** Oldest first for each item; only those on one item, when `itemId` is given. */
  decisions(reportId: string, itemId?: string): Promise<Decision[]>
  /** What people did to a report, oldest first. */
  events(reportId: string): Promise<ReportEvent[]>
  /** The documents that wait to be read, and those that were refused, oldest first. */
  waitingDocuments(): Promise<WaitingDocument[]>
  /** One of them with its bytes; null for one that is not there any more. */
  waitingDocument(reportId: string): Promise<(WaitingDocument & { readonly document: NewDocument }) | null>
  /** The folded words of each item of a report, in order. */
  wordsOfItems(reportId: string): Promise<string[]>

  /** What the accepted items teach of names, all of it, each with where it comes from; in no order that means anything. */
  namings(): Promise<AcceptedNaming[]>
  /** Those with one of these keys, by their digests. */
  namingsByKey(keys: readonly string[]): Promise<Map<string, AcceptedNaming>>
  /** Reports whose items were filed and whose names are not kept yet, at most `limit`. */
  unnamedReports(limit: number): Promise<string[]>
  /** Reports with accepted items that stand in no dossier yet, at most `limit`. */
  unfiledReports(limit: number): Promise<string[]>
  /** Reports, and dossiers, that are found by the writings of other word tables than these, at most `limit`. */
  unwordedReports(wordedBy: string, limit: number): Promise<string[]>
  unwordedDossiers(wordedBy: string, limit: number): Promise<string[]>
  /** The places of the reports that hold all the words, newest first, those after `after`, at most `limit`; only those of some days (of publication, else the day they were added). */
  findReports(search: SearchWords, after: Place | null, limit: number, days?: Days): Promise<Place[]>
  /** Who saw what, the last first, those after `after`, at most `limit`; of one subject where `of` is given. */
  sights(query: { readonly of: string | null; readonly limit: number; readonly after: Place | null }): Promise<Placed<Sight>[]>
  /** In the order of `reportIds`; those not found are left out. */
  searchable(reportIds: readonly string[]): Promise<SearchableReport[]>
}

/**
 * What can be written inside a transaction. Decisions are only ever added; nothing here changes one, and none is
 * removed but with the whole report, where that goes to a higher level. Whatever people did by it stands in the
 * audit log when the transaction ends.
 */
export interface WritingStore extends ReadingStore, WritingDossiers, WritingFeeds, WritingMerges, WritingRates, WritingSeries {
  /** Keeps a report with its original and items; the audit log says `by` whom. Returns false, and writes nothing, when a report with its id is already there. */
  addReport(report: NewReport, original: Original, by?: string): Promise<boolean>
  /**
   * Moves an item on from `revision` and keeps the decision that did it, in the step named or, where that is null, in a new one. Returns the number of
   * the step, or null, and writes nothing, when the item is no longer at that revision. `words` are the folded words of the content after.
   */
  decideItem(change: {
    readonly decision: Omit<Decision, 'revision' | 'step'> & { readonly step: number | null }
    readonly revision: number
    readonly stateBefore: ItemState
    readonly state: ItemState
    readonly words: string
  }): Promise<number | null>
  /** Keeps bytes that are no report's, such as a photo's; the same again change nothing. What names them stands in the audit log, not they. */
  keepOriginal(original: Original): Promise<void>
  /** Puts an undecided item among those of a report, before the one that stands at `position` now. `words` are its folded words. */
  insertItem(entered: { readonly reportId: string; readonly item: Item; readonly position: number; readonly words: string }): Promise<void>
  /** Keeps what a report teaches of names, said on a day, in the place of what it taught before. */
  putNamings(taught: { readonly reportId: string; readonly on: PartialDate | null; readonly namings: readonly KeptNaming[] }): Promise<void>
  /** Notes that a report's accepted items stand in their dossiers, and that their names are kept. */
  markFiled(reportId: string): Promise<void>
  /** From here to its end the transaction has the report and its items to itself. */
  claimReport(reportId: string): Promise<void>
  /** Puts another reading of the same article in the place of what was undecided. Only items that nobody decided on can be gone. */
  replaceReading(reading: {
    /** The report as it is from now on; `items` are all its items in order, decided ones among them. */
    readonly report: NewReport
    /** The ids of the items to remove, and those to write; the others stay as they are. */
    readonly gone: readonly string[]
    readonly fresh: ReadonlySet<string>
  }): Promise<void>
  /** Takes a report out of lists and search; its rows stay. */
  withdraw(reportId: string): Promise<void>
  /** Brings it back, to be found by `words`. */
  restore(reportId: string, words: string): Promise<void>
  addEvent(reportId: string, event: ReportEvent): Promise<void>
  /** Keeps a document to be read; one that waits already stays as it is, one that was refused waits again. */
  putWaiting(document: NewDocument, about: Pick<WaitingDocument, 'reportId' | 'by' | 'addedAt'>): Promise<void>
  /** It is a report now. */
  endWaiting(reportId: string): Promise<void>
  /** It was not taken; its bytes go. */
  refuseWaiting(reportId: string, refusal: Refusal, at: string): Promise<void>
  /** Those refused before an instant are told no more. */
  forgetRefused(before: string): Promise<void>
  /** Deletes a withdrawn report with all that stands under it, and its original where no other report has it: only for what goes to a higher level. */
  removeReport(reportId: string): Promise<void>
  /** True where nothing says anything of a dossier any more: no statement, no link that a report tells but to its own partner, no person who entered it, nothing joined to it. */
  isForsaken(dossierId: string): Promise<boolean>
  /** Deletes such a dossier with all that stands under it. */
  removeDossier(dossier: Dossier): Promise<void>
  /** What people did to dossiers in which one of some reports or dossiers is named. */
  actsNaming(ids: readonly string[]): Promise<DossierEvent[]>
  /** Leaves of an act that it was done, by whom and when. */
  blankAct(act: DossierEvent): Promise<void>
  /** Deletes the conflicts about a report or dossier, and those in which it is named; returns their ids. */
  removeConflicts(subject: string): Promise<string[]>
  /** Keeps who saw what, which the audit log tells too. */
  addSights(sights: readonly Sight[]): Promise<void>
  /** Keeps that something went, which the audit log tells. */
  addGone(gone: Gone): Promise<void>
  /** Puts other words in the place of those by which a report is found. */
  replaceWords(reportId: string, words: string): Promise<void>
  /** The same for several, by the word tables of today, for those of their items named as well. */
  wordReports(
    worded: readonly {
      readonly reportId: string
      readonly wordedBy: string
      readonly words: string
      readonly itemWords: readonly (readonly [itemId: string, words: string])[]
    }[]
  ): Promise<void>
}

/**
 * What the register's actions ask of a database: the rows of one workspace. `storage` keeps this promise on SQLite and on PostgreSQL;
 * `tests/contract` holds both to it. Faults (disk, connection, a promise broken) are thrown as `StorageFault`.
 */
export interface Store extends ReadingStore {
  /**
   * Runs `run` so that all it writes through the store it is given is kept, or, when it throws, nothing.
   * Inside, only that store may be used: the outer one fails at once, and the given one fails after the end.
   */
  transaction<T>(run: (inside: WritingStore) => Promise<T>): Promise<T>
  /** Runs `run` on one unchanging state of the register. */
  snapshot<T>(run: (now: ReadingStore) => Promise<T>): Promise<T>
}
