import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { Status } from '../wastewater/plan-schema.ts'
import { checkDrainagePlan } from './check-plan.ts'
import { type Flooding, floodedArea } from './flooded-area.ts'
import { type DrainageLimit, LARGE_HA } from './limits.ts'
import type { Catchment, DrainagePlan } from './plan.ts'
import {
  intensityMmPerHour,
  MAX_CLIMATE_FACTOR,
  MIN_CLIMATE_FACTOR,
  MM_PER_HOUR_PER_L_S_HA,
  type Rain,
  rainOf,
  scaledRain
} from './rain.ts'
import { compositeCoefficient, concentrationMinutes, rationalPeak } from './rational.ts'
import { type StorageNeed, storageNeed } from './storage-need.ts'
import { type Storm, stormOf } from './storm.ts'

/** What works leave undone in the rain of one return period. */
export interface WorksResult {
  /** What has to be held so that the outlet suffices. */
  readonly need: StorageNeed
  /** m³ of it for which there is no storage. */
  readonly unheldM3: number
  /** Where that water would stand; null where no curve of the ground is given. */
  readonly flooding: Flooding | null
}

export interface ReturnPeriodResult {
  readonly returnPeriodYears: number
  /** Of the rain whose duration is the time of concentration. */
  readonly intensityMmPerHour: number
  readonly intensityLPerSHa: number
  /** What runs off at most: C i A. */
  readonly peakM3PerS: number
  readonly today: WorksResult
  readonly planned: WorksResult
  /** How many hectares fewer are flooded once the plan is built; null where no curve is given. */
  readonly floodedLessHa: number | null
}

export interface CatchmentResult {
  readonly name: string
  readonly areaHa: number
  readonly coefficient: number
  readonly concentrationMinutes: number
  readonly concentrationBy: 'given' | 'kirpich'
  readonly byReturnPeriod: readonly ReturnPeriodResult[]
}

/** A value that the result stands on, with its place in the plan. */
export interface StandsOn {
  readonly field: string
  /** Null where it is more than one number. */
  readonly value: number | null
  readonly source: string
  readonly status: Status
}

export interface DrainageResult {
  readonly name: string
  /** By which the rain was multiplied; 1 is the rain as the plan states it. */
  readonly climateFactor: number
  readonly rain: { readonly source: string; readonly status: Status; readonly constants: Rain['constants'] }
  readonly catchments: readonly CatchmentResult[]
  /** Sums over the catchments by return period. Peaks are not summed: they do not fall at the same time. */
  readonly totals: readonly { readonly returnPeriodYears: number; readonly unheldTodayM3: number; readonly unheldPlannedM3: number }[]
  readonly storms: readonly Storm[]
  readonly limits: readonly DrainageLimit[]
  /** Every value with its source, in the order of the plan. */
  readonly sources: readonly StandsOn[]
  /** What of it nobody has verified. */
  readonly unverified: readonly StandsOn[]
}

