import { STEP_KINDS } from '../../../planning/index.ts'
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
  language: (given) => ({ language: given.matching('language', /^[a-z]{2,3}$/) }),
  parcels: (given) => ({
    name: given.words('name'),
    areaM2: given.number('areaM2', { most: MOST_M2 }),
    ...given.within('handedOverM2', 'areaM2'),
    households: given.number('households', { whole: true, most: MOST_HOUSEHOLDS }),
    ...given.within('paidHouseholds', 'households', { whole: true }),
    on: given.day('on')
  }),
  step: (given) => ({
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
  promise: (given) => ({ name: given.words('name'), on: given.day('on'), by: given.text('by') })
}

const LONGEST = 500
/** A short name that stands in lists: no space, comma or semicolon. */
const STEP_CODE = /^[^\s,;]{1,20}$/
const MOST_STEPS_WAITED_FOR = 50
/** Ten thousand square kilometres, larger than most provinces; more is a slip of the unit. */
const MOST_M2 = 10_000_000_000
const MOST_HOUSEHOLDS = 10_000_000
/** A hundred years. */
const MOST_DAYS = 36_525
const MOST_WEIGHT = 1_000_000
/** A plain decimal: no exponent, no group marks. */
const DECIMAL = /^-?\d{1,24}(?:\.\d{1,12})?$/

interface Bounds {
  readonly least?: number
  readonly most: number
  readonly whole?: boolean
  readonly usual?: number
}

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

  /** A number within its bounds, nought the least unless said otherwise; where nothing is given, `usual`, if there is one. */
  number(field: string, { least = 0, most, whole = false, usual }: Bounds): Value {
    const value = this.#given[field] ?? usual
    const fits = typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value))
    return fits ? value : this.#wrong(refuse('entry_number_not_valid', { field, value: String(value ?? ''), least, most }))
  }

  /** A number that is a part of another: nought where nothing is given. */
  within(field: string, of: string, bounds: Pick<Bounds, 'whole'> = {}): Fields {
    const whole = this.#given[of]
    return { [field]: this.number(field, { ...bounds, most: typeof whole === 'number' ? whole : 0, usual: 0 }) }
  }

  /** A whole day of the calendar, or null where none is given. */
  calendarDay(field: string): Value {
    const value = this.#given[field] ?? null
    if (value === null) return null
    const isDay = typeof value === 'string' && isPartialDate(value) && firstDay(value) === value
    return isDay ? value : this.#wrong(refuse('entry_day_not_whole', { day: String(value) }))
  }

  begunAndDone(): Fields {
    const [begunOn, doneOn] = [this.calendarDay('begunOn'), this.calendarDay('doneOn')]
    if (typeof begunOn === 'string' && typeof doneOn === 'string' && begunOn > doneOn)
      this.#wrong(refuse('days_out_of_order', { from: begunOn, to: doneOn }))
    return { begunOn, doneOn }
  }

  /** Short names, each once; none where nothing is given. */
  codes(field: string): Value {
    const value = this.#given[field] ?? []
    const fits =
      Array.isArray(value) &&
      value.length <= MOST_STEPS_WAITED_FOR &&
      value.every((code) => typeof code === 'string' && STEP_CODE.test(code))
    return fits
      ? [...new Set(value.map((code) => storable(String(code).normalize('NFC'))))]
      : this.#wrong(refuse('entry_not_valid', { field }))
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
