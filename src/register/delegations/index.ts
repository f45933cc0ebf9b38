// Delegations as their days need them. In: a delegation's dossier and its entries. Out: its programme by day and hour, exact sums, what does not go together and what is missing.
export { CLASH_KINDS, type Clash, type ClashKind, findClashes, overlap, type PlannedItem } from './clashes.ts'
export {
  DELEGATION_GAPS,
  type DelegationGap,
  type DelegationSum,
  type DelegationView,
  type ProgrammeDay,
  showDelegation
} from './show-delegation.ts'
