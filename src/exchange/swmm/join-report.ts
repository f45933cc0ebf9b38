import type { DrainagePlan, DrainageResult } from '../../planning/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { SwmmReport } from './read-report.ts'

/** A plan beside what the hydraulic model made of it. */
export interface PlanBesideModel {
  readonly version: string
  readonly returnPeriodYears: number
  readonly runoffErrorPercent: number | null
  readonly routingErrorPercent: number | null
  /** True where the model lost or made up more than its results can be trusted with. */
  readonly isLoose: boolean
  readonly catchments: readonly {
    readonly name: string
    readonly rationalPeakM3PerS: number
    readonly modelPeakM3PerS: number
    /** The model's peak over that of the rational method. */
    readonly ratio: number
  }[]
  readonly floodedNodes: SwmmReport['flooded']
  readonly floodedM3: number
  readonly outfalls: SwmmReport['outfalls']
  readonly storages: SwmmReport['storages']
  /** Links that ran full. */
  readonly fullLinks: readonly string[]
  readonly warnings: readonly string[]
}

/** Above so many percent of water lost or made up a run is not to be trusted: the ten percent of SWMM's manual, recalled. */
const LOOSE_PERCENT = 10

/** Puts a report beside the plan that its input was written from. Refuses with swmm_report_of_another (name), drainage_rain_not_planned (years). */
export const joinReport = (
  plan: DrainagePlan,
  result: DrainageResult,
  report: SwmmReport,
  returnPeriodYears: number
): Outcome<PlanBesideModel> => {
  const { network } = plan
  if (!network) return refuse('drainage_network_missing')
  const index = plan.returnPeriodsYears.indexOf(returnPeriodYears)
  if (index < 0) return refuse('drainage_rain_not_planned', { years: returnPeriodYears, planned: plan.returnPeriodsYears.join(', ') })
  const told = new Set([...report.nodes, ...report.links, ...report.subcatchments].map(({ name }) => name))
  const asked = [...network.junctions, ...network.storages, ...network.outfalls, ...network.conduits].map(({ name }) => name)
  const lost = [...asked, ...plan.catchments.map(({ name }) => name)].find((name) => !told.has(name))
  if (lost !== undefined) return refuse('swmm_report_of_another', { name: lost })
  return accept({
    version: report.version,
    returnPeriodYears,
    runoffErrorPercent: report.runoffErrorPercent,
    routingErrorPercent: report.routingErrorPercent,
    isLoose: [report.runoffErrorPercent, report.routingErrorPercent].some((error) => error !== null && Math.abs(error) > LOOSE_PERCENT),
    catchments: result.catchments.map(({ name, byReturnPeriod }) => {
      const rationalPeakM3PerS = byReturnPeriod[index]?.peakM3PerS ?? 0
      const modelPeakM3PerS = report.subcatchments.find((each) => each.name === name)?.peakM3PerS ?? 0
      return { name, rationalPeakM3PerS, modelPeakM3PerS, ratio: modelPeakM3PerS / rationalPeakM3PerS }
    }),
    floodedNodes: report.flooded,
    floodedM3: report.flooded.reduce((sum, { volumeM3 }) => sum + volumeM3, 0),
    outfalls: report.outfalls,
    storages: report.storages,
    fullLinks: report.links.filter(({ ofFullDepth }) => ofFullDepth !== null && ofFullDepth >= 1).map(({ name }) => name),
    warnings: report.warnings
  })
}
