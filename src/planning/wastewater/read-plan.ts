import type { z } from 'zod'
import { accept, isCurrency, isPartialDate, type Outcome, type Refusal, refuse } from '../../values/index.ts'
import { infiltrationOf } from './flows-of-area.ts'
import { parametersOf } from './list-parameters.ts'
import { pickFor, SCENARIOS, SEASONS } from './parameter.ts'
import { type WastewaterPlan, wastewaterPlanSchema } from './plan-schema.ts'

/**
 * A plan as JSON gives it, if it holds together. Refuses with plan_field_unknown (path), plan_field_missing (path), plan_number_below (path, least),
 * plan_number_above (path, most), plan_field_not_valid (path), and by the rules that one field alone cannot break: plan_years_not_valid, currency_not_known,
 * plan_id_twice, plan_range_not_ordered, plan_day_not_valid, plan_area_unknown, plan_shares_differ, plan_first_year_missing, plan_year_twice,
 * plan_wet_below_dry, plan_phase_unknown, plan_spending_differs, plan_year_outside, plan_exchange_rate_missing, plan_peak_not_ordered.
 */
export const readWastewaterPlan = (given: unknown): Outcome<WastewaterPlan> => {
  const parsed = wastewaterPlanSchema.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { ok: false, refusal: issue ? refusalOf(issue) : { code: 'plan_field_not_valid', about: { path: '' } } }
  }
  const plan = parsed.data
  for (const rule of RULES) {
    const broken = rule(plan)
    if (broken) return { ok: false, refusal: broken }
  }
  return accept(plan)
}

const refusalOf = (issue: z.core.$ZodIssue): Refusal => {
  const path = issue.path.map(String).join('.')
  switch (issue.code) {
    case 'unrecognized_keys':
      return refusal('plan_field_unknown', { path: [...issue.path.map(String), issue.keys[0] ?? ''].join('.') })
    case 'invalid_type':
      return issue.input === undefined && issue.message.endsWith('received undefined')
        ? refusal('plan_field_missing', { path })
        : refusal('plan_field_not_valid', { path })
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? refusal('plan_number_below', { path, least: Number(issue.minimum) })
        : refusal('plan_field_not_valid', { path })
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? refusal('plan_number_above', { path, most: Number(issue.maximum) })
        : refusal('plan_field_not_valid', { path })
    default:
      return refusal('plan_field_not_valid', { path })
  }
}

const refusal = (code: string, about: Record<string, string | number>): Refusal => ({ code, about })
/** So that each code stands where the house looks for it, and a rule is no more than a question. */
const no = (refused: { readonly refusal: Refusal }): Refusal => refused.refusal

type Rule = (plan: WastewaterPlan) => Refusal | null

const MOST_YEARS = 50

const yearsHold: Rule = ({ from, until }) =>
  until < from || until - from > MOST_YEARS ? no(refuse('plan_years_not_valid', { from, until, most: MOST_YEARS })) : null

const currenciesAreKnown: Rule = ({ currency, loan }) => {
  const strange = [currency, ...(loan ? [loan.currency] : [])].find((each) => !isCurrency(each))
  return strange === undefined ? null : no(refuse('currency_not_known', { currency: strange }))
}

const idsAreOwn: Rule = ({ areas, plants, phases }) => {
  for (const list of [areas, plants, phases]) {
    const ids = list.map(({ id }) => id)
    const twice = ids.find((id, at) => ids.indexOf(id) !== at)
    if (twice !== undefined) return no(refuse('plan_id_twice', { id: twice }))
  }
  return null
}

const rangesAreOrdered: Rule = (plan) => {
  const wrong = parametersOf(plan).find(({ value, low, high }) => (low ?? value) > value || (high ?? value) < value)
  return wrong ? no(refuse('plan_range_not_ordered', { field: wrong.of ? `${wrong.of}: ${wrong.kind}` : wrong.kind })) : null
}

