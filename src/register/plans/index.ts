export { type KeptPlan, keepPlan, type NewPlan, type PlanVersionView, showKeptPlan } from './kept-plan.ts'
