import { type Noun, TOLD_BY_NONE } from '../noun.ts'
import { RESPONSIBLE } from '../responsible.ts'

export const PLAN_KINDS = ['wastewater', 'drainage', 'other'] as const

/** A plan that is calculated: its numbers stand in `file`, in the form of the published schema of its kind. */
export const plan: Noun<never> = {
  kind: 'plan',
  ...TOLD_BY_NONE,
  choices: { kind: PLAN_KINDS },
  modes: {
    name: 'latest',
    kind: 'latest',
    sector: 'many',
    place: 'many',
    province: 'many',
    note: 'latest',
    version: 'many',
    run: 'many',
    [RESPONSIBLE]: 'latest'
  },
  title: (values) => String(values.latest('name') ?? ''),
  state: () => 'draft'
}
