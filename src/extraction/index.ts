// Reads an article. In: an Article (and the lexicon). Out: the record, every item with the words it stands on.
// The record's schema is asked for at ./record.ts, by those who check or publish records, since it loads zod.
export { addresseesBeside } from './addressees.ts'
export { type Explained, type ExtractOptions, extract, extractExplained } from './extract.ts'
export { placesWithin } from './places-within.ts'
export type {
  Action,
  ActionKind,
  Agreement,
  CooperationRecord,
  Doubt,
  Figure,
  Meeting,
  Milestone,
  Obstacle,
  Organisation,
  Person,
  Place,
  Project,
  Reference,
  SecondReader,
  Sector
} from './record.ts'
export {
  ACTION_KINDS,
  AGREEMENT_KINDS,
  AGREEMENT_STATUSES,
  ITEM_LISTS,
  MEETING_FORMATS,
  MILESTONE_KINDS,
  MILESTONE_STATUSES,
  OBSTACLE_KINDS,
  PARTY_ROLES,
  PROJECT_STATUSES,
  SECTORS
} from './record-words.ts'
export { actionRules } from './rules/action-rules.ts'
export { explainArticle } from './rules/explain-article.ts'
export { CHOICES, type Explanation, type ItemExplanation, STOOD } from './rules/explanation.ts'
export { itemRules } from './rules/item-rules.ts'
export type { Words } from './rules/rule.ts'
export { setAsideRules } from './rules/set-aside-rules.ts'
