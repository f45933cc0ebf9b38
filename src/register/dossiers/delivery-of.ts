import {
  type Clearance,
  type CurvePoint,
  daysBetween,
  type Schedule,
  type ScheduledStep,
  sCurve,
  scheduleSteps,
  sumClearance
} from '../../planning/index.ts'
import { accept, lastDay, type Outcome, type Refusal, refuse } from '../../values/index.ts'
import type { Store } from '../store.ts'
import type { Dossier } from './dossier.ts'
import type { Promised, StepEntry } from './entries/entry.ts'
import { type EntryView, ofKind } from './entries/show-entries.ts'
import type { ObstacleView } from './project-plan.ts'
import { showDossier } from './show-dossier.ts'
import type { DossierView } from './views.ts'

/** A step with its days as they were planned and as they stand; null where the steps do not hold together. */
export interface StepStanding {
  readonly entry: EntryView<'step'>
  readonly planned: ScheduledStep | null
  readonly now: ScheduledStep | null
  readonly state: 'done' | 'under way' | 'open'
  /** True where by the plan it should have ended before today and it has not. */
  readonly isLate: boolean
}

/** A promised day counted down to its last moment: of "2023" to the end of that year. */
export interface PromiseLeft extends Promised {
  readonly entry: string
  readonly until: string
  /** Below nought where it is over. */
  readonly daysLeft: number
}

export interface DeliveryObstacle {
  readonly obstacle: ObstacleView
  /** The day on which it was told first, a partial date; null where that is not known. */
  readonly since: string | null
  /** At least so many days: of a month or year from its end. */
  readonly ageDays: number | null
}

export interface DeliveryView {
  readonly dossier: Dossier
  readonly asOf: string
  readonly groups: readonly EntryView<'parcels'>[]
  readonly clearance: Clearance
  /** In the order in which they were entered. */
  readonly steps: readonly StepStanding[]
  /** Why no days follow from the steps; null where they do, or where there are none. */
  readonly refusal: Refusal | null
  readonly planned: Pick<Schedule, 'begins' | 'ends'> | null
  readonly now: Pick<Schedule, 'begins' | 'ends'> | null
  /** By how many days the end as it stands is later than planned. */
  readonly slipDays: number | null
  readonly curve: readonly CurvePoint[]
  readonly promises: readonly PromiseLeft[]
  /** Those that are not over, the oldest first. */
  readonly obstacles: readonly DeliveryObstacle[]
}

/** How a project is delivered, as of today. Refuses with dossier_not_found, delivery_of_project. */
export const showDelivery = async (given: { readonly store: Store }, dossierId: string, today: string): Promise<Outcome<DeliveryView>> => {
  const shown = await showDossier(given, dossierId, today)
  if (!shown.ok) return shown
  return shown.value.kind === 'project'
    ? accept(deliveryOf(shown.value, today))
    : refuse('delivery_of_project', { title: shown.value.title })
}

/** What the entries of a project amount to on a day. */
export const deliveryOf = (dossier: DossierView, today: string): DeliveryView => {
  const holding = dossier.entries.filter(({ withdrawn }) => withdrawn === null)
  const [groups, entries] = [ofKind(holding, 'parcels'), ofKind(holding, 'step')]
  const steps = entries.map(({ value }) => value)
  const [planned, now] = [scheduleSteps(steps, today, null), scheduleSteps(steps, today, today)]
  const [plan, standing] = [planned.ok ? planned.value : null, now.ok ? now.value : null]
  return {
    dossier,
    asOf: today,
    groups,
    clearance: sumClearance(groups.map(({ value }) => value)),
    steps: entries.map((entry) => stepStanding(entry, plan, standing, today)),
    refusal: planned.ok ? null : planned.refusal,
    planned: plan && { begins: plan.begins, ends: plan.ends },
    now: standing && { begins: standing.begins, ends: standing.ends },
    slipDays: plan && standing ? daysBetween(plan.ends, standing.ends) : null,
    curve: plan ? sCurve(steps, plan, today) : [],
    promises: ofKind(holding, 'promise').map(({ entry, value }) => promiseLeft(entry, value, today)),
    obstacles: obstaclesOf(dossier, today)
  }
}

const stepStanding = (entry: EntryView<'step'>, plan: Schedule | null, now: Schedule | null, today: string): StepStanding => {
  const { code, begunOn, doneOn }: StepEntry = entry.value
  const planned = plan?.steps.find((step) => step.code === code) ?? null
  return {
    entry,
    planned,
    now: now?.steps.find((step) => step.code === code) ?? null,
    state: doneOn !== null ? 'done' : begunOn !== null ? 'under way' : 'open',
    isLate: doneOn === null && planned !== null && planned.ends < today
  }
}

const promiseLeft = (entry: string, promised: Promised, today: string): PromiseLeft => {
  const until = lastDay(promised.on) ?? today
  return { entry, ...promised, until, daysLeft: daysBetween(today, until) }
}

const OVER: ReadonlySet<string> = new Set(['done', 'not needed'])

const obstaclesOf = ({ plan }: DossierView, today: string): DeliveryObstacle[] =>
  (plan?.obstacles ?? [])
    .filter(({ state }) => !OVER.has(state))
    .map((obstacle): DeliveryObstacle => {
      const since = obstacle.stated.firstOn
      const day = since === null ? null : lastDay(since)
      return { obstacle, since, ageDays: day === null ? null : Math.max(0, daysBetween(day, today)) }
    })
    .toSorted((a, b) => (b.ageDays ?? -1) - (a.ageDays ?? -1))
