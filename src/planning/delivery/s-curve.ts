import { dayNumber, dayOfNumber } from './day-number.ts'
import type { Schedule } from './schedule-steps.ts'
import type { DeliveryStep } from './step.ts'

/** How much of the whole, by weight, was to be done by the end of a day, and was. */
export interface CurvePoint {
  readonly on: string
  /** 0 to 100. */
  readonly plannedPercent: number
  /** Null for days that are not yet over. */
  readonly actualPercent: number | null
}

/**
 * The S-curve: the weight of each step spread evenly over its planned days; what is done over its own days, what is begun by the part said to be done, even
 * from its beginning to `asOf`. At the end of every month from the first day to the last, planned or not yet over, and on `asOf` itself.
 */
export const sCurve = (steps: readonly DeliveryStep[], planned: Schedule, asOf: string): CurvePoint[] => {
  const weight = steps.reduce((sum, step) => sum + step.weight, 0)
  if (weight <= 0) return []
  const now = dayNumber(asOf)
  const begun = steps.flatMap(({ begunOn, doneOn }) => [begunOn, doneOn].flatMap((day) => (day === null ? [] : [dayNumber(day)])))
  const first = Math.min(dayNumber(planned.begins), now, ...begun)
  const last = Math.max(dayNumber(planned.ends), now)
  const spans = new Map(planned.steps.map(({ code, begins, ends }) => [code, [dayNumber(begins), dayNumber(ends)] as const]))
  const part = (from: number, to: number, day: number): number => Math.min(1, Math.max(0, (day - from + 1) / (to - from + 1)))
  const actual = ({ days, begunOn, doneOn, percentDone }: DeliveryStep, day: number): number => {
    if (doneOn !== null) {
      const to = dayNumber(doneOn)
      return part(begunOn === null ? to - days + 1 : Math.min(dayNumber(begunOn), to), to, day)
    }
    return begunOn === null ? 0 : part(dayNumber(begunOn), Math.max(now, dayNumber(begunOn)), day) * (percentDone / 100)
  }
  const percent = (share: (step: DeliveryStep) => number): number =>
    (steps.reduce((sum, step) => sum + step.weight * share(step), 0) / weight) * 100
  return daysOf(first, last, now).map((day) => ({
    on: dayOfNumber(day),
    plannedPercent: percent(({ code }) => part(...(spans.get(code) as readonly [number, number]), day)),
    actualPercent: day > now ? null : percent((step) => actual(step, day))
  }))
}

/** The day before the first, every month's last day, `now`, and the last, in order and each once. */
const daysOf = (first: number, last: number, now: number): number[] => {
  const days = new Set([first - 1, now, last])
  for (let [year = 0, month = 0] = dayOfNumber(first).split('-').map(Number); ; month++) {
    const end = Date.UTC(year, month, 0) / 86_400_000
    if (end >= last) break
    if (end >= first) days.add(end)
  }
  return [...days].toSorted((a, b) => a - b)
}
