// One register brought into another. In: two stores. Out: what was done in the one, done in the other as well; what cannot be is kept as a conflict.
export { type Choice, type Conflict, type FoundConflict, SETTLEMENTS, type Settlement, type Sides } from './conflict.ts'
export type { MergeView } from './list-mergings.ts'
export { type Merged, type MergeSource, type Merging, mergeRegister } from './merge-register.ts'
export type { Brought, KeptMerging, ReadingMerges, WritingMerges } from './merge-store.ts'
export { type NewSettlement, settleConflict } from './settle-conflict.ts'
export { type ConflictQuery, type ConflictView, listConflicts } from './show-conflicts.ts'
