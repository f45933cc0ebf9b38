import type { Knowledge } from '../language/index.ts'
import type { Article, BroughtTable, GivenTable } from '../reading/index.ts'
import { type Level, type Outcome, refuse, USUAL_LEVEL } from '../values/index.ts'
import { acceptUndoubted } from './accept-undoubted.ts'
import { addReport } from './add-report.ts'
import { countStanding } from './charts/count-standing.ts'
import { countStates } from './charts/count-states.ts'
import { listSums } from './charts/list-sums.ts'
import { relatePartners } from './charts/relate-partners.ts'
import { sumMoney } from './charts/sum-money.ts'
import { dayHere } from './day-here.ts'
import { decide } from './decide.ts'
import { showDelegation } from './delegations/index.ts'
import { actOnDossier } from './dossiers/act-on-dossier.ts'
import { showDelivery } from './dossiers/delivery-of.ts'
import { enterDossier } from './dossiers/enter-dossier.ts'
import { followChain } from './dossiers/follow-chain.ts'
import { countDossiers, listDossiers } from './dossiers/list-dossiers.ts'
import { listPoints } from './dossiers/list-points.ts'
import { lookAtPlaces } from './dossiers/look-at-places.ts'
import { lookAtToday } from './dossiers/look-at-today.ts'
import { responsiblePeople } from './dossiers/responsible-people.ts'
import { setHome } from './dossiers/set-home.ts'
import { nameDossier, showDossier } from './dossiers/show-dossier.ts'
import { draftItem } from './draft-item.ts'
import { enterItem } from './enter-item.ts'
import { gatherFacts } from './facts/index.ts'
import { makeFeeds } from './feeds/index.ts'
import { importActivities } from './imports/index.ts'
import { allKnown } from './knowledge/know.ts'
import { enterLedgerRows } from './ledger/enter-rows.ts'
import { listLedger } from './ledger/list-ledger.ts'
import { showFinance } from './ledger/show-finance.ts'
import { sumLedger } from './ledger/sum-ledger.ts'
import { redactReport } from './levels/redact-report.ts'
import { listSights } from './levels/sight.ts'
import { listReports } from './list-reports.ts'
import { listMergings } from './merge/list-mergings.ts'
import { settleConflict } from './merge/settle-conflict.ts'
import { listConflicts } from './merge/show-conflicts.ts'
import { approveMinutes, keepMinutes, showMinutes } from './minutes/index.ts'
import { namesAround } from './names/index.ts'
import { gatherPeriod, lockPeriod, unlockPeriod } from './periods/index.ts'
import { keepRun } from './plans/keep-run.ts'
import { keepPlan, showKeptPlan } from './plans/kept-plan.ts'
import { keepPlantLog, listPlants, showPlant } from './plants/index.ts'
import { enterProducts } from './products/enter-products.ts'
import { listExchanges } from './products/list-exchanges.ts'
import { listProducts, lookAtProducts, showProduct } from './products/list-products.ts'
import { addPhoto, showPhoto } from './products/photos.ts'
import { sumTrade } from './products/sum-trade.ts'
import { enterRates, takeBackRate } from './rates/enter-rates.ts'
import { importRates } from './rates/import-rates.ts'
import { listRates } from './rates/list-rates.ts'
import { readAgain } from './read-again.ts'
import { readVersion } from './read-version.ts'
import { redateReport } from './redate-report.ts'
import type { NewDocument, Register } from './register.ts'
import type { NewReport } from './report.ts'
import { showFedValues } from './results/fed-values.ts'
import { listIndicators } from './results/list-indicators.ts'
import { shareResults, showResults } from './results/show-results.ts'
import { search, searchKinds } from './search.ts'
import { makeSeries } from './series/index.ts'
import { DRAWS_NOTHING, drawPage, listPages, type PageReader, showPage } from './show-page.ts'
import { originalOf, showReport } from './show-report.ts'
import type { Store } from './store.ts'
import { undo } from './undo.ts'
import { bringLater, type ReadingLater } from './waiting-document.ts'
import { listWithdrawn, restoreReport, withdrawReport } from './withdraw-report.ts'

