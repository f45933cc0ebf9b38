import type { Knowledge } from '../language/index.ts'
import type { BroughtTable, GivenTable, PageSize } from '../reading/index.ts'
import type { Level, Outcome } from '../values/index.ts'
import type { StandingChart, StandingQuery } from './charts/count-standing.ts'
import type { StatesChart, StatesQuery } from './charts/count-states.ts'
import type { SumLine } from './charts/list-sums.ts'
import type { PartnersChart, PartnersQuery } from './charts/relate-partners.ts'
import type { MoneyChart, MoneyQuery } from './charts/sum-money.ts'
import type { DelegationView } from './delegations/index.ts'
import type { NewAct } from './dossiers/act-on-dossier.ts'
import type { DeliveryView } from './dossiers/delivery-of.ts'
import type { Dossier, DossierKind } from './dossiers/dossier.ts'
import type { NewDossier } from './dossiers/enter-dossier.ts'
import type { Chain } from './dossiers/follow-chain.ts'
import type { DossierListFilter, DossierListQuery } from './dossiers/list-dossiers.ts'
import type { Located } from './dossiers/list-points.ts'
import type { PlaceLine } from './dossiers/look-at-places.ts'
import type { Today, TodayQuery } from './dossiers/look-at-today.ts'
import type { DossierLine, DossierView } from './dossiers/views.ts'
import type { ItemDraft } from './draft-item.ts'
import type { Facts, FactsQuery } from './facts/index.ts'
import type { Feeds } from './feeds/index.ts'
import type { ImportedActivities, NewImport } from './imports/index.ts'
import type { ItemKind, Verdict } from './item.ts'
import type { EnteredRows, NewLedgerRows } from './ledger/enter-rows.ts'
import type { LedgerLine, LedgerListQuery } from './ledger/list-ledger.ts'
import type { FinanceOfDossier } from './ledger/show-finance.ts'
import type { LedgerSumQuery, LedgerSums } from './ledger/sum-ledger.ts'
import type { Redacted, Redacting } from './levels/redact-report.ts'
import type { Sight, SightView } from './levels/sight.ts'
import type { Conflict } from './merge/conflict.ts'
import type { MergeView } from './merge/list-mergings.ts'
import type { NewSettlement } from './merge/settle-conflict.ts'
import type { ConflictQuery, ConflictView } from './merge/show-conflicts.ts'
import type { MeetingMinutes, MinutesAt, NewMinutes } from './minutes/index.ts'
import type { Names, SoughtNames } from './names/index.ts'
import type { Locking, PeriodFacts } from './periods/index.ts'
import type { KeptPlan, NewPlan, NewRun } from './plans/index.ts'
import type { KeptPlantLog, NewPlantLog, PlantAt, PlantLine, PlantQuery, PlantView } from './plants/index.ts'
import type {
  EnteredProducts,
  ExchangeQuery,
  Exchanges,
  KeptPhoto,
  NewPhoto,
  NewProducts,
  ProductChoices,
  ProductQuery,
  ProductView,
  TradeQuery,
  TradeSums
} from './products/index.ts'
import type { EnteredRates, ImportedRates, ListedRates, NewRates, RatesFile, RatesQuery } from './rates/index.ts'
import type { ReportEvent } from './report-event.ts'
import type { FedIndicator } from './results/fed-values.ts'
import type { IndicatorQuery, ListedIndicators } from './results/list-indicators.ts'
import type { ResultShare, ResultsOfDossier } from './results/show-results.ts'
import type { ReviewStep } from './review-steps.ts'
import type { SearchQuery } from './search.ts'
import type { Series } from './series/index.ts'
import type { PageImage, ReportPage } from './show-page.ts'
import type { Original } from './store.ts'
import type { Added, ItemView, Page, Redated, ReportSummary, ReportView, Reread, SearchPage, WithdrawnReport } from './views.ts'
import type { WaitingDocument } from './waiting-document.ts'
import type { PointedWords } from './words-in-article.ts'

