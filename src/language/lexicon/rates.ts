import { join } from 'node:path'
import { type At, readTable } from './read-table.ts'

/** verified: seen in the release named. secondary: told by another. */
export type RateStatus = 'verified' | 'secondary'

/** A yearly average as it was published: one unit of `base` cost `rate` units of `quote`. */
export interface YearlyRate {
  /** ISO 4217. */
  readonly base: string
  readonly quote: string
  readonly year: number
  /** A plain decimal, digit for digit as published. */
  readonly rate: string
  /** Who published it: "World Bank, PA.NUS.FCRF". */
  readonly source: string
  readonly status: RateStatus
}

/** The yearly averages, as they were published; none is there for a year without one. Licences stand beside the table. */
export const readYearlyRates = (folder: string): readonly YearlyRate[] => {
  const sources = new Map(
    readTable(join(folder, 'sources.tsv'), ['source', 'name', 'licence', 'address'], ([source, name]): [string, string] => [source, name])
  )
  return readTable(
    join(folder, 'yearly.tsv'),
    ['base', 'quote', 'year', 'rate', 'source', 'status'],
    ([base, quote, year, rate, source, status], at): YearlyRate => {
      const name = sources.get(source)
      if (name === undefined) throw at.fault(`"${source}" is no source of rates`)
      if (!/^\d{4}$/.test(year)) throw at.fault(`"${year}" is no year`)
      if (!/^(?=.*[1-9])\d+(?:\.\d+)?$/.test(rate)) throw at.fault(`"${rate}" is no rate`)
      return { base, quote, year: Number(year), rate, source: name, status: statusOf(status, at) }
    }
  )
}

const statusOf = (cell: string, at: At): RateStatus => {
  if (cell !== 'verified' && cell !== 'secondary') throw at.fault(`"${cell}" is no status of a rate`)
  return cell
}
