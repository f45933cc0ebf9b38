import { type DrainagePlan, planDrainage } from '../../planning/index.ts'
import type { Register } from '../../register/index.ts'
import { type Outcome, refuse } from '../../values/index.ts'
import { joinReport, type PlanBesideModel } from './join-report.ts'
import { readSwmmReport } from './read-report.ts'

export interface BroughtRun {
  readonly dossierId: string
  readonly revision: number
  /** The hash of the version that was run; the latest where nothing is said. */
  readonly version?: string | undefined
  readonly returnPeriodYears: number
  readonly climateFactor: number
  /** The bytes of the report (.rpt). */
  readonly report: Uint8Array
  readonly reason: string
}

/** A report beside what the formulas make of the same rain. Refuses as `planDrainage`, `readSwmmReport` and `joinReport` do. */
export const ranOf = (
  plan: DrainagePlan,
  report: string,
  { returnPeriodYears, climateFactor }: Pick<BroughtRun, 'returnPeriodYears' | 'climateFactor'>
): Outcome<PlanBesideModel> => {
  const result = planDrainage(plan, climateFactor)
  if (!result.ok) return result
  const read = readSwmmReport(report)
  return read.ok ? joinReport(plan, result.value, read.value, returnPeriodYears) : read
}

/** Keeps a run whose report is of the plan's own network. Refuses with plan_of_another_model, and as `showKeptPlan`, `ranOf` and `keepRun` do. */
export const bringRun = async (
  register: Pick<Register, 'showKeptPlan' | 'keepRun'>,
  { version, ...run }: BroughtRun
): Promise<Outcome<null>> => {
  const kept = await register.showKeptPlan({ dossierId: run.dossierId, ...(version === undefined ? {} : { sha256: version }) })
  if (!kept.ok) return kept
  if (kept.value.model !== 'drainage') return refuse('plan_of_another_model', { title: kept.value.dossier.title })
  const ran = ranOf(kept.value.plan, new TextDecoder().decode(run.report), run)
  return ran.ok ? register.keepRun({ ...run, version: kept.value.version.entry }) : ran
}