/** One document as it comes in. */
export interface NewDocument {
  readonly bytes: Uint8Array
  readonly fileName?: string
  readonly mediaType?: string
  readonly url?: string
  /** The day of publication as a person types it (`readDay`). */
  readonly publishedOn?: string
  /** At which level it is to be kept; at the one that is worked at where not given. */
  readonly level?: string
  /** Whoever brings it does not wait: where somebody can, it is read later. */
  readonly later?: boolean
}

export interface ListQuery {
  readonly limit?: number
  readonly cursor?: string
  /** Accent-free words that the title, article or items must hold. */
  readonly text?: string
  /** Only reports that still have an undecided item. */
  readonly toReview?: boolean
  /** Only reports with items that went back to whoever brought them. */
  readonly returned?: boolean
  /** Only reports that this person brought, by the name of the account. */
  readonly addedBy?: string
}

/**
 * What can be done with one workspace's register. All four doors (web, API, CLI, worker) go through these and nothing else.
 * Refusals come back as values; faults are thrown.
 */
export interface Register {
  /** The level it is worked at: it holds what is of this level and of those below, and nothing above. */
  readonly level: Level
  /** Notes that something was seen or taken away that the register does not know of by itself; kept at the confidential level alone. */
  saw(seen: Pick<Sight, 'what' | 'subject'>): Promise<void>
  /** Who saw what at this level, the last first. Refuses with cursor_not_valid. */
  listSights(query: { readonly of?: string; readonly limit?: number; readonly cursor?: string }): Promise<Outcome<Page<SightView>>>
  /** The level of a report: the lowest whose register has it. */
  levelOf(reportId: string): Promise<Level>
  /**
   * Reads a document and keeps it with its original bytes, at the level named. The same bytes again change nothing: `added` is false and `reportId` is the report
   * already there. `publishedOn` is the day that the register has, whatever day came with the bytes. One that is read `later` is `waiting`.
   */
  addReport(document: NewDocument): Promise<Outcome<Added>>
  /** The documents that still wait to be read, or were not taken when they were, oldest first. */
  listWaiting(): Promise<readonly WaitingDocument[]>
  /**
   * Gives a report another level: raised, it is taken out of every lower one; lowered, it is read anew there. Refuses as `changeLevel` does, and with
   * level_not_permitted where a register knows of no level but its own.
   */
  setLevel(change: { readonly reportId: string; readonly level: string }): Promise<Outcome<{ readonly level: Level }>>
  /** A report's text with items and words of it blacked out. Refuses with report_not_found, report_withdrawn and as `redactReport` does. */
  redactReport(asked: Redacting & { readonly reportId: string }): Promise<Outcome<Redacted>>
  /** Files that text as a document of its own at a lower level. Refuses as it does, and with level_not_lower and as `addReport` does. */
  fileRedacted(asked: Redacting & { readonly reportId: string; readonly level: string }): Promise<Outcome<Added>>
  /** Newest first (by day of publication, else by the day it was added). */
  listReports(query: ListQuery): Promise<Outcome<Page<ReportSummary>>>
  /** Refuses with report_not_found. */
  showReport(reportId: string): Promise<Outcome<ReportView>>
  /** The bytes as they came in. Refuses with report_not_found. */
  originalOf(
    reportId: string
  ): Promise<Outcome<{ readonly bytes: Uint8Array; readonly mediaType: string; readonly fileName: string | null }>>
  /** The pages of a report that is a PDF. Refuses with report_not_found, report_withdrawn, report_without_pages and as `PageReader` does. */
  listPages(reportId: string): Promise<Outcome<readonly PageSize[]>>
  /** A page, from 1, with the evidence that stands on it boxed. Refuses as `listPages` does. */
  showPage(which: { readonly reportId: string; readonly page: number }): Promise<Outcome<ReportPage>>
  /** A page's picture; `known` are the tags of pictures that the one who asks has. Refuses as `listPages` does. */
  drawPage(which: { readonly reportId: string; readonly page: number; readonly known?: readonly string[] }): Promise<Outcome<PageImage>>
  /**
   * Sets the day of publication, as a person types it (null: not known), and has the article read anew by it: undecided items give way to the
   * new reading, decided ones stay, and the change is kept as an event. Refuses with report_not_found, published_on_not_a_date and as the reader does.
   */
  redateReport(change: { readonly reportId: string; readonly publishedOn: string | null }): Promise<Outcome<Redated>>
  /**
   * Has the report's article read once more, by the reader and with the knowledge of today: undecided items give way to the new reading, decided ones
   * stay, and `event.changes` says what is read otherwise. Refuses with report_not_found, report_withdrawn and as the reader does.
   */
  readAgain(reportId: string): Promise<Outcome<Reread>>
  /**
   * Takes in another version of the report's page, as a report of its own in the place of the old one, which is withdrawn: what was decided holds for
   * what both say, and `event.changes` says the rest. `reportId` of the answer is the new one. Refuses with report_not_found, report_withdrawn,
   * version_known, url_not_web, published_on_not_a_date and as the reader does.
   */
  readVersion(version: { readonly reportId: string; readonly document: NewDocument }): Promise<Outcome<Reread>>
  /**
   * Takes a report and its items out of lists, search and pages; the event stays, with who, when and why. Refuses with report_not_found,
   * report_withdrawn, withdraw_needs_reason, reason_too_long.
   */
  withdrawReport(change: { readonly reportId: string; readonly reason: string }): Promise<Outcome<ReportEvent>>
  /** Brings a withdrawn report back as it was. Refuses with report_not_found, report_not_withdrawn. */
  restoreReport(change: { readonly reportId: string }): Promise<Outcome<ReportEvent>>
  /** Newest first, 50 a page unless asked otherwise (at most 200). Refuses with cursor_not_valid. */
  listWithdrawn(query: { readonly limit?: number; readonly cursor?: string }): Promise<Outcome<Page<WithdrawnReport>>>
  /**
   * Keeps a person's decision. `revision` is the one the person saw. `content` is needed for edit only.
   * Refuses with report_not_found, item_not_found, item_changed_meanwhile, edit_needs_content, edit_not_valid, reject_needs_reason,
   * return_needs_reason, reason_too_long.
   */
  decide(decision: {
    readonly reportId: string
    readonly itemId: string
    readonly revision: number
    readonly verdict: Verdict
    readonly reason?: string
    readonly content?: Readonly<Record<string, unknown>>
  }): Promise<Outcome<ItemView>>
  /** What an item that a person is about to enter says by its words alone, and where these stand. Refuses with report_not_found, report_withdrawn. */
  draftItem(draft: {
    readonly reportId: string
    readonly kind: ItemKind
    readonly words: Partial<PointedWords>
  }): Promise<Outcome<ItemDraft>>
  /**
   * Enters what no reader had read: an item on words of the article, said by the person who asks, accepted as it enters. `content` has the fields that the
   * person filled in, without id, evidence and reader; the others are as the words alone say. Refuses with report_not_found, report_withdrawn, words_missing,
   * words_too_long, words_not_in_article, words_not_once, words_overlap, item_not_valid, item_there_already.
   */
  enterItem(entered: {
    readonly reportId: string
    readonly kind: ItemKind
    readonly words: PointedWords
    /** Other words of the article that speak of the same. */
    readonly also?: readonly PointedWords[]
    readonly content?: Readonly<Record<string, unknown>>
  }): Promise<Outcome<ItemView>>
  /**
   * Accepts as one step what has no doubt (`undoubted` of the report): all of it, or the items that a person saw, at the revisions seen; all or none.
   * Refuses with report_not_found, nothing_undoubted, item_not_found, item_changed_meanwhile, item_doubted.
   */
  acceptUndoubted(bulk: {
    readonly reportId: string
    readonly items?: readonly { readonly itemId: string; readonly revision: number }[]
  }): Promise<Outcome<ReviewStep>>
  /**
   * Takes back the last step of the person who asks (`lastStep` of the report), a bulk as a whole; all decisions stay on record. `step` is the number
   * that the person saw. Refuses with report_not_found, nothing_to_undo, step_not_last.
   */
  undo(what: { readonly reportId: string; readonly step: number }): Promise<Outcome<ReviewStep>>
  /**
   * Accent-free, names and terms in any writing: "ubnd can tho" finds “Ủy ban nhân dân thành phố Cần Thơ”. In reports, newest first, and in dossiers.
   * Refuses as `search` does.
   */
  search(query: SearchQuery): Promise<Outcome<SearchPage>>
  /** The first dossiers of each of these kinds, as `search` with that kind gives them. Refuses as it does. */
  searchKinds(
    query: Omit<SearchQuery, 'kind' | 'among' | 'cursor'>,
    kinds: readonly DossierKind[]
  ): Promise<Outcome<readonly (SearchPage['dossiers'] & { readonly kind: DossierKind })[]>>
  /** What the office knows by the items it accepted: what the next report is read with. */
  knowledge(): Promise<Knowledge>
  /** Dossiers of one kind, by facets and in an order, also as of a day that is past. Refuses with cursor_not_valid, day_not_valid, as_of_not_valid, as_of_not_kept, as_of_state_not_valid. */
  listDossiers(query: DossierListQuery): Promise<Outcome<Page<DossierLine>>>
  /** How many dossiers a filter leaves, counted no further than `MOST_COUNTED`. Refuses with day_not_valid, as_of_not_valid, as_of_not_kept, as_of_state_not_valid. */
  countDossiers(filter: DossierListFilter): Promise<Outcome<number>>
  /** Opens a dossier for what no report tells; gives its id. Refuses as `enterDossier` does. */
  enterDossier(dossier: NewDossier): Promise<Outcome<string>>
  /** All that hangs together with a dossier, from need to result, with its holes. Refuses with dossier_not_found. */
  followChain(dossierId: string): Promise<Outcome<Chain>>
  /** What an office should look at today; of the undertakings only ours, theirs or the joint ones where that is asked. */
  lookAtToday(query?: TodayQuery): Promise<Outcome<Today>>
  /** The provinces of today with how much is filed under each. */
  lookAtPlaces(): Promise<Outcome<readonly PlaceLine[]>>
  /** The projects of which it is entered where they lie, each with its points; at most 500. */
  listPoints(): Promise<Outcome<readonly Located[]>>
  /** Undertakings, agreements or projects by when they were first stated and the state they are in. Refuses with year_not_valid, chart_too_wide. */
  countStates(query: StatesQuery): Promise<Outcome<StatesChart>>
  /** Undertakings or agreements by the state they stood in at the end of each quarter or year, and today. Refuses with year_not_valid, chart_too_wide. */
  countStanding(query: StandingQuery): Promise<Outcome<StandingChart>>
  /** Money as reports state it, by year, sector and currency. Refuses with year_not_valid, chart_too_wide. */
  sumMoney(query: MoneyQuery): Promise<Outcome<MoneyChart>>
  /** What sums are stated of a partner's dossiers, with the sentences that state them. */
  listSums(partnerId: string): Promise<Outcome<readonly SumLine[]>>
  /** Which partners one works with in which sectors. Refuses with year_not_valid, chart_too_wide. */
  relatePartners(query: PartnersQuery): Promise<Outcome<PartnersChart>>
  /** The rows of a table that somebody brings; nothing of it is kept. Refuses as `readTable` and the reader do. */
  openTable(table: GivenTable): Promise<Outcome<BroughtTable>>
  /** What is measured: stations, their values, and what is sent in. */
  readonly series: Series
  /** The feeds of newspapers and portals that the office watches. */
  readonly feeds: Feeds
  /** Products as a catalogue shows them, by name. Refuses as `listProducts` does. */
  listProducts(query: ProductQuery): Promise<Outcome<Page<ProductView>>>
  /** By what products can be narrowed, with how many there are of each, and how many certificates end soon. */
  lookAtProducts(): Promise<Outcome<ProductChoices>>
  /** One product with its rounds of scoring, certificate, photos and dealings. Refuses with dossier_not_found, product_not_found. */
  showProduct(dossierId: string): Promise<Outcome<ProductView>>
  /** Enters products, all or none. Refuses as `enterProducts` does. */
  enterProducts(products: NewProducts): Promise<Outcome<EnteredProducts>>
  /** Adds a photo to a product, without what it tells of place and owner. Refuses as `addPhoto` does. */
  addPhoto(photo: NewPhoto): Promise<Outcome<KeptPhoto>>
  /** Keeps a plan, by itself or as the next version of one; gives the dossier's id. Refuses as `keepPlan` does. */
  keepPlan(plan: NewPlan): Promise<Outcome<string>>
  /** Keeps what a model made of a version of a plan. Refuses as `keepRun` does. */
  keepRun(run: NewRun): Promise<Outcome<null>>
  /** A plan at its latest version, or at the one asked for. Refuses with dossier_not_found and as `showKeptPlan` does. */
  showKeptPlan(which: { readonly dossierId: string; readonly sha256?: string }): Promise<Outcome<KeptPlan>>
  /** Keeps days of a plant's log, all or none. Refuses as `keepPlantLog` does. */
  keepPlantLog(log: NewPlantLog): Promise<Outcome<KeptPlantLog>>
  /** A month of a facility: its log held against the limits of each day, upkeep, faults, training. Refuses as `showPlant` does. */
  showPlant(which: PlantAt): Promise<Outcome<PlantView>>
  /** Facilities with how the log and the upkeep of each stand. Refuses as `listPlants` does. */
  listPlants(query?: PlantQuery): Promise<Outcome<Page<PlantLine>>>
  /** Keeps the minutes of a meeting as a draft, or approved ones as corrected; gives the dossier's id. Refuses as `keepMinutes` does. */
  keepMinutes(minutes: NewMinutes): Promise<Outcome<string>>
  /** A meeting with its minutes, and wherein the reports of it differ. Refuses as `showMinutes` does. */
  showMinutes(dossierId: string): Promise<Outcome<MeetingMinutes>>
  /** Approves them: what each point came to is entered at once. Refuses as `approveMinutes` does. */
  approveMinutes(minutes: MinutesAt): Promise<Outcome<string>>
  /** The bytes of a photo that a product shows. Refuses with dossier_not_found, photo_not_found. */
  showPhoto(which: { readonly dossierId: string; readonly sha256: string }): Promise<Outcome<Original>>
  /** Display points, fairs, meetings, orders and contracts of all products, with exact sums. */
  sumTrade(query: TradeQuery): Promise<Outcome<TradeSums>>
  /** Exchanges of people by partner, year and field, with what came of them. */
  listExchanges(query: ExchangeQuery): Promise<Outcome<Exchanges>>
  /** The exchange rates that stand: those that came with the program, and in their place the office's. Refuses as `listRates` does. */
  listRates(query: RatesQuery): Promise<Outcome<ListedRates>>
  /** Enters rates, all or none. Refuses as `enterRates` does. */
  enterRates(rates: NewRates): Promise<Outcome<EnteredRates>>
  /** Enters the rates of a table, all or none. Refuses as `importRates` and `openTable` do. */
  importRates(file: RatesFile): Promise<Outcome<ImportedRates>>
  /** Takes back what was entered. Refuses as `takeBackRate` does. */
  takeBackRate(asked: { readonly id: string; readonly reason: string }): Promise<Outcome<null>>
  /** Transactions of projects and agreements, those of the latest day first. Refuses as `listLedger` does. */
  listLedger(query: LedgerListQuery): Promise<Outcome<Page<LedgerLine>>>
  /** Exact sums of them. Refuses as `sumLedger` does. */
  sumLedger(query: LedgerSumQuery): Promise<Outcome<LedgerSums>>
  /** Enters transactions, all or none. Refuses as `enterLedgerRows` does. */
  enterLedgerRows(rows: NewLedgerRows): Promise<Outcome<EnteredRows>>
  /** Takes activities of a file of IATI into the register, or says what that would do. Refuses as `importActivities` does. */
  importActivities(asked: NewImport): Promise<Outcome<ImportedActivities>>
  /** A delegation with its programme, exact sums, what does not go together and what is missing. Refuses as `showDelegation` does. */
  showDelegation(dossierId: string): Promise<Outcome<DelegationView>>
  /** How a project is delivered: land, steps and their critical path, progress, promised days, obstacles. Refuses as `showDelivery` does. */
  showDelivery(dossierId: string): Promise<Outcome<DeliveryView>>
  /** How the money of a project or agreement goes: asked for, allotted, contracted, paid, by quarter. Refuses with dossier_not_found. */
  showFinance(dossierId: string): Promise<Outcome<FinanceOfDossier>>
  /** What a dossier was to reach and what of it was approved, of a project its results' too. Refuses with dossier_not_found. */
  showResults(dossierId: string): Promise<Outcome<ResultsOfDossier>>
  /** Every indicator, what is most pressing first. */
  listIndicators(query: IndicatorQuery): Promise<ListedIndicators>
  /** What series give for the periods of its indicators; nothing is written. Refuses with dossier_not_found. */
  showFedValues(dossierId: string): Promise<Outcome<readonly FedIndicator[]>>
  /** How many results are achieved, counting approved values alone. Refuses as a list does. */
  shareResults(facets: readonly { readonly facet: string; readonly value: string }[]): Promise<Outcome<ResultShare>>
  /** All that a brief on a partner, country, sector, project or meeting is made of. Refuses as `gatherFacts` does. */
  gatherFacts(query: FactsQuery): Promise<Outcome<Facts>>
  /** How bodies, people and terms around some dossiers, and those named by texts, are called in English and in their own script. */
  gatherNames(sought: SoughtNames): Promise<Names>
  /** What happened in a month, quarter, half year or year ("2026-Q4"), by what is approved now. Refuses as `gatherPeriod` does. */
  gatherPeriod(name: string): Promise<Outcome<PeriodFacts>>
  /** Locks a period that is over: what it tells today is kept, what changes later shows as a correction. Refuses as `lockPeriod` does. */
  lockPeriod(locking: Locking): Promise<Outcome<null>>
  /** Opens it again. Refuses as `unlockPeriod` does. */
  unlockPeriod(locking: Locking): Promise<Outcome<null>>
  /** The names of those who see to an undertaking, an agreement, a project or a part of one; in no order. */
  responsiblePeople(): Promise<readonly string[]>
  /** Says which partner the office itself belongs to; null for none. Refuses with home_not_valid. */
  setHome(partnerId: string | null): Promise<Outcome<Dossier | null>>
  /** A dossier without what is known of it; of one that was joined to another that other. Refuses with dossier_not_found. */
  nameDossier(dossierId: string): Promise<Outcome<Dossier>>
  /** A dossier with its values, links, statements and history. Refuses with dossier_not_found. */
  showDossier(dossierId: string): Promise<Outcome<DossierView>>
  /**
   * Answers all that `look` asks from one state of the register. What is asked there without waiting for one another's answers is asked in few statements.
   * Nothing can be changed inside.
   */
  atOnce<T>(look: (register: Register) => Promise<T>): Promise<T>
  /** Does what a person decided on a dossier; gives the id of the one to look at next. Refuses as `actOnDossier` does. */
  actOnDossier(act: NewAct): Promise<Outcome<string>>
  /** What other registers brought over and was done otherwise here: what is open, or what was settled, found last first. */
  listConflicts(query?: ConflictQuery): Promise<readonly ConflictView[]>
  /** Says which side of a conflict stands. Refuses as `settleConflict` does. */
  settleConflict(settlement: NewSettlement): Promise<Outcome<Conflict>>
  /** Which registers were brought into this one, and how far, the last first. */
  listMergings(): Promise<readonly MergeView[]>
}
