import { firstDay, isPartialDate, lastDay, minorDigitsOf, refuse } from '../../../values/index.ts'
import { storable } from '../../storable-text.ts'
import type { Value } from '../dossier.ts'

export type Fields = Readonly<Record<string, Value>>

const LONGEST = 500
const MOST_DIMENSIONS = 6
/** A plain decimal: no exponent, no group marks. */
const DECIMAL = /^-?\d{1,24}(?:\.\d{1,12})?$/

/** A short name that stands in lists: no space, comma or semicolon. */
export const STEP_CODE = /^[^\s,;]{1,20}$/
const MOST_STEPS_WAITED_FOR = 50

interface Bounds {
  readonly least?: number
  readonly most: number
  readonly whole?: boolean
  readonly usual?: number
}

/** Reads the fields of one entry; the first that is wrong is kept as its refusal. */
export class Reading {
  readonly #given: Readonly<Record<string, unknown>>
  refusal: ReturnType<typeof refuse> | null = null

  constructor(given: Readonly<Record<string, unknown>>) {
    this.#given = given
  }

  #wrong(refusal: ReturnType<typeof refuse>): null {
    this.refusal ??= refusal
    return null
  }

  /** Keeps what another check says against a field. */
  wrong(refusal: ReturnType<typeof refuse>): null {
    return this.#wrong(refusal)
  }

  /** Words, or null where there are none. */
  text(field: string, longest = LONGEST): string | null {
    const value = this.#given[field] ?? null
    if (value === null) return null
    if (typeof value !== 'string' || value.length > longest) return this.#wrong(refuse('entry_not_valid', { field }))
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

  /** Words of a form, or null where there are none. */
  maybeMatching(field: string, form: RegExp): Value {
    return (this.#given[field] ?? '') === '' ? null : this.matching(field, form)
  }

  /** What is read of each of a list; none where nothing is given. The first thing wrong in one is wrong of all. */
  each(field: string, most: number, read: (inside: Reading) => Fields): Value {
    const value = this.#given[field] ?? []
    if (!Array.isArray(value) || value.length > most) return this.#wrong(refuse('entry_not_valid', { field }))
    return value.map((one) => this.#within(field, one, read))
  }

  /** What is read of one part that may be missing. */
  inside(field: string, read: (inside: Reading) => Fields): Value {
    const value = this.#given[field] ?? null
    return value === null ? null : this.#within(field, value, read)
  }

  #within(field: string, value: unknown, read: (inside: Reading) => Fields): Value {
    if (value === null || typeof value !== 'object') return this.#wrong(refuse('entry_not_valid', { field }))
    const inside = new Reading(value as Readonly<Record<string, unknown>>)
    const fields = read(inside)
    const odd = Object.keys(value).find((name) => !(name in fields))
    if (odd !== undefined) inside.wrong(refuse('entry_not_valid', { field: odd }))
    return inside.refusal ? this.#wrong(inside.refusal) : fields
  }

  /** Names, each once; none where nothing is given. */
  names(field: string, most: number): Value {
    const value = this.#given[field] ?? []
    if (!Array.isArray(value) || value.length > most) return this.#wrong(refuse('entry_not_valid', { field }))
    const read = value.map((name) => new Reading({ name }).text('name'))
    return read.some((name) => name === null) ? this.#wrong(refuse('entry_not_valid', { field })) : [...new Set(read)]
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

  /** Partial dates: the first must be there, and the last is none where nothing is given. */
  begunAndEnded(): Fields {
    return (this.#given.to ?? '') === '' ? { from: this.day('from'), to: null } : this.period()
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

  /** A plain decimal; null where none is given. */
  decimal(field: string): string | null {
    const value = this.#given[field] ?? null
    if (value === null || value === '') return null
    return typeof value === 'string' && DECIMAL.test(value) ? value : this.#wrong(refuse('amount_not_valid', { value: String(value) }))
  }

  /** A plain decimal that must be there. */
  amount(field: string): Value {
    return this.decimal(field) ?? this.#wrong(refuse('entry_not_valid', { field }))
  }

  /** A partial date; null where none is given. */
  maybeDay(field: string): Value {
    return (this.#given[field] ?? '') === '' ? null : this.day(field)
  }

  /** Money, or none. */
  maybeMoney(): Fields {
    return (this.#given.amountMinor ?? '') === '' ? { amountMinor: null, currency: null } : this.money()
  }

  /** Names with values, each name once. */
  dimensions(field: string): Value {
    const value = this.#given[field] ?? []
    if (!Array.isArray(value) || value.length > MOST_DIMENSIONS) return this.#wrong(refuse('entry_not_valid', { field }))
    const read = value.map((one) => {
      const inside = new Reading((one ?? {}) as Readonly<Record<string, unknown>>)
      const dimension = { name: inside.words('name'), value: inside.words('value') }
      if (inside.refusal) this.#wrong(refuse('entry_not_valid', { field }))
      return dimension
    })
    if (new Set(read.map(({ name }) => name)).size < read.length) return this.#wrong(refuse('entry_not_valid', { field }))
    return read.toSorted((a, b) => String(a.name).localeCompare(String(b.name), 'vi'))
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
