import type { RateEntry } from '../rates/rate-entry.ts'
import type { Bringing } from './keep-conflict.ts'

/**
 * Brings what was said of exchange rates there, signed by whoever said it and when. Nothing is in conflict: of two rates for one day the one said later
 * stands, wherever it was said, and the other stays in the history.
 */
export const bringRates = async ({ store, brought }: Bringing, rates: readonly RateEntry[]): Promise<void> => {
  const known = new Set((await store.rateEntriesById(rates.map(({ id }) => id))).map(({ id }) => id))
  const fresh = rates.filter(({ id }) => !known.has(id))
  await store.addRateEntries(fresh)
  brought.rates += fresh.length
}
