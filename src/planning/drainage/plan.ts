import { z } from 'zod'
import { STATUSES, type Status } from '../wastewater/plan-schema.ts'
import { STORM_FORMS } from './storm-forms.ts'

/**
 * A drainage plan: what an office supposes of its rain, catchments, outlets and low ground. One source for the types and the published JSON Schema. Each
 * number says where it is from and how far it is verified, so that no result can hide what it stands on.
 */

const sourced = { source: z.string().min(1), status: z.enum(STATUSES) }
const quantity = (value: z.ZodNumber) => z.strictObject({ value, ...sourced })
const positive = z.number().positive()
const nought = z.number().min(0)
const name = z.string().min(1).max(80)
/** A name as SWMM's files can carry it: one word without spaces or semicolons. */
const key = z.string().regex(/^[^\s;"]{1,31}$/)

/** Design rainfall: a station of the program's table, constants that the plan states, or a table of depths. */
const rain = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('station'), station: z.string().min(1) }),
  /** q = A (1 + C lg P) / (t + b)^n: q in L/s/ha, P in years, t in minutes. */
  z.strictObject({ form: z.literal('constants'), a: positive, c: nought, b: nought, n: positive.max(2), ...sourced }),
  /** Depths in mm by duration in minutes and return period in years; between them it is interpolated, beyond them refused. */
  z.strictObject({
    form: z.literal('table'),
    ...sourced,
    durationsMinutes: z.array(positive).min(2).max(60),
    rows: z
      .array(z.strictObject({ returnPeriodYears: positive, depthsMm: z.array(positive).min(2).max(60) }))
      .min(1)
      .max(30)
  })
])

const surface = z.strictObject({ name, share: z.number().gt(0).max(1), coefficient: quantity(z.number().gt(0).max(1)) })

const concentration = z.union([
  z.strictObject({ minutes: quantity(positive.max(1440)) }),
  /** Kirpich: the longest way that water takes, in metres, and its drop. */
  z.strictObject({ lengthM: quantity(positive), dropM: quantity(positive) })
])

/** What leads water away from a catchment and what holds it back: today, and once the plan is built. */
const works = z.strictObject({ outflowM3PerS: quantity(nought), storageM3: quantity(nought) })

const lowGround = z.strictObject({
  name,
  ...sourced,
  /** How much ground lies below each stage, in hectares, from the lowest up; the first is the lowest point with no area. */
  curve: z
    .array(z.strictObject({ stageM: z.number(), areaHa: nought }))
    .min(2)
    .max(200)
})

const catchment = z.strictObject({
  name: key,
  areaHa: quantity(positive.max(100_000)),
  surfaces: z.array(surface).min(1).max(20),
  concentration,
  today: works,
  planned: works,
  lowGround: lowGround.optional()
})

const horton = z.strictObject({
  maxMmPerHour: nought,
  minMmPerHour: nought,
  decayPerHour: nought,
  dryDays: nought,
  ...sourced
})

const place = { x: z.number(), y: z.number() }
/** The network for EPA SWMM. Depths, lengths and levels in metres. */
const network = z.strictObject({
  subcatchments: z
    .array(
      z.strictObject({
        catchment: key,
        outlet: key,
        widthM: quantity(positive),
        slopePercent: quantity(positive),
        imperviousPercent: quantity(z.number().min(0).max(100)),
        roughnessImpervious: quantity(positive),
        roughnessPervious: quantity(positive),
        depressionImperviousMm: quantity(nought),
        depressionPerviousMm: quantity(nought),
        infiltration: horton
      })
    )
    .min(1),
  junctions: z.array(z.strictObject({ name: key, invertM: z.number(), depthM: positive, ...place })),
  storages: z.array(
    z.strictObject({
      name: key,
      invertM: z.number(),
      depthM: positive,
      curve: z.array(z.strictObject({ depthM: nought, areaM2: nought })).min(2),
      ...place
    })
  ),
  outfalls: z.array(z.strictObject({ name: key, invertM: z.number(), fixedStageM: z.number().optional(), ...place })).min(1),
  conduits: z.array(
    z.strictObject({
      name: key,
      from: key,
      to: key,
      lengthM: positive,
      roughness: positive,
      /** A circular pipe by its diameter, or a closed box by width and height. */
      section: z.union([z.strictObject({ diameterM: positive }), z.strictObject({ widthM: positive, heightM: positive })]),
      barrels: z.int().min(1).max(20)
    })
  )
})

export const drainagePlan = z.strictObject({
  name: z.string().min(1).max(200),
  place: z.string().max(200).optional(),
  note: z.string().max(2000).optional(),
  rain,
  returnPeriodsYears: z.array(z.number().min(0.25).max(1000)).min(1).max(12),
  storm: z.strictObject({
    form: z.enum(STORM_FORMS),
    durationMinutes: z.int().positive().max(2880),
    stepMinutes: z.int().positive().max(120),
    /** How far into the storm its peak falls, of its duration. */
    peakAt: z.number().gt(0).lt(1)
  }),
  catchments: z.array(catchment).min(1).max(500),
  network: network.optional()
})

export type DrainagePlan = z.infer<typeof drainagePlan>
export type Catchment = DrainagePlan['catchments'][number]
export type Network = NonNullable<DrainagePlan['network']>
export type RainInput = DrainagePlan['rain']
export interface Quantity {
  readonly value: number
  readonly source: string
  readonly status: Status
}
