import { loadYearlyRates } from '../../language/index.ts'
import type { Rate } from './rate.ts'

/**
 * Rates by their currencies, whichever way round they are quoted, and days. Of two for the same currencies, kind and day the one given later stands.
 */
export interface RateTable {
  /** The average of a year ("2024"). */
  yearly(base: string, quote: string, year: string): Rate | undefined
  /** The rate of a day ("2024-03-15"), or the last one from `from` on before it. */
  daily(base: string, quote: string, day: string, from: string): Rate | undefined
  /** All averages of years, oldest first. */
  years(base: string, quote: string): readonly Rate[]
}

export const rateTable = (rates: readonly Rate[]): RateTable => {
  const byPair = new Map<string, Map<string, Rate>>()
  for (const rate of rates) {
    const key = keyOf(rate.kind, rate.base, rate.quote)
    const days = byPair.get(key) ?? new Map<string, Rate>()
    byPair.set(key, days.set(rate.on, rate))
  }
  const ordered = new Map([...byPair].map(([key, days]) => [key, [...days.values()].toSorted((a, b) => (a.on < b.on ? -1 : 1))]))
  const all = (kind: Rate['kind'], base: string, quote: string): readonly Rate[] => ordered.get(keyOf(kind, base, quote)) ?? []
  return {
    yearly: (base, quote, year) => byPair.get(keyOf('year-average', base, quote))?.get(year),
    daily: (base, quote, day, from) => {
      const last = lastUntil(all('day', base, quote), day)
      return last && last.on >= from ? last : undefined
    },
    years: (base, quote) => all('year-average', base, quote)
  }
}

const keyOf = (kind: Rate['kind'], base: string, quote: string): string => `${kind} ${pairOf({ base, quote })}`

/** Two currencies as one key, whichever is the base: "JPY VND". */
export const pairOf = ({ base, quote }: Pick<Rate, 'base' | 'quote'>): string => (base < quote ? `${base} ${quote}` : `${quote} ${base}`)

/** The last of rates in order of days that is of a day or before it. */
const lastUntil = (rates: readonly Rate[], day: string): Rate | undefined => {
  let [low, high] = [0, rates.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rates[middle] as Rate).on <= day) low = middle + 1
    else high = middle
  }
  return rates[low - 1]
}

let shipped: readonly Rate[] | undefined

/** The yearly averages that come with the program (`data/rates`), each as published; read when first asked for. */
export const shippedRates = (): readonly Rate[] => {
  shipped ??= loadYearlyRates().map(({ year, ...rate }): Rate => ({ ...rate, on: String(year), kind: 'year-average', origin: 'shipped' }))
  return shipped
}
