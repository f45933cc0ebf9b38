import { MILESTONE_KINDS } from '../../extraction/index.ts'
import { lastDay, type PartialDate } from '../../values/index.ts'
import type { FieldValue, Value } from './dossier.ts'
import { compare, type Values } from './noun.ts'
import { MILESTONE_FIELD, OBSTACLE_FIELD } from './project-plan.ts'
import { valueKey } from './tally.ts'

/** A milestone or an obstacle of a project that is not over, and the day by which it is to be. */
export interface PlanDue {
  readonly kind: 'milestone' | 'obstacle'
  /** The kind of milestone, or what reports call the obstacle. */
  readonly part: string
  readonly due: PartialDate
}

const OVER: ReadonlySet<string> = new Set(['done', 'not needed'])

/** What of a project's plan is due first: by what the office plans, else by what reports told last; null where nothing has a day. */
export const planDue = (values: Values): PlanDue | null => {
  const milestones = MILESTONE_KINDS.flatMap((kind) => milestoneDue(values, kind))
  const obstacles = values.all('obstacle').flatMap((stated) => obstacleDue(values, stated))
  const [first = null] = [...milestones, ...obstacles].toSorted((a, b) => compare(lastDay(a.due) ?? '', lastDay(b.due) ?? ''))
  return first
}

const milestoneDue = (values: Values, kind: string): PlanDue[] => {
  const told = values.all('milestone').filter(({ value }) => part(value, 'kind') === kind)
  const kept = values.latest(`${MILESTONE_FIELD}${kind}`)
  const isReached = told.some(({ value }) => part(value, 'status') === 'reached')
  const planned = told.find(({ value }) => part(value, 'status') === 'planned' && part(value, 'on') !== null)
  return dueOf('milestone', kind, part(kept, 'state') ?? (isReached ? 'done' : 'open'), part(kept, 'planned') ?? part(planned?.value, 'on'))
}

const obstacleDue = (values: Values, { value }: FieldValue): PlanDue[] => {
  const kept = values.latest(`${OBSTACLE_FIELD}${valueKey(value)}`)
  return dueOf('obstacle', part(value, 'text') ?? '', part(kept, 'state') ?? 'open', part(kept, 'due'))
}

const dueOf = (kind: PlanDue['kind'], named: string, state: string, due: string | null): PlanDue[] =>
  due === null || lastDay(due) === null || OVER.has(state) ? [] : [{ kind, part: named, due: due as PartialDate }]

const part = (value: Value | undefined, name: string): string | null => {
  const found = value !== null && typeof value === 'object' ? (value as Readonly<Record<string, Value>>)[name] : null
  return typeof found === 'string' && found !== '' ? found : null
}
