import type { Rate, RateKind, RateOrigin } from '../../money/index.ts'

/**
 * What somebody said of a rate, kept for ever: what one unit of `base` costs in `quote` on a day or in a year, or, without a rate, that what was said of
 * that day before is taken back.
 */
export interface RateEntry {
  readonly id: string
  readonly base: string
  readonly quote: string
  readonly kind: RateKind
  /** "2024" or "2024-03-15". */
  readonly on: string
  /** A plain decimal; null: taken back. */
  readonly rate: string | null
  /** Who published it. */
  readonly source: string
  readonly origin: Exclude<RateOrigin, 'shipped'>
  /** Why it is entered, or the file that it came in. */
  readonly reason: string
  readonly by: string
  /** ISO 8601 instant, UTC. */
  readonly at: string
}

/** A rate as it stands in the register: shipped, imported or entered. */
export interface RateLine extends Rate {
  /** The entry that says it; null for one that came with the program. */
  readonly id: string | null
  readonly reason: string | null
  readonly by: string | null
  readonly at: string | null
  /** False for one whose place another took, or that was taken back. */
  readonly stands: boolean
}

/** What is read of an office's rates. */
export interface ReadingRates {
  /** In the order in which they were said; only those of a currency, of a pair ("JPY VND"), of days that begin with a text ("2024"), where that is asked. */
  rateEntries(query: { readonly currency?: string; readonly pairs?: readonly string[]; readonly on?: string }): Promise<RateEntry[]>
  /** Those with these ids, in the order in which they were said. */
  rateEntriesById(ids: readonly string[]): Promise<RateEntry[]>
}

export interface WritingRates {
  /** Keeps entries, which the audit log tells; none is ever changed. */
  addRateEntries(entries: readonly RateEntry[]): Promise<void>
}
