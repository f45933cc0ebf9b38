export { type Facts, type FactsGroup, type FactsQuery, originKey, SUBJECTS, type Subject, type Told } from './facts.ts'
export { gatherFacts } from './gather-facts.ts'
