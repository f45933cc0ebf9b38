import type { DrainageGate } from '../../api/index.ts'
import { comparePlans, type DrainagePlan } from '../../planning/index.ts'
import { type Language, showNumber } from '../../wording/index.ts'
import type { ShownTable } from '../wastewater/show-plan.ts'
import { drainageWordsIn } from '../words/drainage.ts'

const MOST_SHOWN = 200

/** In what a plan differs from another, and what that does to the water without storage. */
export const showDrainageChanges = (
  gate: DrainageGate,
  before: DrainagePlan,
  after: DrainagePlan,
  climateFactor: number,
  language: Language
): ShownTable[] => {
  const { plans: p, drainage: w } = drainageWordsIn(language)
  const said = (value: string | number | boolean | null): string =>
    value === null ? p.notThere : typeof value === 'number' ? showNumber(String(value), language) : String(value)
  const changed: ShownTable = {
    title: p.changedFigures,
    heads: [p.parameter, p.before, p.after],
    rows: comparePlans(before, after)
      .slice(0, MOST_SHOWN)
      .map(({ path, before: old, after: fresh }) => [path.join(' › '), said(old), said(fresh)])
  }
  const [was, is] = [gate.plan(before, climateFactor), gate.plan(after, climateFactor)]
  if (!was.ok || !is.ok) return [changed]
  const earlier = new Map(was.value.totals.map((total) => [total.returnPeriodYears, total]))
  const told = (value: number | undefined): string => (value === undefined ? '–' : showNumber(value.toFixed(0), language))
  return [
    changed,
    {
      title: w.lackChart,
      heads: [p.result, p.before, p.after],
      rows: is.value.totals.flatMap(({ returnPeriodYears: years, unheldTodayM3, unheldPlannedM3 }) => [
        [`${w.years(String(years))}, ${w.today}`, told(earlier.get(years)?.unheldTodayM3), told(unheldTodayM3)],
        [`${w.years(String(years))}, ${w.planned}`, told(earlier.get(years)?.unheldPlannedM3), told(unheldPlannedM3)]
      ])
    }
  ]
}
