// The register: what was read, what people decided on it, and how it is found. In: records, decisions, a Store. Out: reports, items, hits, refusals.
export { addReport, reportIdOf } from './add-report.ts'
export { type Finding, followLog, type LogFollower } from './audit/follow-log.ts'
export { type LogHead, readHead, writeHead } from './audit/log-head.ts'
export { BEFORE_FIRST, chained, digestOf, hashOf, type LogEntry, type Logged, type LogRow } from './audit/log-row.ts'
export * from './charts/index.ts'
export type { Place } from './cursor.ts'
export { decide } from './decide.ts'
export * from './delegations/index.ts'
export * from './dossiers/index.ts'
export type { ItemDraft } from './draft-item.ts'
export * from './facts/index.ts'
export * from './feeds/index.ts'
export type { FormerUnit } from './former-units.ts'
export * from './imports/index.ts'
export {
  type Decision,
  ITEM_KINDS,
  ITEM_STATES,
  type Item,
  type ItemContent,
  type ItemKind,
  type ItemState,
  isEntered,
  type LeftState,
  type Verdict
} from './item.ts'
export { itemsOfRecord } from './items-of-record.ts'
export { nameUnnamed } from './knowledge/keep-namings.ts'
export { knownIn } from './knowledge/know.ts'
export type { AcceptedNaming, KeptNaming, Naming } from './knowledge/naming.ts'
export * from './ledger/index.ts'
export { expungeReport, type Gone } from './levels/expunge-report.ts'
export { type Following, followLevels, type LevelFollower } from './levels/follow-levels.ts'
export { type Levelled, levelledRegister } from './levels/levelled-register.ts'
export { type LevelRows, type LevelStores, openLevels } from './levels/open-levels.ts'
export { SEEN, type Sight, type SightView, watchedRegister } from './levels/sight.ts'
export { listReports } from './list-reports.ts'
export { type Given, makeRegister } from './make-register.ts'
export * from './merge/index.ts'
export * from './minutes/index.ts'
export * from './names/index.ts'
export * from './periods/index.ts'
export * from './plans/index.ts'
export * from './plants/index.ts'
export * from './products/index.ts'
export * from './rates/index.ts'
export { readAgain } from './read-again.ts'
export type { Change } from './read-anew.ts'
export { redateReport } from './redate-report.ts'
export type { ListQuery, NewDocument, Register } from './register.ts'
export * from './reminders/index.ts'
export { type NewReport, type ReportText, reportOfRecord } from './report.ts'
export type { ReportEvent } from './report-event.ts'
export * from './results/index.ts'
export { type Judged, type ReviewStep, stateNow } from './review-steps.ts'
export { AMONG, type SearchQuery, search } from './search.ts'
export { reportWords } from './search-text.ts'
export { type SearchName, type SearchWords, searchWordsOf } from './search-words.ts'
export * from './series/index.ts'
export type { PageImage, PageReader, PlacedWords, Printed, ReportPage } from './show-page.ts'
export { originalOf, showReport } from './show-report.ts'
export { bestSnippet, marksIn, type Snippet } from './snippet.ts'
export type { Days, Original, Placed, ReadingStore, SearchableReport, Store, WritingStore } from './store.ts'
export type {
  Added,
  DossierHit,
  ItemView,
  Page,
  Redated,
  ReportSummary,
  ReportView,
  Reread,
  SearchHit,
  SearchPage,
  StateCounts,
  WithdrawnReport
} from './views.ts'
export { type ReadingLater, readAllWaiting, readWaiting, type WaitingDocument } from './waiting-document.ts'
export { wordAnew } from './word-anew.ts'
export type { PointedWords } from './words-in-article.ts'
