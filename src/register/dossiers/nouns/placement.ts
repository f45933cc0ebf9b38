import { type Noun, TOLD_BY_NONE } from '../noun.ts'
import { RESPONSIBLE } from '../responsible.ts'

export const PLACEMENT_KINDS = ['training', 'exchange', 'expert', 'posting'] as const
export const PLACEMENT_ROLES = ['teacher', 'coach', 'athlete', 'expert', 'operator', 'official', 'student', 'other'] as const

/** People who go from one side to the other for a time: a course, teachers or coaches who are exchanged, an expert who is sent. */
export const placement: Noun<never> = {
  kind: 'placement',
  ...TOLD_BY_NONE,
  choices: { kind: PLACEMENT_KINDS, role: PLACEMENT_ROLES },
  modes: {
    name: 'latest',
    kind: 'latest',
    role: 'latest',
    people: 'latest',
    sector: 'many',
    place: 'many',
    province: 'many',
    plannedStart: 'latest',
    plannedEnd: 'latest',
    actualStart: 'latest',
    actualEnd: 'latest',
    outcome: 'latest',
    [RESPONSIBLE]: 'latest'
  },
  title: (values) => String(values.latest('name') ?? ''),
  state: () => 'planned',
  due: (values) => values.latest('plannedEnd') ?? null
}
