import {
  averageOf,
  checkRate,
  compareRatios,
  inverse,
  pairOf,
  type Rate,
  type RateKind,
  type RateTable,
  readRatio,
  times
} from '../../money/index.ts'
import { accept, type Outcome, type Refusal, refuse } from '../../values/index.ts'
import { MAX_REASON } from '../decide.ts'
import type { Acting } from '../dossiers/act-on-dossier.ts'
import { storable } from '../storable-text.ts'
import { knownRates, placeOf } from './known-rates.ts'
import type { RateEntry } from './rate-entry.ts'

/** A rate as somebody brings it. Its kind shows in its day: "2024" is a year's average, "2024-03-15" a day's rate. */
export interface NewRate {
  readonly base: string
  readonly quote: string
  readonly on: string
  /** A plain decimal: "24164.88583". */
  readonly rate: string
  /** Who published it. */
  readonly source: string
}

export interface NewRates {
  readonly rates: readonly NewRate[]
  readonly origin: RateEntry['origin']
  /** Why they are entered, or the file that they came in. */
  readonly reason: string
  /** Takes also what is less than half or more than twice what the nearest year's average says. */
  readonly sure?: boolean
  /** Only says what would be refused. */
  readonly dryRun?: boolean
}

/** What came of them: all were entered, or none because of these. `row` counts from 0. */
export interface EnteredRates {
  readonly entered: number
  /** Of those, or of those that would be entered, how many say what stands already; they are not kept a second time. */
  readonly known: number
  readonly errors: readonly { readonly row: number; readonly refusal: Refusal }[]
}

/** As many as are taken at once. */
export const MOST_RATES = 20_000

/**
 * Enters rates, all or none; one for the same currencies and day takes the place of what stood, which is kept. Refuses with rate_needs_reason,
 * reason_too_long, too_many_rows; a row by itself as `checkRate` does, with rate_twice, rate_far_off (rate, average, year, base, quote).
 */
export const enterRates = async (
  { store, now, newId, by }: Acting,
  { rates, origin, reason, sure = false, dryRun = false }: NewRates
): Promise<Outcome<EnteredRates>> => {
  const why = storable(reason.normalize('NFC').trim())
  if (why === '') return refuse('rate_needs_reason')
  if (why.length > MAX_REASON) return refuse('reason_too_long', { max: MAX_REASON })
  if (rates.length > MOST_RATES) return refuse('too_many_rows', { most: MOST_RATES })
  return store.transaction(async (inside) => {
    const table = await knownRates(inside)
    const { read, errors } = readRates(rates, sure ? null : table)
    const fresh = read.filter((rate) => !stands(rate, table))
    const known = read.length - fresh.length
    if (errors.length > 0 || dryRun) return accept({ entered: 0, known, errors })
    const at = now().toISOString()
    await inside.addRateEntries(fresh.map((rate) => ({ ...rate, id: newId(), origin, reason: why, by, at })))
    return accept({ entered: fresh.length, known, errors: [] })
  })
}

type Read = Pick<Rate, 'base' | 'quote' | 'kind' | 'on' | 'rate' | 'source'>

/** `table`: the rates to hold these against; null where whoever brings them is sure. */
const readRates = (rates: readonly NewRate[], table: RateTable | null) => {
  const read: Read[] = []
  const errors: { readonly row: number; readonly refusal: Refusal }[] = []
  const rows = new Map<string, number>()
  for (const [row, given] of rates.entries()) {
    const checked = readRate(given, table)
    const place = checked.ok ? placeOf(checked.value) : ''
    const before = rows.get(place)
    const wrong = !checked.ok ? checked : before === undefined ? null : refuse('rate_twice', { row: before + 1 })
    if (wrong) errors.push({ row, refusal: wrong.refusal })
    else if (checked.ok) {
      rows.set(place, row)
      read.push(checked.value)
    }
  }
  return { read, errors }
}

const readRate = ({ base, quote, on, rate, source }: NewRate, table: RateTable | null): Outcome<Read> => {
  const kind: RateKind = /^\d{4}$/.test(on.trim()) ? 'year-average' : 'day'
  const clean = { base: base.trim().toUpperCase(), quote: quote.trim().toUpperCase(), on: on.trim(), rate: rate.trim() }
  const checked = checkRate({ ...clean, kind, source: storable(source.normalize('NFC').trim()) })
  return checked.ok && table ? heldAgainst(checked.value, table) : checked
}

const NEAR_YEARS = 10

/** A slip of the point, or a pair the wrong way round, shows by the average of the nearest year. */
const heldAgainst = (rate: Read, table: RateTable): Outcome<Read> => {
  const year = Number(rate.on.slice(0, 4))
  const near = Array.from({ length: 2 * NEAR_YEARS + 1 }, (_, i) => year + (i % 2 === 0 ? i / 2 : -(i + 1) / 2))
  for (const each of near) {
    const average = averageOf(rate.base, rate.quote, String(each), table)
    const given = readRatio(rate.rate)
    if (!average || !given) continue
    const share = times(given, inverse(average.ratio))
    const isFar = compareRatios(share, { over: 1n, under: 2n }) < 0 || compareRatios(share, { over: 2n, under: 1n }) > 0
    const { base, quote } = rate
    return isFar ? refuse('rate_far_off', { rate: rate.rate, average: average.rate, year: String(each), base, quote }) : accept(rate)
  }
  return accept(rate)
}

const stands = ({ base, quote, kind, on, rate, source }: Read, table: RateTable): boolean => {
  const found = kind === 'day' ? table.daily(base, quote, on, on) : table.yearly(base, quote, on)
  return found !== undefined && found.base === base && found.rate === rate && found.source === source
}

/**
 * Takes back what an entry says: what stood before the office said anything of that day stands again, or nothing. Refuses with rate_not_found,
 * rate_replaced, rate_needs_reason, reason_too_long.
 */
export const takeBackRate = async (
  { store, now, newId, by }: Acting,
  { id, reason }: { readonly id: string; readonly reason: string }
): Promise<Outcome<null>> => {
  const why = storable(reason.normalize('NFC').trim())
  if (why === '') return refuse('rate_needs_reason')
  if (why.length > MAX_REASON) return refuse('reason_too_long', { max: MAX_REASON })
  return store.transaction(async (inside) => {
    const [entry] = await inside.rateEntriesById([id])
    if (!entry) return refuse('rate_not_found')
    const { base, quote, kind, on, source } = entry
    const same = (await inside.rateEntries({ pairs: [pairOf(entry)], on })).filter((each) => placeOf(each) === placeOf(entry))
    if (entry.rate === null || same.at(-1)?.id !== id) return refuse('rate_replaced')
    const taken = { base, quote, kind, on, source, rate: null, origin: 'entered' } as const
    await inside.addRateEntries([{ ...taken, id: newId(), reason: why, by, at: now().toISOString() }])
    return accept(null)
  })
}
