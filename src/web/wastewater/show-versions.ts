import { comparePlans, type KINDS, planWastewater, type WastewaterPlan } from '../../planning/index.ts'
import type { KeptPlan } from '../../register/index.ts'
import { type Language, showNumber, WASTEWATER_TERMS } from '../../wording/index.ts'
import { showWho } from '../format/who.ts'
import { plansWordsIn } from '../words/plans.ts'
import type { PlanCase } from './plan-case.ts'
import type { ShownTable } from './show-plan.ts'

export interface ShownVersion {
  readonly sha256: string
  readonly who: string
  readonly reason: string
  readonly href: string
  readonly isShown: boolean
  /** Leads to what is different in the version that is shown; null for that one. */
  readonly compare: string | null
}

/** The versions of a plan, the latest first. */
export const showVersions = ({ dossier, versions, version }: KeptPlan, language: Language): ShownVersion[] =>
  versions.map((one) => {
    const href = `/plans/${dossier.id}/${version.model}`
    const isShown = one.sha256 === version.sha256
    return {
      sha256: one.sha256,
      who: showWho(one, language),
      reason: one.reason ?? '',
      href: `${href}?version=${one.sha256}`,
      isShown,
      compare: isShown ? null : `${href}?version=${version.sha256}&against=${one.sha256}#differences`
    }
  })

const MOST_SHOWN = 200

/** In what a plan differs from another, and what that does to the results of the case. */
export const showDifferences = (
  before: WastewaterPlan,
  after: WastewaterPlan,
  { scenario, season }: PlanCase,
  language: Language
): ShownTable[] => {
  const w = plansWordsIn(language).plans
  const at = language === 'vi' ? 0 : 1
  const differences = comparePlans(before, after)
  const said = (value: string | number | boolean | null): string =>
    value === null ? w.notThere : typeof value === 'number' ? showNumber(String(value), language) : String(value)
  const nameOf = (part: string): string => {
    const kinds: Readonly<Partial<Record<string, readonly [string, string]>>> = WASTEWATER_TERMS.parameterKind satisfies Record<
      (typeof KINDS)[number],
      readonly [string, string]
    >
    return kinds[part]?.[at] ?? w.partsOfPlan[part as keyof typeof w.partsOfPlan] ?? part
  }
  const [was, is] = [planWastewater(before, scenario, season), planWastewater(after, scenario, season)]
  const table: ShownTable = {
    title: w.changedFigures,
    heads: [w.parameter, w.before, w.after],
    rows: differences
      .slice(0, MOST_SHOWN)
      .map(({ path, before: old, after: fresh }) => [path.map(nameOf).join(' › '), said(old), said(fresh)])
  }
  if (!was.ok || !is.ok) return [table]
  const results = [was.value, is.value].map(({ plan, years, costs }) => {
    const last = years.at(-1)
    return [
      ...[last?.produced, last?.collected, last?.treated, last?.gap].map((flow) => (flow ? showNumber(flow.toFixed(0), language) : '–')),
      `${showNumber((costs.capexTotal / 10n ** 6n).toString(), language)} ${w.inMillions(plan.currency)}`
    ]
  })
  const names = [w.produced, w.collected, w.treated, w.gap, w.invested]
  return [
    table,
    {
      title: w.changedResults(after.until),
      heads: [w.result, w.before, w.after],
      rows: names.map((name, row) => [name, results[0]?.[row] ?? '–', results[1]?.[row] ?? '–'])
    }
  ]
}
