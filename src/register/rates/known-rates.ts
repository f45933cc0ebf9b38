import { pairOf, type Rate, type RateTable, rateTable, shippedRates } from '../../money/index.ts'
import type { RateEntry, RateLine, ReadingRates } from './rate-entry.ts'

/** The rates that stand: those that came with the program, and in their place what the office imported or entered for the same currencies and day. */
export const knownRates = async (store: ReadingRates): Promise<RateTable> => rateTable(standing(await store.rateEntries({})))

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
