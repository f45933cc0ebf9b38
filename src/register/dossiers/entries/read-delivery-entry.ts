import { STEP_KINDS } from '../../../planning/index.ts'
import { type Fields, type Reading, STEP_CODE } from './reading.ts'

/** What a person gives for an entry of a project's delivery: its land, its steps, the days that were promised. */
export const READ_DELIVERY = {
  parcels: (given: Reading): Fields => ({
    name: given.words('name'),
    areaM2: given.number('areaM2', { most: MOST_M2 }),
    ...given.within('handedOverM2', 'areaM2'),
    households: given.number('households', { whole: true, most: MOST_HOUSEHOLDS }),
    ...given.within('paidHouseholds', 'households', { whole: true }),
    on: given.day('on')
  }),
  step: (given: Reading): Fields => ({
    code: given.matching('code', STEP_CODE),
    title: given.words('title'),
    stepKind: given.oneOf('stepKind', STEP_KINDS, 'other'),
    from: given.calendarDay('from'),
    days: given.number('days', { whole: true, least: 1, most: MOST_DAYS }),
    after: given.codes('after'),
    weight: given.number('weight', { most: MOST_WEIGHT, usual: 1 }),
    ...given.begunAndDone(),
    percentDone: given.number('percentDone', { most: 100, usual: 0 }),
    body: given.text('body')
  }),
  promise: (given: Reading): Fields => ({ name: given.words('name'), on: given.day('on'), by: given.text('by') })
} as const

/** Ten thousand square kilometres, larger than most provinces; more is a slip of the unit. */
const MOST_M2 = 10_000_000_000
const MOST_HOUSEHOLDS = 10_000_000
/** A hundred years. */
const MOST_DAYS = 36_525
const MOST_WEIGHT = 1_000_000
