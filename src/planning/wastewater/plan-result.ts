import type { Decimal, LoanSchedule } from '../../money/index.ts'
import type { Parameter, Scenario, Season } from './parameter.ts'
import type { WastewaterPlan } from './plan-schema.ts'

/** A load in kg a day, to the gram: what is produced, what reaches sewers, what reaches a plant that can take it. */
export interface Load {
  readonly produced: Decimal
  readonly collected: Decimal
  readonly treated: Decimal
}

export interface Loads {
  readonly bod: Load
  readonly tn: Load
}

/** Flows in m³ a day to the litre. produced = collected + uncollected; collected = treated + gap: exactly. */
export interface Flows {
  readonly domestic: Decimal
  readonly nonDomestic: Decimal
  readonly infiltration: Decimal
  readonly produced: Decimal
  readonly collected: Decimal
  readonly uncollected: Decimal
  readonly treated: Decimal
  /** Collected, and no plant can take it. */
  readonly gap: Decimal
  /** The hourly peak of what is collected, as m³ a day. */
  readonly peak: Decimal
}

export interface AreaYear extends Flows {
  readonly year: number
  readonly population: number
  readonly connected: number
  /** Connected people whose wastewater is treated. */
  readonly served: number
  readonly loads: Loads
}

export interface YearTotal extends AreaYear {
  /** What all plants can treat, m³ a day. */
  readonly capacity: Decimal
  /** Modules that would close the gap of the year. */
  readonly modulesNeeded: number
}

export interface AreaOutcome {
  readonly id: string
  readonly name: string
  readonly years: readonly AreaYear[]
}

export interface PlantYear {
  readonly year: number
  /** Capacity × availability × the part of the year in which each module stands, m³ a day. */
  readonly capacity: Decimal
  readonly received: Decimal
  readonly treated: Decimal
}

export interface PlantOutcome {
  readonly id: string
  readonly name: string
  readonly years: readonly PlantYear[]
}

/** The first year in which so many modules more are needed. */
export interface ModuleNeed {
  readonly count: number
  readonly year: number
}

/** Money in minor units of the plan's currency, at prices of the plan's price year. */
export interface PhaseOutcome {
  readonly id: string
  readonly name: string
  readonly total: bigint
  readonly years: readonly { readonly year: number; readonly amount: bigint }[]
}

export interface MoneyYear {
  readonly year: number
  readonly capex: bigint
  readonly operation: bigint
  /** Of the loan, in the plan's currency at the rate supposed. */
  readonly draw: bigint
  readonly principal: bigint
  readonly interest: bigint
  /** Principal, interest and fees. */
  readonly debtService: bigint
  /** capital recovery of what was spent so far + operation of the year. */
  readonly annualised: bigint
  /** Units of the currency with its own decimals and two more; null where nothing is treated. */
  readonly annualisedPerM3: Decimal | null
  readonly annualisedPerPerson: Decimal | null
  /** What a m³ of wastewater collected would have to bring: operation and debt service; all of it, annualised. Null where nothing is collected. */
  readonly tariffCash: Decimal | null
  readonly tariffFull: Decimal | null
  /** The household's bill at these tariffs in percent of its income; null without what the plan says of households. */
  readonly affordCashPercent: Decimal | null
  readonly affordFullPercent: Decimal | null
}

export interface PlanCosts {
  readonly phases: readonly PhaseOutcome[]
  readonly capexTotal: bigint
  readonly operationTotal: bigint
  /** Modules still needed in the last year, by the unit cost: no part of the phases. */
  readonly modulesStillNeeded: bigint
  /** r × (1 + r)^n ÷ ((1 + r)^n − 1), or 1 ÷ n without a discount rate. */
  readonly capitalRecovery: Decimal
  readonly years: readonly MoneyYear[]
}

export interface PlanLoan {
  readonly currency: string
  /** Minor units of the loan's currency. */
  readonly principal: bigint
  readonly schedule: LoanSchedule
}

/** The last year of the plan in one scenario and season. */
export interface ScenarioOutcome {
  readonly scenario: Scenario
  readonly season: Season
  readonly year: number
  readonly produced: Decimal
  readonly collected: Decimal
  readonly treated: Decimal
  readonly gap: Decimal
  readonly modulesNeeded: number
}

/** What moving one kind of parameter over its range does to the gap of the last year (m³ a day) and to phases + missing modules + operation (minor units). */
export interface TornadoRow {
  readonly kind: Parameter['kind']
  readonly gapLow: Decimal
  readonly gapHigh: Decimal
  readonly costLow: bigint
  readonly costHigh: bigint
}

export interface WastewaterResult {
  readonly plan: WastewaterPlan
  readonly scenario: Scenario
  readonly season: Season
  readonly areas: readonly AreaOutcome[]
  readonly plants: readonly PlantOutcome[]
  readonly years: readonly YearTotal[]
  readonly modules: readonly ModuleNeed[]
  readonly costs: PlanCosts
  readonly loan: PlanLoan | null
  readonly scenarios: readonly ScenarioOutcome[]
  /** What the tornado stands around: the gap and the cost with nothing moved, at mid need. */
  readonly tornadoMiddle: { readonly gap: Decimal; readonly cost: bigint }
  readonly tornado: readonly TornadoRow[]
  readonly parameters: readonly Parameter[]
}
