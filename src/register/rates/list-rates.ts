import { shippedRates } from '../../money/index.ts'
import { accept, isCurrency, type Outcome, refuse } from '../../values/index.ts'
import type { Store } from '../store.ts'
import { rateLines } from './known-rates.ts'
import type { RateLine } from './rate-entry.ts'

export interface RatesQuery {
  /** ISO 4217: only rates of this currency. */
  readonly currency?: string
  /** Only of this year, "2024". */
  readonly year?: string
  /** Also those whose place others took. */
  readonly history?: boolean
  readonly limit?: number
}

export interface ListedRates {
  /** By day, the last first; of one day by currencies, and what was said last first. */
  readonly rates: readonly RateLine[]
  /** True where there are more than were asked for: a currency or a year narrows them. */
  readonly more: boolean
}

const [USUAL, MOST] = [500, 10_000]

/** The rates that stand, 500 unless asked otherwise (at most 10,000). Refuses with currency_not_known, year_not_valid. */
export const listRates = async (
  { store }: { readonly store: Store },
  { currency, year, history = false, limit = USUAL }: RatesQuery
): Promise<Outcome<ListedRates>> => {
  if (currency !== undefined && !isCurrency(currency)) return refuse('currency_not_known', { currency })
  if (year !== undefined && !/^[12]\d{3}$/.test(year)) return refuse('year_not_valid', { year })
  const entries = await store.rateEntries({ ...(currency === undefined ? {} : { currency }), ...(year === undefined ? {} : { on: year }) })
  const shipped = shippedRates().filter(
    ({ base, quote, on }) => (currency === undefined || base === currency || quote === currency) && (year === undefined || on === year)
  )
  const lines = rateLines(shipped, entries).filter(({ stands }) => stands || history)
  const most = Math.min(Math.max(1, limit), MOST)
  return accept({ rates: lines.toSorted(inOrder).slice(0, most), more: lines.length > most })
}

const inOrder = (a: RateLine, b: RateLine): number =>
  compare(b.on, a.on) ||
  compare(a.base, b.base) ||
  compare(a.quote, b.quote) ||
  Number(b.stands) - Number(a.stands) ||
  compare(b.at ?? '', a.at ?? '')

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
