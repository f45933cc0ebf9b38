import type { DrainageGate } from '../../api/index.ts'
import type { DrainagePlan, DrainageResult } from '../../planning/index.ts'
import { DRAINAGE_TERMS, type Language, showNumber } from '../../wording/index.ts'
import { showPlanPlace } from '../places/show-plan-place.ts'
import { drawYears } from '../wastewater/draw-years.ts'
import type { ShownTable } from '../wastewater/show-plan.ts'
import { drainageWordsIn } from '../words/drainage.ts'
import { drawIdf, durationsOf, intensityOf } from './draw-idf.ts'

/** The factors that every plan is asked about, beside the one that was chosen. */
const FACTORS = [1, 1.1, 1.2, 1.3] as const

/** A result as the page shows it: sentences, drawings and tables, each number in the language's own digits. */
export const showDrainage = (gate: DrainageGate, plan: DrainagePlan, result: DrainageResult, language: Language) => {
  const w = drainageWordsIn(language).drainage
  const p = drainageWordsIn(language).plans
  const at = language === 'vi' ? 0 : 1
  const told = (value: number, decimals = 0): string => showNumber(value.toFixed(decimals), language)
  const asWritten = (value: number): string => showNumber(String(value), language)
  const stated = gate.rain(plan.rain)
  const rain = stated.ok ? gate.scaled(stated.value, result.climateFactor) : null
  const rows = periodsOf(result)
  const noCurve = plan.catchments.filter(({ lowGround }) => lowGround === undefined).map(({ name }) => name)
  return {
    name: plan.name,
    note: plan.note ?? null,
    place: showPlanPlace(
      plan.place ?? '',
      peaksOf(result)
        .map(([name, peak]) => `${name} ${told(peak, 2)} m³/s`)
        .join(', ')
    ),
    climate: asWritten(result.climateFactor),
    sentences: [
      ...rows.flatMap(({ years, lackToday, lackPlanned, floodedToday, floodedPlanned }) => [
        w.lack(asWritten(years), told(lackToday), told(lackPlanned)),
        ...(floodedToday === null || floodedPlanned === null
          ? []
          : [w.flooded(asWritten(years), told(floodedToday, 2), told(floodedPlanned, 2))])
      ]),
      ...(noCurve.length > 0 && noCurve.length < result.catchments.length ? [w.noCurve(noCurve.join(', '))] : [])
    ],
    rainFrom: w.rainFrom(result.rain.source, DRAINAGE_TERMS.basis[result.rain.status][at]),
    idf: rain && drawIdf(rain, plan, told),
    lack: drawYears(
      rows.map(({ years }) => years),
      [
        { name: w.today, tone: 'way', kind: 'bar', values: rows.map(({ lackToday }) => lackToday) },
        { name: w.planned, tone: 'done', kind: 'bar', values: rows.map(({ lackPlanned }) => lackPlanned) }
      ],
      told
    ),
    tables: {
      idf: {
        title: w.idf,
        heads: [w.duration, ...plan.returnPeriodsYears.map((years) => w.years(asWritten(years)))],
        rows: rain
          ? durationsOf(rain).map((minutes) => [
              told(minutes),
              ...plan.returnPeriodsYears.map((years) => told(intensityOf(rain, minutes, years), 1))
            ])
          : []
      } satisfies ShownTable,
      catchments: {
        title: w.catchments,
        heads: [w.catchment, w.area, w.coefficient, w.concentration, w.by],
        rows: result.catchments.map(({ name, areaHa, coefficient, concentrationMinutes, concentrationBy }) => [
          name,
          told(areaHa, 1),
          told(coefficient, 3),
          told(concentrationMinutes, 1),
          w.concentrationBy[concentrationBy]
        ])
      } satisfies ShownTable,
      flows: result.catchments.map(
        ({ name, byReturnPeriod }): ShownTable => ({
          title: w.flows(name),
          heads: [
            ...[w.returnPeriod, w.intensity, w.peak, w.needToday, w.lackToday],
            ...[w.needPlanned, w.lackPlanned, w.floodedToday, w.floodedPlanned]
          ],
          rows: byReturnPeriod.map(({ returnPeriodYears, intensityMmPerHour: intensity, peakM3PerS, today, planned }) => [
            asWritten(returnPeriodYears),
            told(intensity, 1),
            told(peakM3PerS, 2),
            ...[today, planned].flatMap(({ need, unheldM3 }) => [told(need.volumeM3), told(unheldM3)]),
            ...[today, planned].map(({ flooding }) => (flooding ? told(flooding.areaHa, 2) : '–'))
          ])
        })
      ),
      scenarios: {
        title: w.scenarios,
        heads: [w.factor, w.returnPeriod, w.lackToday, w.lackPlanned, w.floodedToday, w.floodedPlanned],
        rows: [...new Set([...FACTORS, result.climateFactor])]
          .toSorted((a, b) => a - b)
          .flatMap((factor) => {
            const asked = gate.plan(plan, factor)
            return asked.ok ? periodsOf(asked.value).map((row) => ({ factor, ...row })) : []
          })
          .map(({ factor, years, lackToday, lackPlanned, floodedToday, floodedPlanned }) => [
            ...[asWritten(factor), asWritten(years), told(lackToday), told(lackPlanned)],
            ...[floodedToday, floodedPlanned].map((area) => (area === null ? '–' : told(area, 2)))
          ])
      } satisfies ShownTable,
      sources: {
        title: w.sources,
        heads: [w.field, p.value, p.status, p.source],
        rows: result.sources.map(({ field, value, source, status }) => [
          nameOfField(field, plan),
          value === null ? '–' : asWritten(value),
          DRAINAGE_TERMS.basis[status][at],
          source
        ])
      } satisfies ShownTable
    },
    limits: result.limits.filter((limit) => limit !== 'not verified').map((limit) => DRAINAGE_TERMS.drainageLimit[limit][at]),
    notVerified: result.unverified.length === 0 ? null : w.notVerified(result.unverified.length),
    hasNetwork: plan.network !== undefined,
    periods: plan.returnPeriodsYears.map((years) => ({ value: String(years), name: w.inpOf(asWritten(years)) }))
  }
}

