import type { DrainageGate } from '../../api/index.ts'
import type { DrainagePlan } from '../../planning/index.ts'
import type { PlanRunView } from '../../register/index.ts'
import { type Language, sentenceOf, showNumber } from '../../wording/index.ts'
import { showWho } from '../format/who.ts'
import type { ShownTable } from '../wastewater/show-plan.ts'
import { drainageWordsIn } from '../words/drainage.ts'

export interface ShownRun {
  readonly entry: string
  readonly title: string
  readonly who: string
  readonly reason: string
  /** What there is to say of it, what cannot be trusted first. */
  readonly sentences: readonly string[]
  readonly tables: readonly ShownTable[]
}

/** Each run of a version beside what the formulas make of the same rain. */
export const showRuns = (gate: DrainageGate, plan: DrainagePlan, runs: readonly PlanRunView[], language: Language): ShownRun[] => {
  const w = drainageWordsIn(language).drainage
  const told = (value: number, decimals = 0): string => showNumber(value.toFixed(decimals), language)
  const share = (percent: number | null): string => (percent === null ? '–' : told(percent, 2))
  return runs.map((run) => {
    const { entry, returnPeriodYears, climateFactor, report, reason } = run
    const said = {
      entry,
      title: w.run(showNumber(String(returnPeriodYears), language), showNumber(String(climateFactor), language)),
      who: showWho(run, language),
      reason: reason ?? ''
    }
    const ran = gate.ran(plan, report, run)
    const ours = gate.plan(plan, climateFactor)
    if (!ran.ok || !ours.ok) return { ...said, sentences: ran.ok ? [] : [sentenceOf(ran.refusal, language)], tables: [] }
    const { catchments, floodedNodes, floodedM3, isLoose, runoffErrorPercent, routingErrorPercent, warnings } = ran.value
    const total = ours.value.totals.find((each) => each.returnPeriodYears === returnPeriodYears)
    const peaks: ShownTable = {
      title: `${w.peak}: ${said.title}`,
      heads: [w.catchment, w.ours, w.theirs, w.ratio],
      rows: catchments.map(({ name, rationalPeakM3PerS, modelPeakM3PerS, ratio }) => [
        name,
        ...[rationalPeakM3PerS, modelPeakM3PerS, ratio].map((value) => told(value, 2))
      ])
    }
    const nodes: ShownTable = {
      title: w.floodedNodes,
      heads: [w.node, w.hours, w.volume],
      rows: floodedNodes.map(({ name, hours, volumeM3 }) => [name, told(hours, 2), told(volumeM3)])
    }
    return {
      ...said,
      sentences: [
        ...(isLoose ? [w.loose] : []),
        w.floodedBeside(told(floodedM3), told(total?.unheldPlannedM3 ?? 0)),
        w.errors(share(runoffErrorPercent), share(routingErrorPercent)),
        ...warnings
      ],
      tables: floodedNodes.length === 0 ? [peaks] : [peaks, nodes]
    }
  })
}
