import { accept, type Outcome } from '../../values/index.ts'
import { dayNumber, dayOfNumber } from './day-number.ts'
import { orderSteps } from './order-steps.ts'
import type { DeliveryStep } from './step.ts'

export interface ScheduledStep {
  readonly code: string
  /** Its first and last day, as early as can be. */
  readonly begins: string
  readonly ends: string
  /** By how many days its end can slip before the last day of all slips. */
  readonly floatDays: number
  /** True where it cannot slip at all: it is on the critical path. A step that is done is not. */
  readonly isCritical: boolean
}

export interface Schedule {
  readonly steps: readonly ScheduledStep[]
  readonly begins: string
  readonly ends: string
}

/**
 * The critical path method: a forward pass for the earliest days, a backward pass for the latest, their difference the float. `asOf` null: as planned, by
 * `from` and `days` alone. A day: as it stands then; what is done keeps its days, what is begun ends no sooner than that day, what is not begun begins no
 * sooner. A step without predecessors and without `from` begins with the earliest `from` of all, else on `start`. Refuses as `orderSteps` does.
 */
export const scheduleSteps = (steps: readonly DeliveryStep[], start: string, asOf: string | null): Outcome<Schedule | null> => {
  const ordered = orderSteps(steps)
  if (!ordered.ok) return ordered
  if (steps.length === 0) return accept(null)
  const origin = Math.min(...steps.flatMap(({ from }) => (from === null ? [] : [dayNumber(from)])), Infinity)
  const first = Number.isFinite(origin) ? origin : dayNumber(start)
  const spans = new Map<string, Span>()
  for (const step of ordered.value) {
    const waits = step.after.map((code) => (spans.get(code) as Span).ends)
    spans.set(step.code, spanOf(step, Math.max(step.from === null ? first : dayNumber(step.from), ...waits), asOf))
  }
  const end = Math.max(...[...spans.values()].map(({ ends }) => ends))
  const latest = latestEnds(ordered.value, spans, end)
  const scheduled = steps.map(({ code, doneOn }): ScheduledStep => {
    const { begins, ends } = spans.get(code) as Span
    const floatDays = Math.max(0, (latest.get(code) as number) - ends)
    const isOver = asOf !== null && doneOn !== null
    return { code, begins: dayOfNumber(begins), ends: dayOfNumber(ends - 1), floatDays, isCritical: !isOver && floatDays === 0 }
  })
  return accept({
    steps: scheduled,
    begins: dayOfNumber(Math.min(...[...spans.values()].map(({ begins }) => begins))),
    ends: dayOfNumber(end - 1)
  })
}

/** From the first day of a step to the day after its last, as numbers of days. */
interface Span {
  readonly begins: number
  readonly ends: number
}

const spanOf = ({ days, begunOn, doneOn }: DeliveryStep, earliest: number, asOf: string | null): Span => {
  if (asOf === null) return { begins: earliest, ends: earliest + days }
  const now = dayNumber(asOf)
  if (doneOn !== null) {
    const ends = dayNumber(doneOn) + 1
    return { begins: begunOn === null ? ends - days : Math.min(dayNumber(begunOn), ends - 1), ends }
  }
  if (begunOn !== null) {
    const begins = dayNumber(begunOn)
    return { begins, ends: Math.max(begins + days, now + 1) }
  }
  const begins = Math.max(earliest, now)
  return { begins, ends: begins + days }
}

/** The latest end of each step that lets the last day of all stand: the least of what those waiting for it need. */
const latestEnds = (ordered: readonly DeliveryStep[], spans: ReadonlyMap<string, Span>, end: number): Map<string, number> => {
  const latest = new Map<string, number>()
  for (const { code } of ordered.toReversed()) {
    const needed = ordered.flatMap((next) => {
      if (!next.after.includes(code)) return []
      const { begins, ends } = spans.get(next.code) as Span
      return [(latest.get(next.code) as number) - (ends - begins)]
    })
    latest.set(code, Math.min(end, ...needed))
  }
  return latest
}
