import { Decimal } from '../../money/index.ts'
import type { AreaFlow } from './flows-of-area.ts'
import { toThousandths } from './flows-of-area.ts'
import { exact, type Pick } from './parameter.ts'
import type { PlantYear } from './plan-result.ts'
import type { WastewaterPlan } from './plan-schema.ts'

const NONE = new Decimal(0)
type PlantPlan = WastewaterPlan['plants'][number]

/** What plants can take of each area's flow in one year. */
export interface Treatment {
  /** By the order of the areas, m³ a day. */
  readonly treated: readonly Decimal[]
  /** By the order of the plants. */
  readonly plants: readonly PlantYear[]
}

/**
 * Each plant receives its shares of what the areas collect and treats up to its capacity. What it treats is shared among its areas as they send it, down to
 * the litre, and the litres left over go to the first that sent more; the sum is exact.
 */
export const treat = (plan: WastewaterPlan, flows: readonly AreaFlow[], year: number, pick: Pick): Treatment => {
  const treated = plan.areas.map(() => NONE)
  const plants = plan.plants.map((plant): PlantYear => {
    const sent = plan.areas.map(({ id }, at) => {
      const percent = plant.serves.filter(({ area }) => area === id).reduce((sum, each) => sum.plus(exact(each.percent)), NONE)
      return (flows[at]?.flows.collected ?? NONE).times(percent).dividedBy(100)
    })
    const received = sent.reduce((sum, each) => sum.plus(each), NONE)
    const capacity = capacityOf(plant, year, pick)
    const taken = Decimal.min(received, capacity)
    let left = taken
    const parts = sent.map((each) => {
      const part = taken.equals(received) ? each : each.times(taken).dividedBy(received).toDecimalPlaces(3, Decimal.ROUND_DOWN)
      left = left.minus(part)
      return part
    })
    parts.forEach((part, at) => {
      const more = Decimal.min(left, (sent[at] ?? NONE).minus(part))
      left = left.minus(more)
      treated[at] = (treated[at] ?? NONE).plus(part).plus(more)
    })
    return { year, capacity, received, treated: taken }
  })
  return { treated, plants }
}

/** Capacity × availability × the part of the year in which each module stands, m³ a day. */
const capacityOf = ({ modules, availabilityPercent }: PlantPlan, year: number, pick: Pick): Decimal => {
  const available = pick('availabilityPercent', availabilityPercent).dividedBy(100)
  return modules.reduce((sum, module) => {
    const days = daysWithin(year, module.from, module.until)
    if (days === 0) return sum
    const whole = pick('capacityM3PerDay', module.capacityM3PerDay).times(available)
    return sum.plus(toThousandths(whole.times(days).dividedBy(daysOf(year))))
  }, NONE)
}

export const daysOf = (year: number): number => ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 366 : 365)

const DAY = 86_400_000

/** How many days of a year lie from one day on to before another. */
const daysWithin = (year: number, from: string, until: string | undefined): number => {
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)]
  const [first, last] = [Math.max(start, Date.parse(from)), Math.min(end, until === undefined ? end : Date.parse(until))]
  return Math.max(0, Math.round((last - first) / DAY))
}