/** What the register's actions are given: a workspace's store, the reader, and the world's clock, chance and user. */
export interface Given {
  readonly store: Store
  /** Bytes to article; its refusals (unreadable, empty, too large …) are handed on as they are. */
  readonly openDocument: (document: NewDocument) => Promise<Outcome<Article>>
  /** Article to report (its record, by `reportOfRecord`), with what the office knows already of the names in it. */
  readonly readArticle: (
    article: Article,
    report: { readonly addedAt: string; readonly fileName: string | null },
    knowledge: Knowledge | null
  ) => Promise<Outcome<NewReport>>
  /** Bytes to the rows of a table; without it no table is opened. */
  readonly openTable?: (table: GivenTable) => Promise<Outcome<BroughtTable>>
  /** What shows the pages of PDF originals; without it no page is drawn. */
  readonly pages?: PageReader
  /** Who reads what is to be read later; without it everything is read at once. */
  readonly later?: ReadingLater
  readonly now: () => Date
  /** A new id, never the same twice. */
  readonly newId: () => string
  /** Who decides: the login name of an account, or the one local user. */
  readonly by: string
  /** Which level its rows are of; what is usual where not given. */
  readonly level?: Level
  /** Where what is measured stands, if elsewhere: it is of the usual level, whichever the register is of. */
  readonly seriesStore?: Store
  /** Whether somebody asks the feeds that are watched; nobody does where not given. */
  readonly feedsPolled?: boolean
}