/** The peak of each catchment in the rarest rain of the plan. */
const peaksOf = ({ catchments }: DrainageResult): readonly (readonly [string, number])[] =>
  catchments.map(({ name, byReturnPeriod }) => [name, Math.max(...byReturnPeriod.map(({ peakM3PerS }) => peakM3PerS))])

/** Sums over the catchments by return period; flooded ground where at least one catchment has its curve. */
const periodsOf = ({ totals, catchments }: DrainageResult) =>
  totals.map(({ returnPeriodYears, unheldTodayM3, unheldPlannedM3 }, i) => {
    const flooded = (works: 'today' | 'planned'): number | null => {
      const areas = catchments.flatMap(({ byReturnPeriod }) => byReturnPeriod[i]?.[works].flooding?.areaHa ?? [])
      return areas.length === 0 ? null : areas.reduce((sum, area) => sum + area, 0)
    }
    const [floodedToday, floodedPlanned] = [flooded('today'), flooded('planned')]
    return { years: returnPeriodYears, lackToday: unheldTodayM3, lackPlanned: unheldPlannedM3, floodedToday, floodedPlanned }
  })

/** "catchments.0.areaHa" as "BAC › areaHa". */
const nameOfField = (field: string, plan: DrainagePlan): string =>
  field
    .replace(/^catchments\.(\d+)/, (_, index: string) => plan.catchments[Number(index)]?.name ?? index)
    .replace(
      /^network\.subcatchments\.(\d+)/,
      (_, index: string) => `SWMM ${plan.network?.subcatchments[Number(index)]?.catchment ?? index}`
    )
    .replaceAll('.', ' › ')

export type ShownDrainage = ReturnType<typeof showDrainage>
