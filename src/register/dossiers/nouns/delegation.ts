import { firstDay } from '../../../values/index.ts'
import { type Noun, TOLD_BY_NONE } from '../noun.ts'
import { RESPONSIBLE } from '../responsible.ts'

export const DELEGATION_KINDS = ['coming', 'going'] as const

/** People who come to us or go to a partner for some days (đoàn vào, đoàn ra): who, why, when; its programme, papers and costs are entries. */
export const delegation: Noun<never> = {
  kind: 'delegation',
  ...TOLD_BY_NONE,
  choices: { kind: DELEGATION_KINDS },
  modes: {
    name: 'latest',
    kind: 'latest',
    purpose: 'latest',
    people: 'latest',
    spoken: 'latest',
    sector: 'many',
    place: 'many',
    province: 'many',
    plannedStart: 'latest',
    plannedEnd: 'latest',
    actualStart: 'latest',
    actualEnd: 'latest',
    outcome: 'latest',
    approval: 'many',
    member: 'many',
    programme: 'many',
    expense: 'many',
    gift: 'many',
    care: 'many',
    [RESPONSIBLE]: 'latest'
  },
  title: (values) => String(values.latest('name') ?? ''),
  state: () => 'proposed',
  due: (values) => values.latest('plannedEnd') ?? null,
  // It stands in lists under the day on which it comes or goes.
  day: (values) => {
    const from = values.latest('actualStart') ?? values.latest('plannedStart')
    return typeof from === 'string' ? firstDay(from) : null
  }
}
