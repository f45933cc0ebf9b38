// What a city's works need, and what they cost. In: a plan with its parameters, each with its source. Out: flows, gaps, modules, costs and debt by area and year.
export { KINDS, type Kind, NEED_KINDS, type Parameter, SCENARIOS, type Scenario, SEASONS, type Season } from './wastewater/parameter.ts'
export type {
  AreaOutcome,
  AreaYear,
  Load,
  Loads,
  ModuleNeed,
  MoneyYear,
  PhaseOutcome,
  PlanCosts,
  PlanLoan,
  PlantOutcome,
  PlantYear,
  ScenarioOutcome,
  TornadoRow,
  WastewaterResult,
  YearTotal
} from './wastewater/plan-result.ts'
export { type AreaPlan, type Sourced, STATUSES, type Status, type WastewaterPlan, wastewaterPlanSchema } from './wastewater/plan-schema.ts'
export { planWastewater } from './wastewater/plan-wastewater.ts'
export { readWastewaterPlan } from './wastewater/read-plan.ts'
export { type WrittenWastewater, writeWastewater } from './wastewater/write-result.ts'
