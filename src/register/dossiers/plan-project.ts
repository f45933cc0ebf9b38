import { MILESTONE_KINDS } from '../../extraction/index.ts'
import { accept, isPartialDate, type Outcome, refuse } from '../../values/index.ts'
import { storable } from '../storable-text.ts'
import type { WritingStore } from '../store.ts'
import { choose } from './choose-value.ts'
import type { Dossier, Value } from './dossier.ts'
import { Values } from './noun.ts'
import { MILESTONE_FIELD, OBSTACLE_FIELD, PLAN_STATES, type PlanState } from './project-plan.ts'
import { responsibleOf } from './responsible.ts'
import { valueKey } from './tally.ts'

/** What a person keeps of a milestone or of an obstacle that was told. Days are partial dates. */
export type PlanAct =
  | {
      readonly act: 'milestone'
      readonly kind: string
      readonly planned?: string
      readonly actual?: string
      readonly responsible?: string
      readonly state: PlanState
    }
  | {
      readonly act: 'obstacle'
      /** The key of the value by which the obstacle was told. */
      readonly obstacle: string
      readonly measure?: string
      readonly body?: string
      readonly responsible?: string
      readonly due?: string
      readonly state: PlanState
    }

const LONGEST = 500

/** Keeps what is planned for a project, beside what was told of it. Refuses with plan_not_valid, day_not_valid, field_not_valid. */
export const planProject = async (
  store: WritingStore,
  dossier: Dossier,
  act: PlanAct,
  eventId: string
): Promise<Outcome<{ readonly before: Value; readonly after: Value }>> => {
  const values = new Values(await store.valuesOf(dossier.id))
  const known =
    act.act === 'milestone'
      ? (MILESTONE_KINDS as readonly string[]).includes(act.kind)
      : values.all('obstacle').some(({ value }) => valueKey(value) === act.obstacle)
  if (dossier.kind !== 'project' || !known || !PLAN_STATES.includes(act.state)) return refuse('plan_not_valid', { title: dossier.title })
  const days = act.act === 'milestone' ? [act.planned, act.actual] : [act.due]
  const wrong = days.find((day) => day !== undefined && !isPartialDate(day))
  if (wrong !== undefined) return refuse('day_not_valid', { day: wrong })
  const person = responsibleOf(act)
  if (!person.ok) return person
  const responsible = person.value

  const field = act.act === 'milestone' ? `${MILESTONE_FIELD}${act.kind}` : `${OBSTACLE_FIELD}${act.obstacle}`
  const value: Value =
    act.act === 'milestone'
      ? { planned: act.planned ?? null, actual: act.actual ?? null, responsible, state: act.state }
      : { measure: words(act.measure), body: words(act.body), responsible, due: act.due ?? null, state: act.state }
  const before = values.latest(field) ?? null
  await choose(store, dossier, field, value, eventId)
  return accept({ before, after: { field, value } })
}

const words = (text: string | undefined): string | null => storable(text?.normalize('NFC').trim().slice(0, LONGEST) ?? '') || null
