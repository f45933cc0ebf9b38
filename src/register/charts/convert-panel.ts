import { convert, type RateTable } from '../../money/index.ts'
import { writeMinor } from './stated-sums.ts'
import type { MoneyCell, MoneyPanel } from './sum-money.ts'

/** The average of a year by which sums of that year were converted, with the rates it is made of. */
export interface RateOfYear {
  readonly year: string
  /** Units of the other money for one unit, to ten digits. */
  readonly rate: string
  /** The currency between the two where no rate leads there directly. */
  readonly through: string | null
  readonly rates: readonly {
    readonly base: string
    readonly quote: string
    readonly rate: string
    readonly on: string
    readonly source: string
  }[]
}

export interface ConvertedPanel {
  /** ISO 4217. */
  readonly currency: string
  /** What all that could be converted comes to; each year rounded by itself. */
  readonly amount: string
  readonly rates: readonly RateOfYear[]
  /** Years whose sums are not in it, for no average of them is known or the year itself is not. */
  readonly notConverted: readonly Pick<MoneyCell, 'year' | 'count' | 'amount'>[]
}

/** The minor units that a plain decimal of a panel stands for. */
type MinorOf = (cell: Pick<MoneyCell, 'amount'>) => bigint

/**
 * A panel with each year's sums in another money beside its own, by the average of the year. What has no rate stays as it is and is listed. Panels are
 * never added to one another: a dossier that states its sum in two currencies stands in both.
 */
export const convertPanel = (
  panel: MoneyPanel,
  { to, rates, minorOf }: { readonly to: string; readonly rates: RateTable; readonly minorOf: MinorOf }
): MoneyPanel => {
  const rateOf = new Map<string, RateOfYear>()
  const minorIn = (cell: MoneyCell): bigint | null => {
    const on = cell.year === '' ? null : cell.year
    const done = convert({ minor: minorOf(cell), currency: panel.currency, on }, { to, by: { rule: 'year-average' }, rates })
    if (!done.ok) return null
    const { rate, through, legs } = done.value
    const used = legs.map(({ rate: { base, quote, rate: told, on: day, source } }) => ({ base, quote, rate: told, on: day, source }))
    rateOf.set(cell.year, { year: cell.year, rate, through, rates: used })
    return done.value.minor
  }
  const withConverted = (cell: MoneyCell): MoneyCell => {
    const minor = minorIn(cell)
    return { ...cell, converted: minor === null ? null : writeMinor(minor, to) }
  }
  const all = panel.years.map((cell) => ({ cell, minor: minorIn(cell) }))
  return {
    ...panel,
    years: panel.years.map(withConverted),
    sectors: panel.sectors.map((sector) => ({ ...sector, years: sector.years.map(withConverted) })),
    converted: {
      currency: to,
      amount: writeMinor(
        all.reduce((sum, { minor }) => sum + (minor ?? 0n), 0n),
        to
      ),
      rates: [...rateOf.values()],
      notConverted: all.flatMap(({ cell: { year, count, amount }, minor }) => (minor === null ? [{ year, count, amount }] : []))
    }
  }
}
