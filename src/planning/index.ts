// What a city's works need, and what they cost. In: a plan with its parameters, each with its source. Out: flows, gaps, modules, costs and debt by area and year; of drainage peak flow, storage and flooded ground; of a district's steps their days, critical path and progress.
export { type Clearance, type ParcelGroup, sumClearance } from './delivery/clearance.ts'
export { dayNumber, daysBetween } from './delivery/day-number.ts'
export { type CurvePoint, sCurve } from './delivery/s-curve.ts'
export { type Schedule, type ScheduledStep, scheduleSteps } from './delivery/schedule-steps.ts'
export { type DeliveryStep, STEP_KINDS, type StepKind } from './delivery/step.ts'
export { checkDrainagePlan } from './drainage/check-plan.ts'
export { floodedArea } from './drainage/flooded-area.ts'
export { DRAINAGE_LIMITS, type DrainageLimit } from './drainage/limits.ts'
export {
  type Catchment,
  type DrainagePlan,
  drainagePlan,
  type Network,
  type Quantity,
  type RainInput
} from './drainage/plan.ts'
export {
  type CatchmentResult,
  type DrainageResult,
  planDrainage,
  type ReturnPeriodResult,
  type StandsOn
} from './drainage/plan-drainage.ts'
export { intensityMmPerHour, MAX_CLIMATE_FACTOR, MIN_CLIMATE_FACTOR, type Rain, rainOf, scaledRain } from './drainage/rain.ts'
export { compositeCoefficient, kirpichMinutes, rationalPeak } from './drainage/rational.ts'
export { readDrainagePlan } from './drainage/read-plan.ts'
export { type StorageNeed, storageNeed } from './drainage/storage-need.ts'
export { STORM_FORMS, type Storm, stormOf } from './drainage/storm.ts'
export { comparePlans, type PlanDifference } from './wastewater/compare-plans.ts'
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
