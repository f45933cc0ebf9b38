// The office's exchange rates: what it imported or entered, in the place of what came with the program. In: rates with their day, source and reason. Out: the rates that stand, with their history.
export type { MoneyCheck, ToldConversion, ToldParts } from './check-money.ts'
export { type EnteredRates, MOST_RATES, type NewRate, type NewRates } from './enter-rates.ts'
export { type ImportedRates, RATES_HEADINGS, type RatesFile } from './import-rates.ts'
export { knownRates } from './known-rates.ts'
export type { ListedRates, RatesQuery } from './list-rates.ts'
export type { RateEntry, RateLine, ReadingRates, WritingRates } from './rate-entry.ts'
