import { nameKey } from '../../../language/index.ts'
import { type Noun, said, saidEach } from '../noun.ts'
import { saysOfPlaces } from '../places.ts'
import { planDue } from '../plan-due.ts'
import { RESPONSIBLE } from '../responsible.ts'
import { figuresOf } from './undertaking.ts'

/**
 * A project, in the terms of an IATI activity: found again by its name; identifier, dates planned and actual and budgets are entered. Its milestones and obstacles stand as each report told them, with what the
 * office plans beside them (`project-plan.ts`).
 */
export const project: Noun<'project'> = {
  kind: 'project',
  keys: ({ name, known }) => [nameKey(known?.name ?? name)].filter((key) => key !== ''),
  says: ({ name, status, sectors, places, parties, figures, milestones, obstacles }, items) => [
    ...said({ name, status: status === 'unknown' ? null : status }),
    ...saidEach('sector', sectors),
    ...saysOfPlaces(places, items),
    ...saidEach(
      'party',
      parties.map(({ organisation, role }) => ({ name: organisation.name, role }))
    ),
    ...saidEach('figure', figuresOf(figures, items)),
    ...saidEach(
      'milestone',
      milestones.map(({ kind, on, status: reached }) => ({ kind, on, status: reached }))
    ),
    ...saidEach(
      'obstacle',
      obstacles.map(({ kind, text }) => ({ kind, text }))
    )
  ],
  modes: {
    name: 'many',
    identifier: 'one',
    localCode: 'one',
    activityStatus: 'one',
    status: 'latest',
    plannedStart: 'latest',
    actualStart: 'latest',
    plannedEnd: 'latest',
    actualEnd: 'latest',
    budget: 'many',
    transaction: 'many',
    loan: 'many',
    location: 'many',
    parcels: 'many',
    step: 'many',
    promise: 'many',
    indicator: 'many',
    target: 'many',
    actual: 'many',
    sector: 'many',
    place: 'many',
    province: 'many',
    party: 'many',
    figure: 'many',
    milestone: 'many',
    obstacle: 'many',
    [RESPONSIBLE]: 'latest'
  },
  title: (values) =>
    String(values.all('name').find(({ chosen }) => chosen)?.value ?? values.texts('name').toSorted((a, b) => b.length - a.length)[0] ?? ''),
  state: (values) => String(values.latest('status') ?? 'unknown'),
  due: (values) => planDue(values)?.due ?? null
}
