import { join } from 'node:path'
import { type At, readTable } from './read-table.ts'

/** Yearly averages of what one unit of a currency cost in đồng, null where none was published. */
export interface YearlyRate {
  readonly year: number
  readonly vndPer: Readonly<Record<'USD' | 'JPY' | 'EUR', number | null>>
}

/** The rates by year, for judging a conversion that a report states. Source and licence stand beside the table. */
export const readYearlyRates = (folder: string): ReadonlyMap<number, YearlyRate> =>
  new Map(
    readTable(
      join(folder, 'fx-annual.tsv'),
      ['year', 'vndPerUsd', 'jpyPerUsd', 'eurPerUsd', 'vndPerJpy', 'vndPerEur'],
      ([year, usd, , , jpy, eur], at): [number, YearlyRate] => {
        if (!/^\d{4}$/.test(year)) throw at.fault(`"${year}" is no year`)
        return [Number(year), { year: Number(year), vndPer: { USD: numberOf(usd, at), JPY: numberOf(jpy, at), EUR: numberOf(eur, at) } }]
      }
    )
  )

const numberOf = (cell: string, at: At): number | null => {
  if (cell === '') return null
  if (!/^\d+(?:\.\d+)?$/.test(cell)) throw at.fault(`"${cell}" is no number`)
  return Number(cell)
}
