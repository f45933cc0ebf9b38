import { type Converted, convert, type RateTable } from '../../money/index.ts'
import { accept, isCurrency, type Outcome, type Refusal, refuse } from '../../values/index.ts'
import type { LedgerSum } from './ledger-store.ts'

/** A part of a converted sum: what was of one currency in one year, and the rates that it was converted by. */
export interface ConvertedPart {
  readonly currency: string
  /** "" where no year is known. */
  readonly year: string
  readonly amountMinor: string
  /** What it comes to, in whole minor units of the other money. */
  readonly comesTo: string
  /** Units of the other money for one unit, to ten digits; "1" where the money is the same. */
  readonly rate: string
  /** The currency between the two where no rate leads there directly. */
  readonly through: string | null
  /** Each rate with its own source. */
  readonly rates: readonly {
    readonly base: string
    readonly quote: string
    readonly rate: string
    readonly on: string
    readonly source: string
  }[]
}

/** What could not be converted, and why: it is in no converted sum. */
export interface UnconvertedPart {
  readonly currency: string
  readonly year: string
  readonly amountMinor: string
  readonly refusal: Refusal
}

export interface ConvertedSum {
  /** In the currency that it was converted to. */
  readonly sum: LedgerSum
  readonly parts: readonly ConvertedPart[]
  readonly unconverted: readonly UnconvertedPart[]
}

/**
 * Sums that were told apart by year, in one currency by the average of each year, added up under `keyOf`. What has no rate is told beside them. Refuses
 * with currency_not_known.
 */
export const convertSums = (
  sums: readonly LedgerSum[],
  { to, rates, keyOf }: { readonly to: string; readonly rates: RateTable; readonly keyOf: (sum: LedgerSum) => string }
): Outcome<ConvertedSum[]> => {
  if (!isCurrency(to)) return refuse('currency_not_known', { currency: to })
  return accept([...Map.groupBy(sums, keyOf).values()].flatMap((own) => oneOf(own, to, rates)))
}

const oneOf = (own: readonly LedgerSum[], to: string, rates: RateTable): ConvertedSum[] => {
  const [first] = own
  if (!first) return []
  const parts: ConvertedPart[] = []
  const unconverted: UnconvertedPart[] = []
  let [minor, n] = [0n, 0]
  for (const { currency, period, amountMinor, n: count } of own) {
    const year = period.slice(0, 4)
    const told = { currency, year, amountMinor }
    const converted = convert(
      { minor: BigInt(amountMinor), currency, on: year === '' ? null : year },
      { to, by: { rule: 'year-average' }, rates }
    )
    if (!converted.ok) {
      unconverted.push({ ...told, refusal: converted.refusal })
      continue
    }
    minor += converted.value.minor
    n += count
    parts.push({ ...told, comesTo: String(converted.value.minor), ...howOf(converted.value) })
  }
  return [{ sum: { ...first, currency: to, amountMinor: String(minor), n }, parts, unconverted }]
}

const howOf = ({ rate, through, legs }: Converted): Pick<ConvertedPart, 'rate' | 'through' | 'rates'> => ({
  rate,
  through,
  rates: legs.map(({ rate: { base, quote, rate, on, source } }) => ({ base, quote, rate, on, source }))
})