const daysAreDays: Rule = ({ plants, loan }) => {
  const modules = plants.flatMap((plant) => plant.modules)
  const days = [
    ...modules.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until])),
    ...(loan ? [loan.committedOn] : [])
  ]
  const wrong = days.find((day) => !isPartialDate(day)) ?? modules.find(({ from, until }) => until !== undefined && until <= from)?.until
  return wrong === undefined ? null : no(refuse('plan_day_not_valid', { day: wrong }))
}

const sharesAreWhole: Rule = ({ areas, plants }) => {
  for (const { area } of plants.flatMap(({ serves }) => serves))
    if (!areas.some(({ id }) => id === area)) return no(refuse('plan_area_unknown', { area }))
  for (const { id, name } of areas) {
    const shares = plants.flatMap(({ serves }) => serves.filter(({ area }) => area === id))
    // In millionths, so that three thirds written with decimals are not lost to floats; an area that no plant serves has no share at all.
    const sum = shares.reduce((all, { percent }) => all + Math.round(percent * 1e6), 0)
    if (shares.length > 0 && sum !== 100e6) return no(refuse('plan_shares_differ', { area: name, percent: sum / 1e6 }))
  }
  return null
}

const yearsAreStated: Rule = ({ areas, from }) => {
  for (const { name, population, connectionPercent } of areas)
    for (const [field, points] of Object.entries({ population, connectionPercent })) {
      const years = points.map(({ year }) => year)
      const twice = years.find((year, at) => years.indexOf(year) !== at)
      if (twice !== undefined) return no(refuse('plan_year_twice', { area: name, field, year: twice }))
      if (!years.some((year) => year <= from)) return no(refuse('plan_first_year_missing', { area: name, field, year: from }))
    }
  return null
}

const wetIsNotBelowDry: Rule = (plan) => {
  for (const area of plan.areas)
    for (const scenario of SCENARIOS) {
      const [dry, wet] = SEASONS.map((season) => infiltrationOf(plan, area, season, pickFor(scenario)))
      if (dry && wet && dry.unit === wet.unit && wet.amount.lessThan(dry.amount))
        return no(refuse('plan_wet_below_dry', { area: area.name }))
    }
  return null
}

const phasesAreKnown: Rule = ({ plants, phases }) => {
  const strange = plants
    .flatMap(({ modules }) => modules)
    .find(({ phase }) => phase !== undefined && !phases.some(({ id }) => id === phase))
  return strange ? no(refuse('plan_phase_unknown', { phase: strange.phase ?? '' })) : null
}

const spendingIsWhole: Rule = ({ phases, from, until }) => {
  for (const { name, spending } of phases) {
    const sum = spending.reduce((all, { percent }) => all + Math.round(percent * 1e6), 0)
    if (sum !== 100e6) return no(refuse('plan_spending_differs', { phase: name, percent: sum / 1e6 }))
    const outside = spending.find(({ year }) => year < from || year > until)
    if (outside) return no(refuse('plan_year_outside', { year: outside.year, from, until }))
    const years = spending.map(({ year }) => year)
    const twice = years.find((year, at) => years.indexOf(year) !== at)
    if (twice !== undefined) return no(refuse('plan_year_twice', { area: name, field: 'spending', year: twice }))
  }
  return null
}

const loanIsConverted: Rule = ({ currency, loan }) =>
  loan && loan.currency !== currency && !loan.exchangeRate
    ? no(refuse('plan_exchange_rate_missing', { from: loan.currency, to: currency }))
    : null

const peakIsOrdered: Rule = ({ peakFactor: { points } }) =>
  points.some(({ litresPerSecond }, at) => at > 0 && litresPerSecond <= (points[at - 1]?.litresPerSecond ?? 0))
    ? no(refuse('plan_peak_not_ordered'))
    : null

const RULES: readonly Rule[] = [
  yearsHold,
  currenciesAreKnown,
  idsAreOwn,
  rangesAreOrdered,
  daysAreDays,
  sharesAreWhole,
  yearsAreStated,
  wetIsNotBelowDry,
  phasesAreKnown,
  spendingIsWhole,
  loanIsConverted,
  peakIsOrdered
]
