// What accepted items amount to. In: the items of reports. Out: dossiers of partners, bodies, people, meetings, undertakings, agreements and projects.

export { type Acting, actOnDossier, type DossierAct, type NewAct } from './act-on-dossier.ts'
export { LIFE_FIELD, type LifeView, RENEWALS, type Renewal, type StageView } from './agreement-life.ts'
export { type RouteView, STEP_FIELD, STEP_STATES, type StepState, type StepView } from './agreement-route.ts'
export { type LinkWay, linkWays, mayLink } from './allowed-links.ts'
export type { DeliveryObstacle, DeliveryView, PromiseLeft, StepStanding } from './delivery-of.ts'
export {
  DOSSIER_KINDS,
  type Dossier,
  type DossierKind,
  type EnteredLink,
  type FieldValue,
  type Link,
  type Origin,
  RELATIONS,
  type Relation,
  type Said,
  STATES,
  type Statement,
  titleKey,
  type Value
} from './dossier.ts'
export { ACTS, type Act, type DossierEvent } from './dossier-event.ts'
export type {
  CountedOf,
  DossierFilter,
  DossierHitsQuery,
  DossierPlace,
  DossierQuery,
  DossierWords,
  Facet,
  FoundDossier,
  ProposedLikeness,
  ReadingDossiers,
  StoodFilter,
  WritingDossiers
} from './dossier-store.ts'
export type { Duty } from './duties.ts'
export { ENTERED_KINDS, type EnteredKind, enterDossier, type NewDossier, WORKS, type WorksKind } from './enter-dossier.ts'
export { MOVES } from './entries/actual-moves.ts'
export {
  CARES,
  DELEGATION_ENTRY_KINDS,
  type DelegationEntryKind,
  GIFT_WAYS,
  MEMBER_PARTS,
  type ProgrammeItem
} from './entries/delegation-entries.ts'
export {
  AGGREGATES,
  BUDGET_STATUSES,
  BUDGET_TYPES,
  type Budget,
  DIRECTIONS,
  ENTERED_INTO,
  ENTRY_KINDS,
  type Entries,
  type EntryKind,
  FUNDS,
  type Fund,
  type Indicator,
  type Location,
  MEASURES,
  type Measured,
  type Money,
  type Parcels,
  type Promised,
  type Side,
  STANDINGS,
  type StepEntry,
  TRANSACTION_CODES,
  TRANSACTION_TYPES,
  type Transaction,
  type TransactionStanding,
  type TransactionType
} from './entries/entry.ts'
export { LOCKED_GROUPS, type Lock, type LockedGroup, type LockedSum } from './entries/lock-entry.ts'
export {
  type CarriedFrom,
  MADE,
  MINUTES_STATES,
  type Minutes,
  type MinutesPoint,
  type MinutesSide,
  type MinutesState,
  MOST_POINTS,
  OUTCOMES,
  type Outcome as MinutesOutcome,
  TAKEN_UP
} from './entries/minutes-entry.ts'
export type { Entered, EntryView } from './entries/show-entries.ts'
export {
  ACTUAL_STATES,
  type Actual,
  type ActualState,
  type Certificate,
  type Dimension,
  EVERY,
  type Fault,
  LIMIT_COLUMNS,
  LIMIT_STATES,
  LOAN_PAYMENTS_PER_YEAR,
  LOAN_REPAYMENTS,
  type Loan,
  type Outlet,
  type Photo,
  PLAN_MODELS,
  type PlanModel,
  type PlantLimit,
  PRIORITIES,
  type Scoring,
  STARS,
  type Target,
  TRADE_TYPES,
  type Trade,
  type Training,
  WORKS_ENTRY_KINDS,
  type WorksEntries,
  type WorksEntryKind
} from './entries/works-entries.ts'
export { fileUnfiled, settleUnsettled } from './file-report.ts'
export { type Chain, followChain, type Hole, STEPS, type Step } from './follow-chain.ts'
export { POINT_DOUBTS, type PointDoubt, type PointView, SRS_NAME } from './iati/activity-points.ts'
export { FITS, type IatiCode, type SectorCode } from './iati/iati-terms.ts'
export { ACTIVITY_DATES, ACTIVITY_GAPS, type ActivityDate, type ActivityGap, type ActivityView } from './iati/project-activity.ts'
export { JUDGED_FIELD, JUDGEMENTS, type Judgement } from './judge-item.ts'
export {
  countDossiers,
  type DossierListFilter,
  type DossierListQuery,
  listDossiers,
  MOST_COUNTED,
  WHOSE,
  type Whose
} from './list-dossiers.ts'
export { type Located, listPoints } from './list-points.ts'
export { PLACE_KINDS, type PlaceKind, type PlaceLine } from './look-at-places.ts'
export { type DutyLine, type Few, type FewDuties, type FewReports, lookAtToday, type Today, type TodayQuery } from './look-at-today.ts'
export { ASSET_KINDS } from './nouns/asset.ts'
export { FACILITY_KINDS } from './nouns/facility.ts'
export { NAME_FIELDS, type NameField } from './nouns/names.ts'
export { PLACEMENT_KINDS, PLACEMENT_ROLES } from './nouns/placement.ts'
export { PLAN_KINDS } from './nouns/plan.ts'
export { endOfCertificate, standingCertificate } from './nouns/product-certificates.ts'
export { ORGANISATION_TYPES, PUBLISHER_FIELDS, type PublisherField } from './nouns/publisher.ts'
export {
  MILESTONE_FIELD,
  type MilestoneView,
  OBSTACLE_FIELD,
  type ObstacleView,
  PLAN_STATES,
  type PlanState,
  type PlanView
} from './project-plan.ts'
export type { WorkOf } from './responsible.ts'
export { responsiblePeople } from './responsible-people.ts'
export { setHome } from './set-home.ts'
export { showDossier } from './show-dossier.ts'
export { valueKey } from './tally.ts'
export type { Turn } from './turns.ts'
export type { AlikeView, DossierLine, DossierView, FieldView, JudgedView, LinkView, StatementView, ValueView } from './views.ts'
export { wordsOfDossier } from './word-dossier.ts'
