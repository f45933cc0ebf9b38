import { accept, type Outcome } from '../../values/index.ts'
import { costPhases } from './cost-phases.ts'
import { costOfModules, costPlan, operationOf } from './cost-plan.ts'
import { drawLoan } from './draw-loan.ts'
import { evaluate } from './evaluate.ts'
import { parametersOf } from './list-parameters.ts'
import { KINDS, type Pick, pickFor, pickMoved, SCENARIOS, type Scenario, SEASONS, type Season } from './parameter.ts'
import type { ModuleNeed, ScenarioOutcome, TornadoRow, WastewaterResult, YearTotal } from './plan-result.ts'
import type { WastewaterPlan } from './plan-schema.ts'

/**
 * What a plan needs, treats and costs, in one scenario and season; all six beside one another for its last year, and what each parameter's range does.
 * The plan is one that `readWastewaterPlan` took. Refuses as the money part does of a loan whose terms do not hold together.
 */
export const planWastewater = (plan: WastewaterPlan, scenario: Scenario = 'mid', season: Season = 'dry'): Outcome<WastewaterResult> => {
  const pick = pickFor(scenario)
  const evaluation = evaluate(plan, season, pick)
  const phases = costPhases(plan, pick)
  const loan = drawLoan(plan, phases, pick)
  if (!loan.ok) return loan
  const middle = outcomeOf(plan, season, pickFor('mid'))
  return accept({
    plan,
    scenario,
    season,
    areas: evaluation.areas,
    plants: evaluation.plants,
    years: evaluation.years,
    modules: firstNeeds(evaluation.years),
    costs: costPlan(plan, evaluation, phases, loan.value, pick),
    loan: loan.value,
    scenarios: SEASONS.flatMap((each) => SCENARIOS.map((of) => lastYear(plan, of, each))),
    tornadoMiddle: middle,
    tornado: tornadoOf(plan, season),
    parameters: parametersOf(plan)
  })
}

/** The first year in which one module is needed, and each year in which it is more than ever before. */
const firstNeeds = (years: readonly YearTotal[]): ModuleNeed[] => {
  const needs: ModuleNeed[] = []
  for (const { year, modulesNeeded: count } of years) if (count > (needs.at(-1)?.count ?? 0)) needs.push({ count, year })
  return needs
}

const lastYear = (plan: WastewaterPlan, scenario: Scenario, season: Season): ScenarioOutcome => {
  const [last] = evaluate(plan, season, pickFor(scenario), [plan.until]).years
  if (!last) throw new Error('A plan has a last year.')
  const { year, produced, collected, treated, gap, modulesNeeded } = last
  return { scenario, season, year, produced, collected, treated, gap, modulesNeeded }
}

/** The gap of the last year, and what it takes: phases, the modules that are still missing, and operation over all years. */
const outcomeOf = (plan: WastewaterPlan, season: Season, pick: Pick): WastewaterResult['tornadoMiddle'] => {
  const { years } = evaluate(plan, season, pick)
  const last = years.at(-1)
  if (!last) throw new Error('A plan has a last year.')
  const capex = costPhases(plan, pick).reduce((sum, { total }) => sum + total, 0n)
  const operation = years.reduce((sum, year) => sum + operationOf(plan, year, pick), 0n)
  return { gap: last.gap, cost: capex + costOfModules(plan, last.modulesNeeded, pick) + operation }
}

/** Parameters whose range moves anything, those that move the gap most first, then those that move the cost. */
const tornadoOf = (plan: WastewaterPlan, season: Season): TornadoRow[] => {
  const ranged = new Set(parametersOf(plan).flatMap(({ kind, low, high }) => (low === null && high === null ? [] : [kind])))
  const span = ({ gapLow, gapHigh }: TornadoRow) => gapHigh.minus(gapLow).abs()
  const dear = ({ costLow, costHigh }: TornadoRow) => (costHigh > costLow ? costHigh - costLow : costLow - costHigh)
  return KINDS.filter((kind) => ranged.has(kind))
    .map((kind): TornadoRow => {
      const [low, high] = [outcomeOf(plan, season, pickMoved(kind, 'low')), outcomeOf(plan, season, pickMoved(kind, 'high'))]
      return { kind, gapLow: low.gap, gapHigh: high.gap, costLow: low.cost, costHigh: high.cost }
    })
    .filter((row) => !span(row).isZero() || dear(row) > 0n)
    .sort((a, b) => span(b).comparedTo(span(a)) || Number(dear(b) - dear(a)))
}
