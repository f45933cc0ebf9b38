import { type DrainagePlan, readDrainagePlan, readWastewaterPlan, type WastewaterPlan } from '../../planning/index.ts'
import { accept, type Outcome } from '../../values/index.ts'
import type { PlanModel } from '../dossiers/entries/works-entries.ts'

/** A plan with what it is calculated by. */
export type Planned =
  | { readonly model: 'wastewater'; readonly plan: WastewaterPlan }
  | { readonly model: 'drainage'; readonly plan: DrainagePlan }

/** A plan of a model. Refuses as `readWastewaterPlan` and `readDrainagePlan` do. */
export const readPlanned = (model: PlanModel, given: unknown): Outcome<Planned> => {
  if (model === 'wastewater') {
    const read = readWastewaterPlan(given)
    return read.ok ? accept({ model, plan: read.value }) : read
  }
  const read = readDrainagePlan(JSON.stringify(given ?? null))
  return read.ok ? accept({ model, plan: read.value }) : read
}
