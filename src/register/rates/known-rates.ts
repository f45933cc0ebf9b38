import { pairOf, type Rate, type RateTable, rateTable, shippedRates } from '../../money/index.ts'
import type { RateEntry, RateLine, ReadingRates } from './rate-entry.ts'

/** The rates that stand: those that came with the program, and in their place what the office imported or entered for the same currencies and day. */
export const knownRates = async (store: ReadingRates): Promise<RateTable> => rateTable(standing(await store.rateEntries({})))

/** The same, only of what can lead from one of some currencies to another: between themselves, the đồng and the dollar. */
export const ratesBetween = async (store: ReadingRates, currencies: readonly string[]): Promise<RateTable> => {
  const all = [...new Set([...currencies, 'VND', 'USD'])]
  const pairs = all.flatMap((base) => all.filter((quote) => base < quote).map((quote) => pairOf({ base, quote })))
  return rateTable(standing(await store.rateEntries({ pairs })))
}

/** Of what was said the last about each pair and day, behind what came with the program; what was taken back says nothing. */
const standing = (entries: readonly RateEntry[]): Rate[] => {
  const last = new Map(entries.map((entry) => [placeOf(entry), entry]))
  return [...shippedRates(), ...[...last.values()].flatMap(rateOf)]
}

export const placeOf = ({ base, quote, kind, on }: Pick<Rate, 'base' | 'quote' | 'kind' | 'on'>): string =>
  `${pairOf({ base, quote })} ${kind} ${on}`

const rateOf = ({ base, quote, kind, on, rate, source, origin }: RateEntry): Rate[] =>
  rate === null ? [] : [{ base, quote, kind, on, rate, source, origin, status: 'stated' }]

/** All rates that were ever said, those of the program among them, each with whether it stands. */
export const rateLines = (shipped: readonly Rate[], entries: readonly RateEntry[]): RateLine[] => {
  const last = new Map(entries.map((entry) => [placeOf(entry), entry]))
  const replaced = (rate: Rate): boolean => (last.get(placeOf(rate))?.rate ?? null) !== null
  return [
    ...shipped.map((rate) => ({ ...rate, id: null, reason: null, by: null, at: null, stands: !replaced(rate) })),
    ...entries.flatMap((entry) =>
      rateOf(entry).map((rate) => {
        const { id, reason, by, at } = entry
        return { ...rate, id, reason, by, at, stands: last.get(placeOf(entry)) === entry }
      })
    )
  ]
}
