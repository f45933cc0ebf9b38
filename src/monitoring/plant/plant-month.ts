import { type Completeness, completeness } from '../limits/completeness.ts'
import { overBy } from '../limits/find-exceedances.ts'
import { type Limit, limitsOn } from '../limits/limit.ts'

/** What the log of a wastewater plant says of one day; null or left out: nothing was entered, which is not nought. */
export interface PlantDay {
  /** m³ that flowed in. */
  readonly inflow: number | null
  /** m³ that went past treatment. */
  readonly bypass: number | null
  /** By parameter, in the unit of the limits. */
  readonly influent: Readonly<Record<string, number>>
  readonly effluent: Readonly<Record<string, number>>
  /** kWh. */
  readonly energy: number | null
  /** kg, by the name of the chemical. */
  readonly chemicals: Readonly<Record<string, number>>
  /** Tonnes taken away. */
  readonly sludge: number | null
  /** Minutes without treatment. */
  readonly outage: number | null
}

/** A day's effluent that does not keep a limit of that day. */
export interface PlantExceedance {
  readonly day: string
  readonly parameter: string
  readonly value: number
  readonly limit: Limit
  readonly over: number
}

/** A sum, and on how many of the month's days it stands. */
export interface DaySum {
  readonly sum: number
  readonly days: Completeness
}

/** A ratio over the days that have all it needs; null where there is none. */
export interface DayRatio {
  readonly ratio: number | null
  readonly days: Completeness
}

export interface PlantMonth {
  readonly inflow: DaySum
  readonly bypass: DaySum
  readonly energy: DaySum
  readonly sludge: DaySum
  readonly outage: DaySum
  /** kg, by the name of the chemical. */
  readonly chemicals: Readonly<Record<string, DaySum>>
  /** kWh a m³. */
  readonly energyPerCubicMetre: DayRatio
  /** By parameter: the share of the load that came in and did not go out, weighed by flow. */
  readonly removal: Readonly<Record<string, DayRatio>>
  readonly exceedances: readonly PlantExceedance[]
  /** How many values of the effluent were held against a limit, by parameter. */
  readonly judged: Readonly<Record<string, number>>
  /** How many had no limit on their day, by parameter; they are neither kept nor exceeded. */
  readonly unjudged: Readonly<Record<string, number>>
}

/**
 * What a month ("2026-01") of a plant's log amounts to. Only limits of a day's mean (24h) in force on the day are held against its value; where several
 * are, each is. A ratio takes the days that have both its sides, so that a day without a reading moves neither.
 */
export const plantMonth = (log: ReadonlyMap<string, PlantDay>, month: string, limits: readonly Limit[]): PlantMonth => {
  const days = [...log].filter(([day]) => day.startsWith(`${month}-`)).sort(([one], [other]) => (one < other ? -1 : 1))
  const length = daysIn(month)
  const sumOf = (field: 'inflow' | 'bypass' | 'energy' | 'sludge' | 'outage'): DaySum => {
    const told = days.flatMap(([, of]) => (of[field] === null ? [] : [of[field]]))
    return { sum: told.reduce((sum, each) => sum + each, 0), days: completeness(told.length, length) }
  }
  const daily = limits.filter(({ average }) => average === '24h')
  const exceedances: PlantExceedance[] = []
  const judged: Record<string, number> = {}
  const unjudged: Record<string, number> = {}
  for (const [day, { effluent }] of days)
    for (const [parameter, value] of Object.entries(effluent)) {
      const held = limitsOn(daily, day, parameter)
      const count = held.length > 0 ? judged : unjudged
      count[parameter] = (count[parameter] ?? 0) + 1
      for (const limit of held) {
        const over = overBy(limit, value)
        if (over > 0) exceedances.push({ day, parameter, value, limit, over })
      }
    }
  const ratioOf = (pairs: readonly (readonly [number, number])[]): DayRatio => {
    const [above, below] = pairs.reduce(([a, b], [one, other]) => [a + one, b + other], [0, 0])
    return { ratio: below > 0 ? above / below : null, days: completeness(pairs.length, length) }
  }
  const named = [...new Set(days.flatMap(([, { chemicals }]) => Object.keys(chemicals)))].sort()
  const chemicalOf = (name: string): DaySum => {
    const used = days.flatMap(([, { chemicals }]) => (chemicals[name] === undefined ? [] : [chemicals[name]]))
    return { sum: used.reduce((sum, each) => sum + each, 0), days: completeness(used.length, length) }
  }
  const measured = new Set(days.flatMap(([, { influent }]) => Object.keys(influent)))
  measured.delete('pH')
  const removalOf = (parameter: string): DayRatio =>
    ratioOf(
      days.flatMap(([, { inflow, influent, effluent }]) => {
        const [before, after] = [influent[parameter], effluent[parameter]]
        return inflow === null || before === undefined || after === undefined ? [] : [[inflow * (before - after), inflow * before] as const]
      })
    )
  return {
    inflow: sumOf('inflow'),
    bypass: sumOf('bypass'),
    energy: sumOf('energy'),
    sludge: sumOf('sludge'),
    outage: sumOf('outage'),
    chemicals: Object.fromEntries(named.map((name) => [name, chemicalOf(name)])),
    energyPerCubicMetre: ratioOf(
      days.flatMap(([, { energy, inflow }]) => (energy === null || inflow === null ? [] : [[energy, inflow] as const]))
    ),
    removal: Object.fromEntries([...measured].sort().map((parameter) => [parameter, removalOf(parameter)])),
    exceedances,
    judged,
    unjudged
  }
}

/** How many days a month ("2026-01") has. */
export const daysIn = (month: string): number => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()
