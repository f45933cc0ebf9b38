// What stands in a text, before anybody asks what it means. In: a text (NFC) and the lexicon. Out: tokens, sentences, mentions of people, places, organisations, amounts and dates.
export { type AmountMention, findAmounts } from './find-amounts.ts'
export { type DateMention, dayAfter, findDates, resolveDate } from './find-dates.ts'
export { findLocality, provinceToday } from './find-locality.ts'
export { findMentions, type Mentions } from './find-mentions.ts'
export type { OrganisationMention } from './find-organisations.ts'
export type { CalledBody, PersonMention, Position, PostMention } from './find-people.ts'
export type { PlaceMention } from './find-places.ts'
export { KeySet, wordSet } from './key-set.ts'
export { type CompiledKnowledge, compileKnowledge, endsOf, formsOf } from './knowledge/compile-knowledge.ts'
export {
  canonicalKnowledge,
  isEmptyKnowledge,
  type Knowledge,
  type KnowledgeStamp,
  type KnownOrganisation,
  type KnownPerson,
  type KnownPosition,
  type KnownProject,
  NO_KNOWLEDGE,
  stampOf
} from './knowledge/knowledge.ts'
export { bodyKey, endingsOf, longAndShort, mayStandIn, nameKey, runsIn } from './knowledge/name-keys.ts'
export { namesNobody } from './knowledge/names-nobody.ts'
export { parseKnowledge } from './knowledge/parse-knowledge.ts'
export { compileNames, findNames, type KnownMatch, type KnownNames, MatchesAt, outermost, type Phrase } from './known-names.ts'
export type { PaperStatus } from './lexicon/agreements.ts'
export type {
  Act,
  CueEntry,
  Entry,
  KnownPlace,
  MilestoneEntry,
  NameEndEntry,
  ObstacleEntry,
  PaperEntry,
  ProjectRoleEntry,
  ProjectStatusEntry,
  SectorEntry,
  TellingEntry,
  Turn,
  WorkEntry
} from './lexicon/entry.ts'
export {
  loadCommonPairs,
  loadLexicon,
  loadLoanData,
  loadNames,
  loadPageLayout,
  loadPaperStatuses,
  loadProjectWords,
  loadProvinces,
  loadRainStations,
  loadWords,
  loadWordsBy,
  loadYearlyRates
} from './lexicon/load-lexicon.ts'
export type { GrantElementRule, LoanData, LoanDataSource, LoanDataStatus, OnLendingShare, PublishedOffer } from './lexicon/loans.ts'
export type { LayoutRule, PageLayout } from './lexicon/page-layout.ts'
export type { RainStation, RainStatus } from './lexicon/rain-stations.ts'
export type { RateStatus, YearlyRate } from './lexicon/rates.ts'
export { readTable } from './lexicon/read-table.ts'
export { APPOSED } from './organisations/apposed-names.ts'
export { type Province, provincesOfToday } from './provinces.ts'
export { type PlaceChoice, resolvePlace } from './resolve-place.ts'
export type { Sentence } from './sentences.ts'
export {
  ALL_CAPITALS,
  CAPITALISED,
  isCapital,
  keyOf,
  LOWER,
  MARK,
  NEWLINE,
  NUMBER,
  spanOf,
  type Tokens,
  tokenAt,
  tokenise,
  WORD,
  wordsOf
} from './tokens.ts'
export { type FoundWriting, loadWritings, type Writing, type Writings } from './writings/writings.ts'
