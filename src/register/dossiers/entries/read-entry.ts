import { accept, firstDay, isPartialDate, lastDay, minorDigitsOf, type Outcome, refuse } from '../../../values/index.ts'
import { storable } from '../../storable-text.ts'
import type { Value } from '../dossier.ts'
import { BUDGET_STATUSES, BUDGET_TYPES, type EntryKind, FUNDS, STANDINGS, TRANSACTION_TYPES } from './entry.ts'

type Fields = Readonly<Record<string, Value>>

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
    baseline: given.measured('baseline'),
    target: given.measured('target'),
    actual: given.measured('actual')
  }),
  signer: (given) => ({ name: given.words('name'), capacity: given.text('capacity'), party: given.text('party') }),
  language: (given) => ({ language: given.matching('language', /^[a-z]{2,3}$/) })
}

const LONGEST = 500
/** A plain decimal: no exponent, no group marks. */
const DECIMAL = /^-?\d{1,24}(?:\.\d{1,12})?$/

/** Reads the fields of one entry; the first that is wrong is kept as its refusal. */
class Reading {
  readonly #given: Readonly<Record<string, unknown>>
  refusal: ReturnType<typeof refuse> | null = null

  constructor(given: Readonly<Record<string, unknown>>) {
    this.#given = given
  }

  #wrong(refusal: ReturnType<typeof refuse>): null {
    this.refusal ??= refusal
    return null
  }

  /** Words, or null where there are none. */
  text(field: string): string | null {
    const value = this.#given[field] ?? null
    if (value === null) return null
    if (typeof value !== 'string' || value.length > LONGEST) return this.#wrong(refuse('entry_not_valid', { field }))
    return storable(value.normalize('NFC').trim()) || null
  }

  words(field: string): Value {
    return this.text(field) ?? this.#wrong(refuse('entry_not_valid', { field }))
  }

  /** One of some words; where nothing is given, `usual`, if there is one. */
  oneOf(field: string, words: readonly string[], usual?: Value): Value {
    if (usual !== undefined && (this.#given[field] ?? null) === null) return usual
    return words.find((word) => word === this.#given[field]) ?? this.#wrong(refuse('entry_not_valid', { field }))
  }

  matching(field: string, form: RegExp): Value {
    const value = this.text(field)
    return value !== null && form.test(value) ? value : this.#wrong(refuse('entry_not_valid', { field }))
  }

  day(field: string): Value {
    const value = this.#given[field]
    return typeof value === 'string' && isPartialDate(value) ? value : this.#wrong(refuse('day_not_valid', { day: String(value ?? '') }))
  }

  period(): Fields {
    const [from, to] = [this.day('from'), this.day('to')]
    if (typeof from === 'string' && typeof to === 'string' && (firstDay(from) as string) > (lastDay(to) as string))
      this.#wrong(refuse('days_out_of_order', { from, to }))
    return { from, to }
  }

  money(): Fields {
    const { amountMinor, currency } = this.#given
    if (typeof amountMinor !== 'string' || !/^-?\d{1,24}$/.test(amountMinor))
      this.#wrong(refuse('amount_not_valid', { value: String(amountMinor ?? '') }))
    if (typeof currency !== 'string' || minorDigitsOf(currency) === null)
      this.#wrong(refuse('currency_not_known', { currency: String(currency ?? '') }))
    return this.refusal ? {} : { amountMinor: BigInt(String(amountMinor)).toString(), currency: String(currency) }
  }

  side(field: string): Value {
    const value = this.#given[field] ?? null
    if (value === null) return null
    if (typeof value !== 'object') return this.#wrong(refuse('entry_not_valid', { field }))
    const inside = new Reading(value as Readonly<Record<string, unknown>>)
    const side = { name: inside.words('name'), dossierId: inside.text('dossierId') }
    return inside.refusal ? this.#wrong(refuse('entry_not_valid', { field })) : side
  }

  measured(field: string): Value {
    const value = this.#given[field] ?? null
    if (value === null) return null
    if (typeof value !== 'object') return this.#wrong(refuse('entry_not_valid', { field }))
    const { value: amount, on = null } = value as Readonly<Record<string, unknown>>
    if (typeof amount !== 'string' || !DECIMAL.test(amount)) return this.#wrong(refuse('amount_not_valid', { value: String(amount ?? '') }))
    if (on !== null && !(typeof on === 'string' && isPartialDate(on))) return this.#wrong(refuse('day_not_valid', { day: String(on) }))
    return { value: amount, on }
  }

  point(): Fields {
    const [latitude, longitude] = [this.text('latitude'), this.text('longitude')]
    const within = (degrees: string | null, most: number): boolean =>
      degrees === null || (DECIMAL.test(degrees) && Math.abs(Number(degrees)) <= most)
    if ((latitude === null) !== (longitude === null) || !within(latitude, 90) || !within(longitude, 180))
      this.#wrong(refuse('point_not_valid', { value: [latitude, longitude].filter(Boolean).join(', ') }))
    return { latitude, longitude }
  }
}
