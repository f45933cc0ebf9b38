import { loadYearlyRates, type YearlyRate } from '../../language/index.ts'
import type { Figure } from '../record.ts'

/** How far a stated conversion may lie from the year's average, as a share of it. */
const TOLERANCE = 0.1

/** What a stated equivalent ("24 tỷ yên, tương đương 3.169 tỷ đồng") implies, beside what was usual; null where it is usual or nothing is known to compare. */
export interface OddConversion {
  readonly code: 'conversion_off_rate' | 'conversion_off_all_rates'
  readonly values: Readonly<Record<string, string | number>>
}

/**
 * Compares the rate that two stated sums imply with the average of `year`, or where the year is not known with every yearly average published.
 * Rates are đồng for one unit of the foreign currency.
 */
export const judgeConversion = (one: Figure, other: Figure, year: number | null): OddConversion | null => {
  const [foreign, dong] = other.unit === 'VND' ? [one, other] : [other, one]
  const currency = foreign.unit
  if (dong.unit !== 'VND') return null
  const implied = Number(dong.value) / Number(foreign.value)
  if (!Number.isFinite(implied) || implied <= 0) return null
  averages ??= loadYearlyRates()
  const rates = dongFor(currency, averages)
  const known = rates.find((rate) => rate.year === year)
  const shown = { currency, implied: round(implied) }
  if (known) {
    return Math.abs(implied / known.rate - 1) > TOLERANCE
      ? { code: 'conversion_off_rate', values: { ...shown, year: String(known.year), average: round(known.rate) } }
      : null
  }
  const [first, last] = [rates[0], rates[rates.length - 1]]
  if (!first || !last) return null
  const lowest = Math.min(...rates.map((rate) => rate.rate))
  const highest = Math.max(...rates.map((rate) => rate.rate))
  if (implied >= lowest && implied <= highest) return null
  return {
    code: 'conversion_off_all_rates',
    values: { ...shown, from: String(first.year), to: String(last.year), lowest: round(lowest), highest: round(highest) }
  }
}

/** The yearly averages of what one unit of a currency cost in đồng, oldest first: those of the dollar as published, others by way of the dollar. */
const dongFor = (currency: string, averages: readonly YearlyRate[]): { readonly year: number; readonly rate: number }[] => {
  const perDollar = (wanted: string, year: number): number | null =>
    wanted === 'USD' ? 1 : Number(averages.find(({ quote, year: of }) => quote === wanted && of === year)?.rate ?? Number.NaN) || null
  return averages.flatMap(({ quote, year, rate }) => {
    const foreign = quote === 'VND' ? perDollar(currency, year) : null
    return foreign === null ? [] : [{ year, rate: Number(rate) / foreign }]
  })
}

/** Read when the first conversion is judged. */
let averages: ReturnType<typeof loadYearlyRates> | undefined

const round = (rate: number): number => (rate < 1000 ? Math.round(rate * 10) / 10 : Math.round(rate))
