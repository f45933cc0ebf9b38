import { z } from 'zod'

/**
 * A wastewater plan as it comes in a file: one source for its types and its published JSON Schema. Every figure is a parameter with its source and how far
 * it is verified; units stand in the names. Numbers are read by their digits, so that 0.1 is a tenth and not what a float makes of it.
 */

/** verified: read in the source itself. secondary: a copy, or told by another. recalled: from memory, to be checked. set: chosen by the office. */
export const STATUSES = ['verified', 'secondary', 'recalled', 'set'] as const
export type Status = (typeof STATUSES)[number]

const MOST = 1e13
const number = (least: number, most: number) => z.number().min(least).max(most)

/** A figure between two bounds, with the range that scenarios and sensitivity run over. */
const sourced = (least: number, most: number, unit: string) =>
  z
    .strictObject({
      value: number(least, most),
      low: number(least, most).exactOptional(),
      high: number(least, most).exactOptional(),
      source: z.string().trim().min(1).max(500),
      status: z.enum(STATUSES),
      on: z
        .string()
        .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
        .exactOptional()
    })
    .describe(unit)
const share = (unit: string) => sourced(0, 100, unit)
const amount = (unit: string) => sourced(0, MOST, unit)
const inYear = <S extends z.ZodRawShape>(figure: z.ZodObject<S, z.core.$strict>) =>
  figure.extend({ year: z.int() }).describe(figure.description ?? '')

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
const name = z.string().trim().min(1).max(200)
const year = z.int().min(1950).max(2150)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const parameters = z.strictObject({
  waterUseLitresPerPersonDay: sourced(0, 1000, 'litres per person and day'),
  returnPercent: share('% of the water used that becomes wastewater'),
  nonDomesticPercent: sourced(0, 500, '% of domestic wastewater'),
  infiltrationPercent: sourced(0, 500, '% of the wastewater collected, dry season'),
  wetInfiltrationPercent: sourced(0, 500, '% of the wastewater collected, wet season').exactOptional(),
  bodGramsPerPersonDay: sourced(0, 500, 'grams of BOD5 per person and day'),
  tnGramsPerPersonDay: sourced(0, 500, 'grams of total nitrogen per person and day')
})

const area = z.strictObject({
  id,
  name,
  /** The district of before 2025-07-01, and the wards of today that lie in the area. */
  formerUnit: name.exactOptional(),
  wards: z.array(name).max(100).exactOptional(),
  point: z.strictObject({ latitude: number(-90, 90), longitude: number(-180, 180), source: name }).exactOptional(),
  /** Counts by year; between and after them the population grows from the last one. */
  population: z
    .array(inYear(amount('people')))
    .min(1)
    .max(60),
  growthPercent: sourced(-20, 20, '% a year'),
  /** Stated for some years; in a straight line between them. */
  connectionPercent: z
    .array(inYear(share('% of the population')))
    .min(1)
    .max(60),
  /** What differs here from the parameters of the plan. */
  parameters: parameters.partial().exactOptional(),
  /** In place of the percentage. */
  infiltrationM3PerDay: amount('m³ a day, dry season').exactOptional(),
  wetInfiltrationM3PerDay: amount('m³ a day, wet season').exactOptional()
})

const plant = z.strictObject({
  id,
  name,
  availabilityPercent: share('% of the capacity that can be counted on'),
  modules: z
    .array(
      z.strictObject({
        capacityM3PerDay: amount('m³ a day'),
        from: day,
        until: day.exactOptional(),
        /** The phase that builds it; none: it stands already, or costs the plan nothing. */
        phase: id.exactOptional()
      })
    )
    .min(1)
    .max(20),
  /** Which part of what each area collects comes here. */
  serves: z.array(z.strictObject({ area: id, percent: number(0, 100) })).max(100)
})

const phase = z.strictObject({
  id,
  name,
  sewerMetres: amount('m').exactOptional(),
  /** What the phase costs where somebody stated it, in place of unit costs. */
  statedCost: amount('units of the currency').exactOptional(),
  spending: z
    .array(z.strictObject({ year, percent: number(0, 100) }))
    .min(1)
    .max(30)
})

const costs = z.strictObject({
  plantPerM3Day: amount('units of the currency per m³ a day of capacity'),
  sewerPerMetre: amount('units of the currency per metre'),
  otherPercent: sourced(0, 200, '% on top: design, land, contingency'),
  operationPerM3: amount('units of the currency per m³ treated'),
  discountPercent: sourced(0, 50, '% a year'),
  lifeYears: sourced(1, 100, 'years')
})

const loan = z.strictObject({
  sharePercent: share('% of the phases’ cost'),
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** One unit of the loan's currency in units of the plan's; needed where the two differ. */
  exchangeRate: sourced(0.000_001, 1e9, 'plan’s currency for one of the loan’s').exactOptional(),
  committedOn: day,
  ratePercent: share('% a year'),
  years: sourced(1, 100, 'years'),
  graceYears: sourced(0, 50, 'years to the first payment of principal'),
  frontEndFeePercent: share('% of the principal').exactOptional(),
  commitmentFeePercent: share('% a year of what is not disbursed').exactOptional(),
  profile: z.enum(['equal-principal', 'annuity', 'bullet']).exactOptional()
})

const affordability = z.strictObject({
  tariffPerM3: amount('units of the currency per m³ of wastewater').exactOptional(),
  peoplePerHousehold: sourced(0.5, 20, 'people'),
  householdIncomePerMonth: amount('units of the currency a month'),
  limitPercent: share('% of a household’s income')
})

export const wastewaterPlanSchema = z
  .strictObject({
    name,
    place: name,
    note: z.string().max(2000).exactOptional(),
    currency: z.string().regex(/^[A-Z]{3}$/),
    priceYear: year,
    from: year,
    until: year,
    parameters,
    /** The hourly peak factor, by the average flow in litres a second in a straight line between the points; one point is a factor for all flows. */
    peakFactor: z.strictObject({
      points: z
        .array(z.strictObject({ litresPerSecond: amount('L/s').shape.value, factor: number(1, 10) }))
        .min(1)
        .max(30),
      source: name,
      status: z.enum(STATUSES)
    }),
    areas: z.array(area).min(1).max(60),
    plants: z.array(plant).max(30),
    /** What is built next, and again, while there is a gap. */
    moduleCapacityM3PerDay: sourced(1, 10_000_000, 'm³ a day'),
    phases: z.array(phase).max(20),
    costs,
    loan: loan.exactOptional(),
    affordability: affordability.exactOptional()
  })
  .meta({ title: 'Hợp Lưu wastewater plan', id: 'WastewaterPlan' })

export type WastewaterPlan = z.infer<typeof wastewaterPlanSchema>
export type AreaPlan = WastewaterPlan['areas'][number]
export type Sourced = WastewaterPlan['moduleCapacityM3PerDay']
