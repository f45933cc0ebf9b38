import { accept, type Outcome, refuse } from '../../../values/index.ts'
import {
  AGGREGATES,
  BUDGET_STATUSES,
  BUDGET_TYPES,
  DIRECTIONS,
  type EntryKind,
  FUNDS,
  MEASURES,
  STANDINGS,
  TRANSACTION_TYPES
} from './entry.ts'
import { readLock } from './lock-entry.ts'
import { readMinutes } from './minutes-entry.ts'
import { READ_DELIVERY } from './read-delivery-entry.ts'
import { READ_WORKS } from './read-works-entry.ts'
import { type Fields, Reading } from './reading.ts'

/**
 * What a person gave for an entry, held to its form: fields that the kind does not have are refused, texts are NFC, days are partial dates, sums whole
 * minor units of a known currency. Refuses with entry_not_valid, day_not_valid, days_out_of_order, amount_not_valid, currency_not_known, point_not_valid.
 */
export const readEntry = (kind: EntryKind, given: unknown): Outcome<Fields> => {
  if (given === null || typeof given !== 'object' || Array.isArray(given)) return refuse('entry_not_valid', { field: kind })
  const reading = new Reading(given as Readonly<Record<string, unknown>>)
  const value = READ[kind](reading)
  if (reading.refusal) return reading.refusal
  const odd = Object.keys(given).find((field) => !(field in value))
  return odd === undefined ? accept(value) : refuse('entry_not_valid', { field: odd })
}

const READ: Readonly<Record<EntryKind, (given: Reading) => Fields>> = {
  budget: (given) => ({
    ...given.period(),
    ...given.money(),
    status: given.oneOf('status', BUDGET_STATUSES),
    type: given.oneOf('type', BUDGET_TYPES)
  }),
  transaction: (given) => ({
    type: given.oneOf('type', TRANSACTION_TYPES),
    fund: given.oneOf('fund', FUNDS, null),
    standing: given.oneOf('standing', STANDINGS, 'actual'),
    on: given.day('on'),
    ...given.money(),
    provider: given.side('provider'),
    receiver: given.side('receiver'),
    description: given.text('description')
  }),
  location: (given) => ({ name: given.words('name'), ...given.point() }),
  indicator: (given) => ({
    title: given.words('title'),
    unit: given.text('unit'),
    measure: given.oneOf('measure', MEASURES, 'unit'),
    direction: given.oneOf('direction', DIRECTIONS, 'up'),
    code: given.text('code'),
    datastream: given.text('datastream'),
    aggregate: given.oneOf('aggregate', AGGREGATES, null),
    baseline: given.measured('baseline'),
    target: given.measured('target'),
    actual: given.measured('actual')
  }),
  signer: (given) => ({ name: given.words('name'), capacity: given.text('capacity'), party: given.text('party') }),
  language: (given) => ({ language: given.matching('language', /^[a-z]{2,3}$/) }),
  minutes: readMinutes,
  lock: readLock,
  ...READ_DELIVERY,
  ...READ_WORKS
}
