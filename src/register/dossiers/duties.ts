import { lastDay, type PartialDate } from '../../values/index.ts'
import { STEP_FIELD } from './agreement-route.ts'
import type { Dossier, FieldValue, Value } from './dossier.ts'
import { compare } from './noun.ts'
import { MILESTONE_FIELD, OBSTACLE_FIELD } from './project-plan.ts'
import { valueKey } from './tally.ts'

/** A part of an agreement or project that one person of the office sees to, and that is not over: a step of the route, a milestone or an obstacle. */
export interface Duty {
  readonly kind: 'step' | 'milestone' | 'obstacle'
  /** The step, the kind of milestone, or the key of the value by which the obstacle was told. */
  readonly part: string
  /** The obstacle in the words of its report; null for what is none. */
  readonly told: string | null
  readonly responsible: string
  /** When it is to be done; null where nobody said. */
  readonly due: PartialDate | null
}

const OF_FIELD = { [STEP_FIELD]: 'step', [MILESTONE_FIELD]: 'milestone', [OBSTACLE_FIELD]: 'obstacle' } as const
/** The field that has the day by which each is to be done. */
const DUE = { step: 'on', milestone: 'planned', obstacle: 'due' } as const
/** In these nobody has to see to anything any more. */
const OVER: ReadonlySet<string> = new Set(['expired', 'terminated', 'ended', 'cancelled', 'completed'])

/** The duties that an agreement or a project holds, by its values; those due first come first, those without a day last. */
export const dutiesOf = ({ state }: Pick<Dossier, 'state'>, values: readonly FieldValue[]): Duty[] =>
  OVER.has(state)
    ? []
    : values
        .filter(({ chosen }) => chosen)
        .flatMap((kept) => dutyOf(kept, values))
        .sort(dueFirst)

const dutyOf = ({ field, value }: FieldValue, values: readonly FieldValue[]): Duty[] => {
  const prefix = (Object.keys(OF_FIELD) as (keyof typeof OF_FIELD)[]).find((start) => field.startsWith(start))
  const [responsible, state] = [partOf(value, 'responsible'), partOf(value, 'state')]
  if (prefix === undefined || responsible === null || (state !== 'open' && state !== 'under way')) return []
  const [kind, part] = [OF_FIELD[prefix], field.slice(prefix.length)]
  const told = kind === 'obstacle' ? toldAs(part, values) : null
  return [{ kind, part, told, responsible, due: partOf(value, DUE[kind]) }]
}

const toldAs = (key: string, values: readonly FieldValue[]): string | null =>
  partOf(values.find(({ field, value }) => field === 'obstacle' && valueKey(value) === key)?.value ?? null, 'text')

const partOf = (value: Value, name: string): string | null => {
  const part = value !== null && typeof value === 'object' ? (value as Readonly<Record<string, Value>>)[name] : null
  return typeof part === 'string' && part !== '' ? part : null
}

/** Those due first before the others; those without a day last. */
export const dueFirst = (a: Duty, b: Duty): number => compare(endOf(a), endOf(b))
const endOf = ({ due }: Duty): string => (due === null ? '9' : (lastDay(due) ?? '9'))
