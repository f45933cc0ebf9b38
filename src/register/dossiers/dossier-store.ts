import type { ReadingCharts } from '../charts/chart-store.ts'
import type { Passing } from '../charts/passings.ts'
import type { StatedSum } from '../charts/stated-sums.ts'
import type { LedgerRow } from '../ledger/ledger-row.ts'
import type { ReadingLedger } from '../ledger/ledger-store.ts'
import type { SearchWords } from '../search-words.ts'
import type { Days } from '../store.ts'
import type { Dossier, DossierKind, EnteredLink, FieldValue, Link, Relation, Statement } from './dossier.ts'
import type { DossierEvent } from './dossier-event.ts'

/** By what dossiers are listed: a facet and a value that they have, or with `not` have not. */
export interface Facet {
  readonly facet: string
  readonly value: string
  readonly not?: boolean
}

/** What stood in one of some states at the end of a quarter that is over, "2024-Q3". */
export interface StoodFilter {
  readonly at: string
  readonly states: readonly string[]
  /** True where these are all states of the kind. */
  readonly any: boolean
}

/** Which dossiers a list holds: all that is named must hold. Days are whole days, both ends within. */
export interface DossierFilter {
  readonly kind: DossierKind
  readonly facets: readonly Facet[]
  /** What its names must hold. */
  readonly named?: SearchWords
  readonly pending?: boolean
  /** By the last day on which something can still be done about it. */
  readonly act?: { readonly until: string }
  readonly due?: { readonly from?: string; readonly until?: string }
  readonly spoken?: { readonly from?: string; readonly before?: string }
  /** First stated within these days, whatever day of its own date was meant; or on no day that is known. */
  readonly first?: { readonly from?: string; readonly until?: string } | 'unknown'
  /** By the state of a day that is past. */
  readonly stood?: StoodFilter
}

export interface DossierQuery extends DossierFilter {
  /** spoken: those spoken of last come first. silent, coming: those spoken of longest ago, or that come soonest. due: those due first. title: by name. first: those first stated last. */
  readonly order: 'spoken' | 'coming' | 'silent' | 'due' | 'title' | 'first'
  readonly after: DossierPlace | null
  readonly limit: number
}

/** Where a dossier stands in a list: by the value of its order ("" where it has none), then by id. */
export interface DossierPlace {
  readonly at: string
  readonly id: string
}

/** Which dossiers a search asks for. */
export interface DossierHitsQuery {
  /** What its names and what was said of it must hold together; of phrases only the words. */
  readonly search: SearchWords
  /** Of one of these kinds; of any where left out. */
  readonly kinds?: readonly DossierKind[]
  readonly facets: readonly Facet[]
  readonly pending?: boolean
  /** When it was last spoken of. */
  readonly days: Days
  readonly after: FoundDossier | null
  readonly limit: number
}

/** A dossier with its place among all that are found, those spoken of last first. */
export interface FoundDossier {
  readonly foundAt: number
  readonly id: string
}

/** The folded words by which a dossier is found, and by which word tables. */
export interface DossierWords {
  readonly named: string
  /** Those of what was said of it that its names do not hold. */
  readonly said: string
  readonly wordedBy: string
}

/** What charts and the ledger count a dossier with. */
export interface CountedOf {
  readonly sums: readonly StatedSum[]
  readonly passings: readonly Passing[]
  readonly rows: readonly LedgerRow[]
}

/** That two dossiers may be one, until a person says so or not. */
export interface ProposedLikeness {
  readonly dossierId: string
  readonly otherId: string
  readonly score: number
  /** The words that both titles hold. */
  readonly words: string
}

