import { MILESTONE_KINDS } from '../../extraction/index.ts'
import type { DossierLine, FieldView, ValueView } from './views.ts'

export const PLAN_STATES = ['open', 'under way', 'done', 'not needed'] as const
export type PlanState = (typeof PLAN_STATES)[number]

/** A step of a project's life: what reports told of it, and what the office keeps of it. Days are partial dates. */
export interface MilestoneView {
  readonly kind: string
  /** As reports told it, told last first. */
  readonly stated: readonly ValueView[]
  readonly planned: string | null
  readonly actual: string | null
  /** Who of the office sees to it, by the name of the account. */
  readonly responsible: string | null
  readonly state: PlanState
}

/** What holds a project up, as a report told it, and what is done about it. */
export interface ObstacleView {
  readonly stated: ValueView
  readonly measure: string | null
  /** The body that is to mend it. */
  readonly body: string | null
  /** Who of the office sees to it, by the name of the account. */
  readonly responsible: string | null
  readonly due: string | null
  readonly state: PlanState
}

export interface PlanView {
  /** Those told or planned, in the order of a project's life. */
  readonly milestones: readonly MilestoneView[]
  /** The kinds that nobody has told or planned yet. */
  readonly others: readonly string[]
  readonly obstacles: readonly ObstacleView[]
}

export const MILESTONE_FIELD = 'milestone:'
export const OBSTACLE_FIELD = 'obstacle:'

/** A project's milestones and obstacles: what was told beside what the office plans, so that neither hides the other. */
export const projectPlan = ({ fields }: DossierLine): PlanView => {
  const told = all(fields, 'milestone')
  const milestones = MILESTONE_KINDS.flatMap((kind): MilestoneView[] => {
    const stated = told.filter(({ value }) => part(value, 'kind') === kind)
    const kept = held(fields, `${MILESTONE_FIELD}${kind}`)
    if (stated.length === 0 && kept === null) return []
    const reached = stated.find(({ value }) => part(value, 'status') === 'reached')
    return [
      {
        kind,
        stated,
        planned: part(kept, 'planned') ?? dayOf(stated, 'planned'),
        actual: part(kept, 'actual') ?? dayOf(stated, 'reached'),
        responsible: part(kept, 'responsible'),
        state: stateOf(kept) ?? (reached ? 'done' : 'open')
      }
    ]
  })
  const named = new Set<string>(milestones.map(({ kind }) => kind))
  return {
    milestones,
    others: MILESTONE_KINDS.filter((kind) => !named.has(kind)),
    obstacles: all(fields, 'obstacle').map((stated): ObstacleView => {
      const kept = held(fields, `${OBSTACLE_FIELD}${stated.key}`)
      return {
        stated,
        measure: part(kept, 'measure'),
        body: part(kept, 'body'),
        responsible: part(kept, 'responsible'),
        due: part(kept, 'due'),
        state: stateOf(kept) ?? 'open'
      }
    })
  }
}

const all = (fields: readonly FieldView[], field: string): readonly ValueView[] => fields.find((one) => one.field === field)?.holds ?? []

const held = (fields: readonly FieldView[], field: string): unknown => all(fields, field)[0]?.value ?? null

const part = (value: unknown, name: string): string | null => {
  const found = value !== null && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>)[name] : null
  return typeof found === 'string' && found !== '' ? found : null
}

/** The day of the milestone as it was told last with this status. */
const dayOf = (stated: readonly ValueView[], status: string): string | null =>
  stated.flatMap(({ value }) => (part(value, 'status') === status ? (part(value, 'on') ?? []) : []))[0] ?? null

const stateOf = (kept: unknown): PlanState | null => PLAN_STATES.find((state) => state === part(kept, 'state')) ?? null