/** The whole result of a plan, its rain multiplied by a factor. Refuses with drainage_climate_factor and as `checkDrainagePlan` does. */
export const planDrainage = (plan: DrainagePlan, climateFactor = 1): Outcome<DrainageResult> => {
  if (!(climateFactor >= MIN_CLIMATE_FACTOR && climateFactor <= MAX_CLIMATE_FACTOR))
    return refuse('drainage_climate_factor', { least: MIN_CLIMATE_FACTOR, most: MAX_CLIMATE_FACTOR })
  const checked = checkDrainagePlan(plan)
  if (!checked.ok) return checked
  const stated = rainOf(plan.rain)
  if (!stated.ok) return stated
  const rain = scaledRain(stated.value, climateFactor)
  const catchments = plan.catchments.map((catchment) => ofCatchment(rain, plan, catchment))
  const { source, status, constants } = rain
  const sources = sourcesOf(plan, rain)
  const unverified = sources.filter(({ status: how }) => how === 'recalled' || how === 'secondary')
  return accept({
    name: plan.name,
    climateFactor,
    rain: { source, status, constants },
    catchments,
    totals: plan.returnPeriodsYears.map((returnPeriodYears, i) => ({
      returnPeriodYears,
      unheldTodayM3: sum(catchments.map(({ byReturnPeriod }) => byReturnPeriod[i]?.today.unheldM3 ?? 0)),
      unheldPlannedM3: sum(catchments.map(({ byReturnPeriod }) => byReturnPeriod[i]?.planned.unheldM3 ?? 0))
    })),
    storms: plan.returnPeriodsYears.map((years) => stormOf(rain, plan.storm, years)),
    limits: limitsOf(catchments, unverified, climateFactor),
    sources,
    unverified
  })
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const ofCatchment = (rain: Rain, plan: DrainagePlan, catchment: Catchment): CatchmentResult => {
  const known = {
    areaHa: catchment.areaHa.value,
    coefficient: compositeCoefficient(catchment.surfaces),
    concentrationMinutes: concentrationMinutes(catchment)
  }
  const [, longest] = rain.within.minutes
  const byReturnPeriod = plan.returnPeriodsYears.map((returnPeriodYears): ReturnPeriodResult => {
    const works = ({ outflowM3PerS, storageM3 }: Catchment['today']): WorksResult => {
      const need = storageNeed(rain, returnPeriodYears, known, outflowM3PerS.value, longest)
      const unheldM3 = Math.max(0, need.volumeM3 - storageM3.value)
      return { need, unheldM3, flooding: catchment.lowGround ? floodedArea(catchment.lowGround.curve, unheldM3) : null }
    }
    const intensity = intensityMmPerHour(rain, known.concentrationMinutes, returnPeriodYears)
    const [today, planned] = [works(catchment.today), works(catchment.planned)]
    return {
      returnPeriodYears,
      intensityMmPerHour: intensity,
      intensityLPerSHa: intensity / MM_PER_HOUR_PER_L_S_HA,
      peakM3PerS: rationalPeak(known.coefficient, intensity, known.areaHa),
      today,
      planned,
      floodedLessHa: today.flooding && planned.flooding ? today.flooding.areaHa - planned.flooding.areaHa : null
    }
  })
  return { name: catchment.name, ...known, concentrationBy: 'minutes' in catchment.concentration ? 'given' : 'kirpich', byReturnPeriod }
}

const limitsOf = (catchments: readonly CatchmentResult[], unverified: readonly StandsOn[], climateFactor: number): DrainageLimit[] => {
  const works = catchments.flatMap(({ byReturnPeriod }) => byReturnPeriod.flatMap(({ today, planned }) => [today, planned]))
  const tells: Readonly<Record<DrainageLimit, boolean>> = {
    'no hydraulics': true,
    'even rain': true,
    'large catchment': catchments.some(({ areaHa }) => areaHa > LARGE_HA),
    'level pool': works.some(({ flooding }) => flooding !== null),
    'open storage': works.some(({ need }) => need.isOpen),
    'beyond curve': works.some(({ flooding }) => flooding?.isBeyond),
    'climate factor': climateFactor !== 1,
    'not verified': unverified.length > 0
  }
  return (Object.keys(tells) as DrainageLimit[]).filter((limit) => tells[limit])
}

/** Every value of a plan with where it is from, the rain's constants among them. */
const sourcesOf = (plan: DrainagePlan, rain: Rain): StandsOn[] => {
  const found: StandsOn[] = plan.rain.form === 'station' ? [{ field: 'rain', value: null, source: rain.source, status: rain.status }] : []
  const walk = (value: unknown, path: readonly string[]): void => {
    if (value === null || typeof value !== 'object') return
    const { source, status, ...more } = value as { readonly source?: string; readonly status?: Status; readonly value?: number }
    if (typeof source === 'string' && status) found.push({ field: path.join('.'), value: more.value ?? null, source, status })
    for (const [key, inside] of Object.entries(value)) walk(inside, [...path, key])
  }
  walk(plan, [])
  return found
}
