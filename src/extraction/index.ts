// Reads an article. In: an Article (and the lexicon). Out: the record, every item with the words it stands on.
export { type Explained, type ExtractOptions, extract, extractExplained } from './extract.ts'
export type {
  Action,
  ActionKind,
  Agreement,
  CooperationRecord,
  Doubt,
  Figure,
  Meeting,
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
  itemSchemas,
  MEETING_FORMATS,
  PARTY_ROLES,
  PROJECT_STATUSES,
  recordSchema,
  SECTORS
} from './record.ts'
export { actionRules } from './rules/action-rules.ts'
export { explainArticle } from './rules/explain-article.ts'
export { CHOICES, type Explanation, type ItemExplanation, STOOD } from './rules/explanation.ts'
export { itemRules } from './rules/item-rules.ts'
export type { Words } from './rules/rule.ts'
export { setAsideRules } from './rules/set-aside-rules.ts'
