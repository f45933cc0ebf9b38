export { keepRun, type NewRun } from './keep-run.ts'
export { type KeptPlan, keepPlan, type NewPlan, type PlanRunView, type PlanVersionView, showKeptPlan } from './kept-plan.ts'
export type { Planned } from './plan-models.ts'