export const makeRegister = (given: Given): Register => {
  const pages = given.pages ?? DRAWS_NOTHING
  const level = given.level ?? USUAL_LEVEL
  return {
    level,
    levelOf: async () => level,
    saw: async () => {},
    listSights: (query) => listSights(given, query),
    setLevel: async (change) => refuse('level_not_permitted', { level: change.level }),
    atOnce: (look) =>
      given.store.snapshot((now) => look(makeRegister({ ...given, store: { ...given.store, ...now, snapshot: (run) => run(now) } }))),
    addReport: async (document) => {
      const { later } = given
      const kept = later && document.later ? await bringLater({ ...given, later }, document) : null
      return kept ?? addReport(given, document)
    },
    listWaiting: () => given.store.waitingDocuments(),
    redactReport: async (asked) => {
      const shown = await showReport(given, asked.reportId)
      return shown.ok ? redactReport(shown.value, asked) : shown
    },
    fileRedacted: async (asked) => refuse('level_not_permitted', { level: asked.level }),
    listReports: (query) => listReports(given, query),
    showReport: (reportId) => showReport(given, reportId),
    originalOf: (reportId) => originalOf(given, reportId),
    listPages: (reportId) => listPages({ ...given, pages }, reportId),
    showPage: (which) => showPage({ ...given, pages }, which),
    drawPage: (which) => drawPage({ ...given, pages }, which),
    redateReport: (change) => redateReport(given, change),
    readVersion: (version) => readVersion(given, version),
    readAgain: (reportId) => readAgain(given, reportId),
    withdrawReport: (change) => withdrawReport(given, change),
    restoreReport: (change) => restoreReport(given, change),
    listWithdrawn: (query) => listWithdrawn(given, query),
    decide: (decision) => decide(given, decision),
    draftItem: (draft) => draftItem(given, draft),
    enterItem: (entered) => enterItem(given, entered),
    acceptUndoubted: (bulk) => acceptUndoubted(given, bulk),
    undo: (what) => undo(given, what),
    search: (query) => search(given, query),
    searchKinds: (query, kinds) => searchKinds(given, query, kinds),
    knowledge: () => allKnown(given.store),
    listDossiers: (query) => listDossiers(given, query, dayHere(given.now())),
    countDossiers: (filter) => countDossiers(given, filter, dayHere(given.now())),
    enterDossier: (dossier) => enterDossier(given, dossier),
    followChain: (dossierId) => followChain(given, dossierId),
    lookAtToday: (query) => lookAtToday(given, dayHere(given.now()), query),
    lookAtPlaces: () => lookAtPlaces(given),
    listPoints: () => listPoints(given),
    countStates: (query) => countStates(given, query),
    countStanding: (query) => countStanding(given, query, dayHere(given.now())),
    sumMoney: (query) => sumMoney(given, query),
    listSums: (partnerId) => listSums(given, partnerId),
    openTable: given.openTable ?? (async () => refuse('reader_failed')),
    listLedger: (query) => listLedger(given, query),
    sumLedger: (query) => sumLedger(given, query),
    enterLedgerRows: (rows) => enterLedgerRows(given, rows),
    importActivities: (asked) => importActivities(given, asked),
    gatherFacts: (query) => gatherFacts({ store: given.store, day: dayHere(given.now()), level }, query),
    gatherNames: (sought) => namesAround(given, sought),
    gatherPeriod: (name) => gatherPeriod({ store: given.store, day: dayHere(given.now()), level }, name),
    lockPeriod: (locking) => lockPeriod(given, locking),
    unlockPeriod: (locking) => unlockPeriod(given, locking),
    listIndicators: (query) => listIndicators(given, query, dayHere(given.now())),
    showFedValues: (dossierId) =>
      showFedValues({ store: given.store, series: given.seriesStore ?? given.store, today: dayHere(given.now()) }, dossierId),
    showResults: (dossierId) => showResults({ ...given, today: dayHere(given.now()) }, dossierId),
    shareResults: (facets) => shareResults({ ...given, today: dayHere(given.now()) }, facets),
    showFinance: (dossierId) => showFinance(given, dossierId, dayHere(given.now())),
    listProducts: (query) => listProducts(given, query, dayHere(given.now())),
    lookAtProducts: () => lookAtProducts(given, dayHere(given.now())),
    showProduct: (dossierId) => showProduct(given, dossierId, dayHere(given.now())),
    enterProducts: (products) => enterProducts(given, products),
    keepRun: (run) => keepRun(given, run),
    keepPlan: (plan) => keepPlan(given, plan),
    showKeptPlan: async ({ dossierId, sha256 }) => {
      const shown = await showDossier(given, dossierId, dayHere(given.now()))
      return shown.ok ? showKeptPlan(given, shown.value, sha256) : shown
    },
    keepPlantLog: (log) => keepPlantLog(given, log, dayHere(given.now())),
    showPlant: async ({ dossierId, month }) => {
      const today = dayHere(given.now())
      const shown = await showDossier(given, dossierId, today)
      return shown.ok ? showPlant(given, shown.value, month, today) : shown
    },
    listPlants: (query = {}) => listPlants(given, query, dayHere(given.now())),
    keepMinutes: (minutes) => keepMinutes(given, minutes),
    showMinutes: (dossierId) => showMinutes(given, dossierId, dayHere(given.now())),
    approveMinutes: (minutes) => approveMinutes(given, minutes),
    addPhoto: (photo) => addPhoto(given, photo),
    showPhoto: (which) => showPhoto(given, which),
    sumTrade: (query) => sumTrade(given, query, dayHere(given.now())),
    listExchanges: (query) => listExchanges(given, query, dayHere(given.now())),
    listRates: (query) => listRates(given, query),
    enterRates: (rates) => enterRates(given, rates),
    importRates: async (file) => {
      const opened = given.openTable ? await given.openTable(file) : refuse('reader_failed')
      return opened.ok ? importRates(given, opened.value, file) : opened
    },
    takeBackRate: (asked) => takeBackRate(given, asked),
    series: makeSeries({ ...given, store: given.seriesStore ?? given.store }),
    feeds: makeFeeds({ ...given, store: given.seriesStore ?? given.store, polled: given.feedsPolled ?? false }),
    relatePartners: (query) => relatePartners(given, query),
    responsiblePeople: () => responsiblePeople(given),
    setHome: (partnerId) => setHome(given, partnerId),
    nameDossier: (dossierId) => nameDossier(given, dossierId),
    showDelegation: (dossierId) => showDelegation(given, dossierId),
    showDelivery: (dossierId) => showDelivery(given, dossierId, dayHere(given.now())),
    showDossier: (dossierId) => showDossier(given, dossierId, dayHere(given.now())),
    actOnDossier: (act) => actOnDossier(given, act),
    listConflicts: (query = {}) => listConflicts(given, query),
    settleConflict: (settlement) => settleConflict(given, settlement),
    listMergings: () => listMergings(given)
  }
}