export interface ReadingDossiers extends ReadingCharts, ReadingLedger {
  /** Those whose line, facets and cells were not all written by today's rules, at most `limit`; `counted` where only cells are missing. */
  unsettledDossiers(limit: number): Promise<{ readonly id: string; readonly counted: boolean }[]>
  /** In the order of `ids`; those not found are left out. */
  dossiers(ids: readonly string[]): Promise<Dossier[]>
  /** By due day only what is due, by silence and by first statement only what has a day. */
  listDossiers(query: DossierQuery): Promise<Dossier[]>
  /** How many a filter leaves, counted no further than `most`. */
  countDossiers(query: DossierFilter, most: number): Promise<number>
  /** In which states each of these stood at the end of a quarter, "overdue" among them. */
  stoodAt(dossierIds: readonly string[], quarter: string): Promise<{ readonly dossierId: string; readonly state: string }[]>
  /** How many dossiers of each of these kinds each value of a facet has, where there are any. */
  countsByValue(
    kinds: readonly DossierKind[],
    facet: string
  ): Promise<{ readonly kind: DossierKind; readonly value: string; readonly dossiers: number }[]>
  /** By their words, those spoken of last first. */
  findDossiers(query: DossierHitsQuery): Promise<(FoundDossier & { readonly kind: DossierKind })[]>
  /** The partner that the office itself belongs to; null until somebody says so. */
  home(): Promise<string | null>
  /** The dossiers that were joined to this one. */
  joinedTo(dossierId: string): Promise<Dossier[]>
  /** Those opened first come first; those joined to another are among them. */
  dossiersByKey(kind: DossierKind, keys: readonly string[]): Promise<{ readonly key: string; readonly dossierId: string }[]>
  valuesOf(dossierId: string): Promise<FieldValue[]>
  valuesOfAll(dossierIds: readonly string[]): Promise<Map<string, FieldValue[]>>
  /** The reports whose items are filed in it, or name it. */
  reportsAround(dossierId: string): Promise<string[]>
  /** Oldest first; at most `limit`. */
  statementsOf(dossierId: string, limit?: number): Promise<Statement[]>
  /** Newest first, each with the folded words of its item. */
  lastStatements(dossierId: string, limit: number): Promise<(Statement & { readonly words: string })[]>
  countStatements(dossierId: string): Promise<number>
  /** The last day on which anything listed under a body or partner was spoken of; null where nothing with a day is. */
  lastSpoken(facet: 'organisation' | 'partner', dossierId: string): Promise<string | null>
  statementsOfReport(reportId: string): Promise<Statement[]>
  linksFrom(dossierIds: readonly string[]): Promise<Link[]>
  /** At most `most` of each of the relations. */
  linksTo(dossierId: string, relations: readonly Relation[], most: number): Promise<Link[]>
  /** Those that no report states, from or to any of these, all of them. */
  enteredLinks(dossierIds: readonly string[]): Promise<EnteredLink[]>
  linksOfReport(reportId: string): Promise<Link[]>
  facetsOf(dossierId: string): Promise<Facet[]>
  /** The open proposals that this dossier is one of the two of, or, without one, all; most alike first, at most `limit`. None names a dossier that was joined to another. */
  likenesses(dossierId: string | null, limit: number): Promise<ProposedLikeness[]>
  /** Oldest first. */
  dossierEvents(dossierId: string): Promise<DossierEvent[]>
  /** The dossiers on which people acted at or after an instant (ISO 8601, UTC), at most `most`, in the order of their ids. */
  dossiersActedOn(days: { readonly from: string }, most: number): Promise<string[]>
}

export interface WritingDossiers {
  /** From here to its end the transaction alone opens dossiers, so that two who file at one moment do not open two for one thing. */
  claimFiling(): Promise<void>
  openDossier(dossier: Dossier, keys: readonly string[]): Promise<void>
  addKeys(dossier: Pick<Dossier, 'id' | 'kind'>, keys: readonly string[]): Promise<void>
  /** In the place of what the item said before, if it did. */
  putStatement(statement: Statement): Promise<void>
  removeStatement(statement: Statement): Promise<void>
  putValues(dossierId: string, values: readonly FieldValue[]): Promise<void>
  changeLinks(change: { readonly gone: readonly Link[]; readonly fresh: readonly (Link | EnteredLink)[] }): Promise<void>
  /**
   * The dossier as lists show it from now on, by what it is found in them and in searches, the sums it counts with and the quarters in which it came into its
   * states; what charts count of it moves along.
   */
  saveDossier(dossier: Dossier, facets: readonly Facet[], counted: CountedOf, words: DossierWords): Promise<void>
  /** Makes it found by other words, where nothing else of it changed. */
  wordDossier(dossier: Dossier, words: DossierWords): Promise<void>
  reviseDossier(dossierId: string, revision: number): Promise<void>
  /** Joins a dossier to another; null parts it from that. */
  joinDossier(dossierId: string, to: string | null): Promise<void>
  /** Those proposed before, or turned down, stay as they are. */
  putLikenesses(likenesses: readonly ProposedLikeness[]): Promise<void>
  /** Notes that two are not one; returns false where nobody proposed it. */
  turnDownLikeness(dossierId: string, otherId: string): Promise<boolean>
  setHome(partnerId: string | null): Promise<void>
  addDossierEvent(event: DossierEvent): Promise<void>
}
